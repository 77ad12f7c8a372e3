"""`şu` told apart from `su`, which folds to the same letters and is water: `şu an içerdeler`, `şu lamba`.

Without its cedilla it is known by what stands behind it: `su an gelmediler` is of no water either. Of what
goes on `şimdi` says the same, and of a thing `bu`.
"""

from collections.abc import Sequence
from dataclasses import replace

from services.classifier.text.folding import Word, listed

_WATER = "su"
_WRITTEN = frozenset("şŞ")
_NOW = listed("an anda anki anlarda siralar siralarda aralar gunlerde dakika dakikada saatte saatlerde")


def told_from_water(text: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """The same words of the clean text in the same places."""
    return tuple(
        replace(word, folded=said) if word.folded == _WATER and (said := _meant(text, words, at)) else word
        for at, word in enumerate(words)
    )


def _meant(text: str, words: Sequence[Word], at: int) -> str:
    after = words[at + 1].folded if at + 1 < len(words) else ""
    if after in _NOW:
        return "simdi"
    return "bu" if text[words[at].start] in _WRITTEN else ""
