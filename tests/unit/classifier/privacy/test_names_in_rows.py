"""People told one after another, and streets told so."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("imza verenler: Gülten, Saniye, Perihan, Oktay.", ["Gülten", "Saniye", "Perihan", "Oktay"]),
        ("hatice, saniye, kezban hep aynı dertten muzdarip", ["hatice", "saniye", "kezban"]),
        ("Fatma, Bahar ve Çiçek tezgah açıyor", ["Fatma", "Bahar", "Çiçek"]),
        ("ali, zerya ve veli geldi", ["ali", "zerya"]),
        ("kursa Umut ve Zeynep yazılacak", ["Umut", "Zeynep"]),
        ("kavgayı Barış ile Savaş çıkardı", ["Barış", "Savaş"]),
        ("Deniz'le aynı binadayız", ["Deniz"]),
        ("Arven'le Alya için kurs", ["Arven", "Alya"]),
        ("Ayşe'yle Cuma namazına gittik", ["Ayşe"]),
        ("hisseler rıfkı, hacı bayram, şaban", ["rıfkı", "hacı bayram", "şaban"]),
        ("Ahmet ile Mehmet sokakları işgal ediyor", ["Ahmet", "Mehmet"]),
    ],
)
def test_who_stands_among_people_is_one(reader: Reader, text: str, names: list[str]) -> None:
    assert [found.text for found in reader.read(text).personal_data] == names


@pytest.mark.parametrize(
    "text",
    [
        "Zafer, Umut ve Çağla sokaklarında su yok",
        "Zafer, Umut ve Çağla sokaklar.",
        "çöpler, lambalar, kaldırımlar bozuk",
    ],
)
def test_streets_and_things_in_a_row_are_no_people(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


def test_what_follows_the_names_is_none(reader: Reader) -> None:
    found = reader.read("Ayşe, Fatma, selamlar, nasılsınız").personal_data
    assert [one.text for one in found] == ["Ayşe", "Fatma"]
