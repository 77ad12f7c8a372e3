"""What a place told in words is made of: pieces of the message, and where the name in one begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.classifier.folding import Word, listed

ROAD_KINDS = {
    "cadde": re.compile(r"cadde\w*|cad|caddes|cd|cadd"),
    "sokak": re.compile(r"sokak\w*|sokag\w*|sok|sk|skk|soka|street|st"),
    "bulvar": re.compile(r"bulvar\w*|blv|bulv|bul|blvd|boulevard"),
}
DISTRICT_PART = re.compile(r"mahalle(?!m|l)\w*|mah|mh|mhl|mahal+esi\w*|neighbou?rhood|koy(?:u|unde)?")
LOCATIVE = re.compile(r"(?:d[ae]|t[ae]|daki|deki|taki|teki|dan|den|tan|ten|nda|nde|ndaki|ndeki|nin|nun)$")
NOT_A_NAME = listed(
    """
    bizim bizimki bu su o bir her tum butun ayni ana ara yan arka on alt ust karsi icin ile ve veya de
    da ki sizin benim evimizin evin mahallemizin mahallenin hangi hicbir cogu iki uc sokak cadde mahalle
    bulvar merhaba selam iyi gunler sayin yetkili belediyemiz lutfen acil hala cok cunku ama artik bugun
    dun simdi sabah aksam gece var yok olan nolu sayili numarali gibi kadar dolayi the on in at of our
    my a an is near street
    """
)


@dataclass(frozen=True, slots=True)
class Piece:
    first: int
    last: int
    neighbourhood: str | None = None
    street: bool = False
    road: str | None = None  # the id of a listed one

    def all(self) -> range:
        return range(self.first, self.last + 1)


@lru_cache(maxsize=8192)
def kind_of_road(word: str) -> str | None:
    return next((kind for kind, form in ROAD_KINDS.items() if form.fullmatch(word)), None)


def back_to_name(text: str, words: Sequence[Word], folded: Sequence[str], at: int, most: int) -> int:
    """Where the name before this word begins: capitals as far as they go, otherwise a word or two."""
    first = at
    while first > 0 and at - first < most and folded[first - 1] not in NOT_A_NAME:
        before = words[first - 1]
        if text[before.end : words[first].start].strip(" .") or "\n" in text[before.end : words[first].start]:
            break
        if kind_of_road(before.folded) or DISTRICT_PART.fullmatch(before.folded):
            break
        if first < at and not text[before.start].isupper():
            break
        first -= 1
    return first
