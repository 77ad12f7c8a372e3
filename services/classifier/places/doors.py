"""A door told without its street: `3. kat`, `k:2 d:7`, `b blok no 12/A`.

Amid other words it may be anything (`2 kat fazla fatura`); as all that is said it is where, and so it is
where it is only told in place of another: `12 değil 14 numara`, `kapı no 14 olacak, 12 yazmışım`.
"""

import re
from collections.abc import Sequence

from services.classifier.places.pieces import Piece
from services.classifier.text.folding import listed

_OF_A_DOOR = re.compile(
    r"no|nu|nolu|numara\w*|kapi\w*|daire\w*|kat(?:ta\w*|tan|i|in\w*)?|k|d|blok\w*|bina\w*"
)
_NUMBER = re.compile(r"\d{1,4}[a-z]?(?:[iu]nc[iu])?(?:[dt][ae])?|[a-z]\d")
_WHICH = listed(
    "zemin giris bodrum cati asma ust alt orta son arka on birinci ikinci ucuncu dorduncu besinci altinci "
    "yedinci sekizinci dokuzuncu onuncu"
)
_SMALL = listed("en te ta de da ic")
_MOST = 8  # words
_INSTEAD = re.compile(
    r"degil\w*|olacak(?:ti|mis)?|olmali|olsun|pardon|yanlis(?:lik\w*)?|sehven|dogrusu|duzelt\w*|yaz\w*|de(?:mis\w*|dim)|soyle\w*"
)
_THE_OTHER = re.compile(r"degil\w*|yaz\w*|de(?:mis\w*|dim)|soyle\w*")  # right behind the number that is wrong
_BESIDE_IT = listed("adres adresi adreste benim ben ya ise bizim bina binanin")


def doors_in(folded: Sequence[str], pieces: Sequence[Piece]) -> list[Piece]:
    """What is told beside other pieces of a place, where all of it is a door."""
    covered = {at for piece in pieces for at in piece.all()}
    rest = [at for at in range(len(folded)) if at not in covered]
    if len(rest) > _MOST:
        return []
    if not _is_door([folded[at] for at in rest]):
        corrected = None if pieces else _told_instead(folded)
        return [corrected] if corrected else []
    ends = [at for at in rest if at + 1 not in rest]
    firsts = [at for at in rest if at - 1 not in rest]
    return [Piece(first, last, door=True) for first, last in zip(firsts, ends, strict=True)]


def _is_door(folded: Sequence[str]) -> bool:
    """Whether these words are a part of a house, and which."""
    parts = {word for word in folded if _OF_A_DOOR.fullmatch(word)}
    if not parts:
        return False
    which = {word for word in folded if _NUMBER.fullmatch(word) or word in _WHICH}
    letters = {word for word in folded if len(word) == 1 and word.isalpha()}
    if any(word.startswith("blok") for word in parts):
        which |= letters
    return bool(which) and _SMALL | parts | which | letters >= set(folded)


def is_told_instead(folded: Sequence[str], pieces: Sequence[Piece]) -> bool:
    """Whether all of it is a door told in place of another."""
    return any(piece.door for piece in pieces) and _told_instead(folded) is not None


def _told_instead(folded: Sequence[str]) -> Piece | None:
    """The one door that holds, where nothing else is said than that another was wrong."""
    rest = [word for word in folded if not _INSTEAD.fullmatch(word) and word not in _BESIDE_IT]
    if len(rest) == len(folded) or not _is_door(rest):
        return None
    numbers = [at for at, word in enumerate(folded) if _NUMBER.fullmatch(word)]
    hold = [at for at in numbers if not _is_the_other(folded, at)]
    if len(hold) != 1 or len(numbers) > 2:
        return None
    first = last = hold[0]
    while first and _OF_A_DOOR.fullmatch(folded[first - 1]):
        first -= 1
    if first == last and last + 1 < len(folded) and _OF_A_DOOR.fullmatch(folded[last + 1]):
        last += 1
    if first == last:  # `kapı no 14 değil 16` tells which door only as a whole
        first = next(at for at, word in enumerate(folded) if _OF_A_DOOR.fullmatch(word))
    return Piece(first, last, door=True) if first < last else None


def _is_the_other(folded: Sequence[str], number: int) -> bool:
    at = number + 1
    while at < len(folded) and _OF_A_DOOR.fullmatch(folded[at]):
        at += 1
    return at < len(folded) and _THE_OTHER.fullmatch(folded[at]) is not None
