"""A reply as a value: requested, sending, accepted, sent, delivered, read; or how else it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

SILENCE_SECONDS = 600.0
LEASE = timedelta(seconds=60)
NICETY_PATIENCE = timedelta(minutes=2)

DANGER, NORMAL, NICETY = 0, 1, 2


@dataclass(frozen=True)
class Patience:
    """How long a call may take before it counts as lost, and how long silence must last to mean something."""

    lease: timedelta = LEASE
    silence_seconds: float = SILENCE_SECONDS
    look_round_seconds: float = 2.0


class Status(StrEnum):
    REQUESTED = "requested"
    SENDING = "sending"
    UNSURE = "unsure"
    ACCEPTED = "accepted"
    SENT = "sent"
    FAILED = "failed"
    DELIVERED = "delivered"
    READ = "read"
    UNREACHABLE = "unreachable"
    DOUBTFUL = "doubtful"
    DROPPED = "dropped"  # a nicety that would have come late, or twice


# A failure may be followed by proof of delivery (another device), and never the other way round.
RANK = {
    Status.ACCEPTED: 1,
    Status.SENT: 2,
    Status.FAILED: 3,
    Status.DELIVERED: 4,
    Status.READ: 5,
}


@dataclass(frozen=True)
class Message:
    """What one POST became at WhatsApp."""

    id: str
    attempt: int
    status: Status
    code: int | None = None

    @property
    def failed(self) -> bool:
        return self.status is Status.FAILED


@dataclass(frozen=True)
class Reply:
    """`doubts` are the attempts whose answer never came; `heard` is the listening clock at the last of them.
    `closed`: WhatsApp said that the window is over. `bare`: it could not use the picture. `tokens` is what
    the citizen's bucket held after this reply was claimed."""

    id: UUID
    citizen: str
    correlation_id: str
    priority: int
    requested_at: datetime
    turn: int
    due_at: datetime
    status: Status = Status.REQUESTED
    ticket_id: UUID | None = None
    attempt: int = 0
    refusals: int = 0
    waits: int = 0
    doubts: tuple[int, ...] = ()
    messages: tuple[Message, ...] = ()
    claimed_at: datetime | None = None
    lease_until: datetime | None = None
    doubted_at: datetime | None = None
    heard: float = 0.0
    tokens: float | None = None
    closed: bool = False
    bare: bool = False
    reason: str | None = None

    @property
    def order(self) -> tuple[int, datetime, int, int]:
        return (self.priority, self.requested_at, self.turn, self.id.int)

    @property
    def live(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if not message.failed)

    @property
    def message_id(self) -> str | None:
        best = max(self.messages, key=lambda message: (not message.failed, message.attempt), default=None)
        return best.id if best else None

    @property
    def open_doubts(self) -> tuple[int, ...]:
        known = {message.attempt for message in self.messages}
        return tuple(attempt for attempt in self.doubts if attempt not in known)

    def is_in_flight(self, now: datetime) -> bool:
        return self.status is Status.SENDING and self.lease_until is not None and now < self.lease_until

    def is_late(self, now: datetime) -> bool:
        return self.priority == NICETY and now - self.requested_at > NICETY_PATIENCE
