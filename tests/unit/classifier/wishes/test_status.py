"""Who asks whether what they sent arrived, where it went, and why nobody answers."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent


@pytest.mark.parametrize(
    "text",
    [
        "mesajım ulaştı mı acaba size",
        "fotoğraflar yüklendi mi",
        "takip numaram neydi",
        "kime iletildi acaba",
        "geçen bildirdiğim ne oldu",
        "sorularıma cevap verilmedi",
        "sormuştum hala yanıt yok",
        "talebimin cevabı nerede",
        "unutulduk mu",
        "sıraya alındık mı",
        "daha önce de bildirmiştim",
    ],
)
def test_who_speaks_of_what_they_sent_asks_how_it_stands(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.STATUS


@pytest.mark.parametrize(
    "text",
    [
        "daha önce de yazdım çöp yine alınmadı",
        "tekrar yazıyorum köpekler çocuğa saldırdı",
        "yine ben, lambamız sönük",
        "gene su kesik",
        "ikinci kez yazıyorum rogar tasiyor",
        "aynı konuda yazıyorum kaldırım işgali",
        "numaramı aradılar küfrettiler zabıtadan",
        "kütüphane kart numaramı unuttum nasıl alırım",
        "dün gece evime hırsız girdi",
        "geçen hafta düştüm buzda",
        "yardım başvurum reddedildi neden",
        "sırada saatlerce bekledik vezne kapalı",
        "unutuldu bizim mahalle asfalt istiyoruz",
        "size gelen su faturası yanlış okunmuş",
        "hangi birime başvurayım ruhsat için",
        "kayıt yaptıracaktım yüzme kursuna",
        "mesaj atan biri beni dolandırdı",
        "fotoğraf çeken kamera bozuk kavşakta",
        "konteyner geldi mi bizim sokağa",
        "soruma cevap veren memur bağırdı bana",
    ],
)
def test_a_trouble_told_once_more_is_still_told(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER
