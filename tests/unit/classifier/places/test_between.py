import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("migros ile fırın arasında rögar açık", "migros ile fırın arasında"),
        ("okulla muhtarlık arasındaki kaldırım çöktü", "okulla muhtarlık arasındaki"),
        ("Kaya ilkokulu ve sağlık ocağı arasında su akıyor", "Kaya ilkokulu ve sağlık ocağı arasında"),
        ("erzene 61 sokak ile 63 sokak arası karanlık", "erzene, 61 sokak ile 63 sokak arası"),
        ("61 sokak ile 63 arasında çöp var", "61 sokak ile 63 arasında"),
        ("61 sokakla 63 sokak köşesinde direk yattı", "61 sokakla 63 sokak köşesinde"),
        (
            "Gül caddesi ile 63 sokağın kesiştiği yerde çukur var",
            "Gül caddesi ile 63 sokağın kesiştiği yerde",
        ),
        ("evka 3 ile evka 4 arasındaki yol bozuk", "evka 3 ile evka 4 arasındaki"),
    ],
)
def test_between_two_places_both_are_told(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "iki bina arasında kablo sarkıyor",
        "saat 9 ile 10 arasında su kesildi",
        "evimle okul arasında çok yol var",
        "market ile fırın arasında fark var",
        "belediye ile halk arasında köprü olun",
        "ağaçların arasında yılan var",
        "okul arasında top oynuyorlar",
    ],
)
def test_what_is_not_between_two_places_is_none(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5253 ile 5255in köşesindeki lamba sönük", "5253 ile 5255in köşesindeki"),
        ("5253le 5255 kesişiminde çukur var", "5253le 5255 kesişiminde"),
    ],
)
def test_streets_that_meet_may_be_told_by_their_numbers(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


def test_other_numbers_meet_nowhere(place: PlaceIn) -> None:
    assert place("300 ile 400 arasında köpek var") is None
    assert place("5253 ile konuştum 5255 köşesi kapalı") is None
