import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("360 değil 370 sokak olacak", "370 sokak"),
        ("Erzene mahallesi değil Kazımdirik mahallesi", "Kazımdirik mahallesi"),
        ("370 sokak demek istemiştim 360 sokak değil", "370 sokak"),
        ("pardon 370 sokak", "370 sokak"),
        ("yanlış yazmışım doğrusu 370 sokak", "370 sokak"),
        ("Buca değil Bornova Erzene mahallesi", "Erzene mahallesi"),
    ],
)
def test_a_place_told_in_place_of_another_is_the_one_that_holds(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.text, found.corrects) == (told, True)


@pytest.mark.parametrize(
    "text",
    [
        "sadece 360 sokak değil 370 sokak da karanlık",
        "pardon bir de 370 sokakta çöp var",
        "burası 360 sokak değil mi",
        "360 sokakta yanlış park var",
        "370 sokak",
    ],
)
def test_a_place_told_beside_another_corrects_nothing(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert not found.corrects


def test_a_district_that_it_is_not_in_is_none(place: PlaceIn) -> None:
    found = place("Buca değil Erzene'de")
    assert found is not None
    assert (found.neighbourhood, found.district) == ("Erzene", None)


@pytest.mark.parametrize("text", ["mahalle de Meriç olacak", "Meriç mahallesi olacaktı, yanlış yazmışım"])
def test_what_a_place_should_have_been_corrects_it(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.neighbourhood, found.corrects) == ("Meriç", True)


def test_what_will_be_somewhere_corrects_nothing(place: PlaceIn) -> None:
    found = place("370 sokakta düğün olacak")
    assert found is not None
    assert not found.corrects


@pytest.mark.parametrize("text", ["mahalle güzel olacak", "mahalle de merkez değil"])
def test_what_is_wished_of_a_quarter_does_not_name_it(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "pardon 5331 değil 5313 karıştırdım",
        "5331 demişim 5313 olacak düzeltin lütfen",
        "ay ben yanlış yazmışım 5313 olucak 5331 değil",
    ],
)
def test_a_streets_number_alone_may_be_told_in_place_of_another(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.text, found.street, found.corrects) == ("5313", "5313 sokak", True)


@pytest.mark.parametrize(
    "text",
    [
        "168 değil 186 olacak",  # may be a bus
        "1450 demişim 1540 lira olacak",
        "2023 değil 2024 yazdım",
        "5331 değil mi 5313",
        "kartım 4471 değil 4417",
        "1500 değil 2500 yazmışlar",
    ],
)
def test_other_numbers_are_no_streets(place: PlaceIn, text: str) -> None:
    assert place(text) is None
