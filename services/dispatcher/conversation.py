"""What the line remembers of one citizen between two messages."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from shared.events import Attachment, Citizen, Fact, Instant, Language, Pin, derive_id

REMEMBERED = 60  # how many of the latest messages, ours and theirs, can be quoted
WINDOW = timedelta(hours=24)  # WhatsApp's: free text is allowed this long after the citizen's last message
RECENT = 12  # tickets kept at hand; older ones are found by their number


class Said(Fact):
    """A reply of ours; `message_id` is known once WhatsApp has accepted it."""

    reply_id: UUID
    ticket_ids: tuple[UUID, ...] = ()
    message_id: str | None = None


class Heard(Fact):
    message_id: str
    ticket_id: UUID


class LoosePiece(Fact):
    """A photo or a pin whose words have not come yet."""

    message_id: str
    sent_at: Instant
    attachments: tuple[Attachment, ...] = ()
    pin: Pin | None = None


class Question(Fact):
    """An open question of ours: for the place, for the subject, from a unit, or whether it is solved."""

    kind: Literal["place", "topic", "unit", "solved"]
    ticket_id: UUID
    asked_at: Instant


class Notice(Fact):
    """Proof that the information notice was given, as the law wants it."""

    version: str
    reply_id: UUID
    sent_at: Instant
    delivered_at: Instant | None = None


class Conversation(Fact):
    """`gathering` are the tickets that what comes next may belong to, the latest last."""

    id: UUID
    citizen: Citizen
    identities: tuple[str, ...]
    language: Language = "tr"
    window_until: Instant
    notice: Notice | None = None
    stopped: bool = False
    thanks: int = 0
    tickets: tuple[UUID, ...] = ()
    gathering: tuple[UUID, ...] = ()
    loose: tuple[LoosePiece, ...] = ()
    questions: tuple[Question, ...] = ()
    said: tuple[Said, ...] = ()
    heard: tuple[Heard, ...] = ()

    @classmethod
    def begun_by(cls, citizen: Citizen, at: datetime) -> "Conversation":
        identities = citizen.identities
        return cls(
            id=derive_id(identities[0], "conversation"),
            citizen=citizen,
            identities=identities,
            window_until=at + WINDOW,
        )

    def met(self, citizen: Citizen, sent_at: datetime) -> "Conversation":
        """Knows the writer by every identity seen so far; a phone number once known is not forgotten."""
        known = self.citizen
        return self.model_copy(
            update={
                "citizen": Citizen(
                    bsuid=citizen.bsuid or known.bsuid,
                    parent_bsuid=citizen.parent_bsuid or known.parent_bsuid,
                    phone=citizen.phone or known.phone,
                    name=citizen.name or known.name,
                ),
                "identities": tuple(dict.fromkeys((*self.identities, *citizen.identities))),
                "window_until": max(self.window_until, sent_at + WINDOW),
            }
        )

    def merged_with(self, other: "Conversation") -> "Conversation":
        """Two conversations turned out to be one person's: nothing of either is forgotten."""
        return self.met(other.citizen, other.window_until - WINDOW).model_copy(
            update={
                "identities": tuple(dict.fromkeys((*self.identities, *other.identities))),
                "stopped": self.stopped or other.stopped,
                "notice": self.notice or other.notice,
                "thanks": self.thanks + other.thanks,
                "tickets": (*other.tickets, *self.tickets)[-RECENT:],
                "gathering": (*other.gathering, *self.gathering),
                "loose": (*other.loose, *self.loose),
                "questions": (*other.questions, *self.questions),
                "said": (*other.said, *self.said)[-REMEMBERED:],
                "heard": (*other.heard, *self.heard)[-REMEMBERED:],
            }
        )

    def tickets_quoted_by(self, message_id: str | None) -> tuple[UUID, ...]:
        """What a quoted message was about: one of ours, or an earlier one of the citizen's own."""
        if message_id is None:
            return ()
        for said in self.said:
            if said.message_id == message_id:
                return said.ticket_ids
        return tuple(heard.ticket_id for heard in self.heard if heard.message_id == message_id)

    def question(self, kind: str, ticket_id: UUID | None = None) -> Question | None:
        """The latest open question of this kind, about this ticket if one is given."""
        for question in reversed(self.questions):
            if question.kind == kind and ticket_id in (None, question.ticket_id):
                return question
        return None

    def without_question(self, kind: str, ticket_id: UUID) -> "Conversation":
        left = tuple(q for q in self.questions if (q.kind, q.ticket_id) != (kind, ticket_id))
        return self.model_copy(update={"questions": left})
