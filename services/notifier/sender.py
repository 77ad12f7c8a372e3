"""Takes what is due and says it: claimed before the call, recorded after it, one at a time for a citizen."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from services.notifier import pace
from services.notifier.documents import read_reply
from services.notifier.errors import Answer, Judgement, Verdict, judge
from services.notifier.graph_api import Sending
from services.notifier.means import Means
from services.notifier.payload import Body
from services.notifier.replies import Transition
from services.notifier.reply import DANGER, Reply, Status
from services.notifier.speech import Ending, Speech
from services.notifier.transitions import accept, doubt, end, refuse, release
from shared.municipality.model import Pace
from shared.store import Document

logger = logging.getLogger(__name__)

CONCURRENT = 16
PAGE = 64
BREATH_SECONDS = 0.02  # between two looks: what lands meanwhile is one reason to look, not many
POLL_SECONDS = 0.2
FINISH_SECONDS = 15.0  # longer than one call can last
RECORD_AGAIN_SECONDS = (0.1, 0.5, 1.0, 2.0, 5.0)


class Sender:
    def __init__(self, means: Means, graph: Sending, speech: Speech, allowed: Pace) -> None:
        self._means = means
        self._graph = graph
        self._speech = speech
        self._allowed = allowed
        self._bucket = pace.Bucket.of(allowed)
        self._pause = pace.Pause()
        self._turns = pace.Turns(allowed)
        self._in_flight: dict[str, asyncio.Task[None]] = {}
        self._nudged = asyncio.Event()

    def nudge(self) -> None:
        """Something may be due: look now and not at the next round."""
        self._nudged.set()

    async def run(self) -> None:
        try:
            while True:
                self._nudged.clear()
                try:
                    await self._look()
                except Exception as failure:
                    logger.warning("cannot look for due replies", exc_info=failure)
                await asyncio.sleep(BREATH_SECONDS)
                with suppress(TimeoutError):
                    async with asyncio.timeout(POLL_SECONDS):
                        await self._nudged.wait()
        finally:
            await self._finish()

    async def _look(self) -> None:
        now = self._means.now()
        self._means.metrics.paused.set(self._pause.seconds_left(now))
        room = 1 if self._pause.until else CONCURRENT
        room -= len(self._in_flight)
        if room <= 0 or not self._pause.lets_go(now, len(self._in_flight)):
            return
        page = await self._means.replies.due(now, PAGE)
        self._watch(page, now)
        for document in page:
            if room > 0 and await self._begin(document, now, crowded=len(page) == PAGE):
                room -= 1

    async def _begin(self, document: Document, now: datetime, *, crowded: bool) -> bool:
        reply = read_reply(document)
        busy = reply.citizen in self._in_flight
        crowds = busy and crowded  # one citizen's many replies must not hide everybody else's
        turn = None if reply.priority == DANGER else self._turns.take(reply, now, crowded=crowds)
        if turn is not None:
            await self._means.replies.put_back(reply, replace(reply, due_at=turn))
        if busy or turn is not None:
            return False
        bucket = self._bucket.taken(now)
        if bucket is None:
            return False
        self._bucket = bucket
        task = asyncio.create_task(self._send(reply, document))
        self._in_flight[reply.citizen] = task
        task.add_done_callback(lambda done: self._landed(reply.citizen, done))
        self._means.metrics.in_flight.set(len(self._in_flight))
        return True

    def _landed(self, citizen: str, task: asyncio.Task[None]) -> None:
        del self._in_flight[citizen]
        self._means.metrics.in_flight.set(len(self._in_flight))
        self.nudge()
        if not task.cancelled() and (failure := task.exception()) is not None:
            logger.warning("a reply was not sent or not recorded", exc_info=failure)

    async def _send(self, reply: Reply, document: Document) -> None:
        claimed = await self._means.replies.claim(reply, self._means.now(), self._means.patience.lease)
        if claimed is None:
            return
        try:
            tokens, until = await self._find_turn(reply, claimed)
            to_say = self._speech.of(document, claimed, self._means.now())
        except Exception:
            await self._means.replies.put_back(
                claimed, release(claimed, reply, self._means.now() + pace.SOON)
            )
            raise
        if until is not None:
            await self._means.replies.put_back(claimed, release(claimed, reply, until))
        elif isinstance(to_say, Ending):
            await self._end(claimed, to_say)
        else:
            await self._say(claimed, to_say, tokens)

    async def _end(self, claimed: Reply, ending: Ending) -> None:
        if ending.status is Status.FAILED:
            self._alert("unsayable", ending.reason)
        await self._record(claimed, "ended", lambda reply: end(reply, ending.status, ending.reason))

    async def _find_turn(self, reply: Reply, claimed: Reply) -> tuple[float, datetime | None]:
        """Looked up after the claim: of two processes that claim for one citizen, at least one sees the
        other."""
        now = self._means.now()
        recent = await self._means.replies.recent(reply.citizen, now - pace.memory(self._allowed))
        others = [other for other in recent if other.id != reply.id]
        tokens = pace.tokens_left([*others, reply], self._allowed, now)
        until = pace.blocked_until(claimed, others, tokens, self._allowed, now)
        if until is not None and tokens < 1:
            self._turns.wait(reply, until, now)
        return tokens - 1, until

    async def _say(self, claimed: Reply, body: Body, tokens: float) -> None:
        began = self._means.now()
        if claimed.attempt == 1:
            self._means.metrics.waited.observe((began - claimed.requested_at).total_seconds())
        answer = await self._graph.send(body)
        now = self._means.now()
        self._means.metrics.called.observe((now - began).total_seconds())
        judgement = judge(answer)
        self._learn(judgement, now)
        if judgement.verdict is Verdict.WAIT_FOR_CITIZEN:
            tokens = 0.0
        settle = await self._settling(claimed, answer, judgement, now)
        await self._record(claimed, "answered", lambda reply: replace(settle(reply), tokens=tokens))

    async def _settling(
        self, claimed: Reply, answer: Answer, judgement: Judgement, now: datetime
    ) -> Transition:
        attempt = claimed.attempt
        if answer.message_id is not None:
            message_id = answer.message_id
            return lambda reply: accept(reply, attempt, message_id, now)
        if judgement.verdict is Verdict.UNSURE:
            heard = await self._means.listening.reading_for_doubt(now)
            return lambda reply: doubt(reply, attempt, judgement.reason, now, heard)
        return lambda reply: refuse(reply, attempt, judgement, now)

    def _learn(self, judgement: Judgement, now: datetime) -> None:
        """What one answer says about all that follow."""
        match judgement.verdict:
            case Verdict.PAUSE:
                self._pause = self._pause.refused(now, judgement.pause_seconds)
            case Verdict.SLOW_DOWN:
                self._bucket = self._bucket.slowed(now)
                self._pause = self._pause.refused(now, judgement.pause_seconds)
            case Verdict.UNSURE:
                self._means.metrics.unsure.labels("call").inc()
                self._pause = self._pause.left_unanswered(now)
            case _:
                self._pause = pace.Pause()
        if judgement.verdict not in (Verdict.ACCEPTED, Verdict.UNSURE):
            self._means.metrics.refused.labels(str(judgement.verdict)).inc()
        if judgement.alert:
            self._alert(judgement.reason.split(":")[0], judgement.reason)

    def _alert(self, code: str, reason: str) -> None:
        self._means.metrics.alerts.labels(code).inc()
        logger.error("the Graph API needs attention", extra={"reason": reason})

    async def _record(self, claimed: Reply, cause: str, transition: Transition) -> None:
        """Until it is recorded: only this process knows how the call ended. If it dies, a receipt tells."""
        await insist(
            lambda: self._means.replies.record(claimed.id, f"attempt {claimed.attempt} {cause}", transition)
        )

    def _watch(self, page: list[Document], now: datetime) -> None:
        self._means.metrics.due.set(len(page))
        oldest: datetime = page[0]["requested_at"] if page else now
        self._means.metrics.oldest_due.set((now - oldest).total_seconds())

    async def _finish(self) -> None:
        """What is on its way is heard out; what still hangs then is left to its lease."""
        if self._in_flight:
            await asyncio.wait(list(self._in_flight.values()), timeout=FINISH_SECONDS)
        for task in list(self._in_flight.values()):
            task.cancel()


async def insist(action: Callable[[], Awaitable[object]]) -> None:
    for seconds in RECORD_AGAIN_SECONDS:
        try:
            await action()
            return
        except Exception as failure:
            logger.warning("an outcome is not recorded yet", exc_info=failure)
            await asyncio.sleep(seconds)
    await action()
