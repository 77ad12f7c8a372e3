"""How it stands with what a unit has reported solved, as words tell it: "hepsi yanıyor", "gene taştı".

The same verb says yes of one trouble and no of another: `akıyor` of a tap that was dry and of a pipe that had
burst. So they are listed by subject, and only heard where we have asked whether it is solved.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from services.dispatcher.plain import plain
from services.dispatcher.state_words import (
    ABLE,
    UNABLE,
    Told,
    is_noun_of,
    is_verb_of,
    said_at,
    says_more,
    told_by,
)
from shared.municipality.verdicts import StateWords, Verdicts

LONGEST = 16  # words; whoever writes more has more to say than how it stands
_BURN = ("yan",)
_NO_LAMPS_THERE = re.compile(r"yer|ev(?:de|e|imize|lere)|kat[ai]|daireye")  # `her yer yanıyor`
_CLAUSE = re.compile(r"[.,;:!…\n]+|\b(?:ama|fakat|ancak|lakin|ise|hem|sonra)\b")
_WORD = re.compile(r"[^\W_]+")
_ASKS = re.compile(
    r"\b(?:m[iu](?:s[iu]n\w*|y[iu][mz]|yd[iu]\w*|d[iu]r)?|ne|neden|niye|nasil|nicin|hangi\w*|kim(?:in|ler|e|i)?|"
    r"nere\w*|hani|kac)\b(?! kadar| guzel)"
)
_GRANTED = re.compile(  # `açıldı açılmasına`: whatever follows is a but
    r"\b(\w{2,}?)(?:l[ae]r|[iu]yor?|[dt][iu]|m[iu]s)+ (?:\w+ )?\1m[ae]s[iu]n[ae]\b"
)
_BUT = re.compile(
    r"(?<!dor)(?<!sim)(?<!ken)(?:[dt][iu]|m[iu]s|yor?)(?:l[ae]r)? d[ae]\b(?! var)"
)  # `geldi de tıklım tıklım`
_AGAIN = re.compile(r"\b(?:yine|gene|tekrar|yeniden)\b")
_ASSURED = re.compile(r"ev+e+t|tesekk\w*|tsk\w*|sag\w*|saol\w*|eyv\w*|tamam\w*|geld[iu]\w*|sukur|allah")
_DONE = re.compile(
    r"(?:(?:o|bu|is|evet|tamam|artik|simdi|valla|iste) )*(?:oldu|olmus)(?: (?:artik|simdi|tamam|bu|is))*"
)
_NOW = re.compile(r"artik|simdi|rahat|rahatca|nihayet|sonunda")
_MINE = re.compile(r"benim|\w{3,}[aeiu]m[iu]")  # `benim köpeğimi`
_NO_SUBJECT = re.compile(
    r"\w+(?:[dt][ae](?:ki(?:l[ae]r)?|n)?|ki(?:l[ae]r)?|ken|[iu]nc[ae]|[iu]p)"
)  # `köşedeki`
_I_DID = re.compile(r"\w+[dt][iu][mk]")
_WOULD = re.compile(r"\w+s[ae](?:n[iu]z|yd[iu]\w*|[mk])?|keske")
_ORDER = re.compile(r"(?!\w+l[ae]r[iu]n$)\w+[bcdfghjklmnprstvyz][iu]n(?:[iu]z)?")
_LIKE_ORDERS = re.compile(
    r"(?:sag)?ol(?:un|sun|unuz|asiniz)|elinize?|elleriniz\w*|gun|dun|bugun|icin|sakin|yakin|kadin|yasayin|uzun|butun|"
    r"altin|kalin|derin|serin"
)
_I_WILL = re.compile(r"[aeiu]r[iu][mz]|y?[aei]c[ae](?:g[iu][mz]|[mz])|y?[ae](?:y[iu]m|l[iu]m)")
_NOT_HAPPENING = re.compile(r"(\w{2,}?)m[iu]yor?(?:l[ae]r)?")
_HAPPENING = re.compile(r"(\w{2,}?)(?<!m)[iu]yor?(?:l[ae]r)?")
_OF_ANYTHING = re.compile(
    r"ol|dur|gel|git|gid|bak|ilgilen|et|ed|yap|de|di|bil|gor|ver|kal|cik|ist|ara|bekl|yas|otur|san|diy|konus|yaz|sor|soyl|dusun|korkut"
)


@dataclass(frozen=True)
class State:
    """`half`: ill and well at once, or ill again, in the subject's own words. `more`: something besides is
    told, and what it says of the trouble cannot be seen; `other`: of another thing."""

    well: bool = False
    ill: bool = False
    half: bool = False
    more: bool = False
    other: bool = False

    @property
    def solved(self) -> bool | None:
        """One ill outweighs every well; beside what is not understood a yes is none."""
        if self.ill:
            return False
        return True if self.well and not self.more else None


def told_of(verdicts: Verdicts, topic: str, report: str, text: str) -> State:
    """How these words say that it stands with a trouble of that subject, which was reported in those. A
    question says nothing."""
    said = _said(text)
    words = _WORD.findall(said)
    if not 0 < len(words) <= LONGEST or _asks(text):
        return State()
    own = [one for one in verdicts.states if topic in one.topics]
    listed = (
        *own,
        _of_report(report, frozenset(_verbs(own))),
        *(one for one in verdicts.states if not one.topics),
    )
    nameless = _nameless(verdicts)
    clauses = [_WORD.findall(clause) for clause in _CLAUSE.split(said)]
    assured = any(map(_ASSURED.fullmatch, words))
    seen: set[Told] = {told for one in clauses for told in _seen(listed, nameless, one, assured=assured)}
    half = (
        _GRANTED.search(said) or "half" in seen or ("ill" in seen and ("well" in seen or _AGAIN.search(said)))
    )
    only_wished = any(map(_WOULD.fullmatch, words)) and seen.isdisjoint({"well", "ill", "bad", "half"})
    other = "other" in seen or ("named" in seen and not half)  # of two of a kind each has a name
    return State(
        well="well" in seen,
        ill=bool(half) or not seen.isdisjoint({"ill", "bad"}),
        half=bool(half),
        more=other or "more" in seen or only_wished or _BUT.search(said) is not None,
        other=other,
    )


def tells_of_a_lamp(verdicts: Verdicts, topic: str, text: str, state: State) -> bool:
    """What burns after a lamp was mended is that lamp, if it is given no name or does not burn as well; what
    burns everywhere or in a house is none."""
    is_of_lamps = any(set(_BURN) <= set(one.comes) for one in verdicts.states if topic in one.topics)
    if state.more or not is_of_lamps:
        return False
    words = _WORD.findall(_said(text))
    is_nameless = _names_nothing(_BURN, _nameless(verdicts), words) and not any(
        map(_NO_LAMPS_THERE.fullmatch, words)
    )
    return state.half or (state.well and is_nameless)


def names_its_thing(verdicts: Verdicts, topic: str, text: str) -> bool:
    """Whether what goes or comes in a trouble of that subject is named."""
    things = [noun for one in verdicts.states if topic in one.topics for noun in (*one.things, *one.wanted)]
    return any(is_noun_of(things, word) for word in _WORD.findall(_said(text)))


def puts_off(verdicts: Verdicts, text: str) -> bool:
    """Nobody has looked yet, and will: "akşam bakıp yazarım", which is no threat to write to others."""
    words = _WORD.findall(_said(text))
    if not 0 < len(words) <= LONGEST or _asks(text):
        return False
    if any(word.startswith(verdicts.elsewhere) for word in words):
        return False
    unseen = any(said_at(verdicts.unseen, words, at) for at in range(len(words)))
    return unseen or any(_is_promised(stem, word) for stem in verdicts.looks for word in words)


def _nameless(verdicts: Verdicts) -> Set[str]:
    return {word for phrase in verdicts.nameless for word in phrase.split()}


def _names_nothing(verbs: Sequence[str], nameless: Set[str], words: Sequence[str]) -> bool:
    known = (word in nameless or word.isdecimal() or _I_DID.fullmatch(word) for word in words)
    return all(is_known or is_verb_of(verbs, word) for is_known, word in zip(known, words, strict=True))


def _is_promised(stem: str, word: str) -> bool:
    return word.startswith(stem) and _I_WILL.fullmatch(word[len(stem) :]) is not None


def _said(text: str) -> str:
    return plain(text).replace("'", "").replace("’", "")


def _asks(text: str) -> bool:
    return "?" in text or _ASKS.search(_said(text)) is not None


def _verbs(listed: Iterable[StateWords]) -> Iterator[str]:
    return (stem for one in listed for stem in (*one.well, *one.comes, *one.ill, *one.neutral))


@lru_cache(maxsize=256)
def _of_report(report: str, known: Set[str]) -> StateWords:
    """What the report says does not happen is well when it does; what it says happens is well when it does
    not, where its subject knows nothing of the verb."""
    words = _WORD.findall(plain(report))
    denied, said = (
        {found[1] for found in map(form.fullmatch, words) if found and not _OF_ANYTHING.fullmatch(found[1])}
        for form in (_NOT_HAPPENING, _HAPPENING)
    )
    active = {stem.removesuffix("n") for stem in denied if stem.endswith(("an", "en"))}  # `sulan`, `sula`
    well, ill = sorted(denied | active), sorted(said - denied - active - known)
    return StateWords(topics=("report",), well=tuple(well), ill=tuple(ill))


def _seen(
    listed: Sequence[StateWords], nameless: Set[str], words: Sequence[str], *, assured: bool
) -> Iterator[Told]:
    """`assured`: a yes or thanks stand anywhere in the message."""
    if _DONE.fullmatch(" ".join(words)) or (
        any(map(ABLE.fullmatch, words)) and any(map(_NOW.fullmatch, words))
    ):
        yield "well"
        return
    if _ends_in_an_order(listed, words) or any(map(UNABLE.fullmatch, words)):
        yield "more"
    if _is_of_another_thing(listed, words):
        yield "other"
    if _is_of_what_just_comes(listed, nameless, words, assured=assured):
        yield "named"
    told: Told | None
    behind = 0  # the words of what was told last
    for at in range(len(words)):
        told = next(filter(None, (told_by(one, words, at) for one in listed)), None)
        if at >= behind and told:
            yield told
            behind = at + max(said_at((*one.good, *one.bad, *one.half), words, at) for one in listed)
        elif at >= behind and says_more(listed, words, at):
            yield "more"


def _ends_in_an_order(listed: Sequence[StateWords], words: Sequence[str]) -> bool:
    if not words or not _ORDER.fullmatch(words[-1]) or _LIKE_ORDERS.fullmatch(words[-1]):
        return False
    return words[-1] not in {word for one in listed for phrase in one.good for word in phrase.split()}


def _is_of_another_thing(listed: Sequence[StateWords], words: Sequence[str]) -> bool:
    return any(_MINE.fullmatch(word) or any(is_noun_of(one.other, word) for one in listed) for word in words)


def _is_of_what_just_comes(
    listed: Sequence[StateWords], nameless: Set[str], words: Sequence[str], *, assured: bool
) -> bool:
    """`zam geldi`, `komşunun suyu tavandan akıyor`: something has a name, and is not what was wanted. What
    merely burns after a power cut may be a fire."""
    comes = [stem for one in listed for stem in one.comes]
    is_praised = any(said_at(one.good, words, at) for one in listed for at in range(len(words)))
    if is_praised or not any(is_verb_of(comes, word) for word in words):
        return False
    wanted = "|".join(noun for one in listed for noun in one.wanted)
    is_named = any(re.fullmatch(rf"(?:{wanted})(?:l[ae]r)?(?:[iu]?m[iu]z)?", word) for word in words)
    by_name = [stem for one in listed for stem in one.by_name]
    if not (is_named or assured) and any(is_verb_of(by_name, word) for word in words):
        return True
    verbs = list(_verbs(listed))
    subjects = [word for word in words if not _NO_SUBJECT.fullmatch(word)]
    return not (is_named or _names_nothing(verbs, nameless, subjects))
