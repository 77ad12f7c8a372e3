"""The place or the subject of an earlier report, for what is told without one of its own.

Who has just told a place and then cries that something burns means there, and nobody is asked where a fire is
who has said it a minute ago. The unit sees that it was told with the earlier report.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from services.dispatcher import belonging, threads
from services.dispatcher.animals import is_the_animals
from services.dispatcher.conversation import LoosePiece
from services.dispatcher.doors import door_at, door_in, with_door
from services.dispatcher.nearby import is_beside_what_was_told, is_in_another
from services.dispatcher.plain import plain
from services.dispatcher.same_place import numbers_in, of_that_door
from services.dispatcher.ticket import Place, Ticket
from services.dispatcher.turn import Turn
from shared.events import MessageReceived, PlaceHint, Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

_ORDINALS = ("birinci", "ikinci", "ucuncu", "dorduncu", "besinci")
_ITEM = re.compile(
    rf"\(?(?P<figure>[1-9])\s*(?:[)\-:]|\.(?!\s*kat))|(?P<ordinal>{'|'.join(_ORDINALS)})(?:si|su|m|miz)?\b"
)


def with_subject_just_told(turn: Turn, reading: Reading, sent_at: datetime) -> Reading:
    """`568 sokakta da var`: what was told of another place a moment ago, be it a danger; and how the animal
    is that was told of."""
    if len(reading.parts) != 1:
        return reading
    part, before = reading.parts[0], next(_told_of(turn, sent_at, "gathering", "unit"), None)
    if before is None or not is_the_animals(turn.municipality, before, part):
        told_so = part.there_too and reading.decision != "automatic"
        before = _gathered(turn, sent_at) if told_so else None
    if before is None or not before.subject_known:
        return reading
    same = {"topic": before.topic, "kind": before.kind, "urgency": before.urgency, "hazard": before.hazard}
    sure = {"confidence": 1.0, "candidates": ((before.topic, 1.0),)}
    told = part.model_copy(update={**same, **sure, "cues": before.cues})
    return reading.model_copy(update={"parts": (told,), "decision": "automatic"})


def place_just_told(turn: Turn, part: ReadingPart, sent_at: datetime) -> Place:
    """At the door of a report of late that report's. For danger, what is said to be at the same place or
    beside what it does not name, the next item of a list, and what follows a quarter that was told before any
    matter, that of the report which is being gathered; for the same place else that of all of late."""
    at_that_door = of_that_door(_placed_of_late(turn), part.text)
    if at_that_door:
        return _taken_over(turn, at_that_door)
    before = _gathered(turn, sent_at)
    is_there = part.hazard or part.same_place or is_beside_what_was_told(part.text)
    is_next_door = before and before.place.street and door_at(part.text)
    if before and (is_there or is_next_door or _is_next_item(part.text, before)):
        return at_its_own_door(_taken_over(turn, before), part)
    told_first = None if is_in_another(part.text) else _placed_before_all(turn, sent_at)
    if told_first:
        return _taken_over(turn, told_first)
    if before is None and part.same_place:
        return at_its_own_door(_place_of_late(turn), part)
    return Place()


def place_meant(turn: Turn, ticket: Ticket) -> Place:
    """For "aynı adres" as an answer: that of the report before, as long as answers are waited for."""
    placed = (other for other in _placed_of_late(turn) if other.id != ticket.id)
    latest = next(placed, None)
    return _taken_over(turn, latest) if latest else Place()


def keep_introduced(turn: Turn, message: MessageReceived, place: PlaceHint) -> None:
    """`Gül Sitesi yönetiminden yazıyorum`: where it is, unless the matter that follows tells a place."""
    piece = LoosePiece(message_id=message.message_id, sent_at=message.sent_at, place=place)
    turn.change_conversation(loose=(*turn.conversation.loose, piece))
    span = timedelta(minutes=turn.municipality.timing.gathering_minutes)
    turn.set_timer("words_given_up", turn.conversation.id, turn.now + span)


def _gathered(turn: Turn, sent_at: datetime) -> Ticket | None:
    """The latest report that is being gathered."""
    return next(_told_of(turn, sent_at, "gathering"), None)


def _told_of(turn: Turn, sent_at: datetime, *kinds: str) -> Iterator[Ticket]:
    found = threads.latest_first(turn, sent_at)
    return (thread.tickets[0] for thread in found if thread.kind in kinds)


def _placed_before_all(turn: Turn, sent_at: datetime) -> Ticket | None:
    return next(filter(_was_told_first, _told_of(turn, sent_at, "gathering")), None)


def _placed_of_late(turn: Turn) -> Iterator[Ticket]:
    """Reports with a place, the latest first, as long as answers are waited for."""
    oldest = turn.now - timedelta(hours=turn.municipality.timing.answer_hours)
    return (one for one in belonging.own(turn) if one.place.known and one.last_piece_at >= oldest)


def _place_of_late(turn: Turn) -> Place:
    """Of reports on several streets nobody knows which is meant."""
    placed = [_taken_over(turn, ticket) for ticket in _placed_of_late(turn)]
    alike = len({place.street or place.taken_over for place in placed}) == 1
    return placed[0] if alike else Place()


def _is_next_item(said: str, before: Ticket) -> bool:
    """`2) ...` behind `1) ...`, whose place was told before the list."""
    number, street = _number(plain(said.strip())), (before.place.street or "").partition(" ")[0]
    if not (number and street) or is_in_another(said):
        return False
    lines = plain(before.text).split("\n")  # one for each message
    items = [at for at, line in enumerate(lines) if _number(line.strip()) == number - 1 > 0]
    return bool(items) and not any(street in line for line in lines[items[0] :])


def _was_told_first(ticket: Ticket) -> bool:
    """A quarter or village, before anything was said to be the matter or with words of no subject: "Evka 3te
    oturuyoruz" is said of all that follows. Of a street nobody knows."""
    place, words = ticket.place, plain(ticket.text)
    if place.street or place.pin or place.taken_over or not place.neighbourhood:
        return False
    pieces = plain(place.text or "").split(", ")
    if not any(told in words for told in pieces):
        return True
    opened = ticket.latest("registered")
    without_subject = opened is not None and opened.detail.get("topic") == UNKNOWN_TOPIC
    return without_subject and ticket.subject_known and pieces[0] in words.split("\n")[0]


def _number(said: str) -> int:
    item = _ITEM.match(said)
    if item is None:
        return 0
    return int(item["figure"]) if item["figure"] else _ORDINALS.index(item["ordinal"]) + 1


def at_its_own_door(place: Place, part: ReadingPart) -> Place:
    """ "Aynı sokak no 25", "15 numaranın önünde": the street of what was told, and not its door."""
    door = door_in(part.text) if part.same_place else door_at(part.text)
    if not (door and place.text):
        return place
    text = with_door(place.text, door)
    return place.model_copy(update={"text": text if door in text else f"{text}, {door}"})


def street_named_again(turn: Turn, part: ReadingPart) -> Place:
    """ "Süvari'de", of a report on Süvari Caddesi, and "4180'in köşesinde": that street, but not its door.
    Without an apostrophe or a capital a name may be a word ("okulda"), unless it is of several."""
    found: dict[str, Place] = {}
    for ticket in _placed_of_late(turn):
        name, _, kind = (ticket.place.street or "").rpartition(" ")
        if name and (name in numbers_in(part.text) or _is_named(part.text, name)):
            text = _with_its_kind(ticket.place.text or "", name, kind)
            found.setdefault(name, _taken_over(turn, ticket, text))
    return next(iter(found.values())) if len(found) == 1 else Place()


def _is_named(said: str, name: str) -> bool:
    if name[0].isdigit():
        return False
    told = re.search(rf"\b{re.escape(name)}(?P<apart>['’]?)[dt][ae](?:ki\w*|yiz|yim)?\b", plain(said))
    return told is not None and bool(" " in name or told["apart"] or said[told.start()].isupper())


def _with_its_kind(text: str, name: str, kind: str) -> str:
    told = re.search(rf"\b{re.escape(name)} {kind[:3]}\w*", plain(text))
    return text[told.start() : told.end()] if told else f"{name} {kind}"


def _taken_over(turn: Turn, ticket: Ticket, told: str | None = None) -> Place:
    """`told` is what holds of its words."""
    place = ticket.place
    if place.taken_over or not place.known:
        return place
    remark = turn.municipality.wording.remark
    text = remark("place_taken_over", place=told or place.text or "", reference=ticket.reference).strip()
    return place.model_copy(update={"text": text, "taken_over": ticket.reference})
