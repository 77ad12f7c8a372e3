"""Whether words say that it is where something told before is: `aynı sokakta`, `adres aynı`."""

import re
from collections.abc import Sequence
from itertools import pairwise

_SAME = re.compile(r"ayni|same")
_PLACE = re.compile(
    r"(?:yer|adres|konum|nokta|bina)(?:[ae]|[dt][ae]\w*|i|in)?|sokak(?:ta\w*)?|sokag[ai]|cadde(?:de\w*|ye)?|"
    r"mahalle(?:de\w*|ye)?|apartman(?:da\w*)?|park(?:ta\w*)?|place|street|address|location"
)
_OTHER_WAY_ROUND = 3  # words: `adres yine aynı`


def is_told_as_the_same(folded: Sequence[str]) -> bool:
    pairs = pairwise(folded)
    if any(_SAME.fullmatch(word) and _PLACE.fullmatch(following) for word, following in pairs):
        return True
    is_short = 1 < len(folded) <= _OTHER_WAY_ROUND
    return is_short and _PLACE.fullmatch(folded[0]) is not None and _SAME.fullmatch(folded[-1]) is not None
