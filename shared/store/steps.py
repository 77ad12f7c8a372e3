"""A step is one transaction: the inbox entry of its cause, the changed documents, the outbox. Then the ack.

A cause that comes again meets its own inbox entry and changes nothing. What must be published goes out right
after the commit; what a crash left behind is published by a sweeper, oldest first, with the same ids.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from shared import topology
from shared.messaging import Outgoing, UnroutableError
from shared.store.documents import Documents, Work

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 1.0
LEFT_BEHIND = timedelta(seconds=5)  # younger entries are still in the hands of the process that wrote them
SWEEP_LIMIT = 200
PUT_OFF = 10  # sweeps: what nobody takes is not asked for every second


class Store(Documents, Protocol):
    async def transact(
        self, cause_id: UUID, work: Callable[[Work], Awaitable[None]]
    ) -> Sequence[Outgoing] | None:
        """Commits the work and returns what it published; None where this cause was worked on before.

        `work` may be called more than once (conflicts with a neighbour); only one call's writes remain.
        """

    async def next_number(self, name: str) -> int: ...

    async def unsent(
        self, written_before: datetime, limit: int, *, besides: Collection[str] = ()
    ) -> Sequence[Outgoing]:
        """The oldest first, without what goes to the addresses `besides`."""

    async def forget(self, sent: Sequence[UUID]) -> None: ...

    async def ping(self) -> None: ...


class Steps:
    def __init__(self, store: Store, send: Callable[[Outgoing], Awaitable[None]]) -> None:
        self._store = store
        self._send = send
        self._sent: set[UUID] = set()  # out, but their entries are not removed yet
        self._sweeps = 0
        self._homeless: dict[str, int] = {}  # addresses without a queue, and the sweep that tries them again

    async def once(self, cause_id: UUID, work: Callable[[Work], Awaitable[None]]) -> bool:
        """False where this cause was worked on before."""
        outgoing = await self._store.transact(cause_id, work)
        await self._deliver(outgoing or ())
        return outgoing is not None

    async def sweep(self) -> int:
        """Removes what is out and publishes what was left behind; returns how many it looked at."""
        self._sweeps += 1
        self._homeless = {where: until for where, until in self._homeless.items() if until > self._sweeps}
        done = tuple(self._sent)
        if done:
            await self._store.forget(done)
            self._sent.difference_update(done)
        before = datetime.now(UTC) - LEFT_BEHIND
        left = await self._store.unsent(before, SWEEP_LIMIT, besides=self._homeless)
        await self._deliver([outgoing for outgoing in left if outgoing.id not in self._sent])
        return len(left)

    async def close(self) -> None:
        """The last entries; whatever this misses the next process publishes again, which does no harm."""
        await self.sweep()

    async def _deliver(self, outgoing: Sequence[Outgoing]) -> None:
        """Where one has no queue to go to, those behind it wait for it: they must not overtake it."""
        for one in outgoing:
            address = topology.address(one.routing_key)
            if address in self._homeless:
                continue
            try:
                await self._send(one)
            except UnroutableError as homeless:  # a dropped unit's on a new broker: others need not wait
                self._homeless[address] = self._sweeps + PUT_OFF
                logger.error("kept in the outbox", extra={"event_id": str(one.id), "error": str(homeless)})
                continue
            except Exception as failure:  # committed already: the sweeper owns it from here
                logger.warning("left for the sweeper", extra={"event_id": str(one.id)}, exc_info=failure)
                return
            self._sent.add(one.id)
