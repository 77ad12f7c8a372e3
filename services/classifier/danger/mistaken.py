"""What is not so: only thought (`kayboldu sandım, arka odadaymış`), taken back, put right (`gaz değil
tinermiş`), mere sleep, long gone by, played, or another thing altogether. It says nothing of danger.

What they thought stands before the verb; what is so, behind it: `fişek sandık, silahmış, vurulan var`.
"""

import re
from collections.abc import Iterator, Sequence

from services.classifier.danger.bygone import (
    told_as_mended,
    told_as_years_ago,
    told_of_bygone,
    told_of_ones_past,
)
from services.classifier.danger.denied import NOT, denied
from services.classifier.danger.nuisances import told_as_nuisances
from services.classifier.danger.other_things import of_other_things
from services.classifier.danger.played import told_of_play
from services.classifier.danger.whom import told_of_who_writes
from services.classifier.splitting.clauses import ends_clause
from services.classifier.splitting.seams import begins_anew
from services.classifier.text.folding import Word, listed

_THOUGHT = re.compile(
    r"san(?:d|m[iu]st|iyord)[iu][mk]|sand[iu]g[iu]m(?:[iu]z)?|zanne(?:tt|tm[iu]st|diyord)[iu][mk]"
)
_CHEST = re.compile(r"(?:ic|ust|bas|kur|ac|gor)\w*")  # `sandık içinde` is no thought
# What one said is taken back only by what turned out: `gaz kokusu var demiştim, boyaymış`.
_SAID = re.compile(
    r"(?:de|soyle|yaz|bildir|iste|ihbar|ara|haber ver|telaslandir)m[iu]st[iu][mk]|yazd[iu]yd[iu][mk]|"
    r"dedig[iu]m(?:[iu]z)?"
)
_SAID_BESIDE = re.compile(r"(?:ihbar|sikayet|mesaj|bildirim|kayit) (?:et|at|ac|birak)m[iu]st[iu][mk]")
_JUST_SAID = re.compile(r"ded[iu][mk]|yazd[iu][mk]|bildird[iu][mk]")  # of it less is taken back
_TURNED_OUT = re.compile(
    r"\b(?:\w+[aeiu]ym[iu]s|\w+[dt][ae]ym[iu]s|yokmus|degilmis|bul(?:undu|unmus|duk|mus\w*)|don(?:du|mus)|"
    r"(?:\w+[dt][ae]|ortaya) cik(?:ti|mis)|uyu(?:mus|yakalmis|yordu)|dusmemis|"
    r"(?:uyu|dinlen|calis|oyn|bak|ok|izl|dinl|otur|gez|y|ic|tut|sakl)[aeiu]?n?[iu]?yormus)\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:(?:gel|cik|yor|ugras)m[ae](?:s[iu]n(?:l[ae]r)?|y[iu]n(?:[iu]z)?)|"
    r"(?:kay[idt]+\w*|tale[bp]\w*|ihbar\w*|cagri\w*|bildirim\w*|mesaj\w*) (?:\w+ )?"
    r"(?:iptal|kapa[tn](?:in\w*|sin|abilir\w*|irsaniz)|sil(?:in\w*|er\w+|ebilir\w*)))\b"
    r"(?! (?:diye|diyo\w*|dedi\w*|demis\w*|istiyo\w*))"
)
_STILL = listed("hala halen yine gene tekrar simdi kendisi ama fakat")
_QUOTES = listed("diye")
_IS_SAID_TO_BE = re.compile(r"\w+(?<!m[ae])m[iu]s")
_NO_BETTER = re.compile(  # `havai fişek değil silahmış`
    r"(?:dogalgaz|gaz|duman|yangin|alev|ates|silah|tabanca|bomba|kursun|mermi|ceset|cesed|kan|insan|cocu[kg]|"
    r"bebe[kg]|adam|kadin|kiz|oglu|bina|gerce[kg])\w{0,4}m[iu]s|evmis"
)
_NEAR = 4  # words, from `değil` to what it is
_WHICH = re.compile(r"\w{2,}[ae]n|\w+[dt][ae]ki")  # `düşen`, `kuyudaki`: stays, whoever it is said of
_LIES = re.compile(r"(?:yat|uzan|dur|otur|kivril|kipirdamay|kimildamay)[ae]n|hareketsiz|baygin")
_AT_REST = re.compile(
    r"(?:uyuyor|dinleniyor|gunesleniyor|kestiriyor)(?:du|mus)|uyumus|uyuyakalmis|sekerleme|"
    r"(?:bakiyor|okuyor|oynuyor|calisiyor|izliyor|dinliyor)mus"
)
_SLEPT_BEFORE = 8  # words, from who lies there to what they did


def without_mistakes(
    text: str, words: Sequence[Word], around: Sequence[Word] | None = None
) -> Sequence[Word]:
    """The words that are left; all of them, mostly. `around`: all that they were cut out of."""
    mistaken = told_of_ones_past(text, words) | told_as_years_ago(text, words) | told_of_play(text, words)
    for at in range(len(words)):
        if _is_thought(words, at) or _is_taken_back(words, at):
            mistaken |= set(range(_beginning(text, words, at), at + 1))
    put_right = {at for one in _put_right(text, words) for at in one}
    rest = put_right | told_of_bygone(text, words) | of_other_things(words) | denied(words)
    if len(mistaken | rest) < len(words):  # who says no more has not said what is so instead
        mistaken |= rest
    # by themselves as well
    annoying = {around[at].start for at in told_as_nuisances(around)} if around else set[int]()
    mistaken |= {at for at, word in enumerate(words) if word.start in annoying}
    mistaken |= told_as_nuisances(words) | told_as_mended(words) | told_of_who_writes(words)
    return [word for at, word in enumerate(words) if at not in mistaken] if mistaken else words


def is_only_thought(words: Sequence[Word]) -> bool:
    return any(_is_thought(words, at) for at in range(len(words)))


def _is_thought(words: Sequence[Word], at: int) -> bool:
    if not _THOUGHT.fullmatch(words[at].folded):
        return False
    after = words[at + 1].folded if at + 1 < len(words) else ""
    return words[at].folded != "sandik" or not _CHEST.fullmatch(after)


def _is_taken_back(words: Sequence[Word], at: int) -> bool:
    word = words[at].folded
    with_what = f"{words[at - 1].folded} {word}" if at else word
    just_said = _JUST_SAID.fullmatch(word) is not None
    if not (just_said or _SAID.fullmatch(word) or _SAID_BESIDE.fullmatch(with_what)):
        return False
    after = [later.folded for later in words[at + 1 :]]
    may_turn_out = not just_said or "meger" in after[:1]
    return _is_called_off(after) or (may_turn_out and _is_settled(after))


def _is_called_off(after: Sequence[str]) -> bool:
    return _CALLED_OFF.search(" ".join(after)) is not None and not (_STILL - {"simdi"}).intersection(after)


def _is_settled(after: Sequence[str]) -> bool:
    return not _STILL.intersection(after) and _TURNED_OUT.search(" ".join(after)) is not None


def _put_right(text: str, words: Sequence[Word]) -> Iterator[range]:
    """What is denied where something else is told instead, and who only slept where they lay."""
    said = [word.folded for word in words]
    for at, word in enumerate(said):
        if word in NOT and _is_something_else(said[at + 1 :]):
            yield range(_denied_from(text, words, at), at + 1)
        elif _AT_REST.fullmatch(word):
            lay = next(
                (one for one in range(max(0, at - _SLEPT_BEFORE), at) if _LIES.fullmatch(said[one])), at
            )
            if lay < at:
                yield range(_beginning(text, words, lay), at + 1)


def _is_something_else(after: Sequence[str]) -> bool:
    it_is = next((word for word in after[:_NEAR] if ends_clause(word)), "")
    is_better = _IS_SAID_TO_BE.fullmatch(it_is) and not _NO_BETTER.fullmatch(it_is)
    return bool(is_better) and not _STILL.intersection(after)


def _denied_from(text: str, words: Sequence[Word], at: int) -> int:
    """Behind who or what it is said of: `düşen | keçi değil çocukmuş`. The word before `değil` is denied."""
    first = _beginning(text, words, at)
    which = (one for one in range(at - 2, first - 1, -1) if _WHICH.fullmatch(words[one].folded))
    return next(which, first - 1) + 1


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
