"""What a citizen's words have of the question that a unit has put to them."""

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Status, Ticket
from shared.events import Reading, ReadingPart

_PUNCTUATION = ".,;:!?…\"'“”()"


def repeats_the_question(ticket: Ticket, part: ReadingPart) -> bool:
    """Nothing but words of the question: "dereden geliyor"."""
    asked = _question_words(ticket)
    said = _words(part.text)
    return bool(said) and set(said) <= set(asked)


def as_answer(ticket: Ticket | None, reading: Reading, *, sure_from: float) -> Reading:
    """Danger read in nothing but the question's words, in a subject nobody is sure of, was not told by the
    citizen: "dereden geliyor". A sure one is: "gaz kokusu var"."""
    if ticket is None:
        return reading
    told = tuple(
        without_danger(ticket, part)
        if part.hazard and part.confidence < sure_from and repeats_the_question(ticket, part)
        else part
        for part in reading.parts
    )
    return reading.model_copy(update={"parts": told})


def without_danger(ticket: Ticket, part: ReadingPart) -> ReadingPart:
    return part.model_copy(update={"hazard": None, "urgency": min(part.urgency, ticket.urgency)})


def _question_words(ticket: Ticket) -> list[str]:
    asked = ticket.latest("question") if ticket.status is Status.WAITING_CITIZEN else None
    return _words(asked.detail.get("text", "")) if asked else []


def _words(text: str) -> list[str]:
    return [word for word in (one.strip(_PUNCTUATION) for one in plain(text).split()) if word]
