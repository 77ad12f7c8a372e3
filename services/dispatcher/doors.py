"""The door of a place told in words: of the house, the floor or the flat, and where it stands in the text."""

import re

from services.dispatcher.plain import plain

_NUMBER = r"\d{1,4}[a-z]?(?:/[a-z\d]{1,3})?"
_BEHIND_A_ROAD = "|".join(
    rf"(?<=\b{road} )" for road in ("sokak", "sok", "sk", "caddesi", "cadde", "cad", "cd")
)
_FLAT = (rf"\b(?:daire|d)[\s.:]*{_NUMBER}\b", rf"\b{_NUMBER}[\s.]*(?:nolu )?daire\w*")
_FLOOR = (rf"\b(?:kat|k)[\s.:]*{_NUMBER}\b", rf"\b{_NUMBER}[\s.]*kat\w*")
_HOUSE = (
    rf"\b(?:kapi |bina )?(?:no|nu|numara\w*|kapi)[\s.:]*{_NUMBER}\b",
    rf"\b{_NUMBER}[\s.]*(?:numara\w*|nolu|no)\b",
    rf"(?:{_BEHIND_A_ROAD}){_NUMBER}\b(?! *(?:kat|daire|sok|sk|cad))",
)

_AT_A_DOOR = re.compile(
    r"\b(\d{1,3}(?:/[a-z])? (?:numara|no)(?:n[iu]n|[dt][ae](?:ki)?))"
    r"(?:(?<=n) (?:onu|karsisi|yani|arkasi)(?:n[dt]?[ae](?:ki)?)?)?\b"
)


def door_in(said: str) -> str | None:
    """The house told by its number, as it is written: `no 25`, `25 numaranın`."""
    seen = plain(said)
    found = next((found for form in _HOUSE[:2] if (found := re.search(form, seen))), None)
    return said[found.start() : found.end()] if found else None


def door_at(said: str) -> str | None:
    """The same where something is at it: `15 numaranın önünde`; of `direk no 4417` nobody knows."""
    found = _AT_A_DOOR.search(plain(said))
    return said[found.start(1) : found.end(1)] if found else None


def with_door(text: str, told: str) -> str:
    """The text with what `told` says of the flat, the floor or the house in place of what it said of it."""
    seen, says = plain(text), plain(told)
    for forms in (_FLAT, _FLOOR, _HOUSE):
        if any(re.search(form, says) for form in forms):
            found = next((found for form in forms if (found := re.search(form, seen))), None)
            return f"{text[: found.start()]}{told}{text[found.end() :]}" if found else text
    return text
