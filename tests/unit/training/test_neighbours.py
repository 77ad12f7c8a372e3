"""Nearness counts letters, not capitals, diacritics or marks."""

from training.neighbours import near_pairs

LAMP = "sokak lambası üç gündür yanmıyor, sokak karanlık"


def test_the_same_words_written_otherwise_are_near() -> None:
    assert list(
        near_pairs([LAMP, "SOKAK LAMBASI 3 gün", "sokak lambasi üç gündür yanmiyor sokak karanlik!"])
    ) == [(0, 2)]


def test_another_matter_in_some_of_the_same_words_is_not() -> None:
    assert list(near_pairs([LAMP, "sokak lambası gündüz de yanıyor, kapatın lütfen"])) == []


def test_texts_are_compared_with_others() -> None:
    assert list(near_pairs(["çöp var", LAMP], [LAMP.upper(), "su yok"])) == [(1, 0)]


def test_signs_alone_are_near_only_themselves() -> None:
    assert list(near_pairs(["👍", "👏👏", "👍"])) == [(0, 2)]
