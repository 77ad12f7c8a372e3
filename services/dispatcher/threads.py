"""What waits for the citizen's word: questions of ours and of units, tickets still gathering, solutions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn


@dataclass(frozen=True)
class Thread:
    """Something that waits for the citizen's word, and since when; several tickets where one question was
    put for all of them. `is_fresh`: we are still talking about it."""

    kind: Literal["place", "unit", "gathering", "solved"]
    tickets: tuple[Ticket, ...]
    since: datetime
    is_fresh: bool = True


def latest_first(turn: Turn, sent_at: datetime) -> list[Thread]:
    """The latest first: what was spoken of last is what the next words are about."""
    found = [*_place_questions(turn), *_unit_questions(turn), *_gathering(turn, sent_at)]
    return sorted([*found, *_verdicts_awaited(turn)], key=lambda thread: thread.since, reverse=True)


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
        if ticket and ticket.is_open and ticket.is_told_within(span(turn), sent_at):
            yield Thread("gathering", (ticket,), ticket.last_piece_at)


def _verdicts_awaited(turn: Turn) -> Iterator[Thread]:
    for question in turn.conversation.questions:
        ticket = turn.tickets.get(question.ticket_id)
        if question.kind == "solved" and ticket and ticket.may_be_reopened(turn.now, reopening(turn)):
            is_fresh = turn.now - question.asked_at <= span(turn)
            yield Thread("solved", (ticket,), question.asked_at, is_fresh)


def reopening(turn: Turn) -> timedelta:
    return timedelta(days=turn.municipality.timing.reopen_days)


def span(turn: Turn) -> timedelta:
    return timedelta(minutes=turn.municipality.timing.gathering_minutes)
