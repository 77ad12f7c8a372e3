"""Danger told by its name alone, without a verb: `372 sokakta yangın`, `rögarda çocuk!!!`.

Calm matters have such headings (`yangın merdiveni`), and an address is mostly told of calm ones; so the
learned reader takes these for calm. It is danger where the name ends what is said, but for where it is, and
nothing beside it is of another time, asked, wished or put right.
"""

import re
from collections.abc import Sequence

from services.classifier.evidence.matching import Match
from services.classifier.splitting.seams import begins_anew
from services.classifier.text.folding import UNSAID, Word, listed

LONGEST = 14  # words; who tells more tells it with verbs
_ADDRESS = re.compile(
    r"\d.*|(?:sokak|sokag|cadde|mahalle|apartman|bulvar|blok|site|numara|meydan|kavsa[gk])\w*|"
    r"(?:sk|sok|cd|cad|mh|mah|apt|no|kat|daire|blv|bulv|koyu)(?:[dt]a|[dt]e|si|i|[iu]n|sinde|[iu]nde)?"
)
_CRIES = listed(
    "var acil acilen yetisin yetis imdat cabuk lutfen hemen kosun an su suan simdi suanda yardim gelin abi "
    "kardesim arkadaslar dikkat itfaiye ambulans polis 112"
)
_GREETS = listed("merhaba selam iyi gunler aksamlar geceler alo bakin bizim burada burda")
_HOW = listed("buyuk kocaman koca dev ciddi yogun siddetli korkunc bir bi cok feci")
_BESIDE = listed(
    "onu yani karsisi arkasi girisi cikisi yolu yeri kosesi mevkii civari tarafi alti ustu ortasi bahcesi"
)
_LOCATIVE = re.compile(r"\w{2,}[dt][ae]")
_ITS_PART = re.compile(r"\w+n[dt][ae]")  # `yangın çıkışında`: may go on with the name
_WHOSE = re.compile(r"\w+[iu]n")
_OF_A_PART = re.compile(r"\w+[iu]n[iu]n")  # `yangın dolabının`
_OF_ANOTHER_TIME = re.compile(
    r"(?:gecen|gece|dun|onceki|sene|yil|ay|hafta|sabah|aksam|bayram|yaz|kis)\w*k[iu]|dunku|gecenki|eski|son|ilk|her|"
    r"(?:19[5-9]|20[0-2])\d[dt][ae]\w*"
)
_NO_PLACE = re.compile(
    r"(?:konu|durum|hal|an[iu]|sira|esna|tarih|yil|ay|hafta|gun|kurs|egitim|ders|seminer|brosur|afis|harita|liste|"
    r"sinav|soru|haber|resim|foto|zaman|sinema|bilgi|belge|rapor|toplanti|mevzuat|yonetmelik)\w*[dt][ae]"
)


def ends_what_is_said(text: str, words: Sequence[Word], name: Match) -> bool:
    """Whether nothing but a place stands before and behind the name, up to the next mark. An adjective or who
    it is belongs to a name of several words, and before such a one anything may stand."""
    first, last = name.first, name.last + 1
    while first and not begins_anew(text, words, first, {}):
        first -= 1
    while last < len(words) and not begins_anew(text, words, last, {}):
        last += 1
    is_one_word = name.first == name.last
    before, after = words[first : name.first], words[name.last + 1 : last]
    if any(_OF_ANOTHER_TIME.fullmatch(word.folded) for word in words):
        return False
    if is_one_word and not _may_stand_before(before):
        return False
    after = [word for word in after if word.folded not in _CRIES and word.folded != words[name.last].folded]
    return _may_stand_behind(text, after, is_one_word=is_one_word)


def _may_stand_before(before: Sequence[Word]) -> bool:
    """`okulun kazan dairesinde büyük | yangın`, and no `çıkan | yangın`."""
    said = [word.folded for word in before]
    while said and (said[-1] in _HOW or said[-1] in _CRIES or said[-1] in _GREETS):
        said.pop()
    if not said or said[-1] == UNSAID or _ADDRESS.fullmatch(said[-1]):
        return True
    return _LOCATIVE.fullmatch(said[-1]) is not None and not _NO_PLACE.fullmatch(said[-1])


def _may_stand_behind(text: str, after: Sequence[Word], *, is_one_word: bool) -> bool:
    if not after:
        return True
    first, second = after[0].folded, after[1].folded if len(after) > 1 else ""
    if (
        is_one_word
        and _ADDRESS.fullmatch(first)
        and not first[0].isdigit()
        and not _LOCATIVE.fullmatch(first)
    ):
        return False  # `Alev sokak`
    if _begins_an_address(text, after) or (not is_one_word and after[-1].folded in _BESIDE):
        return True
    if _LOCATIVE.fullmatch(first) and not _NO_PLACE.fullmatch(first):
        return not (is_one_word and _ITS_PART.fullmatch(first))
    is_in_something = _WHOSE.fullmatch(first) and _LOCATIVE.fullmatch(second)
    return bool(is_in_something) and not _OF_A_PART.fullmatch(first)


def _begins_an_address(text: str, after: Sequence[Word]) -> bool:
    """`1453 sk`, `karanfil sk`, `Hasan Tahsin cd`; `yangın merdiveni 372 sokak` goes on with its name."""
    if after[0].folded == UNSAID or _ADDRESS.fullmatch(after[0].folded):
        return True
    is_street = [_ADDRESS.fullmatch(word.folded) is not None for word in after[1:3]]
    has_a_capital = text[after[0].start].isupper() and not text.isupper()
    is_named = is_street[:1] == [True] and not after[1].folded[0].isdigit()
    return is_named or (has_a_capital and any(is_street))
