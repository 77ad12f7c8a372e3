"""A place told in place of another: `80 değil 90 sokak`, `pardon, 90 sokak`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.places.pieces import Piece

_NOT = "degil"
_ASKS = re.compile(r"m[iu]\w*")  # `değil mi`
_NEAR = 2  # words: `Buca değil Bornova Ergene mahallesi`
_WRONG = re.compile(r"pardon|duzelt(?:iyorum|me|eyim|irim)|yanlis(?:lik\w*)?")
_WROTE = re.compile(r"yaz\w*|soyle\w*|ver\w*|ol(?:du|mus)|adres\w*|sokak|mahalle")
_MEANT = re.compile(r"iste(?:mis|di)\w*")
_ONLY = re.compile(r"sadece|yalniz(?:ca)?|sirf|tek|ayrica")  # `sadece 80 sokak değil, 90 sokak da`
_TOO = re.compile(r"d[ae]")


def corrected(folded: Sequence[str], pieces: Sequence[Piece]) -> tuple[Sequence[Piece], bool]:
    """The pieces that hold, and whether they stand in place of others."""
    if not pieces or _adds(folded, pieces):
        return pieces, False
    hold = [piece for piece in pieces if not _is_denied(folded, piece)]
    if not hold:
        return pieces, False
    denies = len(hold) < len(pieces) or any(_follows_a_denial(folded, piece) for piece in hold)
    return hold, denies or _says_it_was_wrong(folded)


def _adds(folded: Sequence[str], pieces: Sequence[Piece]) -> bool:
    if any(_ONLY.fullmatch(word) for word in folded) or ("bir", "de") in pairwise(folded):
        return True
    return any(_TOO.fullmatch(word) for piece in pieces for word in folded[piece.last + 1 : piece.last + 2])


def _is_denied(folded: Sequence[str], piece: Piece) -> bool:
    return _denies(folded, piece.last + 1)


def _follows_a_denial(folded: Sequence[str], piece: Piece) -> bool:
    return any(_denies(folded, at) for at in range(max(piece.first - _NEAR, 1), piece.first))


def _denies(folded: Sequence[str], at: int) -> bool:
    if at >= len(folded) or folded[at] != _NOT:
        return False
    return not any(_ASKS.fullmatch(word) for word in folded[at + 1 : at + 2])


def _says_it_was_wrong(folded: Sequence[str]) -> bool:
    following = (*folded[1:], "")
    return any(
        (_WRONG.fullmatch(word) and (not word.startswith("yanlis") or _WROTE.fullmatch(after)))
        or (word == "demek" and _MEANT.fullmatch(after))
        for word, after in zip(folded, following, strict=True)
    )
