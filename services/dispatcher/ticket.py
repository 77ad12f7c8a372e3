"""A ticket and its life. Every change of it is a new ticket with one more line of history."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal
from uuid import UUID

from services.dispatcher.doors import with_door
from services.dispatcher.plain import plain
from shared.events import Attachment, Fact, Instant, Kind, Language, Pin


class Status(StrEnum):
    REGISTERED = "registered"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    WAITING_CITIZEN = "waiting_citizen"
    MISROUTED = "misrouted"
    REJECTED = "rejected"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REOPENED = "reopened"


OPEN = frozenset(
    {
        Status.REGISTERED,
        Status.ASSIGNED,
        Status.ACCEPTED,
        Status.IN_PROGRESS,
        Status.WAITING_CITIZEN,
        Status.MISROUTED,
        Status.REOPENED,
    }
)

MOVABLE = frozenset({Status.ASSIGNED, Status.REOPENED})  # nobody has begun to work on it yet
_WORK = frozenset({Status.IN_PROGRESS, Status.WAITING_CITIZEN, Status.MISROUTED})
_ENDED = frozenset({Status.RESOLVED, Status.REJECTED, Status.CLOSED})  # closed: the citizen took it back
_NEXT: Mapping[Status, frozenset[Status]] = {
    Status.REGISTERED: frozenset({Status.ASSIGNED}),
    Status.ASSIGNED: OPEN - {Status.REGISTERED, Status.REOPENED} | _ENDED,
    Status.ACCEPTED: _WORK | _ENDED,
    Status.IN_PROGRESS: _WORK | _ENDED,
    Status.WAITING_CITIZEN: _WORK | _ENDED,
    Status.MISROUTED: frozenset({Status.ASSIGNED}),
    Status.REOPENED: OPEN - {Status.REGISTERED} | _ENDED,
    Status.RESOLVED: frozenset({Status.CLOSED, Status.REOPENED}),
    Status.REJECTED: frozenset({Status.CLOSED, Status.REOPENED}),
    Status.CLOSED: frozenset({Status.REOPENED}),
}

_THE_ONE_THERE = re.compile(r"['’]?n?[dt][ae]ki(?:n[ei]|nin|l[ae]r\w*)?$")  # `kızılaydaki`

Who = Literal["citizen", "unit", "desk", "system"]


class Entry(Fact):
    """One line of history: who did what, and the event that caused it."""

    at: Instant
    who: Who
    what: str
    event_id: UUID
    detail: Mapping[str, str] = {}


class Place(Fact):
    text: str | None = None
    neighbourhood: str | None = None
    street: str | None = None
    road: str | None = None
    district: str | None = None  # a neighbouring one, where the citizen named it
    pin: Pin | None = None
    taken_over: str | None = None  # the number of the earlier report it was told with

    @property
    def known(self) -> bool:
        return bool(self.text or self.pin)

    def joined_with(self, later: "Place") -> "Place":
        """What was known stays; what is new is added, in whichever order the two were told. A place taken
        over from an earlier report gives way to another that is told."""
        if self.taken_over and self._is_another(later):
            return later
        both = {text for text in (self.text, later.text) if text}
        texts = sorted(
            (text for text in both if not _only_points_there(text, both)),
            key=lambda text: (-len(text), text),
        )
        return Place(
            text=", ".join(text for text in texts if not _is_told_by(text, texts)) or None,
            neighbourhood=self.neighbourhood or later.neighbourhood,
            street=self.street or later.street,
            road=self.road or later.road,
            district=self.district or later.district,
            pin=later.pin or self.pin,
            taken_over=self.taken_over or later.taken_over,
        )

    def without_what(self, told: "Place") -> "Place":
        """Before a correction: a street gives way to a street, a quarter or district to a quarter, a door to
        a door. What else was known stays, and a pin too: it is pointed at, not written."""
        if self.text and told.text and not (told.street or told.road or told.neighbourhood or told.district):
            return self.model_copy(update={"text": with_door(self.text, told.text)})
        gone: list[str | None] = []
        if told.street or told.road:
            gone += [self.street and self.street.rsplit(" ", 1)[0]]
        if told.neighbourhood or told.district:
            gone += [self.neighbourhood, self.district]
        texts = [text for text in (self.text or "").split(", ") if not any(_names(text, it) for it in gone)]
        changes: dict[str, object] = {"text": ", ".join(texts) or None}
        if told.street or told.road:
            changes |= {"street": None, "road": None}
        if told.neighbourhood or told.district:
            changes |= {"neighbourhood": None, "district": None}
        return self.model_copy(update=changes)

    def _is_another(self, told: "Place") -> bool:
        return any(
            there and there != here
            for there, here in (
                (told.neighbourhood, self.neighbourhood),
                (told.street, self.street),
                (told.road, self.road),
                (told.district, self.district),
                (told.pin, self.pin),
            )
        )


def _names(text: str, name: str | None) -> bool:
    """However it is written: `kazım dirik` is Kazımdirik, but `805 sokak` is not 80."""
    if not name:
        return False
    return re.search(rf"(?<![\d/]){re.escape(_in_one(name))}(?![\d/])", _in_one(text)) is not None


def _in_one(text: str) -> str:
    return "".join(plain(text).split())


def _is_told_by(text: str, others: list[str]) -> bool:
    return any(text != other and text in other for other in others)


def _only_points_there(text: str, others: set[str]) -> bool:
    """`çamdibindeki` beside `Çamdibi, 5018 sokakta`."""
    written = _in_one(text)
    name = _THE_ONE_THERE.sub("", written)
    return name != written and any(
        name in (said := _in_one(other)) and not _THE_ONE_THERE.search(said) for other in others
    )


class Ticket(Fact):
    """`summary` and `masked` hold no personal data; `text` is the citizen's own words and never leaves us."""

    id: UUID
    reference: str = ""  # given once it is certain that the ticket comes to be
    conversation_id: UUID
    status: Status = Status.REGISTERED
    unit: str
    kind: Kind
    topic: str
    subject_known: bool = True  # False: nobody is sure yet what it is about
    urgency: int
    hazard: str | None = None
    language: Language
    text: str
    masked: str
    cues: tuple[str, ...] = ()
    place: Place = Place()
    needs_place: bool = False
    attachments: tuple[Attachment, ...] = ()
    opened_at: Instant
    last_piece_at: Instant  # when the citizen wrote the latest thing that belongs to it
    due_at: Instant
    resolved_at: Instant | None = None
    refused_by: tuple[str, ...] = ()  # units that said it is not theirs
    confirmed: bool | None = None  # the citizen's own word on the solution
    history: tuple[Entry, ...] = ()

    @property
    def summary(self) -> str:
        words = " ".join(self.masked.split())
        return words if len(words) <= 140 else words[:139].rsplit(" ", 1)[0] + "…"

    @property
    def version(self) -> int:
        """Every change leaves its line, so the lines count the changes."""
        return len(self.history)

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_withdrawn(self) -> bool:
        """Closed because the citizen took it back, and not opened again since."""
        withdrawn = self.latest("withdrawn")
        return self.status is Status.CLOSED and withdrawn is not None and withdrawn.at == self.resolved_at

    @property
    def lacks_place(self) -> bool:
        return self.needs_place and not self.place.known

    def noted(self, entry: Entry, **changes: object) -> "Ticket":
        """The ticket with `changes` and one more line of history."""
        return self.model_copy(update={**changes, "history": (*self.history, entry)})

    def moved_to(self, status: Status, entry: Entry, **changes: object) -> "Ticket":
        if not self.may_become(status):
            raise ImpossibleStepError(f"a ticket that is {self.status} cannot become {status}")
        return self.noted(entry, status=status, **changes)

    def may_become(self, status: Status) -> bool:
        return status is self.status or status in _NEXT[self.status]

    def may_be_reopened(self, now: datetime, within: timedelta) -> bool:
        return not self.is_open and (self.resolved_at is None or now <= self.resolved_at + within)

    def is_told_within(self, span: timedelta, sent_at: datetime) -> bool:
        """Before or behind: of two pieces either may arrive first."""
        return abs(sent_at - self.last_piece_at) <= span

    def latest(self, what: str) -> Entry | None:
        return next((entry for entry in reversed(self.history) if entry.what == what), None)


class ImpossibleStepError(Exception):
    """The ticket's life does not allow this step."""
