"""Signs of danger and of calm: which groups of words a text has any of.

No sign decides anything: a learned reader weighs them, quietly and beside the words themselves. So a word no
text had before counts for what its group is worth. Neither pairs of groups nor their number nor their order
helped with texts that were not read when the groups were written; louder groups did harm.
"""

from collections.abc import Mapping

from services.classifier.danger.calm_words import CALM
from services.classifier.danger.danger_words import HOW, WHAT, WHO
from services.classifier.evidence.matching import Match, PatternBook

_NOT_NOW = "past habit asking denied done thanks claims play idiom fear wish trade mild"  # of any danger
_LOUDNESS = 0.05  # beside a text's own length of one


class SignReader:
    def __init__(self, book: PatternBook) -> None:
        self._signs: dict[int, dict[str, float]] = {}
        for name, words in (WHAT | WHO | HOW | CALM).items():
            for number in book.add_all(words.split("|")):
                self._signs.setdefault(number, {})[f"sign:{name}"] = _LOUDNESS
        what = {f"sign:{name}" for name in WHAT}
        not_now = {f"sign:{name}" for name in _NOT_NOW.split()}
        self._not_now = frozenset(
            number for number, names in self._signs.items() if not not_now.isdisjoint(names)
        )
        self._what = frozenset(number for number, names in self._signs.items() if not what.isdisjoint(names))

    def tell_what(self, found: Mapping[int, Match]) -> bool:
        """Whether any says what happens, not only to whom or how."""
        return not self._what.isdisjoint(found)

    def tell_of_calm(self, found: Mapping[int, Match]) -> bool:
        """Whether any says that it is over, asked about, wished, feared or not meant."""
        return not self._not_now.isdisjoint(found)

    def hints(self, found: Mapping[int, Match]) -> dict[str, float]:
        hints: dict[str, float] = {}
        for number in found.keys() & self._signs.keys():
            hints |= self._signs[number]
        return hints
