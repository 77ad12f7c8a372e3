"""One citizen's conversation with the rules: no broker, no database, no clock but this one."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from services.dispatcher.messages import take_message
from services.dispatcher.settled import take_lost
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import AgencyNotice, Timer, Turn
from services.dispatcher.updates import check_update, take_update
from shared.events import (
    AgencyUpdate,
    Attachment,
    AttachmentKind,
    Intent,
    Kind,
    MessageKind,
    MessageReceived,
    Pin,
    PlaceHint,
    Priority,
    Reaction,
    Reading,
    ReadingPart,
    ReplyRequested,
    ReplySettled,
    ReplyStatus,
)
from training.played_line import PlayedLine

ROADS = "fen_isleri"
SQUARE = Pin(latitude=38.4697, longitude=27.2211)


def matter(text: str, topic: str, **more: Any) -> ReadingPart:
    """A part as the classifier would read it; a street in words is given as `street`."""
    street = more.pop("street", None)
    place = PlaceHint(text=street, street=street.casefold(), road=more.pop("road", None)) if street else None
    fields = {"kind": Kind.COMPLAINT, "confidence": 0.98, "urgency": 1, "place": place, "masked": text} | more
    return ReadingPart(text=text, topic=topic, **fields)


def reading(*parts: ReadingPart, intent: Intent = Intent.MATTER, **more: Any) -> Reading:
    return Reading(**({"intent": intent, "language": "tr", "parts": parts, "decision": "automatic"} | more))


HOLE = matter("ersoy caddesinde cukur var", "yol_bozuk", street="Ersoy Caddesi")
HOLE_SOMEWHERE = matter("yolda cukur var", "yol_bozuk")
WASTE = matter("copler alinmadi", "cop_toplama")
GAS = matter("gaz kokuyor", "gaz_kacagi", urgency=3, hazard="gaz_kokusu")


def photo() -> Attachment:
    return Attachment(id=uuid4(), kind=AttachmentKind.IMAGE, mime="image/jpeg")


@dataclass
class Answer:
    """What one cause led to."""

    replies: list[ReplyRequested]
    notices: list[AgencyNotice]
    timers: list[Timer]

    @property
    def keys(self) -> list[str]:
        """The phrases of all bubbles, without the information notice that rides on the first."""
        return [p.key for reply in self.replies for p in reply.phrases if p.key != "notice"]

    @property
    def reactions(self) -> list[str | None]:
        return [reply.reaction.emoji for reply in self.replies if reply.reaction]

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(notice.unit, notice.event) for notice in self.notices]

    @property
    def bubble(self) -> ReplyRequested:
        (only,) = [reply for reply in self.replies if not reply.reaction]
        return only


@dataclass
class Chat(PlayedLine):
    count: int = 0

    @property
    def ticket(self) -> Ticket:
        (only,) = self.tickets.values()
        return only

    @property
    def by_topic(self) -> dict[str, Ticket]:
        return {ticket.topic: ticket for ticket in self.tickets.values()}

    def later(self, **passed: float) -> "Chat":
        self.now += timedelta(**passed)
        return self

    def writes(self, *parts: ReadingPart, quoting: str | None = None, **more: Any) -> Answer:
        text = "\n".join(part.text for part in parts) or "?"
        return self.sends(MessageKind.TEXT, reading(*parts, **more), text=text, reply_to=quoting)

    def says(self, intent: Intent, text: str = "…", *, quoting: str | None = None, **more: Any) -> Answer:
        return self.sends(MessageKind.TEXT, reading(intent=intent, **more), text=text, reply_to=quoting)

    def sends_photo(self, *, quoting: str | None = None) -> Answer:
        return self.sends(MessageKind.MEDIA, attachments=(photo(),), reply_to=quoting)

    def sends_pin(self, pin: Pin = SQUARE, *, quoting: str | None = None) -> Answer:
        return self.sends(MessageKind.PIN, pin=pin, reply_to=quoting)

    def taps(self, choice: str) -> Answer:
        return self.sends(MessageKind.CHOICE, choice=choice, text="…")

    def reacts(self, emoji: str | None, to: str) -> Answer:
        return self.sends(MessageKind.REACTION, reaction=Reaction(message_id=to, emoji=emoji))

    def sends(self, kind: MessageKind, seen: Reading | None = None, **fields: Any) -> Answer:
        self.count += 1
        message = MessageReceived(
            id=uuid4(),
            at=self.now,
            correlation_id="test",
            message_id=fields.pop("message_id", f"wamid.citizen.{self.count}"),
            line="1",
            sender=fields.pop("sender", self.citizen),
            sent_at=fields.pop("sent_at", self.now),
            kind=kind,
            **fields,
        )
        seen = seen or Reading(intent=Intent.EMPTY, language="tr")
        turn = self.turn()
        take_message(turn, message, seen)
        return self._keep(turn)

    def hears_from(self, unit: str, event: str, text: str | None = None, **more: Any) -> Answer:
        ticket = more.pop("ticket", None) or self.ticket
        update = AgencyUpdate(
            schema="agency.update.v1", event=event, ticket_id=ticket.id, text=text, at=self.now, **more
        )
        check_update(self.municipality, unit, ticket, update)
        turn = self.turn((ticket,))
        take_update(turn, ticket, update)
        return self._keep(turn)

    def arrives(self, reply: ReplyRequested, message_id: str = "wamid.ours") -> str:
        """Our reply is accepted by WhatsApp, so that it can be quoted from now on."""
        assert self.conversation is not None
        said = tuple(
            one.model_copy(update={"message_id": message_id}) if one.reply_id == reply.id else one
            for one in self.conversation.said
        )
        self.conversation = self.conversation.model_copy(update={"said": said})
        return message_id

    def is_lost(self, reply: ReplyRequested, status: ReplyStatus) -> Answer:
        settled = ReplySettled(
            id=uuid4(), at=self.now, correlation_id="test", reply_id=reply.id, status=status
        )
        turn = self.turn()
        take_lost(turn, settled)
        return self._keep(turn)

    def waits(self, **passed: float) -> Answer:
        """What came of every timer that fell due meanwhile."""
        answer = Answer([], [], [])
        for turn in self.wait(timedelta(**passed)):
            more = _answer(turn)
            answer = Answer(answer.replies + more.replies, answer.notices + more.notices, more.timers)
        return answer

    def _keep(self, turn: Turn) -> Answer:
        self.keep(turn)
        return _answer(turn)


def _answer(turn: Turn) -> Answer:
    return Answer(turn.requested_replies(), turn.notices, list(turn.timers.values()))


__all__ = ["SQUARE", "Answer", "Chat", "Intent", "Kind", "Priority", "matter", "photo", "reading"]
