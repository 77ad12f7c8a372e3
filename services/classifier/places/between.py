"""Between two places, where two roads meet, or in several: `A101 ile eczane arasında`, `80 sokakla 82 sokak
köşesi`, `80/1 ve 82 sokakta`."""

import re
from collections.abc import Iterator, Sequence

from services.classifier.places.landmarks import may_be_a_landmark
from services.classifier.places.names import back_to_name
from services.classifier.places.pieces import Piece, kind_of_road
from services.classifier.text.folding import Word, listed

_BETWEEN = re.compile(r"arasi(?:nda\w*|na)?")
_MEET = re.compile(r"kesis\w*|birles\w*|kose(?:si\w*)?|kavsagi\w*")
_OF_BOTH = re.compile(f"{_BETWEEN.pattern}|{_MEET.pattern}")
_WHERE_THEY_MEET = re.compile(r"(?:yer|nokta|kose)\w*")
_OF_TWO = re.compile(r"(?:fark|kavga|mesafe|anlas|rekabet)\w*")  # `market ile eczane arasında fark var`
_JOINS = listed("ile ve la le")
_JOINED = re.compile(r"\w+l[ae]")  # `okulla cami arası`
_STREET_NUMBER = re.compile(r"\d{3,4}(?:n?[iu]n|l[ae])?")
_NUMBER = re.compile(r"\d{2,4}(?:n?[iu]n|l[ae])?")
_OF_NO_STREET = re.compile(r"saat\w*|no|nolu|numara\w*|otobus\w*|hat\w*|kat|daire|kapi\w*|blok")
_LONGEST = 6  # words of the second


def between_in(
    text: str, words: Sequence[Word], folded: Sequence[str], pieces: Sequence[Piece]
) -> Iterator[Piece]:
    """One piece over both places and what stands between; where it is only between one, there is none."""
    if not any(map(_OF_BOTH.fullmatch, folded)):
        return  # nearly every message
    for at, word in enumerate(folded):
        meet = _MEET.fullmatch(word) is not None
        following = (*folded, "")[at + 1]
        if not (meet or _BETWEEN.fullmatch(word)) or _OF_TWO.fullmatch(following):
            continue
        first = _first_of_two(text, words, folded, pieces, at, meet=meet)
        if first is not None:
            yield Piece(first, at + 1 if meet and _WHERE_THEY_MEET.fullmatch(following) else at)


def several_in(
    text: str, words: Sequence[Word], folded: Sequence[str], pieces: Sequence[Piece]
) -> Iterator[Piece]:
    """One piece over a numbered street and those told before it by their numbers alone."""
    numbered = [piece for piece in pieces if piece.street and folded[piece.first].isdigit()]
    covered = {at for piece in pieces for at in piece.all()} if numbered else set[int]()
    for street in numbered:
        first = street.first
        while first and (before := _number_joined(text, words, folded, first)) and covered.isdisjoint(before):
            first = before.start
        if first < street.first:
            yield Piece(first, street.last)


def _number_joined(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> range:
    """The words of the number before this one, with what joins the two; `80, 82 ve 84` by a comma as well."""
    joined = folded[at - 1] in _JOINS
    end = at - 1 - joined
    by_comma = text[words[at - 1].end : words[at].start].strip() == "," and (*folded, "")[at + 1] in _JOINS
    if end < 0 or not (joined or by_comma or _JOINED.fullmatch(folded[end])):
        return range(0)
    first = end
    if end and folded[end - 1].isdigit() and text[words[end - 1].end : words[end].start] == "/":
        first = end - 1
    if not _NUMBER.fullmatch(folded[first]) or (first and _OF_NO_STREET.fullmatch(folded[first - 1])):
        return range(0)
    return range(first, at)


def _first_of_two(
    text: str, words: Sequence[Word], folded: Sequence[str], pieces: Sequence[Piece], at: int, *, meet: bool
) -> int | None:
    for join in range(at - 2, max(-1, at - 2 - _LONGEST), -1):
        apart = folded[join] in _JOINS
        if not apart and not _JOINED.fullmatch(folded[join]):
            continue
        end = join - apart
        one, other = (
            _begins(text, words, folded, pieces, last, meet=meet) if last >= 0 else None
            for last in (end, at - 1)
        )
        is_a_street = one is not None and one < end and kind_of_road(folded[end]) is not None
        if other is None and is_a_street and folded[at - 1].isdigit():  # `81 sokak ile 82 arası`
            other = at - 1
        if meet and join == at - 2 and _are_streets(folded[end], folded[at - 1]):  # `5253 ile 5255in köşesi`
            return end
        if one is not None and other is not None and other <= join + 1:
            return one
    return None


def _are_streets(one: str, other: str) -> bool:
    return _STREET_NUMBER.fullmatch(one) is not None and _STREET_NUMBER.fullmatch(other) is not None


def _begins(
    text: str, words: Sequence[Word], folded: Sequence[str], pieces: Sequence[Piece], last: int, *, meet: bool
) -> int | None:
    """Where the place that ends with this word begins."""
    found = next((piece for piece in pieces if piece.first <= last <= piece.last), None)
    if found and (found.street or found.neighbourhood or not meet):
        return found.first
    if meet or not may_be_a_landmark(folded[last]):
        return None
    return back_to_name(text, words, folded, last, 3)
