"""Voice notes where the municipality has a speech service: heard, they are words like any others."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest_asyncio

from sandbox.graph import envelopes
from services.classifier.reader import Reader
from services.ingest.speech import DeafError
from shared import topology
from shared.municipality import Municipality
from tests.flow.line import Line
from tests.flow.phone import Phone

NOTE = b"OggS" + bytes(60)
DELAYED = topology.retry(topology.INGEST_MEDIA.name, "5s")


@dataclass
class Ear:
    """Hears what a test wants it to; nothing at all when it is deaf."""

    words: str = ""
    is_deaf: bool = False

    async def words_in(self, sound: bytes, mime: str) -> str:
        assert (sound, mime) == (NOTE, "audio/ogg")
        if self.is_deaf:
            raise DeafError("no answer")
        return self.words


@dataclass
class Heard:
    line: Line
    ear: Ear
    person: Phone

    async def says(self, words: str) -> str:
        """WhatsApp's id of the voice note."""
        self.ear.words = words
        self.line.whatsapp.files["voice"] = NOTE
        sent = await self.person.sends(envelopes.audio(envelopes.File("voice", "audio/ogg", "")))
        return str(sent["entry"][0]["changes"][0]["value"]["messages"][0]["id"])


@pytest_asyncio.fixture
async def heard(bornova: Municipality, readers: dict[str, Reader]) -> AsyncIterator[Heard]:
    ear = Ear()
    async with Line(bornova, readers["BRN"], ear).running() as running:
        yield Heard(running, ear, running.citizen())


async def test_a_voice_note_reaches_its_unit_and_the_citizen_hears_whose_it_is(heard: Heard) -> None:
    await heard.says("çöpler üç gündür alınmadı ersoy caddesinde")
    await heard.person.sees("BRN-2026-000001", "Sesli mesajınız")
    await heard.person.sees("BRN-2026-000001", "Temizlik İşleri")
    [ticket] = await heard.line.until(lambda: heard.line.received_by("temizlik_isleri", "assigned"))
    assert ticket["attachments"][0]["kind"] == "voice"
    assert "çöpler üç gündür alınmadı" in ticket["text"]
    assert await heard.line.until(lambda: heard.line.received_by("desk", "withdrawn"))
    assert len(heard.person.screen) == heard.person.seen
    assert len(await heard.line.tickets()) == 1


async def test_a_voice_note_without_a_place_is_asked_for_it(heard: Heard) -> None:
    await heard.says("çöpler üç gündür alınmadı")
    await heard.person.sees("BRN-2026-000001", "Sesli mesajınız")
    asked = await heard.person.sees("BRN-2026-000001", "Temizlik İşleri", "Yeri neresi")
    assert asked.content["type"] == "location_request_message"
    await heard.person.sends_pin(38.4697, 27.2211)
    await heard.person.sees("✅")
    assert heard.line.newest_of("temizlik_isleri")["place"]["latitude"] == 38.4697


async def test_danger_in_a_voice_note_is_answered_with_the_number_to_call(heard: Heard) -> None:
    """Danger goes ahead of everything, so it may be read before the note's own receipt."""
    await heard.says("evde çok keskin gaz kokusu var ne yapacağız")
    seen = [(await heard.person.sees()).text for _ in range(2)]
    assert any("Sesli mesajınız" in text for text in seen)
    assert any("187" in text for text in seen)
    assert await heard.line.until(lambda: heard.line.received_by("izmirgaz", "assigned"))


async def test_two_matters_in_one_voice_note_are_two_tickets(heard: Heard) -> None:
    await heard.says("Ersoy caddesinde çöpler alınmadı. Ayrıca sokak lambası da yanmıyor.")
    await heard.person.sees("Sesli mesajınız")
    await heard.person.sees("BRN-2026-000001", "BRN-2026-000002")
    assert await heard.line.until(lambda: heard.line.received_by("temizlik_isleri", "assigned"))
    assert await heard.line.until(lambda: heard.line.received_by("gediz", "assigned"))


async def test_unclear_words_help_the_desk_and_disturb_nobody(heard: Heard) -> None:
    note = await heard.says("şey işte öyle yani")
    await heard.person.sees("Sesli mesajınız")
    mark = await heard.person.sees("✅")
    assert mark.content["message_id"] == note
    assert await heard.line.until(lambda: "şey işte öyle yani" in heard.line.newest_of("desk")["text"])
    assert len(heard.person.screen) == heard.person.seen


async def test_where_nothing_was_heard_a_person_listens(heard: Heard) -> None:
    await heard.says("")
    await heard.person.sees("dinleyecek")
    assert [ticket["event"] for ticket in heard.line.received_by("desk")] == ["assigned"]


async def test_a_deaf_speech_service_is_asked_again_and_the_citizen_told_all_the_same(heard: Heard) -> None:
    heard.ear.is_deaf = True
    await heard.says("")
    await heard.person.sees("dinleyecek")
    await heard.line.until(lambda: heard.line.queues[DELAYED])
    assert len(heard.person.screen) == heard.person.seen
