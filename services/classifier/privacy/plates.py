"""Number plates of vehicles, and what only looks like one: `15 gün 10 saat`, `15 may 2026`."""

import re
from collections.abc import Iterator

from services.classifier.text.folding import fold, listed

_GAP = r"[ .\-/_\n]{0,3}"
_ENDING = r"(?![^\W_])|(?='?(?:l[ıiuü]|n[ıiuü]|[ıiuü]n|d[ea]|t[ea]|y[ea])\w{0,4}(?![^\W_]))"
_PROVINCE = r"[0-8oO](?<![^\W_].)(?:(?<=[0oO])[1-9]|(?<=[1-7])\d|(?<=8)[01])"  # a sign first is found faster
_PLATE = re.compile(
    rf"{_PROVINCE}{_GAP}([a-zA-Zıİ](?:[ .]?[a-zA-Zıİ]){{0,2}}){_GAP}"
    rf"(\d{{2,5}})(?:{_ENDING})"
)
_DIALLED = re.compile(r"05\d\d")  # `... 22 19 yok 0507 ...` are two telephones
_PAIR = re.compile(r" \d\d(?![^\W_])")
_SPELT = re.compile(r"\d(?<![^\W_].) \d(?: [a-zA-Zıİ]){1,3}(?: \d){2,5}(?![^\W_])")
_FROM_AN_HOUR = listed("dan den tan ten yla yle")  # `10 DAN 12 YE KADAR`, but `35 SEN 22`
_DIGITS_AFTER_LETTERS = {1: (4, 5), 2: (3, 4), 3: (2, 4)}
_HOUSES = listed("cad cd cadd sok sk mah mh no nu ada kat ev blk bl")
_MONEY = listed("tl usd eur")
_MEASURES = _MONEY | listed("kg gr km cm mm mt m l ton dk sn saat gun yil kez bin btu")
_MONTHS = listed("oca sub mar nis may haz tem agu eyl eki kas ara ay")
# written on to both figures they are a plate's: nobody reckons `06dk4471` so
_IN_ONE_WORD = listed("dk sn no nu kg km gr cd sk mh lt bl")
_YEAR = re.compile(r"(?:19|20)\d\d")
UNITS = _HOUSES | _MEASURES | _MONTHS | listed("nolu lt ile yas x w q tel tlf cep gsm tc wp")
SUFFIXES = listed(
    """
    da de ta te la le yla yle yi ye yu na ne ve den dan ten tan inci nci ci cu mi mu ya a e i bu su o lik luk
    li lu ben biz siz sen her son ilk tam bir iki uc on hat
    """
)
_VEHICLE = re.compile(
    r"\b(?:arac|araba|otobus|minibus|kamyon|kamyonet|taksi|motor|cekici|dolmus|panelvan|pikap|otomobil)"
)
# what is said of a vehicle and of nothing else: beside it capitals that are a unit too are a plate's
_DRIVEN = re.compile(
    r"\b(?:park (?:et|yap|edi|halin)|otopark|cek(?:in\b|il|tir|ici|sin)|hatali|korna|surucu|sofor|makas|"
    r"kacti|ruhsat|sollad|gazla|carpt|carpip|kapat(?:ti|mis|iyo|an)|yol ver(?:me|di)|yayalara|egzoz|drift|"
    r"durakta dur|hurda|terk edil|sahibi)"
)
_IN_ONE = re.compile(r"\d\d-[A-Z]{1,3}-\d{2,5}")  # nobody writes `41-SK-905` of a street
# what the streets are full of and bears a number of its own
_THINGS = (
    "dire[kg]|trafo|pan(?:o|el)|rogar|menfez|sayac|konteyner|kutu|dola[bp]|kabin|hidrant|vana|kuyu|mazgal|lamba|"
    r"hat(?:ti)?(?!\w)"
)
_PAPERS = "abone|tesisat|dosya|ruhsat|evrak|basvuru|fis|fatura|seri|sozlesme|makbuz|parsel"
_OF_A_THING = re.compile(
    rf"\b(?:(?:{_THINGS}|{_PAPERS})\w*\W{{1,2}}(?:n[ou]|nolu|nosu|numara\w*|kod\w*)|direk|"
    r"(?:elektrik|aydinlatma|lamba|sokak|telefon) diregi|trafo|pano|rogar|sayac|konteyner|hidrant)\W{0,3}$"
)
_OF_MONEY = re.compile(r"\W*(?:kr|kurus|lira|bakiye|borc)(?![^\W_])")
_MODEL = re.compile(r"\b(?:model(?:i|im|imiz|inin)|tip(?:i|imiz)) *(?:n[ou]\w*|kodu|adi)?\W{0,3}$")
_ON_A_THING = re.compile(rf"\b(?:{_THINGS})\w*[iu]n(?: \w+)? (?:ust|uzer|kapag|yuz)\w*\W{{0,2}}$")


def plates(text: str) -> Iterator[tuple[int, int]]:
    for found in _PLATE.finditer(text):
        before = fold(text[max(0, found.start() - 40) : found.start()])
        after = fold(text[found.start() : found.end() + 40])
        end = _end_of_pair(text, found)
        is_plate = _is_plate(found, text[found.start(2) : end], before[-25:] + after)
        if is_plate and not _is_of_a_thing(found, before, after):
            yield found.start(), end
    for found in _SPELT.finditer(text):
        if "plaka" in fold(text[max(0, found.start() - 25) : found.end() + 25]):
            yield found.span()


def _end_of_pair(text: str, found: re.Match[str]) -> int:
    """`35 kl 44 71`: behind one or two letters two figures are not all."""
    rest = _PAIR.match(text, found.end()) if len(found[2]) == 2 and len(found[1]) < 3 else None
    return rest.end() if rest else found.end()


def _is_of_a_thing(found: re.Match[str], before: str, after: str) -> bool:
    """`direk no 06 TR 1147`; but who ran into a pole has a plate."""
    if "plaka" in before + after:
        return False
    if fold(found[1]) in _MONEY and _OF_MONEY.match(after, len(found[0])):
        return True
    if _MODEL.search(before) and not _VEHICLE.search(before + after):
        return True
    return bool(_OF_A_THING.search(before) or ("yaz" in after and _ON_A_THING.search(before)))


def _is_plate(found: re.Match[str], figures: str, around: str) -> bool:
    """By its form, and by what stands around it where its letters mean something else too."""
    letters, digits = re.sub("[ .]", "", found[1]), figures.replace(" ", "")
    word, named = fold(letters), "plaka" in around
    if len(letters) < len(found[1]) or len(digits) < len(figures):
        return named or (_DRIVEN.search(around) is not None and word not in UNITS | SUFFIXES)
    if not (named or letters.isupper()) and ("\n" in found[0] or _DIALLED.fullmatch(digits)):
        return False
    shortest, longest = _DIGITS_AFTER_LETTERS[len(letters)]
    if not shortest <= len(digits) <= longest:
        return named and word not in UNITS
    if word not in UNITS and word not in SUFFIXES:
        return True
    if word in _FROM_AN_HOUR and len(digits) == 2:
        return named
    if letters.isupper():
        return len(digits) == 5 or named or _is_of_a_vehicle(found[0], word, around)
    if word in _IN_ONE_WORD and len(digits) == 4 and found[0].isalnum() and not _YEAR.fullmatch(digits):
        return True
    return named or (word in SUFFIXES and len(digits) > 3 and _VEHICLE.search(around) is not None)


def _is_of_a_vehicle(plate: str, word: str, around: str) -> bool:
    """Of capitals that are a unit or a suffix too."""
    if _VEHICLE.search(around):
        return True
    if word in _MONTHS:
        return False
    is_driven = word not in _HOUSES | _MEASURES and _DRIVEN.search(around) is not None
    return is_driven or _IN_ONE.fullmatch(plate) is not None
