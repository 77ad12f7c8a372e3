"""Which ticket a message is about. The answer must not depend on which of two pieces arrived first."""

from services.dispatcher.answers import (
    OF_THEIR_OWN,
    asks_what,
    echoes_the_question,
    may_answer,
    takes_up_the_question,
)
from services.dispatcher.danger import goes_on_about, is_another_danger, is_danger_elsewhere
from services.dispatcher.pointing import says_what_was_meant
from services.dispatcher.same_place import (
    begins_nothing,
    compared,
    is_elsewhere,
    is_one_more,
    of_that_quarter,
    of_that_street,
)
from services.dispatcher.threads import Thread, latest_first, places_awaited, reopening, span
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, Kind, MessageReceived, Reading, ReadingPart
from shared.municipality.model import DESK, UNKNOWN_TOPIC

TROUBLES = frozenset({Kind.COMPLAINT, Kind.REQUEST})
# Of 17 bubbles with another sure subject in 240 conversations of others (2026-11-23) six went on about the
# first matter, all below this; those that began another were marked off, or above it.
BEYOND_DOUBT = 0.97
A_WORD = 4  # words; so few cannot tell of a new matter


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
    found = of_that_street(alive, part) or of_that_quarter(alive, part)
    is_matter = reading.intent is Intent.MATTER
    if found and is_matter and not begins_nothing(found, part, is_short=is_short, sure_from=sure_from):
        return None
    return None if part.hazard else found


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


def continued(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Thread | None:
    """What these words go on about, or None where they begin something new. Of tickets that one message has
    opened the likelier one."""
    found = latest_first(turn, message.sent_at)
    spoken_of = unit_spoken_of(turn, message)
    ordered = sorted(found, key=lambda one: (one.since, _likeness(one, part)), reverse=True)
    for thread in sorted(ordered, key=lambda one: not _is_meant(one, part)):
        if _is_likelier_of_another(turn, thread, part) or _asks_another_unit(turn, thread, part):
            continue
        if _goes_on(thread, part, sure=sure):
            return thread
        if thread.kind == "gathering" and goes_on_about(turn, thread.tickets[0], message, part):
            return thread
        if thread == spoken_of and not _begins_another(turn, thread, part, sure=sure):
            return thread
    return None


def unit_spoken_of(turn: Turn, message: MessageReceived) -> Thread | None:
    """The question of a unit, where we are still talking about it and of nothing else since."""
    latest = next(iter(latest_first(turn, message.sent_at)), None)
    if latest is None or latest.kind != "unit" or turn.now - latest.since > span(turn):
        return None
    said = turn.conversation.spoken_last
    return latest if said is None or latest.tickets[0].id in said.ticket_ids else None


def _is_meant(thread: Thread, part: ReadingPart) -> bool:
    """By a word of its unit's question, or by what was told of it: "okul dediğim"."""
    ticket = thread.tickets[0]
    is_echoed = thread.kind == "unit" and echoes_the_question(ticket, part)
    return is_echoed or says_what_was_meant(ticket, part)


def _is_likelier_of_another(turn: Turn, thread: Thread, part: ReadingPart) -> bool:
    """Of another open ticket's subject, and hardly of this one's: "kartın son dördü 4471"."""
    if thread.kind == "place" or part.place or _is_meant(thread, part):
        return False
    offer, shares = turn.municipality.readings.thresholds.offer, dict(part.candidates)
    here = {ticket.topic for ticket in thread.tickets}
    others = (one.topic for one in own(turn) if one.is_open and one.topic not in {*here, UNKNOWN_TOPIC})
    likeliest = max((shares.get(topic, 0.0) for topic in others), default=0.0)
    return likeliest >= offer and likeliest >= 2 * _likeness(thread, part)


def _asks_another_unit(turn: Turn, thread: Thread, part: ReadingPart) -> bool:
    """A question of its own, though nobody is sure of its subject: "nikah için ne lazım" behind a hole."""
    return thread.kind == "gathering" and is_question_for_another(turn, thread.tickets[0], part)


def is_of_this_line(turn: Turn, part: ReadingPart) -> bool:
    """Of who answers and who comes, whatever for: "ekip ne zaman gelir" is asked of any report."""
    return any(part.topic in asked.topics for asked in turn.municipality.readings.status_questions)


def is_question_for_another(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """Of something that stands in no street, where the ticket's does: "kaç kişi binebilir" goes on with the
    question before it, and who pays for a car that fell into the hole is asked of the hole."""
    topic = turn.municipality.topic_by_id[part.topic]
    if part.kind is not Kind.QUESTION or part.asks_after or topic.needs_place or topic.unit == DESK:
        return False
    if is_of_this_line(turn, part):
        return False
    thresholds, share = turn.municipality.readings.thresholds, dict(part.candidates).get(ticket.topic, 0.0)
    is_likely = part.confidence >= thresholds.ask and share < thresholds.offer
    is_out_there = ticket.subject_known and turn.municipality.topic_by_id[ticket.topic].needs_place
    return is_likely and is_out_there and _is_of_another_unit(turn, ticket, part)


def _likeness(thread: Thread, part: ReadingPart) -> float:
    shares = dict(part.candidates)
    return max(shares.get(ticket.topic, 0.0) for ticket in thread.tickets)


def _goes_on(thread: Thread, part: ReadingPart, *, sure: bool) -> bool:
    ticket = thread.tickets[0]
    match thread.kind:
        case "place":
            return _answers_where(ticket, part, sure=sure)
        case "unit":
            is_elsewhere_or_sure = part.place is not None and (sure or is_elsewhere(ticket, part))
            has_its_own_place = is_elsewhere_or_sure and part.topic not in (UNKNOWN_TOPIC, ticket.topic)
            is_a_matter = has_its_own_place and part.kind in TROUBLES
            return may_answer(ticket, part) or (not is_a_matter and is_same_matter(ticket, part, sure=sure))
        case "solved":
            resumes = _resumes(thread, part, sure=sure)
            return resumes and is_same_matter(ticket, part, sure=sure)
    return is_same_matter(ticket, part, sure=sure)


def _begins_another(turn: Turn, thread: Thread, part: ReadingPart, *, sure: bool) -> bool:
    """Beside a unit's question: danger that it did not ask about, or another matter that is marked off or has
    a place of its own; or a question that only another unit can answer."""
    ticket = thread.tickets[0]
    if is_another_danger(turn, ticket, part):
        return True
    if not sure or part.topic == UNKNOWN_TOPIC:
        return False
    has_own_place = part.place is not None and compared(ticket, part) is not True
    asks_another = part.kind is Kind.QUESTION and _is_of_another_unit(turn, ticket, part)
    return part.apart or has_own_place or asks_another


def sounds_like_another(turn: Turn, ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """What came after a unit's question and is beyond doubt, by itself, a trouble of another unit's:
    "çöpler de alınmıyor" after "direk numarası?"."""
    is_trouble = sure and part.kind in TROUBLES and part.confidence >= BEYOND_DOUBT
    may_be_asked_for = part.bare or asks_what(ticket)
    return is_trouble and not may_be_asked_for and _is_of_another_unit(turn, ticket, part)


def _is_of_another_unit(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """In its subject, and in no word of what the unit has asked."""
    topics = turn.municipality.topic_by_id
    is_anothers = topics[part.topic].unit != topics[ticket.topic].unit
    return is_anothers and part.topic != UNKNOWN_TOPIC and not takes_up_the_question(ticket, part)


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

    Words without a subject of their own belong, unless they say that it is so in another place too; a
    subject belongs to a ticket that has none yet, unless it is marked off or told of another street or "the
    same"; the same subject, or the mere name of another, belongs unless it is told of another street.
    """
    if is_one_more(ticket, part):
        return False
    has_subject = sure and part.topic != UNKNOWN_TOPIC
    if not ticket.subject_known:
        return not (has_subject and (part.apart or part.same_place or is_elsewhere(ticket, part)))
    if is_danger_elsewhere(ticket, part):
        return False
    if not has_subject:
        return True
    if part.bare and part.kind not in OF_THEIR_OWN and not part.apart:
        return not is_elsewhere(ticket, part)
    return part.topic == ticket.topic and not is_elsewhere(ticket, part)


def is_place_alone(part: ReadingPart, *, sure: bool) -> bool:
    """An answer like "Ersoy Caddesi no 5" or "aynı adres": a place, and no subject that is sure, unless it is
    a landmark's ("metro, üniversite çıkışı")."""
    tells_where = part.place is not None or part.same_place
    return tells_where and part.hazard is None and (part.bare or not (sure and part.topic != UNKNOWN_TOPIC))


def _answers_where(ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """A place alone; where we ask for the place of danger, whatever is told with a street and complains of
    nothing else. A mere name tells no danger: "1715 sokak, bodrum penceresinde"."""
    if is_place_alone(part.model_copy(update={"hazard": None}) if part.bare else part, sure=sure):
        return True
    has_street = part.place is not None and (part.place.street or part.place.road)
    begins_another = part.apart or part.there_too or part.hazard or part.kind is Kind.COMPLAINT
    return ticket.hazard is not None and bool(has_street) and not begins_another
