"""Whether a matter is a complaint, a request, a suggestion, thanks or a question.

Thanks need the absence of any trouble: politeness and irony thank as well.
"""

from collections.abc import Mapping, Sequence

from services.classifier.matching import Match, PatternBook
from shared.events import Kind
from shared.municipality.reading import KindCues


class KindReader:
    def __init__(self, kinds: Sequence[KindCues], book: PatternBook) -> None:
        self._cues = {Kind(kind.id): book.add_all(kind.cues) for kind in kinds}

    def read(self, text: str, found: Mapping[int, Match], has_topic: bool) -> Kind:
        said = {kind: sum(number in found for number in cues) for kind, cues in self._cues.items()}
        asked = said.get(Kind.QUESTION, 0) + ("?" in text)
        complaint, request = said.get(Kind.COMPLAINT, 0), said.get(Kind.REQUEST, 0)
        if said.get(Kind.THANKS, 0) and not complaint and not request and not asked:
            return Kind.THANKS
        if said.get(Kind.SUGGESTION, 0) and complaint <= 1:
            return Kind.SUGGESTION
        if request and request >= complaint:
            return Kind.REQUEST
        if asked and not complaint:
            return Kind.QUESTION
        if complaint or has_topic:
            return Kind.COMPLAINT
        return Kind.OTHER
