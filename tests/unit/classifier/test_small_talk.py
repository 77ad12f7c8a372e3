"""Who writes, what a feast is wished with, and what was for somebody else: none of it is a matter."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent


@pytest.mark.parametrize(
    "text",
    [
        "Hayırlı günler, Akasya Sitesi yönetiminden yazıyorum",
        "kolay gelsin Papatya Apartmanı yöneticisiyim",
        "selam ben 9 yaşındayım adım Elif",
        "ben 12 yaşındayım ama babam biliyor yazdığımı",
        "Kazımdirik muhtarıyım",
        "Çamdibi 5230 sokakta oturuyorum",
        "iyi akşamlar ben Ayşe, Erzene'den yazıyorum",
    ],
)
def test_who_has_only_said_who_they_are_is_no_matter_yet(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, [part.introduces for part in reading.parts]) == (Intent.MATTER, [True])


@pytest.mark.parametrize(
    "text",
    [
        "sokakta yaşıyorum",
        "karanlıkta oturuyoruz",
        "kirada oturuyorum",
        "Akasya Sitesi yöneticisiyim, rögar taşıyor",
        "72 yaşındayım bakacak kimsem yok",
        "ben 15 yaşındayım evde dayak yiyorum",
        "adım Defne kayboldum",
        "muhtarım ilgilenmiyor",
        "kapıcıyım maaşımı alamıyorum",
        "adım adım ilerliyor inşaat",
        "emekliyim indirim var mı",
    ],
)
def test_one_word_more_is_a_matter(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is Intent.MATTER
    assert not any(part.introduces for part in reading.parts)


@pytest.mark.parametrize("text", ["bir şey anlatacaktım", "müsait misiniz", "selam, bir ricam olacaktı"])
def test_who_has_something_to_say_greets_and_says_so(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, [part.introduces for part in reading.parts]) == (Intent.GREETING, [True])


@pytest.mark.parametrize(
    "text",
    [
        "Kandiliniz mübarek olsun",
        "30 Ağustos Zafer Bayramını kutluyorum",
        "Öğretmenler gününüz kutlu olsun 🌹",
        "Belediye ailesinin Kurban Bayramını kutlarım, komşunuz Hasan",
        "Rabbim gönlünüze ferahlık, evinize bereket versin. Hayırlı cumalar",
        "yeni yılınız kutlu olsun, sağlık getirsin",
        "happy new year to all of you",
        "عيد مبارك",
    ],
)
def test_the_wishes_of_a_feast_are_a_greeting_that_wants_nothing(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, [part.wants_nothing for part in reading.parts]) == (Intent.GREETING, [True])


@pytest.mark.parametrize(
    "text",
    [
        "bayramınız kutlu olsun ama suyumuz yok",
        "hayırlı cumalar cami tuvaleti pis",
        "iyi bayramlar, parkta köpek çocuğu ısırdı",
        "yeni yılınız kutlu olsun, otobüs saatleri değişecek mi",
        "nice yıllara böyle çöp içinde",
        "tebrik ederim harika iş, her yer çamur",
        "anneler günü konseri ne zaman",
    ],
)
def test_a_trouble_behind_the_wishes_is_a_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER


def test_a_report_announced_behind_the_wishes_may_be_on_the_picture(reader: Reader) -> None:
    (part,) = reader.read("hayırlı cumalar, bir şikayetim var").parts
    assert (part.wants_nothing, part.introduces) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "ay pardon yanlış kişiye yazmışım",
        "o size değildi, komşuma yazıyordum",
        "kusura bakmayın anneme atacaktım bunu",
        "yanlış gruba gönderdim özür dilerim",
        "sorry wrong number",
    ],
)
def test_what_was_for_somebody_else_is_taken_back_and_wants_nothing(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is Intent.WITHDRAWAL
    assert [(part.withdraws, part.wants_nothing) for part in reading.parts] == [(True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "yanlış kişiye ceza yazmışlar",
        "başkasına yazdığınız ceza bana gelmiş",
        "komşuya yazdım ama umursamıyor gürültüyü",
        "bu mesajı size göndermiştim cevap yok",
        "kapıma yanlış numara yazmışlar",
    ],
)
def test_what_others_wrote_wrongly_is_a_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is not Intent.WITHDRAWAL


@pytest.mark.parametrize("text", ["şikayetimi iptal edin, yanlış yere yazmışım", "vazgeçtim"])
def test_who_names_the_report_takes_the_report_back(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert not any(part.wants_nothing for part in reading.parts if part.withdraws)


@pytest.mark.parametrize(
    "text", ["Allah senden razı olsun", "gözlerinizden öperim", "siz olmasanız ne yapardık"]
)
def test_a_blessing_thanks(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.THANKS


@pytest.mark.parametrize(
    "text", ["siz olmasanız bu yol çoktan biterdi", "Allah razı olsun da yol hâlâ bozuk"]
)
def test_a_blessing_that_blames_is_a_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER


@pytest.mark.parametrize(
    "text",
    [
        "iki video atacağım sırayla bakın",
        "resimlerini gönderiyorum şimdi",
        "üç şey yazacağım hepsi başka yerde",
        "konumu yolluyorum bekleyin",
        "selam ben afgan",
        "merhaba suriyeliyim abi",
    ],
)
def test_who_says_what_comes_or_whence_they_are_has_told_nothing_yet(reader: Reader, text: str) -> None:
    assert [part.introduces for part in reader.read(text).parts] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "video atıyorum su nasıl fışkırıyor",
        "3 çukur var resimlerini atıyorum",
        "fotoğraf gönderiyorum ama hala gelen yok",
        "konum atıyorum çok duman var",
        "fotoğrafı atıyorum lamba kırılmış",
        "resim atıcam çöp dağ oldu",
        "konumu atıyorum 82 sokak",
        "iki kedi yaralı video yolluyorum",
        "video yolluyorum adam dövüyorlar",
        "fotoğraf atacağım elektrik direği yatmış",
        "suriyeliyim suyum kesik",
        "ben afgan çocuk hasta para yok",
        "afganlar parkta kavga ediyor",
        "suriyeliyim kira yardımı istiyorum",
        "yabancıyım oturum için ne lazım",
        "konum yolluyorum ağaç devrildi",
        "hepsini anlatacağım ama önce su kesik",
        "foto atıyorum rogar acik",
        "resmini atıyorum kaldirim cokmus",
        "birazdan atıcam kendimi",
    ],
)
def test_a_trouble_beside_what_comes_is_a_matter(reader: Reader, text: str) -> None:
    assert not any(part.introduces for part in reader.read(text).parts)
