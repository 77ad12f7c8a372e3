"""What a learned model sees of a text."""

from services.classifier.evidence.features import features_of, is_of_an_edge, units_in


def test_a_text_is_its_words_their_pairs_and_what_it_begins_and_ends_with() -> None:
    assert set(units_in("Sokak lambası yanmıyor")) == {
        *("sokak", "lambasi", "yanmiyor", "sokak lambasi", "lambasi yanmiyor"),
        *("|sokak", "|lambasi", "lambasi|", "yanmiyor|", "lambasi yanmiyor|"),
    }


def test_a_text_of_one_word_begins_and_ends_with_it() -> None:
    assert set(units_in("yetişin")) == {"yetisin", "|yetisin", "yetisin|"}
    assert units_in("") == {}


def test_a_word_said_twice_is_one_unit_that_knows_where_it_first_and_last_stood() -> None:
    assert units_in("su yok su")["su"] == (0, 0)


def test_a_number_is_like_any_other() -> None:
    assert "#|" in units_in("hat 35")


def test_a_last_word_is_seen_by_its_endings_and_a_first_one_by_its_beginnings() -> None:
    assert features_of("gelin|") == ("gelin|", "-in|", "-lin|", "-elin|", "-gelin|")
    assert features_of("|ne") == ("|ne", "|ne-")


def test_what_tells_how_a_text_begins_or_ends_is_told_from_what_tells_its_subject() -> None:
    features = {feature for unit in units_in("çöp alınmadı?") for feature in features_of(unit)}
    assert {"|cop", "-madi|", "cop alinmadi|"} <= {one for one in features if is_of_an_edge(one)}
    assert {"cop", "<co", "cop alinmadi", "?"} <= {one for one in features if not is_of_an_edge(one)}
