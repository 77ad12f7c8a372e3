"""What answers our question where it is."""

import pytest

from tests.unit.dispatcher.chat import Chat, Kind, matter

WHERE = matter(
    "1715 sokak bodrum penceresinde", "yagmur_taskin", street="1715 sokak", hazard="sel_baskin", bare=True
)
NURSERY = matter("935 sokak, kreşte çocuklar var", "kultur_spor_tesis", kind=Kind.REQUEST, street="935 sokak")


def test_a_mere_name_that_answers_where_tells_no_danger(chat: Chat) -> None:
    chat.writes(matter("yavru kedinin ayağı kırık", "hayvan_sagligi"))
    chat.later(minutes=1).writes(WHERE)
    assert chat.ticket.place.street == "1715 sokak"
    assert chat.ticket.hazard is None


def test_where_danger_is_asked_for_its_place_a_street_is_that(chat: Chat) -> None:
    chat.writes(matter("konteyner yanıyor", "acil_afet_asayis", urgency=3, hazard="yangin"))
    chat.later(seconds=10).writes(NURSERY)
    assert chat.ticket.place.street == "935 sokak"


def test_a_request_with_its_own_street_answers_no_question_for_another_place(chat: Chat) -> None:
    chat.writes(matter("çukur var", "yol_bozuk"))
    chat.later(seconds=10).writes(NURSERY)
    assert len(chat.tickets) == 2


def test_in_one_message_the_same_street_is_that_of_the_matter_before(chat: Chat) -> None:
    rubble = matter("5037 sokakta moloz var", "moloz_iri_atik", street="5037 sokak")
    chat.writes(rubble, matter("aynı sokağın lambası yanmıyor", "aydinlatma", same_place=True))
    assert {ticket.place.street for ticket in chat.tickets.values()} == {"5037 sokak"}


STREET_ALONE = matter("4207 sokak", "diger", kind=Kind.OTHER, confidence=0.1, street="4207 sokak")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("bizim caddeye gaz verilecek mi", "dogalgaz_hizmet"),
        ("mahallemize park yapılacak mı", "park_oyun_alani"),
        ("kaldırım taşları ne zaman döşenecek", "kaldirim_yaya"),
        ("evimize kanal bağlantısı ne zaman gelir", "kanalizasyon"),
    ],
)
def test_who_asks_of_a_street_is_asked_which(chat: Chat, text: str, topic: str) -> None:
    assert "ask_place" in chat.writes(matter(text, topic, kind=Kind.QUESTION)).keys
    chat.later(hours=2).writes(STREET_ALONE, decision="ask")
    assert chat.ticket.place.street == "4207 sokak"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("gaz aboneliği kaç lira", "dogalgaz_hizmet"),
        ("ağaç kestirmek için izin gerekiyor mu", "agac_yesil_alan"),
        ("pazar hangi gün kuruluyor", "zabita_denetim"),
        ("bizim sokaktan hangi otobüs geçecek", "toplu_tasima_sefer"),
    ],
)
def test_who_asks_what_holds_everywhere_is_not(chat: Chat, text: str, topic: str) -> None:
    assert "ask_place" not in chat.writes(matter(text, topic, kind=Kind.QUESTION)).keys


def test_a_place_told_unasked_belongs_to_a_trouble_of_no_sure_subject(chat: Chat) -> None:
    net = matter("kalenin ağı delik", "kultur_spor_tesis", confidence=0.5)
    assert "ask_place" not in chat.writes(net, decision="desk").keys
    chat.later(hours=2).writes(STREET_ALONE, decision="ask")
    assert chat.ticket.place.street == "4207 sokak"


SHOP = matter("satıcı yolu kapatıyor", "zabita_denetim", street="Kaya Caddesi 114")


@pytest.mark.parametrize(
    "text", ["mazgal tıkalı, 114'ün önünde", "mazgal tıkalı numara 114 te", "114 te mazgal"]
)
def test_at_the_door_of_a_report_is_where_that_is(chat: Chat, text: str) -> None:
    chat.writes(SHOP)
    chat.later(hours=2).writes(matter(text, "yagmur_taskin", apart=True))
    place = chat.by_topic["yagmur_taskin"].place
    assert place.taken_over == chat.by_topic["zabita_denetim"].reference
    assert "Kaya Caddesi 114" in (place.text or "")


@pytest.mark.parametrize(
    "text", ["mazgal tıkalı 114 gündür", "mazgal için 114 lira istediler", "mazgal tıkalı 115'in önünde"]
)
def test_any_other_number_is_no_door_of_it(chat: Chat, text: str) -> None:
    chat.writes(SHOP)
    chat.later(hours=2).writes(matter(text, "yagmur_taskin", apart=True))
    assert not chat.by_topic["yagmur_taskin"].place.known


def test_of_two_doors_with_one_number_nobody_knows_which(chat: Chat) -> None:
    chat.writes(SHOP)
    chat.later(hours=1).writes(matter("lamba sönük", "aydinlatma", street="Gül Sokak 114"))
    chat.later(hours=1).writes(matter("mazgal tıkalı 114 te", "yagmur_taskin", apart=True))
    assert not chat.by_topic["yagmur_taskin"].place.known


SOFAS = matter("köşeye çekyat atmışlar", "moloz_iri_atik", confidence=0.7, street="4211 sokak")


def test_long_after_a_units_question_another_street_with_another_trouble_is_no_answer(chat: Chat) -> None:
    chat.writes(matter("minibüs kaldırımda", "otopark_arac", street="4207 sokak"))
    chat.hears_from("zabita", "question", "Plakası nedir?")
    chat.later(hours=1).writes(SOFAS, decision="desk")
    assert len(chat.tickets) == 2


def test_in_the_same_street_it_may_be_one(chat: Chat) -> None:
    chat.writes(matter("minibüs kaldırımda", "otopark_arac", street="4211 sokak"))
    chat.hears_from("zabita", "question", "Plakası nedir?")
    chat.later(hours=1).writes(SOFAS, decision="desk")
    assert chat.ticket.place.street == "4211 sokak"
