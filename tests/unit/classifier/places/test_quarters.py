import pytest

from services.classifier.evidence.learned import load_model
from services.classifier.places.finder import PlaceFinder
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of
from shared.municipality import Municipality
from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    "text", ["Kazımdirik'te çöp var", "kazim dirik mah cop alinmiyo", "çöp var KAZIMDİRİK MAHALLESİ"]
)
def test_a_quarter_of_the_municipality_is_known(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == "Kazımdirik"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Çınar mahallesinde çöp alınmıyor", "cop_toplama"),
        ("kavaklıdere köyünden otobüs geçmiyor", "toplu_tasima_sefer"),
        ("çiçekli köyünde otobüs yok", "toplu_tasima_sefer"),
        ("Işıklar mahallesinde çöp alınmıyor", "cop_toplama"),
        ("Işıkkent'te su kesik", "su_kesintisi"),
        ("Yıldırım Beyazıt mahallesinde su akmıyor", "su_kesintisi"),
    ],
)
def test_a_quarter_called_after_a_tree_or_light_is_no_matter(reader: Reader, text: str, topic: str) -> None:
    (part,) = reader.read(text).parts
    assert part.topic == topic
    assert {candidate for candidate, share in part.candidates if share > 0.1} == {topic}
    assert part.place is not None
    assert part.place.neighbourhood is not None


@pytest.mark.parametrize(
    "text", ["kavaklıdere köyünde ulaşım yok", "Çınar mahallesinde", "Çınar mah. 12 sokak no 5"]
)
def test_of_a_quarter_alone_it_is_asked_what_is_the_matter(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.decision, reading.parts[0].topic) == ("ask", "diger")


@pytest.mark.parametrize(
    "text", ["çınar mahallede devrildi", "çınardan kocaman dal düştü", "çiçekli park bakımsız"]
)
def test_what_may_be_meant_as_a_word_counts_as_one(reader: Reader, text: str) -> None:
    assert "agac_yesil_alan" in dict(reader.read(text).parts[0].candidates)


@pytest.mark.parametrize("text", ["çınar yıkıldı yola", "Çınar devrildi", "kuru derede çöp var"])
def test_a_word_that_a_quarter_is_called_by_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("Çınar'da çöp alınmıyor", "Çınar"),
        ("lambalar Çiçekli yolunda yanmıyor", "Çiçekli"),
        ("gaziosmanpaşada çöp var", "Gazi Osman Paşa"),
    ],
)
def test_written_as_a_name_it_is_one(place: PlaceIn, text: str, quarter: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == quarter


def test_a_date_is_no_quarter(etimesgut: Municipality) -> None:
    (part,) = Reader(etimesgut).read("30 Ağustos'tan beri su yok").parts
    assert part.place is None


def test_danger_beside_a_name_is_danger(reader: Reader) -> None:
    (part,) = reader.read("Merkez mahallesi Gaz kokusu var").parts
    assert part.hazard == "gaz_kokusu"


def test_a_name_is_unsaid_in_its_place_and_still_told(etimesgut: Municipality) -> None:
    (part,) = Reader(etimesgut, load_model()).read("Yavuz Selim mahallesinde çöp alınmıyor").parts
    assert (part.topic, part.text) == ("cop_toplama", "Yavuz Selim mahallesinde çöp alınmıyor")
    assert part.place is not None
    assert part.place.neighbourhood == "Yavuz Selim"


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("kızılay 561 sokakta su borusu patladı", "Kızılay"),
        ("Doğanlar 1512 sokak no 7", "Doğanlar"),
        ("egemenlikte 6106 sokakta çöp var", "Egemenlik"),
        ("Yunus Emre 7404 sokak karanlık", "Yunus Emre"),
    ],
)
def test_a_word_right_before_a_numbered_street_is_its_quarter(
    place: PlaceIn, text: str, quarter: str
) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == quarter


@pytest.mark.parametrize(
    "text", ["ışıklar 561 sokakta yanmıyor", "çınar 561 sokakta devrildi", "bahar geldi 561 sokak ot doldu"]
)
def test_what_stands_or_comes_in_a_numbered_street_is_no_quarter(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood is None


def test_with_the_bare_word_behind_it_a_quarter_leads_to_a_numbered_street(place: PlaceIn) -> None:
    found = place("çamdibi degil doğanlar mahalle 1410 sokak numara 6")
    assert found is not None
    assert (found.neighbourhood, found.text) == ("Doğanlar", "doğanlar mahalle, 1410 sokak numara 6")
    assert place("doğanlar mahallede kutlama yapıyor") is None


def test_a_house_may_stand_in_another_quarter_than_it_is_called_after(place: PlaceIn) -> None:
    found = place("Yeşilova Sitesi, Evka 4, 118 sokak")
    assert found is not None
    assert found.neighbourhood == "Evka 4"
    found = place("Yeşilova Sitesi 118 sokak")
    assert found is not None
    assert found.neighbourhood == "Yeşilova"


@pytest.mark.parametrize(
    "text",
    [
        "sarnicta elektrik yok 3 saattir",
        "Sarnıç'ta su kesik",
        "sarnıç köyünde yol çamur",
        "su gelmiyor sarnıçtaki evlere",
        "sarnıç köyünden yazıyorum, yol çöktü",
    ],
)
def test_a_village_is_known_without_the_word_for_one(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == "Sarnıçköy"


@pytest.mark.parametrize(
    "text",
    [
        "sarnıç kurudu",
        "apartmanın sarnıcında su bitti",
        "sarnıcın kapağı yok",
        "karşı yakada su yok",
        "yakada lamba yanmıyor",
    ],
)
def test_what_a_village_is_called_after_is_no_village(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("ergenede su yok", "Ergene"),
        ("çöp toplanmadı Mevlana'da", "Mevlana"),
        ("doğanlardaki pazar çok pis", "Doğanlar"),
        ("inönüde lambalar sönük", "İnönü"),
    ],
)
def test_what_is_said_to_be_in_a_name_is_in_its_quarter(place: PlaceIn, text: str, quarter: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == quarter


@pytest.mark.parametrize(
    "text",
    [
        "merkezde otopark yok",
        "birlikte yapalım bunu",
        "ışıklarda kaza oldu",
        "kızılaydan aradılar",
        "yeni doğanlara yardım var mı",
        "çiçekli elbise giymiş",
    ],
)
def test_of_other_words_it_is_none(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("çınar durağında bekliyoruz", {0}),
        ("çınar sitesinde su yok", {0}),
        ("göksu parkında salıncak kırık", set()),  # a municipality may list it by name
        ("çınar durağı yıktı", set()),
        ("çınar durağın üstüne devrildi", set()),
    ],
)
def test_what_is_called_after_a_quarter_tells_of_no_tree(
    bornova: Municipality, text: str, names: set[int]
) -> None:
    assert PlaceFinder(bornova).names(text, words_of(fold(text))) == names
