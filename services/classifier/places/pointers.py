"""Places pointed at in writing: links of maps, and coordinates typed or pasted. No link is ever opened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from services.classifier.text.folding import Word, listed, overlap
from shared.events import Pin

_LINK = re.compile(
    r"(?:https?://|(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]+)/)[^\s<>\"]+", re.I
)
_AFTER_A_LINK = ".,;:!?)'"
_OF_A_MAP = re.compile(
    r"https?://(?:[\w-]+\.)*(?:goo\.gl/maps|maps\.app\.goo\.gl|maps\.google\.|google\.[a-z.]+/maps|maps\.apple\.com"
    r"|maps\.apple/|yandex\.[a-z.]+/(?:maps|harita)|openstreetmap\.org|osm\.org|waze\.com|here\.com)",
    re.I,
)
_DEGREES = r"(-?\d{1,3}\.\d{3,})"
_IN_LINKS = (  # the likeliest first: where the mark stands, not where the map's middle was
    re.compile(rf"!3d{_DEGREES}!4d{_DEGREES}"),
    re.compile(rf"mlat={_DEGREES}&mlon={_DEGREES}"),
    re.compile(rf"(?:q|query|destination|daddr|coordinate|ll)=(?:loc:)?{_DEGREES},[ +]?{_DEGREES}"),
    re.compile(rf"/{_DEGREES},[ +]?{_DEGREES}"),
    re.compile(rf"@{_DEGREES},{_DEGREES}"),
    re.compile(rf"#map=\d+/{_DEGREES}/{_DEGREES}"),
)
# east before north
_IN_YANDEX = tuple(re.compile(rf"{mark}={_DEGREES},{_DEGREES}") for mark in (r"point\]", "pt", "ll"))
_TYPED = re.compile(
    r"(?<![\d.,])(-?\d{1,2}[.,]\d{4,})\s*°?\s*[NKnk]?(?:[,;/]\s*|\s+)(-?\d{1,3}[.,]\d{4,})(?!\d)"
)
_MINUTES = re.compile(
    r"(\d{1,2})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"″”]|'')?\s*[NKnk]?[\s,]*"
    r"(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:[\"″”]|'')?\s*[EDed]?(?![^\W_])"
)
_SHOWING = listed(
    "konum konumu konumum konumumuz adres adresi adresim yer yeri burasi bura burada burda surasi surada "
    "tam nokta koordinat koordinatlar koordinati harita haritada google maps link linki lokasyon bu su iste "
    "location"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A stretch of the text that says nothing about a matter. `pin` is missing where a link hides the place,
    `of_a_map` where it is a link to anything else.
    """

    start: int
    end: int
    pin: Pin | None
    of_a_map: bool


def pointers_in(text: str) -> tuple[Pointer, ...]:
    """In their order, none over another."""
    links = list(_links(text))
    typed = (typed for typed in _coordinates(text) if not any(overlap(typed, link) for link in links))
    return tuple(sorted((*links, *typed), key=lambda pointer: pointer.start))


def says_only_where(words: Sequence[Word]) -> bool:
    """Of the words beside a pointer: `Konum: …`, `burası …`."""
    return all(word.folded in _SHOWING for word in words)


def _links(text: str) -> Iterator[Pointer]:
    if "/" not in text:
        return
    for found in _LINK.finditer(text):
        link = found[0].rstrip(_AFTER_A_LINK)
        whole = link if "://" in link[:8] else f"https://{link}"
        of_a_map = _OF_A_MAP.match(whole) is not None
        pin = _pin_of(unquote(whole)) if of_a_map else None
        yield Pointer(found.start(), found.start() + len(link), pin, of_a_map)


def _pin_of(link: str) -> Pin | None:
    if "yandex" in link:
        found = next((found for form in _IN_YANDEX if (found := form.search(link))), None)
        return _pin(found[2], found[1]) if found else None
    found = next((found for form in _IN_LINKS if (found := form.search(link))), None)
    return _pin(found[1], found[2]) if found else None


def _coordinates(text: str) -> Iterator[Pointer]:
    for found in _TYPED.finditer(text):
        pin = _pin(found[1], found[2])
        if pin:
            yield Pointer(*found.span(), pin, of_a_map=True)
    for found in _MINUTES.finditer(text) if "°" in text else ():
        north, east = found.groups()[:3], found.groups()[3:]
        pin = _pin(_degrees(*north), _degrees(*east))
        if pin:
            yield Pointer(*found.span(), pin, of_a_map=True)


def _degrees(degrees: str, minutes: str, seconds: str) -> str:
    return str(int(degrees) + int(minutes) / 60 + float(seconds.replace(",", ".")) / 3600)


def _pin(latitude: str, longitude: str) -> Pin | None:
    north, east = float(latitude.replace(",", ".")), float(longitude.replace(",", "."))
    return Pin(latitude=north, longitude=east) if abs(north) <= 90 and abs(east) <= 180 else None
