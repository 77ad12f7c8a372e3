import pytest

from services.classifier.danger.denied import denied
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gaz değil rögar kokuyor", "gaz degil"),
        ("bu gaz kokusu değil, gübre dökmüşler", "gaz kokusu degil"),
        ("mangal yakıyorlar yangın değil", "yangin degil"),
        ("yaralanan yok, tampon ezildi", "yaralanan yok"),
        ("kablo değil balkonun halatı", "kablo degil"),
        ("dal tellere değmiyor yere sarkmış", "tellere degmiyor"),
        ("köpek kimseye saldırmadı", "kimseye saldirmadi"),
        ("trafoya değmiyor mu", ""),
        ("kimse çıkamıyor", ""),
        ("gaz almıyor nefesi", ""),
        ("tel değil kablo koptu", ""),
        ("duman değil alev çıkıyor", ""),  # it is worse
        ("sis bombası değil gazmış", ""),
        ("çöp değil gaz kokuyor", ""),
        ("gaz değil mi bu, mangal kokusuna benzemiyor", ""),
        ("ölen yok mu, çok kişi yatıyor", ""),
        ("normal değil bu duman", ""),
    ],
)
def test_danger_is_denied_where_something_harmless_is_told_instead(text: str, words: str) -> None:
    said = words_of(fold(text))
    gone = denied(said)
    assert " ".join(word.folded for at, word in enumerate(said) if at in gone) == words


@pytest.mark.parametrize(
    ("text", "is_danger"),
    [
        ("doğalgaz değil bu, kanalizasyon kokuyor bütün sokak", False),
        ("hayır, hatta değmiyor, kaldırıma yatmış yalnız", False),
        ("dal tele değmiyor ama telden kıvılcım saçılıyor", True),
        ("yangın değil mangal yakıyorlar ama tüp devrildi, gaz kaçırıyor", True),
        ("boğulan yok ama tekne alabora oldu, iki kişi suda çırpınıyor", True),
    ],
)
def test_what_stands_beside_it_is_read(reader: Reader, text: str, is_danger: bool) -> None:
    assert any(part.urgency == 3 for part in reader.read(text).parts) == is_danger
