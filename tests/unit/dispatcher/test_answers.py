"""A unit has asked: what the citizen writes next answers it, or is another matter beside it."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import Kind, ReadingPart
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, Chat, matter

SMELL = matter("kuyudan fena bir koku yükseliyor", "kanalizasyon", street="Gazi Sokak")
FLOOD = matter("dereden yükseliyor", "yagmur_taskin", urgency=3, hazard="sel_baskin", confidence=0.5)
TRUNK = matter("gövde yola devrildi devrilecek", "agac_yesil_alan", street="Gazi Sokak")
PARKS = "park_bahceler"


def asked(chat: Chat, first: ReadingPart, unit: str, question: str) -> Chat:
    chat.writes(first)
    chat.hears_from(unit, "question", question)
    return chat.later(minutes=2)


def test_an_answer_of_another_subject_is_no_second_ticket(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Çukurun içinde ne var?")
    answer = chat.writes(matter("kırık kanepe ile moloz dolmuş", "moloz_iri_atik"))
    assert answer.keys == ["answer_passed_on"]
    assert answer.told == [(ROADS, "note")]


def test_danger_read_in_the_questions_words_alone_alarms_nobody(chat: Chat) -> None:
    asked(chat, SMELL, "izsu", "Koku kuyudan mı, dereden mi yükseliyor?")
    assert chat.writes(FLOOD).keys == ["answer_passed_on"]
    assert chat.ticket.hazard is None


def test_danger_told_of_another_street_leaves_the_question_open(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Çukur hangi kapının önünde?")
    gas = matter("80 sokakta gaz kokuyor", "gaz_kacagi", urgency=3, hazard="gaz_kokusu", street="80 sokak")
    answer = chat.writes(gas)
    assert "danger" in answer.keys
    assert "answer_passed_on" not in answer.keys
    assert chat.by_topic["yol_bozuk"].status is Status.WAITING_CITIZEN


def test_danger_that_the_unit_has_asked_about_reaches_it_and_whose_danger_it_is(chat: Chat) -> None:
    asked(chat, TRUNK, PARKS, "Dallar elektrik direğine dayanıyor mu?")
    sparks = matter(
        "elektrik direğine dayandı, tütüyor", "elektrik_ariza", urgency=3, hazard="elektrik_tehlike"
    )
    answer = chat.writes(sparks)
    assert answer.keys.count("danger") == 1
    assert {("gediz", "assigned"), (PARKS, "note")} <= set(answer.told)
    assert chat.by_topic["elektrik_ariza"].urgency == 3


def test_danger_that_nobody_asked_about_is_registered_and_its_unit_hears_the_answer(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Çukur büyüdü mü?")
    answer = chat.writes(GAS)
    assert answer.keys.count("danger") == 1
    assert {("izmirgaz", "assigned"), (ROADS, "note")} <= set(answer.told)
    assert chat.by_topic["yol_bozuk"].status is Status.IN_PROGRESS
    assert chat.by_topic["yol_bozuk"].hazard is None


@pytest.mark.parametrize(
    "other",
    [
        matter("bir de çöp kutusu devrilmiş", "cop_toplama", apart=True),
        matter("Gazi Sokakta çöp kutusu devrilmiş", "cop_toplama", street="Gazi Sokak"),
    ],
    ids=["marked off", "of its own place"],
)
def test_what_plainly_is_another_matter_leaves_the_question_open(chat: Chat, other: ReadingPart) -> None:
    asked(chat, HOLE, ROADS, "Kaldırımda mı, yolda mı?")
    assert chat.writes(other).told == [("temizlik_isleri", "assigned")]
    hole = chat.by_topic["yol_bozuk"]
    assert hole.status is Status.WAITING_CITIZEN
    answer = chat.later(minutes=1).writes(matter("kaldırımda", "kaldirim_yaya"))
    assert answer.told == [(ROADS, "note")]


def test_a_question_that_only_another_unit_can_answer_is_no_answer(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Kaç metre uzunlukta?")
    course = matter("yüzme dersleri haftanın hangi günü", "kultur_spor_tesis", kind=Kind.QUESTION)
    assert chat.writes(course).told == [("kultur_isleri", "assigned")]
    assert chat.by_topic["yol_bozuk"].status is Status.WAITING_CITIZEN


@pytest.mark.parametrize(
    ("topic", "text"),
    [("kaldirim_yaya", "siz ne zaman ölçersiniz"), ("imar_insaat", "uzunlukta sınır ruhsatta mı yazıyor")],
    ids=["of the same unit", "in words of what was asked"],
)
def test_who_asks_back_has_answered(chat: Chat, topic: str, text: str) -> None:
    asked(chat, HOLE, ROADS, "Kaç metre uzunlukta?")
    assert chat.writes(matter(text, topic, kind=Kind.QUESTION)).told == [(ROADS, "note")]


def test_what_is_another_unit_s_trouble_beyond_doubt_is_told_apart_by_a_button(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Kaç metre uzunlukta?")
    answer = chat.writes(matter("akşamları bahçedeki ışıklar da sönük", "aydinlatma"))
    assert answer.keys == ["answer_passed_on", "ask_if_apart"]
    chat.taps(answer.bubble.choices[0].id)
    assert set(chat.by_topic) == {"yol_bozuk", "aydinlatma"}


@pytest.mark.parametrize("question", ["Çukurun içinde ne var?", "Nasıl oluştu?"])
def test_where_a_unit_asks_what_any_subject_may_answer(chat: Chat, question: str) -> None:
    asked(chat, HOLE, ROADS, question)
    assert chat.writes(matter("su borusu sızdıra sızdıra", "su_patlak")).keys == ["answer_passed_on"]


def test_long_after_the_question_a_sentence_of_another_subject_is_a_matter(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Kaç metre eni var?")
    chat.later(hours=6).writes(matter("akşamdan beri bütün lambalar sönük duruyor", "aydinlatma"))
    assert set(chat.by_topic) == {"yol_bozuk", "aydinlatma"}


def test_what_is_marked_off_does_not_vanish_in_a_ticket_without_a_subject(chat: Chat) -> None:
    chat.writes(matter("kurs kaydı nereden", "diger", confidence=0.2), decision="desk")
    chat.later(minutes=1).writes(HOLE.model_copy(update={"apart": True}))
    assert len(chat.tickets) == 2


def test_a_subject_told_of_another_street_does_not_vanish_either(chat: Chat) -> None:
    chat.writes(matter("bir hâller var", "diger", confidence=0.2, street="Gazi Sokak"), decision="desk")
    chat.later(minutes=1).writes(matter("80 sokakta lamba sönük", "aydinlatma", street="80 sokak"))
    assert len(chat.tickets) == 2


def test_so_it_is_in_another_street_too_but_a_street_put_right_is_the_same_matter(chat: Chat) -> None:
    chat.writes(matter("80 sokakta çukur var", "yol_bozuk", street="80 sokak"))
    corrected = matter("90 sokak olacaktı", "diger", street="90 sokak", confidence=0.2)
    chat.later(minutes=1).writes(corrected, decision="desk")
    assert len(chat.tickets) == 1
    also = matter("70 sokakta da öyle", "diger", street="70 sokak", confidence=0.2, there_too=True)
    answer = chat.later(minutes=1).writes(also, decision="desk")
    assert answer.told == [(ROADS, "assigned")]
    assert [(one.topic, one.place.street) for one in chat.tickets.values()][1] == ("yol_bozuk", "70 sokak")


def test_danger_that_is_in_another_street_too_is_danger(chat: Chat) -> None:
    chat.writes(
        matter("80 sokak gaz kokuyor", "gaz_kacagi", urgency=3, hazard="gaz_kokusu", street="80 sokak")
    )
    also = matter("70 sokakta da var", "diger", street="70 sokak", confidence=0.2, there_too=True)
    answer = chat.later(minutes=1).writes(also, decision="ask")
    assert "danger" in answer.keys
    assert answer.told == [("izmirgaz", "assigned")]


def test_words_of_the_question_itself_answer_it_long_after_too(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Çukurun içinde moloz mu, su mu var?")
    answer = chat.later(hours=6).writes(matter("moloz var", "moloz_iri_atik"))
    assert answer.told == [(ROADS, "note")]


def test_an_answer_that_quotes_the_question_is_passed_on_once_beside_danger(chat: Chat) -> None:
    chat.writes(HOLE)
    question = chat.arrives(chat.hears_from(ROADS, "question", "Çukur büyüdü mü?").bubble)
    answer = chat.later(minutes=1).writes(matter("iki katına çıktı", "yol_bozuk"), GAS, quoting=question)
    assert answer.told.count((ROADS, "note")) == 1
    assert "iki katına" in chat.by_topic["yol_bozuk"].text


DRIVER = matter("şoför bana bağırdı", "toplu_tasima_personel")
WHERE = "Hangi duraktan bindiniz?"
STOP = matter("okul durağı", "toplu_tasima_sefer", bare=True)


@pytest.mark.parametrize(
    "told",
    [STOP, matter("okulun durağından bindim", "toplu_tasima_sefer")],
    ids=["a mere name", "what the citizen was asked to have done"],
)
def test_hours_later_too_what_tells_no_trouble_answers_however_sure_its_subject_is(
    chat: Chat, told: ReadingPart
) -> None:
    asked(chat, DRIVER, "eshot", WHERE)
    answer = chat.later(hours=5).writes(told)
    assert answer.keys == ["answer_passed_on"]
    assert answer.told == [("eshot", "note")]
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "told",
    [
        matter("durağa otobüs uğramıyor", "toplu_tasima_sefer"),
        matter("durağın lambası yanmıyor, bindiğimde fark ettim", "aydinlatma"),
        STOP.model_copy(update={"apart": True}),
        matter("okul durağı nerede", "toplu_tasima_sefer", kind=Kind.QUESTION, bare=True),
        matter("okul durağına banka", "toplu_tasima_sefer", kind=Kind.SUGGESTION, bare=True),
        GAS.model_copy(update={"bare": True}),
    ],
    ids=["a trouble", "a trouble with the verb", "marked off", "a question", "a suggestion", "danger"],
)
def test_hours_later_a_matter_of_its_own_leaves_the_question_open(chat: Chat, told: ReadingPart) -> None:
    asked(chat, DRIVER, "eshot", WHERE)
    chat.later(hours=5).writes(told)
    assert len(chat.tickets) == 2
    assert chat.by_topic["toplu_tasima_personel"].status is Status.WAITING_CITIZEN


def test_a_mere_name_in_another_street_is_no_answer(chat: Chat) -> None:
    asked(chat, HOLE, ROADS, "Çukurun yanında ne var?")
    cover = matter("Gazi Sokak rögar kapağı", "kanalizasyon", street="Gazi Sokak", bare=True)
    chat.later(hours=5).writes(cover)
    assert len(chat.tickets) == 2


def test_a_matter_with_a_place_of_its_own_is_no_answer_to_whom_has_no_subject_yet(chat: Chat) -> None:
    chat.writes(matter("kimse telefona bakmıyor", "diger", confidence=0.2), decision="desk")
    chat.later(hours=1).hears_from("desk", "question", "Hangi numarayı aradınız?")
    chat.later(days=1).writes(HOLE)
    assert len(chat.tickets) == 2
