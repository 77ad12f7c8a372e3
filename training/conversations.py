"""Whole conversations, played to the rules: the reader and the dispatcher's core, no broker, no database.

A script is what a citizen and the units say, in order and with the time between; what it came to are tickets,
and for each step those that it reached.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from services.dispatcher.messages import take_message
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from services.dispatcher.updates import RefusedUpdateError, check_update, take_update
from shared.events import AgencyUpdate, Attachment, AttachmentKind, MessageKind, MessageReceived, Pin
from shared.municipality import Municipality
from training.played_line import PlayedLine
from training.tables import Read, Row

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
        self._line = PlayedLine(municipality)
        self._read = read
        self.played = Played(self._line.tickets)

    def play(self, script: Row) -> Played:
        for number, step in enumerate(script["steps"], 1):
            self._wait(step["after"])
            if "if_asked" in step and not self._is_asked(step):
                continue
            if "unit" in step:
                self._unit_says(step, script["tickets"][step["unit"] - 1])
            else:
                self._citizen_says(number, step)
        self._wait("1h")
        for heard in self._line.conversation.heard if self._line.conversation else ():
            if heard.message_id and int(heard.message_id) in self.played.reached:
                self.played.reached[int(heard.message_id)].add(heard.ticket_id)
        return self.played

    def _is_asked(self, step: Row) -> bool:
        conversation = self._line.conversation
        return conversation is not None and conversation.question(step["if_asked"]) is not None

    def _citizen_says(self, number: int, step: Row) -> None:
        text = step.get("text") or step.get("photo") or None
        message = MessageReceived(
            id=self._line.new_id(),
            at=self._line.now,
            correlation_id="played",
            message_id=str(number),
            line="1",
            sender=self._line.citizen,
            sent_at=self._line.now,
            text=text,
            **self._piece(step),
        )
        turn = self._line.turn()
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
            center = self._line.municipality.center
            return {"kind": MessageKind.PIN, "pin": Pin(latitude=center[0], longitude=center[1])}
        if "photo" in step:
            photo = Attachment(id=self._line.new_id(), kind=AttachmentKind.IMAGE, mime="image/jpeg")
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
            at=self._line.now,
        )
        turn = self._line.turn()
        try:
            check_update(self._line.municipality, ticket.unit, ticket, update)
            take_update(turn, ticket, update)
        except RefusedUpdateError as refused:
            raise CannotGoOnError(str(refused)) from refused
        self._keep(turn)

    def _wait(self, after: str) -> None:
        for turn in self._line.wait(timedelta(**{_UNITS[after[-1]]: int(after[:-1])})):
            self._note(turn)

    def _keep(self, turn: Turn) -> None:
        self._line.keep(turn)
        self._note(turn)

    def _note(self, turn: Turn) -> None:
        self.played.replies.append([p.key for reply in turn.requested_replies() for p in reply.phrases])


def _has_words_more(before: Ticket | None, after: Ticket) -> bool:
    known = len(before.history) if before else 0
    return any(one.who == "citizen" and one.what not in _IN_PASSING for one in after.history[known:])
