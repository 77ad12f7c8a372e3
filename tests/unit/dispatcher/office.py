"""The registrar over a store: events in, what it would publish out. Time stands still until moved."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from pydantic import SecretStr

from services.dispatcher import register
from services.dispatcher.conversation import Conversation
from services.dispatcher.registrar import Registrar
from services.dispatcher.ticket import Ticket
from shared.events import (
    AgencyTicket,
    AgencyUpdate,
    Citizen,
    MessageClassified,
    MessageKind,
    MessageReceived,
    Reading,
    ReplyRequested,
    derive_id,
)
from shared.media_links import MediaLinks
from shared.messaging import Outgoing
from shared.municipality import Municipality
from shared.store import Steps, Store
from tests.fakes.store import FakeStore
from tests.unit.dispatcher.chat import Intent
from training.played_line import AYSE, MONDAY_MORNING

LINKS = MediaLinks("https://line.example", SecretStr("secret"))


@dataclass
class Office:
    municipality: Municipality
    now: datetime = MONDAY_MORNING
    sent: list[Outgoing] = field(default_factory=list)
    store: Store = field(default_factory=lambda: FakeStore(register.INDEXES))

    def __post_init__(self) -> None:
        async def send(outgoing: Outgoing) -> None:
            self.sent.append(outgoing)

        self._numbers = count(1)
        self.steps = Steps(self.store, send)
        self.registrar = Registrar(self.municipality, self.store, self.steps, LINKS, lambda: self.now)

    def later(self, **passed: float) -> "Office":
        self.now += timedelta(**passed)
        return self

    def message(self, kind: MessageKind, seen: Reading | None = None, **fields: Any) -> MessageClassified:
        number = next(self._numbers)
        received = MessageReceived(
            id=fields.pop("id", uuid4()),
            at=self.now,
            correlation_id=f"message {number}",
            message_id=fields.pop("message_id", f"wamid.{number}"),
            line="1",
            sender=fields.pop("sender", AYSE),
            sent_at=fields.pop("sent_at", self.now),
            kind=kind,
            **fields,
        )
        return MessageClassified(
            id=derive_id(received.id, MessageClassified.routing_key),
            at=self.now,
            correlation_id=received.correlation_id,
            message=received,
            reading=seen or Reading(intent=Intent.EMPTY, language="tr"),
        )

    async def hears(self, kind: MessageKind, seen: Reading | None = None, **fields: Any) -> None:
        await self.registrar.on_message(self.message(kind, seen, **fields))

    async def is_told(self, unit: str, event: str, ticket: Ticket, **more: Any) -> None:
        message_id = more.pop("message_id", str(uuid4()))
        update = AgencyUpdate(
            schema="agency.update.v1", event=event, ticket_id=ticket.id, at=self.now, **more
        )
        await self.registrar.on_update(unit, update, message_id)

    async def tickets(self) -> list[Ticket]:
        return sorted(await register.tickets_by(self.store, {}), key=lambda ticket: ticket.reference)

    async def ticket(self) -> Ticket:
        (only,) = await self.tickets()
        return only

    async def conversation_of(self, citizen: Citizen) -> Conversation:
        (only,) = await register.conversations_of(self.store, citizen.identities)
        return only

    @property
    def replies(self) -> list[ReplyRequested]:
        return [ReplyRequested.model_validate_json(one.body) for one in self.sent if one.exchange == "line"]

    @property
    def agency_tickets(self) -> list[AgencyTicket]:
        return [AgencyTicket.model_validate_json(one.body) for one in self.sent if one.exchange == "agencies"]
