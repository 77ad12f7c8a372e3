"""Whether a matter is a complaint, a request, a suggestion, thanks or a question.

Thanks need the absence of any trouble: politeness and irony thank as well.
"""

import math
import re
from collections.abc import Mapping, Sequence

from services.classifier.evidence.matching import Match, PatternBook
from services.classifier.text.folding import Word, listed
from shared.events import Kind
from shared.municipality.reading import KindCues

# In natural log units. From 0.8 on thanks were lost and of 1,000 texts one complaint saved (2026-11-23).
_THANKS_SURER_BY = 0.6  # doubled where the words complain
_QUESTION_SURER_BY = 4.0  # where no word asks
# In natural log units. Where the subject is surely a department's, and nobody speaks of themselves:
# `konteynerin yanına biri kanepe bırakmış` complains in no word. On four sets of others (1,320 messages,
# 2026-11-23) macro-F1 was 0.916, 0.921, 0.945 and 0.900 without it, 0.919, 0.929, 0.950 and 0.905 with it.
_NOTHING_SURER_BY = 2.0
_OF_MYSELF = re.compile(
    r"\w{2,}(?:[dt][iu][mk]|m[iu]s[iu][mz]|yor?(?:um|uz|m|z)|[iu]c[ae]m|[ae]c[ae]g[iu][mz])"
)
# In natural log units. Of 30 complaints of 2,100 new texts that were taken for thanks 26 were less sure than
# this, and so were 44 of 122 thanks written to be hard (2026-11-23).
PLAINLY = 4.0
_ENOUGH = 3  # cues of one kind; more say no more
# not all of them are cues: `ne rezalet bu` asks nothing, but it may
_MAY_ASK = listed("ne neden niye nicin kim kimin kime nerde nerede nasil hangi kac mi mu acaba")
BUT = listed("ama fakat ancak yalniz lakin maalesef malesef")
_KINDS = {kind.value: kind for kind in Kind}


class KindReader:
    def __init__(self, kinds: Sequence[KindCues], book: PatternBook) -> None:
        self._kinds = [Kind(kind.id) for kind in kinds]
        self._cue_of: dict[int, list[Kind]] = {}
        for kind in kinds:
            for number in book.add_all(kind.cues):
                self._cue_of.setdefault(number, []).append(Kind(kind.id))

    def hints(self, found: Mapping[int, Match]) -> dict[str, float]:
        counts = self._counts(found)
        return {f"kind:{kind}": float(min(count, _ENOUGH)) for kind, count in counts.items() if count}

    def likeliest(
        self,
        scores: Mapping[str, float],
        text: str,
        words: Sequence[Word],
        found: Mapping[int, Match],
        *,
        is_ours: bool = False,
    ) -> Kind:
        """The learned answer. A complaint taken for thanks is lost, and nobody asks where one is that is
        taken for a question: these two must be much surer than any other matter. `is_ours`: the subject is
        sure, and a department's."""
        by_kind = {_KINDS[name]: score for name, score in scores.items()}
        first, second = sorted(by_kind, key=by_kind.__getitem__, reverse=True)[:2]
        leads_by = by_kind[first] - by_kind[second]
        if first is Kind.OTHER and is_ours and leads_by < _NOTHING_SURER_BY and not _of_myself(words):
            first = second
        needed = self._surer_by(first, text, words, found)
        if not needed:
            return first
        matter = _likeliest_matter(by_kind, first)
        return first if by_kind[first] - by_kind[matter] >= needed else matter

    def is_plainly(self, kind: Kind, scores: Mapping[str, float], by: float = PLAINLY) -> bool:
        """Whether thanks, or wanting nothing, are much likelier than any matter."""
        by_kind = {_KINDS[name]: score for name, score in scores.items()}
        return by_kind[kind] - by_kind[_likeliest_matter(by_kind, kind)] >= by

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
        counts = dict.fromkeys(self._kinds, 0)
        for number in found:
            for kind in self._cue_of.get(number, ()):
                counts[kind] += 1
        return counts

    def _surer_by(self, kind: Kind, text: str, words: Sequence[Word], found: Mapping[int, Match]) -> float:
        if kind is Kind.THANKS:
            if self._objects(words, found):
                return math.inf
            return _THANKS_SURER_BY * (2 if self._counts(found).get(Kind.COMPLAINT, 0) else 1)
        if kind is Kind.QUESTION and not (self._counts(found).get(kind, 0) or _may_ask(text, words)):
            return _QUESTION_SURER_BY
        return 0.0

    def _objects(self, words: Sequence[Word], found: Mapping[int, Match]) -> bool:
        """Whether what stands behind the last `ama` complains, and thanks no more: praise that goes before is
        politeness."""
        at = next((at for at in reversed(range(len(words))) if words[at].folded in BUT), None)
        if at is None:
            return False
        behind = self._counts({number: match for number, match in found.items() if match.first > at})
        return bool(behind.get(Kind.COMPLAINT, 0)) and not behind.get(Kind.THANKS, 0)


def _likeliest_matter(by_kind: Mapping[Kind, float], but: Kind) -> Kind:
    return max(by_kind.keys() - {Kind.THANKS, Kind.OTHER, but}, key=by_kind.__getitem__)


def _of_myself(words: Sequence[Word]) -> bool:
    """`çöpü attım geldim`, `parkta oturuyoruz`."""
    return any(_OF_MYSELF.fullmatch(word.folded) for word in words)


def _may_ask(text: str, words: Sequence[Word]) -> bool:
    return "?" in text or "؟" in text or any(word.folded in _MAY_ASK for word in words)
