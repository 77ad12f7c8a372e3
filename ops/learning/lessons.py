"""A closed ticket as a lesson: its words, and the topics that would have led to the unit that solved it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from services.classifier.privacy.personal_data import MASKS
from services.dispatcher.routing import route
from services.dispatcher.ticket import Status, Ticket
from shared.municipality import Municipality
from shared.municipality.model import DESK, UNKNOWN_TOPIC

CONFIRMED, CORRECTED = 1.0, 3.0  # what a person put right says more than what nobody objected to
HELD_OUT_OF = 5
UNREAD = "0.00"  # of the likeliest topic there is always more


@dataclass(frozen=True, slots=True)
class Lesson:
    """`topics`: each of them would have led to `unit`, which solved it."""

    text: str
    unit: str
    topics: frozenset[str]
    weight: float
    citizen: UUID
    reference: str

    @property
    def is_corrected(self) -> bool:
        return self.weight == CORRECTED

    @property
    def is_held_out(self) -> bool:
        """By citizen, for ever: never taught from, so that it can judge. Who writes twice is on one side."""
        return self.citizen.int % HELD_OUT_OF == 0


def lessons_of(municipality: Municipality, tickets: Iterable[Ticket]) -> list[Lesson]:
    found = (lesson_of(municipality, ticket) for ticket in tickets)
    return [lesson for lesson in found if lesson]


def lesson_of(municipality: Municipality, ticket: Ticket) -> Lesson | None:
    """None where the ticket teaches nothing: not solved or taken back, no words, or solved by the desk, which
    does all."""
    solved = ticket.latest("resolved")
    if ticket.status is not Status.CLOSED or ticket.is_withdrawn or solved is None:
        return None
    unit = solved.detail["unit"]
    topics = _topics_leading_to(municipality, unit, ticket) if unit != DESK else frozenset()
    text = _words_of(ticket)
    if not topics or not text:
        return None
    chosen = _chosen_by_the_citizen(ticket)
    by_hand = chosen in topics or _was_corrected(ticket, unit)
    return Lesson(
        text,
        unit,
        frozenset({chosen}) if chosen in topics else topics,
        CORRECTED if by_hand else CONFIRMED,
        ticket.conversation_id,
        ticket.reference,
    )


def _topics_leading_to(municipality: Municipality, unit: str, ticket: Ticket) -> frozenset[str]:
    """By the municipality's own routing, with this ticket's place and cues."""
    return frozenset(
        topic.id
        for topic in municipality.topics
        if topic.id != UNKNOWN_TOPIC
        and unit
        == route(municipality, topic=topic.id, kind=ticket.kind, cues=ticket.cues, place=ticket.place).unit
    )


def _was_corrected(ticket: Ticket, unit: str) -> bool:
    return any(
        entry.what == "misrouted" and entry.detail.get("suggested") == unit for entry in ticket.history
    )


def _chosen_by_the_citizen(ticket: Ticket) -> str:
    known = ticket.latest("subject_known")
    return known.detail["topic"] if known and known.who == "citizen" else ""


def _words_of(ticket: Ticket) -> str:
    """Masked, without the masks; a first line that nobody read (`Sesli mesaj`) is not the citizen's."""
    lines = ticket.masked.split("\n")
    registered = next((entry for entry in ticket.history if entry.what == "registered"), None)
    if registered and registered.detail["confidence"] == UNREAD:
        lines = lines[1:]
    text = "\n".join(lines)
    for mask in MASKS.values():
        text = text.replace(mask, " ")
    return text.strip()
