"""Several things open at once: each word, photo and pin finds the one it is about."""

import itertools
from uuid import uuid4

import pytest

from services.dispatcher.ticket import Status
from shared.events import Attachment, AttachmentKind, MessageKind, PersonalData, Reading, ReadingPart
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
    matter,
    photo,
    reading,
)

LAMP = matter("lamba yanmıyor", "aydinlatma", street="Gazi Sokak")


def word(intent: Intent, text: str) -> Reading:
    part = matter(text, "diger", kind=Kind.OTHER, confidence=0.0)
    return reading(part, intent=intent)


def test_a_place_in_words_answers_for_all_that_were_asked_about_together(chat: Chat) -> None:
    asked = chat.writes(HOLE_SOMEWHERE, WASTE)
    assert asked.keys[-1] == "ask_place"
    chat.later(seconds=30).writes(
        matter("Gazi sokak no 5", "diger", street="Gazi Sokak", confidence=0.1), decision="ask"
    )
    assert {ticket.place.text for ticket in chat.tickets.values()} == {"Gazi Sokak"}


def test_one_missing_place_among_several_is_asked_for_by_its_number(chat: Chat) -> None:
    answer = chat.writes(HOLE, WASTE)
    (asked,) = [p for reply in answer.replies for p in reply.phrases if p.key == "ask_place_of"]
    assert asked.values["reference"] == chat.by_topic["cop_toplama"].reference


def test_a_pin_is_for_what_was_spoken_of_last_not_for_an_old_question(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    chat.later(hours=5).writes(LAMP)
    chat.later(minutes=1).sends_pin()
    assert chat.by_topic["aydinlatma"].place.pin == SQUARE
    assert chat.by_topic["yol_bozuk"].place.pin is None


def test_nobody_answers_a_question_for_the_place_after_days(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    chat.later(days=10).sends_pin()
    assert chat.ticket.place.pin is None


@pytest.mark.parametrize("order", list(itertools.permutations(("words", "photo", "pin"))), ids=" ".join)
def test_photo_and_pin_of_a_message_with_two_matters_find_the_same_tickets_in_any_order(
    chat: Chat, order: tuple[str, ...]
) -> None:
    steps = {
        "words": lambda: chat.writes(HOLE_SOMEWHERE, LAMP),
        "photo": lambda: chat.sends_photo(),
        "pin": lambda: chat.sends_pin(),
    }
    for name in order:
        chat.later(seconds=3)
        steps[name]()
    holes, lamps = chat.by_topic["yol_bozuk"], chat.by_topic["aydinlatma"]
    assert (len(holes.attachments), len(lamps.attachments)) == (1, 0)
    assert (holes.place.pin, lamps.place.pin) == (SQUARE, None)


def test_a_photo_sent_just_before_words_about_an_older_ticket_goes_with_the_words(chat: Chat) -> None:
    ours = chat.arrives(chat.writes(HOLE).bubble)
    chat.later(days=2).sends_photo()
    chat.later(seconds=2).writes(matter("bakın böyle", "diger", confidence=0.1), quoting=ours)
    assert len(chat.ticket.attachments) == 1
    assert chat.waits(hours=1).keys == []


@pytest.mark.parametrize("first", ["voice", "photo"])
def test_a_voice_note_and_a_photo_are_one_ticket_whichever_comes_first(chat: Chat, first: str) -> None:
    voice = photo().model_copy(update={"kind": AttachmentKind.VOICE})
    sends = {
        "voice": lambda: chat.sends(MessageKind.MEDIA, attachments=(voice,)),
        "photo": lambda: chat.sends_photo(),
    }
    for name in sorted(sends, key=lambda name: name != first):
        chat.later(seconds=2)
        sends[name]()
    kinds = sorted(attachment.kind for attachment in chat.ticket.attachments)
    assert kinds == [AttachmentKind.IMAGE, AttachmentKind.VOICE]


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        (Intent.ACKNOWLEDGEMENT, "evet"),
        (Intent.ACKNOWLEDGEMENT, "yok"),
        (Intent.SOLVED, "halloldu"),
        (Intent.NOT_SOLVED, "hala aynı"),
        (Intent.SKIP, "bilmiyorum"),
    ],
)
def test_a_short_word_answers_a_units_question(chat: Chat, intent: Intent, text: str) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Çukur hâlâ duruyor mu?")
    answer = chat.later(hours=1).sends(MessageKind.TEXT, word(intent, text), text=text)
    assert [(n.unit, n.note) for n in answer.notices] == [(ROADS, text)]
    assert answer.keys == ["answer_passed_on"]


def test_a_short_word_after_something_else_is_no_answer_to_the_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Hangi numara?")
    chat.later(minutes=5).writes(LAMP)
    answer = chat.later(minutes=1).sends(
        MessageKind.TEXT, word(Intent.ACKNOWLEDGEMENT, "tamam"), text="tamam"
    )
    assert answer.reactions == ["👍"]
    assert chat.by_topic["yol_bozuk"].status is Status.WAITING_CITIZEN


def test_a_pin_answers_the_unit_that_asked_last(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=2).writes(WASTE)
    hole = chat.by_topic["yol_bozuk"]
    chat.later(hours=1).hears_from(ROADS, "question", "Konum gönderir misiniz?", ticket=hole)
    chat.later(minutes=3).sends_pin()
    assert chat.by_topic["yol_bozuk"].place.pin == SQUARE
    assert chat.by_topic["yol_bozuk"].status is Status.IN_PROGRESS
    assert chat.by_topic["cop_toplama"].place.pin is None


def test_a_sticker_is_no_answer_and_disturbs_no_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Hangi numara?")
    sticker = Attachment(id=uuid4(), kind=AttachmentKind.STICKER, mime="image/webp")
    answer = chat.later(minutes=1).sends(MessageKind.MEDIA, attachments=(sticker,))
    assert (answer.reactions, answer.told) == (["✅"], [])
    assert chat.ticket.status is Status.WAITING_CITIZEN


def test_danger_in_an_answer_that_quotes_another_ticket_goes_to_its_own_unit(chat: Chat) -> None:
    ours = chat.arrives(chat.writes(HOLE).bubble)
    answer = chat.later(minutes=3).writes(matter("çukur derin", "yol_bozuk"), GAS, quoting=ours)
    assert set(chat.by_topic) == {"yol_bozuk", "gaz_kacagi"}
    assert answer.keys[0] == "danger"
    assert ("izmirgaz", "assigned") in answer.told


def test_a_vague_cry_and_the_danger_told_after_it_are_one_ticket(chat: Chat) -> None:
    chat.writes(matter("acil yardım edin", "diger", confidence=0.1), decision="ask")
    answer = chat.later(seconds=20).writes(GAS)
    assert chat.ticket.unit == "izmirgaz"
    assert "danger" in answer.keys
    assert (chat.ticket.due_at - chat.now).total_seconds() <= 2 * 3600


def test_danger_told_later_about_the_same_matter_shortens_the_promise(chat: Chat) -> None:
    chat.writes(HOLE)
    sunk = matter("yol çöktü", "yol_bozuk", urgency=3, hazard="cokme_obruk")
    answer = chat.later(minutes=5).writes(sunk)
    assert "danger" in answer.keys
    assert (chat.ticket.due_at - chat.now).total_seconds() <= 2 * 3600
    assert (ROADS, "reminder") in chat.waits(hours=3).told


def test_a_question_about_a_danger_is_treated_as_the_danger(chat: Chat) -> None:
    answer = chat.writes(GAS.model_copy(update={"kind": Kind.QUESTION}))
    assert answer.keys[:2] == ["danger", "registered_not_ours"]
    assert (chat.ticket.due_at - chat.now).total_seconds() <= 2 * 3600


def test_each_part_of_a_message_is_as_sure_as_it_is_itself(chat: Chat) -> None:
    """The first part goes on about a ticket; the second is vague, and a person reads it."""
    chat.writes(HOLE)
    vague = matter("komşuda bir şeyler var", "gurultu", confidence=0.4)
    answer = chat.later(minutes=1).writes(matter("çukur çok derin", "yol_bozuk"), vague)
    assert chat.by_topic["gurultu"].unit == "desk"
    assert answer.keys[:2] == ["added_to", "registered_desk"]


def test_an_addition_and_a_new_matter_in_one_message_are_one_bubble(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=1).writes(matter("çukur çok derin", "yol_bozuk"), LAMP)
    assert len(answer.replies) == 1
    assert answer.keys[0] == "added_to"
    assert answer.bubble.phrases[0].values["reference"] == chat.by_topic["yol_bozuk"].reference


def test_an_edited_message_of_two_matters_corrects_each_of_them(chat: Chat) -> None:
    chat.sends(MessageKind.TEXT, reading(WASTE, LAMP), text="…", message_id="wamid.both")
    edited = reading(
        matter("çöpler hâlâ alınmadı", "cop_toplama"), matter("lamba 3 numaranın önünde", "aydinlatma")
    )
    answer = chat.later(minutes=1).sends(MessageKind.EDITED, edited, text="…", original_id="wamid.both")
    assert [(n.unit, n.note) for n in answer.notices] == [
        ("temizlik_isleri", "çöpler hâlâ alınmadı"),
        ("gediz", "lamba 3 numaranın önünde"),
    ]
    assert answer.reactions == ["✅"]


def test_a_photo_goes_with_the_first_matter_that_takes_it(chat: Chat) -> None:
    chat.writes(HOLE)
    seen = reading(matter("çukur çok derin", "yol_bozuk"), LAMP)
    chat.later(minutes=1).sends(MessageKind.MEDIA, seen, text="…", attachments=(photo(),))
    assert len(chat.by_topic["yol_bozuk"].attachments) == 1
    assert chat.by_topic["aydinlatma"].attachments == ()


@pytest.mark.parametrize("topic", ["aydinlatma", "park_oyun_alani"])
def test_unsure_words_go_to_the_likelier_of_two_matters_told_at_once(chat: Chat, topic: str) -> None:
    dark, broken = matter("lamba yanmıyor", "aydinlatma"), matter("park bankları kırık", "park_oyun_alani")
    chat.writes(dark, broken)
    shares = (("diger", 0.5), (topic, 0.4))
    chat.later(minutes=1).writes(matter("büyük olanı", "diger", confidence=0.5, candidates=shares))
    assert [one.topic for one in chat.tickets.values() if "büyük olanı" in one.text] == [topic]


def test_a_place_answered_for_two_tickets_is_acknowledged_once(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE, WASTE)
    assert len(chat.later(seconds=30).sends_pin().replies) == 1


def test_none_of_these_is_answered_too(chat: Chat) -> None:
    vague = matter("bir sorun var", "diger", confidence=0.2, candidates=(("cop_toplama", 0.3),))
    choices = chat.writes(vague, decision="ask").bubble.choices
    answer = chat.later(seconds=9).taps(choices[-1].id)
    assert answer.replies
    assert chat.ticket.unit == "desk"


def test_many_matters_are_never_cut_short_by_the_question(chat: Chat) -> None:
    """WhatsApp cuts a bubble with a button at 1,024 signs; a number must not be what is cut."""
    topics = ("su_kesintisi", "elektrik_ariza", "toplu_tasima_sefer", "cop_toplama")
    answer = chat.writes(*(matter(topic, topic) for topic in topics))
    told, asked = answer.replies
    assert not told.ask_location
    assert sum(p.key.startswith("registered") for p in told.phrases) == len(topics)
    assert (asked.ask_location, [p.key for p in asked.phrases]) == (True, ["ask_place"])


def test_who_we_are_is_said_at_the_beginning_not_in_the_middle_of_a_talk(chat: Chat) -> None:
    assert chat.says(Intent.GREETING, "slm").keys == ["greeting"]
    chat.later(minutes=1).writes(HOLE)
    farewell = chat.later(minutes=1).says(Intent.GREETING, "iyi günler")
    assert (farewell.keys, farewell.reactions) == ([], ["👋"])
    assert chat.later(days=1).says(Intent.GREETING, "slm").keys == ["greeting"]


def test_who_asks_after_a_matter_by_its_subject_is_told_how_that_one_stands(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=2).writes(WASTE)
    asks = matter("ne oldu bizim çukur", "yol_bozuk", kind=Kind.QUESTION, asks_after=True)
    answer = chat.later(hours=5).writes(asks)
    assert answer.keys == ["status_line", "expected_by"]
    assert answer.bubble.phrases[0].values["topic"] == "yol_bozuk"
    assert (ROADS, "note") in answer.told
    assert len(chat.tickets) == 2


def test_what_is_called_undone_days_later_is_no_second_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    again = matter("çukur hâlâ duruyor", "yol_bozuk", solved=False)
    assert chat.later(days=1).writes(again).keys == ["status_line", "expected_by"]
    assert "hâlâ" in chat.ticket.text


def test_the_same_called_undone_in_another_street_is_a_new_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(days=1).writes(matter("burada da duruyor", "yol_bozuk", street="Gazi Sokak", solved=False))
    assert len(chat.tickets) == 2


def test_the_same_called_undone_with_a_pin_is_a_new_ticket(chat: Chat) -> None:
    chat.writes(HOLE)
    again = matter("çukur hâlâ duruyor", "yol_bozuk", solved=False)
    chat.later(days=1).sends(MessageKind.TEXT, reading(again, pin=SQUARE), text=again.text)
    assert len(chat.tickets) == 2


def test_asking_after_a_matter_does_not_answer_its_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Kaç numaranın önü?")
    asks = matter("çukur ne oldu", "yol_bozuk", kind=Kind.QUESTION, asks_after=True)
    assert chat.later(hours=2).writes(asks).keys == ["status_line", "unit_question"]
    assert chat.ticket.status is Status.WAITING_CITIZEN


def test_of_two_matters_told_apart_a_place_answers_the_later_and_the_other_is_asked_for_by_number(
    chat: Chat,
) -> None:
    chat.writes(HOLE_SOMEWHERE)
    chat.later(minutes=1).writes(WASTE)
    hole, waste = chat.by_topic["yol_bozuk"], chat.by_topic["cop_toplama"]
    answer = chat.later(minutes=1).writes(
        matter("Gazi Sokak 5", "diger", street="Gazi Sokak", confidence=0.1)
    )
    assert answer.keys == ["added_to", "ask_place_of"]
    assert [p.values["reference"] for p in answer.bubble.phrases] == [waste.reference, hole.reference]
    assert chat.later(minutes=1).sends_pin().reactions == ["✅"]
    assert not any(ticket.lacks_place for ticket in chat.tickets.values())


def test_who_does_not_know_one_place_is_not_pressed_for_the_other(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    chat.later(minutes=1).writes(WASTE)
    assert chat.says(Intent.SKIP, "bilmiyorum").keys == []


@pytest.mark.usefixtures("a_hole_is_told")
def test_who_adds_only_who_they_are_learns_once_that_nobody_need_say_it(chat: Chat) -> None:
    phone = (PersonalData(type="phone", text="0532 765 43 21"),)
    assert chat.says(Intent.EMPTY, personal_data=phone).keys == ["nobody_need_say_who"]
    again = chat.says(Intent.EMPTY, personal_data=phone)
    assert (again.keys, again.reactions) == ([], ["✅"])
    chat.hears_from(ROADS, "question", "Telefonunuz?")
    assert chat.says(Intent.EMPTY, personal_data=phone).keys == ["not_understood"]


def test_who_has_told_nothing_yet_is_asked_for_it(chat: Chat) -> None:
    name = (PersonalData(type="name", text="Ayşe Kara"),)
    assert chat.says(Intent.EMPTY, personal_data=name).keys == ["not_understood"]


WAITED = matter("dört saattir ne gelen var ne giden", "toplu_tasima_sefer", confidence=0.5, solved=False)


def test_who_only_complains_of_waiting_is_told_how_their_one_ticket_stands(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(hours=4).writes(WAITED, decision="desk")
    assert answer.keys[:2] == ["status_line", "expected_by"]
    assert [(n.event, n.note) for n in answer.notices] == [("note", WAITED.text)]
    assert len(chat.tickets) == 1


def test_of_two_open_tickets_nobody_knows_which_is_waited_for(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.writes(WASTE)
    chat.later(hours=4).writes(WAITED, decision="desk")
    assert len(chat.tickets) == 3


def test_a_question_about_the_subject_of_an_open_ticket_is_told_how_it_stands(chat: Chat) -> None:
    chat.writes(HOLE)
    asks = matter("asfalt ne zaman dökülür", "yol_bozuk", kind=Kind.QUESTION)
    answer = chat.later(hours=5).writes(asks)
    assert answer.keys[:2] == ["status_line", "expected_by"]
    assert [(n.event, n.note) for n in answer.notices] == [("note", asks.text)]
    assert len(chat.tickets) == 1


def test_a_question_about_another_place_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(HOLE)
    asks = matter("gazi sokak ne zaman asfaltlanır", "yol_bozuk", kind=Kind.QUESTION, street="Gazi Sokak")
    chat.later(hours=5).writes(asks)
    assert len(chat.tickets) == 2


PARKED = matter("aynı caddede kaldırıma park ediyorlar", "otopark_arac", same_place=True)
THE_SAME = matter("adres aynı", "diger", kind=Kind.OTHER, confidence=0.1, same_place=True)


@pytest.mark.parametrize("told", [GAS, PARKED], ids=["danger", "aynı cadde"])
def test_danger_or_the_same_street_just_after_a_place_is_there(chat: Chat, told: ReadingPart) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=2).writes(told)
    there, hole = chat.by_topic[told.topic], chat.by_topic["yol_bozuk"]
    assert there.place.street == hole.place.street
    assert there.place.text == f"Ersoy Caddesi ({hole.reference} numaralı önceki bildirimden)"
    assert there.history[0].detail["place_of"] == hole.reference
    assert "place_taken_over" in answer.keys
    assert "ask_place" not in answer.keys


def test_a_matter_without_danger_is_asked_where_it_is(chat: Chat) -> None:
    chat.writes(HOLE)
    assert "ask_place" in chat.later(minutes=2).writes(WASTE).keys
    assert not chat.by_topic["cop_toplama"].place.known


@pytest.mark.parametrize("minutes", [45, 600])
def test_danger_long_after_a_place_is_asked_where_it_is(chat: Chat, minutes: int) -> None:
    chat.writes(HOLE)
    assert "ask_place" in chat.later(minutes=minutes).writes(GAS).keys


def test_danger_beside_a_matter_with_a_place_of_its_own_is_asked_where_it_is(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=2).writes(LAMP, GAS)
    assert "ask_place_of" in answer.keys
    assert not chat.by_topic["gaz_kacagi"].place.known


def test_a_place_taken_over_gives_way_to_the_one_that_is_told(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(GAS)
    chat.later(minutes=1).writes(
        matter("Gazi sokak no 5", "diger", street="Gazi Sokak", confidence=0.1), decision="ask"
    )
    place = chat.by_topic["gaz_kacagi"].place
    assert (place.text, place.taken_over) == ("Gazi Sokak", None)
    assert chat.by_topic["yol_bozuk"].place.text == "Ersoy Caddesi"


def test_a_place_taken_over_twice_is_still_that_of_the_first_report(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(GAS)
    chat.later(minutes=2).writes(PARKED)
    assert chat.by_topic["otopark_arac"].place == chat.by_topic["gaz_kacagi"].place


def test_the_same_address_answers_the_question_for_the_place(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(WASTE)
    answer = chat.later(minutes=50).writes(THE_SAME, decision="ask")
    waste = chat.by_topic["cop_toplama"]
    assert answer.reactions == ["✅"]
    assert waste.place.taken_over == chat.by_topic["yol_bozuk"].reference
    assert waste.history[-1].detail["place_of"] == waste.place.taken_over


def test_the_same_address_as_none_leaves_the_question_open(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    chat.later(minutes=1).writes(THE_SAME, decision="ask")
    assert not chat.ticket.place.known
    chat.later(minutes=1).sends_pin()
    assert chat.ticket.place.pin == SQUARE
