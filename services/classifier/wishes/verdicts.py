"""What words would answer to the question whether it is solved: `çukuru kapatmışlar`, `gelen giden olmadı`.

Only heard where that question stands: to somebody who has not been asked, `çöp alındı` may be a complaint.
"""

from collections.abc import Callable, Sequence

from services.classifier.text.folding import Word
from services.classifier.text.phrases import Phrase, Phrases
from services.classifier.wishes.intents import FILLERS
from shared.events import Intent
from shared.municipality.reading import Readings

LONGEST = 16  # words; whoever writes more has more to say than yes or no
_COURTESIES = frozenset({Intent.THANKS, Intent.ACKNOWLEDGEMENT, Intent.GREETING})


class VerdictReader:
    def __init__(self, readings: Readings) -> None:
        said = {Intent(intent.id): intent.all_phrases for intent in readings.intents}
        verdicts = readings.verdicts
        self._solved = Phrases((*said.get(Intent.SOLVED, ()), *verdicts.solved))
        self._not_solved = Phrases((*said.get(Intent.NOT_SOLVED, ()), *verdicts.not_solved))
        self._in_doubt = Phrases(verdicts.in_doubt)
        courtesies = (phrase for intent in _COURTESIES for phrase in said.get(intent, ()))
        self._trailing = Phrases((*courtesies, *verdicts.trailing, *FILLERS))

    def of(self, words: Sequence[Word]) -> bool | None:
        """Denied wherever it is denied; confirmed only where the words end in it, as Turkish sentences do,
        and nothing in them casts doubt on it."""
        folded = tuple(word.folded for word in words)
        if not folded or len(folded) > LONGEST:
            return None
        if self._not_solved.are_in(folded):
            return False
        if self._in_doubt.are_in(folded):
            return None
        return True if self._ends_in_a_solution(folded) else None

    def call_it_over(self, words: Sequence[Word]) -> Callable[[int, int], bool]:
        """Whether these words do, from one place to another."""
        return lambda first, last: self.of(words[first:last]) is True

    def _ends_in_a_solution(self, folded: Phrase) -> bool:
        while folded and not self._solved.ending(folded):
            trailing = self._trailing.ending(folded)
            if not trailing:
                return False
            folded = folded[:-trailing]
        return bool(folded)
