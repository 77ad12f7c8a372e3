"""Where the matters of one message are: told in its words, or behind a map's link among them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise

from services.classifier.message import Message
from services.classifier.places.finder import PlaceFinder
from services.classifier.places.for_all import behind, introduction, is_in_another
from services.classifier.places.pieces import Piece
from services.classifier.places.repeated import repeated_in
from services.classifier.privacy.personal_data import mask
from services.classifier.splitting.clauses import AGAIN
from services.classifier.splitting.seams import Sentence, stretch
from services.classifier.text.folding import Word, fold, words_of
from shared.events import Kind, PlaceHint, ReadingPart

_THERE = re.compile(r"\w+[dt][ae](?:ki)?")
_LONGEST = 15  # words
_TROUBLES = frozenset((Kind.COMPLAINT, Kind.REQUEST))


class Whereabouts:
    def __init__(self, places: PlaceFinder, tells: Callable[[Message, int, int], bool]) -> None:
        """`tells`: whether a stretch of words has a subject."""
        self._places = places
        self._tells = tells

    def of(self, message: Message, matter: Sentence) -> PlaceHint | None:
        words = message.written[matter.first : matter.last]
        pieces = self._pieces(message, matter.first, matter.last)
        told = self._places.find(message.text, words, pieces, message.private)
        link = _link_in(message, matter)
        if link is None:
            return told
        return told.model_copy(update={"text": f"{told.text}, {link}"}) if told else PlaceHint(text=link)

    def for_all(
        self, message: Message, matters: Sequence[Sentence], parts: Sequence[ReadingPart]
    ) -> tuple[ReadingPart, ...]:
        """A place told once, before or behind all the matters, is that of each that has none of its own."""
        placeless = [part.place is None for part in parts]
        place = self._told_for_all(message, matters, placeless) if any(placeless) else None
        if place is None:
            return tuple(parts)
        return tuple(
            part
            if part.place or is_in_another(message.written[matter.first : matter.last])
            else part.model_copy(update={"place": place})
            for matter, part in zip(matters, parts, strict=True)
        )

    def one_for_each_street(
        self, message: Message, matters: Sequence[Sentence], parts: Sequence[ReadingPart]
    ) -> tuple[ReadingPart, ...]:
        """One matter told of several streets, each behind `bir de`: the same for each, in its own words."""
        return tuple(
            each
            for matter, part in zip(matters, parts, strict=True)
            for each in (self._by_street(message, matter, part) if part.kind in _TROUBLES else (part,))
        )

    def _by_street(self, message: Message, matter: Sentence, part: ReadingPart) -> Iterator[ReadingPart]:
        words = message.written[matter.first : matter.last]
        pieces = self._pieces(message, matter.first, matter.last)
        begins = repeated_in([word.folded for word in words], pieces) if not part.solved else ()
        if not begins:
            yield part
            return
        for first, last in pairwise((0, *begins, len(words))):
            start = words[first].start if first else matter.start
            end = words[last].start if last < len(words) else matter.end
            said = stretch(
                message.text, message.written, matter.first + first, matter.first + last, matter.cut
            )
            text = message.text[start:end].strip()
            start += len(message.text[start:end]) - len(message.text[start:end].lstrip())
            told = {"text": text, "masked": mask(message.text, start, start + len(text), message.private)}
            place = self.of(message, said)
            there_too = is_one_more(place, words[first:last])
            apart = first > 0 or part.apart
            yield part.model_copy(update={**told, "place": place, "apart": apart, "there_too": there_too})

    def _told_for_all(
        self, message: Message, matters: Sequence[Sentence], placeless: Sequence[bool]
    ) -> PlaceHint | None:
        if len(matters) == 1:
            return None
        for matter, is_first in ((matters[0], True), (matters[-1], False)):
            words = message.written[matter.first : matter.last]
            pieces = self._pieces(message, matter.first, matter.last)
            if is_first:
                tells = partial(self._tells, message, matter.first)
                told = introduction(message.text, words, pieces, self._places.home, tells)
            else:
                told = behind(message.text, words, pieces, others_are_placed=not all(placeless[:-1]))
            if told:
                first, last = (matter.first + at for at in told)
                said = self._pieces(message, first, last)
                return self._places.find(message.text, message.written[first:last], said, message.private)
        return None

    def beside(self, message: Message, matter: Sentence) -> frozenset[int]:
        """The words of a matter that only say what it stands next to, counted from its first."""
        return self._places.beside(message.text, message.written[matter.first : matter.last])

    def nothing_else(self, message: Message, first: int, last: int, telling: Collection[int]) -> bool:
        """Whether a stretch of words says where, and nothing more; `telling` are counted from its first."""
        words = message.written[first:last]
        if not message.turkish or not 0 < len(words) <= _LONGEST:
            return False
        return self._places.nothing_else(words, self._pieces(message, first, last), telling)

    def named(self, message: Message) -> set[int]:
        """The words of a message that name a place."""
        return {at for piece in self._pieces(message, 0, len(message.written)) for at in piece.all()}

    def _pieces(self, message: Message, first: int, last: int) -> Sequence[Piece]:
        if (first, last) not in message.pieces:
            message.pieces[first, last] = self._places.pieces(message.text, message.written[first:last])
        return message.pieces[first, last]


def _link_in(message: Message, matter: Sentence) -> str | None:
    """One that hides the place: of any other the pin is known."""
    for pointer in message.pointers:
        if pointer.of_a_map and not pointer.pin and matter.start <= pointer.start < matter.end:
            return message.text[pointer.start : pointer.end]
    return None


def is_one_more(place: PlaceHint | None, words: Sequence[Word]) -> bool:
    """`568 sokakta da`, `caminin önünde de`: right behind the place stands `da`; in `okulun önünden de
    geçemiyoruz` it is none."""
    if place is None:
        return False
    last = [word.folded for word in words_of(fold(place.text))][-1:]
    if place.street is None and not any(_THERE.fullmatch(word) for word in last):
        return False
    return any(word.folded in last and after.folded in AGAIN for word, after in pairwise(words))
