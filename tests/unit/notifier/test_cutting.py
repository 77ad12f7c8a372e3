import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifier.cutting import ELLIPSIS, cut, graphemes, length


def test_what_fits_is_left_alone() -> None:
    assert cut("Çukur kapatıldı.", 16) == "Çukur kapatıldı."


def test_what_does_not_fit_ends_after_a_whole_word_with_an_ellipsis() -> None:
    assert cut("Çukur bugün kapatıldı.", 16) == "Çukur bugün…"


def test_a_word_too_long_for_any_line_is_cut_inside() -> None:
    assert cut("a" * 100, 50) == "a" * 49 + ELLIPSIS


def test_a_cut_at_the_end_of_a_word_keeps_it() -> None:
    assert cut("Çukur bugün kapatıldı.", 12) == "Çukur bugün…"


@pytest.mark.parametrize(
    "letter",
    ["👍🏽", "👨‍👩‍👧", "🇹🇷", "é", "❤️", "نَ", "🏴\U000e0067\U000e0062\U000e007f"],
    ids=["skin tone", "family", "flag", "accent", "variation", "vowel mark", "tag flag"],
)
def test_a_sign_made_of_several_is_kept_or_dropped_whole(letter: str) -> None:
    assert list(graphemes(f"a{letter}b")) == ["a", letter, "b"]
    for limit in range(1, length(letter) + 3):
        assert cut(letter * 9, limit).removesuffix(ELLIPSIS).replace(letter, "") == ""


def test_flags_in_a_row_stay_apart() -> None:
    assert list(graphemes("🇹🇷🇩🇪")) == ["🇹🇷", "🇩🇪"]


def test_signs_beyond_the_first_plane_count_twice_as_meta_may_count_them() -> None:
    assert length("🚨a") == 3


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_a_cut_text_always_fits_and_begins_as_the_whole(text: str, limit: int) -> None:
    kept = cut(text, limit)
    assert length(kept) <= limit
    assert kept == text or text.startswith(kept.removesuffix(ELLIPSIS))


@given(st.text())
def test_signs_put_together_again_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text
