from itertools import product

import pytest

from services.classifier.privacy.ibans import is_iban
from services.classifier.privacy.numbers import is_citizen_number
from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.reader import Reader
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    spans = find_personal_data(seen, words_of(fold(seen)), frozenset({"kazim dirik", "kazimdirik"}))
    return mask(seen, 0, len(seen), spans)


@pytest.mark.parametrize(
    "number",
    [
        "0532 123 45 67",
        "05321234567",
        "+90 532 123 45 67",
        "0090 532 1234567",
        "(0532) 123 45 67",
        "0-532-123-45-67",
        "532.123.45.67",
        "o532 123 45 67",
        "0232 388 12 34",
        "sıfır beş yüz otuz iki yüz yirmi üç kırk beş altmış yedi",
        "+49 151 23456789",
        "0532 123 arada boşluk 45 67",
        "0532 sonra 123 sonra 45 67",
        "0532\n\n123 45 67",
        "0532 | 123 | 45 | 67",
        "0532 ... 123 ... 45 67",
        "0532'123'45'67",
        "sıfır 532 yüz yirmi üç 45 altmış yedi",
        "532 yüz yirmi üç 45 67",
        "0️⃣5️⃣3️⃣2️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
    ],
)
def test_a_telephone_number_is_masked_however_it_is_written(number: str) -> None:
    assert masked(f"beni {number} numaradan arayın") == "beni [telefon] numaradan arayın"


def test_a_telephone_is_found_among_other_numbers() -> None:
    assert masked("3 ve 0532 sonra 123 45 67 arayın") == "3 ve [telefon] arayın"
    assert masked("ev telefonu 232 sonra 388 sonra 4517") == "ev telefonu [telefon]"
    assert masked("numaram 0532 yazın sonra 123 sonra da 45 67") == "numaram [telefon]"
    assert masked("0532 yazın sonra 123 sonra da 45 67") == "0532 yazın sonra 123 sonra da 45 67"
    assert masked("0532 123 kırk beş altmış yedi ve 3 kişi") == "[telefon] ve 3 kişi"
    assert masked("Seher (05321234567) ile") == "Seher ([telefon]) ile".replace("Seher", "[ad soyad]")


@pytest.mark.parametrize(
    "number",
    [
        "444 35 35",
        "0850 222 33 44",
        "153",
        "1234. sokak no 5",
        "2026-11-22 14:30",
        "05.12.26 14:30 da 8 kişi",
        "512 ve 14 sonra 23 sonra 35",
    ],
)
def test_other_numbers_stay(number: str) -> None:
    assert masked(f"dün {number} yazdım") == f"dün {number} yazdım"


def test_a_citizen_number_is_known_by_its_check_digits() -> None:
    assert is_citizen_number("10000000146")
    assert not is_citizen_number("10000000147")
    assert masked("kimliğim 100 000 001 46") == "kimliğim [T.C. kimlik no]"
    assert masked("tesisat 10000000147") == "tesisat 10000000147"


def test_a_mistyped_citizen_number_is_masked_where_it_is_called_one() -> None:
    assert masked("tc no 12345678901") == "tc no [T.C. kimlik no]"


def test_what_a_number_is_called_may_stand_behind_it() -> None:
    assert masked("12345678901 benim tcm") == "[T.C. kimlik no] benim tcm"
    assert masked("12345678901 benim sayaç") == "12345678901 benim sayaç"
    assert masked("330006100519786457841326 bu da ibanım") == "[IBAN] bu da ibanım"
    assert masked("330006100519786457841327 bu da ibanım") == "[IBAN] bu da ibanım"
    assert masked("330006100519786457841327 seri no") == "330006100519786457841327 seri no"


def test_an_iban_is_known_by_its_remainder() -> None:
    assert is_iban("TR33 0006 1005 1978 6457 8413 26")
    assert masked("TR330006100519786457841326 hesabıma") == "[IBAN] hesabıma"
    assert "TR99" in masked("seri TR990006100519786457841326")


def test_an_iban_that_is_called_one_is_found_once(reader: Reader) -> None:
    found = reader.read("iban TR12 0001 0012 3456 7890 1234 56").personal_data
    assert [item.text for item in found] == ["TR12 0001 0012 3456 7890 1234 56"]


@pytest.mark.parametrize("gap", ["\n", " \n", " \r\n"])
def test_an_iban_broken_over_lines_is_masked_whole(gap: str) -> None:
    assert masked(f"IBAN: TR33 0006 1005{gap}1978 6457 8413 26\nadıma") == "IBAN: [IBAN]\nadıma"
    assert masked(f"iban no 33 0006 1005{gap}1978 6457 8413 26") == "iban no [IBAN]"


@pytest.mark.parametrize(
    "plate", ["35 ABC 123", "35abc123", "06 FB 1907", "34-A-12345", "35 - ZT - 908", "34 FGH\n129"]
)
def test_a_plate_is_masked(plate: str) -> None:
    assert masked(f"{plate} kaldırıma park etmiş") == "[plaka] kaldırıma park etmiş"


@pytest.mark.parametrize("text", ["35 tl 100 kuruş", "15 gun 10 saat", "12 kat 340", "80 cm 200"])
def test_what_only_looks_like_a_plate_stays(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "direk no 06 TR 1147, trafo açık",
        "trafo 06 TR 115 kapağı açık",
        "elektrik direği no: 35-GZ-0417 eğik",
        "lamba direğinin üstünde 35 BRN 044 yazıyor",
        "rögar no 35 YS 120 kapağı kırık",
        "hat no 35 AD 110 kesik",
        "panel no 06 EN 2203 açık",
        "saat 12 ben 35 yaşındayım",
        "daire 14\ntel 0312 yok",
    ],
)
def test_the_number_of_a_pole_or_a_lid_is_no_plate(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "direğe 35 ABC 123 çarptı",
        "konteynerin önünde 35 ABC 123 duruyor",
        "direk 35 ABC 123 plakalı araçla devrildi",
        "aracın arkasında 35 ABC 123 yazıyor",
    ],
)
def test_a_vehicle_beside_a_pole_has_a_plate(text: str) -> None:
    assert masked(text) == text.replace("35 ABC 123", "[plaka]")


def test_a_plate_spelt_out_is_known_by_what_it_is_called() -> None:
    assert masked("plaka 3 5 A B C 1 2 3 kaçtı") == "plaka [plaka] kaçtı"
    assert masked("ölçü 3 5 A B C 1 2 3 kaçtı") == "ölçü 3 5 A B C 1 2 3 kaçtı"


@pytest.mark.parametrize(
    "address",
    [
        "ayse.yilmaz@ornek.com.tr",
        "ayse[at]gmail[nokta]com",
        "ayse . yilmaz @ gmail . com",
        "ayseyilmaz gmail.com",
    ],
)
def test_an_email_is_masked(address: str) -> None:
    assert masked(f"mailim {address} teşekkürler") == "mailim [e-posta] teşekkürler"


def test_a_provider_alone_makes_no_address_of_the_word_before_it() -> None:
    assert masked("dilekçeyi gmail.com üzerinden yolladım") == "dilekçeyi gmail.com üzerinden yolladım"
    assert masked("çöp alınmadı. ali@gmail.com") == "çöp alınmadı. [e-posta]"


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Adım Ayşe Yılmaz, su yok", "Adım [ad soyad], su yok"),
        ("adım ayşe kırmızıgül, su yok", "adım [ad soyad], su yok"),
        ("ben Mehmet, çöp alınmadı", "ben [ad soyad], çöp alınmadı"),
        ("Ben Ahmet Yılmaz Atatürk Mahallesi'nden", "Ben [ad soyad] Atatürk Mahallesi'nden"),
        ("BEN AYŞE YILMAZ SU YOK", "BEN [ad soyad] SU YOK"),
        ("Saygılarımla Fatma Demir", "Saygılarımla [ad soyad]"),
        ("lamba yanmıyor\nHasan Çetin", "lamba yanmıyor\n[ad soyad]"),
        ("Zeliha Hanım düştü", "[ad soyad] Hanım düştü"),
        ("babam Hasan'ın evi", "babam [ad soyad]'ın evi"),
        ("my name is John Smith", "my name is [ad soyad]"),
    ],
)
def test_the_name_of_a_person_is_masked(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "Mehmet Akif Ersoy Caddesi'nde çukur var",
        "Şehit Ömer Halisdemir İlkokulu önü",
        "Ali Rıza Bey Parkı'nda salıncak kırık",
        "Kazım Dirik mahallesi",
        "Adnan Menderes'te trafik",
        "Sayın Başkanım yol bozuk",
        "ben deniz kenarında oturuyorum",
        "adım adım takip ettim",
    ],
)
def test_a_place_named_after_a_person_stays(text: str) -> None:
    assert masked(text) == text


def test_no_part_of_a_reading_shows_agencies_who_wrote(reader: Reader) -> None:
    said = "Adım Ayşe Yılmaz 0532 123 45 67. Çöpler alınmıyor. Ayrıca 35 ABC 123 yolu kapatıyor"
    reading = reader.read(said)
    shown = " ".join(part.masked for part in reading.parts)
    assert {found.type for found in reading.personal_data} == {"name", "phone", "plate"}
    assert not any(found.text in shown for found in reading.personal_data)
    assert not any(
        found.text in reason for found in reading.personal_data for p in reading.parts for reason in p.reasons
    )


def test_any_row_of_number_words_is_read_to_its_end() -> None:
    words = ("sıfır", "beş", "yüz", "otuz", "bir", "12", "tire", "artı")
    for row in product(words, repeat=4):
        assert masked(" ".join(row))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("no 12 34 567 89", []),
        ("388 12 34", []),
        ("telefonum 388 12 34", ["phone"]),
        ("telefonum 188 12 34", ["phone"]),
        ("+1 202 555 01 23", ["phone"]),
        ("10000000146", ["tckn"]),
    ],
)
def test_how_a_number_begins_and_what_it_is_called_tell_what_it_is(text: str, found: list[str]) -> None:
    assert [span.type for span in find_personal_data(text, words_of(fold(text)), frozenset())] == found


def test_of_two_that_lie_over_each_other_the_surer_is_kept() -> None:
    text = "ali.kaya05321234567@gmail.com"
    assert [span.type for span in find_personal_data(text, words_of(text), frozenset())] == ["email"]
