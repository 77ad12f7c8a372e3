"""What answers our question where it is."""

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
