"""Voice notes written down by a speech service: a real server on loopback stands for it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

import httpx
import pytest
from prometheus_client import CollectorRegistry
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox.graph.serve import listening
from services.ingest.app import IngestSettings
from services.ingest.metrics import Metrics
from services.ingest.speech import DeafError, Scribe, SpeechApi
from shared import topology
from shared.events import MediaRequested, MessageKind, MessageReceived
from shared.messaging import ATTEMPT
from shared.settings import read_settings
from shared.store import MediaFile, MediaStore
from tests.unit.ingest.payloads import NOW, batch
from tests.unit.ingest.publisher import Remembering

SOUND = b"OggS" + bytes(60)
WORDS = '{"text": " Çöpler üç gündür alınmadı. "}'
LAST_TRY = {ATTEMPT: len(topology.RETRIES) + 1}


@dataclass
class SpeechService:
    """Gives one answer and keeps what it was asked."""

    answer: str = WORDS
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)

    async def transcribe(self, request: Request) -> Response:
        async with request.form() as form:
            file = form["file"]
            assert isinstance(file, UploadFile)
            told: dict[str, Any] = {name: value for name, value in form.items() if name != "file"}
            told |= {"sound": await file.read(), "name": file.filename, "mime": file.content_type}
        self.asked.append(told | {"authorization": request.headers.get("authorization")})
        return Response(self.answer, self.status, media_type="application/json")

    @property
    def app(self) -> Starlette:
        return Starlette(routes=[Route("/v1/audio/transcriptions", self.transcribe, methods=["POST"])])


class Shelf:
    """Stands for GridFS with one sound in it."""

    def __init__(self, wanted: MediaRequested) -> None:
        self.kept: UUID | None = wanted.attachment.id

    async def find(self, attachment_id: UUID) -> MediaFile | None:
        async def chunks() -> AsyncIterator[bytes]:
            yield SOUND[:10]
            yield SOUND[10:]

        found = MediaFile(attachment_id, "audio/ogg", len(SOUND), "", chunks())
        return found if attachment_id == self.kept else None


def requested(name: str = "voice_note") -> MediaRequested:
    return next(event for event in batch(name).events.values() if isinstance(event, MediaRequested))


@dataclass
class Bench:
    service: SpeechService
    scribe: Scribe
    publisher: Remembering
    shelf: Shelf

    @property
    def said(self) -> list[MessageReceived]:
        return [MessageReceived.model_validate_json(sent.body) for sent in self.publisher.sent]


@asynccontextmanager
async def bench(service: SpeechService, *, url: str | None = None, **more: str) -> AsyncIterator[Bench]:
    options = {"key": "a key", "model": "whisper-large", "language": "tr"} | more
    async with listening(service.app) as address, httpx.AsyncClient(trust_env=False) as client:
        api = SpeechApi(client, url or address, **options)
        publisher, shelf = Remembering(), Shelf(requested())
        metrics = Metrics(CollectorRegistry())
        scribe = Scribe(api, cast(MediaStore, shelf), publisher, metrics, now=lambda: NOW)
        yield Bench(service, scribe, publisher, shelf)


async def test_what_was_said_goes_on_as_words_of_the_same_message() -> None:
    wanted = requested()
    note = wanted.spoken_in
    assert note
    async with bench(SpeechService()) as at:
        await at.scribe.write_down(wanted, {})
        (said,) = at.said
    assert (said.kind, said.text) == (MessageKind.TEXT, "Çöpler üç gündür alınmadı.")
    assert (said.message_id, said.sender, said.sent_at) == (note.message_id, note.sender, note.sent_at)
    assert (said.attachments, said.transcript_of) == ((), wanted.attachment.id)
    assert said.id != note.id


async def test_the_speech_service_gets_the_sound_and_our_key_and_nothing_else() -> None:
    async with bench(SpeechService()) as at:
        await at.scribe.write_down(requested(), {})
        (asked,) = at.service.asked
    assert asked == {
        "model": "whisper-large",
        "language": "tr",
        "response_format": "json",
        "sound": SOUND,
        "name": "voice.ogg",
        "mime": "audio/ogg",
        "authorization": "Bearer a key",
    }


async def test_without_a_key_and_a_language_neither_is_sent() -> None:
    async with bench(SpeechService(), key="", language="") as at:
        await at.scribe.write_down(requested(), {})
        (asked,) = at.service.asked
    assert asked["authorization"] is None
    assert "language" not in asked


async def test_the_same_note_heard_twice_is_one_event() -> None:
    async with bench(SpeechService()) as at:
        await at.scribe.write_down(requested(), {})
        await at.scribe.write_down(requested(), {})
        first, second = at.said
    assert first.id == second.id


@pytest.mark.parametrize("name", ["audio", "image"])
async def test_a_song_or_a_photo_is_not_written_down(name: str) -> None:
    async with bench(SpeechService()) as at:
        at.shelf.kept = requested(name).attachment.id
        await at.scribe.write_down(requested(name), {})
        assert not at.service.asked


async def test_a_note_that_could_not_be_kept_is_not_written_down() -> None:
    async with bench(SpeechService()) as at:
        at.shelf.kept = None
        await at.scribe.write_down(requested(), {})
        assert not at.service.asked


@pytest.mark.parametrize(
    ("answer", "status"), [('{"text": ""}', 200), ('{"text": " \\n "}', 200), ("no sound", 400)]
)
async def test_where_nothing_can_be_heard_nothing_is_said(answer: str, status: int) -> None:
    async with bench(SpeechService(answer, status)) as at:
        await at.scribe.write_down(requested(), {})
        assert (len(at.service.asked), at.said) == (1, [])


@pytest.mark.parametrize(
    ("answer", "status"),
    [("", 500), ("", 401), ("", 429), ("<html>", 200), ("[]", 200), ('{"text": 7}', 200)],
)
async def test_trouble_is_tried_again_and_given_up_in_the_end(answer: str, status: int) -> None:
    async with bench(SpeechService(answer, status)) as at:
        for attempt in range(1, LAST_TRY[ATTEMPT]):
            with pytest.raises(DeafError):
                await at.scribe.write_down(requested(), {ATTEMPT: attempt})
        await at.scribe.write_down(requested(), LAST_TRY)
        assert at.said == []


async def test_a_speech_service_that_is_not_there_is_trouble() -> None:
    async with bench(SpeechService(), url="http://127.0.0.1:9") as at:
        with pytest.raises(DeafError):
            await at.scribe.write_down(requested(), {})
        await at.scribe.write_down(requested(), LAST_TRY)


async def test_an_endless_text_is_cut() -> None:
    async with bench(SpeechService(f'{{"text": "{"çöp " * 5_000}"}}')) as at:
        await at.scribe.write_down(requested(), {})
        (said,) = at.said
    assert said.text
    assert len(said.text) <= 4_096


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in (
        "AMQP_URL=amqp://b",
        "MONGO_URL=mongodb://d",
        "MUNICIPALITY=bornova",
        f"LINK_SECRET={'x' * 32}",
    ):
        monkeypatch.setenv(*name.split("="))
    for name in ("APP_SECRETS", "VERIFY_TOKEN", "ACCESS_TOKEN"):
        monkeypatch.setenv(f"WHATSAPP_{name}", "x")
    monkeypatch.setenv("WHATSAPP_PHONE_NUMBER_ID", "1000")
    monkeypatch.setenv("PUBLIC_URL", "https://line.example.org")
    monkeypatch.delenv("SPEECH_API_URL", raising=False)
    return monkeypatch


def test_nobody_is_listening_unless_an_address_is_given(given: pytest.MonkeyPatch) -> None:
    assert read_settings(IngestSettings).speech_api_url is None
    given.setenv("SPEECH_API_URL", "")
    assert read_settings(IngestSettings).speech_api_url is None


def test_an_address_that_is_none_ends_the_process_with_its_name(
    given: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given.setenv("SPEECH_API_URL", "whisper:9000")
    with pytest.raises(SystemExit):
        read_settings(IngestSettings)
    assert capsys.readouterr().err.startswith("SPEECH_API_URL")
