import pytest

from services.classifier.reader import Reader
from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    "text",
    [
        "3. kat",
        "kat 3 daire 5",
        "k:3 d:5",
        "5. kattayım",
        "zemin kat",
        "en üst kat",
        "B blok no 12/A",
        "12 nolu daire",
    ],
)
def test_a_door_alone_is_where_and_no_matter(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    (part,) = reading.parts
    assert (reading.decision, part.topic, part.urgency) == ("ask", "diger", 0)
    assert part.place is not None
    assert part.place.text == text


def test_a_door_is_told_with_what_it_is_beside(place: PlaceIn) -> None:
    found = place("a101 yanı kat 3 d 5")
    assert found is not None
    assert found.text == "a101 yanı, kat 3 d 5"


@pytest.mark.parametrize(
    "text", ["2 kat fazla fatura geldi", "çöp var 3. kat", "3. katta su yok", "5", "kapı", "kat"]
)
def test_amid_other_words_or_without_its_number_it_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("22 değil 24 numara", "24 numara"),
        ("kapı no 24 olacak 22 yazmışım", "kapı no 24"),
        ("pardon no 24", "no 24"),
        ("kapı no 22 değil 24", "kapı no 22 değil 24"),
        ("2. kat değil 3. kat", "3. kat"),
    ],
)
def test_a_door_told_in_place_of_another_is_the_one_that_holds(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.text, found.corrects) == (told, True)


@pytest.mark.parametrize(
    "text", ["22 değil 24", "no 22 değil", "no 22 yazdım", "kapı olmalı", "nikah saat 14 olacak"]
)
def test_without_the_door_that_holds_nothing_is_told_instead(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize("text", ["291 sk n:4 kat2 su yok", "291 sokak n 4 daire3 su yok"])
def test_a_door_is_written_short(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert text.startswith(found.text)
    assert found.text.endswith(("kat2", "daire3"))
