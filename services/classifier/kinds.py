"""Whether a matter is a complaint, a request, a suggestion, thanks or a question.

Thanks need the absence of any trouble: politeness and irony thank as well.
"""

from collections.abc import Mapping, Sequence

from services.classifier.matching import Match, PatternBook
from shared.events import Kind
from shared.municipality.reading import KindCues

_ENOUGH = 3  # cues of one kind; more say no more


class KindReader:
    def __init__(self, kinds: Sequence[KindCues], book: PatternBook) -> None:
        self._cues = {Kind(kind.id): book.add_all(kind.cues) for kind in kinds}

    def hints(self, found: Mapping[int, Match]) -> dict[str, float]:
        counts = {kind: len(cues & found.keys()) for kind, cues in self._cues.items()}
        return {f"kind:{kind}": float(min(count, _ENOUGH)) for kind, count in counts.items() if count}

    def read(self, text: str, found: Mapping[int, Match], has_topic: bool) -> Kind:
        """By the municipality's cues alone, for when there is no learned reader."""
        said = {kind: len(cues & found.keys()) for kind, cues in self._cues.items()}
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
        return Kind.COMPLAINT if complaint or has_topic else Kind.OTHER


def likeliest(scores: Mapping[str, float], hints: Mapping[str, float]) -> Kind:
    """The learned answer, except that what complains as well is never mere thanks."""
    kinds = sorted((Kind(name) for name in scores), key=lambda kind: -scores[kind])
    if (
        kinds[0] is Kind.THANKS
        and f"kind:{Kind.COMPLAINT}" in hints
        and scores[kinds[0]] - scores[kinds[1]] < 1
    ):
        return kinds[1]
    return kinds[0]
