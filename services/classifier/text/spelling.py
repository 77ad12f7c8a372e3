"""Slips of the thumb put right: a word that begins like no known one, and is one slip away from one that is.

Only what the classifier compares is put right; what a person reads stays as it was written. Endings are left
alone: Turkish makes new ones all day. So most words that are not known are no slips but rare: a slip shows in
strange pieces, and what is meant has none.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from services.classifier.text.folding import Word

_STEM = 7  # letters; whoever begins like a known word is a form of it
_SHORTEST, _LONGEST = 5, 24  # a shorter word is one slip away from too many
_REACH = 4  # letters before the first that does not fit; the slip is among them
_OF_A_SLIP = 2  # strange pieces; a rare word may well have one, but looks like no letter doubled or swapped
_OF_A_STEM = 0.5  # a word of which only the beginning is known is meant less surely
_KEPT = 50_000
_LETTERS = "abcdefghijklmnoprstuvyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: "".join(other[max(0, at - 1) : at + 2] for other in _ROWS).replace(letter, "")
    for row in _ROWS
    for at, letter in enumerate(row)
}


class Spelling:
    def __init__(
        self, known: Mapping[str, float], strangeness: Callable[[str], int], as_written: Collection[str] = ()
    ) -> None:
        """`known`: by word how rare it is, in natural log units; of several the commoner is meant.

        `strangeness`: how many pieces of a word hardly another has.
        `as_written`: words that are right however strange: those of the municipality's lists.
        """
        self._known = known
        self._strangeness = strangeness
        self._as_written = frozenset(as_written)
        self._often: dict[str, float] = {}
        for word, rarity in known.items():
            if len(word) >= _STEM:
                self._often[word[:_STEM]] = self._often.get(word[:_STEM], 0.0) + math.exp(-rarity)
        self._stems = frozenset(self._often)
        for stem in self._stems:
            self._often[stem] *= _OF_A_STEM
        self._often |= {word: math.exp(-rarity) for word, rarity in known.items() if 4 <= len(word) <= _STEM}
        self._following = _letters_following(known)
        self._righted: dict[str, str] = {}

    def put_right(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The same words in the same places."""
        return tuple(
            word if (right := self._right(word.folded)) is word.folded else replace(word, folded=right)
            for word in words
        )

    def _right(self, written: str) -> str:
        if len(written) < _SHORTEST or written in self._known or written[:_STEM] in self._stems:
            return written  # nearly every word
        if written in self._as_written:
            return written
        right = self._righted.get(written)
        if right is None:
            if len(self._righted) >= _KEPT:
                self._righted.clear()
            readable = len(written) <= _LONGEST and written.isascii() and written.isalpha()
            right = self._righted[written] = self._nearest(written) if readable else written
        return right

    def _nearest(self, written: str) -> str:
        strange = self._strangeness(written)
        if not strange:
            return written
        fits = next((n for n in range(1, _STEM + 1) if written[:n] not in self._following), len(written) + 1)
        first = max(0, fits - _REACH)
        others = _written_once_or_in_turn(written, first, fits)
        if strange >= _OF_A_SLIP:
            others += self._put_in_or_beside(written, first, fits)
        often, best, most = self._often, written, 0.0
        for other in others:
            times = often.get(other[:_STEM])
            if times and times > most and not self._strangeness(other):
                best, most = other, times
        return best

    def _put_in_or_beside(self, word: str, first: int, last: int) -> list[str]:
        """One letter left out, or beside the right one on the keyboard; only letters that go on as some known
        word does.
        """
        others: list[str] = []
        for at in range(first, min(last, len(word) + 1)):
            before, after = word[:at], word[at:]
            fitting = self._following.get(before, "")
            others += [before + other + after for other in fitting if other in _LETTERS]
            beside = _BESIDE.get(after[:1], "")
            others += [before + other + after[1:] for other in beside if other in fitting]
        return others


def _written_once_or_in_turn(word: str, first: int, last: int) -> list[str]:
    """One letter doubled, or swapped with the next. No other is one too many: `evimden` is not `evimde`."""
    return [
        word[:at] + (word[at] if word[at] == word[at + 1] else word[at + 1] + word[at]) + word[at + 2 :]
        for at in range(first, min(last, len(word) - 1))
    ]


def _letters_following(words: Iterable[str]) -> dict[str, str]:
    """By the beginning of a word, the letters that come next in any; none where no word goes on."""
    following: dict[str, set[str]] = {}
    for word in words:
        for length in range(min(len(word), _STEM) + 1):
            following.setdefault(word[:length], set()).update(word[length : length + 1])
    return {beginning: "".join(sorted(letters)) for beginning, letters in following.items()}
