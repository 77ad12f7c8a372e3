from collections.abc import Sequence

import pytest

from services.classifier.message import Message
from services.classifier.places.finder import PlaceFinder
from services.classifier.places.pieces import Piece
from services.classifier.places.pointers import pointers_in
from services.classifier.reader import Reader
from services.classifier.splitting.seams import Cut, Sentence
from services.classifier.text.folding import Word, fold, words_of
from services.classifier.whereabouts import Whereabouts
from shared.events import Kind
from shared.municipality import Municipality


def tells_of_a_matter(message: Message, first: int, last: int) -> bool:
    return True


@pytest.fixture
def whereabouts(bornova: Municipality) -> Whereabouts:
    return Whereabouts(PlaceFinder(bornova), tells_of_a_matter)


def message_of(text: str, *, turkish: bool = True) -> Message:
    words = words_of(fold(text))
    return Message(text, words, words, (), pointers_in(text), turkish=turkish)


def all_of(message: Message) -> Sentence:
    return Sentence(0, len(message.words), 0, len(message.text), Cut.SENTENCE)


def test_a_link_that_hides_the_place_is_told_behind_the_words(whereabouts: Whereabouts) -> None:
    message = message_of("Zafer sokağında çukur var https://maps.app.goo.gl/abc")
    found = whereabouts.of(message, all_of(message))
    assert found is not None
    assert found.text == "Zafer sokağında, https://maps.app.goo.gl/abc"


def test_only_in_turkish_can_words_be_seen_to_say_nothing_but_where(whereabouts: Whereabouts) -> None:
    where = "okulun karşısı"
    assert whereabouts.nothing_else(message_of(where), 0, 2, ())
    assert not whereabouts.nothing_else(message_of(where, turkish=False), 0, 2, ())
    assert not whereabouts.nothing_else(message_of(where), 0, 0, ())


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("7412 sokak trafonun yanı ile manavın önü", True),
        ("caminin arkası ve otobüs durağının yanı", True),
        ("parkın girişi veya okulun önü", True),
        ("caminin arkası ve kanepe", False),
        ("caminin arkası ile", False),
        ("ve caminin arkası", False),
        ("kanepe ile caminin arkası", False),
    ],
)
def test_two_places_and_what_joins_them_are_all_place(
    whereabouts: Whereabouts, text: str, is_all: bool
) -> None:
    message = message_of(text)
    assert whereabouts.nothing_else(message, 0, len(message.words), ()) is is_all


class Counting(PlaceFinder):
    looked = 0

    def pieces(self, text: str, words: Sequence[Word]) -> Sequence[Piece]:
        self.looked += 1
        return super().pieces(text, words)


def test_a_stretch_asked_for_again_is_not_looked_through_again(bornova: Municipality) -> None:
    places = Counting(bornova)
    whereabouts = Whereabouts(places, tells_of_a_matter)
    message = message_of("Zafer sokağında okulun karşısı")
    whereabouts.nothing_else(message, 0, 4, ())
    whereabouts.nothing_else(message, 0, 4, (2,))
    whereabouts.of(message, all_of(message))
    assert places.looked == 1


def test_what_is_left_of_a_message_is_looked_through_anew(whereabouts: Whereabouts) -> None:
    message = message_of("Zafer sokağında su yok Umut sokağında lamba var")
    first = Sentence(0, 4, 0, message.words[4].start, Cut.SENTENCE)
    assert whereabouts.of(message, first)
    rest = message.without(first)
    found = whereabouts.of(rest, all_of(rest))
    assert found is not None
    assert found.street == "umut sokak"
    assert whereabouts.of(rest, Sentence(0, 4, first.end, len(rest.text), Cut.SENTENCE)) == found


@pytest.mark.parametrize(
    ("text", "there_too"),
    [
        ("Gazi sokakta da aynısı oldu", True),
        ("Gazi sokakta oldu, gördüm de", False),
        ("bizde de var", False),
        ("kütüphanenin yanında da kaza olmuş", True),
        ("kütüphanenin yanından da geçemiyoruz", False),
        ("evin arkasında da alevler var", False),
    ],
)
def test_a_place_with_da_behind_it_is_told_as_one_more(reader: Reader, text: str, there_too: bool) -> None:
    assert reader.read(text).parts[0].there_too is there_too


@pytest.mark.parametrize(
    ("text", "apart"),
    [("ayrıca banklar kırılmış", True), ("bir de çeşme akmıyor", True), ("banklar ayrıca kırılmış", False)],
)
def test_who_begins_with_bir_de_marks_a_matter_off(reader: Reader, text: str, apart: bool) -> None:
    assert reader.read(text).parts[0].apart is apart


@pytest.mark.parametrize(
    "text", ["beyefendi trafonun dibi", "3012 sokak trafonun yanı ile bakkalın önü", "abi parkın köşesi"]
)
def test_whom_it_is_told_and_what_joins_two_places_tell_no_trouble(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert (part.topic, part.kind) == ("diger", Kind.OTHER)
    assert part.place
