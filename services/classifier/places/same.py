"""Whether words say that it is where something told before is: `aynı sokakta`, `yanında da çöp var`."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from services.classifier.text.folding import listed

_SAME = listed("ayni same")
_PLACE = re.compile(
    r"(?:yer|adres|konum|nokta|bina)(?:[ae]|[dt][ae]\w*|i|in)?|sokak(?:ta\w*)?|sokag(?:[ai]|in)|cadde(?:de\w*|ye)?|"
    r"mahalle(?:de\w*|ye)?|apartman(?:da\w*)?|park(?:ta\w*)?|place|street|address|location"
)
# `aynı sitenin`, `aynı direkte`, `aynı kapının önündeki`: what has been told of before
_WHOLE = re.compile(
    r"(?:cadde|bulvar|mahalle|apartman|park|site|blok|kavsag|durag|koy|meydan|okul|cami|pazar)n?[iu]n"
)
_THERE = re.compile(
    r"(?:bulvar|site|blok|kose|kavsak|durak|kaldirim|yol|kapi|koy|taraf|meydan|okul|cami|market|otopark|bahce|"
    r"arsa|pazar|refuj|direk|konteyner|agac|dukkan|cephe)[dt][ae](?:ki\w*|yiz|yim)?"
)
_OF_IT = re.compile(r"\w{3,}n?[iu]n")
_WHO = re.compile(
    r"(?:adam|kadin|cocu|kisi|sahis|sahs|insan|komsu|kope[kg]|firma|ekib|personel|memur|sofor|surucu|sirket|fiyat)\w*"
)
_BESIDE_IT = re.compile(
    r"(?:yanin|karsisin|onun|arkasin|altin|ustun|uzerin|ilerisin|kosesin|dibin|bitisigin|cevresin|etrafin)d[ae]|"
    r"ora?da"
)
_BESIDE_WHAT = re.compile(
    r"(?:yanin|karsisin|onun|arkasin|altin|ustun|uzerin|ilerisin|kosesin|dibin|bitisigin|icin|girisin|basin|sonun)"
    r"(?:d[ae](?:ki\w*)?|[ae])|onu|yani|karsisi|arkasi|dibi|girisi|kosesi"
)
_TOO = re.compile(r"d[ae]")
_LEADS_IN = re.compile(r"hemen|tam|onun|bir|ayrica|ve|d[ae]")
_OTHER_WAY_ROUND = 3  # words: `adres yine aynı`


def is_told_as_the_same(folded: Sequence[str]) -> bool:
    if any(_is_the_same_place(*said) for said in zip(folded, folded[1:], (*folded[2:], ""), strict=False)):
        return True
    if _begins_beside_it(folded):
        return True
    is_short = 1 < len(folded) <= _OTHER_WAY_ROUND
    return is_short and _PLACE.fullmatch(folded[0]) is not None and folded[-1] in _SAME


def _is_the_same_place(word: str, thing: str, where: str) -> bool:
    if word not in _SAME:
        return False
    if _PLACE.fullmatch(thing) or _WHOLE.fullmatch(thing) or _THERE.fullmatch(thing):
        return True
    return (
        _OF_IT.fullmatch(thing) is not None
        and not _WHO.fullmatch(thing)
        and _BESIDE_WHAT.fullmatch(where) is not None
    )


def _begins_beside_it(folded: Sequence[str]) -> bool:
    """What is not named was told before."""
    beside, too = (*dropwhile(_LEADS_IN.fullmatch, folded), "", "")[:2]
    return _BESIDE_IT.fullmatch(beside) is not None and _TOO.fullmatch(too) is not None
