import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize("text", ["forumun karşısı karanlık", "bim yanındaki yol bozuk"])
def test_a_shop_is_a_landmark(place: PlaceIn, text: str) -> None:
    assert place(text) is not None


def test_a_landmark_is_a_place(place: PlaceIn) -> None:
    found = place("Mehmet Akif Ersoy İlkokulu karşısında çöp konteyneri taştı")
    assert found is not None
    assert "İlkokulu karşısında" in found.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pazar yerinin yanı çöp dolu", "pazar yerinin yanı"),
        ("slm okul çıkışı çok karanlık", "okul çıkışı"),
        ("ayrıca muhtarlık binasının önüne pano koyun", "muhtarlık binasının önüne"),
        ("forum bornovanın arkası karanlık", "forum bornovanın arkası"),
        ("hastanesi acil girişi önünde çukur var", "hastanesi acil girişi"),
        ("okul bahçesinin yanında çöp var", "okul bahçesinin yanında"),
    ],
)
def test_beside_a_part_of_a_landmark_is_beside_it(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize("text", ["hastane acil yardım göndersin", "park kapkaranlık yanıyor her yer"])
def test_a_landmark_with_nothing_beside_it_is_not_told(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "apartmanın önünde çukur var",
        "site girişindeki lamba yanmıyor",
        "Çocuk parkında salıncak kırık",
        "Lambanın camı kırılmış",
        "Web sitesinden ödeyemiyorum",
    ],
)
def test_what_there_are_thousands_of_is_asked_for(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("güneş apartmanı no 5 su yok", "güneş apartmanı"),
        ("Bayraklı sitesi girişinde lamba yok", "Bayraklı sitesi girişinde"),
        ("apartmanın önü", "apartmanın önü"),
    ],
)
def test_a_house_is_known_by_its_name_or_where_nothing_else_is_said(
    place: PlaceIn, text: str, told: str
) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text", ["hükümet konağının arkası", "otogarın arkası karanlık", "küçükpark girişi", "bim in yanı çöp"]
)
def test_what_a_town_is_known_by_is_a_landmark(place: PlaceIn, text: str) -> None:
    assert place(text) is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("altındağ kavşağındaki sinyal bozuk", "altındağ kavşağındaki"),
        ("evka 3 metrosunun önünde çukur var", "evka 3 metrosunun önünde"),
        ("yaşar üniversitesi kampüsünün arkasında moloz var", "yaşar üniversitesi kampüsünün arkasında"),
        ("homeros vadisinde köpekler var", "homeros vadisinde"),
        ("küçükpark'ta lambalar yanmıyor", "küçükpark'ta"),
        ("dün gece yağmurda manavın önü göl oldu", "manavın önü"),
        ("gülistan parkının yanında çöp var", "gülistan parkının yanında"),
    ],
)
def test_a_landmark_is_told_with_its_whole_name_and_no_more(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "Ege Üniversitesi öğrencisiyim",
        "dokuz eylül üniversitesinde okuyorum burs istiyorum",
        "kızımın üniversitesinde yemek pahalı",
        "yaya köprüsünde ışık yok",
        "küçükparkı yenileyin",
    ],
)
def test_what_is_only_spoken_of_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize("text", ["100. yıl caddesinde çukur var", "9 eylül mahallesinde su yok"])
def test_the_number_of_a_date_is_of_the_name(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text[0].isdigit()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mor Menekşe Sitesi ana girişinde çukur var", "Mor Menekşe Sitesi ana girişinde"),
        ("trafonun dibinde çöp var", "trafonun dibinde"),
        ("sanayinin arkası toz duman", "sanayinin arkası"),
        ("153 dokuz eylül üni durağında durmadı", "eylül üni durağında"),
        ("Birincisi okulun arkasında köpekler var", "okulun arkasında"),
        ("bu sefer caminin önü çöp dolu", "caminin önü"),
    ],
)
def test_more_that_stands_there_and_how_one_stands_to_it(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "otobüs durağında bekledik",
        "okul durağında servis yok",
        "gece metro durağında",
        "en yakın durağında bekliyorum",
    ],
)
def test_anybodys_stop_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hükümet Meydanı'ndaki direkte bayrak yırtık", "Hükümet Meydanı'ndaki"),
        ("cumhuriyet meydanında bank kırık", "cumhuriyet meydanında"),
        ("Bornova Cumhuriyet Meydanında havuz bozuk", "Bornova Cumhuriyet Meydanında"),
    ],
)
def test_a_square_is_known_by_its_name(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text", ["köy meydanında lamba yok", "büyük meydanda", "savaş meydanına döndü burası", "meydan okuyorlar"]
)
def test_any_other_square_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3012 sokak evladım caminin arkası", "3012 sokak, caminin arkası"),
        ("abi fırının karşısı", "fırının karşısı"),
        ("başkanım okulun önü hep çamur", "okulun önü"),
        ("Kardeşler Market karşısı", "Kardeşler Market karşısı"),
    ],
)
def test_whom_it_is_told_is_no_part_of_the_place(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("erzene gökkuşağı sitesi C kapısı", "erzene, gökkuşağı sitesi C kapısı"),
        ("Serintepe huzur sitesinde su yok", "Serintepe, huzur sitesinde"),
        ("üniversitenin 2. kapısında çukur var", "üniversitenin 2. kapısında"),
        ("evka 4te göletli parkın bankında bir çanta kalmış", "evka 4te, göletli parkın bankında"),
        ("PTT'nin karşısında lamba yanmıyor", "PTT'nin karşısında"),
        ("sakarya durağındayım", "sakarya durağındayım"),
    ],
)
def test_its_gate_its_bench_and_who_stands_there_say_where(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "belediyenin internet sitesi açılmıyor",
        "otobüs durağındayım",
        "parkın 2 salıncağı kırık",
        "bankanın hesabında para yok",
        "parkın tuvaletinde sabun yok",
        "okulun kantininde fare var",
        "PTT kargom gelmedi",
    ],
)
def test_what_is_named_for_something_else_says_nowhere(place: PlaceIn, text: str) -> None:
    assert place(text) is None
