"""One citizen's line, in memory: the dispatcher's rules, no broker, no database, no clock but this one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from services.dispatcher.conversation import Conversation
from services.dispatcher.due import take_timer
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Cause, Timer, Turn
from shared.events import Citizen
from shared.municipality import Municipality

MONDAY_MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
AYSE = Citizen(phone="+905301112233", name="Ayşe Kara")
_ORIGIN = UUID("2b0f7f3e-6a51-4c39-9a5d-3c1f6a4a9d55")


@dataclass
class PlayedLine:
    municipality: Municipality
    now: datetime = MONDAY_MORNING
    citizen: Citizen = AYSE
    conversation: Conversation | None = None
    tickets: dict[UUID, Ticket] = field(default_factory=dict)
    timers: dict[UUID, Timer] = field(default_factory=dict)
    _ids: int = 0

    def new_id(self) -> UUID:
        self._ids += 1
        return uuid5(_ORIGIN, str(self._ids))

    def turn(self, known: Iterable[Ticket] | None = None) -> Turn:
        self.conversation = self.conversation or Conversation.begun_by(self.citizen, self.now)
        cause = Cause(self.new_id(), "played", self.now)
        return Turn(
            self.municipality, self.conversation, self.tickets.values() if known is None else known, cause
        )

    def keep(self, turn: Turn) -> None:
        known = len(self.tickets)
        turn.finish({id_: f"BRN-2026-{known + n:06d}" for n, id_ in enumerate(turn.opened, 1)})
        self.conversation = turn.conversation
        self.tickets |= {id_: turn.tickets[id_] for id_ in turn.changed}
        self.timers |= turn.timers
        for gone in turn.cancelled:
            self.timers.pop(gone, None)

    def wait(self, passed: timedelta) -> Iterator[Turn]:
        """Time goes by and every timer that falls due fires, in order; what each of them led to."""
        until = self.now + passed
        while due := sorted((t for t in self.timers.values() if t.due_at <= until), key=lambda t: t.due_at):
            timer = self.timers.pop(due[0].id)
            self.now = max(self.now, timer.due_at)
            turn = self.turn()
            take_timer(turn, timer)
            self.keep(turn)
            yield turn
        self.now = until
