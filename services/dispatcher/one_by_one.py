"""Words that go from one report to another: they say whether one is solved, and ask after the other.

"Altındağdaki yanmış tamam. Çamdibindekine ne zaman gelirler": each is for the report whose words, place or
subject it takes up, "diğeri duruyor" for the other of two; what takes up none goes on about the one before.
"""

import re
from collections.abc import Iterator, Sequence
from uuid import UUID

from services.dispatcher import belonging, feedback, states, talk, verdicts
from services.dispatcher.parts import as_one
from services.dispatcher.plain import plain
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import MessageReceived, Reading, ReadingPart

_STEM = 5  # letters that a word and its forms share: `faturam`, `faturaya`
_SEAM = re.compile(
    r"[.,;!?\n]+|(?<=\s)(?:ama|fakat|ise)(?=\s)|(?<=\s)(?=(?:di[ğg]er|[öo]b[üu]r|[öo]tek)\w*\s)"
)
_BUT = re.compile(r"\b(?:ama|fakat|ise|diger\w*|obur\w*|otek\w*)\b")
_THE_OTHER = re.compile(r"(?:diger|obur|otek)\w*")
_WORD = re.compile(r"[^\W\d_]{5,}|\d{3,5}")
_OF_ANY = re.compile(
    r"sokak|sokag|cadde|mahal|bulva|numar|sabah|aksam|bugun|gunle|tesek|lutfe|merha|selam|simdi|artik|bizim|sizin|"
    r"kimse|hicbi|zaman|orada|burad|gelen|bakan|gelme|yapil"
)
_DONE = re.compile(r"\b(?:tamam|tamamdir|oldu|olmus)$")


def take(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    """False where they are of one report; or tell none that we have asked about whether it is solved, nor
    one that is well while another is not."""
    asked = verdicts.just_asked_about(turn, message)
    begins_another = any(part.hazard or part.apart or part.there_too for part in reading.parts)
    if begins_another or message.pin or message.reply_to:
        return False
    told = list(_each(turn, asked, reading.parts))
    judged = {ticket.id: _verdict(turn, ticket, part) for ticket, part in told}
    of_asked = [judged[ticket.id] for ticket, _ in told if not ticket.is_open]
    is_contrast = True in judged.values() and _BUT.search(plain(message.text or "")) is not None
    if len(told) < 2 or None in of_asked or not (of_asked or is_contrast):
        return False
    for ticket, part in told:
        verdict = judged[ticket.id]
        if not ticket.is_open and verdict is not None:
            feedback.judge(turn, ticket, message, verdict, part)
        elif verdict:
            feedback.note_it_is_solved(turn, ticket, message, part)
        else:
            talk.tell_how_it_stands(turn, ticket, message, part)
        message = message.model_copy(update={"attachments": ()})
    return True


def _verdict(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool | None:
    words = turn.municipality.readings.verdicts
    told = states.told_of(words, ticket.topic, ticket.text, part.text).solved
    is_done = _DONE.search(plain(part.text)) is not None
    return True if told is None and is_done else told


def _each(
    turn: Turn, asked: Ticket | None, parts: Sequence[ReadingPart]
) -> Iterator[tuple[Ticket, ReadingPart]]:
    """Each report with the words that are of it; what stands first and names none is of the one asked about.
    Nothing, where a part told by itself names none."""
    alive = [one for one in belonging.own(turn) if one.is_open or one.status is Status.RESOLVED]
    meant, of = asked, dict[UUID, list[ReadingPart]]()
    for part in parts:
        names_one = part is parts[0]
        for piece in _pieces(part):
            named = _named(alive, piece.text) or _of_subject(turn, alive, piece.text)
            named = named or _the_other(alive, meant, piece.text)
            meant, names_one = named or meant, names_one or named is not None
            if meant is None:
                return
            of.setdefault(meant.id, []).append(piece)
        if not names_one:
            return
    for id_, told in of.items():
        yield turn.tickets[id_], as_one(told).model_copy(update={"place": None})


def _named(tickets: Sequence[Ticket], said: str) -> Ticket | None:
    """The only one that has a word of these, which no other has."""
    stems = [_stems(f"{one.text} {one.place.text or ''}") for one in tickets]
    told = [stem for stem in _stems(said) if sum(stem in own for own in stems) == 1]
    named = [one for one, own in zip(tickets, stems, strict=True) if own.intersection(told)]
    return named[0] if len(named) == 1 else None


def _of_subject(turn: Turn, tickets: Sequence[Ticket], said: str) -> Ticket | None:
    """The only one whose subject has a thing that these words name: "çöpü almışlar"."""
    words = turn.municipality.readings.verdicts
    named = [one for one in tickets if states.names_its_thing(words, one.topic, said)]
    return named[0] if len(named) == 1 else None


def _the_other(tickets: Sequence[Ticket], meant: Ticket | None, said: str) -> Ticket | None:
    """Of two of one subject."""
    if meant is None or not _THE_OTHER.match(plain(said)):
        return None
    others = [one for one in tickets if one.id != meant.id and one.topic == meant.topic]
    return others[0] if len(others) == 1 else None


def _stems(text: str) -> set[str]:
    words = (word[:_STEM] for word in _WORD.findall(plain(text)))
    return {stem for stem in words if not _OF_ANY.match(stem)}


def _pieces(part: ReadingPart) -> Iterator[ReadingPart]:
    """Its clauses, as far as a mark or `ama` shows them. Personal data may hold marks: then it is one."""
    texts, masked = ([one.strip() for one in _SEAM.split(said)] for said in (part.text, part.masked))
    if len(texts) != len(masked):
        texts, masked = [part.text], [part.masked]
    for text, hidden in zip(texts, masked, strict=True):
        if text:
            yield part.model_copy(update={"text": text, "masked": hidden, "solved": None})
