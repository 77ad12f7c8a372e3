"""Where a clause ends in Turkish, by its verb or what stands for one, and whether it says what is wrong."""

import re
from collections.abc import Sequence
from functools import lru_cache

from services.classifier.text.folding import Word, listed

AGAIN = listed("da de")
_VERB_END = re.compile(
    r"\w+(?:yo|yor|m[iu]s|[dt][iu])(?:[mkz]|lar|ler|siniz|sunuz|[iu]m|[iu]z|t[iu])?"
    r"|\w+(?:m[ae]z|[iu]l[iu]r|bilir|[ae]r[iu]z|ecek|acak|[lt][ae]y[iu]n|s[iu]n)(?:lar|ler|siniz)?"
    r"|\w+(?:m[ae]kt[ae]|m[ae]li)(?:lar|ler|siniz|y[iu][mz])?"
    r"|\w+(?:[ae]d|[hkpst]t|[lnrz]d)[iu]n[iu]z|\w+[ae]c[ae]g[iu][mz]"
)
_PLEA_END = re.compile(r"\w{2,}[iu]n(?:iz)?")
_LIKE_PLEAS = listed(
    "icin butun bugun yarin yakin kadin uzun altin basin benzin odun sabun kanun oyun koyun burun beyin "
    "metin ekin zeytin gelin tutun aydin mersin artvin sorun kursun"
)
_STATED = re.compile(r"(\w{3,})[dt][iu]r")  # `yoktur`, `yapılmamıştır`, as petitions say it
_CLOSING = listed(
    "var yok lazim gerek gerekiyor bozuk kirik dolu berbat kotu kesik sonuk yetersiz yarim patlak tikali "
    "kapali karanlik cukur pis istiyoruz istiyorum istiyoz lutfen mi mu misiniz musunuz zaman "
    "nedir nerede nasil alin yapin edin verin koyun takin gonderin getirin kaldirin toplayin "
    "bakin cekin kesin budayin"
)
_LIKE_VERBS = listed(
    "sirketi karti kartim simdi kendi kedi yedi hadi adi tadi alti ustu kati cati catisi hatti kutu kutusu "
    "gunduz otuz yildiz saati hayati ticareti yurdu dordu radyo video temeli ihmali ihtimali normali odemeli "
    "kediniz hattiniz yurdunuz kendiniz"
)
_TELLING = 4  # words
_REMEMBERED = 20_000  # words


def says_what_is_the_matter(words: Sequence[Word]) -> bool:
    """A name of a place or of a person's lot is no matter; in many words something is always said."""
    return (
        len(words) >= _TELLING
        or any(ends_clause(word.folded) or word.folded in AGAIN for word in words)
        or is_plea(words[-1].folded)
    )


def is_plea(last: str) -> bool:
    """`onarın`, `genişletin`: at the end of what is said no thing is in the genitive."""
    return _PLEA_END.fullmatch(last) is not None and last not in _LIKE_PLEAS


@lru_cache(maxsize=_REMEMBERED)
def ends_clause(word: str) -> bool:
    if stated := _STATED.fullmatch(word):
        word = stated[1]
    return word in _CLOSING or (word not in _LIKE_VERBS and _VERB_END.fullmatch(word) is not None)
