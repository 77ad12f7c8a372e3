"""Work for one citizen in the order in which it was asked for, while others go on."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class InTurn:
    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._there: Counter[str] = Counter()

    @asynccontextmanager
    async def of(self, key: str) -> AsyncIterator[None]:
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._there[key] += 1
        try:
            async with lock:
                yield
        finally:
            self._there[key] -= 1
            if not self._there[key]:
                del self._there[key], self._locks[key]
