"""A yes in free words, which of several tickets it is of, and what only begins like one."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import ReadingPart
from tests.unit.dispatcher.chat import HOLE, ROADS, Answer, Chat, Intent, Kind, matter

LAMP = matter("372 sokakta lamba yanmıyor", "aydinlatma", street="372 Sokak")
OTHER_LAMP = matter("385 sokak da karanlık", "aydinlatma", street="385 Sokak")


@pytest.fixture
def solved(chat: Chat) -> Answer:
    chat.writes(HOLE)
    return chat.later(hours=3).hears_from(ROADS, "resolved", "Kapatıldı.")


def unsure(text: str) -> ReadingPart:
    return matter(text, "diger", kind=Kind.OTHER, confidence=0.6)


@pytest.mark.parametrize(
    "text",
    [
        "evet geldiler asfalt attılar",
        "oley eveet yolumuz pırıl pırıl",
        "evet bu sefer düzgün kapatmışlar",
        "olmuş evet bu kez sağlam doldurmuşlar",
    ],
)
def test_words_that_begin_with_a_yes_hours_after_the_question_say_yes(
    chat: Chat, solved: Answer, text: str
) -> None:
    answer = chat.later(hours=4).writes(unsure(text), decision="ask")
    assert answer.keys == ["confirmed"]
    assert text in chat.ticket.text


def test_words_that_begin_with_a_no_hours_after_the_question_reopen(chat: Chat, solved: Answer) -> None:
    answer = chat.later(hours=4).writes(unsure("hayır beyefendi kamyon bile uğramadı"), decision="ask")
    assert answer.told == [(ROADS, "reopened")]
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    ("text", "is_a_no"),
    [
        ("Hallolmadı. geldiler de ne oldu, çamur yine aynı yerde", True),
        ("çözülmedi, şikayetim ne durumda peki", True),
        ("çözülmedi mi, ne oldu", False),
        ("çözülmedi? ne oldu", False),
        ("ne oldu, çözülmedi mi", False),
        ("şikayetim ne durumda", False),
    ],
)
def test_a_denial_of_its_own_answers_us_whatever_is_asked_behind_it(
    chat: Chat, solved: Answer, text: str, is_a_no: bool
) -> None:
    asks = matter(text, "diger", confidence=0.5, solved=False, asks_after=True)
    chat.later(hours=4).writes(asks, intent=Intent.STATUS)
    assert (chat.ticket.status is Status.REOPENED) is is_a_no


def test_a_denial_that_we_have_not_asked_for_asks_how_it_stands(chat: Chat) -> None:
    chat.writes(HOLE)
    asks = matter("çözülmedi. ne oldu benim iş", "diger", confidence=0.5, solved=False, asks_after=True)
    assert "status_line" in chat.later(hours=4).writes(asks, intent=Intent.STATUS).keys


def test_a_yes_may_name_a_neighbouring_subject_of_the_same_unit(chat: Chat, solved: Answer) -> None:
    told = matter("evet kaldırımı da düzeltmişler", "kaldirim_yaya", solved=True)
    assert chat.later(hours=1).writes(told).keys == ["confirmed"]
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "text",
    [
        "evet geldiler ama asfalt atmadan gittiler",
        "evet de bu sefer öbür şerit göçtü",
        "evet eve gidince bakarım",
        "evet bi de karşıdaki köpek susmuyor",
    ],
)
def test_a_yes_that_is_doubted_is_none(chat: Chat, solved: Answer, text: str) -> None:
    chat.later(hours=4).writes(unsure(text), decision="ask")
    assert Status.CLOSED not in {ticket.status for ticket in chat.tickets.values()}


@pytest.mark.parametrize(
    "text", ["evet ama kenarından bir parçası gene gevşemiş", "evet de nasıl oldu anlamadım"]
)
def test_a_yes_that_is_doubted_reaches_the_unit_and_is_asked_about_again(
    chat: Chat, solved: Answer, text: str
) -> None:
    nothing = {"kind": Kind.OTHER, "candidates": (("diger", 0.95),)}
    answer = chat.later(hours=4).writes(unsure(text).model_copy(update=nothing), decision="ask")
    assert answer.keys == ["ask_if_solved"]
    assert answer.told == [(ROADS, "note")]
    assert text in chat.ticket.text


@pytest.mark.parametrize("text", ["yok uğrayan olmadı, sağ olun", "yok bir eksiği, elinize sağlık"])
def test_thanks_that_begin_with_a_no_are_asked_about(chat: Chat, solved: Answer, text: str) -> None:
    words = matter(text, "diger", kind=Kind.THANKS, confidence=0.4)
    answer = chat.later(hours=1).says(Intent.THANKS, text, parts=(words,))
    assert answer.keys == ["ask_if_solved"]
    assert answer.told == [(ROADS, "note")]


def test_the_trouble_told_again_is_no_yes_whatever_it_begins_with(chat: Chat, solved: Answer) -> None:
    chat.later(hours=4).writes(matter("evet çukur duruyor valla", "yol_bozuk"))
    assert chat.ticket.status is Status.REOPENED


def test_a_trouble_of_another_subject_is_no_yes_however_unsure(chat: Chat, solved: Answer) -> None:
    dog = matter("evet bi de karşıdaki köpek susmuyor", "basibos_hayvan", confidence=0.4)
    chat.later(hours=4).writes(dog, decision="desk")
    assert chat.by_topic["yol_bozuk"].status is Status.RESOLVED
    assert len(chat.tickets) == 2


def test_another_unit_s_matter_is_no_yes(chat: Chat, solved: Answer) -> None:
    chat.later(hours=4).writes(matter("evet çöpleri de almışlar mı", "cop_toplama", kind=Kind.QUESTION))
    assert chat.by_topic["yol_bozuk"].status is Status.RESOLVED


def test_a_trouble_of_the_same_unit_that_ends_like_a_solution_is_a_new_ticket(chat: Chat) -> None:
    chat.writes(matter("boru patladı", "su_patlak"))
    chat.later(hours=2).hears_from("izsu", "resolved", "Onarıldı.")
    chat.later(hours=2).writes(matter("sular kesildi", "su_kesintisi", solved=True))
    assert chat.by_topic["su_patlak"].status is Status.RESOLVED
    assert chat.by_topic["su_kesintisi"].is_open


def test_a_yes_once_something_else_was_spoken_of_is_no_verdict(chat: Chat, solved: Answer) -> None:
    hole = chat.ticket
    chat.later(hours=1).writes(LAMP)
    chat.later(hours=1).writes(unsure("evet köşedeki direk"), decision="ask")
    assert chat.tickets[hole.id].status is Status.RESOLVED


@pytest.mark.parametrize("text", ["anladım teşekkür ederim", "öğrendim sağ olun"])
def test_who_asked_something_and_has_understood_is_content(chat: Chat, text: str) -> None:
    chat.writes(matter("çöp kaçta toplanıyor", "cop_toplama", kind=Kind.QUESTION))
    chat.hears_from("temizlik_isleri", "resolved", "Her gün 20.00'de.")
    assert chat.says(Intent.THANKS, text).keys == ["confirmed"]


def test_who_reported_something_and_has_understood_has_not_said_that_it_is_solved(
    chat: Chat, solved: Answer
) -> None:
    assert chat.says(Intent.ACKNOWLEDGEMENT, "anladım").keys == []
    assert chat.ticket.status is Status.RESOLVED


def test_the_number_of_a_street_says_which_of_two_is_solved(chat: Chat) -> None:
    chat.writes(LAMP)
    lamp = chat.ticket
    chat.later(hours=3).writes(OTHER_LAMP)
    other = next(ticket for ticket in chat.tickets.values() if ticket.id != lamp.id)
    for ticket in (lamp, other):
        chat.later(hours=1).hears_from(ticket.unit, "resolved", "Onarıldı.", ticket=ticket)
    told = matter("372 artık yanıyor sağ olun", "aydinlatma", kind=Kind.THANKS, solved=True)
    chat.later(hours=1).writes(told, intent=Intent.THANKS)
    assert chat.tickets[lamp.id].status is Status.CLOSED
    assert chat.tickets[other.id].status is Status.RESOLVED


def test_the_number_of_a_street_says_which_is_asked_after(chat: Chat) -> None:
    chat.writes(LAMP)
    chat.later(hours=3).writes(OTHER_LAMP)
    asked = matter("385 için ne zaman gelinecek", "diger", kind=Kind.QUESTION, confidence=0.3)
    answer = chat.later(hours=3).writes(asked, intent=Intent.STATUS)
    assert answer.keys.count("status_line") == 1


def test_thanks_are_noted_on_what_was_just_asked_about(chat: Chat, solved: Answer) -> None:
    chat.says(Intent.THANKS, "sağ olun")
    assert chat.ticket.latest("thanked")


def over(text: str, topic: str, kind: Kind = Kind.THANKS) -> ReadingPart:
    return matter(text, topic, kind=kind, solved=True)


def test_who_calls_the_subject_of_an_open_ticket_over_tells_its_unit_and_opens_no_other(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=1).writes(matter("çöpler alınmadı", "cop_toplama"))
    answer = chat.later(hours=3).writes(over("çöp alındı kapatabilirsiniz", "cop_toplama"))
    assert [notice.ticket_id for notice in answer.notices] == [chat.by_topic["cop_toplama"].id]
    assert answer.keys == ["thanks"]
    assert chat.by_topic["cop_toplama"].confirmed is True


def test_a_trouble_that_ends_like_a_solution_is_none(chat: Chat) -> None:
    chat.writes(matter("parkta salıncak kırık", "park_oyun_alani"))
    chat.later(hours=3).writes(over("bankı da sökmüşler", "park_oyun_alani", Kind.COMPLAINT))
    assert not any(ticket.confirmed for ticket in chat.tickets.values())


def test_what_is_over_in_another_street_is_not_the_open_one(chat: Chat) -> None:
    chat.writes(LAMP)
    told = matter(
        "385 sokakta lamba yapılmış", "aydinlatma", kind=Kind.THANKS, solved=True, street="385 Sokak"
    )
    chat.later(hours=3).writes(told)
    assert not any(ticket.confirmed for ticket in chat.tickets.values())


def test_an_unsure_denial_counts_as_long_as_nothing_else_was_spoken_of(chat: Chat, solved: Answer) -> None:
    told = matter("düzelmedi hâlâ şırıl şırıl", "su_patlak", confidence=0.5, solved=False)
    assert chat.later(hours=5).writes(told, decision="desk").keys == ["reopened"]
