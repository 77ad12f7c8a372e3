"""Two words together that are another thing than danger, though danger is told with each: nothing hisses in
`fiş vermiyor`, `merdiven altı` is a workshop nobody licensed, who sits `cereyanda` gets a stiff neck.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import Word

_SECOND = {
    "fis|fisi|fisini": r"(?:ver|kes|al|yok|sor|iste|dolu|goster)\w*",
    "merdiven|tezgah": r"alti(?:nda|ndaki)?|altlari\w*",
    "cereyanda|ceryanda": r"(?:kal|otur|dur)\w*",
    "cereyan|ceryan": r"(?:yap|ediyor|olu[sy])\w*",
    "yangin": r"(?:merdiveni|merdiveninin|dolabi|dolabinin|tupu|tuplerinin|alarmi|kapisi|kapisinin)",
    "elektrik": r"(?:faturasi|faturasini|sayaci|aboneligi|supurgesi)",
    "havale": r"(?:yap|gonder|ucreti|et)\w*",
    "dogum": r"(?:gunu|gunum|tarihi|tarihim|yeri|belgesi|yardimi|izni)\w*",
    "hava": r"(?:akimi|akimini|kacagi)",
    "kan": r"(?:grubu|grubum|ter|davasi|tahlili|bagisi|portakali)",
    "silah": r"(?:ruhsati|ruhsatim|arkadasi\w*)",
    "kurban": r"(?:bicagi|bicaklari)",
}
_BEHIND = {word: re.compile(second) for first, second in _SECOND.items() for word in first.split("|")}


def of_other_things(words: Sequence[Word]) -> set[int]:
    """Where such pairs stand."""
    return {
        at + shift
        for at, (one, other) in enumerate(pairwise(words))
        if (behind := _BEHIND.get(one.folded)) and behind.fullmatch(other.folded)
        for shift in (0, 1)
    }
