"""May this send body pass? Pure: returns Meta's error, or the body in a checked form."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from sandbox.graph import bodies, interactive, templates
from sandbox.graph.errors import MetaError, error
from sandbox.graph.ids import BSUID

M = TypeVar("M", bound=BaseModel)

_PHONE = re.compile(r"^\d{7,15}$")
_TOLERATED = str.maketrans("", "", "+-() ")
_COMMON = frozenset(bodies.Send.model_fields)

MEDIA_TYPES: dict[str, tuple[str, ...]] = {
    "image": ("image/jpeg", "image/png"),
    "video": ("video/mp4", "video/3gpp"),
    "audio": ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
    "sticker": ("image/webp",),
    "document": (),  # any type that could be uploaded
}


@dataclass(frozen=True)
class Recipient:
    """Exactly one of the two is set; `address` is what the caller wrote."""

    address: str
    phone: str | None = None
    user_id: str | None = None


@dataclass(frozen=True)
class Checked:
    common: bodies.Send
    kind: str
    content: Any
    recipient: Recipient


@dataclass(frozen=True)
class Known:
    """What the checks must look up: own number, uploads and templates."""

    own_phone: str
    uploaded_mime: Callable[[str], str | None]
    template: Callable[[str, str], templates.Template | None]
    needs_plus: bool = True


def check(body: object, known: Known) -> Checked | MetaError:
    if not isinstance(body, dict) or "messaging_product" not in body:
        return error(100, "The parameter messaging_product is required.")
    common = _validated(bodies.Send, body, "")
    if isinstance(common, MetaError):
        return common
    recipient = find_recipient(common, known)
    if isinstance(recipient, MetaError):
        return recipient
    content = _content(common, body)
    if isinstance(content, MetaError):
        return content
    checked = Checked(common, common.type, content, recipient)
    return _lookups(checked, known) or checked


def check_read(body: dict[str, Any]) -> bodies.Read | MetaError:
    return _validated(bodies.Read, body, "")


def find_recipient(common: bodies.Send, known: Known) -> Recipient | MetaError:
    """`to` wins over `recipient`; a phone number needs its country code."""
    if common.to is not None:
        phone = common.to.translate(_TOLERATED)
        if not _PHONE.match(phone):
            return error(131009, "to: not a phone number with country code")
        if known.needs_plus and not common.to.strip().startswith("+"):
            return error(131009, "to: without + the country code is guessed and the wrong person may get it")
        if phone == known.own_phone:
            return error(131021)
        return Recipient(common.to, phone=phone)
    if common.recipient is None:
        return error(131008, "either to or recipient is required")
    if not BSUID.match(common.recipient):
        return error(131009, "recipient: not a business-scoped user id")
    return Recipient(common.recipient, user_id=common.recipient)


def _content(common: bodies.Send, body: dict[str, Any]) -> Any:
    kind = common.type
    if kind not in bodies.KINDS and kind not in ("interactive", "contacts"):
        return error(131051, f"type: {kind[:40]}")
    strangers = set(body) - _COMMON - {kind}
    if strangers:
        return error(100, f'Unexpected key "{min(strangers)[:40]}" beside a message of type {kind}')
    if kind not in body:
        return error(131008, f"The parameter {kind} is required.")
    if kind == "reaction" and common.context is not None:
        return error(100, "a reaction cannot quote")
    if kind == "interactive":
        return _interactive(body[kind])
    if kind == "contacts":
        return _contacts(body[kind])
    return _validated(bodies.KINDS[kind], body[kind], kind)


def _interactive(content: Any) -> Any:
    name = content.get("type") if isinstance(content, dict) else None
    if not isinstance(name, str):
        return error(131008, "The parameter interactive['type'] is required.")
    model = interactive.INTERACTIVE.get(name.lower())
    if model is None:
        return error(131009, f"interactive['type']: {name[:40]}")
    return _validated(model, {**content, "type": name.lower()}, "interactive")


def _contacts(cards: Any) -> Any:
    if not isinstance(cards, list) or not 1 <= len(cards) <= 257:
        return error(131009, "contacts: 1 to 257 cards")
    checked = [_validated(bodies.Card, card, "contacts") for card in cards]
    return next((each for each in checked if isinstance(each, MetaError)), checked)


def _lookups(checked: Checked, known: Known) -> MetaError | None:
    for kind, media in media_in(checked):
        problem = _check_media(kind, media, known)
        if problem is not None:
            return problem
    if checked.kind != "template":
        return None
    sent: bodies.Template = checked.content
    template = known.template(sent.name, sent.language.code)
    return templates.check(template, sent, to_bsuid=checked.recipient.phone is None)


def media_in(checked: Checked) -> Iterator[tuple[str, bodies.Media]]:
    """Every picture, film, sound or paper of a send, with what it is sent as."""
    content = checked.content
    if isinstance(content, bodies.Media):
        yield checked.kind, content
    header = getattr(content, "header", None)
    if isinstance(header, interactive.Header) and header.type != "text":
        yield header.type, getattr(header, header.type)
    for component in getattr(content, "components", ()):
        for parameter in component.parameters:
            if parameter.media is not None:
                yield parameter.type, parameter.media


def _check_media(kind: str, media: bodies.Media, known: Known) -> MetaError | None:
    if media.id is None:
        return None
    mime = known.uploaded_mime(media.id)
    if mime is None:
        return error(131009, f"{kind}: no media was uploaded under this id")
    return check_type(kind, mime)


def check_type(kind: str, mime: str) -> MetaError | None:
    allowed = MEDIA_TYPES[kind]
    if allowed and mime.split(";")[0].strip() not in allowed:
        return error(131053, f"{kind}: media of type {mime} cannot be sent as {kind}")
    return None


def _validated(model: type[M], value: Any, where: str) -> M | MetaError:
    try:
        return model.model_validate(value)
    except ValidationError as problem:
        return _as_meta(problem, where)


def _as_meta(problem: ValidationError, where: str) -> MetaError:
    first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
    path = where + "".join(f"['{part}']" for part in first["loc"])
    if first["type"] == "missing":
        return error(131008, f"The parameter {path} is required.")
    if first["type"] == "extra_forbidden":
        return error(100, f"Unexpected key on param {path}")
    if path == "text['body']":
        return error(100, f"Param {path}: {first['msg']}")
    return error(131009, f"{path}: {first['msg']}")
