"""What was written to somebody else: which report it may have strayed into, and what becomes of that."""

from services.dispatcher import belonging
from services.dispatcher.receipt import choices_to_withdraw
from services.dispatcher.reply import Line, Reply
from services.dispatcher.ticket import Entry, Ticket
from services.dispatcher.turn import RECEIVED, Turn
from shared.events import MessageReceived, ReadingPart


def sent_last(turn: Turn) -> Ticket | None:
    """The ticket that the message before went to: it was changed when we answered last."""
    answered = next((said.at for said in turn.conversation.said[-1:]), None)
    for ticket in belonging.own(turn):
        if any(_holds(entry) and entry.at == answered for entry in ticket.history):
            return ticket
    return None


def _holds(entry: Entry) -> bool:
    return entry.who == "citizen" and entry.what != "asked_for_a_person"


def holds_nothing_sure(ticket: Ticket) -> bool:
    return not (ticket.subject_known or ticket.hazard or ticket.place.known)


def keep(turn: Turn, ticket: Ticket, message: MessageReceived, said: ReadingPart) -> None:
    """Its unit hears that the last words are not of it. Who wrote nothing else is asked whether they meant
    the report itself."""
    is_all_there_is = sum(heard.ticket_id == ticket.id for heard in turn.conversation.heard) == 1
    turn.keep(ticket.noted(turn.entry("citizen", "took_a_message_back", text=said.masked)))
    if is_all_there_is:
        lines = (Line("status_line", ticket.id), Line("ask_if_astray"))
        turn.say(Reply(lines, choices=choices_to_withdraw([ticket]), about=(ticket.id,)))
        return
    tell_unit(turn, ticket, said)
    turn.react(message.message_id, RECEIVED)


def tell_unit(turn: Turn, ticket: Ticket, said: ReadingPart) -> None:
    note = f"{turn.municipality.wording.remark('astray')} “{said.masked}”"
    turn.tell_unit(ticket, "note", note=note)
