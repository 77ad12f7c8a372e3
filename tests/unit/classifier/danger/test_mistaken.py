import pytest

from services.classifier.danger.mistaken import without_mistakes
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("kızım kayboldu sandım okulda kalmış", "okulda kalmis"),
        ("bina yanıyor, önce mangal sandık", "bina yaniyor"),
        ("bina yanıyor önce mangal sandık", "bina yaniyor"),
        ("gaz kokusu var demiştim, komşunun boyasıymış", "komsunun boyasiymis"),
        ("oğlum kayboldu diye dün yazmıştım, arkadaşındaymış", "arkadasindaymis"),
        ("gaz kokusu var demiştim, hâlâ gelen yok", "gaz kokusu var demistim hala gelen yok"),
        ("sandık içinde el bombası bulduk", "sandik icinde el bombasi bulduk"),
        ("teyzem düştü diye yazmıştım, kalktı yürüyor, ekip gelmesin", "kalkti yuruyor ekip gelmesin"),
        ("duman var diye ihbar etmiştim, talebimi iptal edin", "talebimi iptal edin"),
        ("gaz değil oda spreyiymiş", "oda spreyiymis"),
        ("düşen dal değil uçurtmaymış", "dusen ucurtmaymis"),
        ("kaldırımda uzanan bey dinleniyormuş, selam verdi", "selam verdi"),
    ],
)
def test_what_was_only_thought_stands_before_the_verb(text: str, left: str) -> None:
    words = without_mistakes(text, words_of(fold(text)))
    assert " ".join(word.folded for word in words) == left


@pytest.mark.parametrize(
    "text",
    [
        "gaz kokuyor demiştim, kimse gelmesin diye kapıyı kilitlemişler",
        "duman var yazmıştım, kaydı silmişsiniz",
        "gaz kokusunu fark ettik, mutfaktaymış",
        "su sızıyor demiştim, hâlâ akıyor, ekip gelmesin diyorlar",
        "torpil değil silahmış",
        "düşen kedi değil çocukmuş",
        "yatan adam uyumuyor",
        "yangın çıktı, çocuklar uyuyordu",
        "sorun değil dediler, dam çökmüş",
    ],
)
def test_what_is_not_called_off_nor_put_right_stays(text: str) -> None:
    words = words_of(fold(text))
    assert without_mistakes(text, words) == words


@pytest.mark.parametrize(
    "text",
    [
        "bizim çocuk az önce kayboldu sanmıştım arka odadaymış mesajımı dikkate almayın",
        "kızım kayboldu zannettim tuvaletteymiş",
        "oğlum kayboldu diye dün akşam yazmıştım, arkadaşındaymış, arayanlara teşekkürler",
        "torunum kayboldu demiştim eve dönmüş, teşekkürler",
        "kızım kayboldu diye yazmıştım, kuzeninde çıktı, kusura bakmayın",
        "adam atlayacak sandık cam siliyormuş",
        "çocuk boğuluyor sandık dalıyormuş",
    ],
)
def test_what_was_only_thought_is_no_danger(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "havai fişek sandık silahmış, yerde biri yatıyor",
        "uyuyor sandım bayılmış, nefesi çok zayıf",
        "söndü sandık yine alevlendi çatı, içeride insanlar var",
        "kuyuya keçi düştü sandık meğer çobanın oğluymuş, ağlaması kesildi",
        "oğlum kayboldu diye yazmıştım hâlâ bulunamadı, üç saat oldu",
        "düzelir sandım düzelmedi, kendimi asacağım",
    ],
)
def test_what_turned_out_worse_is_danger(reader: Reader, text: str) -> None:
    assert any(part.urgency == 3 for part in reader.read(text).parts)
