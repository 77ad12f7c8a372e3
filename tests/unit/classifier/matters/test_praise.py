"""Praise beside a trouble goes with it; it is no matter of its own, and never what the message is."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent, Kind


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("çöpü alan ekibe teşekkür ederim lakin sokak lambası yine yanmadı bu gece de", "aydinlatma"),
        ("parkı çok güzel yapmışsınız teşekkürler, ayrıca sokağımızda çukur var", "yol_bozuk"),
        (
            "allah razı olsun durağa bank kondu, sonra şoför yaşlıları görünce basıp gidiyo",
            "toplu_tasima_personel",
        ),
        (
            "Yüzme kursu harika geçti sağ olun. Evimizin önünde köpekler çocuklara saldırıyor",
            "basibos_hayvan",
        ),
    ],
)
def test_the_trouble_is_read_from_its_own_words_and_told_with_the_praise(
    reader: Reader, text: str, topic: str
) -> None:
    reading = reader.read(text)
    assert [(part.kind, part.topic) for part in reading.parts] == [(Kind.COMPLAINT, topic)]
    assert reading.parts[0].text == text
    assert reading.intent is Intent.MATTER


@pytest.mark.parametrize(
    "text",
    [
        "Helal olsun, iki günde döktünüz asfaltı, üç günde kalktı",
        "Elinize sağlık, yeni durak çok şık, oturacak yeri yok",
        "Teşekkürler, çöp kovasını getirdiniz kapağı yok",
    ],
)
def test_praise_and_its_trouble_in_one_sentence_are_a_complaint(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.kind is Kind.COMPLAINT


@pytest.mark.parametrize(
    "text",
    [
        "İlaçlamaya geldiler sağ olsunlar, sivrisinekler bayram etti",
    ],
)
def test_thanks_in_which_a_trouble_may_hide_are_asked_about(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.decision) == (Intent.THANKS, "ask")


@pytest.mark.parametrize(
    "text",
    [
        "çok teşekkürler",
        "harikasınız, park çok güzel olmuş, emeği geçen herkese teşekkür ederiz",
        "çukur kapatılmış teşekkürler",
        "ağacı budadılar, çok memnun kaldık teşekkürler",
    ],
)
def test_plain_thanks_and_what_is_said_to_be_solved_are_not(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.decision) == (Intent.THANKS, "automatic")


def test_praise_goes_with_what_follows_and_at_the_end_with_what_stands_before(reader: Reader) -> None:
    reading = reader.read(
        "Sokağımızda kocaman çukur var. Zabıta ekibinize çok teşekkürler. Otobüs de 40 dakikadır gelmiyor. "
        "Parkınız çok güzel olmuş sağ olun"
    )
    assert [(part.topic, part.text[:10]) for part in reading.parts] == [
        ("yol_bozuk", "Sokağımızd"),
        ("toplu_tasima_sefer", "Zabıta eki"),
    ]


def test_the_place_may_stand_in_the_praise(reader: Reader) -> None:
    text = "Kızılay mahallesindeki ekibinize teşekkürler mazgal açıldı, lakin sokak lambası yanmıyor"
    assert [part.place and part.place.neighbourhood for part in reader.read(text).parts] == ["Kızılay"]


def test_two_thanks_stay_two(reader: Reader) -> None:
    text = "Parkımız çok güzel oldu teşekkürler. Otobüs şoförünüze de teşekkür ederim, çok kibardı"
    assert {part.kind for part in reader.read(text).parts} == {Kind.THANKS}


def test_thanks_that_tell_of_a_solution_stay_apart(reader: Reader) -> None:
    """They may close a ticket."""
    reading = reader.read("çukuru kapatmışsınız sorun çözüldü teşekkürler. bir de sokak lambası yanmıyor")
    assert [(part.solved, part.topic) for part in reading.parts][-1] == (None, "aydinlatma")
    assert reading.parts[0].solved is True


def test_what_thanks_before_a_but_is_praise_whatever_its_manner(reader: Reader) -> None:
    text = "Kasis için teşekkür ederiz, işe yaradı. Yalnız konteynerin kapağı kırık, kediler dağıtıyor."
    assert [(part.topic, part.text) for part in reader.read(text).parts] == [("cop_toplama", text)]


def test_a_danger_before_the_reason_for_writing_stays(reader: Reader) -> None:
    text = "Binadan alev çıkıyor, içeride insanlar var. Yazma sebebim konteynerin kapağı yok."
    assert any(part.hazard for part in reader.read(text).parts)


@pytest.mark.parametrize(
    ("text", "solved", "topic"),
    [
        ("Evet onarıldı sağ olun. 80 sokakta çukur var", True, "yol_bozuk"),
        ("evet çözüldü teşekkürler. Bir de 80 sokakta çöp alınmıyor", True, "cop_toplama"),
        ("hayır hâlâ duruyor. Ayrıca lamba da yanmıyor", False, "aydinlatma"),
    ],
)
def test_who_answers_first_and_then_tells_another_matter_says_two_things(
    reader: Reader, text: str, solved: bool, topic: str
) -> None:
    reading = reader.read(text)
    answer, matter = reading.parts
    assert (answer.solved, matter.topic, reading.decision) == (solved, topic, "automatic")


@pytest.mark.parametrize("text", ["evet duruyor. Servisler geçemiyor", "evet. çöp alınmadı"])
def test_what_goes_on_about_the_answer_is_not_set_apart(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1
