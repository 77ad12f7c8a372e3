"""Whether words tell of the place of a ticket."""

import re
from collections.abc import Iterable, Iterator, Sequence

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Status, Ticket
from shared.events import PlaceHint, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

_NUMBER = re.compile(r"(?<![\w/.,:-])(\d{2,5}(?:/\d+)?)(?![\d/]|[.,:]\d)(?:['’ ]?([^\W\d]\w*))?")
_CASE = re.compile(r"y?[eai]|[dt][ea](?:ki\w*|n)?|n?[iu]n(?:ki)?|ye|ya|sokak\w*|sokag\w*|sok|sk")
_COUNTED = re.compile(
    r"(?:metre|kisi|lira|tl|gun|hafta|ay|yil|sene|saat|dakika|dk|adet|tane|cm|kilo|kez|kere|defa|ev|daire|aile)\w*"
)
_WHICH = re.compile(  # `fırının önündeki`, `çeşmeye yakın olanlar üç tane`
    r"(?:\w+[dt][ae]ki(?:l[ae]r)?|\w+n[iu]nki(?:l[ae]r)?|olan(?:lar)?)"
    r"(?: (?:hani|iste|yani|\w+ (?:tane|adet)))?[ .!]*$"
)
_ANOTHER = re.compile(r"\b(?:daha|baska|obur|oteki|diger)")
_BY_DOOR = re.compile(r"\b(?:no|nu|numara)\W{0,2}(\d{1,5})\b|(?<![\d/.,:])(\d{1,5})\W{0,2}(?:numara|nolu)")
# of `80/1 sokak no 5` the 5, of `Kamil Tunca Bulvarı 114` the 114
_A_DOOR = re.compile(
    r"(?<![\d/.,:])(?<!evka )(\d{1,5})"
    r"(?![\d/]|[.,:]\d|\W{0,2}(?:sok|sk|cad|cd|bulv|mah|mh|nci|inci|etap|kat|yil))"
)
_LANDMARK = 4  # letters that its forms share
_LONG = 3  # digits: at the beginning so many are a street's


def is_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    corrects = part.place is not None and part.place.corrects
    return not corrects and compared(ticket, part) is False


def is_there(ticket: Ticket, part: ReadingPart) -> bool:
    return part.place is None or compared(ticket, part) is True


def tells_which(ticket: Ticket, part: ReadingPart) -> bool:
    """Which of the things told of it is, by what it stands next to, and nothing that happens there: "banklar
    da çeşmeye yakın olanlar", but not "çeşmenin önündeki bank da kırık"."""
    of_it = part.topic == ticket.topic and not part.there_too and compared(ticket, part) is not False
    said = plain(part.text)
    return of_it and _WHICH.search(said) is not None and not _ANOTHER.search(said)


def is_only_a_landmark(place: PlaceHint) -> bool:
    """ "Taksi durağının yanındaki": it may tell of the same place more closely."""
    return not (place.street or place.road or place.neighbourhood or place.district)


def is_one_more(ticket: Ticket, part: ReadingPart) -> bool:
    """ "Caminin önünde de", of a trouble that was told of another place."""
    if not (part.there_too and part.place and ticket.needs_place and ticket.place.known):
        return False
    same = compared(ticket, part)
    return not (_begins_alike(part.place.text, ticket.place.text) if same is None else same)


def compared(ticket: Ticket, part: ReadingPart) -> bool | None:
    """Whether it is the same place, by the narrowest that is known of both. Of a long name some write only
    the last words."""
    if part.place is None:
        return None
    for told, known in (
        (part.place.road, ticket.place.road),
        (part.place.street, ticket.place.street),
        (part.place.neighbourhood, ticket.place.neighbourhood),
    ):
        if told and known:
            return told == known or told.endswith(f" {known}") or known.endswith(f" {told}")
    return None


def of_that_street(tickets: Iterable[Ticket], part: ReadingPart) -> Ticket | None:
    """The one whose street the words name, be it only by its number (`540 taki`), where it is no other's."""
    named = part.place and (part.place.street or not part.place.neighbourhood)
    told = {part.place.street} if named and part.place else {f"{one} sokak" for one in numbers_in(part.text)}
    found = [ticket for ticket in tickets if ticket.place.street and ticket.place.street in told]
    return found[0] if len(found) == 1 else None


def of_that_quarter(tickets: Iterable[Ticket], part: ReadingPart) -> Ticket | None:
    """The one whose quarter the words name, in whatever form (`Altındağdakini`), where it is no other's and
    no street is told."""
    if part.place and (part.place.street or part.place.road):
        return None
    words, told = plain(part.text).split(), part.place and part.place.neighbourhood
    quarters = ((ticket, ticket.place.neighbourhood) for ticket in tickets if ticket.place.neighbourhood)
    found = [ticket for ticket, one in quarters if one == told or _is_named(one, words)]
    return found[0] if len(found) == 1 else None


def of_that_door(tickets: Iterable[Ticket], said: str) -> Ticket | None:
    """The one at whose door it is said to be (`gene dükkanın önünde 114'te`), where it is no other's."""
    text = plain(said)
    told = {door[1] or door[2] for door in _BY_DOOR.finditer(text)}
    told |= {number for number in numbers_in(text) if len(number) >= _LONG}
    found = [ticket for ticket in tickets if told & _doors(ticket.place.text or "")] if told else []
    return found[0] if len(found) == 1 else None


def begins_nothing(ticket: Ticket, part: ReadingPart, *, is_short: bool, sure_from: float) -> bool:
    """Of words that name its street: they have no subject but its own, and are short, judge it, or answer its
    unit."""
    if part.apart or part.there_too or (part.place and part.place.corrects):
        return False
    if part.topic not in (UNKNOWN_TOPIC, ticket.topic) and part.confidence >= sure_from:
        return False
    return is_short or part.solved is not None or ticket.status is Status.WAITING_CITIZEN


def _is_named(name: str, words: Sequence[str]) -> bool:
    """`Evka 3` and `evka 3teki`."""
    called, length = plain(name), len(name.split())
    stretches = (" ".join(words[at : at + length]) for at in range(len(words)))
    return any(re.fullmatch(rf"{re.escape(called)}['’]?(?!\d)\w*", said) for said in stretches)


def _begins_alike(told: str, known: str | None) -> bool:
    """The same landmark: "camide" and "caminin karşısı"."""
    name = plain(told)[:_LANDMARK]
    return any(word.startswith(name) for word in plain(known or "").split())


def _doors(address: str) -> set[str]:
    """The numbers of an address that are no street's."""
    return {door[1] for door in _A_DOOR.finditer(plain(address))}


def numbers_in(text: str) -> Iterator[str]:
    """Numbers that are declined as a place is, or begin what is said and count nothing."""
    said = plain(text.strip())
    for number in _NUMBER.finditer(said):
        behind = number[2] or ""
        begins = number.start() == 0 and len(number[1]) >= _LONG and not _COUNTED.fullmatch(behind)
        if begins or _CASE.fullmatch(behind):
            yield number[1]
