"""What belongs together is one ticket; what does not, is another."""

import itertools
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from shared.events import AttachmentKind, MessageKind, Pin
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import (
    GAS,
    HOLE,
    HOLE_SOMEWHERE,
    ROADS,
    SQUARE,
    WASTE,
    Chat,
    Intent,
    Kind,
    Priority,
    matter,
    photo,
    reading,
)
from training.played_line import MONDAY_MORNING


def test_a_matter_is_answered_at_once_with_number_subject_and_unit(chat: Chat) -> None:
    answer = chat.writes(HOLE)
    assert answer.keys == ["registered", "expected_by"]
    values = answer.bubble.phrases[0].values
    assert values["reference"] == "BRN-2026-000001"
    assert (values["topic"], values["unit"]) == ("yol_bozuk", "fen_isleri")
    assert answer.told == [("fen_isleri", "assigned")]


def test_the_information_notice_rides_on_the_first_bubble_only(chat: Chat) -> None:
    first, second = chat.writes(HOLE), chat.later(hours=2).writes(WASTE)
    assert [p.key for p in first.bubble.phrases].count("notice") == 1
    assert "notice" not in [p.key for p in second.bubble.phrases]


def test_a_new_version_of_the_notice_is_given_again(chat: Chat, bornova: Municipality) -> None:
    chat.writes(HOLE)
    chat.municipality = bornova.model_copy(update={"notice_version": "another"})
    assert "notice" in [p.key for p in chat.later(hours=2).writes(WASTE).bubble.phrases]


def test_a_subject_that_only_another_service_knows_is_read_by_a_person(chat: Chat) -> None:
    answer = chat.writes(matter("uçan taksi gürültüsü", "ucan_taksi"))
    assert chat.ticket.unit == "desk"
    assert "registered_desk" in answer.keys


def test_a_missing_place_is_asked_for_in_the_same_bubble(chat: Chat) -> None:
    answer = chat.writes(HOLE_SOMEWHERE)
    assert answer.keys == ["registered", "expected_by", "ask_place"]
    assert answer.bubble.ask_location


def test_a_photo_is_acknowledged_by_a_reaction_not_a_bubble(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=1).sends_photo()
    assert (answer.keys, answer.reactions) == ([], ["✅"])
    assert answer.told == [("fen_isleri", "note")]
    assert len(chat.ticket.attachments) == 1


Step = Callable[[Chat], object]
PIECES: dict[str, Step] = {
    "words": lambda chat: chat.writes(HOLE_SOMEWHERE),
    "photo": lambda chat: chat.sends_photo(),
    "pin": lambda chat: chat.sends_pin(),
}


@pytest.mark.parametrize("order", list(itertools.permutations(PIECES)), ids=" ".join)
def test_words_photo_and_pin_become_one_ticket_in_any_order(chat: Chat, order: tuple[str, ...]) -> None:
    for name in order:
        PIECES[name](chat.later(seconds=3))
    assert chat.ticket.topic == "yol_bozuk"
    assert chat.ticket.place.pin == SQUARE
    assert [a.kind for a in chat.ticket.attachments] == [AttachmentKind.IMAGE]
    assert chat.ticket.unit == "fen_isleri"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["subject first", "place first"])
def test_a_subject_and_its_street_told_apart_find_the_same_owner_in_either_order(
    chat: Chat, order: tuple[int, int]
) -> None:
    """The street is a main artery: whoever learns of it second, the ticket ends with its owner."""
    artery = chat.municipality.routing.roads[0]
    street = matter("orası", "diger", street=artery.names[0], road=artery.id, confidence=0.1)
    messages = [
        lambda: chat.writes(HOLE_SOMEWHERE),
        lambda: chat.writes(street, decision="desk"),
    ]
    for index in order:
        chat.later(seconds=20)
        messages[index]()
    assert chat.ticket.topic == "yol_bozuk"
    assert chat.ticket.unit in {"buyuksehir", "karayollari"}


def test_two_matters_in_one_message_are_two_tickets_in_one_bubble(chat: Chat) -> None:
    answer = chat.writes(HOLE, WASTE)
    assert set(chat.by_topic) == {"yol_bozuk", "cop_toplama"}
    references = [p.values["reference"] for p in answer.bubble.phrases if p.key == "registered"]
    assert references == ["BRN-2026-000001", "BRN-2026-000002"]


def test_another_subject_minutes_later_is_another_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(WASTE)
    assert set(chat.by_topic) == {"yol_bozuk", "cop_toplama"}


def test_the_same_subject_in_another_street_is_another_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(matter("bir çukur da burada", "yol_bozuk", street="Gazi Sokak"))
    assert len(chat.tickets) == 2


def test_the_same_subject_told_on_belongs_to_the_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=2).writes(matter("çukur çok derin, dikkat edin", "yol_bozuk"))
    assert answer.reactions == ["✅"]
    assert "çok derin" in chat.ticket.masked


def test_the_same_subject_in_another_street_days_later_is_a_new_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(days=3).writes(matter("çukur var", "yol_bozuk", street="Gazi Cadde"))
    assert len(chat.tickets) == 2


def test_a_street_named_more_shortly_is_no_other_street(chat: Chat) -> None:
    chat.writes(matter("çukur var", "yol_bozuk", street="Şehit Ali Cadde"))
    chat.later(minutes=2).writes(matter("çukur çok derin", "yol_bozuk", street="Ali Cadde"))
    assert len(chat.tickets) == 1


def test_a_quoted_message_decides_against_time_and_subject(chat: Chat) -> None:
    reply = chat.writes(HOLE).bubble
    ours = chat.arrives(reply)
    chat.later(days=2).writes(matter("hâlâ duruyor, çöp de dolmuş", "cop_toplama"), quoting=ours)
    assert len(chat.tickets) == 1


def test_danger_comes_first_and_goes_ahead(chat: Chat) -> None:
    answer = chat.writes(GAS)
    assert answer.keys[0] == "danger"
    assert answer.bubble.priority is Priority.DANGER
    assert answer.bubble.phrases[0].values == {"hazard": "gaz_kokusu", "number": "187"}
    assert answer.told == [("izmirgaz", "assigned")]


def test_danger_is_promised_within_hours_whatever_the_subject(chat: Chat) -> None:
    chat.writes(matter("yol çöktü", "yol_bozuk", urgency=3, hazard="cokme_obruk", street="Ersoy Caddesi"))
    assert chat.ticket.due_at - chat.ticket.opened_at <= timedelta(hours=2)


def test_what_is_not_ours_says_whose_it_is(chat: Chat) -> None:
    answer = chat.writes(matter("sular kesik", "su_kesintisi", street="Ersoy Caddesi"))
    assert answer.keys == ["registered_not_ours", "expected_by"]
    assert answer.bubble.phrases[0].values["unit"] == "izsu"


def test_a_matter_nobody_is_sure_of_goes_to_the_desk_and_the_citizen_knows(chat: Chat) -> None:
    answer = chat.writes(matter("bir şeyler oluyor", "gurultu", confidence=0.5), decision="desk")
    assert answer.keys[0] == "registered_desk"
    assert answer.told == [("desk", "assigned")]


def test_a_vague_matter_is_registered_and_asked_about_with_buttons(chat: Chat) -> None:
    part = matter(
        "sokakta sorun var", "diger", confidence=0.2, candidates=(("cop_toplama", 0.3), ("gurultu", 0.2))
    )
    answer = chat.writes(part, decision="ask")
    assert "ask_topic" in answer.keys
    assert len(answer.bubble.choices) == 3
    moved = chat.later(seconds=30).taps(answer.bubble.choices[0].id)
    assert chat.ticket.topic == "cop_toplama"
    assert moved.told == [("desk", "withdrawn"), ("temizlik_isleri", "assigned")]


def test_what_nobody_can_make_out_is_asked_for_in_words_not_with_unlikely_buttons(chat: Chat) -> None:
    part = matter(
        "asdfgh", "diger", confidence=0.95, candidates=(("diger", 0.94), ("acil_afet_asayis", 0.01))
    )
    answer = chat.writes(part, decision="ask")
    assert answer.keys == ["registered_desk", "ask_words"]
    assert answer.bubble.choices == ()
    assert chat.later(minutes=1).writes(matter("çukur var", "yol_bozuk")).keys[-1] == "ask_place"
    assert chat.ticket.topic == "yol_bozuk"


def test_a_photo_alone_is_asked_about_after_a_moment(chat: Chat) -> None:
    assert chat.sends_photo().replies == []
    assert chat.waits(seconds=10).keys == ["ask_words"]


def test_a_photo_nobody_explains_is_looked_at_by_a_person(chat: Chat) -> None:
    chat.sends_photo()
    answer = chat.waits(hours=1)
    assert answer.keys == ["ask_words", "registered_attachment"]
    assert chat.ticket.unit == "desk"


@pytest.mark.parametrize("kind", [MessageKind.PIN, MessageKind.TEXT])
def test_a_pin_or_a_maps_link_nobody_explains_is_asked_about_and_let_go(
    chat: Chat, kind: MessageKind
) -> None:
    assert chat.sends(kind, pin=SQUARE).keys == []
    assert chat.waits(hours=2).keys == ["ask_words"]
    assert chat.tickets == {}
    assert chat.conversation is not None
    assert chat.conversation.loose == ()


def test_a_photo_whose_words_come_in_time_is_not_asked_about(chat: Chat) -> None:
    chat.sends_photo()
    chat.later(seconds=2).writes(HOLE)
    assert "ask_words" not in chat.waits(seconds=30).keys


def test_a_voice_note_opens_a_ticket_for_a_person(chat: Chat) -> None:
    voice = photo().model_copy(update={"kind": AttachmentKind.VOICE})
    answer = chat.sends(MessageKind.MEDIA, attachments=(voice,))
    assert answer.keys == ["registered_voice"]
    assert answer.told == [("desk", "assigned")]


def test_a_pin_answers_for_every_matter_whose_place_is_missing(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE, WASTE)
    chat.later(seconds=30).sends_pin()
    assert {ticket.place.pin for ticket in chat.tickets.values()} == {SQUARE}


def test_coordinates_in_the_words_are_a_pin(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE, pin=SQUARE)
    assert chat.ticket.place.pin == SQUARE


def test_coordinates_alone_answer_the_question_for_the_place(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    answer = chat.later(hours=1).says(Intent.EMPTY, "38.4622, 27.2176", pin=SQUARE)
    assert answer.reactions == ["✅"]
    assert chat.ticket.place.pin == SQUARE


def test_coordinates_alone_wait_for_their_words_as_a_pin_does(chat: Chat) -> None:
    assert chat.says(Intent.EMPTY, "38.4622, 27.2176", pin=SQUARE).replies == []
    chat.later(seconds=3).writes(HOLE_SOMEWHERE)
    assert chat.ticket.place.pin == SQUARE


@pytest.mark.parametrize("intent", [Intent.GREETING, Intent.ACKNOWLEDGEMENT, Intent.THANKS])
def test_a_courtesy_beside_the_place_we_asked_for_takes_nothing_of_it(chat: Chat, intent: Intent) -> None:
    chat.writes(HOLE_SOMEWHERE)
    answer = chat.later(hours=1).says(intent, "tamam, 38.4622, 27.2176", pin=SQUARE)
    assert (answer.reactions, answer.keys) == (["✅"], [])
    assert answer.told == [(ROADS, "note")]
    assert chat.ticket.place.pin == SQUARE


@pytest.mark.parametrize("intent", [Intent.GREETING, Intent.ACKNOWLEDGEMENT, Intent.THANKS])
def test_a_place_in_words_answers_beside_a_courtesy_too(chat: Chat, intent: Intent) -> None:
    chat.writes(HOLE_SOMEWHERE)
    place = matter("Gazi sokak no 5 teşekkürler", "diger", street="Gazi Sokak", confidence=0)
    answer = chat.later(hours=1).says(intent, place.text, parts=(place,))
    assert answer.reactions == ["✅"]
    assert chat.ticket.place.text == "Gazi Sokak"


def test_thanks_for_something_elsewhere_do_not_answer_the_question_for_the_place(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    park = matter(
        "Gazi sokaktaki park için teşekkürler", "park_oyun_alani", street="Gazi Sokak", kind=Kind.THANKS
    )
    assert chat.later(hours=1).says(Intent.THANKS, park.text, parts=(park,)).keys == ["thanks"]
    assert not chat.ticket.place.known


def test_a_greeting_beside_coordinates_waits_for_its_words_too(chat: Chat) -> None:
    assert chat.says(Intent.GREETING, "selam 38.4622, 27.2176", pin=SQUARE).replies == []
    chat.later(seconds=3).writes(HOLE_SOMEWHERE)
    assert chat.ticket.place.pin == SQUARE


def test_a_street_in_words_answers_the_question_for_the_place(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    place = matter("Gazi sokak no 5", "diger", street="Gazi Sokak", confidence=0.1)
    answer = chat.later(hours=5).writes(place, decision="ask")
    assert answer.reactions == ["✅"]
    assert chat.ticket.place.text == "Gazi Sokak"


def test_the_place_may_be_skipped(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    assert chat.says(Intent.SKIP).reactions == ["✅"]
    assert chat.conversation is not None
    assert chat.conversation.question("place") is None


def test_a_pin_outside_the_district_names_the_neighbour(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    far = Pin(latitude=38.4189, longitude=27.1287)
    answer = chat.later(seconds=30).sends_pin(far)
    assert "out_of_district" in answer.keys
    assert chat.ticket.unit == "desk"


def test_an_agencys_matter_stays_the_agencys_outside_the_district(chat: Chat) -> None:
    chat.writes(matter("sular kesik", "su_kesintisi"))
    chat.later(seconds=30).sends_pin(Pin(latitude=38.4189, longitude=27.1287))
    assert chat.ticket.unit == "izsu"


def test_thanks_in_the_same_breath_open_no_ticket_of_their_own(chat: Chat) -> None:
    chat.writes(HOLE, matter("şimdiden teşekkürler", "diger", kind=Kind.THANKS))
    assert len(chat.tickets) == 1


def test_chatter_gets_an_answer_and_no_number(chat: Chat) -> None:
    part = matter("nasılsınız", "diger", kind=Kind.OTHER, wants_nothing=True)
    assert chat.writes(part, decision="ask").keys == ["nothing_reported"]
    assert chat.tickets == {}


def test_who_may_have_meant_something_is_asked_for_it(chat: Chat) -> None:
    part = matter("böyle rezillik görmedim", "diger", kind=Kind.OTHER, candidates=(("diger", 0.99),))
    assert chat.writes(part, decision="ask").keys == ["not_understood"]
    assert chat.tickets == {}


@pytest.mark.parametrize(
    "more",
    [
        {"candidates": (("diger", 0.6), ("gurultu", 0.1))},
        {"candidates": (("diger", 0.9), ("gurultu", 0.1)), "street": "Gazi Sokak"},
        {"wants_nothing": True, "street": "Gazi Sokak"},
    ],
)
def test_what_may_be_a_matter_or_says_where_is_no_chatter(chat: Chat, more: dict[str, Any]) -> None:
    part = matter("yine başladılar", "diger", kind=Kind.OTHER, **more)
    chat.writes(part, decision="ask")
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "text", ["yanlış oldu pardon", "günaydın bornova", "anne sütü ne kadar koyayım keke"]
)
def test_chatter_is_read_as_what_gets_no_number(chat: Chat, bornova: Municipality, text: str) -> None:
    seen = Reader(bornova, load_model()).read(text)
    assert chat.sends(MessageKind.TEXT, seen, text=text).keys
    assert chat.tickets == {}


@pytest.mark.parametrize("text", ["naber", "dün akşam eniştemle tavla oynadık beş üç yendim"])
def test_small_talk_is_told_whose_line_this_is(chat: Chat, bornova: Municipality, text: str) -> None:
    seen = Reader(bornova, load_model()).read(text)
    assert chat.sends(MessageKind.TEXT, seen, text=text).keys == ["nothing_reported"]
    assert chat.tickets == {}


def test_a_foreign_language_is_read_by_a_person_and_told_so(chat: Chat) -> None:
    part = matter("die Straße ist kaputt", "diger", confidence=0.1)
    seen = reading(part, decision="desk", language="en", language_seen="de")
    answer = chat.sends(MessageKind.TEXT, seen, text=part.text)
    assert "language_unknown" in answer.keys
    assert answer.bubble.language == "en"


def test_the_ticket_of_one_message_has_the_same_id_every_time(bornova: Municipality) -> None:
    from uuid import UUID

    from services.dispatcher.matters import ticket_id_of
    from shared.events import MessageReceived

    message = MessageReceived(
        id=UUID(int=1),
        at=MONDAY_MORNING,
        correlation_id="x",
        message_id="m",
        line="1",
        sender=Chat(bornova).citizen,
        sent_at=MONDAY_MORNING,
        kind=MessageKind.TEXT,
    )
    assert ticket_id_of(message, 0) == ticket_id_of(message, 0) != ticket_id_of(message, 1)


@pytest.mark.parametrize(("topic", "asked"), [("su_kesintisi", True), ("imar_insaat", False)])
def test_a_question_is_of_a_place_where_hours_count(chat: Chat, topic: str, asked: bool) -> None:
    answer = chat.writes(matter("ne zaman biter acaba", topic, kind=Kind.QUESTION))
    assert ("ask_place" in answer.keys) is asked
