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
