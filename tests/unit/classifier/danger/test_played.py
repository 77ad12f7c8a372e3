"""What is seen, read or rehearsed is no danger; what happens where people see and rehearse is."""

import pytest

from services.classifier.danger.mistaken import without_mistakes
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Piyeste gelin zehirleniyor, sahnelenişi harikaydı. Otopark dolu.", "otopark dolu"),
        ("belgeselde dalgıç vurgun yiyor, bizimkiler izledi çok etkilendi", ""),
        ("dizide adamı kuyuya atıyorlar, bizim bölüm oyuncuları güzel oynadı", ""),
        ("romanda kadın rehin alınıyordu, o bölüm sekizinci sınıfa uygun mu", ""),
        ("kursta mankene suni solunum yaptırdılar. Belgem çıkmadı", "belgem cikmadi"),
        ("simülasyonda yangında kalmış gibi yaptık, çok öğreticiydi", ""),
    ],
)
def test_what_is_told_of_a_work_or_a_drill_says_nothing(text: str, left: str) -> None:
    assert _left(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "film izlerken tavandan parça düştü, yanımdaki bayıldı çok korktuk",
        "tiyatro oyununu izlediğimiz salonda duman çıktı, çok kötü korktuk",
        "tatbikat yapılıyordu, bir öğrenci gerçekten bayıldı, tebrik ederim böyle işi",
        "dizi setinde patlama oldu, figüranlar yandı, uyarı da yoktu",
        "Roman düğününde sahne çöktü, çok korktuk",
        "su dizine geldi ninemin, çok korktu",
        "Kursun sundurması tutuştu çocuklar içeride",
        "Sahnede oynayan çocuk bayıldı tiyatroda, durumu ağır",
        "Kınada masalar tutuştu, ağır bir duman",
        "Seyrettiğimiz oyunda sahne tutuştu, harika bir geceydi yazık oldu",
        "manavın önünde brandanın altında adamı kurşunladılar",
    ],
)
def test_what_happens_there_stays(text: str) -> None:
    assert _left(text) == " ".join(word.folded for word in words_of(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "gençlik filminde çocuk trenin altında kalıyordu, izledik, yaş sınırı konsun, uygun değil",
        "depremi canlandırdıkları tatbikatta enkazdan sedyeyle çıkarıldım, çok gerçekçiydi",
    ],
)
def test_it_is_calm(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)


def _left(text: str) -> str:
    return " ".join(word.folded for word in without_mistakes(text, words_of(fold(text))))
