"""The conversation: what a citizen's message means, and what follows from it.

`take_message` is the heart of the product. It is pure: the same turn and message give the same outcome.
"""

from collections.abc import Callable
from uuid import UUID

from services.dispatcher import (
    belonging,
    choices,
    feedback,
    how_it_stands,
    inquiries,
    later,
    nothing,
    one_by_one,
    pieces,
    readings,
    talk,
    threads,
    withdrawals,
)
from services.dispatcher.additions import add
from services.dispatcher.answers import as_answer, may_be_the_danger, without_danger
from services.dispatcher.danger import is_another_danger
from services.dispatcher.earlier import with_subject_just_told
from services.dispatcher.matters import is_sure, open_matters
from services.dispatcher.parts import as_one, leading
from services.dispatcher.receipt import ask_for_the_place_left
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, MessageKind, MessageReceived, Reading, ReadingPart

# A unit may well be answered by such a word: "evet", "yok", "çözüldü", "bilmiyorum".
SHORT_ANSWERS = frozenset({Intent.ACKNOWLEDGEMENT, Intent.SOLVED, Intent.NOT_SOLVED, Intent.SKIP})


def take_message(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    is_new = not (turn.conversation.tickets or turn.conversation.said)
    reading = readings.in_our_topics(turn, readings.without_personal_places(reading))
    message = message.model_copy(update={"pin": message.pin or reading.pin})
    reading = how_it_stands.as_told_of_it(turn, message, reading)
    if message.kind is MessageKind.IDENTITY_CHANGED:
        turn.conversation = turn.conversation.renamed(message.sender, message.previous)
        return
    turn.conversation = turn.conversation.met(message.sender, message.sent_at)
    if is_new or readings.shows_its_language(message, reading):
        turn.change_conversation(language=reading.language)
    open_before = turn.conversation.questions
    _BY_KIND.get(message.kind, talk.cannot_read)(turn, message, reading)
    ask_for_the_place_left(turn, open_before)


def _take_text(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    beside = withdrawals.take_wish(turn, message, reading)
    if beside is None:
        _take_words(turn, message, reading)
    elif beside.parts:  # another matter: what was quoted belongs to the wish
        _take_words(turn, message.model_copy(update={"reply_to": None}), beside)


def _take_words(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    if one_by_one.take(turn, message, reading):
        return
    if reading.intent is Intent.MATTER or talk.asks_what_we_do_not_know(turn, message, reading):
        _take_matter(turn, message, reading)
        return
    if reading.intent in {Intent.EMPTY, Intent.GREETING} and message.pin:
        pieces.take_pin(turn, message, reading)
        return
    asked = _asked_by_a_unit(turn, message, reading)
    if asked and reading.parts:
        add(turn, asked, message, reading.parts[0], sure=False)
    elif reading.intent in feedback.VERDICTS:
        feedback.take_verdict(turn, message, reading)
    elif not (_answers_whether_solved(turn, message, reading) or pieces.take_place(turn, message, reading)):
        talk.take_intent(turn, message, reading)


def _answers_whether_solved(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    if reading.intent is Intent.THANKS:
        return feedback.take_thanks(turn, message, reading)
    return reading.intent is Intent.ACKNOWLEDGEMENT and feedback.take_bare_answer(turn, message, reading)


def _asked_by_a_unit(turn: Turn, message: MessageReceived, reading: Reading) -> Ticket | None:
    """Whose unit a short word or a mere name answers: the ticket quoted, or what was spoken of last."""
    is_name = reading.intent is Intent.EMPTY and reading.personal_data
    if reading.intent not in SHORT_ANSWERS and not is_name:
        return None
    found = threads.latest_first(turn, message.sent_at)
    pointed = belonging.quoted(turn, message)
    if pointed:
        found = [thread for thread in found if pointed in thread.tickets]
    return found[0].tickets[0] if found and found[0].kind == "unit" else None


def _take_matter(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """An answer or an addition to what there is, or else new matters; each part on its own."""
    pointed = belonging.quoted(turn, message) or belonging.named(turn, reading)
    reading = with_subject_just_told(turn, reading, message.sent_at)
    asked = _asked(turn, message, pointed)
    reading = as_answer(asked, reading, sure_from=turn.municipality.readings.thresholds.automatic)
    parts = nothing.without_private_talk(turn, message, reading.parts)
    if pointed:
        here = [part for part in parts if not is_another_danger(turn, pointed, part)]
        if here and _take_up(turn, pointed, message, as_one(here), sure=_are_sure(turn, reading, here)):
            parts, message = [part for part in parts if part not in here], _without_pieces(message)
    new: list[ReadingPart] = []
    for part in parts:
        sure, apart = is_sure(turn.municipality, reading, part), part is not reading.parts[0]
        known = inquiries.told_before(turn, message, part) if sure else None
        if known and part.asks_after:
            talk.tell_how_it_stands(turn, known, message, part)
            message = _without_pieces(message)
        elif _continue(turn, message, part, sure=sure, apart=apart) or _take_later_word(
            turn, message, reading, part, known
        ):
            message = _without_pieces(message)
        elif not later.take(turn, message, reading, part, sure=sure) and not nothing.says_nothing(
            turn.municipality, reading, part, alone=not (message.attachments or message.pin)
        ):
            new.append(part)
    if new:
        open_matters(turn, message, reading, new)
        _answer_too(turn, asked, message, new)
    elif not turn.has_answered:
        talk.nothing_to_register(turn, message, reading)


def _take_later_word(
    turn: Turn, message: MessageReceived, reading: Reading, part: ReadingPart, known: Ticket | None
) -> bool:
    """Words of a ticket that nobody is gathering for any more. Beside another matter impatience is about that
    one; after our question, about the solution."""
    sure = is_sure(turn.municipality, reading, part)
    if (known is None or part.solved) and feedback.take_later_word(turn, message, part, sure=sure):
        return True
    if known is None and len(reading.parts) == 1:
        known = inquiries.waited_for(turn, message, part, sure=sure)
    if known:
        talk.tell_how_it_stands(turn, known, message, part)
    return known is not None


def _asked(turn: Turn, message: MessageReceived, pointed: Ticket | None) -> Ticket | None:
    """The ticket spoken of, if its unit has asked something."""
    if pointed is None:
        thread = belonging.unit_spoken_of(turn, message)
        pointed = thread.tickets[0] if thread else None
    return pointed if pointed and pointed.status is Status.WAITING_CITIZEN else None


def _answer_too(turn: Turn, asked: Ticket | None, message: MessageReceived, new: list[ReadingPart]) -> None:
    """Danger is a matter of its own and may be the answer as well: who asked hears it too."""
    asked = turn.tickets[asked.id] if asked else None  # as it stands by now
    if asked and asked.status is Status.WAITING_CITIZEN and may_be_the_danger(asked, new):
        told = without_danger(asked, as_one(new)).model_copy(update={"place": None})
        add(turn, asked, _without_pieces(message), told, sure=False)


def _continue(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool, apart: bool) -> bool:
    """A part that was split off from the others is told apart by its subject, however unsure that is."""
    thread = belonging.continued(turn, message, part, sure=sure or apart)
    for ticket in thread.tickets if thread else ():
        if thread and thread.kind == "place" and part.bare:
            part = without_danger(ticket, part)
        if not _take_up(turn, ticket, message, part, sure=sure):
            return False
        later.tell_apart(turn, ticket, part, sure=sure)
        message = _without_pieces(message)
    return thread is not None


def _take_up(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart, *, sure: bool) -> bool:
    """False where the ticket is finished and this is another matter."""
    if not ticket.is_open:
        return feedback.resume(turn, ticket, message, part, sure=sure)
    add(turn, ticket, message, part, sure=sure)
    return True


def _take_media(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """A caption is read like any text; the picture stays with what the caption was about."""
    if not message.text or reading.intent in pieces.SAYS_NOTHING:
        pieces.take_piece(turn, message, reading)
    else:
        _take_text(turn, message, reading)
        if not pieces.is_kept(turn, message):
            pieces.keep_beside(turn, message, reading)


def _take_choice(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """One of an older wording is read as the words on it."""
    if not choices.take(turn, message):
        _take_text(turn, message, reading)


def _take_reaction(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    feedback.take_reaction(turn, message)


def _take_edit(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """The new words count as said; the old ones stay in the history. Each goes to the ticket of its subject
    where the message had opened several."""
    heard = [h.ticket_id for h in turn.conversation.heard if h.message_id == message.original_id]
    tickets = [turn.tickets[id_] for id_ in heard if id_ in turn.tickets and turn.tickets[id_].is_open]
    if not (tickets and reading.parts):
        if message.text:
            _take_text(turn, message, reading)
        return
    meant: dict[UUID, list[ReadingPart]] = {}
    for part in reading.parts:
        same = next((ticket for ticket in tickets if ticket.topic == part.topic), tickets[0])
        meant.setdefault(same.id, []).append(part)
    for ticket_id, parts in meant.items():
        ticket, sure = turn.tickets[ticket_id], _are_sure(turn, reading, parts)
        add(turn, ticket, message, as_one(parts), sure=sure)
        message = _without_pieces(message)


def _take_revoke(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    for heard in turn.conversation.heard:
        ticket = turn.tickets.get(heard.ticket_id)
        if heard.message_id == message.original_id and ticket:
            turn.keep(ticket.noted(turn.entry("citizen", "took_a_message_back")))


def _are_sure(turn: Turn, reading: Reading, parts: list[ReadingPart]) -> bool:
    """Of parts taken as one the subject of the leading one counts."""
    return is_sure(turn.municipality, reading, leading(parts))


def _without_pieces(message: MessageReceived) -> MessageReceived:
    """What was sent along belongs to one ticket, the first that takes it."""
    return message.model_copy(update={"attachments": (), "pin": None})


_BY_KIND: dict[MessageKind, Callable[[Turn, MessageReceived, Reading], None]] = {
    MessageKind.TEXT: _take_text,
    MessageKind.MEDIA: _take_media,
    MessageKind.PIN: pieces.take_pin,
    MessageKind.CHOICE: _take_choice,
    MessageKind.REACTION: _take_reaction,
    MessageKind.EDITED: _take_edit,
    MessageKind.REVOKED: _take_revoke,
    MessageKind.WELCOME: talk.greet,
    MessageKind.CONTACT_CARD: talk.contact_card,
}
