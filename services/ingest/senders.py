"""Who wrote: a phone number, Meta's business-scoped id, or both. Either may be missing since 2026."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from services.ingest.fields import NAME_LIMIT, Json, MalformedError, maybe_id, maybe_object, words
from shared.events import Citizen

_PHONE = re.compile(r"\+?([1-9][0-9]{1,14})")  # its length is Meta's affair
_PUNCTUATION = str.maketrans("", "", " -()")
_BSUID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")


def read_phone(value: Any) -> str | None:
    """E.164 with the plus, which Meta's webhooks leave out."""
    digits = _PHONE.fullmatch((maybe_id(value) or "").translate(_PUNCTUATION))
    return f"+{digits[1]}" if digits else None


def read_bsuid(value: Any) -> str | None:
    return value if isinstance(value, str) and _BSUID.fullmatch(value) else None


def read_contacts(value: Any) -> Sequence[Citizen]:
    """The `contacts` beside the messages; they come in any order and number."""
    listed: Iterable[Any] = value if isinstance(value, list) else ()
    return [_contact(entry) for entry in listed if isinstance(entry, dict)]


def _contact(entry: Json) -> Citizen:
    profile = maybe_object(entry.get("profile"))
    username = words(profile.get("username"), NAME_LIMIT)
    return Citizen(
        bsuid=read_bsuid(entry.get("user_id")),
        parent_bsuid=read_bsuid(entry.get("parent_user_id")),
        phone=read_phone(entry.get("wa_id")),
        name=words(profile.get("name"), NAME_LIMIT) or (username and username.lstrip("@")),
    )


def read_sender(message: Json, contacts: Sequence[Citizen]) -> Citizen:
    """The sender, completed by the contact that is the same person: never the one at the same place."""
    phone, bsuid = read_phone(message.get("from")), read_bsuid(message.get("from_user_id"))
    if phone is None and bsuid is None:
        raise MalformedError("no usable sender")
    known = next((one for one in contacts if _is_same(one, phone, bsuid)), Citizen())
    return Citizen(
        bsuid=bsuid or known.bsuid,
        parent_bsuid=read_bsuid(message.get("from_parent_user_id")) or known.parent_bsuid,
        phone=phone or known.phone,
        name=known.name,
    )


def _is_same(contact: Citizen, phone: str | None, bsuid: str | None) -> bool:
    if bsuid is not None and contact.bsuid is not None:
        return contact.bsuid == bsuid
    return phone is not None and contact.phone == phone


def read_change(message: Json, system: Json) -> tuple[Citizen, Citizen | None]:
    """Who a citizen is after a change of number or id, and who they were: `from` is still the old number."""
    before = read_phone(message.get("from"))
    after = read_phone(system.get("wa_id")) or read_phone(system.get("new_wa_id"))
    sender = Citizen(
        bsuid=read_bsuid(system.get("user_id")) or read_bsuid(message.get("from_user_id")),
        parent_bsuid=read_bsuid(system.get("parent_user_id"))
        or read_bsuid(message.get("from_parent_user_id")),
        phone=after or before,
    )
    previous = Citizen(
        bsuid=read_bsuid(system.get("previous_user_id")),
        parent_bsuid=read_bsuid(system.get("previous_parent_user_id")),
        phone=before if after and before != after else None,
    )
    if not sender.identities:
        raise MalformedError("no usable sender")
    return sender, previous if previous.identities else None
