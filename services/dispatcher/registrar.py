"""One step for whatever reaches the dispatcher: read what is known, let the rules decide, keep the result.

No rule stands here; no rule elsewhere touches the database.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from services.dispatcher import identity, register
from services.dispatcher.agency_view import as_agency_ticket
from services.dispatcher.conversation import Conversation
from services.dispatcher.due import ABOUT_CONVERSATIONS, take_timer
from services.dispatcher.messages import take_message
from services.dispatcher.orphans import take_on_orphans
from services.dispatcher.settled import LOST, fate_of, take_lost, take_media, tickets_told_of
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Cause, Timer, Turn
from services.dispatcher.updates import check_update, demand_ticket, take_update
from shared.events import (
    AgencyUpdate,
    MediaStored,
    MessageClassified,
    ReplySettled,
    derive_id,
)
from shared.media_links import MediaLinks
from shared.messaging import Outgoing, PermanentError
from shared.municipality import Municipality
from shared.store import Steps, Store, Work

logger = logging.getLogger(__name__)

TIMERS_AT_ONCE = 200
POSTPONED = timedelta(minutes=1)


class NotKnownYetError(Exception):
    """What this is about has not arrived; the message comes around again."""


class Registrar:
    def __init__(
        self,
        municipality: Municipality,
        store: Store,
        steps: Steps,
        links: MediaLinks,
        clock: Callable[[], datetime],
    ) -> None:
        self._municipality = municipality
        self._store = store
        self._steps = steps
        self._links = links
        self._clock = clock

    async def on_message(self, event: MessageClassified) -> None:
        message, reading = event.message, event.reading
        if not message.sender.identities:
            raise PermanentError("a message without a sender")

        async def decide(work: Work, cause: Cause) -> Turn:
            conversation, others = await identity.conversation_of(work, message)
            if identity.points_at_something_new(conversation, message, cause.now):
                raise NotKnownYetError("what WhatsApp called our latest reply")
            pointed_at = identity.pointed_at(conversation, message)
            tickets = await register.tickets_at_hand(work, conversation, reading.references, pointed_at)
            turn = Turn(self._municipality, conversation, tickets, cause)
            await identity.merge(work, turn, others)
            take_on_orphans(turn)
            take_message(turn, message, reading)
            return turn

        await self._step(event.id, event.correlation_id, decide)

    async def on_update(self, unit: str, update: AgencyUpdate, message_id: str) -> None:
        event_id = derive_id(f"{unit} {message_id}", "agency.update")

        async def decide(work: Work, cause: Cause) -> Turn:
            named = demand_ticket(await self._ticket_of(work, update))
            turn = await self._turn_about(work, named, cause)
            ticket = turn.tickets[named.id]
            check_update(self._municipality, unit, ticket, update)
            take_update(turn, ticket, update)
            return turn

        await self._step(event_id, str(event_id), decide)

    async def on_settled(self, event: ReplySettled) -> None:
        if event.status in LOST:
            await self._on_lost(event)
        else:
            await register.note_fate(self._store, event, fate_of(event, self._clock()))

    async def _on_lost(self, event: ReplySettled) -> None:
        async def decide(work: Work, cause: Cause) -> Turn | None:
            conversation = await register.conversation_by(work, {"said.reply_id": event.reply_id})
            ids = tickets_told_of(conversation, event)
            tickets = await register.tickets_by(work, {"_id": {"$in": list(ids)}}) if ids else []
            if conversation:
                turn = self._turn(conversation, tickets, cause)
            elif tickets:  # so old that the conversation has forgotten it
                turn = await self._turn_about(work, tickets[0], cause)
            else:
                return None
            take_lost(turn, event)
            return turn

        await self._step(event.id, event.correlation_id, decide)

    async def on_media(self, event: MediaStored) -> None:
        async def decide(work: Work, cause: Cause) -> Turn | None:
            tickets = await register.tickets_by(work, {"attachments.id": event.attachment_id})
            conversation = await self._conversation_with(work, event.attachment_id, tickets)
            turn = self._turn(conversation, tickets, cause) if conversation else None
            if turn is not None and take_media(turn, event):
                return turn
            if event.outcome == "stored":
                return None
            raise NotKnownYetError("the message of a lost attachment has not been taken yet")

        await self._step(event.id, event.correlation_id, decide)

    async def fire_due_timers(self) -> int:
        due = await register.due_timers(self._store, self._clock(), TIMERS_AT_ONCE)
        for timer in due:
            await self._fire_or_postpone(timer)
        return len(due)

    async def _fire_or_postpone(self, timer: Timer) -> None:
        """One that cannot be fired must not hold up those behind it."""
        try:
            await self._fire(timer)
        except Exception as failure:
            extra = {"timer": timer.kind, "subject": str(timer.subject_id)}
            logger.error("a timer failed and is tried again later", extra=extra, exc_info=failure)
            later = self._clock() + POSTPONED
            where = {"_id": timer.id, "due_at": timer.due_at}
            await self._store.change("timers", where, {"$set": {"due_at": later}})

    async def _fire(self, timer: Timer) -> None:
        async def decide(work: Work, cause: Cause) -> Turn | None:
            if not await register.take_timer_off(work, timer):
                return None
            if timer.kind in ABOUT_CONVERSATIONS:
                conversation = await register.conversation_by(work, {"_id": timer.subject_id})
                turn = self._turn(conversation, (), cause) if conversation else None
            else:
                tickets = await register.tickets_by(work, {"_id": timer.subject_id})
                turn = await self._turn_about(work, tickets[0], cause) if tickets else None
            if turn is not None:
                take_timer(turn, timer)
            return turn

        event_id = derive_id(timer.id, timer.due_at.isoformat())
        if not await self._step(event_id, str(event_id), decide):  # fired before, and set to the same moment
            await self._store.remove("timers", {"_id": timer.id, "due_at": timer.due_at})

    async def _step(
        self, event_id: UUID, correlation_id: str, decide: Callable[[Work, Cause], Awaitable[Turn | None]]
    ) -> bool:
        numbers: dict[UUID, str] = {}  # outlives a conflict, so that a second attempt wastes no number

        async def work(inside: Work) -> None:
            turn = await decide(inside, Cause(event_id, correlation_id, self._clock()))
            if turn is not None:
                await self._keep(inside, turn, numbers)

        return await self._steps.once(event_id, work)

    async def _keep(self, work: Work, turn: Turn, numbers: dict[UUID, str]) -> None:
        for ticket_id in turn.opened:
            if ticket_id not in numbers:
                numbers[ticket_id] = await self._next_reference(turn.now)
        turn.finish({ticket_id: numbers[ticket_id] for ticket_id in turn.opened})
        await work.replace("conversations", register.to_document(turn.conversation))
        for ticket_id in turn.changed:
            await work.replace("tickets", register.to_document(turn.tickets[ticket_id]))
        for timer in turn.timers.values():
            await work.replace("timers", register.to_document(timer))
        if turn.cancelled:
            await work.remove("timers", {"_id": {"$in": list(turn.cancelled)}})
        for outgoing in self._outgoing(turn):
            work.publish(outgoing)

    def _outgoing(self, turn: Turn) -> list[Outgoing]:
        """The citizen first: agencies can wait the millisecond."""
        replies = [Outgoing.of(reply) for reply in turn.requested_replies()]
        notices = []
        for index, notice in enumerate(turn.notices):
            ticket = turn.tickets[notice.ticket_id]
            body = as_agency_ticket(ticket, notice, self._links, turn.now)
            event_id = derive_id(turn.cause.event_id, f"agency notice {index}")
            notices.append(Outgoing.to_agency(event_id, body, turn.cause.correlation_id))
        return [*replies, *notices]

    async def _next_reference(self, now: datetime) -> str:
        series = f"{self._municipality.short_code}-{now.astimezone(self._municipality.calendar.zone).year}"
        return f"{series}-{await self._store.next_number(series):06d}"

    async def _ticket_of(self, work: Work, update: AgencyUpdate) -> Ticket | None:
        if update.ticket_id is None and update.reference is None:
            return None
        where = {"_id": update.ticket_id} if update.ticket_id else {"reference": update.reference}
        return next(iter(await register.tickets_by(work, where)), None)

    async def _turn_about(self, work: Work, ticket: Ticket, cause: Cause) -> Turn:
        conversation = await register.conversation_by(work, {"_id": ticket.conversation_id})
        if conversation is None:
            raise LookupError(f"{ticket.reference} has no conversation")
        return self._turn(conversation, (ticket,), cause)

    def _turn(self, conversation: Conversation, tickets: Iterable[Ticket], cause: Cause) -> Turn:
        turn = Turn(self._municipality, conversation, tickets, cause)
        take_on_orphans(turn)
        return turn

    async def _conversation_with(
        self, work: Work, attachment_id: UUID, tickets: list[Ticket]
    ) -> Conversation | None:
        if tickets:
            return await register.conversation_by(work, {"_id": tickets[0].conversation_id})
        waiting = await register.conversation_by(work, {"loose.attachments.id": attachment_id})
        return waiting or await register.conversation_by(work, {"let_go": attachment_id})
