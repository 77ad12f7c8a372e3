"""What a citizen's words have of the question that a unit has put to them."""

import re
from collections.abc import Sequence

from services.dispatcher.plain import plain
from services.dispatcher.same_place import is_elsewhere
from services.dispatcher.ticket import Status, Ticket
from shared.events import Kind, Reading, ReadingPart

OF_THEIR_OWN = frozenset({Kind.QUESTION, Kind.SUGGESTION, Kind.THANKS})
_STEM = 4  # letters that a word and its forms share: `boru`, `borusu`
_YOU_DID = re.compile(r"\w+(?:[dt][iu]|yorsu|m[iu]ss[iu])n[iu]z")
_I_DID = re.compile(r"\w+(?:[dt][iu][mk]|yoru[mz]|m[iu]s[iu][mz])")
_WHAT = re.compile(r"\b(?:ne|neler|neyle|nedir|nesi|neden|niye|nasil|kim|kimin)\b(?! (?:kadar|zaman))")
_PUNCTUATION = ".,;:!?…\"'“”()"


def repeats_the_question(ticket: Ticket, part: ReadingPart) -> bool:
    """Nothing but words of the question: "dereden geliyor"."""
    asked = _question_words(ticket)
    said = _words(part.text)
    return bool(said) and set(said) <= set(asked)


def may_answer(ticket: Ticket, part: ReadingPart) -> bool:
    """What tells no trouble of its own, however sure its subject is: words of the question, what the citizen
    was asked to have done ("metrodan bindim" after "bindiniz"), or a mere name ("metro durağı")."""
    if repeats_the_question(ticket, part):
        return True
    if part.hazard or part.apart or is_elsewhere(ticket, part):
        return False
    names_it = part.bare and part.kind not in OF_THEIR_OWN
    return names_it or _says_what_was_done(ticket, part)


def echoes_the_question(ticket: Ticket, part: ReadingPart) -> bool:
    """A mere name with a word of the question: "tesisat no 402188" after "tesisat numaranız?"."""
    is_name = part.bare and part.hazard is None and not part.apart
    return is_name and takes_up_the_question(ticket, part)


def takes_up_the_question(ticket: Ticket, part: ReadingPart) -> bool:
    """In a word of it, whatever its form."""
    asked = {word[:_STEM] for word in _question_words(ticket) if len(word) >= _STEM}
    return any(word[:_STEM] in asked for word in _words(part.text) if len(word) >= _STEM)


def asks_what(ticket: Ticket) -> bool:
    """What there is, or how it came: any subject may answer, "içi moloz dolu"."""
    return _WHAT.search(" ".join(_question_words(ticket))) is not None


def _says_what_was_done(ticket: Ticket, part: ReadingPart) -> bool:
    asked = {word[:_STEM] for word in _question_words(ticket) if _YOU_DID.fullmatch(word)}
    return any(word[:_STEM] in asked for word in _words(part.text) if _I_DID.fullmatch(word))


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


def may_be_the_danger(ticket: Ticket, parts: Sequence[ReadingPart]) -> bool:
    """Whether its unit may have asked after this: danger, none of it marked off or told of another place."""
    is_apart = any(part.apart or is_elsewhere(ticket, part) for part in parts)
    return any(part.hazard for part in parts) and not is_apart


def without_danger(ticket: Ticket, part: ReadingPart) -> ReadingPart:
    return part.model_copy(update={"hazard": None, "urgency": min(part.urgency, ticket.urgency)})


def _question_words(ticket: Ticket) -> list[str]:
    asked = ticket.latest("question") if ticket.status is Status.WAITING_CITIZEN else None
    return _words(asked.detail.get("text", "")) if asked else []


def _words(text: str) -> list[str]:
    return [word for word in (one.strip(_PUNCTUATION) for one in plain(text).split()) if word]
