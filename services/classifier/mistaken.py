"""What somebody only thought, or takes back: `kayboldu sandım, arka odadaymış`. It says nothing of danger.

What they thought stands before the verb; what is so, behind it: `fişek sandık, silahmış, vurulan var`.
"""

import re
from collections.abc import Sequence

from services.classifier.folding import Word, listed
from services.classifier.seams import begins_anew, ends_clause

_THOUGHT = re.compile(
    r"san(?:d|m[iu]st|iyord)[iu][mk]|sand[iu]g[iu]m(?:[iu]z)?|zanne(?:tt|tm[iu]st|diyord)[iu][mk]"
)
_CHEST = re.compile(r"(?:ic|ust|bas|kur|ac|gor)\w*")  # `sandık içinde` is no thought
# What one said is taken back only by what turned out: `gaz kokusu var demiştim, boyaymış`.
_SAID = re.compile(r"(?:de|yaz|bildir|iste|ihbar|ara|haber ver)m[iu]st[iu][mk]")
_TURNED_OUT = re.compile(
    r"\b(?:\w+[aeiu]ym[iu]s|\w+[dt][ae]ym[iu]s|yokmus|degilmis|bul(?:undu|unmus|duk|mus\w*)|don(?:du|mus)|"
    r"(?:\w+[dt][ae]|ortaya) cik(?:ti|mis))\b"
)
_STILL = listed("hala halen yine gene tekrar simdi kendisi ama fakat")
_QUOTES = listed("diye")


def without_mistakes(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words that are left; all of them, mostly."""
    mistaken: set[int] = set()
    for at, word in enumerate(words):
        if _is_thought(words, at) or (_SAID.fullmatch(word.folded) and _is_settled(words[at + 1 :])):
            mistaken |= set(range(_beginning(text, words, at), at + 1))
    return [word for at, word in enumerate(words) if at not in mistaken] if mistaken else words


def _is_thought(words: Sequence[Word], at: int) -> bool:
    if not _THOUGHT.fullmatch(words[at].folded):
        return False
    after = words[at + 1].folded if at + 1 < len(words) else ""
    return words[at].folded != "sandik" or not _CHEST.fullmatch(after)


def _is_settled(after: Sequence[Word]) -> bool:
    said = [word.folded for word in after]
    return not _STILL.intersection(said) and _TURNED_OUT.search(" ".join(said)) is not None


def _beginning(text: str, words: Sequence[Word], at: int) -> int:
    """Where the clause begins that tells what was thought: behind a mark, or behind a verb not its own."""
    first, has_verb = at, False
    while first and not begins_anew(text, words, first, {}):
        before = words[first - 1].folded
        if ends_clause(before):
            if has_verb or not (first == at or words[first].folded in _QUOTES):
                break
            has_verb = True
        first -= 1
    return first
