"""`da` adds a thing to what was told (`yol da bozuk`), or only a time, a witness, a cause, a benefit."""

import re
from collections.abc import Sequence

from services.classifier.splitting.clauses import AGAIN, ends_clause, would_be
from services.classifier.text.folding import Word, listed

_SOON, _LATEST = 4, 9  # words
_DESCRIBES = re.compile(r"\w{2,}(?:[dt][ae]ki|[dt][iu][gk][iu]m?(?:[iu]z)?|[bcdfghjklmnprstvyz][ae]n)")
_NO_THING = listed(  # `geçen ay da`, `biz de`
    "ay gun sene yil hafta gece sabah aksam bugun dun yarin sonu zaman kere defa simdi yine gene biz ben siz "
    "onlar o bu su onu bunu orasi burasi ikisi hem ve ya bir bi ucu ucunu birkac seferinde sefer "
    "var yok degil ne kim her oyle boyle gerek"
)
_WHEN = re.compile(
    r"(?:ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik|bayram|ramazan)(?:[dt][ae]|in|lari)?"
    r"|(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|aksam|sabah|gece|gunduz|ogle)(?:lari|leri|lar|ler)"
    r"|\d+"
)
_WHO = re.compile(  # who saw it too, suffers from it too, or was told of it
    r"(?:anne|baba|es|koca|ogl|kiz|kardes|torun)[iu]?m(?:[iu]z)?|(?:komsu|muhtar|esnaf|yonetici|mudur|mudire|kaymakam|cocu[kg]"
    r"|arkadas|vatandas|mahalleli|koylu|doktor|avukat|tesisatci|polis|zabita|belediye|ogretmen|bebe[kg]"
    r"|hirsiz|yasli|hasta)\w{0,6}"
    r"|herkes|hepimiz|hepsi|birisi|biri|kimse|millet"
)
_ONE_OF = listed("biri birisi birkaci ikisi ucu bazisi bazilari cogu")
_OUT_OF = re.compile(r"\w{2,}l[ae]r[iu]?n?d[ae]n")
_UNDER = re.compile(
    r"\w{2,}(?:s[ae]|ken|[iu]nc[ae]|[iu]p|d[iu]kc[ae]|[ae]r[ae]k|m[ae]d[ae]n)(?:[mnk]|lar|ler)?"
)
_BACK_TO_IT = listed("onlar bunlar onlari bunlari bundan ondan bunu bununla yuzden sebeple nedenle")
_QUESTION = listed("ne kim kime nasil nerede nereye nereden kac hangi neden niye niye mi mu")
_MARK = re.compile(r"[,.!?…;\n]")
_FULL_STOP = re.compile(r"[.!?…;\n]")


def adds(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the clause that begins with this word adds a thing by `da`."""
    soon = at + _SOON
    for again in range(at + 1, min(at + 1 + _LATEST, len(words))):
        if (words[again].folded in AGAIN or words[again].folded == "ise") and (
            _is_thing(words[again - 1].folded) or _is_one_of_them(words, again)
        ):
            return not _is_of_the_same(text, words, again)
        if ends_clause(words[again].folded) or _is_parted(text, words[again - 1], words[again]):
            return False  # `balık kokuyor, pazarcılar da`: that is the next clause
        if _DESCRIBES.fullmatch(words[again].folded):  # `geçen hafta bindiğim otobüsün şoförü de`
            soon = again + _SOON
        if again >= soon:
            return False
    return False


def _is_parted(text: str, one: Word, other: Word) -> bool:
    """`214. sokağın` is not."""
    mark = _MARK.search(text, one.end, other.start)
    return mark is not None and not (mark[0] == "." and one.folded.isdigit())


def _is_thing(word: str) -> bool:
    if word in _NO_THING or _WHEN.fullmatch(word) or _WHO.fullmatch(word):
        return False
    return not (_UNDER.fullmatch(word) or ends_clause(word))


def _is_one_of_them(words: Sequence[Word], again: int) -> bool:
    """`köpeklerden biri de topallıyor`: not `komşulardan biri de`."""
    if again < 2 or words[again - 1].folded not in _ONE_OF:
        return False
    of = words[again - 2].folded
    return _OUT_OF.fullmatch(of) is not None and _WHO.fullmatch(of) is None


def _is_of_the_same(text: str, words: Sequence[Word], again: int) -> bool:
    """`köpekler de yiyor bunları`, `ruhsat da bu yüzden bekliyor`, `çöp de azalır`."""
    last = again + 1
    while last < len(words) and not _FULL_STOP.search(text, words[last - 1].end, words[last].start):
        last += 1
    said = [word.folded for word in words[again + 1 : last]]
    if not said or not _BACK_TO_IT.isdisjoint(said[:3]):
        return bool(said)
    return would_be(said[-1]) and _QUESTION.isdisjoint(said)
