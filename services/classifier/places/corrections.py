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
# `80 sokak olacak`: what it should have been; but `80 sokakta olacak` tells of a wedding
_SHOULD_BE = re.compile(r"olacak(?:ti)?|olmaliydi")
_BESIDE_IT = re.compile(r"d[ae]|adres\w*|mahalle\w*|sokak|yanlis|yazm?\w*|demis\w*|pardon|dogrusu|ben")
_IN_IT = re.compile(r"\w+[dt][ae]")
_TOO = re.compile(r"d[ae]")
# a street of ours by its number alone: of fewer figures there are bus lines and doors, and others are years
_STREET_NUMBER = re.compile(r"(?!19|20)\d{4}")
_THE_OTHER = re.compile(r"degil|yaz(?:d[iu]|m[iu]s)\w*|de(?:m[iu]s|d[iu])\w*|soyle\w*")
_BESIDE_A_NUMBER = re.compile(
    _THE_OTHER.pattern
    + r"|ol[au]ca[kg]\w*|olmaliydi|olsun|pardon|yanlis\w*|sehven|dogrusu|duzelt\w*|karistir\w*|ozur|dilerim"
    r"|kusura|bakmayin|lutfen|ama|yani|ben|benim|bizim|a+y+|y+a+|o+f+|sokak|sokag[iu]|sok|sk|adres\w*|numara\w*|no"
)


def corrected(folded: Sequence[str], pieces: Sequence[Piece]) -> tuple[Sequence[Piece], bool]:
    """The pieces that hold, and whether they stand in place of others."""
    if not pieces or _adds(folded, pieces):
        return pieces, False
    hold = [piece for piece in pieces if not _is_denied(folded, piece)]
    if not hold:
        return pieces, False
    if _says_what_it_should_be(folded, pieces):
        return pieces, True
    denies = len(hold) < len(pieces) or any(_follows_a_denial(folded, piece) for piece in hold)
    return hold, denies or _says_it_was_wrong(folded)


def street_instead(folded: Sequence[str]) -> Piece | None:
    """`5190 değil 5109`: a number told in place of another, where nothing else is said."""
    numbers = [at for at, word in enumerate(folded) if _STREET_NUMBER.fullmatch(word)]
    rest = (word for at, word in enumerate(folded) if at not in numbers)
    if len(numbers) != 2 or not all(_BESIDE_A_NUMBER.fullmatch(word) for word in rest):
        return None
    hold = [at for at in numbers if not _THE_OTHER.fullmatch((*folded, "")[at + 1])]
    return Piece(hold[0], hold[0], street=True) if len(hold) == 1 else None


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


def _says_what_it_should_be(folded: Sequence[str], pieces: Sequence[Piece]) -> bool:
    covered = {at for piece in pieces for at in piece.all()}
    rest = [word for at, word in enumerate(folded) if at not in covered]
    if any(_IN_IT.fullmatch(folded[piece.last]) for piece in pieces):
        return False
    only_that = all(_SHOULD_BE.fullmatch(word) or _BESIDE_IT.fullmatch(word) for word in rest)
    return only_that and any(_SHOULD_BE.fullmatch(word) for word in rest)


def _says_it_was_wrong(folded: Sequence[str]) -> bool:
    following = (*folded[1:], "")
    return any(
        (_WRONG.fullmatch(word) and (not word.startswith("yanlis") or _WROTE.fullmatch(after)))
        or (word == "demek" and _MEANT.fullmatch(after))
        for word, after in zip(folded, following, strict=True)
    )
