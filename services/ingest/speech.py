"""Voice notes into words, where a municipality has a speech service (`SPEECH_API_URL`); off by default.

What was heard goes on as the citizen's own words: the same message once more, with a text. The note itself is
with the desk by then, and stays there; a speech service that fails costs nobody anything.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

import httpx

from services.ingest.metrics import Metrics
from services.ingest.sniffing import SUFFIXES
from shared import topology
from shared.events import MediaRequested, MessageKind, MessageReceived, derive_id
from shared.messaging import ATTEMPT, Publisher
from shared.store import MediaFile, MediaStore

logger = logging.getLogger(__name__)

PATH = "/v1/audio/transcriptions"
HEARING_SECONDS = httpx.Timeout(60.0, connect=3.0)
LONGEST = 4_096
_NOT_SPEECH = frozenset({400, 413, 415, 422})


class DeafError(Exception):
    """It may be heard later: an outage, a throttle, a key that has to be replaced."""


class Transcriber(Protocol):
    async def words_in(self, sound: bytes, mime: str) -> str:
        """Empty where nothing was said, or nothing that could be heard. Raises DeafError."""


class SpeechApi:
    """Any server that speaks OpenAI's transcription protocol: a Whisper in the municipality's own house."""

    def __init__(
        self, client: httpx.AsyncClient, base_url: str, *, key: str, model: str, language: str
    ) -> None:
        self._client = client
        self._url = base_url.rstrip("/") + PATH
        self._headers = {"authorization": f"Bearer {key}"} if key else {}
        self._form = {"model": model, "response_format": "json"} | (
            {"language": language} if language else {}
        )

    async def words_in(self, sound: bytes, mime: str) -> str:
        file = (f"voice.{SUFFIXES[mime]}", sound, mime)
        try:
            response = await self._client.post(
                self._url,
                data=self._form,
                files={"file": file},
                headers=self._headers,
                timeout=HEARING_SECONDS,
                follow_redirects=False,
            )
        except httpx.HTTPError as failure:
            raise DeafError(f"the speech service: {type(failure).__name__}") from failure
        if response.status_code in _NOT_SPEECH:
            logger.warning("the speech service refuses a voice note", extra={"status": response.status_code})
            return ""
        if response.status_code != 200:
            raise DeafError(f"the speech service: HTTP {response.status_code}")
        return _text_of(response)


class Scribe:
    """Writes down what a kept voice note says, and publishes it as words of the same message."""

    def __init__(
        self,
        transcriber: Transcriber,
        store: MediaStore,
        publisher: Publisher,
        metrics: Metrics,
        now: Callable[[], datetime],
    ) -> None:
        self._transcriber = transcriber
        self._store = store
        self._publisher = publisher
        self._metrics = metrics
        self._now = now

    async def write_down(self, wanted: MediaRequested, headers: Mapping[str, Any]) -> None:
        """After the last try the words are given up: a person at the desk listens in any case."""
        kept = await self._store.find(wanted.attachment.id) if wanted.spoken_in else None
        if wanted.spoken_in is None or kept is None:
            return
        try:
            text = await self._transcriber.words_in(await _content_of(kept), kept.mime)
        except DeafError:
            if headers.get(ATTEMPT, 1) <= len(topology.RETRIES):
                raise
            logger.warning("a voice note is not written down", extra={"event_id": str(wanted.id)})
            self._metrics.speech.labels("given_up").inc()
            return
        self._metrics.speech.labels("heard" if text else "silent").inc()
        if text:
            await self._publisher.publish(self._spoken(wanted.spoken_in, wanted, text))

    def _spoken(self, message: MessageReceived, wanted: MediaRequested, text: str) -> MessageReceived:
        """Sent when the note was sent, so that it belongs to the note's ticket however late it is heard."""
        return message.model_copy(
            update={
                "id": derive_id(message.id, "transcript"),
                "at": self._now(),
                "kind": MessageKind.TEXT,
                "text": text,
                "attachments": (),
                "transcript_of": wanted.attachment.id,
            }
        )


async def _content_of(kept: MediaFile) -> bytes:
    return b"".join([chunk async for chunk in kept.chunks])


def _text_of(response: httpx.Response) -> str:
    try:
        body = response.json()
    except ValueError as broken:
        raise DeafError("the speech service: an answer that is no JSON") from broken
    text = body.get("text") if isinstance(body, dict) else None
    if not isinstance(text, str):
        raise DeafError("the speech service: an answer without a text")
    return text.strip()[:LONGEST]
