"""What answers our question whether it is solved: a yes or a no, and of which ticket."""

import re
from collections.abc import Sequence

from services.dispatcher import belonging, states, threads
from services.dispatcher.plain import plain
from services.dispatcher.same_place import compared, is_there, of_that_quarter, of_that_street
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, Kind, MessageReceived, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import spelt_out

GLAD = {"👍", "❤", "❤️", "🙏", "👏", "😊", "🙂", "✅", "👌", "💚", "😍", "🥰"}
NOT_GLAD = {"👎", "😡", "😠", "❌", "😢", "😞", "🤬", "😤"}
PUNCTUATION = ".,!?…"
FIRST_WORDS = 3  # among these a yes is one: "yaşasın evet yenisi gelmiş"
_SENTENCE = re.compile(r"\s*([^.,!?…;\n]+)[.,!…;\n]")  # the first, where it is no question
_THIS_TIME = frozenset({"bu sefer", "bu kez", "bu defa"})
_DOUBLES = re.compile(r"(.)\1+")


def just_asked_about(turn: Turn, message: MessageReceived) -> Ticket | None:
    """The ticket of which we asked whether it is solved when we spoke last, or in what is quoted."""
    said = turn.conversation.said_as(message.reply_to) if message.reply_to else turn.conversation.spoken_last
    asked = [id_ for id_ in said.asks_about if turn.conversation.question("solved", id_)] if said else []
    return turn.tickets.get(asked[0]) if len(asked) == 1 else None


def asked_of(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """Which solution these words are of: the one in whose street they are told, or of whose subject they are
    among those we have asked about; else the one we asked about last."""
    told, last = told_by_place(turn, [part]), just_asked_about(turn, message)
    of_it = [one for one in _all_asked(turn) if one.topic == part.topic != UNKNOWN_TOPIC]
    is_named = len(of_it) == 1 and part.confidence >= turn.municipality.readings.thresholds.ask
    return told or (of_it[0] if last and is_named else last)


def in_one_word(turn: Turn, text: str, ticket: Ticket | None = None) -> bool | None:
    """Of a question of the citizen's that it is understood says yes too."""
    if without_skin_tone(text.strip()) in GLAD:
        return True
    answers = turn.municipality.readings.bare_answers
    words = _words(text)
    if words.intersection(map(_undoubled, answers.not_solved)):
        return False
    may_understand = ticket is not None and ticket.kind is Kind.QUESTION
    yes = (*answers.solved, *(answers.understood if may_understand else ()))
    return True if words.intersection(map(_undoubled, yes)) else None


def begun_with(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> bool | None:
    """The yes or no that begins what follows our question at once; a yes may end it too. A yes counts unless
    it is doubted or denied beside it, another matter is marked off, or a trouble with a subject is told."""
    asked, words = just_asked_about(turn, message), (message.text or "").split()
    if asked is None or asked.id != ticket.id or not words:
        return None
    if in_one_word(turn, words[0]) is False:
        return False
    if (
        part.apart
        or part.kind is Kind.QUESTION
        or part.solved is False
        or is_doubted(turn, ticket, part.text)
    ):
        return None
    tells_a_trouble = part.kind in belonging.TROUBLES and part.topic != UNKNOWN_TOPIC
    if tells_a_trouble and not part.solved:
        return None
    return True if in_one_word(turn, " ".join((*words[:FIRST_WORDS], words[-1]))) else None


def begins_with_a_denial(turn: Turn, message: MessageReceived) -> bool:
    """The sentence that answers our question, whatever it asks then: "çözülmedi. uyardınız da ne oldu"."""
    ticket, found = just_asked_about(turn, message), _SENTENCE.match(plain(message.text or ""))
    if ticket is None or ticket.status is not Status.RESOLVED or found is None:
        return False
    denials = (said for said in turn.municipality.readings.intents if Intent(said.id) is Intent.NOT_SOLVED)
    phrases = (phrase for said in denials for phrase in said.phrases)
    return " ".join(found[1].split()) in {one for phrase in phrases for one in spelt_out(phrase)}


def doubted(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """The solution that we have just asked about, of words that begin with a yes or no and tell no other
    subject or place: "evet ama biri yine oynuyor"."""
    ticket, words = just_asked_about(turn, message), (message.text or "").split()
    if ticket is None or ticket.status is not Status.RESOLVED or not words:
        return None
    tells_more = part.hazard or part.place or part.apart or part.topic not in (UNKNOWN_TOPIC, ticket.topic)
    return None if tells_more or in_one_word(turn, words[0], ticket) is None else ticket


def told_in(ticket: Ticket, part: ReadingPart) -> bool | None:
    """What free words on the ticket tell of it."""
    return True if part.solved is None and praises(ticket, part) else part.solved


def praises(ticket: Ticket, part: ReadingPart) -> bool:
    """Thanks for what was done: "banklar yenilenmiş gördüm, güzel olmuş"."""
    return part.kind is Kind.THANKS and part.topic == ticket.topic != UNKNOWN_TOPIC


def is_doubted(turn: Turn, ticket: Ticket, text: str) -> bool:
    """In the words of a doubt, or of one who goes over to another matter. "Bu sefer" is none where all is
    well: "bu sefer sağlam yapmışlar"."""
    readings = turn.municipality.readings
    state = states.told_of(readings.verdicts, ticket.topic, ticket.text, text)
    said = " ".join(re.findall(r"\w+", plain(text)))
    doubts = (
        one for words in (*readings.verdicts.in_doubt, *readings.separators) for one in spelt_out(words)
    )
    doubting = [doubt for doubt in doubts if f" {doubt} " in f" {said} "]
    is_well = state.well and not state.ill
    return any(not (is_well and doubt in _THIS_TIME) for doubt in doubting)


def judged(
    turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool
) -> tuple[Ticket, bool] | None:
    """The ticket whose solution these words call true or untrue, whatever they seem to be about, unless they
    tell another place or are sure of another unit's subject: a denial as long as our question is fresh; as
    long as we spoke of nothing else since, or of the ticket in whose street it is told, a yes, what begins
    with a no, and a denial of no sure subject."""
    if part.hazard or message.pin:
        return None
    fresh = None if part.place else _freshly_asked(turn, message)
    fresh = fresh and (asked_of(turn, message, part) or fresh)
    if fresh and part.solved is False:
        return (fresh, False) if _is_theirs(turn, fresh, part, sure=sure) else None
    ticket = asked_of(turn, message, part)
    if ticket is None or ticket.status is not Status.RESOLVED:
        return None
    if is_told_elsewhere(ticket, part) or not _is_theirs(turn, ticket, part, sure=sure):
        return None
    if part.solved and _may_be_over(ticket, part):
        return ticket, True
    state = states.told_of(turn.municipality.readings.verdicts, ticket.topic, ticket.text, part.text)
    is_unsure = part.confidence < turn.municipality.readings.thresholds.automatic
    if part.solved is False and ((is_unsure and not part.place) or state.half):
        return ticket, False
    begun = begun_with(turn, ticket, message, part)
    if begun is False and part.topic not in (UNKNOWN_TOPIC, ticket.topic):
        return None
    return None if begun is None else (ticket, begun)


def called_over(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The open ticket that these words call over before its unit does: the only one of its subject, or the
    only one where they are sure of none. A trouble may end in the same words: "bankları kaldırmışlar"."""
    if not part.solved or part.hazard or part.kind in belonging.TROUBLES or message.pin:
        return None
    still_open = [one for one in belonging.own(turn) if one.is_open]
    told = told_by_place(turn, [part])
    if sure and part.topic != UNKNOWN_TOPIC:
        still_open = [one for one in still_open if one.subject_known and one.topic == part.topic]
    elif part.topic not in (UNKNOWN_TOPIC, *(one.topic for one in still_open)):
        return None
    meant = [one for one in still_open if (told is None or one.id == told.id) and is_there(one, part)]
    return meant[0] if len(meant) == 1 else None


def told_by_place(turn: Turn, parts: Sequence[ReadingPart]) -> Ticket | None:
    """The ticket whose street the words name, "7401 tamam", or whose quarter: "Altındağdakini yapmışlar".
    None where they name several."""
    own = belonging.own(turn)
    alive = [one for one in own if one.is_open or one.status is Status.RESOLVED]
    found = [of_that_street(own, part) or of_that_quarter(alive, part) for part in parts]
    meant = {ticket.id: ticket for ticket in found if ticket}
    return next(iter(meant.values())) if len(meant) == 1 else None


def told_by_subject(turn: Turn, parts: Sequence[ReadingPart]) -> Ticket | None:
    """Of several the only one of whose subject they are: "köyün suyu geldi, sağolun"."""
    alive = [one for one in belonging.own(turn) if one.is_open or one.status is Status.RESOLVED]
    if len(alive) < 2 or len(parts) != 1:
        return None
    shares, enough = dict(parts[0].candidates), turn.municipality.readings.thresholds.ask
    likely = sorted(alive, key=lambda one: shares.get(one.topic, 0.0), reverse=True)
    first, second = (shares.get(one.topic, 0.0) for one in likely[:2])
    is_plain = likely[0].topic != UNKNOWN_TOPIC and first >= enough and first >= 2 * second
    return likely[0] if is_plain and is_there(likely[0], parts[0]) else None


def told_of(turn: Turn, parts: Sequence[ReadingPart]) -> Ticket | None:
    return told_by_place(turn, parts) or told_by_subject(turn, parts)


def without_skin_tone(emoji: str) -> str:
    return "".join(c for c in emoji if not 0x1F3FB <= ord(c) <= 0x1F3FF)


def _freshly_asked(turn: Turn, message: MessageReceived) -> Ticket | None:
    for thread in threads.latest_first(turn, message.sent_at):
        if thread.kind == "solved" and thread.is_fresh and not thread.tickets[0].is_withdrawn:
            return thread.tickets[0]
    return None


def _all_asked(turn: Turn) -> list[Ticket]:
    """Those that were solved, and of which we have asked whether they are."""
    solved = (one for one in belonging.own(turn) if one.status is Status.RESOLVED)
    return [one for one in solved if turn.conversation.question("solved", one.id)]


def is_told_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    """In another street, or one that cannot be compared; a landmark is as good as in its own."""
    if part.place is None or compared(ticket, part):
        return False
    names_a_street = part.place.street or part.place.road or part.place.neighbourhood
    return bool(names_a_street) or part.there_too


def _may_be_over(ticket: Ticket, part: ReadingPart) -> bool:
    """Not a trouble of another subject: after a pipe was mended, "su kesildi" is one."""
    return part.kind not in belonging.TROUBLES or part.topic in (UNKNOWN_TOPIC, ticket.topic)


def _is_theirs(turn: Turn, ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """Whether it may be a matter of the unit that has solved it."""
    topics = turn.municipality.topic_by_id
    return not sure or topics[part.topic].unit == topics[ticket.topic].unit


def _words(text: str) -> set[str]:
    return {_undoubled(word.strip(PUNCTUATION)) for word in text.casefold().split()}


def _undoubled(word: str) -> str:
    """ "Eveeet" is a yes."""
    return _DOUBLES.sub(r"\1", word)
