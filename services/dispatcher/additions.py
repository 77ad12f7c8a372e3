"""What the citizen adds to a ticket: words, a photo, a pin, an answer. Each is acknowledged by a reaction."""

from services.dispatcher.matters import (
    UNKNOWN_TOPIC,
    danger_lines,
    place_of,
    promise,
    reassign,
    registered_lines,
)
from services.dispatcher.routing import route_ticket
from services.dispatcher.ticket import Place, Status, Ticket
from services.dispatcher.turn import Line, Reply, Turn
from shared.events import MessageReceived, Priority, ReadingPart

RECEIVED = "✅"
MOVABLE = {Status.ASSIGNED, Status.REOPENED}  # nobody has begun to work on it yet


def add(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None, *, sure: bool
) -> None:
    """Takes the piece in; told of a new subject or place, the ticket may turn out to be another unit's."""
    was = ticket
    ticket = _absorb(turn, ticket, message, part, sure=sure)
    turn.hear(message.message_id, ticket.id)
    if ticket.is_open:
        turn.gather_on(ticket.id)
    if ticket.place.known:
        turn.settle_question("place", ticket.id)
    if ticket.status is Status.WAITING_CITIZEN:
        _pass_answer_on(turn, ticket, part)
        return
    moved = _move_if_another_owns_it(turn, ticket)
    if not moved:
        turn.tell_unit(ticket, "note", note=part.masked if part else None)
    _acknowledge(turn, was, message, moved=moved)


def learn_topic(turn: Turn, ticket: Ticket, topic: str) -> None:
    """The citizen chose the subject themselves; their word is enough to route by."""
    turn.settle_question("topic", ticket.id)
    if ticket.subject_known or not ticket.is_open or topic == UNKNOWN_TOPIC:
        return
    ticket = _with_subject(turn, ticket, topic, "citizen")
    found = route_ticket(turn.municipality, ticket)
    ticket = reassign(turn, ticket, found) if found.unit != ticket.unit else ticket
    lines = registered_lines(turn.municipality, ticket)
    asks = ticket.needs_place and not ticket.place.known
    if asks:
        lines.append(Line("ask_place"))
        turn.ask("place", ticket.id)
    turn.say(Reply(tuple(lines), ask_location=asks, about=(ticket.id,)))


def _absorb(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None, *, sure: bool
) -> Ticket:
    known = {attachment.id for attachment in ticket.attachments}
    new = tuple(a for a in message.attachments if a.id not in known)
    place = ticket.place
    if message.pin:
        place = place.joined_with(Place(text=message.pin.name or message.pin.address, pin=message.pin))
    changes: dict[str, object] = {
        "attachments": (*ticket.attachments, *new),
        "last_piece_at": max(ticket.last_piece_at, message.sent_at),
    }
    if part is not None:
        place = place.joined_with(place_of(part.place))
        changes |= {
            "text": f"{ticket.text}\n{part.text}"[:10_000],
            "masked": f"{ticket.masked}\n{part.masked}"[:10_000],
            "cues": tuple(dict.fromkeys((*ticket.cues, *part.cues))),
            "urgency": max(ticket.urgency, part.urgency),
            "hazard": ticket.hazard or part.hazard,
        }
    entry = turn.entry(
        "citizen",
        "added",
        message_id=message.message_id,
        piece=", ".join(a.kind.value for a in new) or ("place" if message.pin else "words"),
    )
    ticket = turn.keep(ticket.noted(entry, place=place, **changes))
    subject_follows = part and (sure or part.hazard) and part.topic != UNKNOWN_TOPIC
    if part and subject_follows and not ticket.subject_known:
        turn.settle_question("topic", ticket.id)
        ticket = _with_subject(turn, ticket, part.topic, "system")
        ticket = turn.keep(ticket.model_copy(update={"kind": part.kind}))
    return ticket


def _with_subject(turn: Turn, ticket: Ticket, topic: str, who: str) -> Ticket:
    chosen = turn.municipality.topic_by_id[topic]
    entry = turn.entry("citizen" if who == "citizen" else "system", "subject_known", topic=topic)
    return turn.keep(
        ticket.noted(
            entry,
            topic=topic,
            subject_known=True,
            needs_place=chosen.needs_place,
            urgency=max(ticket.urgency, chosen.urgency),
            due_at=promise(turn.municipality, topic, ticket.kind, ticket.opened_at),
        )
    )


def _move_if_another_owns_it(turn: Turn, ticket: Ticket) -> bool:
    if ticket.status not in MOVABLE:
        return False
    found = route_ticket(turn.municipality, ticket)
    if found.unit == ticket.unit:
        return False
    reassign(turn, ticket, found)
    return True


def _acknowledge(turn: Turn, was: Ticket, message: MessageReceived, *, moved: bool) -> None:
    """A reaction; words only where something has changed that the citizen must know."""
    ticket = turn.tickets[was.id]
    danger = danger_lines(turn.municipality, [ticket]) if ticket.hazard and not was.hazard else []
    lines = [*danger, *(registered_lines(turn.municipality, ticket) if moved else [])]
    if lines:
        priority = Priority.DANGER if danger else Priority.NORMAL
        turn.say(Reply(tuple(lines), priority=priority, about=(ticket.id,)))
    else:
        turn.react(message.message_id, RECEIVED)


def _pass_answer_on(turn: Turn, ticket: Ticket, part: ReadingPart | None) -> None:
    turn.settle_question("unit", ticket.id)
    turn.cancel_timer("unanswered", ticket.id)
    entry = turn.entry("citizen", "answered", unit=ticket.unit)
    ticket = turn.keep(ticket.moved_to(Status.IN_PROGRESS, entry))
    turn.tell_unit(ticket, "note", note=part.masked if part else None)
    turn.say(Reply((Line("answer_passed_on", ticket.id),), about=(ticket.id,)))
