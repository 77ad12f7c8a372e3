"""Words long after a report that begin nothing new go to it; a button tells them apart."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, WASTE, Answer, Chat, Kind, matter

NO_SUBJECT = matter("üç gün oldu, cevap veren yok mu", "diger", confidence=0.1)
BETWEEN_TWO = matter(
    "çalışıyorlar ama tabela koymamışlar", "zabita_denetim", confidence=0.4, candidates=(("yol_bozuk", 0.3),)
)
AGAIN = matter("çukur daha da büyüdü", "yol_bozuk")
WASTE_SOMEWHERE = matter("konteynerin kapağı kırık, poşetler yerde", "cop_toplama", street="Gazi Sokak")
PRAISE = matter("asfalt dökülmüş, geçtim demin, eyvallah", "yol_bozuk", kind=Kind.THANKS)


def later(chat: Chat, part: ReadingPart, decision: str = "ask", **passed: float) -> Answer:
    return chat.later(**(passed or {"days": 2})).writes(part, decision=decision)


@pytest.mark.parametrize(
    ("part", "decision"), [(NO_SUBJECT, "ask"), (BETWEEN_TWO, "desk"), (AGAIN, "automatic")]
)
def test_its_unit_hears_them_and_the_citizen_how_it_stands(
    chat: Chat, part: ReadingPart, decision: str
) -> None:
    chat.writes(HOLE)
    answer = later(chat, part, decision)
    assert [(n.unit, n.event, n.note) for n in answer.notices] == [(ROADS, "note", part.text)]
    assert answer.keys == ["added_to", "status_line", "expected_by", "ask_if_apart"]
    assert [choice.label.key for choice in answer.bubble.choices] == ["button_apart"]
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "part",
    [
        matter("lamba yanmıyor", "aydinlatma"),
        matter("lamba mı ne yanmıyor", "aydinlatma", confidence=0.5),
        matter("çukur var", "yol_bozuk", street="Gazi Cadde"),
        matter("buraya da çukur levhası konsa", "yol_bozuk", kind=Kind.SUGGESTION),
        matter("çukur için zarar öder misiniz", "yol_bozuk", kind=Kind.QUESTION, street="Gazi Cadde"),
        NO_SUBJECT.model_copy(update={"apart": True}),
        GAS,
    ],
    ids=lambda part: part.text,
)
def test_what_may_be_a_matter_is_one(chat: Chat, part: ReadingPart) -> None:
    chat.writes(HOLE)
    later(chat, part, "automatic" if part.confidence > 0.8 else "desk")
    assert len(chat.tickets) == 2


def test_a_landmark_tells_more_closely_where_it_is(chat: Chat) -> None:
    chat.writes(HOLE)
    later(chat, NO_SUBJECT.model_copy(update={"place": PlaceHint(text="taksi durağının yanındaki")}))
    assert "taksi durağının yanındaki" in (chat.ticket.place.text or "")


def test_another_street_or_a_sure_subject_is_a_matter_all_the_same(chat: Chat) -> None:
    chat.writes(HOLE)
    landmark = PlaceHint(text="caminin önünde")
    later(chat, matter("lamba yanmıyor", "aydinlatma", place=landmark), "automatic")
    later(chat, NO_SUBJECT.model_copy(update={"place": PlaceHint(text="gül sokak", street="gül sokak")}))
    assert len(chat.tickets) == 3


def test_words_without_a_subject_are_a_matter_weeks_later(chat: Chat) -> None:
    chat.writes(HOLE)
    later(chat, NO_SUBJECT, days=9)
    assert len(chat.tickets) == 2


def test_of_two_reports_they_go_to_the_one_we_still_speak_of(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=5).writes(WASTE)
    answer = later(chat, NO_SUBJECT, hours=1)
    assert [n.unit for n in answer.notices] == [chat.by_topic["cop_toplama"].unit]
    later(chat, NO_SUBJECT, hours=20)
    assert len(chat.tickets) == 3


def test_of_two_reports_they_go_to_the_one_whose_subject_they_may_be_of(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=5).writes(WASTE)
    assert [n.unit for n in later(chat, BETWEEN_TWO, "desk").notices] == [ROADS]


@pytest.mark.parametrize(("part", "decision"), [(NO_SUBJECT, "ask"), (AGAIN, "automatic")])
def test_the_button_makes_a_matter_of_them(chat: Chat, part: ReadingPart, decision: str) -> None:
    chat.writes(HOLE)
    first = chat.ticket
    button = later(chat, part, decision).bubble.choices[0]
    answer = chat.taps(button.id)
    (new,) = (ticket for ticket in chat.tickets.values() if ticket.id != first.id)
    assert (new.text, new.topic) == (part.text, part.topic)
    assert new.subject_known is (decision == "automatic")
    assert (ROADS, "note") in answer.told
    assert chat.taps(button.id).keys == ["status_line"]
    assert len(chat.tickets) == 2


def test_they_answer_what_a_unit_has_asked(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=1).hears_from(ROADS, "question", "Hangi şeritte?")
    assert later(chat, BETWEEN_TWO, "desk", hours=5).keys == ["answer_passed_on"]


def test_praise_for_what_was_done_says_that_it_is(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(days=1).hears_from(ROADS, "resolved", "Dolduruldu.")
    assert later(chat, PRAISE, "automatic").keys == ["confirmed"]


def test_unclear_words_after_the_solution_are_asked_about(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(days=1).hears_from(ROADS, "resolved", "Dolduruldu.")
    assert later(chat, NO_SUBJECT).keys == ["ask_if_solved"]
    assert chat.ticket.status is Status.RESOLVED


def test_an_explanation_of_what_was_taken_back_reaches_its_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=1).writes(matter("vazgeçtim", "diger", kind=Kind.OTHER, withdraws=True))
    why = matter("komşu kendisi halledecekmiş", "diger", kind=Kind.OTHER, confidence=0.2)
    assert (ROADS, "note") in later(chat, why, seconds=20).told
    assert len(chat.tickets) == 1


CATS = matter("kediler de dağıtıyor", "hayvan_sagligi", confidence=0.85)


def test_a_bubble_more_is_of_the_matter_just_told_whatever_it_sounds_like(chat: Chat) -> None:
    chat.writes(WASTE_SOMEWHERE)
    answer = later(chat, CATS, "automatic", minutes=1)
    assert answer.keys == ["added_to", "ask_if_apart"]
    assert answer.told == [("temizlik_isleri", "note")]
    chat.taps(answer.bubble.choices[0].id)
    assert set(chat.by_topic) == {"cop_toplama", "hayvan_sagligi"}


@pytest.mark.parametrize(
    ("part", "minutes"),
    [
        (CATS, 8),
        (CATS.model_copy(update={"apart": True}), 1),
        (CATS.model_copy(update={"confidence": 0.98}), 1),
        (matter("80 sokakta kediler aç", "hayvan_sagligi", confidence=0.85, street="80 Sokak"), 1),
    ],
    ids=["later", "marked off", "of no doubtful subject", "in another street"],
)
def test_who_goes_over_to_another_matter_has_told_one(chat: Chat, part: ReadingPart, minutes: int) -> None:
    chat.writes(WASTE_SOMEWHERE)
    later(chat, part, "automatic", minutes=minutes)
    assert len(chat.tickets) == 2


@pytest.mark.parametrize(("confidence", "tickets"), [(0.9, 1), (0.98, 2)])
def test_what_follows_a_unit_s_question_answers_it_unless_it_is_beyond_doubt_another_matter(
    chat: Chat, confidence: float, tickets: int
) -> None:
    chat.writes(matter("evde bakım istiyoruz", "sosyal_yardim", kind=Kind.REQUEST))
    unit = chat.ticket.unit
    chat.later(hours=1).hears_from(unit, "question", "Gelir durumunuz nedir?")
    chat.later(days=1).writes(
        matter("emekli maaşım var başka gelir yok", "diger_kurum", confidence=confidence)
    )
    assert len(chat.tickets) == tickets


AT_THE_BAKERY = PlaceHint(text="fırının önündeki")


@pytest.mark.parametrize(
    ("text", "tickets"),
    [
        ("çukur fırının önündeki", 1),
        ("çukurlar fırına yakın olanlar iki tane", 1),
        ("dediğim çukur fırınınki", 1),
        ("fırının önündeki çukur da derin", 2),
        ("bir çukur daha var fırının önündeki", 2),
        ("fırının önünde çukur var", 2),
    ],
)
def test_which_of_those_told_it_is_goes_with_them_hours_later(chat: Chat, text: str, tickets: int) -> None:
    chat.writes(HOLE)
    later(chat, matter(text, "yol_bozuk", place=AT_THE_BAKERY), "automatic", hours=3)
    assert len(chat.tickets) == tickets


def test_which_one_in_another_street_is_another_one(chat: Chat) -> None:
    chat.writes(HOLE)
    later(chat, matter("çukur fırının önündeki", "yol_bozuk", street="Gazi Cadde"), "automatic", hours=3)
    assert len(chat.tickets) == 2
