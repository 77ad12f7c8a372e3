import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "street", "told"),
    [
        ("iki yüz on beş sokak dokuz numara su yok", "215 sokak", "iki yüz on beş sokak dokuz numara"),
        ("yüzseksenüç sokakta çöp var", "183 sokak", "yüzseksenüç sokakta"),
        ("kırk bir sokak no yirmi iki kat üç su patladı", "41 sokak", "kırk bir sokak no yirmi iki kat üç"),
        ("215inci sokakta lamba yok", "215 sokak", "215inci sokakta"),
    ],
)
def test_a_number_said_in_words_is_the_same_street(place: PlaceIn, text: str, street: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert (found.street, found.text) == (street, told)


@pytest.mark.parametrize(
    "text", ["iki sokak ötede yangın var", "on iki sokak köpeği geziyor", "yirmi sokak lambası sönük"]
)
def test_what_is_counted_is_no_street(place: PlaceIn, text: str) -> None:
    assert place(text) is None


def test_what_stands_in_a_street_is_no_door(place: PlaceIn) -> None:
    found = place("215 sokakta on iki köpek var")
    assert found is not None
    assert found.text == "215 sokakta"
