"""What each word of one message may be: what the lists say of it, and how it is written here."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from services.classifier.privacy.cues_before import INTRODUCES
from services.classifier.privacy.name_endings import are_under_endings
from services.classifier.privacy.name_lists import (
    CAPITAL,
    EVERYDAY,
    GIVEN,
    NAME,
    SUFFIXED,
    SURNAME,
    kind_of,
)
from services.classifier.text.folding import Word

ENDS = frozenset(".!?\n")  # of a sentence or a line
_SIGNS = "êîÊÎ"
# `Evîn` folds to the word for a house; `millî` and `resmî` are words
_KURDISH = re.compile(r"(?<![^\W_])(?=\w*[êîÊÎ]\w)[^\W\d_]{2,}[^\W\d_êîÊÎ](?![^\W_])")
_IN_KURDISH = re.compile(r"(?<![^\W_])[a-zçşû]+(?:ê|î[a-z])")  # Turkish has no such word


def kinds_in(text: str, words: Sequence[Word], bare: Sequence[str], *, shouted: bool) -> list[int]:
    kinds = [kind_of(word) for word in bare]
    for at in [at for at, kind in enumerate(kinds) if kind & CAPITAL]:
        introduced = at > 0 and bare[at - 1] in INTRODUCES
        chosen = _is_capital_by_choice(text, words[at].start) or _has_a_surname(text, words, kinds, at)
        if not introduced and (shouted or not chosen):
            kinds[at] |= EVERYDAY
    for at in are_under_endings(text, words, bare, shouted=shouted):
        kinds[at] = GIVEN | SUFFIXED
    if any(sign in text for sign in _SIGNS):
        _see_kurdish_names(text, words, bare, kinds)
    return kinds


def _see_kurdish_names(text: str, words: Sequence[Word], bare: Sequence[str], kinds: list[int]) -> None:
    if _IN_KURDISH.search(text):
        return
    for found in _KURDISH.finditer(text):
        at = bisect_left(words, found.start(), key=lambda word: word.start)
        if at == len(words) or kinds[at] & NAME or not text[found.start()].isupper():
            continue
        if _is_capital_by_choice(text, found.start()) or len(bare[at]) < len(words[at].folded):
            kinds[at] = GIVEN


def _has_a_surname(text: str, words: Sequence[Word], kinds: Sequence[int], at: int) -> bool:
    """`Selami Kaya`, also where a sentence begins."""
    if at + 1 == len(words) or text[words[at].end : words[at + 1].start] != " ":
        return False
    both_capital = text[words[at].start].isupper() and text[words[at + 1].start].isupper()
    return both_capital and kinds[at + 1] & SURNAME > 0


def _is_capital_by_choice(text: str, start: int) -> bool:
    before = text[:start].rstrip(" ")[-1:]
    return text[start].isupper() and bool(before) and before not in ENDS
