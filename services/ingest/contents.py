"""What was sent: one small function for each of WhatsApp's message types, and ours for its words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from services.ingest.fields import (
    Json,
    MalformedError,
    an_id,
    an_object,
    dump,
    maybe_id,
    maybe_number,
    maybe_object,
    words,
)
from shared.events import AttachmentKind, MessageKind, Pin, Reaction

_MIME = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}")
_PLACE_LIMIT = 1_000
_EMOJI_LIMIT = 32
_TYPE_LIMIT = 64
_CODE_LIMIT = 10**9


@dataclass(frozen=True, slots=True)
class Medium:
    """`error` says why WhatsApp itself could not pass the file on."""

    kind: AttachmentKind
    media_id: str | None
    mime: str
    sha256: str | None
    error: str | None


@dataclass(frozen=True, slots=True)
class Content:
    kind: MessageKind
    text: str | None = None
    choice: str | None = None
    pin: Pin | None = None
    medium: Medium | None = None
    reaction: Reaction | None = None
    original_id: str | None = None
    foreign_type: str | None = None


def read_content(message: Json) -> Content:
    """Raises MalformedError where a type that is known does not look as it should."""
    named = message.get("type")
    if not isinstance(named, str) or not named:
        raise MalformedError("no type")
    read = _READERS.get(named)
    if read is None:
        return Content(MessageKind.UNKNOWN, foreign_type=words(named, _TYPE_LIMIT))
    if message.get(named) is None and message.get("errors") and named not in _MEDIA:
        return Content(MessageKind.UNSUPPORTED, foreign_type=named)
    return read(message)


def error_of(item: Json) -> tuple[int | None, str | None]:
    """Code and text of the first of its `errors`, in the shape of today or of earlier years."""
    listed = item.get("errors")
    first = maybe_object(listed[0]) if isinstance(listed, list) and listed else {}
    code = maybe_number(first.get("code"))
    code = code if code is not None and abs(code) < _CODE_LIMIT else None
    text = maybe_object(first.get("error_data")).get("details") or first.get("details") or first.get("title")
    return None if code is None else int(code), words(text, _PLACE_LIMIT)


def _text(message: Json) -> Content:
    return Content(MessageKind.TEXT, text=words(an_object(message.get("text"), "text").get("body")))


def _media(message: Json, kind: AttachmentKind) -> Content:
    """A file that WhatsApp could not fetch comes with errors and without its id; its caption still counts."""
    code, _ = error_of(message)
    told = message.get(message["type"])
    described = maybe_object(told) if code is not None else an_object(told, "medium")
    media_id = maybe_id(described.get("id"))
    error = f"WhatsApp error {code}" if code is not None else None if media_id else "no media id"
    if kind is AttachmentKind.AUDIO and described.get("voice") is True:
        kind = AttachmentKind.VOICE
    medium = Medium(kind, media_id, _mime(described), maybe_id(described.get("sha256")), error)
    return Content(MessageKind.MEDIA, text=words(described.get("caption")), medium=medium)


def _mime(described: Json) -> str:
    told = described.get("mime_type")
    bare = told.split(";")[0].strip().lower() if isinstance(told, str) else ""
    return bare if _MIME.fullmatch(bare) else "application/octet-stream"


def _location(message: Json) -> Content:
    told = an_object(message.get("location"), "location")
    latitude, longitude = maybe_number(told.get("latitude")), maybe_number(told.get("longitude"))
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise MalformedError("no usable coordinates")
    name, address = words(told.get("name"), _PLACE_LIMIT), words(told.get("address"), _PLACE_LIMIT)
    return Content(
        MessageKind.PIN, pin=Pin(latitude=latitude, longitude=longitude, name=name, address=address)
    )


def _contacts(_: Json) -> Content:
    """Somebody else's name and number: that a card came is told, what is on it is not kept."""
    return Content(MessageKind.CONTACT_CARD)


def _reaction(message: Json) -> Content:
    told = an_object(message.get("reaction"), "reaction")
    target = an_id(told.get("message_id"), "message_id of a reaction")
    emoji = words(told.get("emoji"), _EMOJI_LIMIT)
    return Content(MessageKind.REACTION, reaction=Reaction(message_id=target, emoji=emoji))


def _interactive(message: Json) -> Content:
    if message.get("interactive") is None:  # seen in production: the errors stand beside the message
        return Content(MessageKind.UNSUPPORTED, foreign_type="interactive")
    told = an_object(message["interactive"], "interactive")
    named = words(told.get("type"), _TYPE_LIMIT)
    answer = maybe_object(told.get(named)) if named else {}
    if named in ("button_reply", "list_reply"):
        return Content(
            MessageKind.CHOICE, text=words(answer.get("title")), choice=an_id(answer.get("id"), "choice id")
        )
    if named == "nfm_reply":
        return Content(MessageKind.FORM, text=_form(answer.get("response_json")) or words(answer.get("body")))
    return Content(MessageKind.UNKNOWN, foreign_type=f"interactive.{named}" if named else "interactive")


def _form(response: Any) -> str | None:
    """Meta sends JSON inside a string; an object is seen too, and so is what is no JSON at all."""
    return words(dump(response).decode("ascii") if isinstance(response, dict) else response)


def _button(message: Json) -> Content:
    told = an_object(message.get("button"), "button")
    text = words(told.get("text"))
    choice = maybe_id(told.get("payload")) or text
    if choice is None:
        raise MalformedError("a button without payload and text")
    return Content(MessageKind.CHOICE, text=text, choice=choice)


def _order(message: Json) -> Content:
    return Content(MessageKind.ORDER, text=words(maybe_object(message.get("order")).get("text")))


def _welcome(_: Json) -> Content:
    return Content(MessageKind.WELCOME)


def _edit(message: Json) -> Content:
    told = an_object(message.get("edit"), "edit")
    inner = an_object(told.get("message"), "edited message")
    body = maybe_object(inner.get(inner["type"])) if isinstance(inner.get("type"), str) else {}
    text = words(body.get("body")) or words(body.get("caption"))
    return Content(
        MessageKind.EDITED, text=text, original_id=an_id(told.get("original_message_id"), "original id")
    )


def _revoke(message: Json) -> Content:
    told = an_object(message.get("revoke"), "revoke")
    return Content(MessageKind.REVOKED, original_id=an_id(told.get("original_message_id"), "original id"))


def _system(_: Json) -> Content:
    return Content(MessageKind.IDENTITY_CHANGED)


def _unsupported(message: Json) -> Content:
    inner = words(maybe_object(message.get("unsupported")).get("type"), _TYPE_LIMIT)
    return Content(MessageKind.UNSUPPORTED, foreign_type=inner or message["type"])


_MEDIA = {
    "image": AttachmentKind.IMAGE,
    "video": AttachmentKind.VIDEO,
    "audio": AttachmentKind.AUDIO,
    "voice": AttachmentKind.VOICE,
    "document": AttachmentKind.DOCUMENT,
    "sticker": AttachmentKind.STICKER,
}

_READERS: dict[str, Callable[[Json], Content]] = {
    "text": _text,
    **{named: partial(_media, kind=kind) for named, kind in _MEDIA.items()},
    "location": _location,
    "contacts": _contacts,
    "reaction": _reaction,
    "interactive": _interactive,
    "button": _button,
    "order": _order,
    "request_welcome": _welcome,
    "edit": _edit,
    "revoke": _revoke,
    "system": _system,
    "unsupported": _unsupported,
    "unknown": _unsupported,
    "ephemeral": _unsupported,
}
