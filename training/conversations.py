"""Whole conversations, played to the rules: the reader and the dispatcher's core, no broker, no database.

A script is what a citizen and the units say, in order and with the time between; what it came to are tickets,
and for each step those that it reached.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from services.dispatcher.conversation import Conversation
from services.dispatcher.due import take_timer
from services.dispatcher.messages import take_message
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Cause, Timer, Turn
from services.dispatcher.updates import RefusedUpdateError, check_update, take_update
from shared.events import (
    AgencyUpdate,
    Attachment,
    AttachmentKind,
    Citizen,
    MessageKind,
    MessageReceived,
    Pin,
)
from shared.municipality import Municipality
from training.tables import Read, Row

MONDAY_MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
WRITER = Citizen(phone="+905301112233", name="Ayşe Kara")
_ORIGIN = UUID("2b0f7f3e-6a51-4c39-9a5d-3c1f6a4a9d55")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_SAYS = {"asks": "question", "solved": "resolved", "works": "in_progress"}
_IN_PASSING = frozenset({"thanked", "told_who_they_are", "sent_a_contact_card", "asked_for_a_person"})


class CannotGoOnError(Exception):
    """A unit speaks of a ticket that never came to be, or is not in a state to be spoken of."""


@dataclass
class Played:
    """`reached`: of each step (from 1) the tickets that its words were added to; `spoken_of`: those that it
    was answered about besides."""

    tickets: dict[UUID, Ticket] = field(default_factory=dict)
    reached: dict[int, set[UUID]] = field(default_factory=dict)
    spoken_of: dict[int, set[UUID]] = field(default_factory=dict)
    replies: list[list[str]] = field(default_factory=list)


class Player:
    def __init__(self, municipality: Municipality, read: Read) -> None:
        self._municipality = municipality
        self._read = read
        self._now = MONDAY_MORNING
        self._conversation = Conversation.begun_by(WRITER, self._now)
        self._timers: dict[UUID, Timer] = {}
        self._count = 0
        self.played = Played()

    def play(self, script: Row) -> Played:
        for number, step in enumerate(script["steps"], 1):
            self._wait(step["after"])
            if "if_asked" in step and self._conversation.question(step["if_asked"]) is None:
                continue
            if "unit" in step:
                self._unit_says(step, script["tickets"][step["unit"] - 1])
            else:
                self._citizen_says(number, step)
        self._wait("1h")
        for number in self.played.reached:
            self.played.reached[number] |= {
                one.ticket_id for one in self._conversation.heard if one.message_id == str(number)
            }
        return self.played

    def _citizen_says(self, number: int, step: Row) -> None:
        text = step.get("text") or step.get("photo") or None
        message = MessageReceived(
            id=self._id(),
            at=self._now,
            correlation_id="measure",
            message_id=str(number),
            line="1",
            sender=WRITER,
            sent_at=self._now,
            text=text,
            **self._piece(step),
        )
        turn = self._turn()
        take_message(turn, message, self._read(text or ""))
        before = dict(self.played.tickets)
        self._keep(turn)
        after = self.played.tickets
        self.played.reached[number] = {
            id_ for id_ in turn.changed if _has_words_more(before.get(id_), after[id_])
        }
        self.played.spoken_of[number] = {*turn.changed, *(id_ for one in turn.replies for id_ in one.about)}

    def _piece(self, step: Row) -> dict[str, Any]:
        if "pin" in step:
            center = self._municipality.center
            return {"kind": MessageKind.PIN, "pin": Pin(latitude=center[0], longitude=center[1])}
        if "photo" in step:
            photo = Attachment(id=self._id(), kind=AttachmentKind.IMAGE, mime="image/jpeg")
            return {"kind": MessageKind.MEDIA, "attachments": (photo,)}
        return {"kind": MessageKind.TEXT}

    def _unit_says(self, step: Row, wanted: Row) -> None:
        reached = {id_ for number in wanted["from"] for id_ in self.played.reached.get(number, ())}
        own = [one for one in self.played.tickets.values() if one.id in reached]
        if not own:
            raise CannotGoOnError
        ticket = min(own, key=lambda one: one.topic not in wanted["topics"])
        update = AgencyUpdate(
            schema_="agency.update.v1",
            event=_SAYS[step["does"]],
            ticket_id=ticket.id,
            text=step.get("text"),
            at=self._now,
        )
        turn = self._turn()
        try:
            check_update(self._municipality, ticket.unit, ticket, update)
            take_update(turn, ticket, update)
        except RefusedUpdateError as refused:
            raise CannotGoOnError(str(refused)) from refused
        self._keep(turn)

    def _wait(self, after: str) -> None:
        """Time goes by and every timer that falls due fires, in order."""
        until = self._now + timedelta(**{_UNITS[after[-1]]: int(after[:-1])})
        while due := sorted((t for t in self._timers.values() if t.due_at <= until), key=lambda t: t.due_at):
            timer = self._timers.pop(due[0].id)
            self._now = max(self._now, timer.due_at)
            turn = self._turn()
            take_timer(turn, timer)
            self._keep(turn)
        self._now = until

    def _turn(self) -> Turn:
        cause = Cause(self._id(), "measure", self._now)
        return Turn(self._municipality, self._conversation, self.played.tickets.values(), cause)

    def _keep(self, turn: Turn) -> None:
        known = len(self.played.tickets)
        turn.finish({id_: f"M-2026-{known + n:06d}" for n, id_ in enumerate(turn.opened, 1)})
        self._conversation = turn.conversation
        self.played.tickets |= {id_: turn.tickets[id_] for id_ in turn.changed}
        self._timers |= turn.timers
        for gone in turn.cancelled:
            self._timers.pop(gone, None)
        self.played.replies.append([p.key for reply in turn.requested_replies() for p in reply.phrases])

    def _id(self) -> UUID:
        self._count += 1
        return uuid5(_ORIGIN, str(self._count))


def _has_words_more(before: Ticket | None, after: Ticket) -> bool:
    known = len(before.history) if before else 0
    return any(one.who == "citizen" and one.what not in _IN_PASSING for one in after.history[known:])
