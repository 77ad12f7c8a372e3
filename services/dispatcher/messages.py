"""The conversation: what a citizen's message means, and what follows from it.

`take_message` is the heart of the product. It is pure: the same turn and message give the same outcome.
"""

from collections.abc import Callable
from datetime import timedelta

from services.dispatcher import belonging, feedback, talk
from services.dispatcher.additions import add, learn_topic
from services.dispatcher.conversation import LoosePiece
from services.dispatcher.matters import open_matters, open_unread
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import AttachmentKind, Intent, Kind, MessageKind, MessageReceived, Reading, ReadingPart

SPOKEN = {AttachmentKind.VOICE, AttachmentKind.AUDIO}


def take_message(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    turn.conversation = turn.conversation.met(message.sender, message.sent_at)
    if message.text and reading.intent is not Intent.EMPTY:
        turn.change_conversation(language=reading.language)
    _BY_KIND.get(message.kind, talk.cannot_read)(turn, message, reading)


def _take_text(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    if reading.intent is Intent.MATTER:
        _take_matter(turn, message, reading)
    elif reading.intent in feedback.VERDICTS:
        feedback.take_verdict(turn, message, reading)
    else:
        talk.take_intent(turn, message, reading)


def _take_matter(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """An answer or an addition to what there is, or else new matters; each part on its own."""
    pointed = belonging.quoted(turn, message) or belonging.named(turn, reading)
    if pointed and pointed.is_open:
        add(turn, pointed, message, _whole(message, reading), sure=_is_sure(reading, 0))
        return
    new: list[ReadingPart] = []
    for index, part in enumerate(reading.parts):
        sure = _is_sure(reading, index)
        ticket = _continued(turn, message, part, sure=sure)
        if ticket:
            add(turn, ticket, message, part, sure=sure)
        elif not belonging.is_chatter(part, sure=sure) and not (
            part.kind is Kind.THANKS and len(reading.parts) > 1
        ):
            new.append(part)
    if new:
        open_matters(turn, message, reading, new)
    elif not turn.replies:
        talk.not_understood(turn, message, reading)


def _continued(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The ticket these words go on about: the one a unit or we asked about, or one still gathering."""
    waiting = belonging.asked_by_unit(turn)
    if waiting and belonging.is_same_matter(waiting, part, sure=sure):
        return waiting
    placeless = belonging.asked_for_place(turn)
    if placeless and belonging.is_place_alone(part, sure=sure):
        return placeless[-1]
    for ticket in reversed(belonging.gathering(turn, message.sent_at)):
        if belonging.is_same_matter(ticket, part, sure=sure):
            return ticket
    return None


def _take_media(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    if message.text and reading.intent is Intent.MATTER:
        _take_matter(turn, message, reading)
        return
    ticket = _owner_of_piece(turn, message)
    if ticket:
        add(turn, ticket, message, None, sure=False)
    elif any(attachment.kind in SPOKEN for attachment in message.attachments):
        open_unread(turn, message.message_id, message.attachments, "registered_voice", message.id)
    elif all(attachment.kind is AttachmentKind.STICKER for attachment in message.attachments):
        talk.sticker(turn, message)
    else:
        _wait_for_words(turn, message)


def _take_pin(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """A pin answers every open question for a place; else it belongs like a photo does."""
    placeless = belonging.asked_for_place(turn)
    pointed = belonging.quoted(turn, message)
    targets = [pointed] if pointed and pointed.is_open and pointed not in placeless else placeless
    if not targets:
        owner = _owner_of_piece(turn, message)
        targets = [owner] if owner else []
    for ticket in targets:
        add(turn, ticket, message, None, sure=False)
    if not targets:
        _wait_for_words(turn, message)


def _owner_of_piece(turn: Turn, message: MessageReceived) -> Ticket | None:
    pointed = belonging.quoted(turn, message)
    if pointed and pointed.is_open:
        return pointed
    waiting = belonging.asked_by_unit(turn)
    gathering = belonging.gathering(turn, message.sent_at)
    return waiting or (gathering[-1] if gathering else None)


def _wait_for_words(turn: Turn, message: MessageReceived) -> None:
    """A photo or a pin alone: its words are often on their way, so they get a moment before we ask."""
    piece = LoosePiece(
        message_id=message.message_id,
        sent_at=message.sent_at,
        attachments=message.attachments,
        pin=message.pin,
    )
    turn.change_conversation(loose=(*turn.conversation.loose, piece)[-20:])
    timing = turn.municipality.timing
    turn.set_timer("words_missing", turn.conversation.id, turn.now + timedelta(seconds=timing.settle_seconds))
    given_up = turn.now + timedelta(minutes=timing.gathering_minutes)
    turn.set_timer("words_given_up", turn.conversation.id, given_up)


def _take_choice(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """A button carries what it is about; one of an older wording is read as the words on it."""
    verb, _, rest = (message.choice or "").partition(":")
    ticket_id, _, topic = rest.partition(":")
    ticket = next((t for t in turn.tickets.values() if str(t.id) == ticket_id), None)
    if ticket and verb == "topic" and topic in turn.municipality.topic_by_id:
        learn_topic(turn, ticket, topic)
    elif ticket and verb in feedback.CHOICES:
        feedback.judge(turn, ticket, message, feedback.CHOICES[verb])
    else:
        _take_text(turn, message, reading)


def _take_reaction(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    feedback.take_reaction(turn, message)


def _take_edit(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """The new words count as said; the old ones stay in the history."""
    heard = [h.ticket_id for h in turn.conversation.heard if h.message_id == message.original_id]
    ticket = turn.tickets.get(heard[0]) if heard else None
    if ticket and ticket.is_open and reading.parts:
        add(turn, ticket, message, _whole(message, reading), sure=False)
    elif message.text:
        _take_text(turn, message, reading)


def _take_revoke(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    for heard in turn.conversation.heard:
        ticket = turn.tickets.get(heard.ticket_id)
        if heard.message_id == message.original_id and ticket:
            turn.keep(ticket.noted(turn.entry("citizen", "took_a_message_back")))


def _silently(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Nothing to answer: the new identity was learnt on the way in."""


def _is_sure(reading: Reading, index: int) -> bool:
    """The decision is about the first part; a later part was split off because it was sure."""
    return index > 0 or reading.decision == "automatic"


def _whole(message: MessageReceived, reading: Reading) -> ReadingPart | None:
    """All parts as one, for a message that as a whole belongs to one ticket."""
    if not reading.parts:
        return None
    first = reading.parts[0]
    return first.model_copy(
        update={
            "text": "\n".join(part.text for part in reading.parts),
            "masked": "\n".join(part.masked for part in reading.parts),
            "cues": tuple(dict.fromkeys(cue for part in reading.parts for cue in part.cues)),
            "urgency": max(part.urgency for part in reading.parts),
            "hazard": next((part.hazard for part in reading.parts if part.hazard), None),
            "place": next((part.place for part in reading.parts if part.place), None),
        }
    )


_BY_KIND: dict[MessageKind, Callable[[Turn, MessageReceived, Reading], None]] = {
    MessageKind.TEXT: _take_text,
    MessageKind.MEDIA: _take_media,
    MessageKind.PIN: _take_pin,
    MessageKind.CHOICE: _take_choice,
    MessageKind.REACTION: _take_reaction,
    MessageKind.EDITED: _take_edit,
    MessageKind.REVOKED: _take_revoke,
    MessageKind.WELCOME: talk.greet,
    MessageKind.CONTACT_CARD: talk.contact_card,
    MessageKind.IDENTITY_CHANGED: _silently,
}
