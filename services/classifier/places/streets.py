"""Streets told in words, with the door: `Zafer sokağında`, `5190/3 sokak no 12/A kat 3`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from services.classifier.places.names import (
    NOT_A_NAME,
    back_to_name,
    ends_a_sentence,
    is_named,
    is_title,
)
from services.classifier.places.pieces import ROAD_KINDS, Piece, kind_of_road
from services.classifier.places.relations import after_a_road
from services.classifier.places.spoken import back_to_spoken, in_figures, is_spoken
from services.classifier.privacy.name_lists import GIVEN, kind_of
from services.classifier.splitting.lists import list_marks
from services.classifier.text.folding import Word

# `sokağımızda`: whose it is says nobody where; the line asks
_OUR_ROAD = re.compile(r"(?:cadde|sokag[iu]|bulvar[iu])m\w*")
_NUMBER = re.compile(r"no|numara|nu|n|kapi|nolu|daire|kat|d|k")
_GLUED_ROAD = re.compile(r"\d{1,4}(?:sokak\w*|sok|sk|cadde\w*|cad|cd)")  # `93sok no4`
_DOOR = re.compile(r"(?:no|kat|daire)?\d{1,5}(?:[a-z]|[dt][ae](?:ki|yiz|yim)?)?")
_DOOR_WORD = re.compile(r"numara\w*|nolu|bina\w*|apartman\w*|apt|kapi\w*")
_COUNTED = re.compile(
    r"gun|gun(?:d|l)\w*|hafta\w*|ay|ay(?:d[iu]r|l[ai]\w*)|yil\w*|sene\w*|saat\w*|dakika\w*|dk|gece\w*|kez|kere|defa\w*|"
    r"tane\w*|adet|kisi\w*|metre\w*|mt|cm"
)
_IN_A_ROAD = re.compile(r"\d*(?:cadde|sokak|sokag|bulvar)\w*[dt][ae](?:ki|n)?")
_OBJECT = re.compile(r"[iu]n[iu]$|l[ae]r[iu]$")
_NOT_ANOTHER_PLACE = re.compile(
    r"lamba\w*|hayvan\w*|kope[kg]\w*|kedi\w*|lambas\w*|aydinlat\w*|isik\w*|supur\w*|arasi"
)
# in the other forms it may be what something is done to: `duman sokağı doldurdu`, `alev apartmanına sıçradı`
_OF_A_NAME = re.compile(r"caddesi\w*|(?:sokag[iu]|bulvar[iu]|apartman[iu])nd[ae]\w*")
_PERHAPS_OF_A_NAME = re.compile(r"(?:sokag[iu]|bulvar[iu]|apartman[iu])\w*")
_STANDS_THERE = re.compile(r"no|numara|onu|onun\w*|karsi\w*|yani\w*")
# `5190`, `12/a`; no time of day: `3'te sokakta`
_NUMBERED = re.compile(r"\d+(?:[a-z]|[iu]?nc[iu])?")
_AWAY = re.compile(r"ote\w*|ileri\w*|asagi\w*|yukari\w*|sonra\w*|birden")
_BARE = re.compile(r"sokak(?:ta)?|sokagi|sok|cadde(?:de)?|bulvar(?:da)?")
_QUARTER = re.compile(r"mah|mhl?|mahal+esi")
# no year and no number to call: `erzene 2023'te`, `112'de`
_ONLY_A_NUMBER = re.compile(
    r"(?!(?:19|20)\d\d\D|1(?:1[0-9]|5[3-8]|77|8[5-9])\D)(\d{3,4})[dt][ae](?:ki|yiz|yim)?"
)
_ENGLISH = "street"  # `street 161/1`
_FIGURES = re.compile(r"(\d{2,4})")
_LONGEST_DOOR = 8  # words: `no 12 a kat 3 daire 7`


def may_be_a_street(word: str) -> bool:
    """Whether a street told in words is known by this one: `sokakta`, `93sok`."""
    return _GLUED_ROAD.fullmatch(word) is not None or kind_of_road(word) is not None


def street_at(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> Piece | None:
    if _GLUED_ROAD.fullmatch(folded[at]):
        return Piece(at, _with_number(text, words, folded, at), street=True)
    if folded[at] == _ENGLISH and _FIGURES.fullmatch((*folded, "")[at + 1]):
        return Piece(at, _with_number(text, words, folded, at + 1), street=True)
    if not kind_of_road(folded[at]) or at == 0 or text[words[at].start] in "şŞ":
        return None
    if _NUMBERED.fullmatch(folded[at - 1]):
        if _is_no_number_of(text, words, folded, at):
            return None
        first = _back_to_number(text, words, folded, at)
        return Piece(first, _with_number(text, words, folded, at), street=True)
    if _OUR_ROAD.fullmatch(folded[at]) or _is_of_any_street(text, words, at) or _is_thrown(text, words, at):
        return None
    spoken = back_to_spoken(folded, at)
    if spoken < at and not _is_no_number_of(text, words, folded, spoken + 1):
        return Piece(spoken, _with_number(text, words, folded, at), street=True)
    last = _with_number(text, words, folded, at)
    if not is_named(text, words, at) and not _is_in_an_address(text, words, folded, at, last):
        return None
    first = back_to_name(text, words, folded, at, 3)
    return Piece(first, last, street=True) if first < at else None


def known_as(folded: Sequence[str], street: Piece) -> str:
    """The street without its door, the same however it is written: `80. sokağın`, `80sok no 5`."""
    for at in street.all():
        glued = "".join(takewhile(str.isdigit, folded[at]))
        kind = kind_of_road(folded[at][len(glued) :])
        if kind:
            name = [*in_figures(folded[street.first : at]), *([glued] if glued else [])]
            name = name or list(takewhile(str.isdigit, folded[at + 1 : street.last + 1]))[:2]
            return " ".join([("/" if all(part[:1].isdigit() for part in name) else " ").join(name), kind])
    by_number = _ONLY_A_NUMBER.fullmatch(folded[street.first]) or _FIGURES.fullmatch(folded[street.first])
    return f"{by_number[1]} sokak" if by_number else " ".join(folded[at] for at in street.all())


def behind_quarter(folded: Sequence[str], quarter: Piece, street: Piece) -> Piece | None:
    """A quarter is no part of a street's name: of `evka 3 sokak` nothing is left."""
    if street.first > quarter.last:
        return street
    named = any(kind_of_road(folded[at]) for at in range(quarter.last + 2, street.last + 1))
    if named and quarter.last < street.last:
        return replace(street, first=quarter.last + 1)
    return None if folded[quarter.last].isdigit() else street


def only_numbered(folded: Sequence[str], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """`altındağ 4174'te`, `sokakta yani 4174'te`: behind a quarter, or said of the street; or where nothing
    else is said (`4174'te`), and no bus, which has three figures."""
    behind_a_quarter = {piece.last + 1 for piece in pieces if piece.neighbourhood}
    for at, word in enumerate(folded):
        said_of_it = at > 1 and folded[at - 1] == "yani" and kind_of_road(folded[at - 2]) is not None
        alone = len(folded) == 1 and word[:4].isdigit()
        if (at in behind_a_quarter or said_of_it or alone) and _ONLY_A_NUMBER.fullmatch(word):
            yield Piece(at, at, street=True)


def own_name_at(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> bool:
    """Whether this word is sure to be the name of the street or house behind it: `Umut caddesi`.

    It is a given name with a capital; any other word may say what is the matter (`Çukur caddesi bitirdi`).
    """
    if at + 1 >= len(words) or not kind_of(folded[at]) & GIVEN:
        return False
    name, road = words[at], words[at + 1]
    apart = text[name.end : road.start].strip(" ")
    if apart or not text[name.start].isupper() or text[name.start : road.end].isupper():
        return False
    if _OF_A_NAME.fullmatch(road.folded):
        return True
    if not _PERHAPS_OF_A_NAME.fullmatch(road.folded):
        return False
    following = words[at + 2] if at + 2 < len(words) else None
    if following and _STANDS_THERE.fullmatch(following.folded):
        return True
    in_a_title = following is not None and text[following.start].isupper()
    return text[road.start].isupper() and not in_a_title


def _is_of_any_street(text: str, words: Sequence[Word], at: int) -> bool:
    """`sokak lambası`; in `Zafer sokağında lamba` the street bears a name."""
    plain = words[at].folded in ROAD_KINDS and not is_title(text, words[at])
    return plain and at + 1 < len(words) and _NOT_ANOTHER_PLACE.fullmatch(words[at + 1].folded) is not None


def _back_to_number(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> int:
    """`5190/3 sokak` is another street than `3 sokak`. A branch has no longer number than its street has: in
    `1- 4165 sokak` the one is of a list."""
    first = at - 1
    if (
        first
        and folded[first - 1].isdigit()
        and len(folded[first - 1]) >= len(folded[first])
        and text[words[first - 1].end : words[first].start].strip() in ("/", "-")
    ):
        return first - 1
    return first


def _is_no_number_of(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> bool:
    """`2) sokak lambası`, `2- sokak`, `saat 10 sokakta`, `3 sokak ötede`: what is counted or timed."""
    between = text[words[at - 1].end : words[at].start]
    if ")" in between or "," in between or (between == "- " and len(folded[at - 1]) == 1):
        return True
    if at > 1 and folded[at - 2].startswith("saat"):
        return True
    return len(folded[at - 1]) == 1 and at + 1 < len(folded) and _AWAY.fullmatch(folded[at + 1]) is not None


def _is_thrown(text: str, words: Sequence[Word], at: int) -> bool:
    """`çöpünü sokağa döküyor`: what stands before the street is not its name."""
    before = words[at - 1]
    return text[before.start].islower() and _OBJECT.search(before.folded) is not None


def _is_in_an_address(text: str, words: Sequence[Word], folded: Sequence[str], at: int, last: int) -> bool:
    """`çamlık sokak no 5`, `erzene mah çamlık sokak`, or `çamlık sokak` and no more: any word names it."""
    if folded[at - 1] in NOT_A_NAME or not _BARE.fullmatch(folded[at]):
        return False
    if last > at and (_NUMBER.fullmatch(folded[at + 1]) or folded[at] == "sok"):
        return True
    quarter = at > 1 and _QUARTER.fullmatch(folded[at - 2]) is not None
    return quarter or (len(words) == last + 1 and (at == 1 or folded[at] == "sok"))


def _with_number(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> int:
    """Where the street ends: with its door, and how one stands to it."""
    last = at
    while (
        last + 1 < len(folded)
        and last - at < _LONGEST_DOOR
        and _is_of_door(text, words, folded, at, last + 1)
    ):
        last += 1
    return after_a_road(text, words, folded, last)


def _is_of_door(text: str, words: Sequence[Word], folded: Sequence[str], road: int, at: int) -> bool:
    """`no 12/A kat 3`; but `4 gündür` is no door, nor are the ten of `sokakta 10 köpek`."""
    word, following = folded[at], folded[at + 1] if at + 1 < len(folded) else ""
    if _NUMBER.fullmatch(word) and (following[:1].isdigit() or is_spoken(following)):
        return (*folded[at + 2 :], "")[0] != "degil"
    if _DOOR_WORD.fullmatch(word):
        return at - 1 > road and (folded[at - 1][:1].isdigit() or is_spoken(folded[at - 1]))
    if _NUMBER.fullmatch(word):
        return False
    if is_spoken(word):
        return _is_spoken_door(folded, road, at)
    gap = text[words[at - 1].end : words[at].start].strip()
    if gap in ("/", "-"):
        return len(word) == 1 or _DOOR.fullmatch(word) is not None
    if not _DOOR.fullmatch(word) or kind_of_road(following) or following == "degil":
        return False
    if word.isdigit() and _begins_anew(text, words, at):
        return False
    if not word[0].isdigit() or _NUMBER.fullmatch(folded[at - 1]):
        return True
    if _COUNTED.fullmatch(following) or not word.isdigit():
        return False
    counts = _IN_A_ROAD.fullmatch(folded[road]) is not None and following
    return not counts or _DOOR_WORD.fullmatch(following) is not None


def _begins_anew(text: str, words: Sequence[Word], at: int) -> bool:
    """`126 sokak. 1) lamba 2) çöp`: a list's mark; or a full stop stands before it, as in `126 sokak. 14`."""
    marks = list_marks(text)
    if len(marks) > 1 and words[at].start in marks:
        return True
    between = text[words[at - 1].end : words[at].start]
    is_behind_the_road = between.strip() == "." and kind_of_road(words[at - 1].folded) is not None
    return is_behind_the_road and ends_a_sentence(between, words[at - 1])


def _is_spoken_door(folded: Sequence[str], road: int, at: int) -> bool:
    """`no on iki`, `on iki numara`; the words of a number alone count or mean something else."""
    first, last = at, at
    while first - 1 > road and is_spoken(folded[first - 1]):
        first -= 1
    while last + 1 < len(folded) and is_spoken(folded[last + 1]):
        last += 1
    led = first - 1 > road and _NUMBER.fullmatch(folded[first - 1]) is not None
    return led or (last + 1 < len(folded) and _DOOR_WORD.fullmatch(folded[last + 1]) is not None)
