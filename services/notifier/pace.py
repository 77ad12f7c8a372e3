"""How fast may be sent: per number, per citizen, and not at all while nothing can be. No clock of its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from services.notifier.reply import Reply, Status
from shared.municipality.model import Pace

LONGEST_PAUSE = 15 * 60.0
SLOWEST = 1.0  # messages a second, however often WhatsApp says that it is too much
RECOVERY_SECONDS = 60.0  # from a slowed number back to its full rate
UNANSWERED = 3
SOON = timedelta(milliseconds=300)


@dataclass(frozen=True)
class Bucket:
    """Of the number: `rate` a second and as many at once. It slows down when told and recovers by itself."""

    full_rate: float
    rate: float
    tokens: float
    filled_at: datetime | None = None

    @classmethod
    def of(cls, pace: Pace) -> Self:
        return cls(pace.per_second, pace.per_second, pace.per_second)

    def filled(self, now: datetime) -> Self:
        passed = max(0.0, (now - (self.filled_at or now)).total_seconds())
        rate = min(self.full_rate, self.rate + passed * self.full_rate / RECOVERY_SECONDS)
        tokens = min(rate, self.tokens + passed * self.rate)
        return replace(self, rate=rate, tokens=tokens, filled_at=now)

    def taken(self, now: datetime) -> Self | None:
        """One less, or None when there is none."""
        filled = self.filled(now)
        return replace(filled, tokens=filled.tokens - 1) if filled.tokens >= 1 else None

    def slowed(self, now: datetime) -> Self:
        return replace(self, rate=max(SLOWEST, self.rate / 2), tokens=0.0, filled_at=now)


@dataclass(frozen=True)
class Pause:
    """Of the number: each refusal in a row doubles it. When it is over one reply goes ahead as a probe.

    Calls without an answer pause it too, from the third in a row: each of them leaves a reply in doubt.
    """

    refusals: int = 0
    unanswered: int = 0
    until: datetime | None = None

    def refused(self, now: datetime, seconds: float) -> Self:
        """Refusals that were on their way together count once."""
        if self.until is not None and now < self.until:
            return self
        length = min(LONGEST_PAUSE, seconds * 2**self.refusals)
        return replace(self, refusals=min(self.refusals + 1, 16), until=now + timedelta(seconds=length))

    def left_unanswered(self, now: datetime) -> Self:
        counted = replace(self, unanswered=self.unanswered + 1)
        return counted if counted.unanswered < UNANSWERED else counted.refused(now, 1.0)

    def lets_go(self, now: datetime, in_flight: int) -> bool:
        return self.until is None or (now >= self.until and in_flight == 0)

    def seconds_left(self, now: datetime) -> float:
        return max(0.0, (self.until - now).total_seconds()) if self.until else 0.0


def blocked_until(
    reply: Reply, others: Iterable[Reply], tokens: float, pace: Pace, now: datetime
) -> datetime | None:
    """When this claimed reply may go, or None for now. `others` are the citizen's recently claimed replies.

    One at a time, in their order, and no faster than WhatsApp allows for one citizen.
    """
    waits = [now + SOON for other in others if other.is_in_flight(now)]
    waits += [
        other.due_at
        for other in others
        if other.status is Status.REQUESTED and other.due_at > now and other.order < reply.order
    ]
    if tokens < 1:
        waits.append(now + timedelta(seconds=(1 - tokens) * pace.citizen_seconds))
    return max(waits, default=None)


def tokens_left(claimed: Iterable[Reply], pace: Pace, now: datetime) -> float:
    """The citizen's bucket, as the last claimed reply left it; where one left no note, it took one token."""
    tokens, at = float(pace.citizen_burst), None
    for reply in sorted((each for each in claimed if each.claimed_at), key=_claimed_at):
        claimed_at = _claimed_at(reply)
        tokens = _refilled(tokens, at or claimed_at, claimed_at, pace) - 1
        if reply.tokens is not None:
            tokens = reply.tokens
        at = claimed_at
    return _refilled(tokens, at or now, now, pace)


def memory(pace: Pace) -> timedelta:
    """After this long without a message a citizen's bucket is full again."""
    return timedelta(seconds=pace.citizen_seconds * pace.citizen_burst)


def _claimed_at(reply: Reply) -> datetime:
    return reply.claimed_at or reply.requested_at


def _refilled(tokens: float, since: datetime, now: datetime, pace: Pace) -> float:
    gained = max(0.0, (now - since).total_seconds()) / pace.citizen_seconds
    return min(float(pace.citizen_burst), tokens + gained)


@dataclass
class Waiting:
    """A citizen's replies that wait. `known` have had their turn given, and are not sent to the end again."""

    next: datetime
    known: set[UUID] = field(default_factory=set)


@dataclass
class Turns:
    """Where a citizen is to be told more than may be said now: a time for each, so none is tried in vain.

    A memory of this process only; forgetting it costs tries, not order or pace.
    """

    pace: Pace
    _waiting: dict[str, Waiting] = field(default_factory=dict)

    def wait(self, reply: Reply, until: datetime, now: datetime) -> None:
        """This one waits until then; whatever follows comes after it."""
        self._waiting = {citizen: waiting for citizen, waiting in self._waiting.items() if waiting.next > now}
        waiting = self._waiting.setdefault(reply.citizen, Waiting(until))
        waiting.next = max(until + self._gap, waiting.next)
        waiting.known.add(reply.id)

    def take(self, reply: Reply, now: datetime, *, crowded: bool = False) -> datetime | None:
        """The turn of a reply, where others of its citizen wait already, or where it must make room."""
        waiting = self._waiting.get(reply.citizen)
        if waiting is not None and reply.id in waiting.known:
            return None
        if waiting is None or waiting.next - self._gap <= now:
            if not crowded:
                return None
            waiting = self._waiting[reply.citizen] = Waiting(now + self._gap)
        turn, waiting.next = waiting.next, waiting.next + self._gap
        waiting.known.add(reply.id)
        return turn

    @property
    def _gap(self) -> timedelta:
        return timedelta(seconds=self.pace.citizen_seconds)
