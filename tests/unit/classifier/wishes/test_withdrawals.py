"""Who takes a report back, alone, with its number or its subject, and beside another matter."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent


@pytest.mark.parametrize(
    "text",
    [
        "vazgeçtim",
        "Vazgectimm",
        "şikayetimi geri alıyorum",
        "merhaba, başvurumu iptal etmek istiyorum, teşekkürler",
        "şikayetimi iptal edin",
        "gerek kalmadı kendimiz hallettik",
        "yanlış yazmışım silin",
        "yanlışlıkla gönderdim kusura bakmayın",
        "BRN-2026-000123 numaralı başvurumu iptal eder misiniz",
        "vazgeçtim, komşu zaten söylemiş size",
        "please cancel my request",
        "I sold the house, please cancel my request",
        "we fixed it ourselves",
        "ben talebimi geri alıyorum, komşuyla anlaştık. kaydı kapatın lütfen",  # said twice it is one wish
        "başvuruyu iptal edin zahmet oldu",
        "أريد سحب الشكوى",
        "غيرت رأيي",
    ],
)
def test_who_takes_a_report_back_has_no_matter(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is Intent.WITHDRAWAL
    assert [part.withdraws for part in reading.parts] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "başvurumu iptal ettiler neden",
        "teşekkür mesajı atacaktım vazgeçtim çöpü yine almadan gittiniz",
        "siparişimi iptal edin dedim parayı vermiyorlar",
        "vazgeçtim! 3 gündür gelen yok",  # who gives up is not content
        "emlakçı vazgeçti",
        "duvardaki yazıları silin",
    ],
)
def test_what_is_given_up_in_a_story_is_no_report(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is Intent.MATTER
    assert not any(part.withdraws for part in reading.parts)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("vazgeçtim ama lamba da yanmıyor", "aydinlatma"),
        ("çöpler de alınmadı. diğer şikayetimi iptal edin", "cop_toplama"),
    ],
)
def test_what_is_told_beside_it_is_a_matter_of_its_own(reader: Reader, text: str, topic: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.decision) == (Intent.MATTER, "automatic")
    assert [(part.topic, part.withdraws) for part in reading.parts] == [(topic, False), ("diger", True)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("dalları budamışlar iptal edin", "agac_yesil_alan"),
        ("iptal edebilirsiniz çöpü toplamışlar", "cop_toplama"),
        ("çukuru doldurmuşlar iptal", "yol_bozuk"),
        ("elektrik bizim şaltermiş sizlik bir şey yok, kaydı kapatın", "elektrik_ariza"),
        ("lambayı yapmışlar gerek yok", "aydinlatma"),
    ],
)
def test_beside_what_is_over_nobody_has_to_mark_it_off(reader: Reader, text: str, topic: str) -> None:
    told, wish = reader.read(text).parts
    assert (told.topic, told.solved, told.withdraws) == (topic, True, False)
    assert wish.withdraws


@pytest.mark.parametrize("text", ["dalları budamamışlar iptal edin", "çukur var iptal"])
def test_beside_what_is_not_over_it_has_to_be_marked_off(reader: Reader, text: str) -> None:
    assert not any(part.withdraws for part in reader.read(text).parts)


def test_a_number_beside_it_is_masked(reader: Reader) -> None:
    wish = reader.read("0532 123 45 67 vazgeçtim, lamba da yanmıyor").parts[-1]
    assert wish.withdraws
    assert "0532" not in wish.masked


def test_a_subject_may_name_the_report(reader: Reader) -> None:
    (part,) = reader.read("çukur şikayetimi geri alıyorum").parts
    assert part.withdraws
    assert "yol_bozuk" in dict(part.candidates)


@pytest.mark.parametrize(
    ("text", "intent"), [("iptal", Intent.STOP), ("iptal lütfen", Intent.STOP), ("boşverin", Intent.SKIP)]
)
def test_a_word_that_says_other_things_too_may_mean_it(reader: Reader, text: str, intent: Intent) -> None:
    reading = reader.read(text)
    assert reading.intent is intent
    assert reading.parts[0].withdraws


@pytest.mark.parametrize("text", ["dur", "geç"])
def test_other_such_words_do_not(reader: Reader, text: str) -> None:
    assert not reader.read(text).parts[0].withdraws


@pytest.mark.parametrize(
    ("text", "takes_back"),
    [
        ("kamyonet işi tamamdır iptal edin adam geldi çekti", True),
        ("köpek meselesini kapatın sahibi çıktı", True),
        ("banyo yapacaktım vazgeçtim sayenizde, sağ olun", False),
        ("yanlış kesilen su faturasını iptal edin", False),
        ("toplantıyı iptal edelim", False),
        ("siparişi iptal edin abi", False),
        ("gelmenize gerek yok derseniz başkana giderim", False),
        ("şikayetimi iptal edin demedim ki size", False),
        ("kaydı silin dedim ya size az önce", True),
        ("yazdığım şeyi iptal edin", True),
        ("bildirdiğimi iptal edin", True),
        ("dolap işi tamam aldılar onu iptal edin", True),
        ("çocuğun kurs kaydını iptal edin lütfen, gelemeyecek", False),
        ("kamera kaydını silin lütfen", False),
        ("okul kaydını iptal edin", False),
        ("şikayet kaydını silin demedim", False),
        ("kaydımı silmişsiniz, neden sildiniz", False),
    ],
)
def test_what_is_no_trouble_may_take_back_without_a_word_for_the_report(
    reader: Reader, text: str, takes_back: bool
) -> None:
    assert any(part.withdraws for part in reader.read(text).parts) is takes_back
