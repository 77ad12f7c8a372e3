"""Whether a matter is a complaint, a request, a suggestion, thanks or a question.

Thanks need the absence of any trouble: politeness and irony thank as well.
"""

from collections.abc import Mapping, Sequence

from services.classifier.matching import Match, PatternBook
from shared.events import Kind
from shared.municipality.reading import KindCues

SURER = 1.0  # in natural log units, doubled where the words complain
_ENOUGH = 3  # cues of one kind; more say no more


class KindReader:
    def __init__(self, kinds: Sequence[KindCues], book: PatternBook) -> None:
        self._cues = {Kind(kind.id): book.add_all(kind.cues) for kind in kinds}

    def hints(self, found: Mapping[int, Match]) -> dict[str, float]:
        counts = self._counts(found)
        return {f"kind:{kind}": float(min(count, _ENOUGH)) for kind, count in counts.items() if count}

    def read(self, text: str, found: Mapping[int, Match], has_topic: bool) -> Kind:
        """By the municipality's cues alone, for when there is no learned reader."""
        said = self._counts(found)
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

    def _counts(self, found: Mapping[int, Match]) -> dict[Kind, int]:
        return {kind: len(cues.intersection(found)) for kind, cues in self._cues.items()}


def likeliest(scores: Mapping[str, float], hints: Mapping[str, float]) -> Kind:
    """The learned answer. Thanks must be much surer than any matter: a complaint taken for thanks is lost."""
    by_kind = {Kind(name): score for name, score in scores.items()}
    first = max(by_kind, key=by_kind.__getitem__)
    if first is not Kind.THANKS:
        return first
    needed = 2 * SURER if f"kind:{Kind.COMPLAINT}" in hints else SURER
    matter = max(by_kind.keys() - {Kind.THANKS, Kind.OTHER}, key=by_kind.__getitem__)
    return matter if by_kind[first] - by_kind[matter] < needed else first
