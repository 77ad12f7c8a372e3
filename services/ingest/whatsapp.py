"""Meta's vocabulary ends here: the body of a webhook becomes our own events.

Item by item: what cannot be understood is parked alone and with its reason, its neighbours go on.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from services.ingest.contents import error_of
from services.ingest.fields import Json, MalformedError, an_object, dump, load, maybe_id, maybe_object
from services.ingest.messages import read_message
from services.ingest.senders import read_contacts
from services.ingest.statuses import read_status
from shared.events import Citizen, Event

OBJECT = "whatsapp_business_account"

_EVENT_NAME = re.compile(r"[A-Z][A-Z_]{2,59}")
_FIELD_NAME = re.compile(r"[a-z][a-z_]{2,59}")
_IDENTITY_CHANGES = frozenset({"user_changed_number", "user_changed_user_id", "customer_changed_number"})
_NO_NEWS = "customer_identity_changed"  # the same person with the same number on another device


@dataclass(slots=True)
class Batch:
    """What one webhook says: events by id, so that a message told twice is one; raw items to be parked with
    their reason; and how often, by (reason, detail), something was rightly neither published nor kept."""

    events: dict[UUID, Event] = field(default_factory=dict)
    parked: dict[bytes, str] = field(default_factory=dict)
    ignored: Counter[tuple[str, str]] = field(default_factory=Counter)


def read_webhook(raw: bytes, line: str, now: datetime) -> Batch:
    """Never raises. A body without any sense is parked whole."""
    batch = Batch()
    try:
        body = an_object(load(raw), "body")
        if body.get("object") != OBJECT:
            raise MalformedError("not about a WhatsApp business account")
        if not body.get("entry"):
            raise MalformedError("no entry")
        _Reader(raw, line, now, batch).read(body["entry"])
    except MalformedError as senseless:
        batch.parked[raw] = str(senseless)
    except ValueError:
        batch.parked[raw] = "not JSON"
    except RecursionError:
        batch.parked[raw] = "nested too deeply"
    return batch


class _Reader:
    def __init__(self, raw: bytes, line: str, now: datetime, batch: Batch) -> None:
        self._raw = raw
        self._line = line
        self._now = now
        self._batch = batch

    def read(self, entries: Any) -> None:
        self._each(entries, "entry", self._entry)

    def _entry(self, entry: Json) -> None:
        if "changes" not in entry or entry["changes"] is None:
            raise MalformedError("no changes")
        self._each(entry["changes"], "change", self._change)

    def _change(self, change: Json) -> None:
        """Each is routed by its own number: one request may carry several numbers' traffic."""
        if not isinstance(change.get("field"), str):
            raise MalformedError("no field")
        if change["field"] != "messages":
            self._ignore("field", _describe(change))
            return
        value = an_object(change.get("value"), "value")
        line = maybe_id(maybe_object(value.get("metadata")).get("phone_number_id"))
        if line is None:
            raise MalformedError("no phone number id")
        if line != self._line:
            self._ignore("another_number")
            return
        if not {"messages", "statuses", "errors"} & value.keys():
            raise MalformedError("neither messages nor statuses")
        contacts = read_contacts(value.get("contacts"))
        self._each(value.get("messages"), "message", lambda message: self._message(message, contacts))
        self._each(value.get("statuses"), "status", self._status)
        self._each(value.get("errors"), "error", self._error)

    def _message(self, message: Json, contacts: Sequence[Citizen]) -> None:
        if message.get("group_id"):  # a group is no conversation with a citizen, and nobody asked us there
            self._ignore("group")
            return
        if message.get("type") == "system":
            named = maybe_id(maybe_object(message.get("system")).get("type"))
            if named == _NO_NEWS:
                self._ignore("system", _NO_NEWS)
                return
            if named not in _IDENTITY_CHANGES:
                raise MalformedError("a system message of an unknown kind")
        for event in read_message(message, contacts, self._line, self._now):
            self._batch.events.setdefault(event.id, event)

    def _status(self, status: Json) -> None:
        if status.get("recipient_type") == "group":
            self._ignore("group")
            return
        receipt = read_status(status, self._now)
        self._batch.events.setdefault(receipt.id, receipt)

    def _error(self, error: Json) -> None:
        code, _ = error_of({"errors": [error]})
        self._ignore("error", str(code or "without a code"))

    def _each(self, listed: Any, name: str, read: Callable[[Json], None]) -> None:
        if listed is None:
            return
        if not isinstance(listed, list):
            self._park(listed, f"{name}: not in a list")
            return
        for item in listed:
            try:
                read(an_object(item, name))
            except MalformedError as malformed:
                self._park(item, str(malformed))
            except Exception as unforeseen:  # a fault of ours must not cost the neighbours either
                self._park(item, f"{name}: {type(unforeseen).__name__}")

    def _park(self, item: Any, reason: str) -> None:
        try:
            raw = dump(item)
        except RecursionError:
            raw = self._raw
        self._batch.parked[raw] = reason

    def _ignore(self, reason: str, detail: str = "") -> None:
        self._batch.ignored[reason, detail] += 1


def _describe(change: Json) -> str:
    """The field's name and the event's, where they look like names: nothing else of it may be logged."""
    told = (change.get("field"), maybe_object(change.get("value")).get("event"))
    shapes = (_FIELD_NAME, _EVENT_NAME)
    names = [
        name
        for name, shape in zip(told, shapes, strict=True)
        if isinstance(name, str) and shape.fullmatch(name)
    ]
    return " ".join(names) or "without a name"
