"""What the citizen adds to a ticket: words, a photo, a pin, an answer. Each is acknowledged by a reaction."""

from datetime import datetime

from services.dispatcher.consequences import effects_of
from services.dispatcher.earlier import place_meant
from services.dispatcher.matters import promise, reassign, take_loose
from services.dispatcher.parts import kind_of
from services.dispatcher.receipt import (
    ask_for_places,
    away_line,
    danger_lines,
    registered_lines,
)
from services.dispatcher.renumbered import renumbered
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import Route, route_ticket
from services.dispatcher.ticket import MOVABLE, Status, Ticket, Who
from services.dispatcher.turn import Turn
from services.dispatcher.whereabouts import needs_place, place_of, place_of_pin
from shared.events import AttachmentKind, MessageReceived, Priority, ReadingPart
from shared.municipality.model import DESK, UNKNOWN_TOPIC

LONGEST_TEXT = 100_000


def add(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None, *, sure: bool
) -> None:
    """Takes the piece into an open ticket; told of a new subject or place, it may turn out to be another
    unit's."""
    was, was_asked_for_place = ticket, _is_asked_for_place(turn, ticket)
    ticket = absorb(turn, ticket, message, part, sure=sure)
    turn.gather_on(ticket.id)
    if ticket.place.known:
        turn.settle_question("place", ticket.id)
    if was.status is Status.WAITING_CITIZEN and not is_only_a_sticker(message):
        _pass_answer_on(turn, ticket, part)
        _warn(turn, was, ticket, part)
        return
    moved = reroute(turn, was, ticket)
    if not moved and not is_only_a_sticker(message):
        turn.tell_unit(ticket, "note", note=part.masked if part else None)
    _warn(turn, was, ticket, part)
    if ticket.subject_known and not (was.subject_known or was_asked_for_place):
        ask_for_places(turn, [ticket])
    turn.acknowledge(message.message_id, ticket.id)


def absorb(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None, *, sure: bool
) -> Ticket:
    """The ticket with what the message holds, whatever its state; with words come the pieces that waited
    for words."""
    turn.hear(message.message_id, ticket.id)
    loose = take_loose(turn) if part else ()
    for piece in loose:
        turn.hear(piece.message_id, ticket.id)
    sent = (*(a for piece in loose for a in piece.attachments), *message.attachments)
    known = {attachment.id for attachment in ticket.attachments}
    new = tuple(a for a in sent if a.id not in known)
    place = ticket.place
    for pin in (*(piece.pin for piece in loose), message.pin):
        place = place.joined_with(place_of_pin(pin))
    told = next((piece.place for piece in reversed(loose) if piece.place), None)
    # "Solved" of an open ticket holds until the next word: that may well take it back.
    changes: dict[str, object] = {
        "confirmed": None if ticket.is_open and ticket.confirmed else ticket.confirmed,
        "attachments": (*ticket.attachments, *new),
        "last_piece_at": max(ticket.last_piece_at, message.sent_at),
    }
    if part is not None:
        corrected = renumbered(place, part.text)
        if not corrected and part.place and part.place.corrects:
            place = place.without_what(place_of(part.place))
        place = corrected or place.joined_with(place_of(part.place))
        if not place.known:  # where the writer is, said before
            place = place_of(told)
        if part.same_place and not place.known:
            place = place_meant(turn, ticket)
        changes |= _with_words(ticket, part)
    what = ", ".join(a.kind.value for a in new) or ("place" if message.pin else "words")
    place_of_another = None if ticket.place.known else place.taken_over
    entry = turn.entry(
        "citizen",
        "added",
        message_id=message.message_id,
        piece=what,
        place_of=place_of_another,
        hazard=part.hazard if part else None,
    )
    was_safe = ticket.hazard is None
    ticket = turn.keep(ticket.noted(entry, place=place, **changes))
    return _understood(turn, ticket, part, sure=sure, was_safe=was_safe) if part else ticket


def learn_topic(turn: Turn, ticket: Ticket, message: MessageReceived, topic: str) -> None:
    """The citizen chose the subject themselves; their word is enough to route by."""
    turn.hear(message.message_id, ticket.id)
    turn.settle_question("topic", ticket.id)
    if ticket.subject_known or not ticket.is_open or topic == UNKNOWN_TOPIC:
        entry = turn.entry("citizen", "chose_a_subject", topic=topic)
        ticket = turn.keep(ticket.noted(entry))
        turn.react(message.message_id, "👍")
        if ticket.is_open:
            ask_for_places(turn, [ticket])
        return
    was = ticket
    ticket = _with_subject(turn, ticket, topic, "citizen")
    if reroute(turn, was, ticket):
        ticket = turn.tickets[ticket.id]
    else:
        turn.tell_unit(ticket, "note")
        turn.say(Reply(tuple(registered_lines(turn.municipality, ticket)), about=(ticket.id,)))
    ask_for_places(turn, [ticket])


def reroute(turn: Turn, was: Ticket, ticket: Ticket) -> bool:
    """Moves the ticket where what has just been learnt says so; where a person had put it, it stays."""
    before, after = route_ticket(turn.municipality, was), route_ticket(turn.municipality, ticket)
    if ticket.status not in MOVABLE or was.unit != before.unit:
        return False
    if after.unit != ticket.unit:
        ticket = reassign(turn, ticket, after)
        turn.say(Reply(tuple(_whose_it_is_now(turn, was, ticket, after)), about=(ticket.id,)))
        return True
    if after.away and after.away != before.away:
        turn.say(Reply((away_line(ticket, after.away),), about=(ticket.id,)))
    return False


def _whose_it_is_now(turn: Turn, was: Ticket, ticket: Ticket, found: Route) -> list[Line]:
    """In full where the subject was not told before; else it is the same ticket, and must not look like
    another one registered."""
    if not was.subject_known:
        return registered_lines(turn.municipality, ticket)
    moved = Line("moved_to_desk" if ticket.unit == DESK else "moved", ticket.id)
    return [moved, away_line(ticket, found.away)] if found.away else [moved]


def is_only_a_sticker(message: MessageReceived) -> bool:
    kinds = {attachment.kind for attachment in message.attachments}
    return kinds == {AttachmentKind.STICKER} and not message.text


def _with_words(ticket: Ticket, part: ReadingPart) -> dict[str, object]:
    return {
        "text": f"{ticket.text}\n{part.text}"[:LONGEST_TEXT],
        "masked": f"{ticket.masked}\n{part.masked}"[:LONGEST_TEXT],
        "cues": tuple(dict.fromkeys((*ticket.cues, *part.cues))),
        "urgency": max(ticket.urgency, part.urgency),
        "hazard": ticket.hazard or part.hazard,
    }


def _understood(turn: Turn, ticket: Ticket, part: ReadingPart, *, sure: bool, was_safe: bool) -> Ticket:
    """Words may tell for the first time what it is about, or that there is danger: whose danger it is comes
    first, as long as nobody has begun, and where it is an ambulance's alone the crew that goes there. What
    its trouble brings about leaves it what it is."""
    subject_follows = (sure or part.hazard) and part.topic != UNKNOWN_TOPIC
    if subject_follows and not ticket.subject_known:
        turn.settle_question("topic", ticket.id)
        ticket = turn.keep(ticket.model_copy(update={"kind": kind_of(part)}))
        return _with_subject(turn, ticket, part.topic, "system")
    becomes_dangerous = part.hazard is not None and was_safe and ticket.status in MOVABLE
    has_a_crew = turn.municipality.topic_by_id[part.topic].unit != DESK
    effects = effects_of(turn.municipality, ticket)
    if becomes_dangerous and has_a_crew and part.topic not in (ticket.topic, *effects):
        ticket = turn.keep(ticket.model_copy(update={"kind": kind_of(part)}))
        return _with_subject(turn, ticket, part.topic, "system")
    if part.hazard and ticket.is_open:
        soon = promise(turn.municipality, ticket.topic, ticket.kind, turn.now, in_danger=True)
        return _promised(turn, ticket, min(ticket.due_at, soon))
    return ticket


def _with_subject(turn: Turn, ticket: Ticket, topic: str, who: Who) -> Ticket:
    chosen = turn.municipality.topic_by_id[topic]
    entry = turn.entry(who, "subject_known", topic=topic)
    ticket = turn.keep(
        ticket.noted(
            entry,
            topic=topic,
            subject_known=True,
            needs_place=needs_place(turn.municipality, topic, ticket.kind, ticket.text),
            urgency=max(ticket.urgency, chosen.urgency),
        )
    )
    since, in_danger = ticket.opened_at, ticket.hazard is not None
    return _promised(turn, ticket, promise(turn.municipality, topic, ticket.kind, since, in_danger=in_danger))


def _promised(turn: Turn, ticket: Ticket, due_at: datetime) -> Ticket:
    """A promise and the timer that watches over it move together. One that was broken stays broken."""
    if not ticket.is_open or due_at == ticket.due_at or ticket.due_at <= turn.now:
        return ticket
    turn.set_timer("deadline", ticket.id, due_at)
    return turn.keep(ticket.model_copy(update={"due_at": due_at}))


def _is_asked_for_place(turn: Turn, ticket: Ticket) -> bool:
    """Beside the question for the subject that for the place is open too, but was not put in words."""
    if ticket.latest("skipped_the_place"):
        return True
    asked = turn.conversation.question
    return asked("place", ticket.id) is not None and asked("topic", ticket.id) is None


def _warn(turn: Turn, was: Ticket, ticket: Ticket, part: ReadingPart | None) -> None:
    """Another danger has another number to call, though it be the same ticket. The desk hears the words as
    well where its unit sends nobody out (a bill, an application), and where a calm unit is told of whom an
    ambulance or the police must come for."""
    if part is None or part.hazard is None:
        return
    is_new = part.hazard not in {was.hazard, *(entry.detail.get("hazard") for entry in was.history)}
    is_the_desks = was.hazard is None and turn.municipality.topic_by_id[part.topic].unit == DESK
    if is_new and ticket.unit != DESK and (is_the_desks or not ticket.needs_place):
        turn.tell_unit(ticket, "note", note=part.masked, unit=DESK)
    if is_new:
        told = ticket.model_copy(update={"hazard": part.hazard})
        lines = tuple(danger_lines(turn.municipality, [told]))
        turn.say(Reply(lines, priority=Priority.DANGER, about=(ticket.id,)))


def _pass_answer_on(turn: Turn, ticket: Ticket, part: ReadingPart | None) -> None:
    turn.settle_question("unit", ticket.id)
    turn.cancel_timers(ticket.id, "unanswered")
    entry = turn.entry("citizen", "answered", unit=ticket.unit)
    ticket = turn.keep(ticket.moved_to(Status.IN_PROGRESS, entry))
    turn.tell_unit(ticket, "note", note=part.masked if part else None)
    turn.say(Reply((Line("answer_passed_on", ticket.id),), about=(ticket.id,)))
