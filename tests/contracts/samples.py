"""One filled-in example of everything that crosses a process boundary: no field is left at its default."""

from datetime import UTC, datetime
from uuid import UUID

from ops.contracts import example_ticket
from shared.events import (
    AgencyTicket,
    AgencyUpdate,
    Attachment,
    AttachmentKind,
    Choice,
    Citizen,
    Fact,
    Intent,
    Kind,
    MediaRequested,
    MediaStored,
    MessageClassified,
    MessageKind,
    MessageReceived,
    PersonalData,
    Phrase,
    Pin,
    PlaceHint,
    Priority,
    Reaction,
    Reading,
    ReadingPart,
    ReceiptChanged,
    ReceiptStatus,
    ReplyRequested,
    ReplySettled,
    ReplyStatus,
)

AT = datetime(2026, 11, 23, 6, 12, 4, 250_000, tzinfo=UTC)
CITIZEN = Citizen(bsuid="TR.1", parent_bsuid="TR.ENT.1", phone="+905301112233", name="Ayşe Kara")
ATTACHMENT = Attachment(id=UUID(int=7), kind=AttachmentKind.IMAGE, mime="image/jpeg")
PIN = Pin(latitude=38.4697, longitude=27.2211, name="Meydan", address="Cumhuriyet Meydanı")
EVENT = {"id": UUID(int=1), "at": AT, "correlation_id": "wamid.1"}

MESSAGE = MessageReceived(
    **EVENT,
    message_id="wamid.1",
    line="448812000001153",
    sender=CITIZEN,
    sent_at=AT,
    kind=MessageKind.TEXT,
    text="ersoy caddesinde çukur",
    choice="solved:1",
    pin=PIN,
    attachments=(ATTACHMENT,),
    reply_to="wamid.0",
    forwarded=True,
    reaction=Reaction(message_id="wamid.0", emoji="👍"),
    previous=Citizen(phone="+905301112200"),
    original_id="wamid.0",
    foreign_type="poll",
    transcript_of=UUID(int=7),
)
PART = ReadingPart(
    text="ersoy caddesinde çukur",
    masked="ersoy caddesinde çukur",
    kind=Kind.COMPLAINT,
    topic="yol_bozuk",
    confidence=0.91,
    urgency=1,
    candidates=(("yol_bozuk", 0.91), ("kaldirim_yaya", 0.05)),
    reasons=("çukur",),
    hazard="cokme_obruk",
    inferred=True,
    cues=("ana_arter",),
    place=PlaceHint(
        text="ersoy caddesi",
        neighbourhood="Erzene",
        street="ersoy caddesi",
        road="ersoy",
        district="Buca",
        corrects=True,
    ),
    solved=False,
    asks_after=True,
    wants_nothing=True,
    introduces=True,
    for_another=True,
    apart=True,
    there_too=True,
    withdraws=True,
    same_place=True,
    bare=True,
)
READING = Reading(
    intent=Intent.MATTER,
    language="en",
    language_seen="de",
    parts=(PART,),
    references=("BRN-2026-000123",),
    personal_data=(PersonalData(type="phone", text="0530 111 22 33"),),
    decision="automatic",
    pin=PIN,
)
PHRASE = Phrase(key="registered", values={"reference": "BRN-2026-000123"})

SAMPLES: tuple[Fact, ...] = (
    MESSAGE,
    MediaRequested(
        **EVENT,
        attachment=ATTACHMENT,
        media_id="987",
        line="448812000001153",
        sha256="ab" * 32,
        spoken_in=MESSAGE,
    ),
    MediaStored(
        **EVENT,
        attachment_id=ATTACHMENT.id,
        outcome="refused",
        mime="image/jpeg",
        size=1024,
        sha256="ab" * 32,
        reason="the checksum differs",
    ),
    ReceiptChanged(
        **EVENT,
        message_id="wamid.2",
        reply_id=UUID(int=8),
        status=ReceiptStatus.FAILED,
        error_code=131026,
        error="undeliverable",
    ),
    MessageClassified(**EVENT, message=MESSAGE, reading=READING),
    ReplyRequested(
        **EVENT,
        recipient=CITIZEN,
        language="en",
        phrases=(PHRASE,),
        choices=(Choice(id="solved:1", label=PHRASE),),
        ask_location=True,
        attachments=(ATTACHMENT,),
        reply_to="wamid.1",
        reaction=Reaction(message_id="wamid.1", emoji="✅"),
        priority=Priority.DANGER,
        window_until=AT,
        ticket_id=UUID(int=9),
    ),
    ReplySettled(
        **EVENT,
        reply_id=UUID(int=8),
        status=ReplyStatus.DELIVERED,
        message_id="wamid.2",
        ticket_id=UUID(int=9),
        reason="131026",
    ),
    example_ticket("note", "4021 sokağın köşesi"),
    AgencyUpdate.model_validate(
        {
            "schema": "agency.update.v1",
            "event": "resolved",
            "ticket_id": UUID(int=9),
            "reference": "BRN-2026-000123",
            "text": "Onarıldı.",
            "suggested_unit": "fen_isleri",
            "attachments": (UUID(int=7),),
            "at": AT,
        }
    ),
)
PINNED: tuple[type[Fact], ...] = tuple(type(sample) for sample in SAMPLES)
assert AgencyTicket in PINNED
