import pytest

from services.classifier.text.folding import LONGEST, clean, fold, words_of


def folded_words(text: str) -> list[str]:
    return [word.folded for word in words_of(fold(clean(text)))]


@pytest.mark.parametrize("written", ["IŞIK", "ışık", "Işık", "isik", "İSİK", "i\u0307şik"])
def test_every_way_to_write_a_turkish_word_is_one_word(written: str) -> None:
    assert folded_words(written) == ["isik"]


@pytest.mark.parametrize("written", ["İZSU'ya", "İZSU’ya", "izsu`ya", "İZSUYA"])
def test_an_apostrophe_does_not_part_a_name_from_its_ending(written: str) -> None:
    assert folded_words(written) == ["izsuya"]


def test_a_single_letter_with_a_hyphen_is_one_word() -> None:
    assert folded_words("e-belediye D-300 12-14") == ["ebelediye", "d300", "12", "14"]


def test_a_wall_of_one_letter_is_one_letter() -> None:
    assert folded_words("çoooook acilll") == ["cok", "acil"]


def test_folding_keeps_every_position() -> None:
    text = "İzmir'de ÇÖP, ığdır ﬁ ẞ"
    assert len(fold(text)) == len(text)


def test_a_word_knows_where_it_stands_in_the_text() -> None:
    text = "Ersoy Caddesi'nde çukur"
    words = words_of(fold(text))
    assert [text[word.start : word.end] for word in words] == ["Ersoy", "Caddesi'nde", "çukur"]


@pytest.mark.parametrize(
    ("pasted", "seen"),
    [
        ("<p>çöp <b>var</b></p>", "çöp  var"),
        ("ç\u200bö\u200dp\u202e", "çöp"),
        ("\ud800çöp\x00", "çöp"),
        ("\uff43\u006f\u0308p", "cöp"),
        ("z\u0336\u0334a\u0335lgo", "zalgo"),
    ],
)
def test_what_a_person_cannot_see_is_gone(pasted: str, seen: str) -> None:
    assert clean(pasted) == seen


def test_a_text_no_telephone_can_send_is_cut() -> None:
    assert len(clean("çöp " * 10_000)) <= LONGEST


def test_arabic_words_are_found_with_and_without_article_and_hamza() -> None:
    assert folded_words("المياه مياه أنبوب انبوب") == ["مياه", "مياه", "انبوب", "انبوب"]


def test_a_word_said_twice_is_the_same_word_in_two_places() -> None:
    first, second = words_of("iyiii iyiii")
    assert (first.folded, first.start) == ("iyi", 0)
    assert (second.folded, second.start) == ("iyi", 6)
