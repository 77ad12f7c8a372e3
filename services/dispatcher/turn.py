"""What one cause (a message, an update, a timer) changes, collected while the rules are read.

The rules say things in terms of tickets; the words' values are filled in at the end, when every ticket has
its number. A turn touches nothing outside itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal
from uuid import UUID

from services.dispatcher.conversation import RECENT, REMEMBERED, Conversation, Heard, Notice, Question, Said
from services.dispatcher.ticket import Entry, Ticket, Who
from shared.events import (
    Attachment,
    Choice,
    Fact,
    Instant,
    Phrase,
    Priority,
    Reaction,
    ReplyRequested,
    derive_id,
)
from shared.municipality import Municipality
from shared.municipality.wording import PHRASES

AgencyEvent = Literal["assigned", "note", "reminder", "reopened", "withdrawn"]
TimerKind = Literal["words_missing", "words_given_up", "deadline", "takeover", "closing", "unanswered"]


class Timer(Fact):
    """Fires once at `due_at`. One of a kind for a subject: setting it again moves it."""

    id: UUID
    kind: TimerKind
    subject_id: UUID  # a conversation's or a ticket's
    due_at: Instant


def timer_id(kind: TimerKind, subject_id: UUID) -> UUID:
    return derive_id(subject_id, f"timer {kind}")


@dataclass(frozen=True)
class Line:
    """A phrase of a reply: its key, the ticket its values come from, and values of its own."""

    key: str
    ticket_id: UUID | None = None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reply:
    lines: tuple[Line, ...] = ()
    choices: tuple[tuple[str, Line], ...] = ()
    ask_location: bool = False
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None
    reaction: Reaction | None = None
    priority: Priority = Priority.NORMAL
    about: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class AgencyNotice:
    """`unit` may differ from the ticket's: the one that loses a ticket is told as well."""

    ticket_id: UUID
    unit: str
    event: AgencyEvent
    note: str | None = None


@dataclass(frozen=True)
class Cause:
    event_id: UUID
    correlation_id: str
    now: datetime


class Turn:
    def __init__(
        self, municipality: Municipality, conversation: Conversation, tickets: Iterable[Ticket], cause: Cause
    ) -> None:
        self.municipality = municipality
        self.conversation = conversation
        self.cause = cause
        self.tickets = {ticket.id: ticket for ticket in tickets}
        self.changed: dict[UUID, None] = {}  # in the order of their first change
        self.opened: list[UUID] = []
        self.replies: list[Reply] = []
        self.notices: list[AgencyNotice] = []
        self.timers: dict[UUID, Timer] = {}
        self.cancelled: set[UUID] = set()

    @property
    def now(self) -> datetime:
        return self.cause.now

    def entry(self, who: Who, what: str, **detail: str | None) -> Entry:
        told = {key: value for key, value in detail.items() if value}
        return Entry(at=self.now, who=who, what=what, event_id=self.cause.event_id, detail=told)

    def keep(self, ticket: Ticket) -> Ticket:
        if ticket.id not in self.tickets:
            self.opened.append(ticket.id)
            recent = (*self.conversation.tickets, ticket.id)[-RECENT:]
            self.change_conversation(tickets=recent)
        self.keep_known(ticket)
        return ticket

    def keep_known(self, ticket: Ticket) -> None:
        """One that exists already and was not among those read at first."""
        self.tickets[ticket.id] = ticket
        self.changed[ticket.id] = None

    def change_conversation(self, **changes: object) -> None:
        self.conversation = self.conversation.model_copy(update=changes)

    def hear(self, message_id: str, ticket_id: UUID) -> None:
        heard = (*self.conversation.heard, Heard(message_id=message_id, ticket_id=ticket_id))
        self.change_conversation(heard=heard[-REMEMBERED:])

    def gather_on(self, *ticket_ids: UUID) -> None:
        """From now on what follows may belong to these."""
        others = tuple(one for one in self.conversation.gathering if one not in ticket_ids)
        self.change_conversation(gathering=(*others, *ticket_ids)[-4:])

    def ask(self, kind: Literal["place", "topic", "unit", "solved"], ticket_id: UUID) -> None:
        self.settle_question(kind, ticket_id)
        asked = Question(kind=kind, ticket_id=ticket_id, asked_at=self.now)
        self.change_conversation(questions=(*self.conversation.questions, asked)[-20:])

    def settle_question(self, kind: str, ticket_id: UUID) -> None:
        self.conversation = self.conversation.without_question(kind, ticket_id)

    def tell_unit(
        self, ticket: Ticket, event: AgencyEvent, note: str | None = None, unit: str | None = None
    ) -> None:
        """Once per event and unit in a turn: an agency gets the whole ticket each time, not a stream."""
        notice = AgencyNotice(ticket.id, unit or ticket.unit, event, note)
        doubles = event == "note" and any(
            (n.ticket_id, n.unit) == (notice.ticket_id, notice.unit) and (note is None or n.note == note)
            for n in self.notices
        )
        if not doubles:
            self.notices.append(notice)

    def set_timer(self, kind: TimerKind, subject_id: UUID, due_at: datetime) -> None:
        timer = Timer(id=timer_id(kind, subject_id), kind=kind, subject_id=subject_id, due_at=due_at)
        self.cancelled.discard(timer.id)
        self.timers[timer.id] = timer

    def cancel_timer(self, kind: TimerKind, subject_id: UUID) -> None:
        gone = timer_id(kind, subject_id)
        self.timers.pop(gone, None)
        self.cancelled.add(gone)

    def say(self, reply: Reply) -> None:
        """The information notice rides on the first bubble, not on one of its own."""
        reply_id = self.reply_id(len(self.replies))
        if reply.reaction is None and self._notice_is_due():
            reply = _with_notice(reply)
            notice = Notice(version=self.municipality.notice_version, reply_id=reply_id, sent_at=self.now)
            self.change_conversation(notice=notice)
        self.replies.append(reply)
        said = (*self.conversation.said, Said(reply_id=reply_id, ticket_ids=reply.about))
        self.change_conversation(said=said[-REMEMBERED:])

    def say_unprompted(self, reply: Reply) -> None:
        """News the citizen did not ask for just now: not to somebody who wrote the stop word."""
        if not self.conversation.stopped:
            self.say(reply)

    def react(self, message_id: str, emoji: str) -> None:
        reaction = Reaction(message_id=message_id, emoji=emoji)
        self.say(Reply(reaction=reaction, priority=Priority.NICETY))

    def reply_id(self, index: int) -> UUID:
        return derive_id(self.cause.event_id, f"reply {index}")

    def _notice_is_due(self) -> bool:
        given = self.conversation.notice
        return given is None or given.version != self.municipality.notice_version

    def number(self, references: Mapping[UUID, str]) -> None:
        """Gives the opened tickets their registered numbers, before anything is rendered."""
        for ticket_id, reference in references.items():
            self.tickets[ticket_id] = self.tickets[ticket_id].model_copy(update={"reference": reference})

    def requested_replies(self) -> list[ReplyRequested]:
        return [self._requested(index, reply) for index, reply in enumerate(self.replies)]

    def _requested(self, index: int, reply: Reply) -> ReplyRequested:
        return ReplyRequested(
            id=self.reply_id(index),
            at=self.now,
            correlation_id=self.cause.correlation_id,
            recipient=self.conversation.citizen,
            language=self.conversation.language,
            phrases=tuple(self._phrase(line) for line in reply.lines),
            choices=tuple(Choice(id=id_, label=self._phrase(line)) for id_, line in reply.choices),
            ask_location=reply.ask_location,
            attachments=reply.attachments,
            reply_to=reply.reply_to,
            reaction=reply.reaction,
            priority=reply.priority,
            window_until=self.conversation.window_until,
            ticket_id=reply.about[0] if reply.about else None,
        )

    def _phrase(self, line: Line) -> Phrase:
        values = dict(line.values)
        if line.ticket_id is not None:
            values = _values_of(self.tickets[line.ticket_id]) | values
        return Phrase(key=line.key, values=_wanted(line.key, values, self.municipality))


def _values_of(ticket: Ticket) -> dict[str, str]:
    return {
        "reference": ticket.reference,
        "opened_at": ticket.opened_at.isoformat(),
        "due_at": ticket.due_at.isoformat(),
        "topic": ticket.topic,
        "unit": ticket.unit,
        "status": ticket.status.value,
    }


def _wanted(key: str, values: dict[str, str], municipality: Municipality) -> dict[str, str]:
    own = {
        "municipality": municipality.name,
        "website": municipality.website,
        "phone": municipality.phone,
        "district": municipality.district,
    }
    return {name: value for name, value in (own | values).items() if name in PHRASES[key]}


def _with_notice(reply: Reply) -> Reply:
    return replace(reply, lines=(*reply.lines, Line("notice")))
