import pytest

from services.classifier.evidence.formal import as_spoken, in_spoken_words
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("formal", "spoken"),
    [
        ("dovmektedir", "dovuyor"),
        ("patlamakta", "patliyor"),
        ("uyumaktadir", "uyuyor"),
        ("oynamaktalar", "oynuyorlar"),
        ("kokmaktaydi", "kokuyordu"),
        ("bulunmaktayiz", "bulunuyoruz"),
        ("kaybetmekteyim", "kaybediyorum"),
        ("nokta", "nokta"),
        ("ekmek", "ekmek"),
    ],
)
def test_a_petitions_verb_says_what_the_spoken_one_says(formal: str, spoken: str) -> None:
    assert as_spoken(formal) == spoken


def test_the_words_of_a_petition_stay_in_their_places() -> None:
    words = words_of(fold("trafo yanmaktadır, bilginize"))
    spoken = in_spoken_words(words)
    assert [word.folded for word in spoken] == ["trafo", "yaniyor", "bilginize"]
    assert [word.start for word in spoken] == [word.start for word in words]


@pytest.mark.parametrize(
    ("formal", "spoken"),
    [
        ("bitişikteki şahıs eşini dövmektedir", "bitişikteki şahıs eşini dövüyor"),
        ("binamızın deposu yanmaktadır", "binamızın deposu yanıyor"),
        ("bodrumda tüp kaçırmaktadır", "bodrumda tüp kaçırıyor"),
    ],
)
def test_rules_of_danger_hear_both_alike(rules: Reader, formal: str, spoken: str) -> None:
    heard = {hint for hint in rules.hints(formal) if hint.startswith("rule")}
    assert heard
    assert heard == {hint for hint in rules.hints(spoken) if hint.startswith("rule")}
