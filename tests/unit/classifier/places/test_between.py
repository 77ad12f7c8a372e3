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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("61/1 ile 63 sokağın köşesine moloz dökmüşler", "61/1 ile 63 sokağın köşesine"),
        ("Erzene 61/1 ile 63 sokağın köşesindeki direk", "Erzene, 61/1 ile 63 sokağın köşesindeki"),
        ("4021 ve 4035. sokakların kesişimi", "4021 ve 4035. sokakların kesişimi"),
        ("61 ve 63 sokakta lamba yanmıyor", "61 ve 63 sokakta"),
        ("61, 63 ve 65 sokaklarda çöp duruyor", "61, 63 ve 65 sokaklarda"),
    ],
)
def test_of_several_streets_only_the_last_may_be_called_one(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "saat 22 ile 63 sokakta gürültü var",
        "saat 22, 63 sokakta gürültü var",
        "otobüs 59 ile 63 sokakta kaza yaptı",
        "3 köpek ile 63 sokakta geziyor",
        "kapı no 14 ile 63 sokakta su yok",
        "yıl 2024, 63 sokakta asfalt yok",
    ],
)
def test_a_time_a_door_or_a_bus_is_no_street(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == "63 sokakta"
