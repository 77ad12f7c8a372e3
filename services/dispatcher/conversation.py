"""What the line remembers of one citizen between two messages."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from shared.events import Attachment, Citizen, Fact, Instant, Language, Pin, PlaceHint, ReadingPart, derive_id

FATE_LAG = timedelta(seconds=30)  # how long the news of a reply's id is worth waiting for
REMEMBERED = 60  # how many of the latest messages, ours and theirs, can be quoted
WINDOW = timedelta(hours=24)  # WhatsApp's: free text is allowed this long after the citizen's last message
RECENT = 12  # tickets kept at hand; older ones are found by their number, a quote or an open question

QuestionKind = Literal["place", "topic", "unit", "solved"]


class Said(Fact):
    """A reply of ours, with the ids of its buttons; `message_id` is known once WhatsApp has accepted it and
    we have heard of that."""

    reply_id: UUID
    at: Instant
    ticket_ids: tuple[UUID, ...] = ()
    asks_about: tuple[UUID, ...] = ()  # of these it asks whether they are solved
    choices: tuple[str, ...] = ()
    message_id: str | None = None


class Heard(Fact):
    message_id: str
    ticket_id: UUID


class LoosePiece(Fact):
    """A photo or a pin whose words have not come yet, or where somebody is who has only said that."""

    message_id: str
    sent_at: Instant
    attachments: tuple[Attachment, ...] = ()
    pin: Pin | None = None
    place: PlaceHint | None = None


class Question(Fact):
    """An open question of ours: for the place, for the subject, from a unit, or whether it is solved."""

    kind: QuestionKind
    ticket_id: UUID
    asked_at: Instant


class Notice(Fact):
    """Proof that the information notice was given, as the law wants it."""

    version: str
    reply_id: UUID
    sent_at: Instant
    delivered_at: Instant | None = None


class Kept(Fact):
    """Words that were taken for more of a ticket, as long as the citizen may tell them apart by a button."""

    ticket_id: UUID
    part: ReadingPart
    sure: bool  # of its subject


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
    let_go: tuple[UUID, ...] = ()  # attachments that belong to no matter: a sticker, a photo with a thank-you
    questions: tuple[Question, ...] = ()
    kept: Kept | None = None
    chatted_at: Instant | None = None  # when we last answered what was no matter, nor meant to be one
    said: tuple[Said, ...] = ()
    heard: tuple[Heard, ...] = ()

    @classmethod
    def begun_by(cls, citizen: Citizen, at: datetime) -> "Conversation":
        """The time is part of the id: a phone number may come back as another person's."""
        identities = citizen.identities
        return cls(
            id=derive_id(f"{identities[0]} {at.isoformat()}", "conversation"),
            citizen=citizen,
            identities=identities,
            window_until=at,
        )

    def met(self, citizen: Citizen, sent_at: datetime) -> "Conversation":
        """Knows the writer by every identity seen so far; a phone number once known is not forgotten."""
        return self.model_copy(
            update={
                "citizen": _completed(citizen, self.citizen),
                "identities": tuple(dict.fromkeys((*self.identities, *citizen.identities))),
                "window_until": max(self.window_until, sent_at + WINDOW),
            }
        )

    def renamed(self, citizen: Citizen, previous: Citizen | None) -> "Conversation":
        """A new number or id. The old number will be somebody else's one day: it no longer leads here."""
        given_up = f"phone:{previous.phone}" if previous and previous.phone else None
        known = (one for one in (*self.identities, *citizen.identities) if one != given_up)
        return self.model_copy(
            update={
                "citizen": _completed(citizen, self.citizen),
                "identities": tuple(dict.fromkeys(known)),
            }
        )

    def is_of_another(self, citizen: Citizen) -> bool:
        """The same phone number under another id is another person's by now: WhatsApp gives a person who
        changes the number a new id, and whoever gets the old number has an id of their own."""
        ids = {one for one in citizen.identities if not one.startswith("phone:")}
        own = {one for one in self.identities if not one.startswith("phone:")}
        return bool(ids and own) and not ids & own

    def without_phone(self) -> "Conversation":
        identities = tuple(one for one in self.identities if not one.startswith("phone:"))
        return self.model_copy(
            update={"identities": identities, "citizen": self.citizen.model_copy(update={"phone": None})}
        )

    def merged_with(self, other: "Conversation") -> "Conversation":
        """Two conversations turned out to be one person's: nothing of either is forgotten."""
        notices = [one for one in (self.notice, other.notice) if one]
        questions = sorted((*other.questions, *self.questions), key=lambda one: one.asked_at)
        return self.model_copy(
            update={
                "citizen": _completed(self.citizen, other.citizen),
                "identities": tuple(dict.fromkeys((*self.identities, *other.identities))),
                "window_until": max(self.window_until, other.window_until),
                "stopped": self.stopped or other.stopped,
                "notice": max(notices, key=lambda one: one.sent_at, default=None),
                "thanks": self.thanks + other.thanks,
                "tickets": (*other.tickets, *self.tickets)[-RECENT:],
                "gathering": (*other.gathering, *self.gathering)[-RECENT:],
                "loose": tuple(sorted((*other.loose, *self.loose), key=lambda one: one.sent_at)),
                "let_go": (*other.let_go, *self.let_go)[-REMEMBERED:],
                "questions": tuple(questions),
                "kept": self.kept or other.kept,
                "chatted_at": self.chatted_at or other.chatted_at,
                "said": (*other.said, *self.said)[-REMEMBERED:],
                "heard": (*other.heard, *self.heard)[-REMEMBERED:],
            }
        )

    def tickets_quoted_by(self, message_id: str | None) -> tuple[UUID, ...]:
        """What a quoted message was about: one of ours, or an earlier one of the citizen's own."""
        if message_id is None:
            return ()
        said = self.said_as(message_id)
        if said:
            return said.ticket_ids
        return tuple(heard.ticket_id for heard in self.heard if heard.message_id == message_id)

    @property
    def spoken_last(self) -> Said | None:
        """Our latest reply that was about a ticket."""
        return next((said for said in reversed(self.said) if said.ticket_ids), None)

    def said_as(self, message_id: str) -> Said | None:
        return next((said for said in self.said if said.message_id == message_id), None)

    def may_soon_know(self, message_id: str, now: datetime) -> bool:
        """Whether this may be a reply just sent: a citizen's thumb can be faster than the news of its id."""
        known = self.said_as(message_id) or any(heard.message_id == message_id for heard in self.heard)
        return not known and any(said.message_id is None and now - said.at < FATE_LAG for said in self.said)

    def question(self, kind: QuestionKind, ticket_id: UUID | None = None) -> Question | None:
        """The latest open question of this kind, about this ticket if one is given."""
        for question in reversed(self.questions):
            if question.kind == kind and ticket_id in (None, question.ticket_id):
                return question
        return None

    def without_question(self, kind: QuestionKind, ticket_id: UUID) -> "Conversation":
        left = tuple(q for q in self.questions if (q.kind, q.ticket_id) != (kind, ticket_id))
        return self.model_copy(update={"questions": left})


def _completed(citizen: Citizen, by: Citizen) -> Citizen:
    return Citizen(
        bsuid=citizen.bsuid or by.bsuid,
        parent_bsuid=citizen.parent_bsuid or by.parent_bsuid,
        phone=citizen.phone or by.phone,
        name=citizen.name or by.name,
    )
