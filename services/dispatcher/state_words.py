"""What a word tells of how it stands: verbs said or denied, adjectives that are the predicate, things gone.
Words are plain."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from shared.municipality.verdicts import StateWords

Told = Literal["well", "ill", "bad", "half", "more", "other", "named"]  # `bad`: ill, in words of any subject

NEAR = 2  # words from a thing to `yok`
_VOICE = r"(?:[aeiu]?[lnt]|[aeiu]?s|[dt]?[iu]r|l[ae][nts]){0,3}?"
_DID = r"(?:(?<=[fstkchp])t|(?<![fstkchp])d)[iu]"
_WHO = r"(?:l[ae]r|n[iu]z)?(?:d[iu]r|[dt][iu]|m[iu]s)?(?:l[ae]r)?"
_IS = rf"(?:[aeiu]?(?:yor?|{_DID}|m[iu]s|m[ae]kt[ae]|m[ae]y[ae])){_WHO}"
_IS_NOT = rf"(?:y?[ae])?m(?:[iu]yor?|[ae]d[iu]|[ae]m[iu]s|[ae]z|[ae]kt[ae]){_WHO}"
_BEING = r"(?:y?[dt][iu]|y?m[iu]s|d[iu]r)"
_DECLINED = r"(?:l[ae]r)?(?:[iu]?m(?:[iu]z)?|[iu]n[iu]z)?(?:n?[iuea]|s[iu]|n?[dt][ae]n)?"
_FINITE = re.compile(rf"\w\w+?(?:yor?(?!um|uz|uk)|{_DID}|m[iu]s|m[ae]z|[aeiu]c[ae]k|s[iu]n){_WHO}")
_LIKE_VERBS = re.compile(
    r"banyo|radyo|video|dordu|simdi|kendi|hadi|haydi|yedi|kedi|alti|kati|tadi|ustu|gecmis|(?:alt|yet)mis|gumus|"
    r"(?:sag)?olsun(?:lar)?"
)
_NONE = re.compile(
    r"yok(?:tu|mus|tur)?|kalma(?:di|mis|z)|gor(?:eme|me)d[iu][mk]|gormuyor?(?:uz|um)|gorunmuyor?|duymad[iu][mk]"
)
_GONE = re.compile(r"(?:git|bit|kesil|gec|azal|cek|dagil|dur)(?:ti|di|du|mis|mus)(?:ler)?")
_IS_THERE = re.compile(r"var(?:di|mis)?")
_BEHIND_A_STATE = re.compile(
    r"(?:ol|dur|gorun|ak|yan|gel|cik|kal)(?:du|mus|uyor?|iyor?|ti|di|uyordu|iyordu|muslar|mis)|gibi|simdi|artik|"
    r"valla|vallahi|her|heryer|ortalik|bak|ya|yani|su|suan|cok|\w+(?:[dt][iu][mk]|m[iu]s[iu][mz])"
)
ABLE = re.compile(r"\w+[ae]b[iu]l[iu]yor?(?:uz|um|lar)?")  # `uyuyabiliyoruz artık`
UNABLE = re.compile(r"\w+[ae]m[iu]yor?(?:uz|um)")


def told_by(listed: StateWords, words: Sequence[str], at: int) -> Told | None:
    """A verb that is denied says the contrary, and so does `değil` behind an adjective."""
    if said_at(listed.half, words, at):
        return "half" if listed.topics else "bad"
    if is_verb_of((*listed.well, *listed.comes), words[at]) or is_denied_of(listed.ill, words[at]):
        return "well"
    if is_verb_of(listed.ill, words[at]) or is_denied_of((*listed.well, *listed.comes), words[at]):
        return "ill"
    ill: Told = "ill" if listed.topics else "bad"
    if _is_predicate(listed.good, words, at):
        return ill if _is_denied(listed.good, words, at) else "well"
    if _is_predicate(listed.bad, words, at):
        return "well" if _is_denied(listed.bad, words, at) else ill
    return _of_things(listed, words, at)


def says_more(listed: Sequence[StateWords], words: Sequence[str], at: int) -> bool:
    """A verb that is in no list, and does not belong to an adjective or a missing thing before it."""
    word = words[at]
    if not _FINITE.fullmatch(word) or any(one.fullmatch(word) for one in (_LIKE_VERBS, _NONE, ABLE)):
        return False
    if any(is_verb_of(one.neutral, word) for one in listed):
        return False
    belongs = _BEHIND_A_STATE.fullmatch(word) and any(
        before + said_at(phrases, words, before) == at
        for before in range(max(0, at - NEAR), at)
        for one in listed
        for phrases in (one.good, one.bad)
    )
    return not belongs


def said_at(phrases: Sequence[str], words: Sequence[str], at: int) -> int:
    """How many words from this one on are one of the phrases."""
    said = " ".join(words[at:]) + " "
    return max((len(phrase.split()) for phrase in phrases if said.startswith(f"{phrase} ")), default=0)


def is_verb_of(stems: Sequence[str], word: str) -> bool:
    return any(_verb(stem, _IS).fullmatch(word) for stem in stems)


def is_denied_of(stems: Sequence[str], word: str) -> bool:
    return any(_verb(stem, _IS_NOT).fullmatch(word) for stem in stems)


def is_noun_of(stems: Sequence[str], word: str) -> bool:
    return any(_with_ending(stem, _DECLINED).fullmatch(word) for stem in stems)


def _is_predicate(phrases: Sequence[str], words: Sequence[str], at: int) -> bool:
    """`temizdi`; `tertemiz` at the end or before `olmuş`, not in `temiz hava`."""
    if any(_with_ending(phrase.split()[-1], _BEING).fullmatch(words[at]) for phrase in phrases):
        return True
    behind = at + said_at(phrases, words, at)
    is_last = behind == len(words) or words[behind] == "degil"
    return behind > at and (is_last or _BEHIND_A_STATE.fullmatch(words[behind]) is not None)


def _is_denied(phrases: Sequence[str], words: Sequence[str], at: int) -> bool:
    behind = at + said_at(phrases, words, at)
    return words[behind : behind + 1] == ["degil"]


def _of_things(listed: StateWords, words: Sequence[str], at: int) -> Told | None:
    """`köpek yok`, `sızıntı kalmamış`, `koku gitti`; `su var`, `ışık yok`."""
    after = words[at + 1 : at + 1 + NEAR]
    beside = [*words[max(0, at - 1) : at], *after]
    is_none = any(map(_NONE.fullmatch, beside))
    if is_noun_of(listed.things, words[at]):
        return "well" if is_none or any(map(_GONE.fullmatch, after)) else None
    if is_noun_of(listed.wanted, words[at]):
        return "ill" if is_none else "well" if any(map(_IS_THERE.fullmatch, beside)) else None
    return None


@lru_cache(maxsize=2048)
def _verb(stem: str, ending: str) -> re.Pattern[str]:
    """`topla` is heard in `topluyor` too."""
    return re.compile((f"{stem[:-1]}[aeiu]" if stem[-1] in "ae" else stem) + _VOICE + ending)


@lru_cache(maxsize=2048)
def _with_ending(stem: str, ending: str) -> re.Pattern[str]:
    return re.compile(stem + ending)
