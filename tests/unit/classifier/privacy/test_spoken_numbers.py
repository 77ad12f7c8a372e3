"""Telephones told piece by piece, and figures that are none."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    "number",
    [
        "0 5 5 4 ten sonra 9 1 3 0 2 7 6",
        "0546 şu 331 şu da 70 25",
        "0532 dir devamı 416 88 03",
        "0505 ardından 612 en son 44 09",
        "0 537 işte 221 14 ondan sonra 90",
        "0542 arkası 318 SONRA 22 15",
        "sıfır beş yüz kırk iki şu üç yüz on bir şu da yirmi iki kırk dört",
    ],
)
def test_small_words_stand_between_the_pieces_of_a_number(number: str) -> None:
    assert masked(f"kediyi gören {number} olan hattı bulsun") == "kediyi gören [telefon] olan hattı bulsun"


@pytest.mark.parametrize(
    "text",
    [
        "evrak kayıt 2024/11873. Bir bakıverin",
        "başvuru no 2023/45812. İki aydır bekliyorum",
        "dosya 2025/10234, üç kere geldim",
    ],
)
def test_a_number_in_letters_behind_a_file_begins_a_sentence(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "sistem TR90 0013 4073 8525 3639 4978 13 diyor",
        "makbuzda TR12 0006 2000 1234 5678 9012 34 yazıyor",
        "TR90-0013-4073-8525-3639-4978-13 yanlış çıkmış",
        "tr 90 0013 4073 8525 3639 4978 13 mi bu",
    ],
)
def test_the_figures_of_an_account_with_a_slip_are_no_telephone(text: str) -> None:
    assert masked(text) == text
    assert masked(f"{text}, 0532 416 88 03") == f"{text}, [telefon]"


@pytest.mark.parametrize("text", ["{} ev telefonum", "sabah {} telefonu arayın", "ev telefonu {}"])
@pytest.mark.parametrize("number", ["388 12 34", "2323881234", "3881234"])
def test_a_number_is_called_a_telephone_before_or_behind(text: str, number: str) -> None:
    assert masked(text.format(number)) == text.format("[telefon]")


@pytest.mark.parametrize(
    "text", ["41.0082 28.9784 burası", "lat 38.0012345 lon 27.0098765", "direkte 4531287 tel sarkıyor"]
)
def test_where_somebody_stands_and_what_a_pole_is_numbered_is_none(text: str) -> None:
    assert masked(text) == text
