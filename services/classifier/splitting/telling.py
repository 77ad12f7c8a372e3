"""Whether a stretch of words says what is the matter, or only names a place or a person's lot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from services.classifier.splitting.asides import is_sent_about, leaves_undone, only_does_good, only_of_answers
from services.classifier.splitting.clauses import (
    asks,
    leans_back,
    only_tells_who_suffers,
    says_what_is_the_matter,
    wants_something,
)
from services.classifier.splitting.lists import announced_before, items_of
from services.classifier.splitting.seams import Cut
from services.classifier.text.folding import Word

_ASKING = 4  # words of a question about what no unit is known for
_TOGETHER = 16  # words
_A_HALF = 2  # words


@dataclass(frozen=True, slots=True)
class Subject:
    """What a stretch of words is about, for splitting."""

    topic: str
    confidence: float
    says_something: bool
    brings: tuple[str, ...] = ()  # the topics of what comes of it by itself
    only_comes_of_it: bool = False  # if it is one of those of what stands before it, and no emergency


@dataclass(frozen=True)
class Telling:
    """`how` each place to cut is marked, and where the writer `marked` it himself and not a `da` within; of
    few words also where a sentence `stopped`."""

    text: str
    words: Sequence[Word]
    how: Mapping[int, Cut]
    marked: frozenset[int]
    stopped: frozenset[int]
    turkish: bool

    def heard(self, subject: Subject, first: int, last: int) -> Subject:
        says_something = subject.says_something or self._asks_apart(first, last)
        return replace(
            subject,
            says_something=says_something and self._tells(first, last),
            only_comes_of_it=subject.only_comes_of_it and self._may_come_of_it(first, last),
        )

    def _may_come_of_it(self, first: int, last: int) -> bool:
        """In one sentence, and nothing that somebody ought to do: `çöp alınmıyor, sinek basıyor`."""
        if self.how.get(first) is not Cut.CLAUSE:
            return False
        said = self.words[first:last]
        return not (leaves_undone(said) or wants_something(said, len(said), stopped=True))

    def _tells(self, first: int, last: int) -> bool:
        """In a list a name is enough (`2. başıboş köpek`), and on both sides of `bir de`; and so it is in a
        language whose verbs we do not know: there the municipality's words alone have told the subject. A
        line of its own may be an address.
        """
        said = self.words[first:last]
        counted = self._is_counted(first, last)
        opened = counted or (first in self.marked and self._continues_the_line(first))
        if len(said) == _A_HALF and asks(said[-1].folded) and first and asks(self.words[first - 1].folded):
            return False  # `park mı mezarlık mı`
        if only_does_good(said) or (not opened and (only_of_answers(said) or is_sent_about(said))):
            return False
        by_name = (
            not self.turkish
            or counted
            or (self.how.get(first) is Cut.MARKED and self._continues_the_line(first))
            or (last in self.marked and self._continues_the_line(last))
            or self._is_asked_together(first, last)
        )
        follows = leans_back(said) or only_tells_who_suffers(said)
        return by_name or (says_what_is_the_matter(said) and not follows)

    def _asks_apart(self, first: int, last: int) -> bool:
        """`staj yapabilir miyim, bir de ...`: a question is one though nobody's topic."""
        is_apart = first in self.marked or last in self.marked
        return is_apart and last - first >= _ASKING and asks(self.words[last - 1].folded)

    def _is_asked_together(self, first: int, last: int) -> bool:
        """`çöp kovası ve bank istiyoruz`"""
        if not (last < len(self.words) <= _TOGETHER and self.words[last].folded in ("ve", "hem", "ne")):
            return False
        return wants_something(self.words, len(self.words), stopped=True)

    def _is_counted(self, first: int, last: int) -> bool:
        return last > self._announced or any(first <= at < last for at in self._items)

    @cached_property
    def _announced(self) -> int:
        return announced_before(self.words)

    @cached_property
    def _items(self) -> frozenset[int]:
        return items_of(self.text, self.words)

    def _continues_the_line(self, first: int) -> bool:
        return "\n" not in self.text[self.words[first - 1].end : self.words[first].start]
