"""Who somebody is, and how they write: `72 yaşında kadın`, `ben yazamıyorum konuşuyorum, bu yazıyor`.

Old people, children and what somebody cannot do are told of in danger too, but by themselves they are none.
"""

import re
from collections.abc import Sequence

from services.classifier.text.folding import Word, listed

_PERSON = re.compile(
    r"(?:kadin|erkek|adam|cocu[kg]|bebe[kg]|kiz|oglan|og(?:lu|ul)|genc|yasli|hamile|gebe|anne|baba|abi|agabey|abla|"
    r"kardes|teyze|amca|hala|dayi|dede|nine|babaanne|anneanne|torun|yegen|kuzen|koca|komsu|ogrenci|emekli|"
    r"ogretmen|vatandas|engelli)(?:m|miz|imiz|umuz|si|i|u|im|um|m[iu]z|lar|ler|lari|leri)?"
)
_TELLS = re.compile(  # of an age, or where somebody lives
    r"yas(?:inda|indayim|indaki|larinda|larindaki|indaydi|im|i)|(?:yasiyo|yasayan|oturuyo|kaliyo)r?"
)
_BESIDE = listed(
    "bir bi iki uc dort bes tek kendisi kendi ben benim bizim o bu yani da de hem ve daha basina yalniz "
    "kimsesi kimsesiz var yok alt ust karsi yan kat katta katimizda katinda dairede dairemizde apartmanda "
    "apartmanimizda binada binamizda sokakta sokagimizda mahallede mahallemizde"
)
_WRITES = re.compile(
    r"(?:yaz(?:iyo|amiyo|diriyo)|konusuyo|soyluyo)(?:r?(?:um|m)|r)?|yazdirdim|yazamam|yazmayi|bilmem"
)
_DICTATES = re.compile(
    r"\b(?:bu|o|telefon|torunum|kizim|oglum|gelinim|kendi|kendisi) (?:bana |benim icin )?yaziyor?\b"
)
_WHAT_WRITES = listed("bu o telefon")
_KIN_OF_YOURS = re.compile(r"(?:amca|teyze|dayi|dede|nine|hala|abla|abi|agabey|yenge|baba|anne)n(?:iz|im)?")
_TO_WHOM = listed("evladim yavrum kizim oglum kuzum cocugum guzelim")
_NAMES = 4  # words, from `ben` to `amcan`


def tells_only_who(words: Sequence[Word]) -> bool:
    """`annem 80 yaşında`, `alt katta bir amca yalnız yaşıyor`; with neither, `bebek` may be all that somebody
    could write."""
    said = [word.folded for word in words]
    return any(map(_TELLS.fullmatch, said)) and all(
        word.isdigit() or word in _BESIDE or _TELLS.fullmatch(word) or _PERSON.fullmatch(word)
        for word in said
    )


def told_of_who_writes(words: Sequence[Word]) -> set[int]:
    """Where somebody says so: `evladım ben Hasan amcan`, `3 torun var`, and that they dictate."""
    said = [word.folded for word in words]
    told = {at for first in range(len(said)) for at in _introduced(said, first)}
    if _DICTATES.search(" ".join(said)):
        told |= _told_of_dictating(said)
    if told:
        told |= {at - shift for at in range(2, len(said)) if _counts_kin(said, at) for shift in range(3)}
    return told


def _introduced(said: Sequence[str], first: int) -> range:
    if said[first] != "ben":
        return range(0)
    after = range(first + 1, min(first + 1 + _NAMES, len(said)))
    last = next((at for at in after if _KIN_OF_YOURS.fullmatch(said[at])), None)
    if last is None:
        return range(0)
    return range(first - 1 if first and said[first - 1] in _TO_WHOM else first, last + 1)


def _told_of_dictating(said: Sequence[str]) -> set[int]:
    writes = {at for at, word in enumerate(said) if _WRITES.fullmatch(word)}
    return writes | {at - 1 for at in writes if at and said[at - 1] in _WHAT_WRITES}


def _counts_kin(said: Sequence[str], at: int) -> bool:
    is_kin = _PERSON.fullmatch(said[at - 1]) is not None
    return said[at] == "var" and is_kin and said[at - 2].isdigit()
