"""A door told without its street: `3. kat`, `k:2 d:7`, `b blok no 12/A`.

Amid other words it may be anything (`2 kat fazla fatura`); as all that is said it is where.
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


def doors_in(folded: Sequence[str], pieces: Sequence[Piece]) -> list[Piece]:
    """What is told beside other pieces of a place, where all of it is a door."""
    covered = {at for piece in pieces for at in piece.all()}
    rest = [at for at in range(len(folded)) if at not in covered]
    if len(rest) > _MOST or not _is_door([folded[at] for at in rest]):
        return []
    ends = [at for at in rest if at + 1 not in rest]
    firsts = [at for at in rest if at - 1 not in rest]
    return [Piece(first, last, door=True) for first, last in zip(firsts, ends, strict=True)]


def _is_door(folded: Sequence[str]) -> bool:
    """Whether these words are a part of a house, and which."""
    parts = {word for word in folded if _OF_A_DOOR.fullmatch(word)}
    which = {word for word in folded if _NUMBER.fullmatch(word) or word in _WHICH}
    letters = {word for word in folded if len(word) == 1 and word.isalpha()}
    if any(word.startswith("blok") for word in parts):
        which |= letters
    return bool(parts and which) and _SMALL | parts | which | letters >= set(folded)
