"""Which of several reports is to be taken back, in words and by no button: `çamdibindekini`, `çukuru`."""

from datetime import timedelta

from services.dispatcher.belonging import A_WORD, TROUBLES
from services.dispatcher.plain import plain
from services.dispatcher.receipt import WITHDRAW
from services.dispatcher.same_place import of_that_quarter, of_that_street
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

_AWAITED = timedelta(minutes=30)
_THE_ONE = ("olan", "olani")


def told_which(turn: Turn, reading: Reading) -> Ticket | None:
    """Right after our question: a place and no trouble, or the one thing that only one of them is about."""
    offered = _offered(turn)
    if len(offered) < 2 or len(reading.parts) != 1:
        return None
    part = reading.parts[0]
    if part.hazard or part.apart or part.solved is not None:
        return None
    says_no_more = part.topic == UNKNOWN_TOPIC and part.kind not in TROUBLES
    if part.place and says_no_more and len(part.text.split()) <= A_WORD:
        return of_that_street(offered, part) or of_that_quarter(offered, part)
    of_it = [one for one in offered if one.topic == part.topic] if _is_a_thing(part) else []
    return of_it[0] if len(of_it) == 1 else None


def _offered(turn: Turn) -> list[Ticket]:
    said = turn.conversation.spoken_last
    if said is None or turn.now - said.at > _AWAITED:
        return []
    ids = [rest for verb, _, rest in (choice.partition(":") for choice in said.choices) if verb == WITHDRAW]
    return [ticket for ticket in turn.tickets.values() if str(ticket.id) in ids and ticket.is_open]


def _is_a_thing(part: ReadingPart) -> bool:
    words = plain(part.text).split()
    return len([word for word in words if word not in _THE_ONE]) == 1
