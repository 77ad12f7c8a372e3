"""Two reports, and words that name the street of one of them."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import Intent, Kind, MessageKind, PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import ROADS, Chat, matter, photo, reading

HERE = matter("gazi sokakta çukur", "yol_bozuk", street="4176 sokak")
THERE = matter("öbür sokakta çukur", "yol_bozuk", street="4180 sokak")


def said(text: str, street: str | None = None, **more: object) -> ReadingPart:
    return matter(text, "diger", street=street, **({"confidence": 0.1, "kind": Kind.OTHER} | more))


@pytest.fixture
def two(chat: Chat) -> Chat:
    chat.writes(HERE)
    chat.later(hours=2).writes(THERE)
    return chat.later(hours=2)


def street_of(chat: Chat, answer_text: str) -> list[str | None]:
    return [one.place.street for one in chat.tickets.values() if answer_text in one.text]


@pytest.mark.parametrize(
    "told",
    [
        said("4176 sokaktaki bir metre", "4176 sokak"),
        said("4176 sokak hala duruyor ki kimse gelmedi", "4176 sokak", kind=Kind.COMPLAINT, solved=False),
        said("4176 daki bir metre"),
        said("4176'daki derin"),
        said("4176 bir metre"),
    ],
    ids=lambda part: part.text,
)
def test_words_go_to_the_report_whose_street_they_name(two: Chat, told: ReadingPart) -> None:
    two.writes(told, decision="ask")
    assert len(two.tickets) == 2
    assert street_of(two, told.text) == ["4176 sokak"]


def test_a_photo_goes_to_the_report_whose_street_it_names(two: Chat) -> None:
    two.sends(
        MessageKind.MEDIA,
        reading(said("4176 sokak", "4176 sokak")),
        attachments=(photo(),),
        text="4176 sokak",
    )
    two.later(hours=1).sends(MessageKind.MEDIA, reading(THERE), attachments=(photo(),), text=THERE.text)
    assert [len(ticket.attachments) for ticket in two.tickets.values()] == [1, 1]


def test_who_asks_about_a_street_hears_of_its_report_alone(two: Chat) -> None:
    answer = two.writes(said("4176 ya ne zaman gelinecek"), intent=Intent.STATUS)
    assert answer.keys.count("status_line") == 1


def test_of_two_questions_of_units_the_one_of_that_street_is_answered(two: Chat) -> None:
    here, there = two.tickets
    two.hears_from(ROADS, "question", "Ne kadar?", ticket=two.tickets[here])
    two.hears_from(ROADS, "question", "Ne kadar?", ticket=two.tickets[there])
    two.writes(said("4176 sokaktaki bir metre", "4176 sokak"), decision="ask")
    assert two.tickets[here].status is Status.IN_PROGRESS
    assert two.tickets[there].status is Status.WAITING_CITIZEN


@pytest.mark.parametrize(
    "told",
    [
        matter("4176 sokakta ağaç devrildi", "agac_yesil_alan", street="4176 sokak"),
        matter("4176 sokakta yangın", "acil_afet_asayis", street="4176 sokak", hazard="yangin"),
        said("4176 sokakta geceleri garip bir şeyler oluyor", "4176 sokak", kind=Kind.COMPLAINT),
        said("4176 kişi imza topladık burada mahallece", kind=Kind.COMPLAINT),
        said("4176 sokakta da var", "4176 sokak", apart=True),
        said("4190 sokaktaki bir metre", "4190 sokak"),
    ],
    ids=lambda part: part.text,
)
def test_another_matter_in_the_same_street_is_another(two: Chat, told: ReadingPart) -> None:
    two.later(hours=3).writes(told, decision="ask")
    assert len(two.tickets) == 3


def test_a_street_answers_the_question_for_a_place_before_it_points_at_another_report(two: Chat) -> None:
    two.writes(matter("lamba yanmıyor", "aydinlatma"))
    two.later(seconds=20).writes(said("4176 sokak", "4176 sokak"), decision="ask")
    assert two.by_topic["aydinlatma"].place.street == "4176 sokak"


def test_the_same_subject_in_that_street_is_its_report(two: Chat) -> None:
    again = matter("4176 hala çukur", "yol_bozuk")
    two.writes(again)
    assert len(two.tickets) == 2
    assert street_of(two, again.text) == ["4176 sokak"]


def quarter(name: str) -> PlaceHint:
    return PlaceHint(text=name, neighbourhood=name)


@pytest.fixture
def in_two_quarters(chat: Chat) -> Chat:
    for name, street in (("Tuna", "1710 sokak"), ("Zafer", "4180 sokak")):
        place = PlaceHint(text=f"{name}, {street}", neighbourhood=name, street=street)
        chat.writes(matter(f"{street} çukur", "yol_bozuk", place=place))
        chat.later(hours=2)
    return chat


def test_words_go_to_the_report_whose_quarter_they_name(in_two_quarters: Chat) -> None:
    in_two_quarters.writes(said("tunadakine ne zaman", place=quarter("Tuna")), decision="ask")
    assert len(in_two_quarters.tickets) == 2
    assert street_of(in_two_quarters, "tunadakine") == ["1710 sokak"]


def test_a_trouble_in_that_quarter_is_another(in_two_quarters: Chat) -> None:
    dogs = matter("tunada köpekler var", "basibos_hayvan", place=quarter("Tuna"))
    in_two_quarters.later(hours=1).writes(dogs)
    assert len(in_two_quarters.tickets) == 3


def test_the_one_there_says_no_more_of_the_place_than_is_known(in_two_quarters: Chat) -> None:
    in_two_quarters.writes(
        said("tunadakine ne zaman", place=PlaceHint(text="tunadakine", neighbourhood="Tuna")), decision="ask"
    )
    assert [one.place.text for one in in_two_quarters.tickets.values()] == [
        "Tuna, 1710 sokak",
        "Zafer, 4180 sokak",
    ]
