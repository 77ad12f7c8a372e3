"""How a reply fared, noted in place: in any order, any number of times."""

import itertools
from datetime import timedelta
from uuid import uuid4

import pytest

from services.dispatcher import register
from services.dispatcher.settled import fate_of
from shared.events import ReplySettled, ReplyStatus, derive_id
from tests.fakes.store import FakeStore
from tests.unit.dispatcher.chat import Chat, matter
from training.played_line import MONDAY_MORNING

STATUSES = (ReplyStatus.ACCEPTED, ReplyStatus.SENT, ReplyStatus.DELIVERED, ReplyStatus.READ)


@pytest.mark.parametrize("order", list(itertools.permutations(STATUSES)), ids="-".join)
async def test_every_order_of_receipts_ends_in_the_same_history(
    chat: Chat, order: tuple[ReplyStatus, ...]
) -> None:
    reply = chat.writes(matter("cukur", "yol_bozuk"), matter("cop", "cop_toplama")).bubble
    store = FakeStore(register.INDEXES)
    assert chat.conversation is not None
    await store.insert("conversations", register.to_document(chat.conversation))
    for ticket in chat.tickets.values():
        await store.insert("tickets", register.to_document(ticket))
    for hours, status in enumerate((*order, *order)):
        at = MONDAY_MORNING + timedelta(hours=hours)
        settled = ReplySettled(
            id=derive_id(reply.id, status),
            at=at,
            correlation_id="test",
            reply_id=reply.id,
            status=status,
            message_id="wamid.ours",
        )
        await register.note_fate(store, settled, fate_of(settled, at))
    (conversation,) = await register.conversations_of(store, chat.citizen.identities)
    assert [said.message_id for said in conversation.said] == ["wamid.ours"]
    assert conversation.notice is not None
    assert conversation.notice.delivered_at is not None
    for ticket in await register.tickets_by(store, {}):
        noted = [entry.what for entry in ticket.history if entry.what.startswith("reply_")]
        assert sorted(noted) == sorted(f"reply_{status.value}" for status in STATUSES)


async def test_the_fate_of_a_forgotten_reply_changes_nothing() -> None:
    settled = ReplySettled(
        id=uuid4(),
        at=MONDAY_MORNING,
        correlation_id="test",
        reply_id=uuid4(),
        status=ReplyStatus.READ,
        message_id="wamid.ours",
    )
    store = FakeStore(register.INDEXES)
    await register.note_fate(store, settled, fate_of(settled, MONDAY_MORNING))
    assert await store.find("conversations", {}) == []
