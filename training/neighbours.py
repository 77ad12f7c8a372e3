"""Texts that say nearly the same: the share of their runs of four letters that both have (Jaccard)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from services.classifier.text.folding import clean, fold

NEAR = 0.8
_GRAM = 4
_NO_WORD = re.compile(r"[\W_]+")


def near_pairs(texts: Sequence[str], others: Sequence[str] | None = None) -> Iterator[tuple[int, int]]:
    """Places of texts that are near each other, or near one of the others.

    Of two texts as near as `NEAR`, one of the rarest fifth of either's runs is in both: those are looked up.
    """
    grams = [_grams(text) for text in texts]
    against = grams if others is None else [_grams(text) for text in others]
    often = Counter(gram for one in (*grams, *against) for gram in one)
    standing: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(against):
        for gram in _rarest(one, often):
            standing[gram].append(at)
    for at, one in enumerate(grams):
        met = {other for gram in _rarest(one, often) for other in standing[gram]}
        for other in sorted(met):
            if (others is not None or other > at) and _share(one, against[other]) >= NEAR:
                yield at, other


def _grams(text: str) -> frozenset[str]:
    seen = clean(text)
    plain = _NO_WORD.sub(" ", fold(seen)).strip() or seen
    return frozenset(plain[at : at + _GRAM] for at in range(max(1, len(plain) - _GRAM + 1)))


def _rarest(grams: Iterable[str], often: Counter[str]) -> list[str]:
    ranked = sorted(grams, key=lambda gram: (often[gram], gram))
    return ranked[: int(len(ranked) * (1 - NEAR)) + 1]


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)
