from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.fields import ID_LIMIT, TEXT_LIMIT, an_instant, dump, load, maybe_id, maybe_number, words

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def test_words_lose_what_cannot_be_stored_or_shown() -> None:
    assert words("So\0kak \ud83d lambası\x07\x85 yanıyor") == "Sokak  lambası yanıyor"


def test_words_keep_their_lines_and_tabs() -> None:
    assert words("bir\r\niki\rüç\n\tdört") == "bir\niki\nüç\n\tdört"


def test_letters_and_marks_become_one_letter() -> None:
    assert words("c\u0327o\u0308p") == "çöp"


def test_words_are_cut_at_ten_thousand_characters() -> None:
    assert len(words("ğ" * 12_000) or "") == TEXT_LIMIT


def test_nothing_readable_is_nothing() -> None:
    assert [words(value) for value in ("", "\0", None, 7, ["x"])] == [None] * 5


def test_an_id_of_a_kilobyte_is_kept_letter_for_letter() -> None:
    assert maybe_id("w" * 1024) == "w" * 1024


@pytest.mark.parametrize("value", ["", None, True, 1.5, {}, "a\0b", "a\ud800", "x" * (ID_LIMIT + 1)])
def test_what_cannot_be_an_id_is_none(value: object) -> None:
    assert maybe_id(value) is None


def test_an_id_printed_as_a_number_is_an_id() -> None:
    assert maybe_id(448812000001153) == "448812000001153"


@pytest.mark.parametrize("value", [1793000500, "1793000500", 1793000500.0, "1793000500000", 1793000500000])
def test_seconds_and_milliseconds_are_the_same_instant(value: object) -> None:
    assert an_instant(value, NOW) == datetime.fromtimestamp(1793000500, UTC)


@pytest.mark.parametrize(
    "value", [None, "", "yarın", True, [], {}, 0, -5, "1e999", 10**30, float("nan"), "9" * 40, 1200000000]
)
def test_what_can_be_no_time_of_a_message_is_the_time_it_came(value: object) -> None:
    assert an_instant(value, NOW) == NOW


def test_a_clock_that_runs_a_little_ahead_is_believed() -> None:
    ahead = NOW + timedelta(minutes=3)
    assert an_instant(str(int(ahead.timestamp())), NOW) == ahead
    assert an_instant(str(int((NOW + timedelta(days=3)).timestamp())), NOW) == NOW


def test_numbers_no_json_knows_and_endless_ones_do_not_cost_the_body() -> None:
    raw = b'{"a": NaN, "b": -Infinity, "c": %s, "d": 5, "e": 1e999}' % (b"9" * 5000)
    loaded = load(raw)
    assert (loaded["a"], loaded["b"], loaded["d"]) == (None, None, 5)
    assert loaded["c"] == "9" * 5000
    assert maybe_number(loaded["e"]) is None


def test_a_lone_surrogate_is_written_as_it_came() -> None:
    raw = b'{"body": "\\ud83d"}'
    assert dump(load(raw)) == raw


@given(ANYTHING)
def test_no_value_makes_a_reader_fail(value: object) -> None:
    cleaned = words(value)
    assert cleaned is None or cleaned.encode()
    assert maybe_number(value) is None or isinstance(maybe_number(value), float)
    assert an_instant(value, NOW).tzinfo is not None
    maybe_id(value)
