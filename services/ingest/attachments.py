"""`GET /media/{id}` and `POST /media`: for agencies, under links that expire and permit one thing each."""

import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from faststream.asgi import AsgiResponse

from services.ingest.photos import UnreadableError, without_metadata
from services.ingest.requests import RefusedBodyError, answer, query_of, read_body
from services.ingest.sniffing import CAPS, PHOTOS, SUFFIXES, sniff
from shared.events import AttachmentKind, upload_id
from shared.media_links import MediaLinks
from shared.store import MediaFile, MediaStore

logger = logging.getLogger(__name__)

PATH = "/media"
PREFIX = "/media/"
UPLOAD_LIMIT = CAPS[AttachmentKind.IMAGE]
UPLOAD_SECONDS = 30.0

# A citizen made these files: no browser may run, guess, frame, cache or mention them.
_HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


class Attachments:
    def __init__(self, store: MediaStore, links: MediaLinks, now: Callable[[], datetime]) -> None:
        self._store = store
        self._links = links
        self._now = now

    async def read(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["method"] != "GET":
            await _wrong_method("GET")(scope, receive, send)
            return
        named = scope["path"].removeprefix(PREFIX)
        if not self._allows("read", named, query_of(scope)):
            await answer(403)(scope, receive, send)
            return
        found = await self._store.find(UUID(named))
        if found is None:
            await answer(404)(scope, receive, send)
            return
        await _stream(found, send)

    async def upload(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["method"] != "POST":
            response = _wrong_method("POST")
        else:
            response = await self._take(query_of(scope), scope, receive)
        await response(scope, receive, send)

    async def _take(self, query: Mapping[str, str], scope: Any, receive: Any) -> AsgiResponse:
        """The body is the photo itself. The same photo for the same ticket is one attachment."""
        ticket = query.get("ticket", "")
        if not self._allows("upload", ticket, query):
            return answer(403)
        try:
            photo = await read_body(scope, receive, limit=UPLOAD_LIMIT, seconds=UPLOAD_SECONDS)
            mime = sniff(photo)
            if mime not in PHOTOS:
                return answer(415, "JPEG, PNG or WebP, as the body itself")
            photo = without_metadata(photo, mime)
        except RefusedBodyError as refused:
            return answer(refused.status)
        except UnreadableError as unreadable:
            return answer(415, str(unreadable))
        sha256 = hashlib.sha256(photo).hexdigest()
        attachment_id = upload_id(UUID(ticket), sha256)
        await self._store.keep(attachment_id, photo, mime, sha256)
        body = json.dumps({"id": str(attachment_id)}).encode()
        return AsgiResponse(body, 201, {"content-type": "application/json"})

    def _allows(self, action: Literal["read", "upload"], what: str, query: Mapping[str, str]) -> bool:
        expires, signature = query.get("expires", ""), query.get("signature", "")
        return self._links.allows(action, what, expires, signature, self._now())


def _wrong_method(allowed: str) -> AsgiResponse:
    return AsgiResponse(status_code=405, headers={"allow": allowed})


async def _stream(found: MediaFile, send: Any) -> None:
    name = f"{found.id}.{SUFFIXES.get(found.mime, 'bin')}"
    headers = {
        **_HEADERS,
        "content-type": found.mime,
        "content-length": str(found.size),
        "content-disposition": f'attachment; filename="{name}"',
    }
    raw = [(key.encode(), value.encode()) for key, value in headers.items()]
    await send({"type": "http.response.start", "status": 200, "headers": raw})
    async for chunk in found.chunks:
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
