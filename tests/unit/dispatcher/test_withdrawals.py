"""A report taken back: which one is meant, what its unit and the citizen hear, and how it is had again."""

from typing import Any

import pytest

from services.dispatcher.ticket import Status
from shared.events import Intent, ReadingPart
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, WASTE, Answer, Chat, matter

NUMBER = "BRN-2026-000001"
LAMP = matter("lamba da yanmıyor", "aydinlatma")


def takes_back(
    chat: Chat, text: str = "vazgeçtim", intent: Intent = Intent.WITHDRAWAL, **more: Any
) -> Answer:
    wish = matter(text, "diger", confidence=0.0, withdraws=True)
    return chat.says(intent, text, parts=(wish,), **more)


def takes_back_beside(chat: Chat, *others: ReadingPart, **more: Any) -> Answer:
    wish = matter("vazgeçtim", "diger", confidence=0.0, withdraws=True)
    return chat.writes(*others, wish, **more)


def of_subject(topic: str, **shares: float) -> ReadingPart:
    return matter("şikayetimi geri alıyorum", topic, withdraws=True, candidates=tuple(shares.items()))


@pytest.mark.usefixtures("a_hole_is_told")
def test_the_only_open_one_is_closed_and_its_unit_is_told(chat: Chat) -> None:
    answer = takes_back(chat)
    assert answer.keys == ["withdrawn"]
    assert [(n.unit, n.event, n.note) for n in answer.notices] == [
        (ROADS, "withdrawn", "Vatandaş başvurusunu geri aldı. “vazgeçtim”")
    ]
    entry = chat.ticket.history[-1]
    assert (chat.ticket.status, chat.ticket.is_withdrawn) == (Status.CLOSED, True)
    assert (entry.who, entry.what, entry.detail) == (
        "citizen",
        "withdrawn",
        {"unit": ROADS, "text": "vazgeçtim"},
    )
    assert [timer.kind for timer in chat.timers.values()] == ["closing"]


@pytest.mark.usefixtures("a_hole_is_told")
def test_a_wish_said_twice_opens_nothing(chat: Chat) -> None:
    again = matter("kaydı silin", "diger", confidence=0.0, withdraws=True)
    assert takes_back_beside(chat, again).keys == ["withdrawn"]
    assert [ticket.is_withdrawn for ticket in chat.tickets.values()] == [True]


@pytest.mark.usefixtures("a_hole_is_told")
def test_of_several_the_citizen_chooses_by_number(chat: Chat) -> None:
    chat.writes(WASTE)
    answer = takes_back(chat)
    assert (answer.keys, answer.told) == (["status_line", "status_line", "ask_which_to_withdraw"], [])
    hole = chat.by_topic["yol_bozuk"]
    assert f"withdraw:{hole.id}" in [choice.id for choice in answer.bubble.choices]
    assert chat.taps(f"withdraw:{hole.id}").told == [(ROADS, "withdrawn")]
    assert chat.by_topic["cop_toplama"].is_open
    assert chat.taps(f"withdraw:{hole.id}").keys == ["status_line"]


@pytest.mark.usefixtures("a_hole_is_told")
def test_its_number_a_quote_or_its_subject_says_which(chat: Chat) -> None:
    ours = chat.arrives(chat.writes(WASTE).bubble)
    assert takes_back(chat, quoting=ours).told == [("temizlik_isleri", "withdrawn")]
    chat.writes(LAMP)
    assert takes_back(chat, references=(NUMBER,)).told == [(ROADS, "withdrawn")]
    chat.writes(matter("çöpler yine alınmadı", "cop_toplama", street="Gazi Sokak"))
    meant = of_subject("personel_iletisim", personel_iletisim=0.5, aydinlatma=0.4)
    assert chat.writes(meant, decision="desk").told == [("gediz", "withdrawn")]


@pytest.mark.usefixtures("a_hole_is_told")
def test_of_a_subject_that_is_not_open_it_is_a_matter(chat: Chat) -> None:
    meant = of_subject("imar_insaat", imar_insaat=0.9)
    chat.writes(meant)
    assert set(chat.by_topic) == {"yol_bozuk", "imar_insaat"}
    assert chat.by_topic["yol_bozuk"].is_open


@pytest.mark.usefixtures("a_hole_is_told")
def test_a_number_that_is_not_theirs_takes_nothing_back(chat: Chat) -> None:
    for intent in (Intent.WITHDRAWAL, Intent.STOP):
        answer = takes_back(chat, "iptal", intent, references=("BRN-2026-000099",))
        assert answer.keys[0] == "status_unknown"
    assert chat.ticket.is_open
    assert chat.conversation
    assert not chat.conversation.stopped


@pytest.mark.usefixtures("a_hole_is_told")
def test_the_stop_word_alone_still_stops_and_with_a_report_takes_that_back(chat: Chat) -> None:
    assert takes_back(chat, "iptal", Intent.STOP, references=(NUMBER,)).keys == ["withdrawn"]
    chat.later(days=2).writes(WASTE)
    chat.later(days=2)
    assert takes_back(chat, "iptal", Intent.STOP).keys == ["stopped"]
    assert chat.by_topic["cop_toplama"].is_open


@pytest.mark.usefixtures("a_hole_is_told")
def test_soon_after_a_report_the_stop_word_offers_to_take_it_back(chat: Chat) -> None:
    answer = takes_back(chat, "iptal", Intent.STOP)
    assert answer.keys == ["stopped", "ask_if_to_withdraw"]
    assert chat.conversation
    assert chat.conversation.stopped
    (choice,) = answer.bubble.choices
    assert chat.taps(choice.id).keys == ["withdrawn"]


@pytest.mark.usefixtures("a_hole_is_told")
def test_a_stop_word_that_can_mean_nothing_else_offers_nothing(chat: Chat) -> None:
    assert chat.says(Intent.STOP, "dur").keys == ["stopped"]


def test_what_answers_our_question_takes_nothing_back(chat: Chat) -> None:
    chat.writes(matter("çukur var", "yol_bozuk"))
    assert takes_back(chat, "boş verin", Intent.SKIP).reactions == ["✅"]
    chat.hears_from(ROADS, "question", "Derin mi?")
    assert takes_back(chat, "gerek yok", Intent.SKIP).keys == ["answer_passed_on"]
    assert takes_back(chat, "boş verin", Intent.SKIP).keys == ["withdrawn"]


@pytest.mark.usefixtures("a_hole_is_told")
def test_what_answers_whether_it_is_solved_takes_no_other_back(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.later(days=1).writes(WASTE)
    assert takes_back(chat).keys == ["withdrawn"]
    chat.writes(LAMP)
    chat.hears_from("gediz", "resolved", "Yandı.", ticket=chat.by_topic["aydinlatma"])
    assert takes_back(chat, "kendimiz hallettik").told == []


def test_danger_stays_open_and_its_unit_decides(chat: Chat) -> None:
    chat.writes(GAS)
    answer = takes_back(chat)
    assert (answer.keys, answer.told) == (["withdrawal_passed_on"], [("izmirgaz", "note")])
    assert chat.ticket.is_open
    assert chat.ticket.history[-1].what == "wants_to_withdraw"


@pytest.mark.usefixtures("a_hole_is_told")
def test_another_matter_beside_it_is_registered_too(chat: Chat) -> None:
    answer = takes_back_beside(chat, LAMP)
    assert answer.told == [(ROADS, "withdrawn"), ("gediz", "assigned")]
    assert answer.keys[:2] == ["withdrawn", "registered_not_ours"]
    assert answer.bubble.ask_location  # the place of the lamp, so no button to reopen the hole


@pytest.mark.usefixtures("a_hole_is_told")
def test_why_it_is_taken_back_is_no_other_matter(chat: Chat) -> None:
    answer = takes_back_beside(chat, matter("çukur kapatılmış", "yol_bozuk"))
    assert answer.keys == ["withdrawn"]
    assert answer.notices[0].note == "Vatandaş başvurusunu geri aldı. “vazgeçtim çukur kapatılmış”"


@pytest.mark.usefixtures("a_hole_is_told")
def test_what_is_over_is_why_whatever_its_subject(chat: Chat) -> None:
    answer = takes_back_beside(chat, matter("asfaltı dökmüşler", "kaldirim_yaya", solved=True))
    assert (answer.keys, answer.told) == (["withdrawn"], [(ROADS, "withdrawn")])


@pytest.mark.usefixtures("a_hole_is_told")
def test_said_twice_it_stays_taken_back(chat: Chat) -> None:
    over = matter("çukur dolmuş", "yol_bozuk", solved=True)
    takes_back_beside(chat, over)
    answer = takes_back_beside(chat, over)
    assert (answer.keys, answer.told) == (["status_intro", "status_line"], [])
    assert chat.ticket.is_withdrawn


@pytest.mark.usefixtures("a_hole_is_told")
def test_of_several_the_one_that_is_over_is_meant(chat: Chat) -> None:
    chat.writes(WASTE)
    answer = takes_back_beside(chat, matter("çöpü toplamışlar", "cop_toplama", solved=True))
    assert answer.told == [("temizlik_isleri", "withdrawn")]
    assert chat.by_topic["yol_bozuk"].is_open


@pytest.mark.usefixtures("a_hole_is_told")
def test_who_says_that_it_is_still_there_takes_nothing_back(chat: Chat) -> None:
    still = matter("ama çukur hâlâ duruyor", "yol_bozuk", solved=False)
    assert takes_back_beside(chat, still).told == [(ROADS, "note")]
    assert chat.ticket.is_open


def test_who_has_nothing_open_is_told_how_it_stands(chat: Chat) -> None:
    assert takes_back(chat).keys == ["status_none"]
    chat.writes(HOLE)
    takes_back(chat)
    assert takes_back(chat).keys == ["status_intro", "status_line"]


def test_beside_a_matter_of_who_has_nothing_open_it_says_nothing(chat: Chat) -> None:
    assert takes_back_beside(chat, LAMP).keys[0] == "registered_not_ours"
    assert len(chat.tickets) == 1


def test_a_photo_that_waits_for_words_is_let_go(chat: Chat) -> None:
    chat.sends_photo()
    assert takes_back(chat, "yanlışlıkla gönderdim").reactions == ["👍"]
    assert chat.waits(hours=1).replies == []
    assert chat.tickets == {}


@pytest.mark.usefixtures("a_hole_is_told")
def test_it_is_had_again_by_the_button_within_the_days(chat: Chat) -> None:
    takes_back(chat)
    chat.waits(days=6)
    answer = chat.taps(f"not_solved:{chat.ticket.id}")
    assert (answer.keys, answer.told) == (["wanted_again"], [(ROADS, "reopened")])
    assert (chat.ticket.status, chat.ticket.confirmed, chat.ticket.is_withdrawn) == (
        Status.REOPENED,
        None,
        False,
    )
    takes_back(chat)
    chat.waits(days=8)
    assert chat.taps(f"not_solved:{chat.ticket.id}").keys == ["reopen_expired"]
    assert chat.ticket.status is Status.CLOSED


@pytest.mark.usefixtures("a_hole_is_told")
def test_the_same_trouble_told_again_is_the_same_ticket_and_another_is_not(chat: Chat) -> None:
    takes_back(chat)
    chat.writes(matter("lamba", "aydinlatma", confidence=0.2), decision="desk")
    assert len(chat.tickets) == 2
    assert chat.later(hours=1).writes(matter("çukur büyüdü", "yol_bozuk")).keys == ["wanted_again"]


@pytest.mark.usefixtures("a_hole_is_told")
def test_unclear_words_that_quote_it_are_asked_about(chat: Chat) -> None:
    ours = chat.arrives(takes_back(chat).bubble)
    answer = chat.later(hours=2).writes(matter("ya aslında", "diger", confidence=0.1), quoting=ours)
    assert (answer.keys, answer.told) == (["withdrawn"], [(ROADS, "note")])
    assert [choice.label.key for choice in answer.bubble.choices] == ["button_reopen"]


def test_the_words_fit_their_places(bornova: Municipality) -> None:
    for language, label in bornova.wording.phrases["ticket_number"].items():
        assert len(label.format(reference=NUMBER)) <= 20, language
