"""What is done may not be done for the citizen: the days after the solution, and after a refusal."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import MessageKind
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, Answer, Chat, Intent, Kind, matter, photo, reading

STILL = matter("ne oldu burası yine aynı halde beyler", "diger", confidence=0.1)


@pytest.fixture
def solved(chat: Chat) -> Answer:
    chat.writes(HOLE)
    return chat.later(hours=3).hears_from(ROADS, "resolved", "Kapatıldı.")


def test_unclear_words_that_quote_a_solution_are_heard_by_the_unit_and_asked_about(
    chat: Chat, solved: Answer
) -> None:
    ours = chat.arrives(solved.bubble)
    answer = chat.later(days=1).writes(STILL, quoting=ours, decision="ask")
    assert answer.keys == ["ask_if_solved"]
    assert [(n.event, n.note) for n in answer.notices] == [("note", STILL.text)]
    assert len(answer.bubble.choices) == 2
    assert chat.taps(f"not_solved:{chat.ticket.id}").told == [(ROADS, "reopened")]


def test_unclear_words_beside_a_danger_stay_with_the_solution_they_quote(chat: Chat, solved: Answer) -> None:
    ours = chat.arrives(solved.bubble)
    unclear = matter("öteki de hâlâ duruyor", "cop_toplama", confidence=0.2)
    answer = chat.later(days=1).writes(GAS, unclear, quoting=ours)
    assert set(chat.by_topic) == {"yol_bozuk", "gaz_kacagi"}
    assert (ROADS, "note") in answer.told


def test_who_asked_something_is_asked_whether_it_is_answered(chat: Chat) -> None:
    chat.writes(matter("çöp kaçta toplanıyor", "cop_toplama", kind=Kind.QUESTION))
    answer = chat.hears_from("temizlik_isleri", "resolved", "Her gün 20.00'de.")
    assert answer.keys == ["resolved", "ask_if_answered"]
    assert [choice.label.key for choice in answer.bubble.choices] == [
        "button_answered",
        "button_not_answered",
    ]
    assert chat.says(Intent.ACKNOWLEDGEMENT, "Hayır").keys == ["reopened"]


def test_the_same_trouble_told_again_reopens_quoted_or_not(chat: Chat, solved: Answer) -> None:
    answer = chat.later(days=1).writes(matter("çukur yine açıldı", "yol_bozuk"))
    assert answer.keys == ["reopened"]
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", "çukur yine açıldı")]
    assert chat.ticket.status is Status.REOPENED


def test_the_solution_told_in_free_words_is_no_trouble_told_again(chat: Chat, solved: Answer) -> None:
    answer = chat.later(hours=5).writes(matter("çukuru kapatmışlar", "yol_bozuk", solved=True))
    assert answer.keys == ["confirmed"]
    assert chat.ticket.confirmed is True


def test_free_words_that_deny_the_solution_reopen_and_open_no_other(chat: Chat, solved: Answer) -> None:
    words = matter("yalan söylemeyin gelen giden olmadı", "diger", confidence=0.2, solved=False)
    answer = chat.later(hours=5).writes(words, decision="ask")
    assert answer.keys == ["reopened"]
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", words.text)]
    assert chat.ticket.status is Status.REOPENED


def test_a_grumble_right_after_the_question_is_asked_about(chat: Chat, solved: Answer) -> None:
    words = matter("ne zaman kapattınız ben göremedim", "diger", confidence=0.2)
    assert chat.later(minutes=2).writes(words, decision="ask").keys == ["ask_if_solved"]
    assert "göremedim" in chat.ticket.text


def test_of_two_solutions_each_is_judged_by_its_own_words(chat: Chat, solved: Answer) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    waste, hole = chat.by_topic["cop_toplama"], chat.by_topic["yol_bozuk"]
    chat.hears_from("temizlik_isleri", "resolved", "Alındı.", ticket=waste)
    chat.writes(
        matter("çöp alındı", "cop_toplama", solved=True),
        matter("ama çukur duruyor", "yol_bozuk", solved=False),
    )
    assert chat.tickets[waste.id].status is Status.CLOSED
    assert chat.tickets[hole.id].status is Status.REOPENED


def test_thanks_that_say_it_is_done_are_the_citizen_s_word_on_it(chat: Chat, solved: Answer) -> None:
    praise = matter("gördüm yapmışlar elinize sağlık", "diger", kind=Kind.THANKS, solved=True)
    assert chat.later(hours=3).writes(praise, intent=Intent.THANKS).keys == ["confirmed"]


def test_thanks_alone_say_nothing_of_the_solution(chat: Chat, solved: Answer) -> None:
    assert chat.says(Intent.THANKS, "teşekkürler").keys == ["thanks"]
    assert chat.ticket.status is Status.RESOLVED


def test_yes_and_thanks_are_a_yes(chat: Chat, solved: Answer) -> None:
    assert chat.says(Intent.THANKS, "evet teşekkürler").keys == ["confirmed"]


def test_the_same_trouble_elsewhere_is_a_new_ticket(chat: Chat, solved: Answer) -> None:
    chat.later(days=1).writes(matter("burada da çukur", "yol_bozuk", street="Gazi Sokak"))
    assert len(chat.tickets) == 2


def test_once_the_citizen_has_said_solved_the_same_trouble_is_a_new_ticket(
    chat: Chat, solved: Answer
) -> None:
    chat.taps(f"solved:{chat.ticket.id}")
    chat.later(days=1).writes(matter("çukur var", "yol_bozuk"))
    assert len(chat.tickets) == 2


def test_after_the_days_for_it_the_same_trouble_is_a_new_ticket(chat: Chat, solved: Answer) -> None:
    ours = chat.arrives(solved.bubble)
    chat.waits(days=8)
    answer = chat.writes(matter("çukur yine açıldı", "yol_bozuk"), quoting=ours)
    assert answer.keys[0] == "registered"
    assert len(chat.tickets) == 2


def test_another_matter_that_quotes_a_solution_is_a_new_ticket(chat: Chat, solved: Answer) -> None:
    ours = chat.arrives(solved.bubble)
    chat.later(hours=1).writes(matter("çöpler alınmadı", "cop_toplama"), quoting=ours)
    assert set(chat.by_topic) == {"yol_bozuk", "cop_toplama"}


def test_praise_for_the_solution_does_not_reopen_it(chat: Chat, solved: Answer) -> None:
    part = matter("yol çok güzel olmuş", "yol_bozuk", kind=Kind.SUGGESTION)
    chat.later(hours=1).writes(part)
    assert chat.by_topic["yol_bozuk"].status is not Status.REOPENED


def test_a_word_right_after_the_question_is_taken_as_an_answer_to_it(chat: Chat, solved: Answer) -> None:
    answer = chat.later(minutes=4).writes(matter("yine bozuldu", "diger", confidence=0.1), decision="ask")
    assert answer.keys == ["ask_if_solved"]
    assert len(chat.tickets) == 1


def test_words_that_begin_with_a_no_to_the_question_reopen_it(chat: Chat, solved: Answer) -> None:
    answer = chat.later(minutes=4).writes(matter("Hayır, hâlâ açık", "diger", confidence=0.1), decision="ask")
    assert answer.keys == ["reopened"]
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", "Hayır, hâlâ açık")]


def test_a_photo_right_after_the_question_is_kept_with_the_ticket(chat: Chat, solved: Answer) -> None:
    answer = chat.later(minutes=4).sends_photo()
    assert answer.keys == ["ask_if_solved"]
    assert len(chat.ticket.attachments) == 1


def test_a_photo_that_quotes_a_solution_does_not_go_to_another_ticket(chat: Chat, solved: Answer) -> None:
    ours = chat.arrives(solved.bubble)
    chat.later(hours=2).writes(matter("çöpler alınmadı", "cop_toplama"))
    chat.later(minutes=1).sends_photo(quoting=ours)
    assert len(chat.by_topic["yol_bozuk"].attachments) == 1
    assert chat.by_topic["cop_toplama"].attachments == ()


def test_a_photo_captioned_not_solved_reopens_with_the_photo(chat: Chat, solved: Answer) -> None:
    seen = reading(intent=Intent.NOT_SOLVED)
    answer = chat.later(days=1).sends(MessageKind.MEDIA, seen, text="çözülmedi", attachments=(photo(),))
    assert answer.told == [(ROADS, "reopened")]
    assert len(chat.ticket.attachments) == 1


def test_a_photo_captioned_thanks_is_thanked_and_kept(chat: Chat, solved: Answer) -> None:
    seen = reading(intent=Intent.THANKS)
    answer = chat.later(days=1).sends(MessageKind.MEDIA, seen, text="sağ olun", attachments=(photo(),))
    assert answer.keys == ["thanks"]
    assert len(chat.ticket.attachments) == 1
    assert chat.ticket.status is Status.RESOLVED


def test_a_thumb_on_an_earlier_bubble_of_the_ticket_is_no_verdict(chat: Chat) -> None:
    first = chat.writes(HOLE)
    ours = chat.arrives(first.bubble, "wamid.first")
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.reacts("👍", ours).replies == []
    assert chat.ticket.status is Status.RESOLVED


def test_an_objection_to_a_refusal_goes_back_to_the_desk(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "rejected", "Bizim değil.")
    chat.hears_from("desk", "rejected", "Özel mülk; belediye müdahale edemez.")
    answer = chat.later(minutes=9).writes(
        matter("ama orası özel mülk değil ki park yeri", "diger", confidence=0.1), decision="ask"
    )
    assert answer.told == [("desk", "reopened")]
    assert chat.ticket.status is Status.REOPENED


def test_the_status_of_a_refused_ticket_says_why(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "rejected", "Bizim değil.")
    chat.hears_from("desk", "rejected", "Özel mülk.")
    answer = chat.says(Intent.STATUS, references=("BRN-2026-000001",))
    assert answer.bubble.phrases[1].values["note"] == "Özel mülk."


def test_a_number_that_is_not_theirs_is_named_before_their_own(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.says(Intent.STATUS, references=("BRN-2026-000099",))
    assert answer.keys == ["status_unknown", "status_intro", "status_line", "expected_by"]
    assert answer.bubble.phrases[0].values == {"reference": "BRN-2026-000099"}


def test_who_asks_for_the_status_of_what_is_not_registered_here_reaches_the_unit(chat: Chat) -> None:
    asks = matter("çukur şikayetim ne oldu", "yol_bozuk", kind=Kind.QUESTION)
    assert chat.writes(asks, intent=Intent.STATUS).told == [(ROADS, "assigned")]
    assert chat.writes(asks, intent=Intent.STATUS).keys == ["status_intro", "status_line", "expected_by"]


def test_the_status_of_a_waiting_ticket_repeats_the_question(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Hangi numara?")
    answer = chat.says(Intent.STATUS, references=("BRN-2026-000001",))
    assert answer.bubble.phrases[1].values["question"] == "Hangi numara?"


def test_it_solved_itself_is_noted_where_only_one_ticket_can_be_meant(chat: Chat) -> None:
    chat.writes(HOLE)
    assert chat.later(hours=2).says(Intent.SOLVED).told == [(ROADS, "note")]
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    answer = chat.later(hours=2).says(Intent.SOLVED)
    assert (answer.told, answer.keys[0]) == ([], "status_intro")


def test_the_unit_reads_the_words_of_a_no(chat: Chat, solved: Answer) -> None:
    words = matter("olduğu gibi duruyor", "diger", confidence=0.0, kind=Kind.OTHER)
    answer = chat.later(hours=2).writes(words, intent=Intent.NOT_SOLVED)
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", words.text)]
    assert words.text in chat.ticket.text


def test_a_button_has_no_words_to_pass_on(chat: Chat, solved: Answer) -> None:
    answer = chat.taps(f"not_solved:{chat.ticket.id}")
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", None)]


OVER = matter("geldiler hallettiler sağ olsunlar", "diger", kind=Kind.THANKS, solved=True)


def test_thanks_for_a_solution_nobody_has_reported_reach_the_only_open_ticket_s_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(hours=2).writes(OVER, intent=Intent.THANKS)
    assert (answer.told, answer.keys) == ([(ROADS, "note")], ["thanks"])
    assert OVER.text in chat.ticket.text
    assert chat.ticket.is_open


def test_thanks_for_one_of_two_open_tickets_tell_no_unit_which(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.writes(matter("çöpler alınmadı", "cop_toplama"))
    assert chat.later(hours=2).writes(OVER, intent=Intent.THANKS).told == []


def test_nobody_is_reminded_of_what_the_citizen_calls_solved(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=2).writes(OVER, intent=Intent.THANKS)
    answer = chat.waits(days=60)
    assert (answer.keys, answer.told) == ([], [])


def test_what_the_citizen_adds_after_their_word_is_waited_for_again(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=2).writes(OVER, intent=Intent.THANKS)
    chat.later(minutes=1).writes(matter("pardon yan yolu yapmışlar", "diger", confidence=0.1))
    assert (ROADS, "reminder") in chat.waits(days=60).told


def test_of_a_danger_called_solved_the_unit_is_reminded_and_nobody_apologises(chat: Chat) -> None:
    chat.writes(GAS)
    unit = chat.ticket.unit
    chat.later(minutes=40).writes(OVER, intent=Intent.THANKS)
    answer = chat.waits(hours=3)
    assert (unit, "reminder") in answer.told
    assert "overdue" not in answer.keys


def test_a_denial_right_after_the_question_reopens_whatever_it_seems_to_be_about(
    chat: Chat, solved: Answer
) -> None:
    words = matter("boş laf sadece duba koyup gittiniz beyler", "trafik_duzen", confidence=0.4, solved=False)
    answer = chat.later(minutes=3).writes(words, decision="desk")
    assert [(n.event, n.note) for n in answer.notices] == [("reopened", words.text)]
    assert len(chat.tickets) == 1


def test_a_denial_by_a_neighbouring_subject_of_the_same_unit_reopens(chat: Chat, solved: Answer) -> None:
    answer = chat.later(minutes=3).writes(
        matter("kaldırıma el sürülmemiş hala kırık", "kaldirim_yaya", solved=False)
    )
    assert answer.told == [(ROADS, "reopened")]


def test_another_unit_s_sure_trouble_right_after_the_question_is_a_new_ticket(
    chat: Chat, solved: Answer
) -> None:
    chat.later(minutes=3).writes(matter("çöpler hala alınmadı", "cop_toplama", solved=False))
    assert set(chat.by_topic) == {"yol_bozuk", "cop_toplama"}
