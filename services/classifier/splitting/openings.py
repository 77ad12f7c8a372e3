"""Words that open another matter in any of their forms: `diğer ricamız`, `hazır yazmışken`, the second `hem`.

The municipality lists phrases; here stands what Turkish builds anew each time.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from services.classifier.splitting.clauses import AGAIN, would_be
from services.classifier.splitting.lists import items_of, names_a_matter
from services.classifier.text.folding import Word, listed
from services.classifier.text.phrases import Phrase, phrases_of

Separators = Mapping[str, Sequence[Phrase]]  # by their first word

_ONE = listed("bir bi")
_ANOTHER = listed("ikinci ucuncu dorduncu besinci obur oteki diger baska bambaska ayri farkli ek sonraki son")
_TO_SAY = re.compile(
    r"(?:soyle|yaz|sor|ilet|anlat|bildir|belirt|iste|de)(?:m[ae][kg]|yece[kg]|yaca[kg]|ece[kg]|aca[kg])\w*"
)
_SAID = re.compile(r"(?:soyle|yaz|sor|ilet|anlat|bildir|belirt|ekle|hatirlat|diyey)\w+")
_MINE = re.compile(r"\w+(?:im|[iu]m[iu]z|um)")
_ORDINAL_END = re.compile(r"(?:[iu]?n?c[iu])?s[iu]")  # `2.si`, `3.sü`, `4.üncüsü`
_ABOUT = listed("da daha var olacak olacakti")
_WHILE = re.compile(  # `hazır buradayken`, `yeri gelmişken`, `bunu yazarken`: not `yemek yerken`
    r"(?:hazir .*?\w{3,}ken|(?:elim|firsat)\w* (?:\w+ )??\w{3,}ken"
    r"|(?:yeri|sirasi|akl\w+|soz\w*|laf\w*|konu\w*) (?:\w+ )??(?:gel|acil|ac)m[iu]sken"
    r"|(?:bun[ua]|bunlar[ia]|siz[ei]) (?:yaz|soyle|anlat|sor|ulas|ara|bul|ilet|de)\w*ken"
    r"|(?:yaz|ara|ulas|sor|basla)m[iu]sken)\b"
)
_BEGINS_WHILE = re.compile(
    r"hazir|(?:elim|firsat|akl|soz|laf|konu)\w*|yeri|sirasi|bun[ua]|bunlar[ia]|siz[ei]|(?:yaz|ara|ulas|sor|basla)m[iu]sken"
)
_SINCE = listed("madem mademki")
_SINCE_SAID = re.compile(r"(?:yaz|ara|sor|konus|ulas|basla|dinl|soyle|oku|ac)\w*")
_THIS = listed("sunu bunu")
_BESIDE_THE_TALK = listed("bagimsiz ilgisi alakasi ilgisiz alakasiz")
_WHAT_WAS_TALKED_OF = listed("bundan ondan bunlardan konudan konuyla bununla onunla bunlarla yukaridakinden")
_LEADS_IN = listed("ha haa he ve ama son onemli ustune buna yine bir bi bitmedi")
_ALL_THIS = listed("bu o bunlar onlar")
_NOT_ENOUGH = re.compile(r"yetm(?:ez|iyor|e)m[iu]s|yetmedi")
_PAIRED = listed("hem ne gerek gerekse")
_AS_WELL_AS = re.compile(r"\w+[dt][iu]g[iu]")
_FIRST = _ONE | _ANOTHER | _SINCE | _THIS | _WHAT_WAS_TALKED_OF | _ALL_THIS
_WHY_WRITTEN = re.compile(
    r"(?:benim |bizim |asil )?(?:yaz|ara)m[ae](?:m[iu]n|m[iu]z[iu]n)? (?:asil )?(?:sebe[bp]|neden|amac)\w*"
    r"|(?:sadede|(?:asil )?(?:konuya|mevzuya)|esas(?:a| konuya)) gel[ie]\w+"
)
_FIRST_ITEM = re.compile(r"[1aA]\s*[).\-\u20e3]")
_NEAR = 4  # words
_LONGEST = 6
_REMEMBERED = 20_000


def separators_of(phrases: Sequence[str]) -> Separators:
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases_of(phrases):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def is_second_of_two(words: Sequence[Word], at: int) -> bool:
    if words[at].folded in _PAIRED and _is_second_of_a_pair(words, at):
        return True
    return words[at - 1].folded == "gibi" and _goes_with_what_is_so(words, at)


def opening_at(words: Sequence[Word], at: int, separators: Separators) -> int:
    """How many words from this one on open another matter, with a word that leads in: `ha bir de`."""
    if words[at].folded not in separators and not _may_lead(words[at].folded):
        return 0  # nearly every word: all that follows is asked of a few
    if opening := _opening(words, at, separators):
        return opening
    if words[at].folded in _LEADS_IN and at + 1 < len(words):
        opening = _opening(words, at + 1, separators)
    return opening + 1 if opening else 0


def _opening(words: Sequence[Word], at: int, separators: Separators) -> int:
    if opening := phrase_at(words, at, separators):
        return opening
    if not _may_open(words[at].folded):
        return 0
    said = tuple(word.folded for word in words[at : at + _LONGEST])
    return _counted_on(said) or _taken_up(said)


def leads_up(text: str, words: Sequence[Word], to: int) -> bool:
    """Whether all before this word only leads up to it: `bütçe yok diyorsunuz. Sadede geleyim: 1) yol`,
    `o bitti. Yazma sebebim köpekler`."""
    if to == min(items_of(text, words), default=0):
        is_first = _FIRST_ITEM.match(text, words[to].start) is not None
        return is_first or text[: words[to].start].rstrip(" \n-–•*✅▪●👉").endswith(":")
    said = " ".join(word.folded for word in words[to : to + _NEAR])
    return _WHY_WRITTEN.match(said) is not None


@lru_cache(maxsize=_REMEMBERED)
def _may_lead(word: str) -> bool:
    return word in _LEADS_IN or _may_open(word)


def _may_open(word: str) -> bool:
    return word in _FIRST or _BEGINS_WHILE.fullmatch(word) is not None or (word.isdigit() and len(word) == 1)


def phrase_at(words: Sequence[Word], at: int, separators: Separators) -> int:
    """`saat birde` is a time and no `bir de`."""
    phrases = separators.get(words[at].folded)
    if not phrases:
        return 0
    said = tuple(word.folded for word in words[at : at + max(map(len, phrases))])
    for phrase in phrases:
        if phrase == said[: len(phrase)]:
            is_time = phrase == ("birde",) and words[at - 1].folded in ("saat", "on", "yirmi")
            return 0 if is_time else len(phrase)
    return 0


def _counted_on(said: Phrase) -> int:
    """`ikinci derdimiz`, `bir diğer husus`, `bir sorum daha`, `üçüncü söylemek istediğim`."""
    goes_on = said[2:3]
    is_one_more = goes_on == ("daha",) or (goes_on and goes_on[0] in _ABOUT and _MINE.fullmatch(said[1]))
    if said[0] in _ONE and is_one_more and names_a_matter(said[1:2]):
        return 3
    if (
        said[0].isdigit()
        and len(said[0]) == 1
        and (names_a_matter(said[1:2]) or (said[1:2] and _ORDINAL_END.fullmatch(said[1])))
    ):
        return 2
    at = 1 if said[0] in _ONE else 0
    if said[at : at + 1] and said[at] in _ANOTHER:
        at += 2 if said[at + 1 : at + 2] and said[at + 1] in _ONE else 1
        if names_a_matter(said[at : at + 1]) or (said[at : at + 1] and _TO_SAY.fullmatch(said[at])):
            return at + 1
    return 0


def _taken_up(said: Phrase) -> int:
    """`hazır yazmışken`, `madem sordunuz`, `bunu yazarken`, `şunu da ekleyeyim`, `bundan bağımsız olarak`."""
    first, rest = said[0], said[1:_NEAR]
    if found := _WHILE.match(" ".join(said[:_NEAR])):
        return found[0].count(" ") + 1
    if first in _SINCE and any(_SINCE_SAID.fullmatch(word) for word in rest):
        return 1
    if first in _THIS and rest[:1] and rest[0] in AGAIN and len(rest) > 1 and _SAID.fullmatch(rest[1]):
        return 3
    if first in _ALL_THIS:
        told = rest[1:] if rest[:1] and rest[0] in AGAIN else rest
        if told and _NOT_ENOUGH.fullmatch(told[0]):
            return len(said[:_NEAR]) - len(told) + 2
    if first in _WHAT_WAS_TALKED_OF and rest[:1] and rest[0] in _BESIDE_THE_TALK:
        return 2
    return 0


def _is_second_of_a_pair(words: Sequence[Word], at: int) -> bool:
    """`hem çöp kutusu hem lamba istiyoruz`, `ne su var ne elektrik`: not `hem toplanır hem kirlenmez`."""
    return not would_be(words[at - 1].folded) and any(
        before.folded == words[at].folded for before in words[max(0, at - 8) : at - 1]
    )


def _goes_with_what_is_so(words: Sequence[Word], at: int) -> bool:
    """`yolun bozuk olduğu gibi kaldırımlar da`: not `gördüğünüz gibi`, `istediği gibi`."""
    if at < 2 or not _AS_WELL_AS.fullmatch(words[at - 2].folded):
        return False
    return any(word.folded in AGAIN for word in words[at + 1 : at + 1 + _NEAR])
