"""Danger told among other things: what the words around it say of it."""

import pytest

from services.classifier.reader import Reader


def _is_danger(reader: Reader, text: str) -> bool:
    return any(part.urgency == 3 for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "gaz kokusu falan yok. elektrik sayacının yerini değiştirmek istiyoruz kime başvuralım",
        "dedem geçen ay kalp krizi geçirdi, şimdi evde iyi. evde bakım hizmetinden nasıl yararlanırız?",
        "bıçaklı kavga olmuş diyorlar pazarda geçen cumartesi, zabıta sayısı artsın",
        "boğuluyoruz egzozdan, otobüs durağının yeri değişsin",
        "bina yıkılıyor yanımızda kontrollü, tozu bize geliyor sulasınlar",
        "bi köpek var kapıda uyuyo hep çok uslu ama topallıyo biraz, müsait olunca veteriner bakabilir mi",
    ],
)
def test_what_is_harmless_as_a_whole_is_no_danger_where_it_is_cut_in_two(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) > 1
    assert not _is_danger(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "bisiklet yoluna park edenlere ceza yazın. bugün bisikletli devrildi, kafasından kan geliyor şu an",
        "kaldırım taşları oynamış düzeltilsin, az ilerisinde de direkten kopan tel yerde kıvılcım çıkarıyor",
        "parkın çimleri kurumuş sulayın. ayrıca ağaç az önce salıncaktaki çocuğun üstüne devrildi",
        "otobüs kartım çalışmıyor nasıl iade alırım, ayrıca apartmanda gaz kokusu var kimi arayayım",
    ],
)
def test_danger_beside_another_matter_is_danger(reader: Reader, text: str) -> None:
    assert _is_danger(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "pazar yerinin arkasındaki çöpler tutuşmuş haberiniz olsun istedim",
        "kolay gelsin kazıdan gaz kokusu geliyor haberiniz olsun",
        "iyi geceler evin önündeki direk devrilmek üzere haberiniz olsun",
        "sahildeki elektrik kutusu patır patır kıvılcım atıyor, haberiniz olsun dedim",
    ],
)
def test_danger_told_for_information_is_as_dangerous(reader: Reader, text: str) -> None:
    assert _is_danger(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "yangın dolabının camı kırık haberiniz olsun",
        "iyi günler, kombi bakımı yaptırdık gaz kaçağı çıkmadı, bilginize",
        "kablo sarkıyordu TEDAŞ topladı, haber vereyim dedim",
    ],
)
def test_what_is_told_for_information_is_not_therefore_danger(reader: Reader, text: str) -> None:
    assert not _is_danger(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "yönetici sabah bakarız dedi, giriş katta ağır gaz kokusu var, sabaha kalacak gibi gelmiyor",
        "geçen ay park için dilekçe vermiştim, asıl şimdi bodrumdan duman çıkıyor merdivenler doldu",
        "mazgalı temizleyin diye kaç kere yazdım, şimdi alt geçitte araba suda kaldı içindekiler çıkamıyor",
        "yine şikayetçiyim otobüs gelmedi, durakta bir kadın doğum yapıyor ambulans gönderin",
    ],
)
def test_danger_in_one_clause_of_a_long_telling_is_heard(reader: Reader, text: str) -> None:
    assert _is_danger(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "demin adam bıçakla kovalıyor yazmıştım, kurban kesecek kasapmış, bütün mahalle güldük, siz de gülün",
        "merdivende gaz kokusu vardı, sekiz dakikada geldiler, vanayı değiştirdiler, ekibe teşekkürler",
        "mahkeme celbi yanlış eve gitmiş, kardeşime silah çekmişti adam, duruşmayı kaçırdık, kim düzeltir",
    ],
)
def test_danger_told_as_past_in_one_clause_is_not(reader: Reader, text: str) -> None:
    assert not _is_danger(reader, text)


@pytest.mark.parametrize(
    ("text", "inferred"),
    [
        ("evde gaz kokusu var", False),
        ("direkten kablo koptu yerde", False),
        ("372 sokakta yangın", False),
        ("yaşlı adam banyoda fenalaştı kendinde değil", True),
        ("çıkaramıyoruz, aşağıdan ses geliyor çabuk", True),
    ],
)
def test_danger_that_no_rule_names_is_told_from_what_one_does(
    reader: Reader, text: str, inferred: bool
) -> None:
    (part,) = reader.read(text).parts
    assert part.hazard is not None
    assert part.inferred is inferred
