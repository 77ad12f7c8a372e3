"""Any life a conversation can have, walked at random: what must hold after every step of it."""

import asyncio
from collections.abc import Coroutine, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from services.dispatcher import register
from services.dispatcher.conversation import Conversation
from services.dispatcher.registrar import NotKnownYetError
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import timer_id
from services.dispatcher.updates import RefusedUpdateError
from shared.events import (
    AgencyTicket,
    Attachment,
    AttachmentKind,
    Citizen,
    MediaStored,
    MessageClassified,
    MessageKind,
    PersonalData,
    Reaction,
    Reading,
    ReadingPart,
    ReplyRequested,
    ReplySettled,
    ReplyStatus,
)
from shared.municipality import load
from shared.municipality.wording import PHRASES
from tests.unit.dispatcher.chat import SQUARE, Intent, Kind, matter, reading
from tests.unit.dispatcher.office import Office

OF_THE_EVENT: Any = {  # what may differ between two events that show the same ticket; links grow old
    "event": True,
    "unit": True,
    "note": True,
    "upload_url": True,
    "attachments": {"__all__": {"url"}},
}
BORNOVA = load(Path(__file__).parents[3] / "municipalities" / "bornova")
NAME, PHONE = "Zübeyde Karakaş", "+905301112233"
FACES = (
    Citizen(phone=PHONE, name=NAME),
    Citizen(phone=PHONE, bsuid="TR.1"),
    Citizen(bsuid="TR.1", name=NAME),
)

# What may be seen between the end of one step and the end of the next.
AT_WORK = {"assigned", "accepted", "in_progress", "waiting_citizen", "resolved", "rejected"}
REOPENED = {"reopened", "assigned"}  # by one part of a message, and handed on by what the next part tells
KNOWN_TO_THE_NOTIFIER = {"municipality", "district", "website", "phone"}
SEEN: Mapping[str, set[str]] = {
    "assigned": AT_WORK,
    "accepted": AT_WORK - {"assigned"} | {"assigned"},  # refused by one unit, given to the next
    "in_progress": AT_WORK - {"accepted"},
    "waiting_citizen": AT_WORK - {"accepted"},
    "reopened": AT_WORK | {"reopened"},
    "resolved": {"resolved", "closed"} | REOPENED,
    "rejected": {"rejected", "closed"} | REOPENED,
    "closed": {"closed"} | REOPENED,
}
MAY_COME_WITH_A_PICTURE_OF_NOTHING = {Intent.THANKS, Intent.STOP, Intent.START, Intent.PRIVACY}
MAY_BE_MET_WITH_SILENCE = {
    MessageKind.REACTION,
    MessageKind.REVOKED,
    MessageKind.EDITED,
    MessageKind.IDENTITY_CHANGED,
}

PARTS = [
    matter("ersoy caddesinde çukur", "yol_bozuk", street="Ersoy Caddesi"),
    matter("yolda çukur", "yol_bozuk"),
    matter("gazi sokakta çukur", "yol_bozuk", street="Gazi Sokak"),
    matter("çöpler alınmadı", "cop_toplama"),
    matter("sular kesik", "su_kesintisi"),
    matter("gaz kokuyor", "gaz_kacagi", urgency=3, hazard="gaz_kokusu"),
    matter("yol çöktü", "yol_bozuk", urgency=3, hazard="cokme_obruk"),
    matter("aynı yere moloz döktüler", "moloz_iri_atik", same_place=True),
    matter("aynı adres", "diger", confidence=0.1, same_place=True),
    matter("büyük parka bank", "park_oyun_alani", kind=Kind.SUGGESTION),
    matter(f"ben {NAME}, çok derin", "diger", confidence=0.1, masked="ben [ad soyad], çok derin"),
    matter("gazi sokak no 5", "diger", confidence=0.1, street="Gazi Sokak"),
    matter("yine bozuldu", "diger", confidence=0.1),
    matter("bir sorun var", "diger", confidence=0.2, candidates=(("cop_toplama", 0.3), ("gurultu", 0.2))),
    matter("şimdiden teşekkürler", "diger", kind=Kind.THANKS, confidence=0.0),
]
SPOKEN_INTENTS = [intent for intent in Intent if intent not in {Intent.MATTER, Intent.EMPTY}]
EVENTS = ["accepted", "rejected", "in_progress", "question", "resolved", "resolved", "note"]
UNITS = ["desk", "fen_isleri", "izsu", "buyuksehir", "nobody", None]

some_parts = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3)
some_citizen = st.sampled_from(FACES)
any_number = st.integers(min_value=0, max_value=10_000)


def understood(parts: list[ReadingPart]) -> Reading:
    decision = "automatic" if parts[0].confidence >= 0.6 else "ask"
    personal = (PersonalData(type="name", text=NAME),)
    return reading(*parts, decision=decision, personal_data=personal)


Found = TypeVar("Found")


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.office = Office(BORNOVA)
        self.known: dict[UUID, Ticket] = {}
        self.messages: list[MessageClassified] = []
        self.read = 0

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        self.loop.close()

    @initialize(parts=some_parts, citizen=some_citizen)
    def begins(self, parts: list[ReadingPart], citizen: Citizen) -> None:
        self.hear(MessageKind.TEXT, understood(parts), text=parts[0].text, sender=citizen)

    @rule(parts=some_parts, citizen=some_citizen, quoted=any_number)
    def writes(self, parts: list[ReadingPart], citizen: Citizen, quoted: int) -> None:
        text = " ".join(part.text for part in parts)
        self.hear(MessageKind.TEXT, understood(parts), text=text, sender=citizen, reply_to=self.id_of(quoted))

    @rule(intent=st.sampled_from(SPOKEN_INTENTS), quoted=any_number, with_photo=st.booleans())
    def says(self, intent: Intent, quoted: int, with_photo: bool) -> None:
        kind = MessageKind.MEDIA if with_photo else MessageKind.TEXT
        part = matter("evet", "diger", kind=Kind.OTHER, confidence=0.0)
        sent = (self.attachment(AttachmentKind.IMAGE),) if with_photo else ()
        seen = reading(part, intent=intent)
        self.hear(kind, seen, text="evet", attachments=sent, reply_to=self.id_of(quoted))
        if intent not in MAY_COME_WITH_A_PICTURE_OF_NOTHING:
            self.is_kept(*sent)

    @rule(kind=st.sampled_from(list(AttachmentKind)), quoted=any_number)
    def sends(self, kind: AttachmentKind, quoted: int) -> None:
        sent = self.attachment(kind)
        self.hear(MessageKind.MEDIA, attachments=(sent,), reply_to=self.id_of(quoted))
        if kind is not AttachmentKind.STICKER:
            self.is_kept(sent)

    @rule(quoted=any_number, citizen=some_citizen)
    def sends_a_pin(self, quoted: int, citizen: Citizen) -> None:
        self.hear(MessageKind.PIN, pin=SQUARE, sender=citizen, reply_to=self.id_of(quoted))

    @rule(kind=st.sampled_from([MessageKind.CONTACT_CARD, MessageKind.UNKNOWN, MessageKind.WELCOME]))
    def sends_something_else(self, kind: MessageKind) -> None:
        self.hear(kind)

    @rule(chosen=any_number)
    def taps(self, chosen: int) -> None:
        offered = [choice.id for reply in self.office.replies for choice in reply.choices]
        if offered:
            self.hear(MessageKind.CHOICE, choice=offered[chosen % len(offered)], text="…")

    @rule(emoji=st.sampled_from(["👍", "👎", "🎉", None]), to=any_number)
    def reacts(self, emoji: str | None, to: int) -> None:
        reaction = Reaction(message_id=self.id_of(to) or "wamid.unknown", emoji=emoji)
        self.hear(MessageKind.REACTION, reaction=reaction)

    @rule(which=any_number, parts=some_parts, taken_back=st.booleans())
    def edits_or_takes_back(self, which: int, parts: list[ReadingPart], taken_back: bool) -> None:
        original = self.messages[which % len(self.messages)].message.message_id
        if taken_back:
            self.hear(MessageKind.REVOKED, original_id=original)
        else:
            self.hear(MessageKind.EDITED, understood(parts), text=parts[0].text, original_id=original)

    @rule()
    def changes_the_number_to_the_same_person(self) -> None:
        self.hear(MessageKind.IDENTITY_CHANGED, sender=FACES[1], previous=FACES[2])

    @rule(which=any_number)
    def comes_again(self, which: int) -> None:
        before, sent = self.run(self.office.tickets()), len(self.office.sent)
        self.run(self.office.registrar.on_message(self.messages[which % len(self.messages)]))
        assert (self.run(self.office.tickets()), len(self.office.sent)) == (before, sent)

    @precondition(lambda self: self.known)
    @rule(
        which=any_number,
        event=st.sampled_from(EVENTS),
        unit=st.sampled_from(UNITS),
        suggested=st.sampled_from(UNITS),
        text=st.sampled_from(["Ekip yolda.", "Hangi numara?", None]),
        by_owner=st.sampled_from([True, True, True, False]),
    )
    def a_unit_says(
        self,
        which: int,
        event: str,
        unit: str | None,
        suggested: str | None,
        text: str | None,
        by_owner: bool,
    ) -> None:
        before = list(self.known.values())
        ticket = before[which % len(before)]
        sent = len(self.office.sent)
        speaker = ticket.unit if by_owner else unit or "nobody"
        try:
            self.run(self.office.is_told(speaker, event, ticket, text=text, suggested_unit=suggested))
        except RefusedUpdateError:
            assert self.run(self.office.tickets()) == sorted(before, key=lambda one: one.reference)
            assert len(self.office.sent) == sent

    @rule(which=any_number, status=st.sampled_from(list(ReplyStatus)))
    def a_reply_fares(self, which: int, status: ReplyStatus) -> None:
        replies = self.office.replies
        if not replies:
            return
        reply = replies[which % len(replies)]
        settled = ReplySettled(
            id=uuid4(),
            at=self.office.now,
            correlation_id="x",
            reply_id=reply.id,
            status=status,
            message_id=f"wamid.ours.{reply.id}",
            ticket_id=reply.ticket_id,
        )
        self.run(self.office.registrar.on_settled(settled))

    @rule(which=any_number)
    def a_file_is_lost(self, which: int) -> None:
        files = [a for event in self.messages for a in event.message.attachments]
        held = {a.id for ticket in self.known.values() for a in ticket.attachments}
        known = [one for one in files if one.id in held]
        if known:
            lost = MediaStored(
                id=uuid4(),
                at=self.office.now,
                correlation_id="x",
                attachment_id=known[which % len(known)].id,
                outcome="unavailable",
            )
            self.run(self.office.registrar.on_media(lost))

    @rule(passed=st.sampled_from([5, 20, 70, 1_900, 7_200, 90_000, 400_000, 900_000]))
    def time_passes(self, passed: int) -> None:
        until = self.office.now + timedelta(seconds=passed)
        while True:
            due = self.run(register.due_timers(self.office.store, until, 1))
            if not due:
                break
            self.office.now = max(self.office.now, due[0].due_at)
            self.run(self.office.registrar.fire_due_timers())
        self.office.now = until

    def hear(self, kind: MessageKind, seen: Reading | None = None, **fields: Any) -> None:
        self.office.later(seconds=2)
        event = self.office.message(kind, seen, **{"sender": FACES[1], **fields})
        self.messages.append(event)
        before = len(self.office.replies)
        try:
            self.run(self.office.registrar.on_message(event))
        except NotKnownYetError:  # the delay queue brings it back
            self.office.later(minutes=1)
            self.run(self.office.registrar.on_message(event))
        answered = len(self.office.replies) > before
        waits_for_words = kind in {MessageKind.MEDIA, MessageKind.PIN} and self.has_loose_pieces()
        assert answered or waits_for_words or kind in MAY_BE_MET_WITH_SILENCE

    def has_loose_pieces(self) -> bool:
        return bool(self.loose_attachments() | self.loose_pins())

    def loose_attachments(self) -> set[UUID]:
        return {a.id for one in self.conversations() for piece in one.loose for a in piece.attachments}

    def loose_pins(self) -> set[str]:
        return {piece.message_id for one in self.conversations() for piece in one.loose if piece.pin}

    def conversations(self) -> list[Conversation]:
        return self.run(register.conversations_of(self.office.store, FACES[1].identities))

    def is_kept(self, *sent: Attachment) -> None:
        held = {a.id for ticket in self.run(self.office.tickets()) for a in ticket.attachments}
        assert {one.id for one in sent} <= held | self.loose_attachments()

    def id_of(self, number: int) -> str | None:
        """One of the messages so far, theirs or ours; mostly none."""
        ids = [event.message.message_id for event in self.messages]
        ids += [f"wamid.ours.{reply.id}" for reply in self.office.replies]
        return ids[number % len(ids)] if ids and number % 3 == 0 else None

    def attachment(self, kind: AttachmentKind) -> Attachment:
        return Attachment(id=uuid4(), kind=kind, mime="image/jpeg")

    @invariant()
    def all_holds(self) -> None:
        self.history_only_grows_and_names_its_causes()
        self.every_open_ticket_is_watched_and_owned()
        self.what_is_said_can_be_said()
        self.nothing_personal_reaches_an_agency()
        self.the_highest_version_is_the_latest_state()

    def history_only_grows_and_names_its_causes(self) -> None:
        tickets = {ticket.id: ticket for ticket in self.run(self.office.tickets())}
        assert self.known.keys() <= tickets.keys()
        for id_, ticket in tickets.items():
            before = self.known.get(id_)
            if before:
                assert ticket.history[: len(before.history)] == before.history
                assert ticket.status in SEEN[before.status]
                assert len(ticket.text) >= len(before.text)
            assert all(entry.event_id for entry in ticket.history)
        self.known = tickets

    def the_highest_version_is_the_latest_state(self) -> None:
        """Whoever keeps the highest of each ticket is right, in whichever order they came."""
        latest: dict[UUID, AgencyTicket] = {}
        for told in self.office.agency_tickets:
            before = latest.get(told.ticket_id, told)
            assert told.version >= before.version
            if told.version == before.version:
                assert told.model_dump(exclude=OF_THE_EVENT) == before.model_dump(exclude=OF_THE_EVENT)
            latest[told.ticket_id] = told

    def every_open_ticket_is_watched_and_owned(self) -> None:
        timers = {document["_id"] for document in self.run(self.office.store.find("timers", {}))}
        references = [ticket.reference for ticket in self.known.values()]
        assert len(set(references)) == len(references)
        for ticket in self.known.values():
            watched = {timer_id("deadline", ticket.id), timer_id("takeover", ticket.id)} & timers
            assert bool(watched) is ticket.is_open
            assert (timer_id("unanswered", ticket.id) in timers) is (ticket.status is Status.WAITING_CITIZEN)
            assert ticket.unit in BORNOVA.unit_by_id
            assert ticket.status not in {Status.REGISTERED, Status.MISROUTED}

    def what_is_said_can_be_said(self) -> None:
        new = self.office.replies[self.read :]
        for reply in new:
            assert reply.recipient.identities
            assert len(reply.choices) <= 3
            assert all(len(choice.id) <= 256 for choice in reply.choices)
            assert (reply.reaction is None) == bool(reply.phrases)
            for phrase in (*reply.phrases, *(choice.label for choice in reply.choices)):
                assert phrase.values.keys() == PHRASES[phrase.key] - KNOWN_TO_THE_NOTIFIER
        for cause in {reply.correlation_id for reply in new}:
            self.one_bubble_is_enough([reply for reply in new if reply.correlation_id == cause])
        self.read += len(new)

    def one_bubble_is_enough(self, replies: list[ReplyRequested]) -> None:
        registered = sum(p.key.startswith("registered") for reply in replies for p in reply.phrases)
        assert len(replies) == 1 or (len(replies) == 2 and registered > 1)

    def nothing_personal_reaches_an_agency(self) -> None:
        for outgoing in self.office.sent:
            if outgoing.exchange == "agencies":
                body = outgoing.body.decode()
                assert NAME not in body
                assert PHONE not in body


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,  # the same lives on every machine; `hypothesis` finds more when this is taken out
    suppress_health_check=list(HealthCheck),
)
