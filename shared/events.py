"""The facts that cross a process boundary: the only thing the services know of each other.

Every model is frozen and additive: a field may be added with a default, never renamed or removed.
`tests/contracts/` pins each one with a golden file. What agencies read and write stands at the end:
`AgencyTicket` and `AgencyUpdate`.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, ClassVar, Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

_EVENTS = uuid5(NAMESPACE_URL, "urn:beyazhat:events")


def derive_id(cause: object, kind: str) -> UUID:
    """The id of what follows from `cause`: the same cause and kind give the same id, on every try."""
    return uuid5(_EVENTS, f"{cause}|{kind}")


def upload_id(ticket_id: UUID, sha256: str) -> UUID:
    """The id of a photo that a unit leaves for a ticket: the same photo for the same ticket has the same id,
    and the id's second half follows from the ticket and the first, so it tells whose photo it is."""
    return _sealed(ticket_id, derive_id(f"{ticket_id} {sha256}", "attachment").bytes[:8])


def is_uploaded_for(ticket_id: UUID, attachment_id: UUID) -> bool:
    """We alone give files their ids, so no file of another ticket, and none of a citizen's, passes."""
    return attachment_id == _sealed(ticket_id, attachment_id.bytes[:8])


def _sealed(ticket_id: UUID, half: bytes) -> UUID:
    return UUID(bytes=half + derive_id(f"{ticket_id} {half.hex()}", "upload").bytes[8:])


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
Language = Literal["tr", "en", "ar"]


class Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Event(Fact):
    """`correlation_id` is the id of the citizen's message (or of the timer or update) that began it all."""

    routing_key: ClassVar[str]

    id: UUID
    at: Instant
    correlation_id: str


class Citizen(Fact):
    """Who writes. A phone number may be missing since 2026: then Meta's business-scoped id is all we have."""

    bsuid: str | None = None
    parent_bsuid: str | None = None
    phone: str | None = None  # E.164, with the plus
    name: str | None = None

    @property
    def identities(self) -> tuple[str, ...]:
        """Steadiest first; two messages that share one identity come from one person."""
        named = (("bsuid", self.bsuid), ("parent", self.parent_bsuid), ("phone", self.phone))
        return tuple(f"{kind}:{value}" for kind, value in named if value)


class Pin(Fact):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    name: str | None = None
    address: str | None = None


class AttachmentKind(StrEnum):
    IMAGE = "image"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    DOCUMENT = "document"
    STICKER = "sticker"


class Attachment(Fact):
    id: UUID
    kind: AttachmentKind
    mime: str


class MessageKind(StrEnum):
    TEXT = "text"
    MEDIA = "media"
    PIN = "pin"
    CONTACT_CARD = "contact_card"
    REACTION = "reaction"
    CHOICE = "choice"  # a button or a list row was tapped
    FORM = "form"  # a flow was filled in
    ORDER = "order"
    WELCOME = "welcome"  # the chat was opened, nothing written yet
    IDENTITY_CHANGED = "identity_changed"
    EDITED = "edited"
    REVOKED = "revoked"
    UNSUPPORTED = "unsupported"  # WhatsApp itself says it cannot pass this on
    UNKNOWN = "unknown"  # a type this version has never heard of


class Reaction(Fact):
    message_id: str
    emoji: str | None = None  # None: the reaction was taken back


class MessageReceived(Event):
    """A citizen's message in our own words. `message_id` is WhatsApp's (unique for ever, any length)."""

    routing_key: ClassVar[str] = "message.received"

    message_id: str
    line: str  # the municipality's phone number id it was sent to
    sender: Citizen
    sent_at: Instant
    kind: MessageKind
    text: str | None = None  # what was written, or a medium's caption
    choice: str | None = None  # the id of the button or row
    pin: Pin | None = None
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None  # WhatsApp's id of the quoted message
    forwarded: bool = False
    reaction: Reaction | None = None
    previous: Citizen | None = None  # who an IDENTITY_CHANGED sender was before
    original_id: str | None = None  # the message an edit or a revoke is about
    foreign_type: str | None = None  # WhatsApp's own word where ours is UNKNOWN or UNSUPPORTED
    transcript_of: UUID | None = None  # the voice note that a machine heard this text in


class MediaRequested(Event):
    routing_key: ClassVar[str] = "media.requested"

    attachment: Attachment
    media_id: str  # WhatsApp's; dies after seven days
    line: str
    sha256: str | None = None
    spoken_in: MessageReceived | None = None  # of a voice note the message, should somebody write it down


class MediaStored(Event):
    """`outcome` is told to the ticket: a photo that could not be kept must not look as if it had been."""

    routing_key: ClassVar[str] = "media.stored"

    attachment_id: UUID
    outcome: Literal["stored", "refused", "unavailable"]
    mime: str | None = None
    size: int | None = None
    sha256: str | None = None
    reason: str | None = None


class ReceiptStatus(StrEnum):
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    PLAYED = "played"
    FAILED = "failed"
    OTHER = "other"


class ReceiptChanged(Event):
    routing_key: ClassVar[str] = "receipt.changed"

    message_id: str  # WhatsApp's id of our message
    reply_id: UUID | None = None  # ours, echoed; None for messages of another system on this number
    status: ReceiptStatus
    error_code: int | None = None
    error: str | None = None


class Kind(StrEnum):
    COMPLAINT = "sikayet"
    REQUEST = "talep"
    SUGGESTION = "oneri"
    THANKS = "tesekkur"
    QUESTION = "bilgi"
    OTHER = "diger"


class Intent(StrEnum):
    """What a message as a whole wants of the conversation; MATTER when it is about something out there."""

    MATTER = "matter"
    GREETING = "greeting"
    ACKNOWLEDGEMENT = "acknowledgement"
    THANKS = "thanks"
    STATUS = "status"
    SKIP = "skip"
    SOLVED = "solved"
    NOT_SOLVED = "not_solved"
    STOP = "stop"
    START = "start"
    PRIVACY = "privacy"
    PERSON = "person"  # wants to talk to a human
    WITHDRAWAL = "withdrawal"  # takes a report back
    EMPTY = "empty"  # nothing to read


class PlaceHint(Fact):
    """A place told in words. `road` is the id of a named road of the municipality's routing data; `street` is
    written the same way however it was told ("80 sokak"), for comparing."""

    text: str
    neighbourhood: str | None = None
    street: str | None = None
    road: str | None = None
    district: str | None = None  # a neighbouring district, where the text names one
    corrects: bool = False  # told in place of what was told before: "80 değil 90 sokak"


class ReadingPart(Fact):
    """One matter of a message. `masked` is `text` without personal data, the only form agencies get.

    `confidence` is of the unit that the topic belongs to; `candidates` are topics, each with its own share.
    """

    text: str
    masked: str
    kind: Kind
    topic: str
    confidence: float = Field(ge=0, le=1)
    urgency: int = Field(ge=0, le=3)
    candidates: tuple[tuple[str, float], ...] = ()
    reasons: tuple[str, ...] = ()
    hazard: str | None = None  # the id of the emergency rule that fired
    inferred: bool = False  # no rule did: the danger is read from the words as a whole
    cues: tuple[str, ...] = ()  # ids of the municipality's routing cues found in the text
    place: PlaceHint | None = None
    solved: bool | None = None  # what the words would answer to the question whether it is solved
    # how it stands with something already told, or that somebody came for it: "çukur ne oldu", "ekip geldi"
    asks_after: bool = False
    # may take a report back: a clause of its own (the last part), or "çukur şikayetimi …"
    withdraws: bool = False
    apart: bool = False  # begins with words that open another matter: "bir de", "ayrıca"
    there_too: bool = False  # its place is told as one more: "568 sokakta da"
    wants_nothing: bool = False  # small talk, or a message gone astray, and plainly so
    for_another: bool = False  # speaks to a person by name, and of nothing that is ours
    introduces: bool = False  # who writes, or that there is something to tell, and nothing more yet
    same_place: bool = False  # where something told before is: "aynı sokakta"
    bare: bool = False  # names something and says nothing of it: "metro durağı"


class PersonalData(Fact):
    type: Literal["tckn", "iban", "phone", "plate", "email", "name"]
    text: str


class Reading(Fact):
    """`decision` is about the first part: sure enough to route, for the desk, or ask the citizen."""

    intent: Intent
    language: Language
    language_seen: str = "tr"  # what it really is, where we do not speak it
    parts: tuple[ReadingPart, ...] = ()
    references: tuple[str, ...] = ()  # registered numbers named in the text, whole (BRN-2026-000123)
    personal_data: tuple[PersonalData, ...] = ()
    decision: Literal["automatic", "desk", "ask"] = "desk"
    pin: Pin | None = None  # the first place the text points at by coordinates, typed or in a link of a map


class MessageClassified(Event):
    routing_key: ClassVar[str] = "message.classified"

    message: MessageReceived
    reading: Reading


class Phrase(Fact):
    """A text of the municipality's wording, by key, with the values it needs in raw form (ids, ISO times)."""

    key: str
    values: dict[str, str] = {}


class Choice(Fact):
    id: str
    label: Phrase


class Priority(StrEnum):
    DANGER = "danger"
    NORMAL = "normal"
    NICETY = "nicety"  # dropped rather than sent late or twice


class ReplyRequested(Event):
    """One bubble (or one reaction) for one citizen. Nobody but the notifier turns it into words."""

    routing_key: ClassVar[str] = "reply.requested"

    recipient: Citizen
    language: Language
    phrases: tuple[Phrase, ...] = ()
    choices: tuple[Choice, ...] = ()  # up to three become buttons, more a list
    ask_location: bool = False
    attachments: tuple[Attachment, ...] = ()
    reply_to: str | None = None
    reaction: Reaction | None = None
    priority: Priority = Priority.NORMAL
    window_until: Instant  # the end of WhatsApp's 24 hours after the citizen's last message
    ticket_id: UUID | None = None


class ReplyStatus(StrEnum):
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"  # it will never arrive
    UNREACHABLE = "unreachable"  # the window is closed and no template may be used
    DOUBTFUL = "doubtful"  # two tries whose fate is unknown: a person decides


class ReplySettled(Event):
    routing_key: ClassVar[str] = "reply.settled"

    reply_id: UUID
    status: ReplyStatus
    message_id: str | None = None
    ticket_id: UUID | None = None
    reason: str | None = None


# ---- what agencies read and write (docs/agencies.md) ----------------------------------------------------


class AgencyPlace(Fact):
    text: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    neighbourhood: str | None = None


class AgencyAttachment(Fact):
    id: UUID
    kind: AttachmentKind
    mime: str
    url: str  # signed, expires


class AgencyTicket(Fact):
    """Every event carries the whole ticket as it stands, so that the one of the highest version alone is
    enough. A version stands for a state: two events of one version show the same ticket."""

    schema_: Literal["agency.ticket.v1"] = Field(default="agency.ticket.v1", alias="schema")
    event: Literal["assigned", "note", "reminder", "reopened", "withdrawn"]
    ticket_id: UUID
    reference: str
    version: int = 0  # grows with every change of the ticket, by one or more
    unit: str
    kind: Kind
    topic: str
    urgency: int
    summary: str
    text: str
    place: AgencyPlace
    attachments: tuple[AgencyAttachment, ...] = ()
    opened_at: Instant
    due_at: Instant
    note: str | None = None
    upload_url: str | None = None  # POST a photo of the work done here, then name its id in `attachments`

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True, serialize_by_alias=True)


class AgencyUpdate(Fact):
    schema_: Literal["agency.update.v1"] = Field(alias="schema")
    event: Literal["accepted", "rejected", "in_progress", "question", "resolved", "note"]
    ticket_id: UUID | None = None
    reference: str | None = Field(default=None, max_length=64)
    text: str | None = Field(default=None, max_length=4000)
    suggested_unit: str | None = Field(default=None, max_length=64)
    attachments: tuple[UUID, ...] = Field(default=(), max_length=10)
    at: Instant

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True, serialize_by_alias=True)
