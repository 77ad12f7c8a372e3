"""Slips are put right where the word is meant beyond doubt, and nothing else is touched."""

from collections.abc import Iterable, Mapping

import pytest

from services.classifier.evidence.features import features_of
from services.classifier.evidence.learned import LearnedReader
from services.classifier.text.folding import words_of
from services.classifier.text.spelling import Spelling

COMMON, RARE = 2.0, 8.0
KNOWN = {
    "kaldirim": COMMON,
    "elektrik": COMMON,
    "tesekkurler": COMMON,
    "kokuyor": COMMON,
    "korkuyor": RARE,
} | {"cukur": COMMON, "yol": COMMON, "sokak": COMMON, "sonak": RARE}


def spelling(known: Mapping[str, float], seen: Iterable[str] = ()) -> Spelling:
    """`seen`: rare words; their pieces are no stranger than those of known ones."""
    pieces = {piece for word in (*known, *seen) for piece in features_of(word)}
    return Spelling(known, lambda word: sum(len(p) == 4 and p not in pieces for p in features_of(word)))


def read(text: str) -> list[str]:
    righted = spelling(KNOWN, ["yarimlarimizdakiler"]).put_right(words_of(text))
    return [word.folded for word in righted]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("kaldrim", "kaldirim", id="a letter left out"),
        pytest.param("ellektrik", "elektrik", id="a letter too many"),
        pytest.param("eletkrik", "elektrik", id="two letters swapped"),
        pytest.param("elejtrik", "elektrik", id="the letter beside the right one"),
        pytest.param("kokuyr", "kokuyor", id="near the end"),
        pytest.param("leektrik", "elektrik", id="the first letter swapped"),
        pytest.param("laldirim", "kaldirim", id="beside the first letter"),
        pytest.param("tesekkrler", "tesekkurler", id="in the middle of a long word"),
    ],
)
def test_one_slip_is_put_right(written: str, meant: str) -> None:
    assert read(written) == [meant]


def test_the_ending_stays_as_it_was_written() -> None:
    assert read("kaldrimlarimizdakiler") == ["kaldirimlarimizdakiler"]


def test_a_known_word_is_not_taken_for_a_commoner_one() -> None:
    assert read("korkuyor") == ["korkuyor"]


def test_a_new_form_of_a_known_word_is_left_alone() -> None:
    assert read("elektriksizlikten") == ["elektriksizlikten"]


def test_one_strange_piece_is_a_rare_word_and_no_slip() -> None:
    words = words_of("vizem")
    assert spelling({"vizen": COMMON}, seen=["dizem"]).put_right(words) == words
    assert spelling({"vizen": COMMON}, seen=["dozem"]).put_right(words) == words
    assert spelling({"vizen": COMMON}).put_right(words) == words_of("vizen")


@pytest.mark.parametrize(
    ("written", "known", "seen"), [("allev", "alev", "allemiz"), ("pataldi", "patladi", "atald")]
)
def test_a_letter_doubled_or_swapped_need_be_no_stranger(written: str, known: str, seen: str) -> None:
    righted = spelling({known: COMMON}, seen=[seen]).put_right(words_of(written))
    assert [word.folded for word in righted] == [known]


def test_what_would_be_strange_put_right_too_is_left_alone() -> None:
    words = words_of("bulunmadi")
    assert spelling({"bulunamazken": COMMON}).put_right(words) == words


@pytest.mark.parametrize(
    "text",
    [
        "gazlar gazdan siddet bulunmadi",
        "kimler evimden uyanik yastik isinma bagirinca iletir faturali",
        "bakamiyorum basvuramadim sondurulmus goturulmedigini dondurucuda",
    ],
)
def test_what_turkish_makes_of_its_words_is_no_slip(model: LearnedReader, text: str) -> None:
    words = words_of(text)
    assert Spelling(model.words, model.strangeness).put_right(words) == words


def test_of_two_words_as_near_the_commoner_is_meant() -> None:
    assert read("sojak") == ["sokak"]


def test_short_words_numbers_and_other_scripts_are_left_alone() -> None:
    assert read("yl 35abc12 مشكلة ab") == ["yl", "35abc12", "مشكلة", "ab"]


def test_places_in_the_text_stay_the_same() -> None:
    word = spelling(KNOWN).put_right(words_of("yol kaldrim"))[1]
    assert (word.folded, word.start, word.end) == ("kaldirim", 4, 11)


def test_without_known_words_nothing_is_touched() -> None:
    assert [word.folded for word in spelling({}).put_right(words_of("kaldrim"))] == ["kaldrim"]


def test_a_letter_that_no_word_goes_on_with_is_not_put_in() -> None:
    righted = spelling({"kowboy": COMMON}).put_right(words_of("koboy"))
    assert [word.folded for word in righted] == ["koboy"]


@pytest.mark.parametrize(
    ("written", "known"), [("eledktrik", "elektrik"), ("uyanik", "uyani"), ("evimden", "evimde")]
)
def test_no_letter_is_one_too_many_but_a_doubled_one(written: str, known: str) -> None:
    righted = spelling({known: COMMON}).put_right(words_of(written))
    assert [word.folded for word in righted] == [written]
