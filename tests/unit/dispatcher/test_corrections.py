"""A place told in place of another: it replaces what it corrects, and nothing else."""

from typing import Any

from shared.events import PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import HOLE_SOMEWHERE, ROADS, Chat, matter


def correction(text: str, **place: Any) -> ReadingPart:
    told = PlaceHint(text=text, corrects=True, **place)
    return matter(f"yanlış yazdım, {text}", "diger", confidence=0.1).model_copy(update={"place": told})


def hole_at(text: str, **place: Any) -> ReadingPart:
    return HOLE_SOMEWHERE.model_copy(update={"place": PlaceHint(text=text, **place)})


def test_a_corrected_street_replaces_the_street_and_leaves_the_quarter(chat: Chat) -> None:
    chat.writes(hole_at("kazım dirik, 360 sokakta", neighbourhood="Kazımdirik", street="360 sokak"))
    answer = chat.writes(correction("370 sokak", street="370 sokak"), decision="ask")
    place = chat.ticket.place
    assert (place.text, place.street) == ("kazım dirik, 370 sokak", "370 sokak")
    assert answer.told == [(ROADS, "note")]


def test_a_corrected_quarter_replaces_the_quarter_and_leaves_the_street(chat: Chat) -> None:
    chat.writes(hole_at("kazım dirik, 360 sokakta", neighbourhood="Kazımdirik", street="360 sokak"))
    chat.writes(correction("İnönü mahallesi", neighbourhood="İnönü"), decision="ask")
    place = chat.ticket.place
    assert (place.text, place.neighbourhood, place.street) == (
        "İnönü mahallesi, 360 sokakta",
        "İnönü",
        "360 sokak",
    )


def test_a_quarter_of_ours_instead_of_another_district_brings_the_ticket_home(chat: Chat) -> None:
    chat.writes(hole_at("Karşıyaka", district="Karşıyaka"))
    assert chat.ticket.unit == "desk"
    answer = chat.writes(correction("Evka 4", neighbourhood="Evka 4"), decision="ask")
    assert (chat.ticket.unit, chat.ticket.place.text) == (ROADS, "Evka 4")
    assert answer.keys == ["moved"]


def test_a_corrected_street_of_the_same_subject_is_no_second_ticket(chat: Chat) -> None:
    chat.writes(hole_at("80 sokakta", street="80 sokak"))
    chat.writes(correction("805 sokak", street="805 sokak").model_copy(update={"topic": "yol_bozuk"}))
    assert chat.ticket.place.text == "805 sokak"


def test_a_street_that_corrects_nothing_is_told_beside_the_other(chat: Chat) -> None:
    chat.writes(hole_at("80 sokakta", street="80 sokak"))
    beside = matter("90 sokağın köşesi", "diger", street="90 sokak", confidence=0.1)
    chat.writes(beside, decision="ask")
    assert chat.ticket.place.text == "80 sokakta, 90 sokak"


def test_a_corrected_door_stands_where_the_other_stood(chat: Chat) -> None:
    chat.writes(hole_at("erzene, 80 sokak no 12 kat 3 önünde", neighbourhood="Erzene", street="80 sokak"))
    chat.writes(correction("14 numara"), decision="ask")
    place = chat.ticket.place
    assert (place.text, place.street) == ("erzene, 80 sokak 14 numara kat 3 önünde", "80 sokak")


def test_a_corrected_floor_leaves_the_house(chat: Chat) -> None:
    chat.writes(hole_at("80 sokak no 12 kat 3", street="80 sokak"))
    chat.writes(correction("4. kat"), decision="ask")
    assert chat.ticket.place.text == "80 sokak no 12 4. kat"


def test_a_door_told_late_is_added(chat: Chat) -> None:
    chat.writes(hole_at("80 sokakta", street="80 sokak"))
    chat.writes(correction("no 14"), decision="ask")
    assert chat.ticket.place.text == "80 sokakta, no 14"
