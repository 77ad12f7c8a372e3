import pytest

from services.classifier.places.pointers import pointers_in
from services.classifier.reader import Reader
from shared.events import Intent

HERE = (38.4622, 27.2176)


@pytest.mark.parametrize(
    "text",
    [
        "çukur burada https://www.google.com/maps?q=38.4622,27.2176.",
        "https://maps.google.com/maps?q=38.4622%2C27.2176&z=17&hl=tr",
        "https://maps.google.com/?q=38.4622,27.2176 ağaç devrildi",
        "https://www.google.com/maps/place/38.4622,27.2176",
        "https://www.google.com/maps/place/Bornova/@38.1111,27.1111,17z/data=!4m5!3m4!1s0x0!8m2!3d38.4622!4d27.2176",
        "https://www.google.com.tr/maps/@38.4622,27.2176,18z",
        "https://maps.apple.com/?ll=38.4622,27.2176&q=Konumum",
        "https://yandex.com.tr/maps/?ll=27.2176%2C38.4622&z=16",
        "https://yandex.com.tr/harita/11505/izmir/?ll=27.1%2C38.4&pt=27.2176,38.4622",
        "https://www.openstreetmap.org/?mlat=38.4622&mlon=27.2176#map=17/38.1/27.1",
        "https://www.openstreetmap.org/#map=17/38.4622/27.2176",
        "maps.google.com/?q=38.4622,27.2176",
        "konum 38.4622, 27.2176 çöpler alınmıyor",
        "38,4622 27,2176",
        "(38.4622,27.2176)",
        "38.4622° N, 27.2176° E",
        "38°27'43.92\"N 27°13'3.36\"E",
        "38° 27' 43,92'' K, 27° 13' 3,36'' D",
    ],
)
def test_a_place_is_taken_from_links_of_maps_and_from_typed_coordinates(text: str) -> None:
    (pointer,) = pointers_in(text)
    assert pointer.pin
    assert (round(pointer.pin.latitude, 6), round(pointer.pin.longitude, 6)) == HERE


@pytest.mark.parametrize(
    "text",
    [
        "faturam 38.46, geçen ay 27.21 idi",
        "12.000, 15.000 lira ödedim",
        "0232 388 12 34",
        "saat 18.30, 19.45",
        "98.46221, 27.21761",
        "IP 192.168.1.1",
    ],
)
def test_other_numbers_are_no_place(text: str) -> None:
    assert pointers_in(text) == ()


def test_a_short_link_hides_its_place_but_is_known_to_be_one() -> None:
    text = "ağaç devrildi https://maps.app.goo.gl/AbCdEfGh12345, gelin"
    (pointer,) = pointers_in(text)
    assert (pointer.pin, pointer.of_a_map) == (None, True)
    assert text[pointer.start : pointer.end] == "https://maps.app.goo.gl/AbCdEfGh12345"


def test_a_link_elsewhere_is_no_place() -> None:
    (pointer,) = pointers_in("şuna bakın https://www.example.com/p/38.4622,27.2176")
    assert (pointer.pin, pointer.of_a_map) == (None, False)


@pytest.mark.parametrize(
    "pointer", ["https://maps.google.com/?q=38.468100,27.216900", "38.468100, 27.216900"]
)
def test_the_words_of_a_pointer_say_nothing_about_the_matter(reader: Reader, pointer: str) -> None:
    plain, pointed = reader.read("çöpler alınmıyor"), reader.read(f"çöpler alınmıyor {pointer}")
    assert pointed.pin
    assert pointed.decision == plain.decision
    assert pointed.parts[0].candidates == plain.parts[0].candidates


@pytest.mark.parametrize("text", ["38.4622, 27.2176", "Konum: https://maps.google.com/?q=38.4622,27.2176"])
def test_a_pointer_alone_is_a_place_and_no_matter(reader: Reader, text: str) -> None:
    read = reader.read(text)
    assert read.pin
    assert read.intent is Intent.EMPTY


def test_a_short_link_is_passed_on_as_the_place(reader: Reader) -> None:
    link = "https://maps.app.goo.gl/AbCdEfGh12345"
    told = reader.read(f"Ersoy Caddesi'nde çukur var {link}").parts[0].place
    assert told
    assert told.text == f"Ersoy Caddesi'nde, {link}"
    alone = reader.read(link)
    assert alone.intent is Intent.MATTER
    assert alone.parts[0].place
    assert alone.parts[0].place.text == link


@pytest.mark.parametrize("words", ["tamam", "teşekkürler", "selam"])
def test_a_courtesy_beside_a_short_link_keeps_the_link(reader: Reader, words: str) -> None:
    link = "https://maps.app.goo.gl/AbCdEfGh12345"
    read = reader.read(f"{words} {link}")
    assert read.intent is reader.read(words).intent
    assert read.parts[0].place
    assert read.parts[0].place.text == link


def test_long_coordinates_are_not_masked_as_a_telephone(reader: Reader) -> None:
    text = "çukur 38.4622001, 27.2176001 burada, 0532 111 22 33"
    read = reader.read(text)
    assert [found.text for found in read.personal_data] == ["0532 111 22 33"]
    assert "38.4622001, 27.2176001" in read.parts[0].masked


def test_ten_thousand_digits_and_links_are_read_at_once(reader: Reader) -> None:
    for text in ("1.23456 " * 1000, "https://maps.google.com/?q=" * 300, "38°27'" * 900):
        assert reader.read(text).parts
