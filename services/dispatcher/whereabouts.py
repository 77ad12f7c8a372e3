"""Where a matter is: told in its words, by a pin, or by its writer before."""

import re
from datetime import datetime

from services.dispatcher.conversation import LoosePiece
from services.dispatcher.earlier import at_its_own_door, place_just_told, street_named_again
from services.dispatcher.nearby import is_beside_what_was_told
from services.dispatcher.parts import kind_of
from services.dispatcher.plain import plain
from services.dispatcher.same_place import is_only_a_landmark
from services.dispatcher.ticket import Place
from services.dispatcher.turn import Turn
from shared.events import Kind, Pin, PlaceHint, ReadingPart
from shared.municipality import Municipality

_SURROUNDINGS = r"(?:sokag|sokak|cadde|mahalle|site|koy|apartman|bina|bolge|semt|muhit|taraf|park|durag)"
_WHERE_I_LIVE = re.compile(
    rf"\b(?:{_SURROUNDINGS}\w{{0,2}}m[iu]z\w*|bizim (?:{_SURROUNDINGS}|ora|bura)\w*"
    r"|(?:bizim )?evimiz\w*|bizim ev(?:e|in)?\b)"
)
_WHEN = re.compile(r"\bne zaman\b|\b(?:hangi|kacinci) (?:ay|yil|gun|hafta)")
_WILL_BE_DONE = re.compile(r"\w+[ae]ca(?:k|g)\w*|\w+[ae]ce(?:k|g)\w*")


def place_of(hint: PlaceHint | None) -> Place:
    return Place() if hint is None else Place(**hint.model_dump())


def place_of_pin(pin: Pin | None) -> Place:
    return Place() if pin is None else Place(text=pin.name or pin.address, pin=pin)


def needs_place(municipality: Municipality, topic_id: str, kind: Kind, said: str) -> bool:
    """Who asks when the water will be back has none: where hours count a question tells a trouble too. Of
    others only what can be answered for one street alone."""
    topic = municipality.topic_by_id[topic_id]
    if kind is Kind.SUGGESTION:
        return False
    if kind is Kind.QUESTION and topic.deadline.hours is None and not is_asked_of_a_street(said):
        return False
    return topic.needs_place


def is_asked_of_a_street(said: str) -> bool:
    """ "Bizim sokağa doğal gaz gelecek mi", "asfalt ne zaman dökülecek"."""
    words = plain(said)
    if _WHERE_I_LIVE.search(words):
        return True
    return _WHEN.search(words) is not None and _WILL_BE_DONE.search(words) is not None


def places_of(municipality: Municipality, parts: list[ReadingPart], beside: Place) -> list[Place]:
    """What is "aynı sokakta", or beside what it does not name, is where the matter before it is. A pin shows
    where those matters are that lack a place; if none does, it belongs to the first. So does the place that
    its writer told of themselves before, where nothing else is known."""
    places: list[Place] = []
    for part in parts:
        told = place_of(part.place)
        if places and _is_told_before(part):
            told = at_its_own_door(places[-1], part).joined_with(told)
        places.append(told)
    lacking = [
        index
        for index, part in enumerate(parts)
        if needs_place(municipality, part.topic, kind_of(part), part.text) and not places[index].known
    ]
    for index in lacking or [0]:
        if beside.pin or not places[index].known:
            places[index] = places[index].joined_with(beside)
    return places


def with_just_told(
    turn: Turn, parts: list[ReadingPart], places: list[Place], sent_at: datetime
) -> list[Place]:
    """Where none of them has a place it may well be that of an earlier report; so may it where the first
    tells no more than a landmark and is said to be there."""
    there = _told_again(turn, parts[0], sent_at) if not places[0].pin else Place()
    if there.known:
        return [there.joined_with(places[0]), *places[1:]]
    if any(place.known for place in places):
        return places
    return [_just_told(turn, part, sent_at) for part in parts]


def _told_again(turn: Turn, part: ReadingPart, sent_at: datetime) -> Place:
    if part.place and not is_only_a_landmark(part.place):
        return Place()
    needs_one = needs_place(turn.municipality, part.topic, kind_of(part), part.text)
    by_name = street_named_again(turn, part) if needs_one else Place()
    if by_name.known or not (part.same_place and part.place):
        return by_name
    return place_just_told(turn, part, sent_at)


def _just_told(turn: Turn, part: ReadingPart, sent_at: datetime) -> Place:
    """Who says "aynı sokak" has told a place, needed or not."""
    if not (part.same_place or needs_place(turn.municipality, part.topic, kind_of(part), part.text)):
        return Place()
    return place_just_told(turn, part, sent_at)


def _is_told_before(part: ReadingPart) -> bool:
    """With a landmark besides, it is that street's."""
    if part.place and not is_only_a_landmark(part.place):
        return False
    return part.same_place or is_beside_what_was_told(part.text)


def place_among(loose: tuple[LoosePiece, ...], pin: Pin | None = None) -> Place:
    pin = pin or next((piece.pin for piece in reversed(loose) if piece.pin), None)
    told = next((piece.place for piece in reversed(loose) if piece.place), None)
    return place_of_pin(pin) if pin else place_of(told)
