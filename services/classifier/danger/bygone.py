"""What is told, by others, of a year gone by: `dedemi sel almış 57'de, kaydı var mı`. It says nothing of
danger today. `2015'te kurulan trafo patlamış` is of today.

A year of four figures tells itself; `57'de` may be a house as well, and is a year where papers are asked for.
"""

import re
from collections.abc import Sequence

from services.classifier.splitting.seams import begins_anew
from services.classifier.text.folding import Word

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


def told_of_bygone(text: str, words: Sequence[Word]) -> set[int]:
    """The words of the clauses that are of such a year and of nothing that goes on."""
    said = [word.folded for word in words]
    asks_for_papers = any(_PAPERS.fullmatch(word) for word in said)
    bygone: set[int] = set()
    for at in range(len(said)):
        if _is_year(said, at) or (asks_for_papers and _SHORT_YEAR.fullmatch(said[at])):
            clause = _clause_around(text, words, at)
            heard = any(_HEARD.fullmatch(said[one]) for one in clause)
            is_now = any(_PRESENT.fullmatch(said[one]) for one in clause)
            if (
                heard
                and not is_now
                and not any(_WHICH.fullmatch(word) for word in said[at + 1 : clause.stop])
            ):
                bygone |= set(clause)
    return bygone


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
