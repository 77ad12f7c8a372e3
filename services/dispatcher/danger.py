"""Danger cried out right after a matter: of that matter, or beside it.

Who tells of a branch on a wire and then of sparks tells one thing; and a crew on its way to a gas leak must
know that somebody does not open the door.
"""

import re
from datetime import timedelta

from services.dispatcher.consequences import follows_from
from services.dispatcher.plain import plain
from services.dispatcher.same_place import is_elsewhere, is_there
from services.dispatcher.ticket import MOVABLE, Ticket
from services.dispatcher.turn import Turn
from shared.events import Kind, MessageReceived, ReadingPart

AT_ONCE = timedelta(minutes=2)
STILL_TOLD = timedelta(minutes=5)
A_DAY = timedelta(days=1)
_AGAIN = re.compile(
    r"\b(?:hala|halen|nere?desiniz|nere?de kaldiniz|kimse gelmedi|gelmediniz|gelen (?:giden )?yok)\b"
)
_STILL_DOES = re.compile(r"\b(?:hala|halen) (?!gel|bak)\w+yo(?:r(?:l[ae]r)?)?\b")  # `hâlâ çatırdıyor`


def goes_on_about(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool:
    """Whether these words, which seem to be of something else, are of the ticket's danger."""
    return (
        is_of_what_was_just_told(turn, ticket, message, part)
        or _is_told_again(turn, ticket, message, part)
        or _is_news(turn, ticket, message, part)
        or _is_inferred_of_what_is_told(turn, ticket, message, part)
    )


def is_danger_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    """Danger of another kind is never a footnote to a ticket: it goes to its own unit at once."""
    different = part.hazard != ticket.hazard and part.topic != ticket.topic
    return part.hazard is not None and different and ticket.subject_known


def is_another_danger(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """In what answers the ticket's unit or quotes it: not what no rule names; that makes it dangerous."""
    return is_danger_elsewhere(ticket, part) and not may_be_its_own(turn, ticket, part)


def may_be_its_own(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """Danger that no rule names and that comes of no person, neither marked off nor told of another place."""
    hazard = turn.municipality.hazard_by_id.get(part.hazard or "")
    if hazard is None or hazard.personal or not part.inferred:
        return False
    return not (part.apart or part.there_too or is_elsewhere(ticket, part))


def grown_worse(turn: Turn, part: ReadingPart) -> Ticket | None:
    """The only open report of the last day that stands somewhere and has the subject of this danger, or
    brings it about for its own unit: "duvardan taş düşüyor" an hour after a derelict house. Who means another
    house says which."""
    hazard = turn.municipality.hazard_by_id.get(part.hazard or "")
    if hazard is None or hazard.personal or part.topic == emergency_of(turn):
        return None
    known = (turn.tickets.get(id_) for id_ in turn.conversation.tickets)
    alike = [one for one in known if one and one.is_open and _has_the_subject(turn, one, part)]
    if len(alike) != 1:
        return None
    (ticket,) = alike
    was_calm_of_late = ticket.hazard is None and ticket.is_told_within(A_DAY, turn.now)
    return ticket if was_calm_of_late and ticket.place.known and is_there(ticket, part) else None


def _has_the_subject(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    return ticket.subject_known and (part.topic == ticket.topic or _is_its_units(turn, ticket, part))


def emergency_of(turn: Turn) -> str:
    """The subject of the emergency services, which is of nothing in particular."""
    return next(one.topic for one in turn.municipality.readings.hazards if one.general)


def _is_inferred_of_what_is_told(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart
) -> bool:
    """Danger that no rule names and of which only the emergency services are the subject, in the middle of a
    matter: "tır şoförüyüm, yük kayıyor". By itself it would reach nobody who knows what it is about. A place
    told with it is that of danger of which nobody knows where: "12 sokak no 3, acele edin yaşlılar var"."""
    if not part.inferred or part.topic != emergency_of(turn) or message.pin:
        return False
    is_told = ticket.is_told_within(STILL_TOLD, message.sent_at)
    is_where_it_is = is_there(ticket, part) or (ticket.hazard is not None and not ticket.place.known)
    return is_told and is_where_it_is and may_be_its_own(turn, ticket, part)


def _is_told_again(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool:
    """Danger without a place that is so "still", or told by who misses the crew, while one danger is open:
    "hâlâ çatırdıyor, neredesiniz". Not what an ambulance or the police must come for, nor what surely is of
    another danger and named: "hâlâ gaz kokuyor" after dogs."""
    hazard = turn.municipality.hazard_by_id.get(part.hazard or "")
    if hazard is None or hazard.general or hazard.personal or not _AGAIN.search(plain(part.text)):
        return False
    is_sure = part.confidence >= turn.municipality.readings.thresholds.automatic
    if is_sure and part.hazard != ticket.hazard and _names_something(part):
        return False
    return _is_the_only_danger(turn, ticket, message, part)


def _names_something(part: ReadingPart) -> bool:
    """More is said than what it does, and not what it "still" does: "hâlâ gelen yok, duvar yıkılıyor"."""
    said = plain(part.text)
    return len(re.findall(r"\w+", _AGAIN.sub(" ", said))) > 1 and not _STILL_DOES.search(said)


def _is_news(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool:
    """Of the emergency services, and neither danger nor a trouble: "itfaiye geldi, kadını çıkardı şükür"."""
    is_of_them = (
        part.hazard is None and part.topic == emergency_of(turn) and part.kind in (Kind.THANKS, Kind.OTHER)
    )
    return is_of_them and _is_the_only_danger(turn, ticket, message, part)


def _is_the_only_danger(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool:
    """Of which somebody may write without saying where."""
    if _is_set_apart(message, part):
        return False
    known = (turn.tickets.get(id_) for id_ in turn.conversation.tickets)
    return [one.id for one in known if one and one.is_open and one.hazard] == [ticket.id]


def is_of_what_was_just_told(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool:
    """Whether danger without a place of its own, in a subject nobody is sure of, goes on about the one matter
    told a moment ago: danger too, or something out there that nobody has begun to work on. Who wants to die
    does so of no street lamp."""
    if part.hazard is None:
        return False
    if part.confidence >= turn.municipality.readings.thresholds.automatic and not _is_its_units(
        turn, ticket, part
    ):
        return False
    hazard = turn.municipality.hazard_by_id.get(part.hazard)
    is_personal = hazard is not None and hazard.personal
    may_become_dangerous = ticket.needs_place and ticket.status in MOVABLE and not is_personal
    return (ticket.hazard is not None or may_become_dangerous) and _just_told(turn, message, part) == ticket


def _is_its_units(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """What the ticket's trouble brings about for the same unit: a cellar full of water, of a burst pipe."""
    topics = turn.municipality.topic_by_id
    same_unit = topics[ticket.topic].unit == topics[part.topic].unit
    return same_unit and follows_from(turn.municipality, ticket, part)


def beside(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """The dangerous matter told a moment ago, whose crew must hear of danger that is a ticket of its own."""
    ticket = _just_told(turn, message, part) if part.hazard else None
    return ticket if ticket and ticket.hazard else None


def _just_told(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """Where it is the only one, and these words are not marked off from it nor told of another place."""
    if _is_set_apart(message, part):
        return None
    known = (turn.tickets.get(id_) for id_ in turn.conversation.gathering)
    told = [one for one in known if one and one.is_open and one.is_told_within(AT_ONCE, message.sent_at)]
    return told[0] if len(told) == 1 else None


def _is_set_apart(message: MessageReceived, part: ReadingPart) -> bool:
    return bool(part.place or part.apart or part.there_too or message.pin)
