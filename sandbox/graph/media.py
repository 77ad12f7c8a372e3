"""Media files: uploaded by the line or sent by citizens, found by id, fetched by a link that dies."""

import base64
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from sandbox.graph.envelopes import File
from sandbox.graph.errors import MetaError, error
from sandbox.graph.ids import object_id

LINK_SECONDS = 300
INBOUND_SECONDS = 7 * 86400
UPLOAD_SECONDS = 30 * 86400
LINK_PATH = "/whatsapp_business/attachments/"

MEGABYTE = 1024 * 1024
_CAPS = {"audio": 16 * MEGABYTE, "video": 16 * MEGABYTE, "image": 5 * MEGABYTE}
_DOCUMENT_CAP = 100 * MEGABYTE
_STICKER_CAP = 500 * 1024

# What a file of the type starts with, and at which offset.
_SIGNATURES: dict[str, tuple[int, bytes]] = {
    "image/jpeg": (0, b"\xff\xd8\xff"),
    "image/png": (0, b"\x89PNG\r\n\x1a\n"),
    "image/webp": (8, b"WEBP"),
    "audio/ogg": (0, b"OggS"),
    "audio/amr": (0, b"#!AMR"),
    "audio/mp4": (4, b"ftyp"),
    "video/mp4": (4, b"ftyp"),
    "video/3gpp": (4, b"ftyp"),
    "application/pdf": (0, b"%PDF-"),
}
_UNSIGNED = (
    "audio/aac",
    "audio/mpeg",
    "text/plain",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
)

Spoil = Literal[
    "wrong_type", "wrong_sha", "wrong_size", "endless", "gone", "link_404", "slow", "redirect", "cut"
]


@dataclass
class Stored:
    """`spoil` makes the file misbehave on lookup or fetch; `target` is where a redirect leads."""

    id: str
    data: bytes
    mime: str
    uploaded: bool
    dies_at: float
    spoil: Spoil | None = None
    seconds: float = 0.0
    target: str = ""

    @property
    def sha256(self) -> bytes:
        return hashlib.sha256(self.data).digest()


class MediaStore:
    def __init__(self, now: Callable[[], float]) -> None:
        self.base_url = ""
        self._now = now
        self._files: dict[str, Stored] = {}
        self._links: dict[str, tuple[str, float]] = {}

    def add(self, data: bytes, mime: str, *, uploaded: bool = False, media_id: str | None = None) -> Stored:
        life = UPLOAD_SECONDS if uploaded else INBOUND_SECONDS
        stored = Stored(media_id or object_id(), data, mime, uploaded, self._now() + life)
        self._files[stored.id] = stored
        return stored

    def find(self, media_id: str) -> Stored | None:
        stored = self._files.get(media_id)
        return stored if stored is not None and stored.dies_at > self._now() else None

    def remove(self, media_id: str) -> bool:
        return self._files.pop(media_id, None) is not None

    def uploaded_mime(self, media_id: str) -> str | None:
        stored = self.find(media_id)
        return stored.mime if stored is not None and stored.uploaded else None

    def spoil(self, media_id: str, how: Spoil | None, *, seconds: float = 0.0, target: str = "") -> None:
        if how is not None and how not in get_args(Spoil):
            raise ValueError(f"unknown way {how!r}; known: {', '.join(get_args(Spoil))}")
        stored = self._files[media_id]
        stored.spoil, stored.seconds, stored.target = how, seconds, target

    def link(self, stored: Stored) -> str:
        """A new address for the bytes, good for five minutes."""
        key = secrets.token_urlsafe(24)
        dies_at = self._now() + LINK_SECONDS
        self._links[key] = (stored.id, dies_at)
        return f"{self.base_url}{LINK_PATH}?mid={stored.id}&ext={int(dies_at)}&hash={key}"

    def behind(self, key: str) -> Stored | None:
        media_id, dies_at = self._links.get(key, ("", 0.0))
        return self.find(media_id) if dies_at > self._now() else None

    def describe(self, stored: Stored) -> dict[str, object]:
        """Meta's answer to a lookup; here the digest is hex, unlike in webhooks."""
        size = len(stored.data)
        return {
            "messaging_product": "whatsapp",
            "url": self.link(stored),
            "mime_type": "application/zip" if stored.spoil == "wrong_type" else stored.mime,
            "sha256": ("0" * 64) if stored.spoil == "wrong_sha" else stored.sha256.hex(),
            "file_size": size + 1 if stored.spoil == "wrong_size" else size,
            "id": stored.id,
        }

    def as_sent(self, stored: Stored, *, with_url: bool = False) -> File:
        """What the webhook of a message with this file says about it."""
        digest = base64.b64encode(stored.sha256).decode()
        return File(stored.id, stored.mime, digest, self.link(stored) if with_url else None)


def check_upload(data: bytes, mime: str) -> MetaError | None:
    plain = mime.split(";")[0].strip().lower()
    if plain not in _SIGNATURES and plain not in _UNSIGNED:
        return error(131053, f"file: type {plain} is not supported")
    cap = _STICKER_CAP if plain == "image/webp" else _CAPS.get(plain.split("/")[0], _DOCUMENT_CAP)
    if not 0 < len(data) <= cap:
        return error(131053, f"file: {len(data)} bytes, at most {cap} for {plain}")
    offset, start = _SIGNATURES.get(plain, (0, b""))
    if not data[offset:].startswith(start):
        return error(131053, f"file: the content is not {plain}")
    return None
