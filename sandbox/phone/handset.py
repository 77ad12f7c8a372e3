"""One citizen's WhatsApp, over the fake Graph API's control paths."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from sandbox.graph import envelopes
from sandbox.graph.chat import Bubble, Choice
from sandbox.graph.envelopes import Json, Sender

SAMPLES = Path(__file__).parents[1] / "day" / "files"
KINDS = {
    "image": ("photo.jpg", "image/jpeg"),
    "audio": ("voice.ogg", "audio/ogg; codecs=opus"),
    "sticker": ("sticker.webp", "image/webp"),
}
BY_SUFFIX = {".png": "image/png", ".webp": "image/webp", ".mp3": "audio/mpeg", ".m4a": "audio/mp4"}
DELIVERY_SECONDS = 300.0  # as long as the fake goes on delivering a webhook


class LineClosedError(Exception):
    """The line, or the fake behind it, does not answer any more."""


@dataclass(frozen=True)
class Sent:
    """`arrived`: the line has answered 200."""

    wamid: str
    arrived: bool


class Handset:
    def __init__(self, client: httpx.AsyncClient, sender: Sender) -> None:
        self._client = client
        self._sender = sender

    async def say(self, content: Json, quoting: str | None = None) -> Sent:
        """Goes on trying while the line does not answer, as WhatsApp does."""
        order = {
            "phone": self._sender.phone,
            "name": self._sender.name,
            "content": content,
            "quoting": quoting,
            "retry": True,
        }
        told = await self._call("POST", "/say", json=order, timeout=DELIVERY_SECONDS)
        return Sent(told["wamid"], told["status"] == 200)

    async def file(self, kind: str, path: Path | None, caption: str | None) -> Json:
        """A message with this file, or with the sample of its kind. Raises OSError."""
        name, mime = KINDS[kind]
        data = (path or SAMPLES / name).read_bytes()
        if path is not None:
            mime = BY_SUFFIX.get(path.suffix.lower(), mime)
        fields = await self._call("POST", "/media", content=data, headers={"content-type": mime})
        file = envelopes.File(fields["id"], fields["mime_type"], fields["sha256"])
        match kind:
            case "audio":
                return envelopes.audio(file)
            case "sticker":
                return envelopes.sticker(file)
        return envelopes.image(file, caption)

    async def bubbles(self, after: int, wait: float) -> list[Bubble]:
        """What came after the first so many; waits for one at most so long."""
        told = await self._call(
            "GET", f"/chat/{self._sender.phone}", params={"after": after, "wait": wait}, timeout=wait + 10
        )
        return [_bubble(one) for one in told]

    async def _call(self, method: str, path: str, **what: Any) -> Any:
        try:
            answer = await self._client.request(method, path, **what)
            answer.raise_for_status()
        except httpx.HTTPError as failure:
            raise LineClosedError(type(failure).__name__) from failure
        return answer.json()


def _bubble(told: Json) -> Bubble:
    return Bubble(**{**told, "choices": tuple(Choice(**choice) for choice in told["choices"])})
