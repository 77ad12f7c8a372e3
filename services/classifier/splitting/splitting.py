"""One message, several matters: cut where its sides speak most plainly of different things.

Cutting too little hides a matter; cutting too much sends two crews for one. So a cut must gain: two topics
must be much likelier than one for both sides, the less so the more plainly the writer marked it.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise

import numpy as np

from services.classifier.evidence.topics import NOBODYS
from services.classifier.splitting.seams import MARKS, Cut, Sentence, seams_of, stretch
from services.classifier.splitting.stretches import Stretches
from services.classifier.splitting.telling import Subject, Telling
from services.classifier.text.folding import Word

_MOST_MATTERS = 8
_FEW, _A_WORD = 20, 0.05  # words, and what each beyond them adds, in natural log units
_MOST_ASKED = 8.8  # in all, of any cut: in the longest messages none gains ten
# How sure two matters must be at least, and what is asked of those the writer marked and of all others: the
# less, the more is gained by the cut.
_LEAST, _SURE, _SURER, _FOR_A_GAIN = 0.35, 0.7, 0.9, 0.15
_BRIEFLY = 0.6  # of two sentences in few words: who writes little writes of the matter
_NOBODYS = 3.0  # what an unmarked matter that no unit of ours has must gain beyond what is asked

SubjectOf = Callable[[int, int], Subject]


def matters_of(
    text: str,
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    stretches_of: Callable[[], Stretches],
    subject_of: SubjectOf,
    *,
    turkish: bool = True,
) -> tuple[Sentence, ...]:
    if not words:
        return tuple(sentences[:1])
    seams = seams_of(text, words, sentences)
    gained = _cut_up(len(words), seams, stretches_of()) if seams else {}
    how = dict(seams)
    bounds: Sequence[int] = []
    if gained:
        marked = frozenset(one.first for one in sentences if one.cut in MARKS)
        stopped = frozenset(one.first for one in sentences) if len(words) <= _FEW else frozenset[int]()
        telling = Telling(text, words, how, marked, stopped, turkish=turkish)
        bounds = _joined_up(gained, len(words), telling, subject_of)
    return tuple(
        stretch(text, words, first, last, how.get(first, Cut.SENTENCE))
        for first, last in zip([0, *bounds], [*bounds, len(words)], strict=True)
    )


def _cut_up(length: int, seams: Sequence[tuple[int, Cut]], stretches: Stretches) -> dict[int, float]:
    """Where to cut, and what is gained there beyond what is asked: the best cut of the whole, then of its
    sides, as long as one gains enough.

    Of many places the best looks good by chance: what is asked grows with the logarithm of their number. And
    who tells at length tells of much beside the matter: there an unmarked cut must gain more.
    """
    gained: dict[int, float] = {}
    open_parts = [(0, length)]
    while open_parts and len(gained) < _MOST_MATTERS - 1:
        first, last = open_parts.pop()
        inside = [(at, cut) for at, cut in seams if first < at < last]
        if not inside:
            continue
        places = [at for at, _ in inside]
        told_at_length = _A_WORD * max(0, last - first - _FEW)
        asked = np.array([cut.value + (told_at_length if cut is not Cut.MARKED else 0) for _, cut in inside])
        asked += math.log(len(inside))
        over = stretches.gains(first, places, last) - np.minimum(asked, _MOST_ASKED)
        best = int(over.argmax())
        if over[best] > 0:
            at = inside[best][0]
            gained[at] = float(over[best])
            open_parts += [(first, at), (at, last)]
    return gained or _cut_in_three(length, seams, stretches)


def _cut_in_three(length: int, seams: Sequence[tuple[int, Cut]], stretches: Stretches) -> dict[int, float]:
    """`yol bozuk, çöp dolu, lamba yok`: in few words none of three things stands out from both others, so the
    best two cuts are looked for together."""
    if length > _FEW or len(seams) < 2:
        return {}
    pairs = list(combinations(seams, 2))
    asked = np.array([one.value + other.value for (_, one), (_, other) in pairs]) + math.log(len(pairs))
    over = (stretches.gains_of_two(length, [(one, other) for (one, _), (other, _) in pairs]) - asked) / 2
    best = int(over.argmax())
    return {at: float(over[best]) for at, _ in pairs[best]} if over[best] > 0 else {}


def _joined_up(
    gained: Mapping[int, float], length: int, telling: Telling, subject_of: SubjectOf
) -> list[int]:
    """What says nothing for itself, or comes back to what was said, belongs to what stands before it."""

    def about(first: int, last: int) -> Subject:
        return telling.heard(subject_of(first, last), first, last)

    def is_new(after: Subject, said: Sequence[Subject], at: int) -> bool:
        sure = _SURE if telling.how[at] in MARKS else _BRIEFLY if at in telling.stopped else _SURER
        if not _is_another(after, said[-1], telling.how[at], gained[at], sure):
            return False
        if after.only_comes_of_it and after.topic in said[-1].brings:
            return False
        return at in telling.marked or after.topic not in {one.topic for one in said}

    bounds = sorted(gained)
    kept = [0]
    said = [about(0, bounds[0])]
    for at, end in pairwise([*bounds, length]):
        after = about(at, end)
        if is_new(after, said, at):
            kept.append(at)
            said.append(after)
            continue
        said[-1] = about(kept[-1], end)
        while len(said) > 1 and not is_new(said[-1], said[:-1], kept[-1]):
            del kept[-1], said[-1]
            said[-1] = about(kept[-1], end)
    return kept[1:]


def _is_another(after: Subject, before: Subject, cut: Cut, gained: float, sure: float) -> bool:
    if not (before.says_something and after.says_something) or before.topic == after.topic:
        return False
    if cut is not Cut.MARKED and after.topic in NOBODYS and gained < _NOBODYS:
        return False  # hospitals, courts and insurers come into it when somebody fell into a hole
    return min(before.confidence, after.confidence) >= max(sure - _FOR_A_GAIN * gained, _LEAST)
