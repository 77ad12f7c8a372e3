"""One step for each event: once, for the right person, whatever comes twice or late."""

from typing import Literal
from uuid import uuid4

import pytest

from services.dispatcher import register
from services.dispatcher.registrar import NotKnownYetError
from services.dispatcher.ticket import Status
from services.dispatcher.turn import Timer, timer_id
from shared.events import (
    AttachmentKind,
    Citizen,
    MediaStored,
    MessageKind,
    PersonalData,
    ReplySettled,
    ReplyStatus,
)
from shared.messaging import PermanentError
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import HOLE, ROADS, WASTE, Intent, matter, photo, reading
from tests.unit.dispatcher.office import Office
from training.played_line import AYSE

BY_ID = Citizen(bsuid="TR.1", name="Ayşe Kara")
BY_BOTH = Citizen(bsuid="TR.1", phone="+905301112233", name="Ayşe Kara")
STRANGER = Citizen(bsuid="TR.9", phone="+905301112233", name="Mehmet Ak")


@pytest.fixture
def office(bornova: Municipality) -> Office:
    return Office(bornova)


async def test_the_same_message_twice_changes_nothing_the_second_time(office: Office) -> None:
    event = office.message(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    await office.registrar.on_message(event)
    before, sent = await office.ticket(), list(office.sent)
    await office.registrar.on_message(event)
    assert (await office.ticket(), office.sent) == (before, sent)


async def test_the_same_update_twice_is_told_once(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    ticket = await office.ticket()
    for _ in range(2):
        await office.is_told(ROADS, "note", ticket, text="Ekip yolda.", message_id="m-1")
    told = [p.key for reply in office.replies for p in reply.phrases]
    assert told.count("unit_note") == 1


async def test_a_person_met_by_number_and_by_id_is_one_person(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=AYSE)
    await office.later(hours=2).hears(MessageKind.TEXT, reading(WASTE), text=WASTE.text, sender=BY_ID)
    assert len({ticket.conversation_id for ticket in await office.tickets()}) == 2
    await office.later(hours=2).hears(
        MessageKind.TEXT, reading(intent=Intent.STATUS), text="durum", sender=BY_BOTH
    )
    conversation = await office.conversation_of(BY_BOTH)
    assert {ticket.conversation_id for ticket in await office.tickets()} == {conversation.id}
    assert [p.key for p in office.replies[-1].phrases].count("status_line") == 2


async def test_a_photo_that_waits_for_words_survives_the_merging_of_its_conversation(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=AYSE)
    await office.later(hours=2).hears(MessageKind.MEDIA, attachments=(photo(),), sender=BY_ID)
    await office.hears(MessageKind.TEXT, reading(intent=Intent.GREETING), text="slm", sender=BY_BOTH)
    office.later(minutes=31)
    await office.registrar.fire_due_timers()
    tickets = await office.tickets()
    assert [len(ticket.attachments) for ticket in tickets] == [0, 1]


async def test_a_phone_number_that_is_anothers_by_now_opens_nothing_of_the_first(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=BY_BOTH)
    number = (await office.ticket()).reference
    asks = reading(intent=Intent.STATUS, references=(number,))
    await office.later(days=200).hears(MessageKind.TEXT, asks, text=number, sender=STRANGER)
    assert office.replies[-1].phrases[0].key == "status_none"
    first = await office.conversation_of(BY_ID)
    assert first.citizen.phone is None
    await office.is_told(ROADS, "accepted", await office.ticket())
    assert office.replies[-1].recipient == first.citizen


async def test_after_a_change_of_number_the_old_one_leads_nowhere(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=AYSE)
    moved = Citizen(phone="+905309998877")
    previous = Citizen(phone=AYSE.phone)
    await office.later(days=1).hears(MessageKind.IDENTITY_CHANGED, sender=moved, previous=previous)
    await office.hears(MessageKind.TEXT, reading(intent=Intent.STATUS), text="durum", sender=AYSE)
    assert office.replies[-1].phrases[0].key == "status_none"
    await office.hears(MessageKind.TEXT, reading(intent=Intent.STATUS), text="durum", sender=moved)
    assert office.replies[-1].phrases[0].key == "status_intro"
    assert len(await office.tickets()) == 1


async def test_a_change_of_number_opens_no_window(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=AYSE)
    until = (await office.conversation_of(AYSE)).window_until
    moved = Citizen(phone="+905309998877")
    await office.later(days=3).hears(MessageKind.IDENTITY_CHANGED, sender=moved, previous=AYSE)
    assert (await office.conversation_of(moved)).window_until == until


async def test_anothers_number_and_anothers_button_open_nothing(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text, sender=AYSE)
    ticket = await office.ticket()
    await office.is_told(ROADS, "resolved", ticket)
    nosy = Citizen(phone="+905550000000")
    asks = reading(intent=Intent.STATUS, references=(ticket.reference,))
    await office.hears(MessageKind.TEXT, asks, text=ticket.reference, sender=nosy)
    assert office.replies[-1].phrases[0].key == "status_none"
    await office.hears(MessageKind.CHOICE, choice=f"not_solved:{ticket.id}", text="Çözülmedi", sender=nosy)
    assert (await office.ticket()).status is Status.RESOLVED


async def test_the_answer_to_a_unit_finds_its_ticket_behind_many_younger_ones(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    first = await office.ticket()
    for _ in range(15):
        office.later(hours=2)
        await office.hears(MessageKind.TEXT, reading(WASTE), text=WASTE.text)
    await office.is_told(ROADS, "question", first, text="Hangi numara?")
    answer = matter("12 numara", "diger", confidence=0.1)
    await office.later(minutes=40).hears(MessageKind.TEXT, reading(answer, decision="ask"), text="12 numara")
    assert office.agency_tickets[-1].note == "12 numara"
    assert office.agency_tickets[-1].reference == first.reference


async def test_a_button_works_however_old_its_ticket_is(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    first = await office.ticket()
    await office.is_told(ROADS, "resolved", first)
    for _ in range(15):
        office.later(hours=2)
        await office.hears(MessageKind.TEXT, reading(WASTE), text=WASTE.text)
    await office.hears(MessageKind.CHOICE, choice=f"solved:{first.id}", text="Çözüldü")
    (kept,) = [ticket for ticket in await office.tickets() if ticket.id == first.id]
    assert kept.status is Status.CLOSED


async def test_a_lost_photo_that_comes_before_its_message_is_told_of_once_it_is_there(office: Office) -> None:
    lost = photo()
    event = MediaStored(
        id=uuid4(), at=office.now, correlation_id="x", attachment_id=lost.id, outcome="unavailable"
    )
    with pytest.raises(NotKnownYetError):
        await office.registrar.on_media(event)
    await office.hears(MessageKind.MEDIA, reading(HOLE), text=HOLE.text, attachments=(lost,))
    await office.registrar.on_media(event)
    assert (await office.ticket()).attachments == ()
    assert office.replies[-1].phrases[0].key == "media_lost"
    assert office.agency_tickets[-1].attachments == ()


async def test_a_file_that_was_refused_is_not_asked_for_again(office: Office) -> None:
    program = photo()
    await office.hears(MessageKind.MEDIA, reading(HOLE), text=HOLE.text, attachments=(program,))
    refused = MediaStored(
        id=uuid4(), at=office.now, correlation_id="x", attachment_id=program.id, outcome="refused"
    )
    await office.registrar.on_media(refused)
    assert office.replies[-1].phrases[0].key == "media_refused"


@pytest.mark.parametrize(("outcome", "told"), [("unavailable", "file_lost"), ("refused", "unreadable_kind")])
async def test_of_a_photo_that_still_waits_for_words_it_is_told_too_what_became_of_it(
    office: Office, outcome: Literal["unavailable", "refused"], told: str
) -> None:
    alone = photo()
    await office.hears(MessageKind.MEDIA, attachments=(alone,))
    event = MediaStored(
        id=uuid4(), at=office.now, correlation_id="x", attachment_id=alone.id, outcome=outcome
    )
    await office.registrar.on_media(event)
    assert office.replies[-1].phrases[0].key == told
    assert (await office.conversation_of(AYSE)).loose == ()


async def test_a_sticker_that_could_not_be_fetched_is_nobodys_trouble(office: Office) -> None:
    sticker = photo().model_copy(update={"kind": AttachmentKind.STICKER})
    await office.hears(MessageKind.MEDIA, attachments=(sticker,))
    before = len(office.sent)
    lost = MediaStored(
        id=uuid4(), at=office.now, correlation_id="x", attachment_id=sticker.id, outcome="refused"
    )
    await office.registrar.on_media(lost)
    assert len(office.sent) == before


async def test_an_undelivered_reply_is_work_for_the_desk_however_long_ago_it_was_said(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    first, ticket = office.replies[0], await office.ticket()
    for _ in range(70):
        await office.hears(MessageKind.TEXT, reading(intent=Intent.GREETING), text="slm")
    settled = ReplySettled(
        id=uuid4(),
        at=office.now,
        correlation_id="x",
        reply_id=first.id,
        status=ReplyStatus.UNREACHABLE,
        ticket_id=ticket.id,
    )
    await office.registrar.on_settled(settled)
    assert (office.agency_tickets[-1].unit, office.agency_tickets[-1].event) == ("desk", "note")


async def test_a_timer_that_cannot_be_fired_does_not_hold_up_the_others(office: Office) -> None:
    await office.hears(MessageKind.TEXT, reading(HOLE), text=HOLE.text)
    ticket = await office.ticket()
    orphan = ticket.model_copy(update={"id": uuid4(), "reference": "BRN-0", "conversation_id": uuid4()})
    await office.store.replace("tickets", register.to_document(orphan))
    timer = Timer(
        id=timer_id("deadline", orphan.id), kind="deadline", subject_id=orphan.id, due_at=orphan.due_at
    )
    await office.store.replace("timers", register.to_document(timer))
    office.later(days=6)
    await office.registrar.fire_due_timers()
    assert (ROADS, "reminder") in [(one.unit, one.event) for one in office.agency_tickets]
    (postponed,) = await office.store.find("timers", {"_id": timer.id})
    assert postponed["due_at"] > office.now


async def test_a_timer_fires_once_also_when_it_is_set_to_the_same_moment_again(office: Office) -> None:
    await office.hears(MessageKind.MEDIA, attachments=(photo(),))
    (document,) = await office.store.find("timers", {"kind": "words_missing"})
    office.later(seconds=10)
    await office.registrar.fire_due_timers()
    await office.store.replace("timers", document)
    await office.registrar.fire_due_timers()
    assert [p.key for reply in office.replies for p in reply.phrases].count("ask_words") == 1
    assert await office.store.find("timers", {"kind": "words_missing"}) == []


async def test_a_message_without_a_sender_is_parked_not_tried_again(office: Office) -> None:
    with pytest.raises(PermanentError):
        await office.hears(MessageKind.TEXT, reading(HOLE), text="x", sender=Citizen(name="?"))


async def test_nothing_personal_reaches_an_agency(office: Office) -> None:
    part = matter(
        "Ben Ayşe Kara 0530 111 22 33, Ayşe Kara apartmanı önünde çukur",
        "yol_bozuk",
        street="Ayşe Kara apartmanı önü",
        masked="Ben [ad soyad] [telefon], [ad soyad] apartmanı önünde çukur",
    )
    personal = (
        PersonalData(type="name", text="Ayşe Kara"),
        PersonalData(type="phone", text="0530 111 22 33"),
    )
    await office.hears(MessageKind.TEXT, reading(part, personal_data=personal), text=part.text)
    ticket = await office.ticket()
    await office.is_told(ROADS, "question", ticket, text="Hangi numara?")
    answer = matter("5, sorun Ayşe Kara", "diger", confidence=0.1, masked="5, sorun [ad soyad]")
    told = reading(answer, decision="ask", personal_data=personal[:1])
    await office.later(minutes=2).hears(MessageKind.TEXT, told, text=answer.text)
    bodies = b"".join(one.body for one in office.sent if one.exchange == "agencies").decode()
    assert office.agency_tickets[-1].note == "5, sorun [ad soyad]"
    for secret in ("Ayşe", "Kara", "0530", "905301112233"):
        assert secret not in bodies
