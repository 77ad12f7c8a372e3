"""What is told beside a matter and is none by itself (`asides.py`, `splitting.py`)."""

import pytest

from services.classifier.reader import Reader
from services.classifier.splitting.asides import is_sent_about, leaves_undone, only_of_answers
from services.classifier.text.folding import Word, fold, words_of


def words(text: str) -> tuple[Word, ...]:
    return words_of(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dilekçemi de verdim, cevap bekliyorum",
        "telefonu açan olmadı",
        "muhtara da söyledik ilgilenmedi",
        "kaç kere aradık gelen giden yok",
        "kimse telefonu açmıyor",
        "itirazıma da cevap verin",
    ],
)
def test_that_nobody_answers_is_told_beside_a_matter(text: str) -> None:
    assert only_of_answers(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "memur telefonda bana bağırdı",
        "burs başvurusu açık mı",
        "imar başvurusuna da cevap verilmedi",
        "sitede telefon numarası yanlış",
        "nikah başvurusu yapmak istiyorum",
        "telefonumu otobüste unuttum",
        "gelen su da yok",
        "kapı numarası istiyorum",
    ],
)
def test_what_else_is_said_of_offices_is_not_only_of_answers(text: str) -> None:
    assert not only_of_answers(words(text))


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("muhtar belediyeye, belediye valiliğe gönderiyor", True),
        ("kurumlar birbirine atıyor", True),
        ("komşu çöpü bahçeye atıyor, bahçe çöp dolu", False),
        ("köpekler birbirine saldırıyor", False),
    ],
)
def test_one_office_sends_on_to_the_other(text: str, sent: bool) -> None:
    assert is_sent_about(words(text)) is sent


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("bodrum ilaçlanmıyor", True),
        ("çöpü almıyorlar", True),
        ("kokudan geçilmiyor", False),
        ("pencere açılmıyor", False),
        ("fareler geziyor", False),
    ],
)
def test_what_somebody_ought_to_do_is_left_undone(text: str, undone: bool) -> None:
    assert leaves_undone(words(text)) is undone


@pytest.mark.parametrize(
    "text",
    [
        "Bahçe duvarı çatlak. Belediyeye dilekçe de verdik, cevap yok.",
        "Logar taşıyor. Muhtar belediyeye, belediye İZSU'ya yönlendirdi.",
        "Konteyner taşıyor, fareler geziyor",
        "Burası okul bahçesi mi otopark mı",
        "Yol çok dar. Borçlar birikiyor bu arada.",
    ],
)
def test_what_is_told_beside_a_matter_is_no_second_one(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Duvar çatlak. Ayrıca telefonu açan yok.",
        "Konteyner taşıyor, bodrum ilaçlanmıyor",
        "Konteyner taşıyor. Parkın lambaları sönük.",
        "Lamba sönük. Otobüs şoförü bana bağırdı.",
        "Sokak lambası yanmıyor, az önce bir kadını gasp ettiler",
    ],
)
def test_what_stands_for_itself_stays_a_second_matter(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 2
