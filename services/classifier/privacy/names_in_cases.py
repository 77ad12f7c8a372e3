"""Given names under a case ending in small letters: `kızım nehirin pasosu`, `yeğenim rüzgarı köpek ısırdı`.

A word that is a name too may stand there with an ending of its own (`annem denizin kıyısında`): what it has,
or what is done to it, tells which of the two is meant.
"""

import re
from collections.abc import Sequence

from services.classifier.privacy.cases import ACCUSATIVE, COMITATIVE, DATIVE, GENITIVE
from services.classifier.privacy.cues_before import HARDLY_THINGS, RELATIVES, THEIRS
from services.classifier.privacy.name_lists import (
    EVERYDAY,
    GIVEN,
    SUFFIXED,
    is_sure_in_a_case,
    kind_of,
    stem_of_given,
)
from services.classifier.privacy.name_phrases import SMALL, TIMES
from services.classifier.text.folding import listed

AND = ("ve", "ile")
# nobody but a person has one; of each the stem
_ANYBODYS = (
    r"telefon|maas|ayli[gk]|mezar|paso|ilac|rapor|ameliyat|nikah|dugun|cenaze|kimli[gk]|canta|bisiklet|soyad|"
    r"ogretmen|sandalye|yasi|sinif|ders|kurs|bakici|tedavi|kiyafet|mont|bileg|ayag|bacag|gozler|okulu|esi$|"
    r"annesi|babasi|kardesi|servisi|alerji|sikayet|dosya|basvuru|bakim"
)
_OF_A_PERSON = re.compile(f"(?:{_ANYBODYS})")
_OF_SOMEBODY = re.compile(
    rf"(?:{_ANYBODYS}|numara|kart|kay[id]|hakki|borc|fatura|abone|ev[iu]|dukkan|tezgah|araba|arac|motor|kope[gk]|"
    r"kedi|oglu|kizi|cocu[gk]|torun|ad[iu]$|imza|isyer|evrak)"
)
_BETWEEN = listed("engelli yaslilik dul yetim okul 65 bayan is evlilik su ogrenci tekerlekli hasta")
_DONE_TO = re.compile(
    r"(?:isir|hastane|ambulans|dov(?:d|u|m)|kovala|tartakla|darp|ameliyat|muayene|taciz|azarla|uyut|emzir|soktu)"
)
_GIVEN_TO = re.compile(
    r"(?:carp|randevu|birakin|teslim|soyle|sor(?:d|un)|ceza|haber|selam|bagird|saldir|hakaret|kufr|tekerlekli|rapor|burs)"
)
_OTHERS = THEIRS | {"komsu"}
_LEAD = RELATIVES | _OTHERS | frozenset(AND)
_GOODS = re.compile(
    r"(?:dukkan|kope[gk]|bahce|oglu|kizi$|kizin|araba|traktor|ine[gk]l|ahir|kumes|balkon|cocu[gk]|torun|gelini)"
)
_OWN_NOTHING = listed("bayram ramazan cuma dursun durmus satilmis yeter dondu done cennet")
_LONG = 6  # letters of a stem that is no word with a possessive: `yasemine`, but `üstüne`
_BEHIND_A_POSSESSIVE = ("i", "u", "e", "a")
_OF_AN_OBJECT, _WITHIN = 2, 3  # words behind the name


def may_lead(word: str) -> bool:
    """To such a name."""
    return word in _LEAD or word.endswith(COMITATIVE)


def is_owner(word: str, following: str) -> bool:
    """`bayramın dükkanının önü`: a feast, a verb and what is hardly a thing own no shop and no dog."""
    if not _GOODS.match(following):
        return False
    stem = stem_of_given(word)[0]
    return stem in HARDLY_THINGS or stem in _OWN_NOTHING


def is_in_a_case(bare: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    """`rest` is what follows in the clause."""
    previous = bare[at - 1]
    if previous in RELATIVES or previous in _OTHERS:
        return is_sure_in_a_case(bare[at]) or _is_told_of_a_person(*stem_of_given(bare[at]), rest)
    if (previous in AND and at > 1 and _is_a_name(bare[at - 2])) or _is_with(previous):
        return stem_of_given(bare[at])[1] in GENITIVE and _has(rest, is_thing=True)
    return False


def _is_told_of_a_person(stem: str, ending: str, rest: Sequence[str]) -> bool:
    is_thing = stem in SMALL.keys() | TIMES
    if ending in GENITIVE:
        return (not is_thing and stem in HARDLY_THINGS) or _has(rest, is_thing=is_thing)
    if is_thing and ending in DATIVE:
        return False  # `annem demire çarptı`
    if stem.endswith("n") and len(stem) < _LONG and ending in _BEHIND_A_POSSESSIVE:
        return False  # `komşu eşini dövüyor`, `babamın üstüne ceza yazılmış`
    if ending in ACCUSATIVE:
        return any(map(_DONE_TO.match, rest[:_OF_AN_OBJECT]))
    return ending in DATIVE and any(map(_GIVEN_TO.match, rest[:_WITHIN]))


def _has(rest: Sequence[str], *, is_thing: bool) -> bool:
    owned = _OF_A_PERSON if is_thing else _OF_SOMEBODY
    if len(rest) > 1 and rest[0] in _BETWEEN and owned.match(rest[1]):
        return True
    return bool(rest) and owned.match(rest[0]) is not None


def _is_a_name(word: str) -> bool:
    return kind_of(word) & GIVEN > 0


def _is_with(word: str) -> bool:
    """`serdarla`."""
    kind = kind_of(word)
    return kind & (GIVEN | EVERYDAY | SUFFIXED) == GIVEN | SUFFIXED and word.endswith(COMITATIVE)
