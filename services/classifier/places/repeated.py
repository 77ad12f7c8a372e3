"""The same told of another street or quarter: `80 sokakta lamba yanmıyor bir de 82 sokakta yanmıyor`."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from services.classifier.places.pieces import Piece
from services.classifier.splitting.clauses import AGAIN, ends_clause
from services.classifier.text.folding import listed

_AS_BEFORE = AGAIN | listed("ayni sey sekilde oyle boyle durum hala hep hic komple butun tum bir iki uc tane")
_IN_IT = re.compile(r"\w+[dt][ae](?:ki(?:ler)?|yiz)?")
_ONE_THERE = re.compile(r"\w+[dt][ae]ki")  # whose thing is not named: it is the one told of before
_OF_ONE_THERE = re.compile(r"\w+[dt][ae]kin(?:in|i|e|d[ae](?:ki)?|[dt][ae]n)")
_HOW = _AS_BEFORE | listed(
    "gece gunduz aksam sabah bile surekli yine gene tamamen cok daha zaten neredeyse iyice artik simdi da de"
)
_YOU_DID = re.compile(r"\w+[dt][iu]n[iu]z")  # `80 sokaktakini yaptınız`
_TOLD = 2  # words beside the place: the thing and what is the matter with it
_SHORTEST, _STEM, _VERB = 3, 4, 6  # letters: `lambalar` is `lamba`, but `toplayın` not `topladınız`
_BEFORE_IT = 4  # words: `bir de anneannemin oturduğu 82 sokakta`
_LONGEST = 5  # words, with the verb


def repeated_in(folded: Sequence[str], pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The words with which the same is told of another street, or quarter where no street is told: behind
    `bir de` and the place nothing stands, up to the verb, that was not said before, or the thing is not named
    again (`bir de 82 sokaktaki sönük`)."""
    streets = [piece for piece in pieces if piece.street]
    places = streets or [piece for piece in pieces if piece.neighbourhood]
    here = {within for piece in pieces for within in piece.all()}
    found: list[int] = []
    for one, other in pairwise(places):
        at = _opened(folded, one.last + 1, other.first)
        if at and _is_named_anew(folded, one, other):
            behind = other.last + 1
            in_it = _IN_IT.fullmatch(folded[other.last]) is not None
            if (in_it and _says_nothing_new(folded, at, behind, here)) or _is_the_one_there(
                folded, at, behind, here
            ):
                found.append(at)
    return tuple(found)


def _is_named_anew(folded: Sequence[str], one: Piece, other: Piece) -> bool:
    if one.neighbourhood and other.neighbourhood:
        return one.neighbourhood != other.neighbourhood
    return folded[one.first] != folded[other.first]


def _opened(folded: Sequence[str], first: int, street: int) -> int:
    """Where `bir de` or `ayrıca` stands shortly before the street; 0 if nowhere."""
    for at in range(street - 1, max(first, street - 1 - _BEFORE_IT) - 1, -1):
        if folded[at] in ("ayrica", "bide", "birde"):
            return at
        if folded[at] in AGAIN and folded[at - 1] in ("bir", "bi") and at > first:
            return at - 1
    return 0


def _says_nothing_new(folded: Sequence[str], opening: int, behind: int, here: Collection[int]) -> bool:
    before = tuple(_root(folded[at]) for at in range(opening) if at not in here)
    if not any(ends_clause(folded[at]) for at in range(opening) if at not in here):
        return False
    for at in range(behind, min(behind + _LONGEST, len(folded))):
        word = folded[at]
        if word not in _AS_BEFORE and not any(_are_one(_root(word), said) for said in before):
            return False
        if ends_clause(word):
            return True
    return all(word in _AS_BEFORE for word in folded[behind:]) and behind < len(folded)


def _is_the_one_there(folded: Sequence[str], opening: int, behind: int, here: Collection[int]) -> bool:
    """`6106 sokaktaki hiç yanmıyor`, `6106 sokaktakinin camı yok`; but `6106 sokaktaki komşum`."""
    told = [folded[at] for at in range(opening) if at not in here]
    if len(told) < _TOLD or any(map(_YOU_DID.fullmatch, told)):
        return False
    if _OF_ONE_THERE.fullmatch(folded[behind - 1]):
        return behind < len(folded)
    if not _ONE_THERE.fullmatch(folded[behind - 1]):
        return False
    for at in range(behind, len(folded)):
        if ends_clause(folded[at]):
            return True
        if folded[at] not in _HOW:
            return at + 1 == len(folded)  # without a verb: `6106 sokaktaki çok loş`
    return True


def _root(word: str) -> str:
    return word[: _VERB if ends_clause(word) else _STEM]


def _are_one(root: str, said: str) -> bool:
    return min(len(root), len(said)) >= _SHORTEST and (root.startswith(said) or said.startswith(root))
