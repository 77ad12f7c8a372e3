"""The same told of another street: `80 sokakta lamba yanmıyor bir de 82 sokakta yanmıyor`."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from services.classifier.places.pieces import Piece
from services.classifier.splitting.clauses import AGAIN, ends_clause
from services.classifier.text.folding import listed

_AS_BEFORE = AGAIN | listed("ayni sey sekilde oyle boyle durum hala hep hic komple butun tum bir iki uc tane")
_THE_ONE_IN_IT = re.compile(r"\w+[dt][ae]ki(?:ler)?")
_IN_IT = re.compile(r"\w+[dt][ae](?:ki(?:ler)?|yiz)?")
_SHORTEST, _STEM, _VERB = 3, 4, 6  # letters: `lambalar` is `lamba`, but `toplayın` not `topladınız`
_BEFORE_IT = 4  # words: `bir de anneannemin oturduğu 82 sokakta`
_LONGEST = 5  # words, with the verb


def repeated_in(folded: Sequence[str], pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The words with which the same is told of another street: behind `bir de` and the street nothing stands,
    up to the verb, that was not said before. Of "the one there" it is the same whatever is wrong with it."""
    streets = [piece for piece in pieces if piece.street]
    found: list[int] = []
    for one, other in pairwise(streets):
        at = _opened(folded, one.last + 1, other.first)
        named_anew = folded[one.first] != folded[other.first]
        if at and named_anew and _IN_IT.fullmatch(folded[other.last]):
            here = {within for piece in pieces for within in piece.all()}
            if _says_nothing_new(folded, at, other.last + 1, here):
                found.append(at)
    return tuple(found)


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
    of_the_one_there = bool(before) and _THE_ONE_IN_IT.fullmatch(folded[behind - 1]) is not None
    if not of_the_one_there and not any(ends_clause(folded[at]) for at in range(opening) if at not in here):
        return False
    for at in range(behind, min(behind + _LONGEST, len(folded))):
        word = folded[at]
        if of_the_one_there and ends_clause(word):
            return True  # `82 sokaktaki kırılmış`
        if word not in _AS_BEFORE and not any(_are_one(_root(word), said) for said in before):
            return False
        if ends_clause(word):
            return True
    return all(word in _AS_BEFORE for word in folded[behind:]) and behind < len(folded)


def _root(word: str) -> str:
    return word[: _VERB if ends_clause(word) else _STEM]


def _are_one(root: str, said: str) -> bool:
    return min(len(root), len(said)) >= _SHORTEST and (root.startswith(said) or said.startswith(root))
