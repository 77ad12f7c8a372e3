"""A publisher that remembers instead of sending, and can be told to fail or to hang."""

import asyncio
from typing import Any

from services.ingest.fields import Json
from shared.messaging import Outgoing, Publisher


class Remembering(Publisher):
    """`sent` by id, and `queued` as (queue, body, headers): only what a real one would have confirmed."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self.queued: list[tuple[str, bytes, Json]] = []
        self.failure: Exception | None = None
        self.works_for: int | None = None
        self.hangs = False
        self.at_once = 0
        self.most_at_once = 0

    async def send(self, outgoing: Outgoing) -> None:
        await self._confirm()
        self.sent.append(outgoing)

    async def to_queue(self, queue: str, body: bytes, **described: Any) -> None:
        await self._confirm()
        self.queued.append((queue, body, described["headers"]))

    async def _confirm(self) -> None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.hangs:
                await asyncio.Event().wait()
            await asyncio.sleep(0)
            if self.failure is not None:
                raise self.failure
            if self.works_for is not None:
                self.works_for -= 1
                if self.works_for < 0:
                    raise ConnectionError("no broker any more")
        finally:
            self.at_once -= 1
