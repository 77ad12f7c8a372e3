"""What the citizen is told of their ticket: the number, whose it is, and what is still missing."""

from collections.abc import Sequence

from services.dispatcher.conversation import Question
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import route
from services.dispatcher.threads import places_awaited
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import Kind, Priority, Reading, ReadingPart
from shared.municipality import Municipality
from shared.municipality.model import DESK, UNKNOWN_TOPIC

WITHDRAW = "withdraw"  # the verb of a button


def say_registered(turn: Turn, tickets: list[Ticket], parts: list[ReadingPart], reading: Reading) -> None:
    """Danger first, then the numbers, then what is still missing."""
    lines = danger_lines(turn.municipality, tickets)
    for ticket in tickets:
        lines += registered_lines(turn.municipality, ticket)
    lines += _places_taken_over(tickets)
    if reading.language_seen not in turn.municipality.languages:
        lines.append(Line("language_unknown"))
    about = tuple(ticket.id for ticket in tickets)
    in_danger = any(ticket.hazard for ticket in tickets)
    turn.say(Reply(tuple(lines), priority=Priority.DANGER if in_danger else Priority.NORMAL, about=about))
    asks_topic = len(tickets) == 1 and parts[0] is reading.parts[0] and reading.decision == "ask"
    if asks_topic:
        _ask_for_topic(turn, tickets[0], parts[0])
    ask_for_places(turn, tickets, aloud=not asks_topic)
    _expect_places(turn, tickets)


def _places_taken_over(tickets: list[Ticket]) -> list[Line]:
    """Once, though it be for several: they have it of one report."""
    for ticket in tickets:
        if ticket.place.taken_over:
            return [Line("place_taken_over", ticket.id, {"earlier": ticket.place.taken_over})]
    return []


def _ask_for_topic(turn: Turn, ticket: Ticket, part: ReadingPart) -> None:
    """With buttons for what it may be about; in words where nothing is likely."""
    choices = _topic_choices(turn.municipality, ticket, part)
    line = Line("ask_topic") if choices else Line("ask_words")
    turn.say(Reply((line,), choices=choices, about=(ticket.id,)))
    turn.ask("topic", ticket.id)


def ask_for_places(turn: Turn, tickets: list[Ticket], *, aloud: bool = True) -> None:
    """One question for all whose place is missing; by its number where another's is known. Not `aloud`:
    a place is taken as an answer, but the bubble has another question already."""
    placeless = [ticket for ticket in tickets if ticket.lacks_place]
    if not placeless:
        return
    one_of_several = len(placeless) == 1 < len(tickets)
    line = Line("ask_place_of", placeless[0].id) if one_of_several else Line("ask_place")
    if aloud:
        turn.say(Reply((line,), ask_location=True, about=tuple(ticket.id for ticket in placeless)))
    for ticket in placeless:
        turn.ask("place", ticket.id)


def _expect_places(turn: Turn, tickets: list[Ticket]) -> None:
    """As long as nobody is sure of the subject, nobody knows either that it needs no place: told unasked, it
    belongs to the trouble."""
    for ticket in tickets:
        may_need_one = not (ticket.subject_known or ticket.needs_place or ticket.place.known)
        if may_need_one and ticket.kind in (Kind.COMPLAINT, Kind.REQUEST):
            turn.ask("place", ticket.id)


def ask_for_the_place_left(turn: Turn, open_before: tuple[Question, ...]) -> None:
    """Of two matters told one after the other, a place answers the later question; the other is put again, by
    its number, unless something else is asked in this turn."""
    still_open = turn.conversation.questions
    answered = [q for q in open_before if q.kind == "place" and q not in still_open]
    if set(still_open) - set(open_before) or not any(_is_placed(turn, question) for question in answered):
        return
    left = [ticket for _, ticket in places_awaited(turn) if ticket.lacks_place]
    if left:
        latest = left[-1]
        turn.say(Reply((Line("ask_place_of", latest.id),), ask_location=True, about=(latest.id,)))
        turn.ask("place", latest.id)


def _is_placed(turn: Turn, question: Question) -> bool:
    ticket = turn.tickets.get(question.ticket_id)
    return ticket is not None and ticket.place.known


def say_withdrawn(turn: Turn, ticket: Ticket, *, with_button: bool = True) -> None:
    """Another question of the same bubble needs the place for its own button."""
    choices = ((f"not_solved:{ticket.id}", Line("button_reopen")),) if with_button else ()
    turn.say(Reply((Line("withdrawn", ticket.id),), choices=choices, about=(ticket.id,)))


def choices_to_withdraw(tickets: Sequence[Ticket]) -> tuple[tuple[str, Line], ...]:
    return tuple((f"{WITHDRAW}:{one.id}", Line("ticket_number", one.id)) for one in tickets)


def danger_lines(municipality: Municipality, tickets: list[Ticket]) -> list[Line]:
    hazards = municipality.hazard_by_id
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
        desk = Line("registered_desk", ticket.id)
        return [desk, away_line(ticket, away)] if away else [desk]
    if ticket.kind is Kind.SUGGESTION:
        return [Line("registered_suggestion", ticket.id)]
    if ticket.kind is Kind.QUESTION:
        return [Line("registered_question", ticket.id), Line("expected_by", ticket.id)]
    is_ours = municipality.unit_by_id[ticket.unit].kind == "department"
    key = "registered" if is_ours else "registered_not_ours"
    return [Line(key, ticket.id), Line("expected_by", ticket.id)]


def away_line(ticket: Ticket, neighbour: str) -> Line:
    return Line("out_of_district", ticket.id, {"neighbour": neighbour})


def _topic_choices(
    municipality: Municipality, ticket: Ticket, part: ReadingPart
) -> tuple[tuple[str, Line], ...]:
    least = municipality.readings.thresholds.offer
    likely = [topic for topic, share in part.candidates if topic != UNKNOWN_TOPIC and share >= least][:2]
    if not likely:
        return ()
    choices = [
        (f"topic:{ticket.id}:{topic}", Line("topic_name", values={"topic": topic})) for topic in likely
    ]
    return (*choices, (f"topic:{ticket.id}:{UNKNOWN_TOPIC}", Line("other_topic")))
