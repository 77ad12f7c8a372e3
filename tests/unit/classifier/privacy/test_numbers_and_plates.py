"""Numbers of people and vehicles as they are typed, scanned, dictated, and brought from abroad."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data
from services.classifier.text.folding import clean, fold, words_of


def found(text: str) -> list[tuple[str, str]]:
    seen = clean(text)
    spans = find_personal_data(seen, words_of(fold(seen)), frozenset())
    return [(span.type, seen[span.start : span.end]) for span in spans]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ev: 374 22 18", "374 22 18"),
        ("dükkan 466 31 08", "466 31 08"),
        ("büro 4663108 den ulaşın", "4663108"),
        ("numara: 466-3108", "466-3108"),
        ("386 40 12 yi arayın", "386 40 12"),
        ("O532 771 44 O9 yazın", "O532 771 44 O9"),
        ("0532 77l 44 09", "0532 77l 44 09"),
        ("05O7 331 22 I9", "05O7 331 22 I9"),
        (
            "beş yüz otuz üç iki yüz on dört elli altı yetmiş sekiz den arayın",
            "beş yüz otuz üç iki yüz on dört elli altı yetmiş sekiz",
        ),
    ],
)
def test_a_telephone_is_seen_by_where_it_rings(text: str, number: str) -> None:
    assert found(text) == [("phone", number)]


@pytest.mark.parametrize(
    "text",
    [
        "ev: 461 numara",
        "sayaç numarası 4663108",
        "00000000000 yazdım",
        "iş: 12 34 56 78 işçi",
        "no: 461 sokak",
    ],
)
def test_houses_meters_and_counts_are_no_telephones(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("digits", ["11111111111", "99999999999"])
def test_what_somebody_tries_out_in_a_form_is_nobodys_number(digits: str) -> None:
    assert found(f"kimlik no olarak {digits} yazınca geçiyor") == []


@pytest.mark.parametrize(
    "number",
    [
        "TR33/0006/1005/1978/6457/8413/26",
        "TR33_0006_1005_1978_6457_8413_26",
        "TR33 O006 1OO5 1978 6457 8413 26",
        "TR33 0006 1005\n1978 6457\n8413 26",
    ],
)
def test_an_account_is_one_however_it_is_parted(number: str) -> None:
    assert found(f"iban {number}") == [("iban", number)]


@pytest.mark.parametrize(
    "plate",
    ["41-SK-905", "MA KM 771", "HH-AB 1234", "B 1234 XY", "AB-123-CD", "1-ABC-234", "35 kl 44 71"],
)
def test_a_plate_of_any_form_is_seen_where_it_is_called_one(plate: str) -> None:
    assert found(f"{plate} plakalı araç yine burada") == [("plate", plate)]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("41-SK-905 yine orada", "41-SK-905"),
        ("35 SEN 22 çekilsin", "35 SEN 22"),
        ("06 LT 812 otoparkta yerime geçmiş", "06 LT 812"),
        ("plakası kırk bir ze 3304", "kırk bir ze 3304"),
        ("otuz beş ka le kırk dört yetmiş bir plakalı", "otuz beş ka le kırk dört yetmiş bir"),
    ],
)
def test_a_plate_is_seen_in_one_by_what_is_driven_and_dictated(text: str, plate: str) -> None:
    assert found(text) == [("plate", plate)]


@pytest.mark.parametrize(
    "text",
    [
        "116 SK 12 numara",
        "331 22 19 yok 0507 değil",
        "park et 10 TL 500 verdi",
        "20 KM 500 metre kaldı",
        "01 OCA 2025 park ettim",
        "sabah 7.30 da 12 araba korna çalıyor",
        "plaka yok, hat 12, 50 m 11 kişi",
        "ADRES NO 1234 BU PLAKA",
    ],
)
def test_streets_sums_and_dates_are_no_plates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("kaya kuyruklu a gmail nokta com", "kaya kuyruklu a gmail nokta com"),
        ("mkaya gmail.com a atın", "mkaya gmail.com"),
    ],
)
def test_an_address_is_one_with_its_sign_told_or_forgotten(text: str, address: str) -> None:
    assert found(text) == [("email", address)]


def test_a_provider_alone_is_no_address() -> None:
    assert found("adresim gmail.com değil") == []


@pytest.mark.parametrize(
    "text",
    [
        "saat 10 la 12 30 arası korna çalıyorlar",
        "saat 12 yi 20 30 korna",
        "AKŞAM 10 DAN 12 YE KADAR KORNA",
        "plakasını alamadım. Saat on bir de kırk beş dakika bekledim",
        "plaka tanıma on iki de otuz beş araba",
        "SOK 1234 kapı plakası yok",
        "CAD 1453 sokak plakası eksik",
        "A 120 B kapısının plakası yok",
        "nüfusu 2500000 ulaştı",
        "ev 350 00 00 tl",
        "polis dur et işareti yaptı.sonra gitti",
    ],
)
def test_hours_doors_sums_and_a_sign_of_the_hand_are_nobodys(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "data"),
    [
        ("plakası 35 KV 4412 saat on iki de on beş kişi", "plate", "35 KV 4412"),
        ("plakası otuz beş e kırk dört yetmiş bir", "plate", "otuz beş e kırk dört yetmiş bir"),
        ("telefonum 5555555555", "phone", "5555555555"),
        ("ayse et işareti firma nokta com", "email", "ayse et işareti firma nokta com"),
    ],
)
def test_beside_them_what_is_somebodys_is_still_found(text: str, kind: str, data: str) -> None:
    assert found(text) == [(kind, data)]


@pytest.mark.parametrize("text", ["fatura no A0532118890042", "seri B05321188900", "evrak ABC05321188900"])
def test_figures_behind_letters_of_a_series_are_no_telephone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["TEL05321188900", "no05321188900", "Cep05321188900", "t05321188900", "ara05321188900"]
)
def test_a_telephone_may_be_written_on_to_its_word(text: str) -> None:
    assert found(text) == [("phone", "05321188900")]
