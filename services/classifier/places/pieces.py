"""What a place told in words is made of: pieces of the message, and the words for streets and quarters."""

import re
from dataclasses import dataclass
from functools import lru_cache

ROAD_KINDS = {
    "cadde": re.compile(r"cadde\w*|cad|caddes|cd|cadd"),
    "sokak": re.compile(r"sokak\w*|sokag\w*|sok|sk|skk|soka|street|st"),
    "bulvar": re.compile(r"bulvar\w*|blv|bulv|bul|blvd|boulevard"),
}
DISTRICT_PART = re.compile(
    r"mahalle(?!m|l)\w*|mah|mh|mhl|mahal+esi\w*|neighbou?rhood|koy(?:u|un(?:de(?:ki|yiz|yim)?|den|e))?"
)
LOCATIVE = re.compile(
    r"(?:d[ae]|t[ae]|n?[dt][ae](?:ki(?:n[ei]|nin|nd[ae]|nden|ler\w*)?|yiz|yim|n[iu][mz])|dan|den|tan|ten|nda|nde|ndaki|ndeki|nin|nun)$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    first: int
    last: int
    neighbourhood: str | None = None
    street: bool = False
    road: str | None = None  # the id of a listed one
    door: bool = False

    def all(self) -> range:
        return range(self.first, self.last + 1)


@lru_cache(maxsize=8192)
def kind_of_road(word: str) -> str | None:
    return next((kind for kind, form in ROAD_KINDS.items() if form.fullmatch(word)), None)
