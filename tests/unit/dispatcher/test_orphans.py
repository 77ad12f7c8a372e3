"""A unit or a topic that was taken out of the municipality's data leaves no ticket behind."""

from collections.abc import Sequence

import pytest

from services.dispatcher import register
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import timer_id
from services.dispatcher.updates import RefusedUpdateError
from shared.events import MediaStored, MessageKind, ReplySettled, ReplyStatus, derive_id
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import Intent, matter, photo, reading
from tests.unit.dispatcher.office import Office

HOLE = matter("ersoy caddesinde cukur var", "yol_bozuk", street="Ersoy Caddesi")
DEEP = matter("çok derin", "yol_bozuk")
ROADS = "fen_isleri"
GONE_UNIT, GONE_TOPIC = "yol_bakim", "eski_konu"
STEPS: dict[Status, Sequence[str]] = {
    Status.ASSIGNED: (),
    Status.ACCEPTED: ("accepted",),
    Status.IN_PROGRESS: ("in_progress",),
    Status.WAITING_CITIZEN: ("question",),
    Status.RESOLVED: ("resolved",),
}


@pytest.fixture
def office(bornova: Municipality) -> Office:
    return Office(bornova)


async def orphaned(
    office: Office, status: Status = Status.ASSIGNED, *, unit: str = GONE_UNIT, topic: str = GONE_TOPIC
) -> Ticket:
    """A ticket as it lies in the database when its unit and its topic have gone."""
    await office.hears(MessageKind.MEDIA, reading(HOLE), text=HOLE.text, attachments=(photo(),))
    for event in STEPS[status]:
        await office.is_told(ROADS, event, await office.ticket(), text="…")
    ticket = (await office.ticket()).model_copy(update={"unit": unit, "topic": topic})
    await office.store.replace("tickets", register.to_document(ticket))
    office.sent.clear()
    return ticket


def told(office: Office) -> list[tuple[str, str]]:
    return [(one.unit, one.event) for one in office.agency_tickets]


def said(office: Office) -> list[str]:
    return [phrase.key for reply in office.replies for phrase in reply.phrases]


async def is_watched(office: Office, ticket: Ticket) -> bool:
    found = await office.store.find("timers", {"_id": timer_id("deadline", ticket.id)})
    return any(timer["due_at"] > office.now for timer in found)


async def test_the_desk_takes_on_an_open_ticket_whose_unit_is_gone(office: Office) -> None:
    await orphaned(office)
    office.later(days=6)
    await office.registrar.fire_due_timers()
    ticket = await office.ticket()
    assert (ticket.unit, ticket.status) == ("desk", Status.ASSIGNED)
    assert told(office) == [("desk", "assigned")]
    assert said(office) == ["moved_to_desk"]
    assert await is_watched(office, ticket)
    assert [entry.what for entry in ticket.history[-3:]] == ["subject_gone", "unit_gone", "assigned"]
    assert (ticket.history[-3].detail["topic"], ticket.history[-2].detail["unit"]) == (GONE_TOPIC, GONE_UNIT)


@pytest.mark.parametrize("status", STEPS, ids=str)
async def test_no_timer_of_such_a_ticket_fails_whatever_its_state(
    office: Office, status: Status, caplog: pytest.LogCaptureFixture
) -> None:
    await orphaned(office, status)
    for _ in range(20):
        office.later(days=1)
        await office.registrar.fire_due_timers()
    assert caplog.records == []
    ticket = await office.ticket()
    assert await is_watched(office, ticket) is ticket.is_open


async def test_the_desk_may_speak_of_it_before_anything_else_has_happened(office: Office) -> None:
    ticket = await orphaned(office)
    await office.is_told("desk", "rejected", ticket, text="Yeni birimin.", suggested_unit=ROADS)
    assert (await office.ticket()).unit == ROADS
    assert told(office)[-1] == (ROADS, "assigned")


async def test_what_a_unit_that_is_gone_still_says_is_refused_and_changes_nothing(office: Office) -> None:
    ticket = await orphaned(office)
    with pytest.raises(RefusedUpdateError, match="is not known here"):
        await office.is_told(GONE_UNIT, "accepted", ticket)
    assert (await office.ticket(), office.sent) == (ticket, [])


async def test_what_the_citizen_adds_reaches_the_desk(office: Office) -> None:
    await orphaned(office, topic="yol_bozuk")
    await office.later(minutes=2).hears(MessageKind.TEXT, reading(DEEP), text=DEEP.text)
    ticket = await office.ticket()
    assert "çok derin" in ticket.text
    assert told(office) == [("desk", "assigned"), ("desk", "note")]


async def test_the_answer_to_its_question_goes_to_the_desk(office: Office) -> None:
    await orphaned(office, Status.WAITING_CITIZEN)
    answer = matter("12 numara", "diger", confidence=0.1)
    await office.later(hours=2).hears(MessageKind.TEXT, reading(answer, decision="ask"), text=answer.text)
    assert [(one.unit, one.note) for one in office.agency_tickets] == [("desk", None), ("desk", "12 numara")]
    assert said(office) == ["moved_to_desk", "answer_passed_on"]


async def test_solved_it_rests_and_reopened_it_comes_to_the_desk(office: Office) -> None:
    ticket = await orphaned(office, Status.RESOLVED)
    await office.hears(MessageKind.TEXT, reading(intent=Intent.STATUS), text="durum")
    assert told(office) == []
    await office.hears(MessageKind.CHOICE, choice=f"not_solved:{ticket.id}", text="Çözülmedi")
    assert told(office) == [("desk", "reopened")]
    assert await is_watched(office, ticket)


async def test_a_unit_goes_on_with_a_ticket_whose_topic_is_gone(office: Office) -> None:
    ticket = await orphaned(office, unit=ROADS)
    await office.is_told(ROADS, "resolved", ticket, text="Kapatıldı.")
    await office.hears(MessageKind.CHOICE, choice=f"not_solved:{ticket.id}", text="Çözülmedi")
    assert told(office) == [(ROADS, "reopened")]
    assert (await office.ticket()).status is Status.REOPENED


async def test_whatever_is_said_of_it_has_names_the_citizen_can_read(
    office: Office, bornova: Municipality
) -> None:
    await orphaned(office)
    await office.hears(MessageKind.TEXT, reading(intent=Intent.STATUS), text="durum")
    values = [phrase.values for reply in office.replies for phrase in reply.phrases]
    assert "status_line" in said(office)
    assert all(one.get("topic", "diger") in bornova.topic_by_id for one in values)
    assert all(one.get("unit", "desk") in bornova.unit_by_id for one in values)


async def test_a_lost_photo_and_a_lost_reply_of_it_are_told_to_the_desk(office: Office) -> None:
    ticket = await orphaned(office)
    common = {"at": office.now, "correlation_id": "x"}
    lost = ticket.attachments[0].id
    await office.registrar.on_media(
        MediaStored(id=derive_id(1, "x"), attachment_id=lost, outcome="unavailable", **common)
    )
    reply_id = (await office.conversation_of(office.replies[0].recipient)).said[0].reply_id
    await office.registrar.on_settled(
        ReplySettled(id=derive_id(2, "x"), reply_id=reply_id, status=ReplyStatus.FAILED, **common)
    )
    assert told(office) == [("desk", "assigned"), ("desk", "note")]
    assert office.agency_tickets[0].attachments == ()
