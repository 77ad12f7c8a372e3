"""How one stands to a landmark as English says it: `in front of the metro station`, `next to Migros`."""

import re
from collections.abc import Iterator, Sequence

from services.classifier.places.landmarks import may_be_a_landmark
from services.classifier.places.names import is_title
from services.classifier.places.pieces import Piece
from services.classifier.text.folding import Word, listed

_LEADS = {  # with what stands before and behind the word: `in front of`
    "front": ("in", "of"),
    "next": (None, "to"),
    "across": (None, "from"),
    "corner": (None, "of"),
    "entrance": (None, "of"),
    "at": (None, "the"),
    "near": (None, None),
    "opposite": (None, None),
    "behind": (None, None),
    "beside": (None, None),
    "outside": (None, None),
}
_WORDS = frozenset(_LEADS)
_AT = "at"  # `at the bus stop` may be any; it must have a name
_STANDS = re.compile(
    r"(?:school|mosque|hospital|pharmac(?:y|ie)|station|stop|market|supermarket|bank|park|universit(?:y|ie)|campus|"
    r"library|cemetery|hotel|church|stadium|mall|bakery|bridge|roundabout|square|metro|gate|court|museum|clinic|cafe|"
    r"restaurant|gym|kindergarten|playground|entrance|exit|crossing|junction|intersection|factory|stand|"
    r"underpass|overpass|tunnel)(?:e?s)?"
)
_OFFICE = re.compile(r"offices?")  # `post office`, `tax office`; one's own is just one
_WHOSE = listed(  # nobody knows where that is
    """
    my our your his her their its us me a an this that these those it them him you here there one every each
    all some any
    """
)
_ENDS = listed(
    """
    is are was were be has have had do does did can could will would should may might must never not and or
    but which that who where when while because since for from in on at to of with by as so if then there it
    we i they he she you people please always still every about into after before until during
    """
)
_LONGEST = 6  # words


def told_in_english(text: str, words: Sequence[Word], folded: Sequence[str]) -> Iterator[Piece]:
    if _WORDS.isdisjoint(folded):
        return
    for at, word in enumerate(folded):
        if word in _WORDS and (landmark := _landmark_behind(text, words, folded, at)):
            begins = at - (_LEADS[word][0] is not None)
            yield Piece(begins, landmark)


def _landmark_behind(text: str, words: Sequence[Word], folded: Sequence[str], lead: int) -> int | None:
    """Where the landmark that is named behind these words ends."""
    before, behind = _LEADS[folded[lead]]
    if before and (lead == 0 or folded[lead - 1] != before):
        return None
    if behind and (*folded, "")[lead + 1] != behind:
        return None
    first = lead + 1 + (behind is not None)
    first += (*folded, "")[first : first + 1] == ("the",)
    if first < len(folded) and folded[first] in _WHOSE:
        return None
    last = None
    for at in range(first, min(first + _LONGEST, len(folded))):
        if folded[at] in _ENDS or text[words[at - 1].end : words[at].start].strip(" '"):
            break
        if _names_it(text, words, folded, at, first):
            last = at
    if last is None:
        return None
    has_a_name = any(is_title(text, word) for word in words[first : last + 1])
    return last if has_a_name or folded[lead] != _AT else None


def _names_it(text: str, words: Sequence[Word], folded: Sequence[str], at: int, first: int) -> bool:
    if _OFFICE.fullmatch(folded[at]):
        return at > first
    stands_there = _STANDS.fullmatch(folded[at]) is not None or may_be_a_landmark(folded[at])
    return stands_there or is_title(text, words[at])
