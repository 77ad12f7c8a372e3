"""The dispatcher's step on a real MongoDB: what comes at the same time ends as if one came after another."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from services.dispatcher import register
from services.dispatcher.registrar import Registrar
from services.dispatcher.ticket import Status
from shared.events import Citizen, MessageClassified, MessageKind, ReadingPart
from shared.municipality import load
from shared.store import Document, MongoStore, connect
from tests.unit.dispatcher.chat import SQUARE, matter, photo, reading
from tests.unit.dispatcher.office import LINKS, Office

pytestmark = pytest.mark.integration

BORNOVA = load(Path(__file__).parents[2] / "municipalities" / "bornova")
HOLE = matter("yolda çukur", "yol_bozuk")
WASTE = matter("çöpler alınmadı", "cop_toplama")
BY_PHONE = Citizen(phone="+905301112233", name="Ayşe Kara")
BY_ID = Citizen(bsuid="TR.1", name="Ayşe Kara")
BY_BOTH = Citizen(bsuid="TR.1", phone="+905301112233")
STRANGER = Citizen(bsuid="TR.9", phone="+905301112233")


class TwoRegistrars(Office):
    """Two processes of the dispatcher on one database; work goes to them by turns."""

    def __post_init__(self) -> None:
        super().__post_init__()
        beside = Registrar(self.municipality, self.store, self.steps, LINKS, lambda: self.now)
        self.registrars = itertools.cycle((self.registrar, beside))

    def words(self, *parts: ReadingPart, sender: Citizen = BY_BOTH) -> MessageClassified:
        return self.message(MessageKind.TEXT, reading(*parts), text="…", sender=sender)

    def photo(self, sender: Citizen = BY_BOTH) -> MessageClassified:
        return self.message(MessageKind.MEDIA, attachments=(photo(),), sender=sender)

    async def take(self, *events: MessageClassified) -> None:
        await asyncio.gather(*(next(self.registrars).on_message(event) for event in events))

    async def conversations(self) -> list[Document]:
        return await self.store.find("conversations", {})


@pytest_asyncio.fixture
async def office(fresh_mongo_url: str) -> AsyncIterator[TwoRegistrars]:
    store = MongoStore(connect(fresh_mongo_url), "dispatcher", register.INDEXES)
    await store.prepare()
    yield TwoRegistrars(BORNOVA, store=store)
    store.close()


async def test_words_photo_and_pin_worked_on_at_the_same_time_become_one_ticket(
    office: TwoRegistrars,
) -> None:
    pin = office.message(MessageKind.PIN, pin=SQUARE, sender=BY_BOTH)
    await office.take(office.words(HOLE), office.photo(), pin)
    (ticket,) = await office.tickets()
    assert (ticket.topic, len(ticket.attachments), ticket.place.pin) == ("yol_bozuk", 1, SQUARE)
    assert len(await office.conversations()) == 1


async def test_the_same_message_in_two_processes_is_one_ticket_and_one_reply(
    office: TwoRegistrars,
) -> None:
    event = office.words(HOLE)
    await office.take(event, event, event, event)
    assert (len(await office.tickets()), len(office.replies)) == (1, 1)


async def test_ten_citizens_at_once_get_ten_numbers(office: TwoRegistrars) -> None:
    people = [Citizen(phone=f"+9053011122{number:02}") for number in range(10)]
    await office.take(*(office.words(HOLE, sender=person) for person in people))
    assert len({ticket.reference for ticket in await office.tickets()}) == 10


async def test_first_messages_by_number_and_by_both_at_once_are_one_conversation(
    office: TwoRegistrars,
) -> None:
    await office.take(office.words(HOLE, sender=BY_PHONE), office.words(WASTE, sender=BY_BOTH))
    conversations = await office.conversations()
    assert [set(one["identities"]) for one in conversations] == [{"bsuid:TR.1", "phone:+905301112233"}]
    assert len(await office.tickets()) == 2


async def test_two_conversations_of_one_person_merge_under_the_unique_index(office: TwoRegistrars) -> None:
    await office.take(office.words(HOLE, sender=BY_PHONE))
    await office.take(office.words(WASTE, sender=BY_ID))
    await office.take(office.photo(sender=BY_BOTH), office.words(WASTE, sender=BY_BOTH))
    (conversation,) = await office.conversations()
    tickets = await office.tickets()
    assert {ticket.conversation_id for ticket in tickets} == {conversation["_id"]}
    assert len(tickets) == 2


async def test_a_recycled_phone_number_moves_to_its_new_owner(office: TwoRegistrars) -> None:
    await office.take(office.words(HOLE, sender=BY_BOTH))
    await office.take(office.words(WASTE, sender=STRANGER))
    people = [one["citizen"] for one in await office.conversations()]
    found = {person["bsuid"]: person["phone"] for person in people}
    assert found == {"TR.1": None, "TR.9": "+905301112233"}


async def test_an_update_and_a_citizens_word_at_the_same_time_are_both_kept(office: TwoRegistrars) -> None:
    await office.take(office.words(HOLE))
    (ticket,) = await office.tickets()
    await asyncio.gather(
        office.take(office.photo(), office.words(matter("çok derin", "yol_bozuk"))),
        office.is_told(ticket.unit, "accepted", ticket, message_id="m-1"),
        office.is_told(ticket.unit, "accepted", ticket, message_id="m-1"),
    )
    (kept,) = await office.tickets()
    assert (kept.status, len(kept.attachments)) == (Status.ACCEPTED, 1)
    assert [entry.what for entry in kept.history].count("accepted") == 1
    assert "çok derin" in kept.text


async def test_a_timer_seen_by_two_processes_fires_once(office: TwoRegistrars) -> None:
    await office.take(office.photo())
    office.later(minutes=31)
    await asyncio.gather(*(next(office.registrars).fire_due_timers() for _ in range(3)))
    told = [phrase.key for reply in office.replies for phrase in reply.phrases]
    assert (told.count("ask_words"), told.count("registered_attachment")) == (1, 1)
    assert await office.store.find("timers", {"kind": "words_missing"}) == []
