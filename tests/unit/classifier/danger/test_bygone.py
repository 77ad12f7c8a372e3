import pytest

from services.classifier.danger.mistaken import without_mistakes
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("halamı 1957'de çığ götürmüş, kütüğü nerede", "kutugu nerede"),
        ("1966 depreminde ninem enkazda kalmış, listesi var mı", "listesi var mi"),
        ("amcam 63'te barajda boğulmuş, mezar yeri belli mi", "mezar yeri belli mi"),
    ],
)
def test_what_others_tell_of_a_year_gone_by_says_nothing_of_today(text: str, left: str) -> None:
    assert _left(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "57'de yangın çıkmış, koşun",  # a house
        "1966. sokakta kavga çıkmış, yaralı var",
        "2014'te dikilen direk devrilmiş, altında adam var",
        "1999 depreminden kalma duvar yıkılıyor, çocuklar içeride",
        "1986'da yanmış",  # nothing else is told
    ],
)
def test_a_year_of_what_happens_now_or_of_a_house_stays(text: str) -> None:
    assert _left(text) == " ".join(word.folded for word in words_of(fold(text)))


def _left(text: str) -> str:
    return " ".join(word.folded for word in without_mistakes(text, words_of(fold(text))))
