"""What one cause (a message, an update, a timer) changes, collected while the rules are read.

A turn touches nothing outside itself; `finish` ends it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from services.dispatcher.conversation import (
    RECENT,
    REMEMBERED,
    Conversation,
    Heard,
    Notice,
    Question,
    QuestionKind,
    Said,
)
from services.dispatcher.reply import Line, Reply, as_phrase, room_of
from services.dispatcher.ticket import Entry, Ticket, Who
from shared.events import Choice, Fact, Instant, Phrase, Priority, Reaction, ReplyRequested, derive_id
from shared.municipality import Municipality

AgencyEvent = Literal["assigned", "note", "reminder", "reopened", "withdrawn"]
TimerKind = Literal["words_missing", "words_given_up", "deadline", "takeover", "closing", "unanswered"]
RECEIVED = "✅"


class Timer(Fact):
    """Fires once at `due_at`. One of a kind for a subject: setting it again moves it."""

    id: UUID
    kind: TimerKind
    subject_id: UUID  # a conversation's or a ticket's
    due_at: Instant


def timer_id(kind: TimerKind, subject_id: UUID) -> UUID:
    return derive_id(subject_id, f"timer {kind}")


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
        self.notices: list[AgencyNotice] = []
        self.timers: dict[UUID, Timer] = {}
        self.cancelled: set[UUID] = set()
        self.replies: tuple[Reply, ...] = ()  # by `finish`
        self._bubble: Reply | None = None
        self._mark: Reaction | None = None
        self._added_to: list[UUID] = []

    @property
    def now(self) -> datetime:
        return self.cause.now

    @property
    def has_answered(self) -> bool:
        return self._bubble is not None or self._mark is not None

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
        self.change_conversation(gathering=(*others, *ticket_ids)[-RECENT:])

    def ask(self, kind: QuestionKind, ticket_id: UUID) -> None:
        self.settle_question(kind, ticket_id)
        asked = Question(kind=kind, ticket_id=ticket_id, asked_at=self.now)
        self.change_conversation(questions=(*self.conversation.questions, asked)[-REMEMBERED:])

    def settle_question(self, kind: QuestionKind, ticket_id: UUID) -> None:
        self.conversation = self.conversation.without_question(kind, ticket_id)

    def tell_unit(
        self, ticket: Ticket, event: AgencyEvent, note: str | None = None, unit: str | None = None
    ) -> None:
        """A note without new words is not sent after another notice of this turn: each shows the ticket as it
        is at the turn's end."""
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

    def cancel_timers(self, subject_id: UUID, *kinds: TimerKind) -> None:
        for kind in kinds:
            gone = timer_id(kind, subject_id)
            self.timers.pop(gone, None)
            self.cancelled.add(gone)

    def say(self, reply: Reply) -> None:
        """However much there is to say in a turn, it is said in one bubble."""
        self._bubble = reply if self._bubble is None else self._bubble.joined_with(reply)

    def say_unprompted(self, reply: Reply) -> None:
        """News the citizen did not ask for just now: not to somebody who wrote the stop word."""
        if not self.conversation.stopped:
            self.say(reply)

    def react(self, message_id: str, emoji: str) -> None:
        self._mark = Reaction(message_id=message_id, emoji=emoji)

    def acknowledge(self, message_id: str, ticket_id: UUID) -> None:
        """A mark on the message; in words only where there is a bubble in this turn anyway."""
        self.react(message_id, RECEIVED)
        self._added_to.append(ticket_id)

    def finish(self, references: Mapping[UUID, str]) -> None:
        """Gives the opened tickets their registered numbers and the replies their final form."""
        for ticket_id, reference in references.items():
            self.tickets[ticket_id] = self.tickets[ticket_id].model_copy(update={"reference": reference})
        self.replies = self._final_replies()
        said = tuple(
            Said(
                reply_id=self._reply_id(index),
                at=self.now,
                ticket_ids=reply.about,
                asks_about=reply.asks_about,
                choices=tuple(id_ for id_, _ in reply.choices),
            )
            for index, reply in enumerate(self.replies)
        )
        self.change_conversation(said=(*self.conversation.said, *said)[-REMEMBERED:])

    def requested_replies(self) -> list[ReplyRequested]:
        return [self._requested(index, reply) for index, reply in enumerate(self.replies)]

    def _final_replies(self) -> tuple[Reply, ...]:
        if self._bubble is None:
            return (Reply(reaction=self._mark, priority=Priority.NICETY),) if self._mark else ()
        untold = dict.fromkeys(one for one in self._added_to if one not in self._bubble.about)
        bubble = self._bubble.with_lines(*(Line("added_to", ticket_id) for ticket_id in untold))
        if self._notice_is_due():
            bubble = bubble.with_lines(Line("notice"))
            version = self.municipality.notice_version
            notice = Notice(version=version, reply_id=self._reply_id(0), sent_at=self.now)
            self.change_conversation(notice=notice)
        if not self._window_is_open():
            return (bubble,)
        language, municipality = self.conversation.language, self.municipality
        return bubble.in_bubbles(lambda line: room_of(line, language, municipality))

    def _notice_is_due(self) -> bool:
        """It rides on a bubble, but a template would go out without it."""
        given = self.conversation.notice
        is_given = given is not None and given.version == self.municipality.notice_version
        return not is_given and self._window_is_open()

    def _window_is_open(self) -> bool:
        """After the 24 hours a template goes out instead of a bubble; for a question alone there is none."""
        return self.now < self.conversation.window_until

    def _reply_id(self, index: int) -> UUID:
        return derive_id(self.cause.event_id, f"reply {index}")

    def _requested(self, index: int, reply: Reply) -> ReplyRequested:
        return ReplyRequested(
            id=self._reply_id(index),
            at=self.now,
            correlation_id=self.cause.correlation_id,
            recipient=self.conversation.citizen,
            language=self.conversation.language,
            phrases=tuple(map(self._phrase, reply.lines)),
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
        return as_phrase(line, self.tickets)
