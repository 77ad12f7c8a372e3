"""What words would answer to the question whether it is solved: `çukuru kapatmışlar`, `gelen giden olmadı`.

Only heard where that question stands: to somebody who has not been asked, `çöp alındı` may be a complaint.
"""

from collections.abc import Sequence

from services.classifier.folding import Word
from services.classifier.intents import FILLERS
from services.classifier.phrases import Phrase, phrases_of
from shared.events import Intent
from shared.municipality.reading import Readings

LONGEST = 16  # words; whoever writes more has more to say than yes or no
_COURTESIES = frozenset({Intent.THANKS, Intent.ACKNOWLEDGEMENT, Intent.GREETING})


class VerdictReader:
    def __init__(self, readings: Readings) -> None:
        said = {Intent(intent.id): intent.phrases for intent in readings.intents}
        verdicts = readings.verdicts
        self._solved = frozenset(phrases_of((*said.get(Intent.SOLVED, ()), *verdicts.solved)))
        self._not_solved = frozenset(phrases_of((*said.get(Intent.NOT_SOLVED, ()), *verdicts.not_solved)))
        self._in_doubt = frozenset(phrases_of(verdicts.in_doubt))
        courtesies = (phrase for intent in _COURTESIES for phrase in said.get(intent, ()))
        self._trailing = frozenset(phrases_of((*courtesies, *verdicts.trailing, *FILLERS)))

    def of(self, words: Sequence[Word]) -> bool | None:
        """Denied wherever it is denied; confirmed only where the words end in it, as Turkish sentences do,
        and nothing in them casts doubt on it."""
        folded = tuple(word.folded for word in words)
        if not folded or len(folded) > LONGEST:
            return None
        if _holds(folded, self._not_solved):
            return False
        if _holds(folded, self._in_doubt):
            return None
        return True if self._ends_in_a_solution(folded) else None

    def _ends_in_a_solution(self, folded: Phrase) -> bool:
        while folded and not _ending(folded, self._solved):
            trailing = _ending(folded, self._trailing)
            if not trailing:
                return False
            folded = folded[:-trailing]
        return bool(folded)


def _holds(folded: Phrase, phrases: frozenset[Phrase]) -> bool:
    longest = max(map(len, phrases), default=0)
    return any(
        folded[at : at + length] in phrases
        for at in range(len(folded))
        for length in range(1, min(longest, len(folded) - at) + 1)
    )


def _ending(folded: Phrase, phrases: frozenset[Phrase]) -> int:
    """How many of the last words are one of the phrases."""
    longest = max(map(len, phrases), default=0)
    lengths = range(min(longest, len(folded)), 0, -1)
    return next((length for length in lengths if folded[-length:] in phrases), 0)
