"""What is told of a year, or a time of life, gone by: `dedemi sel almış 57'de, kaydı var mı`. It says nothing
of danger today. `2015'te kurulan trafo patlamış` is of today.

A year of four figures tells itself; `57'de` may be a house as well, and is a year where papers are asked for
or where it is long over, `57'de yanmıştı`. And what was mended since, of any day.
"""

import re
from collections.abc import Sequence

from services.classifier.splitting.seams import begins_anew
from services.classifier.text.folding import Word, listed

_YEAR = re.compile(r"(?:1[89]\d\d|20[01]\d)(?:[dt][ae](?:n|ki)?|l[ae]r\w*)?")
_SHORT_YEAR = re.compile(r"[3-9]\d(?:[dt][ae](?:n|ki)?|l[ae]r\w*)")
_IN = re.compile(r"(?:yil|sene|deprem|sel|yangin|heyelan|kis|yaz|savas|harb|kaza|patlama|taskin|cig)\w*")
_PAPERS = re.compile(
    r"(?:arsiv|kayit|kayd|kutuk|kutug|tapu|mezar|sehit|gazi|liste|anit|soy|belge|nufus|muze|tarih|kitabe|plan|parsel)\w*"
)
_HEARD = re.compile(r"\w+m[iu]s(?:l[ae]r)?(?:t[iu]\w*)?")
_WHICH = re.compile(
    r"\w{2,}(?<![dt])[ae]n|(?:bit|gid|ed|tut|yat)[ae]n|\w+d[iu]g[iu]\w*"
)  # the year is of this, not of what happened to it
_PRESENT = re.compile(r"\w+[iu]yor?(?:um|uz|sun|lar|ler|m|z|nuz)?|var|yetisin|imdat|simdi")

_WHEN_YOUNG = re.compile(
    r"(?:cocuk|kucuk|bebek|genc|bekar|asker(?:dey)?|(?:ilk|orta)?okulday|lisedey|universitedey|ogrenciy)ken|"
    r"cocuklug\w+da|gencli[gk]\w+de|askerli[gk]\w+de"
)
_LONG_OVER = re.compile(  # `45'te yazmıştım` is a time of day, and of what was reported
    r"(?!(?:de|yaz|soyle|bildir|ara|et|yap|gonder|at)m[iu]st)\w+m[iu]st[iu][mk]?"
)
_UNBORN = ("ben", "dogmadan")
_I_DID = re.compile(r"\w+(?:[dt][iu]|m[iu]st[iu])m")
_SINCE = (("o", "gunden", "beri"), ("o", "zamandan", "beri"), ("ondan", "beri"), ("o", "gun", "bugundur"))
_FORBEARS = re.compile(
    r"(?:(?:buyuk)?(?:dede|nine|babaanne|anneanne)|hala|dayi|amca|teyze|eniste|yenge|kayinpeder|kayinvalide)"
    r"(?:m(?:iz)?|m(?:iz)?in|si|sinin|nin)?"
)
_OF = re.compile(r"\w+[dt][ae]n")
_AT = re.compile(r"\w+[dt][ae]")  # `amcam evde ölmüş` may have happened just now
_DIED = listed("olmus olmustu vefat rahmetli sehit")
_FELL = listed("vefat sehit")
_DOOR = listed("sokak sokagi sokakta cadde caddesi no numara apartman apartmani apt saat blok")
_OF_ILLNESS = re.compile(r"(?:kriz|kanser|inme|felc|zehirlenme|zaturre|verem|kolera)\w*d[ae]n")
_IS_GONE = listed("gitti gitmis gitmisti")
_WAS = re.compile(r"\w+(?:[iu]yordu|m[iu]st[iu])|vardi|yoktu")
_CAME = re.compile(
    r"gel(?:di|diler|ip|mis|misler)|(?:usta|ekip|ekib|itfaiye|polis|jandarma|zabita|tesisatci|elektrikci|belediye)\w*"
)
_MENDED = re.compile(
    r"(?:yap|duzelt|onar|degistir|gider|hallet|coz|ayir|sondur|kaldir|topla|tak|yenile)[dt][iu](?:lar|ler)?"
)
_DEEDS = listed("kaza kavga baskin manevra yardim")  # `geldi, kaza yaptı`
_CEASED = listed("duzeldi sonduruldu giderildi onarildi halloldu")  # a flame that `söndü` lets gas out
_AGO = listed("once evvel")
_YEARS = re.compile(r"(?:yil|sene)(?:l[ae]r)?")
_BUILT = re.compile(r"(?:yap|kur|dik|or|ins|dos|asfalt)\w*")
_STILL = listed("hala halen yine gene tekrar ama fakat yok")
_THANKS = re.compile(r"ediyor(?:um|uz)")
_IN_DOUBT = listed("galiba herhalde sanirim heralde sanki simdi demin bugun az hemen acil")


def told_of_bygone(text: str, words: Sequence[Word]) -> set[int]:
    """The words of the clauses that are of such a year and of nothing that goes on, told by others."""
    said = [word.folded for word in words]
    asks_for_papers = any(_PAPERS.fullmatch(word) for word in said)
    bygone: set[int] = set()
    for at in range(len(said)):
        if _is_year(said, at) or (asks_for_papers and _SHORT_YEAR.fullmatch(said[at])):
            clause = _clause_around(text, words, at)
            if any(_HEARD.fullmatch(said[one]) for one in clause) and not _goes_on(said, at, clause):
                bygone |= set(clause)
    return bygone


def told_of_ones_past(text: str, words: Sequence[Word]) -> set[int]:
    """The same of who tells it, `çocukken kuyuya düştüm`, and of how forbears died. It is over, even where no
    more is told."""
    said = [word.folded for word in words]
    bygone: set[int] = set()
    for at in range(len(said)):
        clause = _clause_of(text, words, at, said)
        if clause is not None and not _goes_on(said, at, clause):
            bygone |= set(clause)
    return bygone


def told_as_years_ago(text: str, words: Sequence[Word]) -> set[int]:
    """`kubbesi yıllar evvel göçtü`: over by itself, where nothing goes on and nothing was built then."""
    said = [word.folded for word in words]
    if any(_PRESENT.fullmatch(word) or word in _STILL | _IN_DOUBT or _BUILT.fullmatch(word) for word in said):
        return set()
    return {
        one
        for at in range(1, len(said))
        if said[at] in _AGO and _YEARS.fullmatch(said[at - 1])
        for clause in (_clause_around(text, words, at),)
        if not _goes_on(said, at, clause)
        for one in clause
    }


def told_as_mended(words: Sequence[Word]) -> set[int]:
    """`kıvılcım çıkıyordu, usta geldi yaptı`: up to what put an end to it, where nothing is told to go on."""
    said = [word.folded for word in words]
    goes_on = (_PRESENT.fullmatch(word) and not _THANKS.fullmatch(word) for word in said)
    if _STILL.intersection(said) or any(goes_on):
        return set()
    was = next((at for at, word in enumerate(said) if _WAS.fullmatch(word)), len(said))
    came = next((at for at in range(was, len(said)) if _CAME.fullmatch(said[at])), len(said))
    ends = (
        at
        for at in range(was + 1, len(said))
        if said[at] in _CEASED or (at > came and _MENDED.fullmatch(said[at]) and said[at - 1] not in _DEEDS)
    )
    return set(range(next(ends, -1) + 1))


def _clause_of(text: str, words: Sequence[Word], at: int, said: Sequence[str]) -> range | None:
    is_door = at > 0 and said[at - 1] in _DOOR  # `Gül sokak 45'te`
    if _is_year(said, at) or (_SHORT_YEAR.fullmatch(said[at]) and not is_door):
        clause = _clause_around(text, words, at)
        if any(_LONG_OVER.fullmatch(said[one]) for one in clause):
            return clause
        is_told_by_oneself = _is_year(said, at) or said[at].startswith("99")
        return clause if is_told_by_oneself and any(_I_DID.fullmatch(said[one]) for one in clause) else None
    if _WHEN_YOUNG.fullmatch(said[at]) or tuple(said[at : at + 2]) == _UNBORN:
        return _clause_around(text, words, at)
    if at and any(tuple(said[at : at + len(since)]) == since for since in _SINCE):
        before = _clause_around(text, words, at - 1)
        return before if any(_I_DID.fullmatch(said[one]) for one in before) else None
    if _is_how_a_forbear_died(said, at):
        return _clause_around(text, words, at)
    return None


def _is_how_a_forbear_died(said: Sequence[str], at: int) -> bool:
    """`dedem çarpmadan ölmüş`; `dedem ölmüş, yerde yatıyor` is now."""
    if not at or _IN_DOUBT.intersection(said):
        return False
    of, died = said[at - 1], said[at]
    is_of = (died in _DIED and _OF.fullmatch(of)) or (died in _FELL and _AT.fullmatch(of))
    if not (is_of or (died in _IS_GONE and _OF_ILLNESS.fullmatch(of))):
        return False
    return any(_FORBEARS.fullmatch(word) for word in said[:at])


def _goes_on(said: Sequence[str], at: int, clause: range) -> bool:
    if any(_PRESENT.fullmatch(said[one]) for one in clause):
        return True
    return any(_WHICH.fullmatch(word) for word in said[at + 1 : clause.stop])


def _is_year(said: Sequence[str], at: int) -> bool:
    """`1957'de`, `1999 depreminde`; `1999. sokakta` is a street."""
    if not _YEAR.fullmatch(said[at]):
        return False
    return not said[at].isdigit() or (at + 1 < len(said) and _IN.fullmatch(said[at + 1]) is not None)


def _clause_around(text: str, words: Sequence[Word], at: int) -> range:
    first, last = at, at + 1
    while first and not begins_anew(text, words, first, {}):
        first -= 1
    while last < len(words) and not begins_anew(text, words, last, {}):
        last += 1
    return range(first, last)
