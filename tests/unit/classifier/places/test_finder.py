import pytest

from services.classifier.places.landmarks import landmark_at, may_be_a_landmark
from services.classifier.places.quarters import Quarters
from services.classifier.places.streets import may_be_a_street, street_at
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of
from shared.events import Intent
from shared.municipality import Municipality
from tests.unit.classifier.conftest import PlaceIn


def test_a_neighbouring_district_is_named(place: PlaceIn) -> None:
    found = place("Karşıyaka'da yol çok bozuk")
    assert found is not None
    assert found.district == "Karşıyaka"


@pytest.mark.parametrize(
    "text",
    [
        "Kemalpaşa mahallesi 7 sokakta su yok",
        "Yunusemre mahallesinde çöp alınmıyor",
        "Kemalpaşa caddesi no 210 karşısında rögar kapağı yok",
    ],
)
def test_what_is_called_after_a_neighbouring_district_is_ours(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.district is None


@pytest.mark.parametrize("text", ["Kemalpaşa'da yol bozuk", "Konak Atatürk caddesi no 5 su yok"])
def test_a_district_named_beside_a_street_is_another(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.district in ("Kemalpaşa", "Konak")


@pytest.mark.parametrize(
    "text",
    [
        "buca caddesi no 5 önünde çukur var",
        "Karşıyaka sokak no 5 su akıyor",
        "Çiğli sokağında rögar taştı",
        "buca eczanesinin yanında rögar açık",
        "Menemen yolunda çukur var",
    ],
)
def test_what_only_bears_a_districts_name_does_not_lie_there(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is None or found.district is None


@pytest.mark.parametrize(
    "text",
    [
        "Buca'dan taşındık, sokağımızda çöp alınmıyor",
        "Karşıyaka belediyesinden emekliyim, sokağımız karanlık",
        "karşıyaka otobüsünde şoför bağırdı",
        "yıkık konak var sokağımızda, çatısı çöktü",
    ],
)
def test_who_names_a_district_may_be_elsewhere(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("Buca'dan yazıyorum sokağımızda çöp alınmıyor", "Buca"),
        ("Konak Alsancak'ta çöp var", "Konak"),
        ("buca şirinyerde çöp alınmıyor", "Buca"),
        ("Karşıyaka 1721 sokakta çukur var", "Karşıyaka"),
    ],
)
def test_who_says_it_is_in_another_district_is_believed(place: PlaceIn, text: str, district: str) -> None:
    found = place(text)
    assert found is not None
    assert found.district == district


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("80 sokak Fatma Kaya no 5 su kesik", "80 sokak [ad soyad] no 5"),
        ("1742 sk 05321234567 no 18 çöp var", "1742 sk [telefon] no 18"),
        ("Migros 0532 123 45 67 karşısı çöp dolu", "Migros [telefon] karşısı"),
    ],
)
def test_what_stands_amid_an_address_is_masked_in_it_too(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "Küçükpark otobüs durağının karşısı",
        "Bornova metro istasyonu önü",
        "büyük parkın girişi",
        "Erzene mah. 80. sok. no:4 park yanı",
    ],
)
def test_a_place_alone_is_no_matter_of_what_stands_there(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.decision, reading.parts[0].topic) == (Intent.MATTER, "ask", "diger")
    assert reading.parts[0].place is not None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("çukur okul önü", "yol_bozuk"),
        ("Lamba Cami Yanı", "aydinlatma"),
        ("yaralı okul önü", "acil_afet_asayis"),
        ("Lamba yanmıyor\n80. sokak no 4 park yanı", "aydinlatma"),
    ],
)
def test_what_is_the_matter_there_is_no_part_of_the_place(reader: Reader, text: str, topic: str) -> None:
    assert [part.topic for part in reader.read(text).parts] == [topic]


@pytest.mark.parametrize(
    "text",
    [
        "Erzene mah. 93sok.no4 Ersoy İlkokulu karşısı",
        "Kazım Dirik'te, KAZIMDİRİK MAHALLESİ 5190/3 sk no 5",
        "Zafer sokağındaki forumun arkası ile Umut Caddesi'nde apt yanı",
        "30 Ağustos mahallesi pazar yerinin yanı, Yavuz Selim Blv. no 3",
        "Menekşe Apartmanının önü, Çınar mh. bim yanı, street 5 near the school",
    ],
)
def test_a_word_the_rules_know_a_place_by_is_never_passed_over(
    bornova: Municipality, etimesgut: Municipality, text: str
) -> None:
    words = words_of(fold(text))
    folded = [word.folded for word in words]
    for at, word in enumerate(folded):
        assert may_be_a_street(word) or street_at(text, words, folded, at) is None
        assert may_be_a_landmark(word) or landmark_at(text, words, folded, at) is None
        for ours in (bornova, etimesgut):
            quarters = Quarters(ours.readings.neighbourhoods)
            assert quarters.may_be(word) or quarters.at(text, words, folded, at) is None


def test_no_quarter_is_passed_over(bornova: Municipality, etimesgut: Municipality) -> None:
    for ours in (bornova, etimesgut):
        quarters = Quarters(ours.readings.neighbourhoods)
        for name, _ in quarters.names:
            assert quarters.may_be(name[0])


@pytest.mark.parametrize("word", ["lamba", "yanmiyor", "cop", "parkimizda"])
def test_most_words_are_of_no_place(bornova: Municipality, word: str) -> None:
    quarters = Quarters(bornova.readings.neighbourhoods)
    assert not any(may_be(word) for may_be in (quarters.may_be, may_be_a_street, may_be_a_landmark))
