"""What stands in the open and is called after a quarter or after our district: `bornova metrodaki`,
`doğanlar pazar yeri`. It is a place, but not always in that quarter: Victory Square may be anywhere."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.classifier.places.landmarks import stands_there
from services.classifier.places.pieces import Piece
from services.classifier.text.folding import listed

_STANDS = re.compile(
    r"(?:metro|pazar|otogar|stad|stadyum|park|meydan|istasyon|dura[gk]|mezarli[gk]|havuz|saha|geci[dt]|kopru|tunel)"
    r"(?:[iu]|s[iu])?(?:n?[dt][ae](?:ki|yiz|yim)?|n[aeiu])?"
)
_YARD = re.compile(r"yeri(?:nde(?:ki|yiz|yim)?|n[ei])?")  # `pazar yerinde`
_WHICH = listed("son merkez eski acik kapali alt ust koy koyu mahalle mahallesi")
_THERE = re.compile(r"\w+[dt][ae](?:ki|yiz|yim)?")
# `pazar yerine tuvalet yapın`, `alt geçidini su bastı`; a way leads there too
_TO_IT = re.compile(r"\w+[iu]n[aeiu]")
_A_WAY = re.compile(r"(?:git|gid|gel|var|cik|in|yuru|kos|don|bin|ulas|kadar|dogru|yakin|bagla|uzan)\w*")
_ITS_OWN = re.compile(
    r"\w+[iu](?:n[dt][ae](?:ki|yiz|yim)?|n[aeiu])?"
)  # `birlik parkında`; `yeşil parkta` is any green one
_THE_ONLY_ONE = re.compile(r"(?:metro|otogar|stad|stadyum|meydan|istasyon|durak)\w*")


@dataclass(frozen=True, slots=True)
class Bare:
    """A name without a suffix; of some quarters it is a word as well."""

    first: int
    last: int
    is_a_word: bool


def called_after(folded: Sequence[str], names: Iterable[Bare], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Where the trouble is said to be there, or where nothing but places is told."""
    found = [piece for name in names if (piece := _behind(folded, name))]
    if not found:
        return iter(())
    covered = {at for piece in (*pieces, *found) for at in piece.all()}
    only_where = all(at in covered or stands_there(word) for at, word in enumerate(folded))
    return (piece for piece in found if only_where or _is_there(folded, piece.last))


def _is_there(folded: Sequence[str], at: int) -> bool:
    if _TO_IT.fullmatch(folded[at]):
        return not any(map(_A_WAY.fullmatch, folded[at + 1 : at + 2]))
    return _THERE.fullmatch(folded[at]) is not None


def _behind(folded: Sequence[str], name: Bare) -> Piece | None:
    at = name.last + 1
    if at + 1 < len(folded) and folded[at] in _WHICH:
        at += 1
    if at >= len(folded) or not _STANDS.fullmatch(folded[at]):
        return None
    if at + 1 < len(folded) and _YARD.fullmatch(folded[at + 1]):
        return Piece(name.first, at + 1)
    if at + 1 < len(folded) and _STANDS.fullmatch(folded[at + 1]):  # `metro durağında`
        at += 1
    its_own = _ITS_OWN.fullmatch(folded[at])
    if not its_own and (name.is_a_word or not _THE_ONLY_ONE.fullmatch(folded[at])):
        return None
    return Piece(name.first, at)
