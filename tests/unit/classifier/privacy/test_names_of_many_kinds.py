"""Names of every age and region: of the newborn, of the old, of who came from elsewhere, two in one."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    "name",
    [
        "Lidya",
        "eliz",
        "hilda",
        "Tuanna",
        "azel",
        "ÇINARE",
        "hatçe",
        "Üseyin",
        "seniye",
        "mergube",
        "Cebrail",
        "zülkifli",
        "dijvar",
        "berçem",
        "feleknaz",
        "Fatme",
        "taghreed",
        "moaz",
        "freshta",
        "Faizullah",
        "shoira",
        "xurshid",
        "Zaurbek",
    ],
)
def test_a_name_of_any_age_or_region_is_known_by_itself(name: str) -> None:
    assert masked(f"dün {name} geldi baktı") == "dün [ad soyad] geldi baktı"


@pytest.mark.parametrize("name", ["muhammedyusuf", "Fatmazehra", "alihamza", "aysebetul", "YUSUFMİRAN"])
def test_two_given_names_written_as_one_are_a_name(name: str) -> None:
    assert masked(f"çukura {name} düştü") == "çukura [ad soyad] düştü"
    assert masked(f"çukura {name}la düştük") == "çukura [ad soyad] düştük"


@pytest.mark.parametrize(
    "text",
    ["oralarda halılarda böcek var", "Yahşihan sakinleri bekliyor", "meraba ben simit satıyorum"],
)
def test_a_word_that_looks_put_together_of_names_stays(text: str) -> None:
    assert masked(text) == text
