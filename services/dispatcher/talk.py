"""Answers that change no matter: greeting, thanks, status, help, the stop word. Never silence."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from services.dispatcher import belonging, inquiries, nothing, threads, verdicts
from services.dispatcher.additions import absorb, add
from services.dispatcher.earlier import keep_introduced
from services.dispatcher.receipt import choices_to_withdraw
from services.dispatcher.reply import Line, Reply
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import RECEIVED, Turn
from shared.events import Intent, Kind, MessageKind, MessageReceived, Reading, ReadingPart
from shared.municipality import Municipality
from shared.municipality.model import DESK, UNKNOWN_TOPIC

SHOWN = 3  # tickets in an answer to "durum"
A_DAY = timedelta(days=1)


def take_intent(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    _BY_INTENT.get(reading.intent, not_understood)(turn, message, reading)


def greet(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Who we are is said at the beginning. In the middle of a talk "iyi günler" is as often a farewell, and
    who has something to say is asked for it."""
    if any(part.introduces for part in reading.parts):
        _listen(turn)
    elif message.kind is not MessageKind.WELCOME and _are_talking(turn):
        turn.react(message.message_id, "👋")
    else:
        turn.say(Reply((Line("greeting"),)))


def _listen(turn: Turn) -> None:
    turn.say(Reply((Line("we_listen" if _are_talking(turn) else "greeting"),)))


def _are_talking(turn: Turn) -> bool:
    span = timedelta(minutes=turn.municipality.timing.gathering_minutes)
    return any(turn.now - said.at <= span for said in turn.conversation.said[-1:])


def contact_card(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    _note_on_latest(turn, "sent_a_contact_card")
    turn.say(Reply((Line("contact_card"),)))


def sticker(turn: Turn, message: MessageReceived) -> None:
    turn.say(Reply((Line("sticker"),)))


def cannot_read(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    _note_on_latest(turn, "sent_something_unreadable")
    turn.say(Reply((Line("unreadable_kind"),)))


def not_understood(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    turn.say(Reply((Line("not_understood"),)))


def acknowledge_stray(turn: Turn, message: MessageReceived) -> None:
    """It was for somebody else and nothing came of it; whose line this is has been said, or is said now."""
    if _are_talking(turn):
        turn.react(message.message_id, "👍")
    else:
        turn.say(Reply((Line("nothing_reported"),)))


def _take_nothing(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Who adds only a name or a number to a report learns, once, that neither is needed. A unit may have
    asked for it."""
    ticket = belonging.latest_open(turn)
    if not (ticket and reading.personal_data) or ticket.status is Status.WAITING_CITIZEN:
        not_understood(turn, message, reading)
        return
    if ticket.latest("told_who_they_are"):
        turn.react(message.message_id, RECEIVED)
    else:
        turn.say(Reply((Line("nobody_need_say_who"),)))
    turn.keep(ticket.noted(turn.entry("citizen", "told_who_they_are")))


def nothing_to_register(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Whoever wrote to the wrong number, or for company, learns whose line it is and what for; who may have
    meant something, or has only said who they are, is asked for it."""
    introduction = next((part for part in reading.parts if part.introduces), None)
    if introduction:
        if introduction.place:
            keep_introduced(turn, message, introduction.place)
        _listen(turn)
        return
    is_small_talk = all(part.wants_nothing or part.for_another for part in reading.parts)
    has_heard_it = nothing.just_talked(turn)
    if is_small_talk or has_heard_it:
        turn.change_conversation(chatted_at=turn.now)
    if has_heard_it and all(part.kind is Kind.OTHER for part in reading.parts):
        turn.react(message.message_id, "👍")
    else:
        turn.say(Reply((Line("nothing_reported" if is_small_talk else "not_understood"),)))


def _acknowledge(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """ "Tamam" wants no bubble in return."""
    turn.react(message.message_id, "👍")


def _thank(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    turn.change_conversation(thanks=turn.conversation.thanks + 1)
    asked = verdicts.just_asked_about(turn, message)
    told = belonging.quoted(turn, message) or verdicts.told_of(turn, reading.parts)
    ticket = told or asked or next(iter(belonging.own(turn)), None)
    if ticket:
        turn.keep(ticket.noted(turn.entry("citizen", "thanked")))
    doubts = (Line("ask_if_still_wrong"),) if reading.decision == "ask" else ()
    turn.say(Reply((Line("thanks"), *doubts)))


def asks_what_we_do_not_know(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    """Who has nothing registered here asks about something else: the unit that is named may know of it, and
    a complaint of no answer is a matter."""
    may_be_ours = message.reply_to or belonging.own(turn)
    complains = any(part.asks_after and part.kind is Kind.COMPLAINT for part in reading.parts)
    asks = asks_after_a_subject(turn.municipality, reading) or (complains and not reading.references)
    return not may_be_ours and asks


def asks_after_a_subject(municipality: Municipality, reading: Reading) -> bool:
    if reading.intent is not Intent.STATUS or reading.references:
        return False
    sure_from = municipality.readings.thresholds.ask
    return any(part.topic != UNKNOWN_TOPIC and part.confidence >= sure_from for part in reading.parts)


def tell_status(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """The one that was named or quoted, or else the last three, the latest first; a number that is none of
    theirs is said to be none. Words beside the question go to the one they can only mean."""
    one = belonging.quoted(turn, message) or belonging.named(turn, reading)
    one = one or verdicts.told_by_place(turn, reading.parts)
    part = next((part for part in reading.parts if part.asks_after), None)
    meant = inquiries.waited_for(turn, message, part, sure=False) if part and one is None else None
    is_of_it = part and meant and part.topic in (UNKNOWN_TOPIC, meant.topic)
    if part and meant and (is_of_it or inquiries.is_of_what_was_sent(turn, part)):
        tell_how_it_stands(turn, meant, message, part)
        return
    shown = [one] if one else belonging.own(turn)[:SHOWN]
    if not shown:
        turn.say(Reply((Line("status_none"),)))
        return
    intro = () if one else (*_not_theirs(reading), Line("status_intro"))
    lines = (*intro, *(line for ticket in shown for line in _how_it_stands(turn, ticket)), *_in_detail(one))
    turn.say(Reply(lines, about=tuple(ticket.id for ticket in shown)))


def tell_how_it_stands(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> None:
    """Asked after, or told once more: its unit hears the words, the citizen how far it is. Whoever was asked
    something has not answered by it."""
    if ticket.is_open and ticket.status is not Status.WAITING_CITIZEN:
        add(turn, ticket, message, part, sure=False)
    else:
        absorb(turn, ticket, message, part, sure=False)
        turn.tell_unit(ticket, "note", note=part.masked)
    ticket = turn.tickets[ticket.id]
    lines = (*_how_it_stands(turn, ticket), *_in_detail(ticket))
    turn.say(Reply(lines, about=(ticket.id,)))


def _how_it_stands(turn: Turn, ticket: Ticket) -> Iterator[Line]:
    """With the promise, where one was told: "when?" is what most people mean by asking."""
    yield Line("status_line", ticket.id)
    was_promised = ticket.unit != DESK and ticket.kind is not Kind.SUGGESTION
    if ticket.is_open and ticket.status is not Status.WAITING_CITIZEN and was_promised:
        yield Line("expected_by" if ticket.due_at > turn.now else "overdue", ticket.id)


def _not_theirs(reading: Reading) -> Iterator[Line]:
    for reference in reading.references[:SHOWN]:
        yield Line("status_unknown", values={"reference": reference})


def _in_detail(one: Ticket | None) -> tuple[Line, ...]:
    """What the citizen should know besides: why it was refused, or what its unit wants to know."""
    refused = one.latest("rejected") if one and one.status is Status.REJECTED else None
    if one and refused:
        return (Line("rejected", one.id, {"note": refused.detail.get("text", "")}),)
    asked = one.latest("question") if one and one.status is Status.WAITING_CITIZEN else None
    if one and asked:
        return (Line("unit_question", one.id, {"question": asked.detail.get("text", "")}),)
    return ()


def _skip(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    asked = next((one for one in threads.latest_first(turn, message.sent_at) if one.kind == "place"), None)
    for ticket in asked.tickets if asked else ():
        turn.settle_question("place", ticket.id)
        turn.keep(ticket.noted(turn.entry("citizen", "skipped_the_place")))
    if asked:
        turn.react(message.message_id, RECEIVED)
    else:
        not_understood(turn, message, reading)


def _stop(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """ "İptal" minutes after a report may have meant the report."""
    may_mean_a_report = any(part.withdraws for part in reading.parts)
    fresh = [one for one in belonging.own(turn) if one.is_open and turn.now - one.opened_at <= A_DAY]
    meant = fresh[:SHOWN] if may_mean_a_report else []
    hint = (Line("ask_if_to_withdraw"),) if meant else ()
    about = tuple(one.id for one in meant)
    turn.say(Reply((Line("stopped"), *hint), choices=choices_to_withdraw(meant), about=about))
    turn.change_conversation(stopped=True)


def _start(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    turn.change_conversation(stopped=False)
    turn.say(Reply((Line("started"),)))


def _explain_privacy(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    turn.say(Reply((Line("privacy"),)))


def _offer_a_person(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    ticket = belonging.latest_open(turn)
    if ticket:
        turn.keep(ticket.noted(turn.entry("citizen", "asked_for_a_person")))
        note = turn.municipality.wording.remark("wants_a_person")
        turn.tell_unit(ticket, "note", note=note, unit=DESK)
    turn.say(Reply((Line("person"),)))


def _note_on_latest(turn: Turn, what: str) -> None:
    ticket = belonging.latest_open(turn)
    if ticket:
        turn.keep(ticket.noted(turn.entry("citizen", what)))


_BY_INTENT: dict[Intent, Callable[[Turn, MessageReceived, Reading], None]] = {
    Intent.GREETING: greet,
    Intent.ACKNOWLEDGEMENT: _acknowledge,
    Intent.THANKS: _thank,
    Intent.STATUS: tell_status,
    Intent.SKIP: _skip,
    Intent.STOP: _stop,
    Intent.START: _start,
    Intent.PRIVACY: _explain_privacy,
    Intent.PERSON: _offer_a_person,
    Intent.EMPTY: _take_nothing,
}
