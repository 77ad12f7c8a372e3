"""Webhook bodies as Meta builds, escapes and signs them. Pure.

A content function (`text`, `image`, `location`, ...) makes the part of a message that is its own;
`message` adds who, when and which; `envelope` wraps messages or statuses; `encode` and `sign` make it wire.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from sandbox.graph.ids import bsuid

Json = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """The municipality's own number."""

    waba_id: str
    phone_number_id: str
    display_phone_number: str


@dataclass(frozen=True)
class Sender:
    """A citizen as the webhook shows them: with a phone, a business-scoped id, or both."""

    phone: str | None = None
    user_id: str | None = None
    name: str | None = None

    @property
    def key(self) -> str:
        return self.phone or self.user_id or ""


def citizen(phone: str, name: str | None = None) -> Sender:
    digits = phone.lstrip("+")
    return Sender(digits, bsuid(digits), name)


def citizen_without_phone(user_id: str, name: str | None = None) -> Sender:
    return Sender(None, user_id, name)


@dataclass(frozen=True)
class File:
    """A media file Meta keeps for us; `sha256` is base64 here, as webhooks print it."""

    id: str
    mime: str
    sha256: str
    url: str | None = None

    def fields(self) -> Json:
        fields = {"id": self.id, "mime_type": self.mime, "sha256": self.sha256}
        return fields if self.url is None else {**fields, "url": self.url}


def text(body: str) -> Json:
    return {"type": "text", "text": {"body": body}}


def image(file: File, caption: str | None = None) -> Json:
    return {"type": "image", "image": _with(file.fields(), caption=caption)}


def video(file: File, caption: str | None = None) -> Json:
    return {"type": "video", "video": _with(file.fields(), caption=caption)}


def document(file: File, filename: str | None = None, caption: str | None = None) -> Json:
    return {"type": "document", "document": _with(file.fields(), filename=filename, caption=caption)}


def audio(file: File, *, voice: bool = True) -> Json:
    return {"type": "audio", "audio": {**file.fields(), "voice": voice}}


def sticker(file: File, *, animated: bool = False) -> Json:
    return {"type": "sticker", "sticker": {**file.fields(), "animated": animated}}


def location(latitude: float, longitude: float, name: str | None = None, address: str | None = None) -> Json:
    point = {"latitude": latitude, "longitude": longitude}
    return {"type": "location", "location": _with(point, name=name, address=address)}


def contacts(name: str, phone: str) -> Json:
    card = {
        "name": {"formatted_name": name, "first_name": name.split()[0]},
        "phones": [{"phone": f"+{phone}", "wa_id": phone, "type": "CELL"}],
    }
    return {"type": "contacts", "contacts": [card]}


def reaction(message_id: str, emoji: str | None) -> Json:
    """`None` takes the reaction back; Meta then leaves the emoji out."""
    return {"type": "reaction", "reaction": _with({"message_id": message_id}, emoji=emoji)}


def button_reply(choice_id: str, title: str) -> Json:
    return _interactive("button_reply", {"id": choice_id, "title": title})


def list_reply(choice_id: str, title: str, description: str | None = None) -> Json:
    return _interactive("list_reply", _with({"id": choice_id, "title": title}, description=description))


def template_button(title: str, payload: str | None = None) -> Json:
    return {"type": "button", "button": {"text": title, "payload": payload or title}}


def unsupported(kind: str = "unknown") -> Json:
    problem = {
        "code": 131051,
        "title": "Message type unknown",
        "message": "Message type unknown",
        "error_data": {"details": "Message type is currently not supported."},
    }
    return {"type": "unsupported", "errors": [problem], "unsupported": {"type": kind}}


def changed_number(old: Sender, new: Sender) -> Json:
    system = _with(
        {"type": "user_changed_number", "body": f"User {old.name} changed from {old.phone} to {new.phone}"},
        wa_id=new.phone,
        user_id=new.user_id,
        previous_user_id=old.user_id,
    )
    return {"type": "system", "system": system}


def message(
    sender: Sender, content: Json, *, wamid: str, at: float, quoting: str | None = None, line: Line
) -> Json:
    """`quoting` is the id of one of our messages: a reply, a tapped button or an answered pin request."""
    who = _with({}, **{"from": sender.phone, "from_user_id": sender.user_id})
    whole = {**who, "id": wamid, "timestamp": str(int(at)), **content}
    if quoting is not None:
        whole["context"] = {"from": line.display_phone_number, "id": quoting}
    return whole


def status(
    name: str,
    *,
    wamid: str,
    at: float,
    recipient: Sender,
    reply_id: str | None = None,
    category: str = "service",
    errors: list[Json] | None = None,
) -> Json:
    """One receipt. A failed one does not tell the user id of somebody who was written to by phone."""
    failed = name == "failed"
    hidden = failed and recipient.phone is not None
    receipt = _with(
        {"id": wamid, "status": name, "timestamp": str(int(at))},
        recipient_id=recipient.phone,
        recipient_user_id=None if hidden else recipient.user_id,
        biz_opaque_callback_data=reply_id,
        errors=errors,
    )
    if name in ("sent", "delivered"):
        receipt["pricing"] = {
            "billable": True,
            "pricing_model": "PMP",
            "type": "regular",
            "category": category,
        }
    return receipt


def contact(sender: Sender) -> Json:
    profile = {} if sender.name is None else {"name": sender.name}
    return _with({"profile": profile}, wa_id=sender.phone, user_id=sender.user_id)


def envelope(line: Line, items: list[Json], *, kind: str, people: list[Sender] | None = None) -> Json:
    """`kind` is `messages` or `statuses`; `people` become `contacts`, each once."""
    value: Json = {
        "messaging_product": "whatsapp",
        "metadata": {
            "display_phone_number": line.display_phone_number,
            "phone_number_id": line.phone_number_id,
        },
    }
    if people:
        value["contacts"] = [contact(person) for person in dict.fromkeys(people)]
    value[kind] = items
    change = {"value": value, "field": "messages"}
    return {"object": "whatsapp_business_account", "entry": [{"id": line.waba_id, "changes": [change]}]}


def said(
    line: Line, sender: Sender, content: Json, *, wamid: str, at: float, quoting: str | None = None
) -> Json:
    """The whole webhook of one message of one citizen; a system message comes without contacts."""
    whole = message(sender, content, wamid=wamid, at=at, quoting=quoting, line=line)
    people = [] if content["type"] == "system" else [sender]
    return envelope(line, [whole], kind="messages", people=people)


def encode(body: Json) -> bytes:
    r"""Meta's own spelling, which the signature covers: ASCII only, `\uXXXX` in lower case, `\/`."""
    return json.dumps(body, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def sign(raw: bytes, secret: str) -> str:
    return "sha256=" + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()


def _interactive(kind: str, choice: Json) -> Json:
    return {"type": "interactive", "interactive": {"type": kind, kind: choice}}


def _with(known: Json, **optional: Any) -> Json:
    return {**known, **{name: value for name, value in optional.items() if value is not None}}
