"""What one turn says to the citizen: one bubble, or a mark on their own message.

A line names a phrase of the wording and the ticket its values come from; the values are filled in at the end,
when every ticket has its number.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from services.dispatcher.ticket import Ticket
from shared.events import Attachment, Language, Phrase, Priority, Reaction
from shared.municipality import Municipality
from shared.municipality.wording import PHRASES

BUTTONS_ROOM = 1024
VALUE_ROOM = 16  # what a value takes more than its placeholder, at most and on average over a phrase
FREE_WORDS = frozenset({"note", "question"})  # values as long as a unit likes
BETWEEN_LINES = 2

_FIRST, _ADDED, _TOLD, _ASKED, _LAST = range(5)
_PLACES = {"danger": _FIRST, "added_to": _ADDED, "notice": _LAST}
_URGENCY = (Priority.DANGER, Priority.NORMAL, Priority.NICETY)


@dataclass(frozen=True)
class Line:
    """A phrase of a reply: its key, the ticket its values come from, and values of its own."""

    key: str
    ticket_id: UUID | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> int:
        return _ASKED if self.key.startswith("ask_") else _PLACES.get(self.key, _TOLD)


@dataclass(frozen=True)
class Reply:
    """`asks_about`: the tickets of which it asks whether they are solved, so that a thumb can answer."""

    lines: tuple[Line, ...] = ()
    choices: tuple[tuple[str, Line], ...] = ()
    ask_location: bool = False
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None
    reaction: Reaction | None = None
    priority: Priority = Priority.NORMAL
    about: tuple[UUID, ...] = ()
    asks_about: tuple[UUID, ...] = ()

    def joined_with(self, other: "Reply") -> "Reply":
        """One bubble instead of two: nothing twice, danger first, the question last."""
        choices = self.choices or other.choices
        new = tuple(line for line in other.lines if line not in self.lines)
        return Reply(
            lines=in_order((*self.lines, *new)),
            choices=choices,
            ask_location=(self.ask_location or other.ask_location) and not choices,
            attachments=(*self.attachments, *other.attachments),
            reply_to=self.reply_to or other.reply_to,
            priority=min(self.priority, other.priority, key=_URGENCY.index),
            about=tuple(dict.fromkeys((*self.about, *other.about))),
            asks_about=tuple(dict.fromkeys((*self.asks_about, *other.asks_about))),
        )

    def with_lines(self, *lines: Line) -> "Reply":
        return replace(self, lines=in_order((*self.lines, *lines)))

    def in_bubbles(self, length_of: Callable[[Line], int]) -> tuple["Reply", ...]:
        """WhatsApp cuts a bubble with buttons at 1,024 signs. Where several matters or a unit's words would
        not fit above the question, the question gets a bubble of its own: neither must be cut."""
        several = sum(line.key.startswith("registered") for line in self.lines) > 1
        must_stay_whole = several or any(FREE_WORDS & line.values.keys() for line in self.lines)
        is_question = bool(self.choices) or self.ask_location
        if not (must_stay_whole and is_question) or sum(map(length_of, self.lines)) <= BUTTONS_ROOM:
            return (self,)
        asked = tuple(line for line in self.lines if line.place == _ASKED)
        told = tuple(line for line in self.lines if line.place != _ASKED)
        return (
            replace(self, lines=told, choices=(), ask_location=False),
            Reply(asked, self.choices, self.ask_location, about=self.about, asks_about=self.asks_about),
        )


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: line.place))


def room_of(line: Line, language: Language, municipality: Municipality) -> int:
    """How long the line becomes in words, never less than it does."""
    text = municipality.wording.phrases[line.key][language]
    hazard = municipality.hazard_by_id.get(line.values.get("hazard", ""))
    advice = hazard.advice[language] if hazard else ""
    free = sum(_length(value) for name, value in line.values.items() if name in FREE_WORDS)
    return len(text) + VALUE_ROOM * text.count("{") + len(advice) + free + BETWEEN_LINES


def _length(words: str) -> int:
    """In UTF-16 units, as WhatsApp may count."""
    return len(words.encode("utf-16-le", "replace")) // 2


def as_phrase(line: Line, tickets: Mapping[UUID, Ticket]) -> Phrase:
    values = dict(line.values)
    if line.ticket_id is not None:
        values = _values_of(tickets[line.ticket_id]) | values
    wanted = {name: value for name, value in values.items() if name in PHRASES[line.key]}
    return Phrase(key=line.key, values=wanted)


def _values_of(ticket: Ticket) -> dict[str, str]:
    return {
        "reference": ticket.reference,
        "opened_at": ticket.opened_at.isoformat(),
        "due_at": ticket.due_at.isoformat(),
        "topic": ticket.topic,
        "unit": ticket.unit,
        "status": ticket.status.value,
    }
