"""Which ticket a message is about. The answer must not depend on which of two pieces arrived first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from services.dispatcher.answers import may_answer
from services.dispatcher.danger import is_of_what_was_just_told
from services.dispatcher.same_place import begins_nothing, compared, is_elsewhere, of_that_street
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, Kind, MessageReceived, Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Thresholds

TROUBLES = frozenset({Kind.COMPLAINT, Kind.REQUEST})
A_WORD = 4  # words; so few cannot tell of a new matter


@dataclass(frozen=True)
class Thread:
    """Something that waits for the citizen's word, and since when; several tickets where one question was
    put for all of them. `is_fresh`: we are still talking about it."""

    kind: Literal["place", "unit", "gathering", "solved"]
    tickets: tuple[Ticket, ...]
    since: datetime
    is_fresh: bool = True


def quoted(turn: Turn, message: MessageReceived) -> Ticket | None:
    """The ticket of the quoted message: the citizen's own pointing finger."""
    ids = turn.conversation.tickets_quoted_by(message.reply_to)
    return next((turn.tickets[id_] for id_ in ids if id_ in turn.tickets), None)


def named(turn: Turn, reading: Reading) -> Ticket | None:
    """The ticket whose registered number the citizen wrote, or of several the one whose street, where the
    words begin nothing new and answer no question for a place."""
    for ticket in turn.tickets.values():
        if ticket.reference and ticket.reference in reading.references:
            return ticket
    alive = [one for one in own(turn) if one.is_open or one.may_be_reopened(turn.now, reopening(turn))]
    if len(alive) < 2 or len(reading.parts) != 1 or any(places_awaited(turn)):
        return None
    part = reading.parts[0]
    is_short = part.kind not in TROUBLES or len(part.text.split()) <= A_WORD
    sure_from = turn.municipality.readings.thresholds.ask
    found = of_that_street(alive, part)
    is_matter = reading.intent is Intent.MATTER
    if found and is_matter and not begins_nothing(found, part, is_short=is_short, sure_from=sure_from):
        return None
    return None if part.hazard else found


def threads(turn: Turn, sent_at: datetime) -> list[Thread]:
    """The latest first: what was spoken of last is what the next words are about."""
    found = [*_place_questions(turn), *_unit_questions(turn), *_gathering(turn, sent_at)]
    return sorted([*found, *_verdicts_awaited(turn)], key=lambda thread: thread.since, reverse=True)


def own(turn: Turn) -> list[Ticket]:
    """The citizen's tickets at hand, the latest first."""
    tickets = [turn.tickets[id_] for id_ in turn.conversation.tickets if id_ in turn.tickets]
    return sorted(reversed(tickets), key=lambda ticket: ticket.opened_at, reverse=True)


def latest_open(turn: Turn) -> Ticket | None:
    return next((ticket for ticket in own(turn) if ticket.is_open), None)


def only_open(turn: Turn) -> Ticket | None:
    """The one that is open, where there is no other: words that name none can only mean this."""
    still_open = [ticket for ticket in own(turn) if ticket.is_open]
    return still_open[0] if len(still_open) == 1 else None


def places_awaited(turn: Turn) -> Iterator[tuple[datetime, Ticket]]:
    """Since when, in the order they were asked for. Nobody answers after days."""
    oldest = turn.now - timedelta(hours=turn.municipality.timing.answer_hours)
    for question in turn.conversation.questions:
        ticket = turn.tickets.get(question.ticket_id)
        if question.kind != "place" or ticket is None or question.asked_at < oldest:
            continue
        if ticket.is_open and not ticket.place.known:
            yield question.asked_at, ticket


def _place_questions(turn: Turn) -> Iterator[Thread]:
    """Those asked in one bubble are answered by one place."""
    groups: dict[datetime, list[Ticket]] = {}
    for asked_at, ticket in places_awaited(turn):
        groups.setdefault(asked_at, []).append(ticket)
    for asked_at, tickets in groups.items():
        yield Thread("place", tuple(tickets), asked_at)


def _unit_questions(turn: Turn) -> Iterator[Thread]:
    for question in turn.conversation.questions:
        ticket = turn.tickets.get(question.ticket_id)
        if question.kind == "unit" and ticket and ticket.status is Status.WAITING_CITIZEN:
            yield Thread("unit", (ticket,), question.asked_at)


def _gathering(turn: Turn, sent_at: datetime) -> Iterator[Thread]:
    for id_ in turn.conversation.gathering:
        ticket = turn.tickets.get(id_)
        if ticket and ticket.is_open and abs(sent_at - ticket.last_piece_at) <= _span(turn):
            yield Thread("gathering", (ticket,), ticket.last_piece_at)


def _verdicts_awaited(turn: Turn) -> Iterator[Thread]:
    for question in turn.conversation.questions:
        ticket = turn.tickets.get(question.ticket_id)
        if question.kind == "solved" and ticket and ticket.may_be_reopened(turn.now, reopening(turn)):
            is_fresh = turn.now - question.asked_at <= _span(turn)
            yield Thread("solved", (ticket,), question.asked_at, is_fresh)


def reopening(turn: Turn) -> timedelta:
    return timedelta(days=turn.municipality.timing.reopen_days)


def continued(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Thread | None:
    """What these words go on about, or None where they begin something new. Of tickets that one message has
    opened the likelier one."""
    found = threads(turn, message.sent_at)
    spoken_of = unit_spoken_of(turn, message)
    for thread in sorted(found, key=lambda one: (one.since, _likeness(one, part)), reverse=True):
        if _goes_on(thread, part, sure=sure):
            return thread
        if thread.kind == "gathering" and is_of_what_was_just_told(turn, thread.tickets[0], message, part):
            return thread
        if thread == spoken_of and not _begins_another(thread, part, sure=sure):
            return thread
    return None


def unit_spoken_of(turn: Turn, message: MessageReceived) -> Thread | None:
    """The question of a unit, where we are still talking about it and of nothing else since."""
    latest = next(iter(threads(turn, message.sent_at)), None)
    if latest is None or latest.kind != "unit" or turn.now - latest.since > _span(turn):
        return None
    said = next((one for one in reversed(turn.conversation.said) if one.ticket_ids), None)
    return latest if said is None or latest.tickets[0].id in said.ticket_ids else None


def _likeness(thread: Thread, part: ReadingPart) -> float:
    shares = dict(part.candidates)
    return max(shares.get(ticket.topic, 0.0) for ticket in thread.tickets)


def _goes_on(thread: Thread, part: ReadingPart, *, sure: bool) -> bool:
    ticket = thread.tickets[0]
    match thread.kind:
        case "place":
            return is_place_alone(part, sure=sure)
        case "unit":
            return may_answer(ticket, part) or is_same_matter(ticket, part, sure=sure)
        case "solved":
            resumes = _resumes(thread, part, sure=sure)
            return resumes and is_same_matter(ticket, part, sure=sure)
    return is_same_matter(ticket, part, sure=sure)


def _begins_another(thread: Thread, part: ReadingPart, *, sure: bool) -> bool:
    """Beside a unit's question: danger that it did not ask about, or another matter that is marked off or has
    a place of its own."""
    ticket = thread.tickets[0]
    if is_danger_elsewhere(ticket, part):
        return True
    if not sure or part.topic == UNKNOWN_TOPIC:
        return False
    has_own_place = part.place is not None and compared(ticket, part) is not True
    return part.apart or has_own_place


def _resumes(thread: Thread, part: ReadingPart, *, sure: bool) -> bool:
    """The same trouble again, or words that tell whether it is solved and name nothing else; or, as long as
    we are still talking about it, what could be no matter of its own, or an objection to our refusal."""
    ticket = thread.tickets[0]
    if is_same_trouble(ticket, part, sure=sure):
        return True
    if part.introduces:
        return False
    names_nothing_else = part.place is None and part.topic in (UNKNOWN_TOPIC, ticket.topic)
    if part.solved is not None and names_nothing_else:
        return True
    if ticket.is_withdrawn:
        return False
    is_a_word = len(part.text.split()) <= A_WORD and part.place is None
    is_a_grumble = part.kind is Kind.COMPLAINT and names_nothing_else
    return thread.is_fresh and (is_a_word or is_a_grumble or ticket.status is Status.REJECTED)


def is_same_trouble(ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    return sure and part.kind in TROUBLES and part.topic == ticket.topic != UNKNOWN_TOPIC


def is_same_matter(ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """Whether these words go on about the ticket rather than begin another matter.

    Words without a subject of their own belong, unless they say that it is so in another street too; a
    subject belongs to a ticket that has none yet, unless it is marked off or told of another street; the same
    subject belongs unless it is told of another street.
    """
    if part.there_too and is_elsewhere(ticket, part):
        return False
    has_subject = sure and part.topic != UNKNOWN_TOPIC
    if not ticket.subject_known:
        return not (has_subject and (part.apart or is_elsewhere(ticket, part)))
    if is_danger_elsewhere(ticket, part):
        return False
    if not has_subject:
        return True
    return part.topic == ticket.topic and not is_elsewhere(ticket, part)


def is_danger_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    """Danger of another kind is never a footnote to a ticket: it goes to its own unit at once."""
    different = part.hazard != ticket.hazard and part.topic != ticket.topic
    return part.hazard is not None and different and ticket.subject_known


def is_place_alone(part: ReadingPart, *, sure: bool) -> bool:
    """An answer like "Ersoy Caddesi no 5" or "aynı adres": a place, and no subject that is sure."""
    tells_where = part.place is not None or part.same_place
    return tells_where and part.hazard is None and not (sure and part.topic != UNKNOWN_TOPIC)


def is_empty(part: ReadingPart, thresholds: Thresholds) -> bool:
    """Small talk, or of no kind and no subject and surely so: no reading is sure of a message without a
    subject, what counts is the share of having none, and that no other is worth offering. Who tells of a
    place means something, unless it is only where they live."""
    if part.introduces:
        return True
    if part.hazard is not None or part.place is not None:
        return False
    shares = dict(part.candidates)
    none = shares.pop(UNKNOWN_TOPIC, 0.0)
    is_nothing = part.kind is Kind.OTHER and part.topic == UNKNOWN_TOPIC
    offers_none = max(shares.values(), default=0.0) < thresholds.offer
    return part.wants_nothing or (is_nothing and none >= thresholds.automatic and offers_none)


def _span(turn: Turn) -> timedelta:
    return timedelta(minutes=turn.municipality.timing.gathering_minutes)
