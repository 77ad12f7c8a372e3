"""A message as it is read: a clean text, and the words in it that may tell of a matter."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.classifier.evidence.look import Look
from services.classifier.places.pieces import Piece
from services.classifier.places.pointers import Pointer
from services.classifier.privacy.personal_data import Span
from services.classifier.splitting.seams import Sentence
from services.classifier.text.folding import Placed, Word, overlap


@dataclass(frozen=True, slots=True)
class Message:
    """A clean text with its words; those of names, numbers and references say nothing about a matter.

    `words` are as they are compared, slips put right and the names of places unsaid; `written` are the same
    as they stand there. What was found in a stretch of them is kept: the same one is asked for more than once
    while a message is cut up.
    """

    text: str
    words: tuple[Word, ...]
    written: tuple[Word, ...]
    private: tuple[Span, ...]
    pointers: tuple[Pointer, ...]
    turkish: bool
    looks: dict[tuple[int, int], Look] = field(default_factory=dict)
    pieces: dict[tuple[int, int], Sequence[Piece]] = field(default_factory=dict)

    def without(self, said: Sentence) -> "Message":
        """Everything else stays where it stands."""
        blank = " " * (said.end - said.start)
        return replace(
            self,
            text=self.text[: said.start] + blank + self.text[said.end :],
            words=self.words[: said.first] + self.words[said.last :],
            written=self.written[: said.first] + self.written[said.last :],
            looks={},
            pieces={},
        )


def outside(words: tuple[Word, ...], spans: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    if not spans:
        return words
    hidden = {at for start, end in spans for at in range(start, end)}
    return tuple(word for word in words if word.start not in hidden and word.end - 1 not in hidden)


def beside(private: Sequence[Span], ours: Sequence[Placed]) -> tuple[Span, ...]:
    """The many digits of a place or of a registered number are nobody's number."""
    return tuple(span for span in private if not any(overlap(span, one) for one in ours))
