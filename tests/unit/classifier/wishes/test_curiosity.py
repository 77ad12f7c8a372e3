"""Who only tries whether anybody answers, asks who does, or is polite before they want something."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent


@pytest.mark.parametrize(
    "text",
    [
        "sadece merak etmiştim",
        "öylesine yazdım kızım",
        "deneme mesajı",
        "şaka yaptım",
        "merak ettim bir sorunum yok",
    ],
)
def test_who_has_only_tried_the_line_wants_nothing(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is Intent.WITHDRAWAL
    assert [part.wants_nothing for part in reading.parts] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "su ne zaman gelir merak ettim",
        "merak ettim pazar hangi gün kuruluyor",
        "deneme çukuru açıp gitmişler",
        "şaka gibi üç gündür çöp alınmadı",
        "su testi yaptırmak istiyorum",
        "kaldırım deneme amaçlı sökülmüş yapılmadı",
        "öylesine çukur ki araba düşer",
        "merak ediyorum bu yolu kim yapacak",
        "merak ettim lamba neden yanmıyor",
        "deneme sınavı olacak mı kütüphanede",
    ],
)
def test_who_asks_something_wants_it(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is not Intent.WITHDRAWAL


@pytest.mark.parametrize(
    "text",
    [
        "bana makine mi cevap yazıyor",
        "karşımda bir insan mı var robot mu",
        "yazdıklarımı biri okuyor mu",
        "siz robotmusunuz",
        "orda biri var mı acaba",
        "otomatik mi yanıt veriyorsunuz",
        "kim cevap veriyor burda",
        "acaba insan mı okuyor bunları",
        "bilgisayarla mı yazışıyorum ben",
        "sistem otomatik mi cevaplıyor",
        "karşımdaki robot galiba",
    ],
)
def test_who_asks_whether_a_person_writes_is_told_how_to_reach_one(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "iş makinesi sabaha kadar çalışıyor",
        "makine mi gelecek bu molozu almaya",
        "çöp makinesi bozuk",
        "insan mısınız 4 gündür su yok",
        "otomatik kapı sıkıştırıyor parkta",
        "orda biri yerde yatıyor",
        "karşımda inşaat var toz içindeyiz",
        "orada yaşlı biri var yardım lazım",
        "kim ödeyecek bu zararı",
        "yazdıklarımı dikkate alan yok yol hala bozuk",
        "robot gibi konuşan memur azarladı",
        "bot ile balık tutuyorlar gölette",
        "insanlar düşüyor buz var",
        "canlı kablo yerde",
        "biri var mı diye bağırdım asansörde kaldım",
        "çocuğum makineye elini kaptırdı",
        "makine sesi uyutmuyor",
        "kimse yok mu yangın var",
        "gerçek sorumlu kim yol çöktü",
        "burda biri silah sıktı",
        "makine mi bozuldu metroda",
        "kim okuyor dilekçemi",
        "yapay göle balık mı atıldı",
        "biri bize cevap versin yol çöktü",
    ],
)
def test_what_people_and_machines_do_is_a_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER


@pytest.mark.parametrize(
    "text",
    [
        "şikayetçi değilim ama bakılsın",
        "şikayetim yok ama kaldırım düzeltilse iyi olur",
        "şikayetçi değiliz fakat lambaya bakın",
    ],
)
def test_who_does_not_complain_but_wants_something_takes_nothing_back(reader: Reader, text: str) -> None:
    assert not any(part.withdraws for part in reader.read(text).parts)


def test_who_does_not_complain_takes_it_back(reader: Reader) -> None:
    assert reader.read("şikayetçi değilim artık").intent is Intent.WITHDRAWAL
