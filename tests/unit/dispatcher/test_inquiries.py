"""Words that come hours or days later: who asks after what was told, or says that nobody came."""

import pytest

from shared.events import Intent, Kind, MessageKind, PersonalData, ReadingPart
from tests.unit.dispatcher.chat import HOLE, ROADS, WASTE, Answer, Chat, matter, reading

GAS_LINE = matter("bizim sokağa doğal gaz gelecek mi", "dogalgaz_hizmet", kind=Kind.QUESTION)
NO_ANSWER = matter("doğal gaz sorum için cevap gelmedi", "dogalgaz_hizmet", solved=False, asks_after=True)
DID_ANYBODY = matter("iki gündür öyle, biri baktı mı", "diger", kind=Kind.QUESTION, asks_after=True)
UNTOUCHED = matter(
    "sandalyeler yerinde duruyor",
    "diger",
    confidence=0.5,
    solved=False,
    candidates=(("diger", 0.5), ("zabita_denetim", 0.2)),
)
TABLES = matter("kahve sandalyelerle kaldırımı kapatmış", "zabita_denetim", street="Gazi Sokak")
BATH = matter(
    "bu suyla yıkansak olur mu",
    "su_kesintisi",
    kind=Kind.QUESTION,
    candidates=(("su_kesintisi", 0.45), ("su_kalitesi", 0.35)),
)
BROWN = matter("su kahverengi akıyor", "su_kalitesi", street="Gazi Sokak")


def asks(chat: Chat, part: ReadingPart) -> Answer:
    """As the classifier reads a message with a phrase of asking in it and no subject."""
    return chat.sends(MessageKind.TEXT, reading(part, intent=Intent.STATUS), text=part.text)


def test_who_waits_for_the_answer_to_a_question_opens_no_second_ticket(chat: Chat) -> None:
    chat.writes(GAS_LINE)
    answer = chat.later(days=3).writes(NO_ANSWER)
    assert answer.keys[0] == "status_line"
    assert [(n.event, n.note) for n in answer.notices] == [("note", NO_ANSWER.text)]
    assert len(chat.tickets) == 1


def test_another_question_on_the_subject_of_one_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(GAS_LINE)
    chat.later(days=1).writes(matter("gaz açtırmak kaç lira", "dogalgaz_hizmet", kind=Kind.QUESTION))
    assert len(chat.tickets) == 2


def test_words_beside_the_question_how_it_stands_reach_the_unit_of_the_one_open_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = asks(chat.later(days=1), DID_ANYBODY)
    assert answer.keys == ["status_line", "expected_by"]
    assert [(n.unit, n.note) for n in answer.notices] == [(ROADS, DID_ANYBODY.text)]


def test_of_two_open_tickets_both_are_told_how_they_stand(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.writes(WASTE)
    answer = asks(chat.later(days=1), DID_ANYBODY)
    assert answer.keys.count("status_line") == 2
    assert answer.told == []


def test_who_asks_by_another_subject_than_the_open_ones_is_told_how_that_stands_and_no_more(
    chat: Chat,
) -> None:
    chat.writes(HOLE)
    answer = asks(chat.later(days=1), matter("çöp şikayetim ne oldu", "cop_toplama", asks_after=True))
    assert answer.keys == ["status_intro", "status_line", "expected_by"]
    assert answer.told == []


def test_who_has_told_nothing_here_and_complains_of_no_answer_has_a_matter(chat: Chat) -> None:
    silent = matter("iki ay oldu cevap verilmedi", "diger", confidence=0.3, asks_after=True)
    asks(chat, silent)
    assert chat.ticket.unit == "desk"


def test_of_several_open_tickets_the_only_one_whose_subject_the_words_may_be_of_is_waited_for(
    chat: Chat,
) -> None:
    chat.writes(TABLES)
    chat.later(hours=2).writes(HOLE)
    answer = chat.later(days=1).writes(UNTOUCHED, decision="ask")
    assert [(n.unit, n.note) for n in answer.notices] == [("zabita", UNTOUCHED.text)]
    assert len(chat.tickets) == 2


def test_words_that_may_be_of_none_of_the_open_subjects_are_a_matter(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=2).writes(WASTE)
    chat.later(days=1).writes(UNTOUCHED, decision="ask")
    assert len(chat.tickets) == 3


def test_a_question_between_two_subjects_of_a_unit_is_about_the_open_one(chat: Chat) -> None:
    chat.writes(BROWN)
    assert chat.later(hours=3).writes(BATH).keys[0] == "status_line"
    assert [ticket.topic for ticket in chat.tickets.values()] == ["su_kalitesi"]


def test_a_question_that_is_surely_of_the_other_subject_is_not(chat: Chat) -> None:
    chat.writes(BROWN)
    shares = (("su_kesintisi", 0.8), ("su_kalitesi", 0.1))
    chat.later(hours=3).writes(BATH.model_copy(update={"candidates": shares}))
    assert len(chat.tickets) == 2


@pytest.mark.parametrize(
    "again",
    [
        matter("çukur yine açıldı, dönüş olmadı", "yol_bozuk", asks_after=True),
        matter(
            "çukur hâlâ duruyor ne zaman yapılacak",
            "yol_bozuk",
            kind=Kind.QUESTION,
            solved=False,
            asks_after=True,
        ),
    ],
    ids=["told again", "called undone"],
)
def test_whoever_asks_after_what_was_solved_and_complains_has_it_reopened(
    chat: Chat, again: ReadingPart
) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "resolved")
    answer = chat.later(days=1).writes(again)
    assert answer.told == [(ROADS, "reopened")]
    assert len(chat.tickets) == 1


def test_whoever_merely_asks_after_what_was_solved_is_told_that_it_was(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "resolved")
    asked = matter("çukur ne oldu", "yol_bozuk", kind=Kind.QUESTION, asks_after=True)
    assert chat.later(days=1).writes(asked).keys == ["status_line"]


UNANSWERED = matter(
    "sorumun cevabı gelmedi", "personel_iletisim", kind=Kind.COMPLAINT, solved=False, asks_after=True
)
MARRIAGE = matter(
    "evlenmek için hangi evrak lazım",
    "mezarlik_nikah_evrak",
    kind=Kind.QUESTION,
    confidence=0.7,
    candidates=(("mezarlik_nikah_evrak", 0.7), ("yol_bozuk", 0.02)),
)


def test_that_nobody_answered_is_of_the_only_open_report_whoever_answers_for_the_line(chat: Chat) -> None:
    chat.writes(GAS_LINE)
    assert asks(chat.later(days=1), UNANSWERED).keys[0] == "status_line"
    assert chat.later(days=1).writes(UNANSWERED).keys[0] == "status_line"
    assert [entry.what for entry in chat.ticket.history].count("added") == 2


def test_who_speaks_of_their_question_means_the_only_one_that_is_open(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.writes(GAS_LINE)
    answer = asks(chat.later(days=1), UNANSWERED)
    assert [notice.ticket_id for notice in answer.notices] == [chat.by_topic["dogalgaz_hizmet"].id]


def test_a_complaint_of_the_staff_is_a_matter_of_its_own(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(days=1).writes(matter("memur azarladı beni", "personel_iletisim"))
    assert len(chat.tickets) == 2


@pytest.mark.parametrize("later", [{"minutes": 4}, {"hours": 5}])
def test_a_question_of_a_service_behind_a_trouble_in_the_street_is_one_of_its_own(
    chat: Chat, later: dict[str, float]
) -> None:
    chat.writes(HOLE)
    chat.later(**later).writes(MARRIAGE, decision="desk")
    assert len(chat.tickets) == 2


def test_one_question_more_on_a_service_goes_on_with_the_question_before_it(chat: Chat) -> None:
    chat.writes(matter("emlak vergisini nereye yatıracağız", "vergi_ebelediye", kind=Kind.QUESTION))
    chat.later(minutes=1).writes(MARRIAGE.model_copy(update={"text": "son gün ne zaman"}), decision="desk")
    assert len(chat.tickets) == 1


def test_who_pays_for_a_car_that_fell_in_is_asked_of_the_hole(chat: Chat) -> None:
    chat.writes(HOLE)
    car = {"topic": "otopark_arac", "candidates": (("otopark_arac", 0.7), ("yol_bozuk", 0.02))}
    chat.later(minutes=4).writes(MARRIAGE.model_copy(update=car), decision="desk")
    assert len(chat.tickets) == 1


def test_a_mere_name_or_plate_answers_the_unit_that_asked(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Aracın plakası nedir?")
    plate = matter("[plaka]", "diger", kind=Kind.OTHER, confidence=0.0)
    found = (PersonalData(type="plate", text="35 AB 123"),)
    answer = chat.says(Intent.EMPTY, "35 AB 123", parts=(plate,), personal_data=found)
    assert answer.keys == ["answer_passed_on"]
