"""Reading JSON that others wrote: no type, length, presence or character is taken for granted."""

import json
import math
import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

Json = dict[str, Any]

TEXT_LIMIT = 10_000
NAME_LIMIT = 200
ID_LIMIT = 4_096

_MAX_DIGITS = 20
_MILLISECONDS = 100_000_000_000  # as seconds this would be the year 5138
_FIRST_YEAR = datetime(2009, 1, 1, tzinfo=UTC)  # there was no WhatsApp before
_FUTURE = timedelta(days=1)
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?")


class MalformedError(ValueError):
    """This item cannot be understood. The text is for operators: ours alone, never a value of the item."""


def load(raw: bytes) -> Any:
    """Raises ValueError, or RecursionError for what is nested too deeply.

    Numbers that JSON does not have, or that are too long to be numbers, must not cost the rest of the body.
    """
    return json.loads(raw, parse_int=_integer, parse_constant=_no_number)


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MAX_DIGITS else digits


def _no_number(_: str) -> None:
    return None


def dump(item: Any) -> bytes:
    """ASCII only, so that a lone surrogate stays what it was. Raises RecursionError."""
    return json.dumps(item).encode("ascii")


def an_object(value: Any, name: str) -> Json:
    if not isinstance(value, dict):
        raise MalformedError(f"{name} is not an object")
    return value


def maybe_object(value: Any) -> Json:
    """For what may be left out: an object, or one without any field."""
    return value if isinstance(value, dict) else {}


def words(value: Any, limit: int = TEXT_LIMIT) -> str | None:
    """What a person wrote, fit to be stored and shown; None when nothing readable is left.

    Cut before it is normalised too: a long run of combining marks takes quadratic time.
    """
    if not isinstance(value, str):
        return None
    cleaned = _UNWANTED.sub("", _LINE_END.sub("\n", value[:limit]))
    return unicodedata.normalize("NFC", cleaned)[:limit] or None


def maybe_id(value: Any) -> str | None:
    """An id is kept letter for letter or not at all: one that was cleaned would be another's."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not 0 < len(value) <= ID_LIMIT or _UNWANTED.search(value):
        return None
    return value


def an_id(value: Any, name: str) -> str:
    found = maybe_id(value)
    if found is None:
        raise MalformedError(f"no usable {name}")
    return found


def maybe_number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def an_instant(value: Any, now: datetime) -> datetime:
    """Seconds, or milliseconds as seen in production; `now` for what can be no time of a message."""
    seconds = maybe_number(value)
    if seconds is None:
        return now
    if seconds >= _MILLISECONDS:
        seconds /= 1000
    if not _FIRST_YEAR.timestamp() <= seconds <= (now + _FUTURE).timestamp():
        return now
    return datetime.fromtimestamp(seconds, UTC)
