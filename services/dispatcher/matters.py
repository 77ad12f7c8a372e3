"""A matter becomes a ticket: opened, routed, promised, and told in one bubble."""

from datetime import datetime, timedelta
from uuid import UUID

from services.dispatcher.routing import Route, route
from services.dispatcher.ticket import Place, Status, Ticket
from services.dispatcher.turn import Line, Reply, Turn
from shared.events import (
    Attachment,
    AttachmentKind,
    Kind,
    MessageReceived,
    PlaceHint,
    Priority,
    Reading,
    ReadingPart,
    derive_id,
)
from shared.municipality import Municipality
from shared.municipality.model import DESK

UNKNOWN_TOPIC = "diger"


def place_of(hint: PlaceHint | None) -> Place:
    return Place() if hint is None else Place(**hint.model_dump())


def ticket_id_of(message: MessageReceived, index: int) -> UUID:
    return derive_id(message.id, f"ticket {index}")


def open_matters(turn: Turn, message: MessageReceived, reading: Reading, parts: list[ReadingPart]) -> None:
    """One ticket per matter; what was sent along, and loose pieces from before, belong to the first."""
    loose = turn.conversation.loose
    pieces = (*(a for piece in loose for a in piece.attachments), *message.attachments)
    pin = message.pin or next((piece.pin for piece in reversed(loose) if piece.pin), None)
    tickets = []
    for index, part in enumerate(parts):
        sure = index > 0 or reading.decision == "automatic"
        place = place_of(part.place).joined_with(Place(pin=pin))
        tickets.append(_open(turn, message, part, index, place, pieces if index == 0 else (), sure=sure))
    for piece in loose:
        turn.hear(piece.message_id, tickets[0].id)
    _forget_loose(turn)
    turn.gather_on(*(ticket.id for ticket in tickets))
    ask_topic = len(parts) == 1 and reading.decision == "ask"
    turn.say(_receipt(turn, tickets, parts, reading, ask_topic=ask_topic))


def open_unread(
    turn: Turn, message_id: str, attachments: tuple[Attachment, ...], key: str, opened_by: UUID
) -> None:
    """What cannot be read as words (a voice note, a photo nobody explained) is a ticket for a person."""
    kinds = {attachment.kind for attachment in attachments}
    spoken = kinds & {AttachmentKind.VOICE, AttachmentKind.AUDIO}
    words = "Sesli mesaj" if spoken else "Açıklamasız gönderi"
    part = ReadingPart(
        text=words, masked=words, kind=Kind.COMPLAINT, topic=UNKNOWN_TOPIC, confidence=0, urgency=1
    )
    loose = turn.conversation.loose
    pin = next((piece.pin for piece in reversed(loose) if piece.pin), None)
    ticket = _new_ticket(
        turn, derive_id(opened_by, "ticket 0"), part, Place(pin=pin), attachments, sure=False
    )
    _register(turn, ticket, message_id, part)
    for piece in loose:
        turn.hear(piece.message_id, ticket.id)
    _forget_loose(turn)
    turn.gather_on(ticket.id)
    turn.say(Reply((Line(key, ticket.id),), about=(ticket.id,)))


def _open(
    turn: Turn,
    message: MessageReceived,
    part: ReadingPart,
    index: int,
    place: Place,
    attachments: tuple[Attachment, ...],
    *,
    sure: bool,
) -> Ticket:
    ticket = _new_ticket(turn, ticket_id_of(message, index), part, place, attachments, sure=sure)
    ticket = ticket.model_copy(update={"last_piece_at": message.sent_at})
    return _register(turn, ticket, message.message_id, part)


def _new_ticket(
    turn: Turn, id_: UUID, part: ReadingPart, place: Place, attachments: tuple[Attachment, ...], *, sure: bool
) -> Ticket:
    municipality, now = turn.municipality, turn.now
    topic = municipality.topic_by_id[part.topic]
    return Ticket(
        id=id_,
        conversation_id=turn.conversation.id,
        unit=DESK,
        kind=part.kind,
        topic=part.topic,
        subject_known=part.hazard is not None or (sure and part.topic != UNKNOWN_TOPIC),
        urgency=max(part.urgency, topic.urgency if sure else 1),
        hazard=part.hazard,
        language=turn.conversation.language,
        text=part.text,
        masked=part.masked,
        cues=part.cues,
        place=place,
        needs_place=topic.needs_place and part.kind not in {Kind.SUGGESTION, Kind.QUESTION},
        attachments=attachments,
        opened_at=now,
        last_piece_at=now,
        due_at=promise(municipality, part.topic, part.kind, now, in_danger=part.hazard is not None),
    )


def _register(turn: Turn, ticket: Ticket, message_id: str, part: ReadingPart) -> Ticket:
    """Into the register, then to its owner at once: pieces that follow are sent after it."""
    reading = "; ".join(part.reasons[:5])
    ticket = turn.keep(
        ticket.noted(
            turn.entry(
                "citizen",
                "registered",
                topic=part.topic,
                confidence=f"{part.confidence:.2f}",
                reading=reading,
                message_id=message_id,
            )
        )
    )
    turn.hear(message_id, ticket.id)
    found = route(
        turn.municipality,
        topic=ticket.topic,
        kind=ticket.kind,
        cues=ticket.cues,
        place=ticket.place,
        sure=ticket.subject_known,
    )
    return assign(turn, ticket, found)


def assign(turn: Turn, ticket: Ticket, found: Route) -> Ticket:
    """Hands the ticket to a unit, with the reason in its history, and starts the unit's clock."""
    in_danger = ticket.hazard is not None
    own = promise(turn.municipality, ticket.topic, ticket.kind, ticket.opened_at, in_danger=in_danger)
    due_at = max(own, turn.now)
    entry = turn.entry("system", "assigned", unit=found.unit, reason=found.reason)
    ticket = turn.keep(ticket.moved_to(Status.ASSIGNED, entry, unit=found.unit, due_at=due_at))
    turn.tell_unit(ticket, "assigned")
    turn.set_timer("deadline", ticket.id, due_at)
    return ticket


def reassign(turn: Turn, ticket: Ticket, found: Route) -> Ticket:
    """Takes the ticket from its unit and gives it to another; both are told."""
    turn.tell_unit(ticket, "withdrawn", note=found.reason)
    turn.cancel_timer("takeover", ticket.id)
    return assign(turn, ticket, found)


def promise(
    municipality: Municipality, topic_id: str, kind: Kind, opened_at: datetime, *, in_danger: bool = False
) -> datetime:
    """The topic's own deadline, never later than the law's; danger waits for no working day."""
    calendar = municipality.calendar
    if kind is Kind.QUESTION:
        return calendar.due_at(opened_at, municipality.legal.information)
    own = calendar.due_at(opened_at, municipality.topic_by_id[topic_id].deadline)
    limit = timedelta(days=municipality.legal.petition_days)
    if in_danger:
        limit = timedelta(hours=municipality.timing.danger_hours)
    return min(own, opened_at + limit)


def _forget_loose(turn: Turn) -> None:
    if turn.conversation.loose:
        turn.change_conversation(loose=())
        turn.cancel_timer("words_missing", turn.conversation.id)
        turn.cancel_timer("words_given_up", turn.conversation.id)


def _receipt(
    turn: Turn, tickets: list[Ticket], parts: list[ReadingPart], reading: Reading, *, ask_topic: bool
) -> Reply:
    """Danger first, then the numbers, then what is still missing: one bubble."""
    tickets = [turn.tickets[ticket.id] for ticket in tickets]
    lines = [*danger_lines(turn.municipality, tickets)]
    for ticket in tickets:
        lines += registered_lines(turn.municipality, ticket)
    if reading.language_seen not in turn.municipality.languages:
        lines.append(Line("language_unknown"))
    choices = _topic_choices(tickets[0], parts[0]) if ask_topic else ()
    placeless = [ticket for ticket in tickets if ticket.needs_place and not ticket.place.known]
    if choices:
        lines.append(Line("ask_topic"))
        turn.ask("topic", tickets[0].id)
    elif placeless:
        lines.append(Line("ask_place") if len(tickets) == 1 else Line("ask_place_of", placeless[0].id))
    for ticket in placeless:
        turn.ask("place", ticket.id)
    return Reply(
        tuple(lines),
        choices=choices,
        ask_location=bool(placeless) and not choices,
        priority=Priority.DANGER if any(ticket.hazard for ticket in tickets) else Priority.NORMAL,
        about=tuple(ticket.id for ticket in tickets),
    )


def danger_lines(municipality: Municipality, tickets: list[Ticket]) -> list[Line]:
    hazards = {hazard.id: hazard for hazard in municipality.readings.hazards}
    told = dict.fromkeys(ticket.hazard for ticket in tickets if ticket.hazard in hazards)
    return [
        Line("danger", values={"hazard": hazards[id_].id, "number": hazards[id_].number})
        for id_ in told
        if id_
    ]


def registered_lines(municipality: Municipality, ticket: Ticket) -> list[Line]:
    if ticket.unit == DESK:
        away = route(
            municipality, topic=ticket.topic, kind=ticket.kind, cues=ticket.cues, place=ticket.place
        ).away
        desk = [Line("registered_desk", ticket.id)]
        return [*desk, Line("out_of_district", ticket.id, {"neighbour": away})] if away else desk
    if ticket.kind is Kind.SUGGESTION:
        return [Line("registered_suggestion", ticket.id)]
    if ticket.kind is Kind.QUESTION:
        return [Line("registered_question", ticket.id), Line("expected_by", ticket.id)]
    is_ours = municipality.unit_by_id[ticket.unit].kind == "department"
    key = "registered" if is_ours else "registered_not_ours"
    return [Line(key, ticket.id), Line("expected_by", ticket.id)]


def _topic_choices(ticket: Ticket, part: ReadingPart) -> tuple[tuple[str, Line], ...]:
    likely = [topic for topic, _ in part.candidates if topic != UNKNOWN_TOPIC][:2]
    if not likely:
        return ()
    choices = [
        (f"topic:{ticket.id}:{topic}", Line("topic_name", values={"topic": topic})) for topic in likely
    ]
    return (*choices, (f"topic:{ticket.id}:{UNKNOWN_TOPIC}", Line("other_topic")))
