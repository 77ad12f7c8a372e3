"""Whether it is solved, in the citizen's own word: a button, a thumb, "çözülmedi", or the trouble again."""

from collections.abc import Mapping

from services.dispatcher import belonging, how_it_stands, talk, threads, verdicts
from services.dispatcher.additions import absorb, add
from services.dispatcher.matters import promise
from services.dispatcher.parts import as_one
from services.dispatcher.receipt import say_withdrawn
from services.dispatcher.reply import Line, Reply
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import RECEIVED, Turn
from shared.events import Intent, Kind, MessageReceived, Reading, ReadingPart

VERDICTS = {Intent.SOLVED: True, Intent.NOT_SOLVED: False}
CHOICES: Mapping[str, bool] = {"solved": True, "not_solved": False}


def take_verdict(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Without a solution to judge, "çözülmedi" is one more word about an open ticket."""
    ticket = _pointed(turn, message, reading) or _awaiting(turn, message)
    solved = VERDICTS[reading.intent]
    if ticket and not ticket.is_open:
        judge(turn, ticket, message, solved, _words(reading))
        return
    still_open = ticket or belonging.latest_open(turn)
    if still_open is None:
        talk.not_understood(turn, message, reading)
    elif solved and (ticket or belonging.only_open(turn)):
        note_it_is_solved(turn, still_open, message, _words(reading))
    elif solved:
        talk.tell_status(turn, message, reading)
    else:
        add(turn, still_open, message, reading.parts[0] if reading.parts else None, sure=False)


def take_thanks(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    """Thanks that say that it is solved. False where they do not, or no ticket can be meant."""
    pointed = _pointed(turn, message, reading)
    ticket = pointed or _awaiting(turn, message)
    says_it, denies_it = (any(part.solved is so for part in reading.parts) for so in (True, False))
    if ticket is None or ticket.status is not Status.RESOLVED:
        meant = pointed or belonging.only_open(turn)
        if not (says_it and meant and meant.is_open):
            return False
        note_it_is_solved(turn, meant, message, _words(reading))
        return True
    is_asked = verdicts.just_asked_about(turn, message) == ticket
    says_yes = is_asked and verdicts.in_one_word(turn, message.text or "", ticket)
    means_it = pointed is not None or any(verdicts.praises(ticket, part) for part in reading.parts)
    if denies_it or not (says_yes or says_it or means_it):
        words = _words(reading)  # "yok daha gelmediler, sağ olun", but also "yok bir sıkıntı, sağ olun"
        if words and _puts_off(turn, message, words):
            return True
        in_doubt = verdicts.doubted(turn, message, words) if words else None
        in_doubt = in_doubt or (ticket if is_asked and denies_it else None)
        if words and in_doubt:
            _ask_again(turn, in_doubt, message, words)
        return in_doubt is not None
    judge(turn, ticket, message, True, _words(reading))
    return True


def take_bare_answer(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    """A bare yes or no to the question whether it is solved: the one quoted, or what we spoke of last. False
    where it answers nothing of the kind."""
    ticket = verdicts.just_asked_about(turn, message)
    solved = verdicts.in_one_word(turn, message.text or "", ticket)
    if solved is None or ticket is None or ticket.is_open:
        return False
    judge(turn, ticket, message, solved, _words(reading))
    return True


def take_later_word(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> bool:
    """Free words on a solution that was asked about, or that no unit has told of yet."""
    if _puts_off(turn, message, part):
        return True
    judged = verdicts.judged(turn, message, part, sure=sure)
    over = None if judged else verdicts.called_over(turn, message, part, sure=sure)
    if judged:
        judge(turn, judged[0], message, judged[1], part)
    elif over:
        note_it_is_solved(turn, over, message, part)
    elif in_doubt := verdicts.doubted(turn, message, part):
        _ask_again(turn, in_doubt, message, part)
        return True
    return bool(judged or over)


def take_reaction(turn: Turn, message: MessageReceived) -> None:
    """A thumb on the question itself is an answer; on anything else it is only noted."""
    if message.reaction is None or message.reaction.emoji is None:
        return
    emoji = verdicts.without_skin_tone(message.reaction.emoji)
    said = turn.conversation.said_as(message.reaction.message_id)
    if said is None:
        return
    asked = [id_ for id_ in said.asks_about if turn.conversation.question("solved", id_)]
    for id_ in asked or said.ticket_ids[:1]:
        ticket = turn.tickets.get(id_)
        if ticket is None:
            continue
        if asked and emoji in verdicts.GLAD | verdicts.NOT_GLAD:
            judge(turn, ticket, message, emoji in verdicts.GLAD)
        else:
            turn.keep(ticket.noted(turn.entry("citizen", "reacted", emoji=emoji)))


def _pointed(turn: Turn, message: MessageReceived, reading: Reading) -> Ticket | None:
    told = belonging.quoted(turn, message) or belonging.named(turn, reading)
    return told or verdicts.told_of(turn, reading.parts)


def _words(reading: Reading) -> ReadingPart | None:
    """The words of a verdict, which are one part as a rule."""
    return as_one(reading.parts) if reading.parts else None


def judge(
    turn: Turn, ticket: Ticket, message: MessageReceived, solved: bool, part: ReadingPart | None = None
) -> None:
    """`part`: the words of the verdict; a button or a thumb has none."""
    if message.attachments or part:
        ticket = absorb(turn, ticket, message, part, sure=False)
    else:
        turn.hear(message.message_id, ticket.id)
    if ticket.is_open:  # tapped again, or reopened meanwhile: the word is noted, the state stands
        turn.keep(ticket.noted(turn.entry("citizen", "solved" if solved else "not_solved_either")))
        turn.say(Reply((Line("status_line", ticket.id),), about=(ticket.id,)))
    elif solved:
        _confirm(turn, ticket)
    else:
        _reopen(turn, ticket, part.masked if part else None)


def resume(
    turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None, *, sure: bool
) -> bool:
    """Words or a photo about a ticket that is finished. Where they leave no doubt it is open again; else its
    unit hears them and the citizen is asked. False: too late, or another matter."""
    if not ticket.may_be_reopened(turn.now, threads.reopening(turn)):
        return False
    if part and not belonging.is_same_matter(ticket, part, sure=sure):
        return False
    if part and _puts_off(turn, message, part):
        return True
    ticket = absorb(turn, ticket, message, part, sure=False)
    note = part.masked if part else None
    begun = verdicts.begun_with(turn, ticket, message, part) if part else None
    solved = begun if begun is not None else part and verdicts.told_in(ticket, part)
    if solved and ticket.status is Status.RESOLVED:
        _confirm(turn, ticket)
        return True
    objects = ticket.status is Status.REJECTED or solved is False
    if objects or (part and how_it_stands.is_so_again(turn, ticket, part, sure=sure)):
        _reopen(turn, ticket, note)
        return True
    turn.tell_unit(ticket, "note", note=note)
    if ticket.is_withdrawn:
        say_withdrawn(turn, ticket)
    else:
        ask_if_solved(turn, ticket)
    return True


def _puts_off(turn: Turn, message: MessageReceived, part: ReadingPart) -> bool:
    """Who will look later: noted, and our question stays open and is not put again."""
    ticket = how_it_stands.puts_off(turn, message, part)
    if ticket is None:
        return False
    absorb(turn, ticket, message, part, sure=False)
    turn.react(message.message_id, RECEIVED)
    return True


def _ask_again(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart) -> None:
    ticket = absorb(turn, ticket, message, part, sure=False)
    turn.tell_unit(ticket, "note", note=part.masked)
    ask_if_solved(turn, ticket)


def ask_if_solved(turn: Turn, ticket: Ticket, *before: Line) -> None:
    turn.ask("solved", ticket.id)
    turn.say(solved_question(ticket, *before))


def solved_question(ticket: Ticket, *before: Line) -> Reply:
    """Whoever asked something has nothing to be solved."""
    question, yes, no = "ask_if_solved", "button_solved", "button_not_solved"
    if ticket.kind is Kind.QUESTION:
        question, yes, no = "ask_if_answered", "button_answered", "button_not_answered"
    choices = ((f"solved:{ticket.id}", Line(yes)), (f"not_solved:{ticket.id}", Line(no)))
    lines = (*before, Line(question))
    return Reply(lines, choices=choices, about=(ticket.id,), asks_about=(ticket.id,))


def _confirm(turn: Turn, ticket: Ticket) -> None:
    turn.settle_question("solved", ticket.id)
    turn.cancel_timers(ticket.id, "closing")
    entry = turn.entry("citizen", "confirmed_solved")
    turn.keep(ticket.moved_to(Status.CLOSED, entry, confirmed=True))
    turn.say(Reply((Line("confirmed", ticket.id),), about=(ticket.id,)))


def _reopen(turn: Turn, ticket: Ticket, note: str | None = None) -> None:
    """Within the municipality's days, back to the unit that ended it, with a new promise."""
    if not ticket.may_be_reopened(turn.now, threads.reopening(turn)):
        turn.say(Reply((Line("reopen_expired", ticket.id),), about=(ticket.id,)))
        return
    turn.settle_question("solved", ticket.id)
    turn.cancel_timers(ticket.id, "closing")
    in_danger = ticket.hazard is not None
    due_at = promise(turn.municipality, ticket.topic, ticket.kind, turn.now, in_danger=in_danger)
    was_withdrawn = ticket.is_withdrawn
    entry = turn.entry("citizen", "wanted_again" if was_withdrawn else "not_solved", unit=ticket.unit)
    confirmed = None if was_withdrawn else False
    reopened = ticket.moved_to(
        Status.REOPENED, entry, confirmed=confirmed, resolved_at=None, due_at=due_at, last_piece_at=turn.now
    )
    turn.keep(reopened)
    turn.tell_unit(reopened, "reopened", note=note)
    turn.set_timer("deadline", ticket.id, due_at)
    turn.gather_on(ticket.id)
    told = Line("wanted_again" if was_withdrawn else "reopened", ticket.id)
    turn.say(Reply((told,), about=(ticket.id,)))


def note_it_is_solved(turn: Turn, ticket: Ticket, message: MessageReceived, part: ReadingPart | None) -> None:
    """Solved before its unit says so, says the citizen: the unit is told, and decides."""
    ticket = absorb(turn, ticket, message, part, sure=False)
    ticket = turn.keep(ticket.noted(turn.entry("citizen", "says_it_is_solved"), confirmed=True))
    turn.tell_unit(ticket, "note", note=turn.municipality.wording.remark("says_it_is_solved"))
    turn.say(Reply((Line("thanks"),), about=(ticket.id,)))


def _awaiting(turn: Turn, message: MessageReceived) -> Ticket | None:
    """The ticket we asked about last, or else the one that was solved last; where none is open, the one that
    was finished last, were it only to say that it is too late to reopen it."""
    for thread in threads.latest_first(turn, message.sent_at):
        if thread.kind == "solved":
            return thread.tickets[0]
    own = belonging.own(turn)
    solved = next((one for one in own if one.status is Status.RESOLVED), None)
    if solved or any(one.is_open for one in own):
        return solved
    return max(own, key=lambda one: one.resolved_at or one.opened_at, default=None)
