"""Whole messages, as the line gets them."""

import time

import pytest

from services.classifier.evidence.learned import LearnedReader, load_model
from services.classifier.reader import Reader
from shared.events import Intent, Kind
from shared.municipality import Municipality


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ersoy caddesinde kocaman cukur var", "yol_bozuk"),
        ("çöpler 4 gündür alınmadı koku yapıyor", "cop_toplama"),
        ("sokak lambası yanmıyor zifiri karanlık", "aydinlatma"),
        ("sular kesik sabahtan beri", "su_kesintisi"),
        ("rögar taştı sokak pislik içinde", "kanalizasyon"),
        ("168 otobüsü gelmedi yine 40 dk bekledik", "toplu_tasima_sefer"),
        ("parktaki salıncak kopmuş", "park_oyun_alani"),
        ("başıboş köpekler çocukların peşine takılıyor", "basibos_hayvan"),
        ("emlak vergisi borcumu nasıl öğrenirim", "vergi_ebelediye"),
        ("there is a big pothole in our street", "yol_bozuk"),
        ("the garbage has not been collected for days", "cop_toplama"),
        ("no water since yesterday morning", "su_kesintisi"),
        ("المياه مقطوعة منذ يومين في شارعنا", "su_kesintisi"),
    ],
)
def test_a_matter_finds_its_topic(reader: Reader, text: str, topic: str) -> None:
    assert reader.read(text).parts[0].topic == topic


@pytest.mark.parametrize(
    "text", ["Sokağımızda ÇÖP alınmıyor", "sokagimizda cop alinmiyor", "SOKAĞIMIZDA ÇÖP ALINMIYOR"]
)
def test_spelling_does_not_change_the_reading(reader: Reader, text: str) -> None:
    part, plain = reader.read(text).parts[0], reader.read("sokağımızda çöp alınmıyor").parts[0]
    assert (part.topic, part.kind, part.confidence) == (plain.topic, plain.kind, plain.confidence)


def test_a_word_that_the_municipality_lists_is_no_slip(bornova: Municipality, model: LearnedReader) -> None:
    topics = {topic.id: topic for topic in bornova.topics}
    floods = topics["yagmur_taskin"]
    topics[floods.id] = floods.model_copy(update={"strong": (*floods.strong, "havza")})  # and not `havuza`
    own = bornova.model_copy(update={"topics": tuple(topics.values())})
    reasons = Reader(own, model).read("havza taştı").parts[0].reasons
    assert "“havza” → Su baskını, yağmur" in reasons


def test_the_rules_alone_read_as_well(rules: Reader) -> None:
    part = rules.read("sokak lambası yanmıyor").parts[0]
    assert part.topic == "aydinlatma"
    assert part.confidence > 0.6


def test_a_reading_says_what_led_to_it(reader: Reader) -> None:
    part = reader.read("sokağımızdaki çukur arabamın lastiğini patlattı").parts[0]
    assert any("çukur" in reason and "Yol" in reason for reason in part.reasons)
    assert part.candidates[0][0] == part.topic
    assert len(part.candidates) == 3


def test_whose_it_is_may_be_surer_than_what_it_is(reader: Reader) -> None:
    part = reader.read("kaldırımla yolun arası çökmüş").parts[0]
    roads = {topic: share for topic, share in part.candidates if topic in ("yol_bozuk", "kaldirim_yaya")}
    assert len(roads) == 2  # one unit sees to both
    assert part.confidence == pytest.approx(sum(roads.values()), abs=0.02)


def test_what_is_told_first_says_most_of_what_a_message_is_about(reader: Reader) -> None:
    rubbish = "çöpler beş gündür alınmıyor, konteyner taştı, koku dayanılmaz oldu"
    lamp = "sokak lambası da yanmıyor, direk karanlıkta kaldı, akşamları göz gözü görmüyor"
    first, turned = (
        reader.read(f"{one} {other}").parts[0] for one, other in ((rubbish, lamp), (lamp, rubbish))
    )
    assert (first.topic, turned.topic) == ("cop_toplama", "aydinlatma")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("çöpler alınmıyor rezalet", Kind.COMPLAINT),
        ("parkımıza bank konulmasını rica ederiz", Kind.REQUEST),
        ("keşke parka bir çeşme yapılsa çok güzel olur", Kind.SUGGESTION),
        ("su faturası nereden ödeniyor", Kind.QUESTION),
        ("yolumuzu yapan ekibe çok teşekkür ederiz", Kind.THANKS),
    ],
)
def test_a_matter_has_a_kind(reader: Reader, text: str, kind: Kind) -> None:
    assert reader.read(text).parts[0].kind is kind


def test_thanks_with_a_trouble_inside_are_no_thanks(reader: Reader) -> None:
    reading = reader.read("Teşekkürler ama rögar hâlâ taşıyor, koku dayanılmaz, gelen giden yok")
    assert reading.intent is Intent.MATTER
    assert reading.parts[0].kind is Kind.COMPLAINT


def test_beside_a_matter_what_complains_is_no_thanks_without_a_word_of_thanks(reader: Reader) -> None:
    parts = reader.read("hem yolumuz bozuk hem de sokak lambamız yanmıyor").parts
    assert [part.kind for part in parts] == [Kind.COMPLAINT, Kind.COMPLAINT]
    parts = reader.read("bozuk yolumuz yapılmış sağ olun ama sokak lambamız yanmıyor").parts
    assert [part.kind for part in parts] == [Kind.THANKS, Kind.COMPLAINT]


def test_two_matters_become_two_parts(reader: Reader) -> None:
    reading = reader.read("Çöpler üç gündür alınmadı. Ayrıca sokak lambası yanmıyor.")
    assert [part.topic for part in reading.parts] == ["cop_toplama", "aydinlatma"]
    assert "".join(part.text for part in reading.parts).count("lambası") == 1


def test_a_greeting_and_a_place_stay_with_their_matter(reader: Reader) -> None:
    reading = reader.read("Merhaba iyi günler.\nKazımdirik Mahallesi 372. sokak no 5.\nÇöpler alınmıyor.")
    assert [part.topic for part in reading.parts] == ["cop_toplama"]
    assert reading.parts[0].place is not None
    assert reading.parts[0].place.neighbourhood == "Kazımdirik"


def test_one_matter_told_at_length_stays_one(reader: Reader) -> None:
    reading = reader.read(
        "Sokağımızdaki çöpler günlerdir alınmıyor. Defalarca aradık. Konteyner taştı. Dayanılmıyor."
    )
    assert len(reading.parts) == 1


@pytest.mark.parametrize(
    ("text", "decision"), [("çöp konteyneri taştı alınmıyor", "automatic"), ("yine aynı şey oldu", "ask")]
)
def test_confidence_decides_who_goes_on(reader: Reader, text: str, decision: str) -> None:
    assert reader.read(text).decision == decision


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "su yok! " * 1_250,
        "<div><p>çöp</p></div>" * 500,
        "\u200b\u202e" * 5_000,
        "1" * 10_000,
        "1 " * 5_000,
        "1.2.3.4" * 1_400,
        "a'" * 5_000,
        "😡" * 10_000,
        "a\n" * 5_000,
        "TR" * 5_000,
        "a@" * 5_000,
        "Ahmet " * 1_600,
        "Kızım xqwz. " * 350,
        "adım Ali " * 1_100,
        "35 abc 123 " * 900,
        "https://maps.google.com/?q=" * 300,
        "z\u0336" * 5_000,
        "\ud83d" * 100,
        "ا" * 10_000,
        "漢" * 10_000,
        "x",
        " ",
        "'",
        "-",
        "\n\n\n",
    ],
)
def test_whatever_is_pasted_is_read_in_no_time(reader: Reader, text: str) -> None:
    """Twenty milliseconds on a quiet machine; here beside an ordinary message, as the machine may be busy."""
    ordinary = min(_cpu_seconds(reader, _ORDINARY) for _ in range(5))
    spent = min(_cpu_seconds(reader, text) for _ in range(5))
    assert spent < 60 * ordinary


_ORDINARY = (
    "Kazımdirik Mahallesi 372. sokakta üç gündür çöpler alınmıyor, konteyner taştı, koku dayanılmaz. "
    "Defalarca aradık, ilgilenen olmadı. Ayrıca köşedeki sokak lambası da yanmıyor, akşamları zifiri."
)


def test_nonsense_is_not_routed(reader: Reader) -> None:
    for text in ("asdfgh", "x", "qwe qwe qwe", "漢字漢字"):
        assert reader.read(text).decision != "automatic"


def test_the_same_message_is_read_the_same(bornova: Municipality) -> None:
    text = "Rögar kapağı açık, çocuklar düşecek. Ayrıca çöpler alınmıyor"
    assert Reader(bornova, load_model()).read(text) == Reader(bornova, load_model()).read(text)


def _cpu_seconds(reader: Reader, text: str) -> float:
    began = time.process_time()
    reader.read(text)
    return time.process_time() - began


@pytest.mark.parametrize("text", ["tel 0532 123 45 67", "Adım Ali Kaya, cep tel: 05321234567"])
def test_how_somebody_is_reached_is_no_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.EMPTY


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("sokağımız çok pis, adım Ayşe Yılmaz, tel 0532 123 45 67", "sokak_temizlik"),
        ("köpekler çok. tel: 0532 123 45 67", "basibos_hayvan"),
        ("mail adresim ayse.yilmaz@gmail.com lütfen dönüş yapın, yol bozuk", "yol_bozuk"),
    ],
)
def test_how_somebody_is_reached_is_told_beside_a_matter(reader: Reader, text: str, topic: str) -> None:
    read = reader.read(text)
    assert [(part.topic, part.hazard) for part in read.parts] == [(topic, None)]


def test_a_wire_is_no_telephone(reader: Reader) -> None:
    read = reader.read("elektrik direğinden tel koptu yerde sürünüyor, tel 0532 123 45 67")
    assert [part.hazard for part in read.parts] == ["elektrik_tehlike"]


def test_who_asks_what_became_of_a_subject_asks_after_it(reader: Reader) -> None:
    assert reader.read("ne oldu bizim çukur").parts[0].asks_after
    assert reader.read("çukur için dönüş olmadı").parts[0].asks_after
    assert reader.read("lambaya biri baktı mı").parts[0].asks_after
    assert not reader.read("ersoy caddesinde çukur var").parts[0].asks_after
    assert not reader.read("telefona bakan görevli çok kabaydı").parts[0].asks_after
    assert not reader.read("kavşakta geri dönüş yasak olsun").parts[0].asks_after
    assert not reader.read("çöpler alınmıyor rezalet bir durum").parts[0].asks_after


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("park çok güzel olmuş emeğinize sağlık ama salıncak kırık", Kind.COMPLAINT),
        ("teşekkürler hemen geldiniz fakat lamba hala yanmıyor", Kind.COMPLAINT),
        ("geç geldiniz ama çok güzel olmuş elinize sağlık", Kind.THANKS),
    ],
)
def test_trouble_told_behind_the_praise_is_no_thanks(reader: Reader, text: str, kind: Kind) -> None:
    assert reader.read(text).parts[0].kind is kind


@pytest.mark.parametrize("text", ["merdiven", "babam", "annem evde", "anahtar komşuda", "kızım evde"])
def test_half_a_message_is_no_alarm(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.urgency < 3


@pytest.mark.parametrize("text", ["oğlum arkada oturuyor", "dedem bahçede oturuyo", "kızım kapıda bekliyor"])
def test_an_answer_of_few_words_is_none_either(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.urgency < 3


@pytest.mark.parametrize(
    "text", ["yanıyoruz", "perdeler yanıyo", "babam nefes almıyor", "nefes almıyor", "kapı zorlanıyo"]
)
def test_half_a_message_that_says_what_happens_is_one(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.urgency == 3


@pytest.mark.parametrize(
    "text",
    [
        "durağın direği yatmış her an devrilebilir",
        "tahterevallinin civatası kopmak üzere",
        "bahçe duvarının çökmesi an meselesi",
        "lamba direğinin kabloları dışarıda",
        "elektrik panosuna su damlıyor",
        "köy yolunun uçurum tarafında bariyer yok",
        "asfaltın altı oyulmuş",
    ],
)
def test_what_may_hurt_somebody_soon_is_in_a_hurry(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.urgency >= 2


@pytest.mark.parametrize("text", ["elektrikler kesik", "ayrıca elektrikler de yok", "elektrikler gitti yine"])
def test_what_asks_by_no_word_is_no_question(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.kind is Kind.COMPLAINT


@pytest.mark.parametrize(
    "text",
    ["bugün köpekle sahilde yürüdüm hava mis gibiydi", "Anne otobüse bindim yarım saate evdeyim çayı koy"],
)
def test_what_wants_nothing_goes_to_no_unit_by_itself(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.parts[0].kind is Kind.OTHER
    assert reading.decision == "ask"
