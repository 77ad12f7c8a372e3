"""Whether words tell of the place of a ticket."""

from services.dispatcher.ticket import Ticket
from shared.events import ReadingPart


def is_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    corrects = part.place is not None and part.place.corrects
    return not corrects and compared(ticket, part) is False


def is_there(ticket: Ticket, part: ReadingPart) -> bool:
    return part.place is None or compared(ticket, part) is True


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
