"""Number plates of vehicles, and what only looks like one: `15 gün 10 saat`, `15 may 2026`."""

import re
from collections.abc import Iterator

from services.classifier.folding import fold, listed

_GAP = r"[ .\-/_]{0,2}"
_ENDING = r"(?![^\W_])|(?='?(?:l[ıiuü]|n[ıiuü]|[ıiuü]n|d[ea]|t[ea]|y[ea])\w{0,4}(?![^\W_]))"
_PLATE = re.compile(
    rf"(?<![^\W_])(?:[0oO][1-9]|[1-7]\d|8[01]){_GAP}([a-zA-Zıİ](?:[ .]?[a-zA-Zıİ]){{0,2}}){_GAP}"
    rf"(\d{{2,5}}|\d\d \d\d)(?:{_ENDING})"
)
_DIGITS_AFTER_LETTERS = {1: (4, 5), 2: (3, 4), 3: (2, 4)}
_UNITS = listed(
    """
    no nu nolu tl kg gr km cm mm mt m lt l cad cd sok sk mah mh ada kat ev blk bl ile ay gun yil yas bin kez
    ton x w q saat dk sn oca sub mar nis may haz tem agu eyl eki kas ara
    """
)
_SUFFIXES = listed("da de ta te ve den dan ten tan inci nci ci cu mi mu ya a e i bu su o lik luk li lu")
_VEHICLE = re.compile(
    r"\b(?:arac|araba|otobus|minibus|kamyon|kamyonet|taksi|motor|cekici|dolmus|panelvan|pikap|otomobil)"
)


def plates(text: str) -> Iterator[tuple[int, int]]:
    for found in _PLATE.finditer(text):
        if _is_plate(found, fold(text[max(0, found.start() - 25) : found.end() + 40])):
            yield found.span()


def _is_plate(found: re.Match[str], around: str) -> bool:
    """By its form; where letters are a unit or a suffix too, only as capitals beside a vehicle."""
    letters, digits = re.sub("[ .]", "", found[1]), found[2].replace(" ", "")
    named = "plaka" in around
    if len(letters) < len(found[1]) or len(digits) < len(found[2]):
        return named
    shortest, longest = _DIGITS_AFTER_LETTERS[len(letters)]
    if not shortest <= len(digits) <= longest:
        return named and letters.lower() not in _UNITS
    word = fold(letters)
    if word not in _UNITS and word not in _SUFFIXES:
        return True
    if letters.isupper() and len(digits) == 5:
        return True
    vehicle = named or _VEHICLE.search(around) is not None
    return vehicle and (letters.isupper() or named or (word in _SUFFIXES and len(digits) > 3))
