import pytest

from services.classifier.danger.bygone import told_as_mended
from services.classifier.danger.mistaken import without_mistakes
from services.classifier.reader import Reader
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


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("76'da çığ altında kalmıştım", ""),
        ("1999'da göçükten sağ çıktım, rapor almak istiyorum", "rapor almak istiyorum"),
        ("ilkokuldayken havuza düştüm, kursa o yüzden gelmiyorum", "kursa o yuzden gelmiyorum"),
        ("ben doğmadan evimizi sel almış", ""),
        ("kalenin burcu yıllar evvel göçtü", ""),
        ("minare dokuz sene önce yıkılmıştı", ""),
        ("rampadan düştüm, o günden beri bastonluyum", "o gunden beri bastonluyum"),
        ("babaannem yıldırım çarpmasından ölmüş", ""),
        ("amcam kalp krizinden gitti, kabri bakımsız", "kabri bakimsiz"),
    ],
)
def test_ones_own_past_and_how_forbears_died_is_over_even_by_itself(text: str, left: str) -> None:
    assert _left(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "76'da çığ altında kalan var",
        "duvar iki yıl önce çöktü, şimdi ev de çöktü",
        "sekiz sene önce yapıldı, tavan çöktü",
        "yıllar önce çöken kuyunun dibinde adam bağırıyor",
        "iki ay önce kablo koptu",
        "saat 45'te gaz kokusu bildirmiştim gelen yok",
        "bebek doğmadan suyu geldi",
        "pazartesi kayboldu, o günden beri haber yok",
        "dedem soğuktan ölmüş galiba, kapıyı açmıyor",
        "ninem ölmüş yerde yatıyor",
        "dedem evden gitti bulamıyoruz",
        "Amcam evde ölmüş kapı kilitli",
        "Lale sokak 45'te yangın çıkmıştı evler kül oldu",
    ],
)
def test_what_may_be_of_today_stays(text: str) -> None:
    assert _left(text) == " ".join(word.folded for word in words_of(fold(text)))


def _left(text: str) -> str:
    return " ".join(word.folded for word in without_mistakes(text, words_of(fold(text))))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "panodan duman çıkıyordu elektrikçi geldi düzeltti",
            "panodan duman cikiyordu elektrikci geldi duzeltti",
        ),
        ("kavga vardı zabıta ayırdı bir kişi bayıldı", "kavga vardi zabita ayirdi"),
        ("çatı tutuşmuştu söndürüldü", "cati tutusmustu sonduruldu"),
        ("gaz kokuyordu ocak söndü", ""),
        ("kadın ağlıyordu perde çekildi", ""),
        ("gaz kokuyordu usta geldi yaptı hala kokuyor", ""),
        ("gaz kokuyordu usta geldi yaptı ama başım dönüyor", ""),
        ("gaz kokuyordu vanayı kapattık", ""),  # nobody came
        ("yağ vardı ekip geldi kaza yaptı", ""),
        ("duman çıkıyordu itfaiye geldi", ""),
    ],
)
def test_what_was_and_was_mended_is_over_up_to_there(text: str, mended: str) -> None:
    words = words_of(fold(text))
    over = told_as_mended(words)
    assert " ".join(word.folded for at, word in enumerate(words) if at in over) == mended


def test_what_was_mended_alarms_nobody_and_what_goes_on_does(reader: Reader) -> None:
    (mended,) = reader.read("trafodan kıvılcım çıkıyordu ekip geldi onardı").parts
    assert mended.urgency < 3
    (again,) = reader.read("gaz kaçağı vardı ekip geldi baktı gitti yine kokuyor").parts
    assert (again.hazard, again.urgency) == ("gaz_belirtisi", 3)
