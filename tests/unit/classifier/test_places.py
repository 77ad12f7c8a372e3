import pytest

from services.classifier.reader import Reader
from shared.events import Intent, PlaceHint


def place(reader: Reader, text: str) -> PlaceHint | None:
    return reader.read(text).parts[0].place


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Ersoy Caddesi'nde çukur var", "Ersoy Caddesi'nde"),
        ("Zafer sokağında lamba yanmıyor", "Zafer sokağında"),
        ("Umut caddesindeki köpekler havlıyor", "Umut caddesindeki"),
        ("372. sokak no 5 önünde çöp var", "372. sokak no 5"),
        ("1234 sk no:12 su akıyor", "1234 sk no:12"),
        ("Kazımdirik mah. 296/2 sok. no:12/A önünde çukur var", "296/2 sok. no:12/A"),
        ("5190-3 sokakta çukur var", "5190-3 sokakta"),
        ("1606/12. sokakta rögar taşmış", "1606/12. sokakta"),
        ("80. sokak no 5 kat 3 daire 7 su akmıyor", "80. sokak no 5 kat 3 daire 7"),
        ("erzene mah.93sok.no4 su yok", "93sok.no4"),
        ("372 sokak 14 çöp dolu", "372 sokak 14"),
        ("372 sokakta 14 numara çöp dolu", "372 sokakta 14"),
        ("372 sokak 4 gündür su yok", "372 sokak"),
        ("1742 sk no 5 3 haftadır çöp alınmıyor", "1742 sk no 5"),
        ("296 sokakta 10 köpek var", "296 sokakta"),
    ],
)
def test_a_street_is_found_in_words(reader: Reader, text: str, street: str) -> None:
    found = place(reader, text)
    assert found is not None
    assert found.street == street


@pytest.mark.parametrize(
    "text", ["Kazımdirik'te çöp var", "kazim dirik mah cop alinmiyo", "çöp var KAZIMDİRİK MAHALLESİ"]
)
def test_a_quarter_of_the_municipality_is_known(reader: Reader, text: str) -> None:
    found = place(reader, text)
    assert found is not None
    assert found.neighbourhood == "Kazımdirik"


@pytest.mark.parametrize("text", ["forumun karşısı karanlık", "bim yanındaki yol bozuk"])
def test_a_shop_is_a_landmark(reader: Reader, text: str) -> None:
    assert place(reader, text) is not None


def test_a_landmark_is_a_place(reader: Reader) -> None:
    found = place(reader, "Mehmet Akif Ersoy İlkokulu karşısında çöp konteyneri taştı")
    assert found is not None
    assert "İlkokulu karşısında" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "bizim sokakta çukur var",
        "sokak lambası yanmıyor",
        "bu caddede trafik çok",
        "kaç gündür sokağımızda çöp duruyor",
        "bozuk caddemizi yapın artık",
        "apartmanımızın önüne moloz dökmüşler",
        "okulumuzun karşısında çöp birikti",
    ],
)
def test_our_street_is_no_address(reader: Reader, text: str) -> None:
    assert place(reader, text) is None


def test_a_neighbouring_district_is_named(reader: Reader) -> None:
    found = place(reader, "Karşıyaka'da yol çok bozuk")
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
def test_what_is_called_after_a_neighbouring_district_is_ours(reader: Reader, text: str) -> None:
    found = place(reader, text)
    assert found is not None
    assert found.district is None


@pytest.mark.parametrize("text", ["Kemalpaşa'da yol bozuk", "Konak Atatürk caddesi no 5 su yok"])
def test_a_district_named_beside_a_street_is_another(reader: Reader, text: str) -> None:
    found = place(reader, text)
    assert found is not None
    assert found.district in ("Kemalpaşa", "Konak")


def test_a_named_road_is_known_by_its_id(reader: Reader, bornova_road: tuple[str, str]) -> None:
    road_id, name = bornova_road
    found = place(reader, f"{name} üzerinde kocaman çukur var")
    assert found is not None
    assert found.road == road_id


@pytest.fixture
def bornova_road(bornova) -> tuple[str, str]:  # type: ignore[no-untyped-def]
    road = bornova.routing.roads[0]
    return road.id, road.names[0]


@pytest.mark.parametrize("text", ["çöpünü sokağa döküyor", "1) yol bozuk 2) sokak lambası yanmıyor"])
def test_what_only_stands_before_a_street_is_not_its_name(reader: Reader, text: str) -> None:
    assert all(part.place is None for part in reader.read(text).parts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("80 sokak Fatma Kaya no 5 su kesik", "80 sokak [ad soyad] no 5"),
        ("1742 sk 05321234567 no 18 çöp var", "1742 sk [telefon] no 18"),
        ("Migros 0532 123 45 67 karşısı çöp dolu", "Migros [telefon] karşısı"),
    ],
)
def test_what_stands_amid_an_address_is_masked_in_it_too(reader: Reader, text: str, told: str) -> None:
    found = place(reader, text)
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
