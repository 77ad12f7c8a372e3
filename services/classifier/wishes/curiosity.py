"""Who has only tried whether anybody answers: `merak ettim sadece, bir şikayetim yok`."""

from collections.abc import Sequence

from services.classifier.text.folding import Word
from services.classifier.text.phrases import Phrases
from shared.events import Intent
from shared.municipality.reading import Readings

_CALM = frozenset({Intent.ACKNOWLEDGEMENT, Intent.GREETING, Intent.THANKS})


class Curiosity:
    def __init__(self, readings: Readings) -> None:
        said = {Intent(intent.id): intent for intent in readings.intents}
        wishes = said.get(Intent.WITHDRAWAL)
        calm = (phrase for id_ in _CALM if id_ in said for phrase in said[id_].phrases)
        self._curious = Phrases(wishes.curious if wishes else ())
        self._beside = Phrases((*calm, *(wishes.beside_curious if wishes else ())))

    def is_all(self, words: Sequence[Word]) -> bool:
        """Nothing is told beside it but that there is no trouble: `kim bakıyor diye merak ettim` asks."""
        folded = tuple(word.folded for word in words)
        if not self._curious.are_in(folded):
            return False
        at = 0
        while at < len(folded):
            length = self._curious.beginning(folded, at) or self._beside.beginning(folded, at)
            if not length:
                return False
            at += length
        return True
