import pytest

from services.classifier.danger.calm_words import CALM
from services.classifier.danger.danger_words import HOW, WHAT, WHO
from services.classifier.reader import Reader
from services.classifier.text.folding import fold


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("çamaşırhanede tüp patladı, iki işçi baygın", {"gas", "burst", "person", "fainted"}),
        ("hançerle kapıya dayandı, yetişin", {"weapon", "violence", "help"}),
        ("babaannem kuyunun dibinde, ses gelmiyor", {"family", "water", "inside", "silent"}),
    ],
)
def test_a_danger_is_known_by_what_who_and_how(rules: Reader, text: str, signs: set[str]) -> None:
    assert {f"sign:{name}" for name in signs} <= rules.hints(text).keys()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("geçen hafta yangın çıkmıştı", "past"),
        ("gaz kokusu değilmiş", "denied"),
        ("yangını söndüren ekipten Allah razı olsun", "thanks"),
        ("derbide tribün yanıyordu", "play"),
        ("cebimiz yanıyor, bu ne zam", "service"),
        ("yangın dedektörü zorunlu mu", "asking"),
    ],
)
def test_calm_is_known_by_what_is_past_denied_thanked_for_or_played(
    rules: Reader, text: str, sign: str
) -> None:
    assert f"sign:{sign}" in rules.hints(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("kanalizasyon ücreti neden arttı", "hurt"),  # kan
        ("çok yoğun oluyor burası", "hurt"),  # ölüyor
        ("selamlar kolay gelsin", "flood"),  # sel
        ("telefon faturası", "power"),  # tel
        ("kulak asmıyorlar", "fire"),  # kül
    ],
)
def test_a_short_stem_does_not_swallow_other_words(rules: Reader, text: str, sign: str) -> None:
    assert f"sign:{sign}" not in rules.hints(text)


def test_no_two_groups_share_a_name_and_every_stem_is_folded() -> None:
    tables = (WHAT, WHO, HOW, CALM)
    assert len({name for table in tables for name in table}) == sum(map(len, tables))
    stems = [stem for table in tables for words in table.values() for stem in words.split("|")]
    assert all(stem.strip() and stem == fold(stem) for stem in stems)
