"""What is said beside a matter and is none by itself: that nobody answers, how one office sends on to the
other, and what good it would do."""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.splitting.clauses import would_be
from services.classifier.text.folding import Word, listed

_ANSWER = re.compile(
    r"(?:cevap|cevab|yanit|donus|telefon|dilekce|basvuru|itiraz)\w*|(?:ac|aray|don|ilgilen)[ae]n|giden"
    r"|ilgilenm\w+|ulasam\w+|don(?:m[ae]|ul)\w+|islemde|cimer\w*|bilgi|geregi\w*"
)
_ASKING = r"(?:ara[dmry]|sor[dmu]|yaz[dmi]|soyle|ilet|bildir|basvur|anlat)\w*"
_ASKED = re.compile(_ASKING)
_OF_ANSWERING = re.compile(  # how one asks for it, waits for it and gets none
    _ASKING + r"|(?:bekl|iste|ulas|topla)\w*|(?:ac|bak|ver|al|gel|git|cik|ol|et|ed|yap|kal|dur|dus|cal)"
    r"(?:[aeiu]?[ml]|[iu]?yo|[dt][iu]|[ae]n|[iu]n|m[ae]|[ae]r)\w*"
    r"|(?:kayit|numara|cagri|merkez|sikayet|talep|taleb|mesaj|mail|sms|imza|sonuc|yazili|tarafi|cumle)[a-z]{0,6}"
    r"|(?:gun|hafta|ay|yil|sene|saat)(?:l[ae]r)?(?:d[iu]r|c[ae])?"
    r"|(?:muhtar|mudur|memur|yetkili|belediye|zabita|komsu|gorevli|baskan|apartman|mahalle|site)\w*"
    r"|(?:ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)t?[ae]?"
)
_BESIDE = listed(
    "da de bile kimse hic hala halen bugun dun bir tane her biri ikisi ucu hepsi icin ayri size sizden siz "
    "biz ben bana bize bu o ama fakat ve ile elden gecen artik kac ne bizzat ilgili hakkinda konuda "
    "lutfen simdi yine gene diye cok gelen bakan soran yok var degil mesgul tek kere kez defa iletilmistir"
)
_SENDING = re.compile(r"(?:at[iu]yo|att[iu]|yonlendir|havale|pasl|gonderi?[yd])\w*")
_ONE_ANOTHER = re.compile(r"birbir\w+|otekin?[ei]\w*|digerin[ei]")
_UNDONE = re.compile(
    r"\w+(?:[iu]l|[aeiu]n)m(?:[iu]yo|[ae]d[iu]|[ae]m[iu]s)\w*|\w+m(?:[iu]yor?|[ae]d[iu])l[ae]r"
)
_UNBEARABLE = re.compile(
    r"(?:gec|gir|cik|dur|otur|bas|gid|bin|in|yat|dayan|yuru|uyu|yasa|gor)[iu]?[nl]m[iu]yo\w*"
)
_SHUT = re.compile(r"(?:pencere|cam|balkon|kapi|nefes|hava|uyku)\w*")
_BRIEF = 8  # words
_TO = re.compile(r"(?:[yn]?[ae])")


def only_of_answers(words: Sequence[Word]) -> bool:
    """`dilekçe de verdik, cevap yok`, `telefonu açan olmadı`."""
    said = [word.folded for word in words]
    heard = [_ANSWER.fullmatch(word) is not None for word in said]
    return any(heard) and all(
        is_it or word in _BESIDE or word.isdigit() or _OF_ANSWERING.fullmatch(word) or _is_told(said, at)
        for at, (is_it, word) in enumerate(zip(heard, said, strict=True))
    )


def _is_told(said: Sequence[str], at: int) -> bool:
    """`Gediz'i aradım`, `CİMER'e de yazdım`: whoever it is."""
    behind = [word for word in said[at + 1 : at + 3] if word not in ("da", "de")]
    return bool(behind) and said[at][-1] in "aeiu" and _ASKED.fullmatch(behind[0]) is not None


def is_sent_about(words: Sequence[Word]) -> bool:
    """`zabıta itfaiyeye, itfaiye parklara yönlendiriyor`, `biri ötekine atıyor`."""
    said = [word.folded for word in words]
    if not any(map(_SENDING.fullmatch, said)):
        return False
    passed_on = any(to.startswith(by) and _TO.fullmatch(to[len(by) :]) for to, by in pairwise(said))
    return passed_on or any(map(_ONE_ANOTHER.fullmatch, said))


def only_does_good(words: Sequence[Word]) -> bool:
    """`hem de yol boşalır`, of what has been asked for."""
    return words[0].folded == "hem" and len(words) <= _BRIEF and would_be(words[-1].folded)


def leaves_undone(words: Sequence[Word]) -> bool:
    """`süpürülmüyor`, `almıyorlar`: what somebody ought to do, and not `geçilmiyor`, `pencere açılmıyor`."""
    said = [word.folded for word in words]
    return any(
        _UNDONE.fullmatch(word) and not (_UNBEARABLE.fullmatch(word) or _SHUT.fullmatch(before))
        for before, word in zip(["", *said], said, strict=False)
    )
