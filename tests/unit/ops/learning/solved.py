"""Tickets as the line's own rules leave them: read, routed, put right by an operator, solved, closed."""

from services.classifier.reader import Reader
from services.dispatcher.ticket import Status, Ticket
from shared.events import Citizen, MessageKind
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import Chat


def solved_by(municipality: Municipality, reader: Reader, text: str, unit: str, number: int) -> Ticket | None:
    """None where the text opens no ticket (or two): thanks, a greeting, two matters."""
    chat = Chat(municipality, citizen=Citizen(phone=f"+90530{number:07d}"))
    chat.sends(MessageKind.TEXT, reader.read(text), text=text)
    if len(chat.tickets) != 1:
        return None
    if chat.ticket.unit != unit:
        chat.hears_from(chat.ticket.unit, "rejected", "bizim işimiz değil", suggested_unit=unit)
    chat.hears_from(unit, "resolved", "yapıldı")
    chat.waits(days=8)
    assert (chat.ticket.unit, chat.ticket.status) == (unit, Status.CLOSED)
    return chat.ticket.model_copy(update={"reference": f"BRN-2026-{number:06d}"})
