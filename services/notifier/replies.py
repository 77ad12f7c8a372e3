"""What was said to whom: the collection `replies`.

How a call ended is one step, for nobody tells us that twice. What does come again (a request, a receipt)
needs no transaction: it is merged by compare and set, and what it tells goes out first, with the same id on
every try (decision 0018).
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from services.notifier import documents
from services.notifier.documents import REPLIES, STRAY, differences, read_reply
from services.notifier.in_turn import InTurn
from services.notifier.metrics import Metrics
from services.notifier.reply import Reply, Status
from services.notifier.transitions import claim, receive
from shared.events import (
    ReceiptChanged,
    ReceiptStatus,
    ReplyRequested,
    ReplySettled,
    ReplyStatus,
    derive_id,
)
from shared.messaging import Outgoing
from shared.store import Document, Documents, DuplicateError, Steps, Store, Work

logger = logging.getLogger(__name__)

Transition = Callable[[Reply], Reply]
Send = Callable[[Outgoing], Awaitable[None]]

STRAYS_KEPT = timedelta(days=1)
RACES = 10
RECENT = 12  # enough to hold the last claimed reply of a citizen and all that are under way
_RECEIPTS = {
    ReceiptStatus.SENT: Status.SENT,
    ReceiptStatus.DELIVERED: Status.DELIVERED,
    ReceiptStatus.READ: Status.READ,
    ReceiptStatus.PLAYED: Status.READ,
    ReceiptStatus.FAILED: Status.FAILED,
}
_TOLD = frozenset(map(str, ReplyStatus))
_IN_LINE = [("priority", 1), ("requested_at", 1), ("turn", 1)]


class Replies:
    def __init__(
        self, store: Store, steps: Steps, send: Send, now: Callable[[], datetime], metrics: Metrics
    ) -> None:
        self._store = store
        self._steps = steps
        self._send = send
        self._now = now
        self._metrics = metrics
        self._in_turn = InTurn()

    async def keep(self, request: ReplyRequested) -> bool:
        """False where it is kept already. One citizen's are kept in the order they came, so that the second
        can never be seen, and sent, before the first."""
        document = documents.new_document(request, self._now())
        async with self._in_turn.of(document["citizen"]):
            try:
                await self._store.insert(REPLIES, document)
            except DuplicateError:
                return False
        return True

    async def due(self, now: datetime, limit: int) -> list[Document]:
        where = {"status": str(Status.REQUESTED), "due_at": {"$lte": now}}
        return await self._store.find(REPLIES, where, sort=_IN_LINE, limit=limit)

    async def claim(self, reply: Reply, now: datetime, lease: timedelta) -> Reply | None:
        """None where another process was faster."""
        claimed = claim(reply, now, lease)
        return claimed if await self._change(reply, claimed) else None

    async def put_back(self, reply: Reply, changed: Reply) -> None:
        await self._change(reply, changed)

    async def recent(self, citizen: str, since: datetime) -> list[Reply]:
        found = await self._store.find(
            REPLIES,
            {"citizen": citizen, "claimed_at": {"$gt": since}},
            sort=[("claimed_at", -1)],
            limit=RECENT,
        )
        return [read_reply(document) for document in found]

    async def with_status(self, status: Status, limit: int) -> list[Reply]:
        found = await self._store.find(REPLIES, {"status": str(status)}, sort=_IN_LINE, limit=limit)
        return [read_reply(document) for document in found]

    async def record(self, reply_id: UUID, cause: str, transition: Transition) -> Reply | None:
        """Applies it to the reply as it is now, and tells what became of it. None where that was done."""
        outcome: list[tuple[Reply, Reply]] = []

        async def work(inside: Work) -> None:
            outcome.clear()
            document = await inside.get(REPLIES, reply_id)
            if document is not None:
                outcome.append(await self._apply(inside, document, transition))

        if not await self._steps.once(derive_id(reply_id, cause), work) or not outcome:
            return None
        self._count(*outcome[0])
        return outcome[0][1]

    async def take_receipt(self, receipt: ReceiptChanged) -> None:
        status = _RECEIPTS.get(receipt.status)
        if status is None:
            self._metrics.receipts.labels("meaningless").inc()
            return
        for _ in range(RACES):
            document = await _find(self._store, receipt)
            if document is None:
                await self._set_aside(receipt)
                return
            before = read_reply(document)
            after = self._received(receipt, status)(before)
            for event in tell(before, after, self._now()):
                await self._send(Outgoing.of(event))
            if await self._merge(document, before, after):
                self._count(before, after)
                self._metrics.receipts.labels("ours").inc()
                return
        raise TimeoutError(f"lost {RACES} races for the same reply")

    async def _set_aside(self, receipt: ReceiptChanged) -> None:
        """Of a message we do not know yet, or of one that another system sent on this number."""
        try:
            if receipt.reply_id is None:
                await self._store.insert(REPLIES, self._stray(receipt))
        except DuplicateError:  # the same receipt again
            return
        self._metrics.receipts.labels("foreign").inc()

    async def _merge(self, document: Document, before: Reply, after: Reply) -> bool:
        """Only where nobody else has changed the reply, or what is known of its messages, meanwhile."""
        changes = differences(before, after)
        seen = {"_id": before.id, "status": document["status"], "messages": document["messages"]}
        return not changes or await self._store.change(REPLIES, seen, {"$set": changes}) is not None

    async def adopt_strays(self) -> None:
        """Receipts that came before we knew their message's id, as soon as we do."""
        strays = await self._store.find(REPLIES, {"status": STRAY}, sort=[("at", 1)], limit=200)
        ids = sorted({stray["message_id"] for stray in strays})
        found = await self._store.find(REPLIES, {"messages.id": {"$in": ids}}) if ids else []
        parents = {message["id"]: parent["_id"] for parent in found for message in parent["messages"]}
        for stray in strays:
            if stray["message_id"] in parents:
                await self._adopt(parents[stray["message_id"]], stray)

    async def _adopt(self, reply_id: UUID, stray: Document) -> None:
        status, code = Status(stray["receipt"]), stray["code"]
        await self.record(
            reply_id,
            f"adopted {stray['_id']}",
            lambda reply: receive(reply, stray["message_id"], status, code, self._now()),
        )
        await self._store.remove(REPLIES, {"_id": stray["_id"]})

    async def _apply(self, inside: Work, document: Document, transition: Transition) -> tuple[Reply, Reply]:
        before = read_reply(document)
        after = transition(before)
        changes = differences(before, after)
        if changes:
            await inside.change(REPLIES, {"_id": before.id}, {"$set": changes})
        for event in tell(before, after, self._now()):
            inside.publish(Outgoing.of(event))
        return before, after

    async def _change(self, before: Reply, after: Reply) -> bool:
        """Compare and set, outside a step: nothing is told, and only whoever saw `before` may do it."""
        where = {"_id": before.id, "status": str(before.status), "attempt": before.attempt}
        changes = differences(before, after)
        return not changes or await self._store.change(REPLIES, where, {"$set": changes}) is not None

    def _received(self, receipt: ReceiptChanged, status: Status) -> Transition:
        now = self._now()
        return lambda reply: receive(reply, receipt.message_id, status, receipt.error_code, now)

    def _stray(self, receipt: ReceiptChanged) -> Document:
        now = self._now()
        return {
            "_id": f"receipt {receipt.id}",
            "status": STRAY,
            "message_id": receipt.message_id,
            "receipt": str(_RECEIPTS[receipt.status]),
            "code": receipt.error_code,
            "at": now,
            "forget_at": now + STRAYS_KEPT,
        }

    def _count(self, before: Reply, after: Reply) -> None:
        if after.status is not before.status:
            self._metrics.settled.labels(str(after.status)).inc()
        if len(before.live) < 2 <= len(after.live):
            self._metrics.doubles.inc()
            logger.error("one reply became two messages", extra={"reply_id": str(after.id)})


async def _find(inside: Documents, receipt: ReceiptChanged) -> dict[str, Any] | None:
    if receipt.reply_id is not None:
        return await inside.get(REPLIES, receipt.reply_id)
    found = await inside.find(REPLIES, {"messages.id": receipt.message_id}, limit=1)
    return found[0] if found else None


def tell(before: Reply, after: Reply, now: datetime) -> Sequence[ReplySettled]:
    """The dispatcher hears of every status that means something to a citizen, and not that what was accepted
    has been sent: that is no news."""
    if after.status is before.status or str(after.status) not in _TOLD:
        return ()
    if before.status is Status.ACCEPTED and after.status is Status.SENT:
        return ()
    return (
        ReplySettled(
            id=derive_id(f"{after.id} {after.message_id} {after.attempt}", f"reply.settled {after.status}"),
            at=now,
            correlation_id=after.correlation_id,
            reply_id=after.id,
            status=ReplyStatus(str(after.status)),
            message_id=after.message_id,
            ticket_id=after.ticket_id,
            reason=after.reason,
        ),
    )
