"""How far from a landmark, or past it: `eczaneden 50 metre aşağıda`, `camiyi geçince sağda`. Two hours after
it is no place."""

import re
from collections.abc import Sequence

from services.classifier.text.folding import listed

_UNIT = re.compile(r"metre|mt|mtr|m|adim|dukkan|kapi|ev|bina|sokak|apartman|blok|durak")
_MEASURED = re.compile(r"\d{1,4}(?:m|mt|mtr|metre)")
_HOW_MANY = listed(
    "bir bi iki uc dort bes alti yedi sekiz dokuz on yirmi otuz kirk elli altmis yetmis seksen doksan yuz"
)
_A_LITTLE = listed("az biraz")
_THERE = re.compile(
    r"(?:ileri|asagi|yukari|geri|ote|beri)(?:s[iu])?(?:n?d[ae](?:ki|yiz|yim)?|s[iu])?|"
    r"sonra(?:s[iu](?:nda(?:ki)?)?)?|once(?:s[iu](?:nde(?:ki)?)?)?|uza[kg]\w*|mesafe\w*"
)
_PASSED = re.compile(r"\w+[iu]")
_PASSING = {"gecince": (), "gectikten": ("sonra",), "gecer": ("gecmez",)}
_THEN = re.compile(r"hemen|tam|ilk|(?:sag|sol)(?:da(?:ki)?|a|dan)?|(?:sokak|kose)(?:[dt][ae](?:ki)?)?")


def after_a_measure(folded: Sequence[str], landmark: int) -> int:
    """Where that ends behind the landmark; `landmark` if nothing of it is said."""
    at = landmark + 1
    if at < len(folded) and (_MEASURED.fullmatch(folded[at]) or folded[at] in _A_LITTLE):
        at += 1
    else:
        first = at
        while at < len(folded) and (folded[at].isdigit() or folded[at] in _HOW_MANY):
            at += 1
        if at == first or at == len(folded) or not _UNIT.fullmatch(folded[at]):
            return landmark
        at += 1
    return at if at < len(folded) and _THERE.fullmatch(folded[at]) else landmark


def after_passing(folded: Sequence[str], landmark: int) -> int:
    """The same of what is told for those who go past it."""
    passing = folded[landmark + 1] if landmark + 1 < len(folded) else ""
    if passing not in _PASSING or not _PASSED.fullmatch(folded[landmark]):
        return landmark
    last = landmark + 1
    then = _PASSING[passing]
    if tuple(folded[last + 1 : last + 1 + len(then)]) != then:
        return landmark
    last += len(then)
    while last + 1 < len(folded) and _THEN.fullmatch(folded[last + 1]):
        last += 1
    return last
