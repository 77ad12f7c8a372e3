"""Whether words say that it is where something told before is: `aynı sokakta`, `yanında da çöp var`."""

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from services.classifier.text.folding import listed

_SAME = listed("ayni same")
_PLACE = re.compile(
    r"(?:yer|adres|konum|nokta|bina)(?:[ae]|[dt][ae]\w*|i|in)?|sokak(?:ta\w*)?|sokag(?:[ai]|in)|cadde(?:de\w*|ye)?|"
    r"mahalle(?:de\w*|ye)?|apartman(?:da\w*)?|park(?:ta\w*)?|place|street|address|location"
)
_BESIDE_IT = re.compile(
    r"(?:yanin|karsisin|onun|arkasin|altin|ustun|uzerin|ilerisin|kosesin|dibin|bitisigin|cevresin|etrafin)d[ae]|"
    r"ora?da"
)
_TOO = re.compile(r"d[ae]")
_LEADS_IN = re.compile(r"hemen|tam|onun|bir|ayrica|ve|d[ae]")
_OTHER_WAY_ROUND = 3  # words: `adres yine aynı`


def is_told_as_the_same(folded: Sequence[str]) -> bool:
    pairs = pairwise(folded)
    if any(word in _SAME and _PLACE.fullmatch(following) for word, following in pairs):
        return True
    if _begins_beside_it(folded):
        return True
    is_short = 1 < len(folded) <= _OTHER_WAY_ROUND
    return is_short and _PLACE.fullmatch(folded[0]) is not None and folded[-1] in _SAME


def _begins_beside_it(folded: Sequence[str]) -> bool:
    """What is not named was told before."""
    beside, too = (*dropwhile(_LEADS_IN.fullmatch, folded), "", "")[:2]
    return _BESIDE_IT.fullmatch(beside) is not None and _TOO.fullmatch(too) is not None
