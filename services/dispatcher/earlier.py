"""The place or the subject of an earlier report, for what is told without one of its own.

Who has just told a place and then cries that something burns means there, and nobody is asked where a fire is
who has said it a minute ago. The unit sees that it was told with the earlier report.
"""

from datetime import datetime, timedelta

from services.dispatcher import belonging, threads
from services.dispatcher.conversation import LoosePiece
from services.dispatcher.ticket import Place, Ticket
from services.dispatcher.turn import Turn
from shared.events import MessageReceived, PlaceHint, Reading, ReadingPart


def with_subject_just_told(turn: Turn, reading: Reading, sent_at: datetime) -> Reading:
    """`568 sokakta da var`: what was told of another place a moment ago, be it a danger."""
    told_so = len(reading.parts) == 1 and reading.parts[0].there_too
    if not told_so or reading.decision == "automatic":
        return reading
    before = _gathered(turn, sent_at)
    if before is None or not before.subject_known:
        return reading
    same = {"topic": before.topic, "kind": before.kind, "urgency": before.urgency, "hazard": before.hazard}
    sure = {"confidence": 1.0, "candidates": ((before.topic, 1.0),)}
    part = reading.parts[0].model_copy(update={**same, **sure, "cues": before.cues})
    return reading.model_copy(update={"parts": (part,), "decision": "automatic"})


def place_just_told(turn: Turn, part: ReadingPart, sent_at: datetime) -> Place:
    """For danger, or what is said to be at the same place: that of the report which is being gathered."""
    if part.hazard is None and not part.same_place:
        return Place()
    before = _gathered(turn, sent_at)
    return _taken_over(turn, before) if before else Place()


def place_meant(turn: Turn, ticket: Ticket) -> Place:
    """For "aynı adres" as an answer: that of the report before, as long as answers are waited for."""
    oldest = turn.now - timedelta(hours=turn.municipality.timing.answer_hours)
    for other in belonging.own(turn):
        if other.id != ticket.id and other.place.known and other.last_piece_at >= oldest:
            return _taken_over(turn, other)
    return Place()


def keep_introduced(turn: Turn, message: MessageReceived, place: PlaceHint) -> None:
    """`Gül Sitesi yönetiminden yazıyorum`: where it is, unless the matter that follows tells a place."""
    piece = LoosePiece(message_id=message.message_id, sent_at=message.sent_at, place=place)
    turn.change_conversation(loose=(*turn.conversation.loose, piece))
    span = timedelta(minutes=turn.municipality.timing.gathering_minutes)
    turn.set_timer("words_given_up", turn.conversation.id, turn.now + span)


def _gathered(turn: Turn, sent_at: datetime) -> Ticket | None:
    """The latest report that is being gathered."""
    found = threads.latest_first(turn, sent_at)
    return next((thread.tickets[0] for thread in found if thread.kind == "gathering"), None)


def _taken_over(turn: Turn, ticket: Ticket) -> Place:
    place = ticket.place
    if place.taken_over or not place.known:
        return place
    remark = turn.municipality.wording.remark
    text = remark("place_taken_over", place=place.text or "", reference=ticket.reference).strip()
    return place.model_copy(update={"text": text, "taken_over": ticket.reference})
