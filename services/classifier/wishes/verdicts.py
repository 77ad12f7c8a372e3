"""What words would answer to the question whether it is solved: `çukuru kapatmışlar`, `gelen giden olmadı`.

Only heard where that question stands: to somebody who has not been asked, `çöp alındı` may be a complaint.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from services.classifier.evidence.formal import as_spoken
from services.classifier.text.folding import Word
from services.classifier.text.phrases import Phrase, Phrases, phrases_of
from services.classifier.wishes.intents import FILLERS
from shared.events import Intent
from shared.municipality.reading import Readings

LONGEST = 16  # words; whoever writes more has more to say than yes or no
_REMEMBERED = 20_000  # words
_COURTESIES = frozenset({Intent.THANKS, Intent.ACKNOWLEDGEMENT, Intent.GREETING})
_STANDS = "duruyor"
_PAST = re.compile(r"(\w+?)(?:[dt][iu]|m[iu]s)(l[ae]r|n[iu]z)?")
_SAID_FORMALLY = re.compile(r"(\w+m[iu]s(?:l[ae]r)?)[dt][iu]r")


class VerdictReader:
    def __init__(self, readings: Readings) -> None:
        said = {Intent(intent.id): intent.all_phrases for intent in readings.intents}
        verdicts = readings.verdicts
        self._solved = Phrases((*said.get(Intent.SOLVED, ()), *verdicts.solved))
        denials = (*said.get(Intent.NOT_SOLVED, ()), *verdicts.not_solved)
        self._not_solved = Phrases((*denials, *_undone((*said.get(Intent.SOLVED, ()), *verdicts.solved))))
        self._standing = Phrases(
            said for one in verdicts.states for said in one.good if said.endswith(_STANDS)
        )
        self._in_doubt = Phrases(verdicts.in_doubt)
        courtesies = (phrase for intent in _COURTESIES for phrase in said.get(intent, ()))
        self._trailing = Phrases((*courtesies, *verdicts.trailing, *FILLERS))

    def of(self, words: Sequence[Word]) -> bool | None:
        """Denied wherever it is denied; confirmed only where the words end in it, as Turkish sentences do,
        and nothing in them casts doubt on it."""
        if not words or len(words) > LONGEST:
            return None
        folded = self._without_standing_well(tuple(_plainly(word.folded) for word in words))
        if self._not_solved.are_in(folded):
            return False
        if self._in_doubt.are_in(folded):
            return None
        return True if self._ends_in_a_solution(folded) else None

    def call_it_over(self, words: Sequence[Word]) -> Callable[[int, int], bool]:
        """Whether these words do, from one place to another."""
        return lambda first, last: self.of(words[first:last]) is True

    def _without_standing_well(self, folded: Phrase) -> Phrase:
        """`sağlam duruyor` denies nothing."""
        if _STANDS not in folded:
            return folded
        return tuple(
            word
            for at, word in enumerate(folded)
            if word != _STANDS or not self._standing.ending(folded[: at + 1])
        )

    def _ends_in_a_solution(self, folded: Phrase) -> bool:
        while folded and not self._solved.ending(folded):
            trailing = self._trailing.ending(folded)
            if not trailing:
                return False
            folded = folded[:-trailing]
        return bool(folded)


def _undone(solving: Iterable[str]) -> Iterator[str]:
    """What is not done is not solved: `onarıldı` is denied by `onarılmadı` and by `onarılmamış`."""
    for *before, last in phrases_of(solving):
        if past := _PAST.fullmatch(last):
            for no in ("madi", "medi", "mamis", "memis"):
                yield " ".join((*before, f"{past[1]}{no}{past[2] or ''}"))


@lru_cache(maxsize=_REMEMBERED)
def _plainly(folded: str) -> str:
    """As people speak: `çözülmemiştir` says what `çözülmemiş` says."""
    formal = _SAID_FORMALLY.fullmatch(folded)
    return formal[1] if formal else as_spoken(folded)
