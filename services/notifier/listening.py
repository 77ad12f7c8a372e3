"""The listening clock: how long receipts have been arriving. It stands still when the webhook is silent.

Silence about one message means something only while there is news of others. So each receipt vouches for the
line for the time since the last one, and never for more than two minutes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.notifier.documents import REPLIES
from shared.store import Document, DuplicateError, Store

VOUCHED = timedelta(minutes=2)
DEAF = timedelta(minutes=16)  # a receipt that could not be kept has come again by then
OFTEN_ENOUGH = timedelta(seconds=1)
_ID = "listening"


@dataclass
class Listening:
    """One clock for all processes, kept beside the replies."""

    store: Store
    now: Callable[[], datetime]
    vouched: timedelta = VOUCHED
    often_enough: timedelta = OFTEN_ENOUGH
    _noted_at: datetime | None = None
    _deaf_until: datetime | None = None

    async def hear(self, at: datetime) -> None:
        """A receipt of that moment has come. Stale ones, from a backlog, say nothing about the line today."""
        now = self.now()
        if now - at > self.vouched or (self._noted_at and now - self._noted_at < self.often_enough):
            return
        self._noted_at = now
        clock = await self.store.get(REPLIES, _ID)
        if clock is None:
            await self._begin(now)
        elif now > clock["at"]:
            deaf_until = max(filter(None, (self._deaf_until, clock["deaf_until"])), default=None)
            gained = 0.0 if deaf_until and now < deaf_until else self._vouched(clock, now)
            later = {"at": now, "heard": clock["heard"] + gained, "deaf_until": deaf_until}
            await self.store.change(REPLIES, {"_id": _ID, "at": clock["at"]}, {"$set": later})

    def miss(self) -> None:
        """A receipt could not be kept and waits in a delay queue: until it is back, silence means nothing."""
        self._deaf_until = self.now() + DEAF

    async def reading(self) -> float:
        """As it stands; it moves on with the next receipt."""
        clock = await self.store.get(REPLIES, _ID)
        return 0.0 if clock is None else float(clock["heard"])

    async def reading_for_doubt(self, now: datetime) -> float:
        """The reading from which a doubt of this moment counts: what the next receipt vouches for before it
        does not count."""
        clock = await self.store.get(REPLIES, _ID)
        if clock is None:
            await self._begin(now)
            return 0.0
        return float(clock["heard"]) + max(0.0, self._vouched(clock, now))

    def _vouched(self, clock: Document, now: datetime) -> float:
        since: datetime = clock["at"]
        return min(now - since, self.vouched).total_seconds()

    async def _begin(self, now: datetime) -> None:
        try:
            clock = {"_id": _ID, "status": "clock", "at": now, "heard": 0.0, "deaf_until": self._deaf_until}
            await self.store.insert(REPLIES, clock)
        except DuplicateError:  # another process has begun it; the next receipt moves it
            return
