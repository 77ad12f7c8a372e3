"""Looks after what the calls left open: lost leases, doubts, and receipts whose reply is not known yet."""

import logging
from datetime import datetime

from services.notifier.means import Means
from services.notifier.reply import Reply, Status
from services.notifier.transitions import doubt, reconsider

logger = logging.getLogger(__name__)

AT_ONCE = 200


class Aftercare:
    """Any number of processes may do this; a step that another has done changes nothing."""

    def __init__(self, means: Means) -> None:
        self._means = means

    async def look_round(self) -> None:
        await self._doubt_lost_leases()
        await self._reconsider_doubts()
        await self._means.replies.adopt_strays()

    async def _doubt_lost_leases(self) -> None:
        now = self._means.now()
        for reply in await self._means.replies.with_status(Status.SENDING, AT_ONCE):
            if reply.is_in_flight(now):
                continue
            heard = await self._means.listening.reading_for_doubt(now)
            await self._doubt(reply, now, heard)

    async def _doubt(self, lost: Reply, now: datetime, heard: float) -> None:
        """Whoever claimed it has died, or hangs: the call may have been made."""
        self._means.metrics.unsure.labels("lease").inc()
        await self._means.replies.record(
            lost.id,
            f"attempt {lost.attempt} lost",
            lambda reply: doubt(reply, lost.attempt, "its sender went away", now, heard),
        )

    async def _reconsider_doubts(self) -> None:
        unsure = await self._means.replies.with_status(Status.UNSURE, AT_ONCE)
        if not unsure:
            return
        now, heard = self._means.now(), await self._means.listening.reading()
        for reply in unsure:
            after = reconsider(reply, heard, now, self._means.patience.silence_seconds)
            if after is not reply:
                await self._settle(reply, heard, now)

    async def _settle(self, unsure: Reply, heard: float, now: datetime) -> None:
        after = await self._means.replies.record(
            unsure.id,
            f"doubt {len(unsure.doubts)} reconsidered",
            lambda reply: reconsider(reply, heard, now, self._means.patience.silence_seconds),
        )
        if after is not None and after.status is Status.DOUBTFUL:
            logger.error("a person must decide about a reply", extra={"reply_id": str(after.id)})
