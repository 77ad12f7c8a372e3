"""A place told once, for every matter of a message."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "Erzene 4176 sokak Lale Apartmanı yöneticisiyim. İki konu var: 1) mazgal tıkalı 2) çöp alınmıyor",
        "Ben Erzene 4176 sokakta oturuyorum. Kaldırım taşları kırık. Ayrıca çöpler alınmıyor.",
        "Erzene 4176 sokak no 8\nkaldırım taşları kırık\nçöpler alınmıyor",
        "İyi günler, Erzene 4176 sokaktayız, hem kaldırım taşları kırık hem çöpler alınmıyor",
        "Erzene 4176 sokaktan yazıyorum. kaldırım taşları kırık, bir de çöpler alınmıyor",
        "Bornova Erzene 4176 sokak esnafıyız. Kaldırım taşları kırık. Bir de çöpler alınmıyor. Saygılar",
        "Erzene 4176 sokak no 8'de lokantam var. Kaldırım taşları kırık, ayrıca çöpler alınmıyor",
        "Erzene 4176 sokakta evim var kaldırım taşları kırık, ayrıca çöpler alınmıyor",
        "Dükkanımız Erzene 4176 sokakta, kaldırım taşları kırık. Bir de çöpler alınmıyor",
        "Annem Erzene 4176 sokakta yaşıyor. Kaldırım taşları kırık, bir de çöpler alınmıyor",
        "kaldırım taşları kırık, bir de çöpler alınmıyor. ikisi de Erzene 4176 sokakta",
        "Mazgal tıkalı. Çöpler de alınmıyor. Adres: Erzene 4176 sokak no 8",
        "mazgal tıkalı\nçöpler alınmıyor\nErzene 4176 sokak no 8",
        "Selam, Erzene 4176 sokak azasıyım. 1) mazgal tıkalı 2) çöp alınmıyor",
        "Erzene 4176 sokak bakkalı Cemal ben 1- mazgal tıkalı 2- çöp alınmıyor",
        "Erzene 4176 sokak içler acısı. Mazgal tıkalı. Bir de çöpler alınmıyor.",
        "Erzene 4176 sokakta yaşanmaz oldu: mazgal tıkalı, bir de çöpler alınmıyor",
    ],
)
def test_a_place_before_or_behind_all_the_matters_is_that_of_each(reader: Reader, text: str) -> None:
    places = [part.place for part in reader.read(text).parts]
    assert [(place.neighbourhood, place.street) for place in places if place] == [
        ("Erzene", "4176 sokak")
    ] * 2


@pytest.mark.parametrize(
    ("text", "streets"),
    [
        ("4176 sokakta mazgal tıkalı, bir de çöpler alınmıyor", ["4176 sokak", None]),
        ("Erzene 4176 sokak mazgal tıkalı, bir de çöpler alınmıyor", ["4176 sokak", None]),
        ("mazgal tıkalı, bir de 4176 sokakta çöpler alınmıyor", [None, "4176 sokak"]),
        ("mazgal tıkalı. Bir de çöpler alınmıyor, 4176 sokak", [None, "4176 sokak"]),
        ("4176 sokaktaki manav kaldırımı kapattı, ayrıca çöpler alınmıyor", ["4176 sokak", None]),
        ("4176 sokakta bir market kaldırımı kapattı, ayrıca çöpler alınmıyor", ["4176 sokak", None]),
        (
            "4176 sokakta oturuyorum. Mazgal tıkalı. Ayrıca 4180 sokakta çöpler alınmıyor",
            ["4176 sokak", "4180 sokak"],
        ),
        (
            "4176 sokakta oturuyorum. Mazgal tıkalı. Ayrıca arka sokakta çöpler alınmıyor",
            ["4176 sokak", None],
        ),
        (
            "Çöpler alınmıyor. 4180 sokakta mazgal tıkalı. Lamba da yanmıyor. 4176 sokak",
            [None, "4180 sokak", "4176 sokak"],
        ),
    ],
)
def test_a_place_within_one_matter_is_not_the_others(
    reader: Reader, text: str, streets: list[str | None]
) -> None:
    assert [part.place and part.place.street for part in reader.read(text).parts] == streets


@pytest.mark.parametrize(
    "text",
    [
        "Sarnıçköydenim. Mazgal tıkalı. Bir de çöpler alınmıyor.",
        "Sarnıçköydeyiz, hem mazgal tıkalı hem çöpler alınmıyor",
    ],
)
def test_who_is_of_a_village_tells_all_of_it(reader: Reader, text: str) -> None:
    assert [part.place and part.place.neighbourhood for part in reader.read(text).parts] == ["Sarnıçköy"] * 2
