"""What the buttons of our bubbles do. Each carries what it is about: `verb:ticket:topic`."""

from services.dispatcher import feedback, later, withdrawals
from services.dispatcher.additions import learn_topic
from services.dispatcher.receipt import WITHDRAW
from services.dispatcher.turn import Turn
from shared.events import MessageReceived


def take(turn: Turn, message: MessageReceived) -> bool:
    """False where the button is of an older wording, or of a ticket that cannot be reached."""
    verb, _, rest = (message.choice or "").partition(":")
    ticket_id, _, topic = rest.partition(":")
    ticket = next((t for t in turn.tickets.values() if str(t.id) == ticket_id), None)
    if ticket is None:
        return False
    if verb == "topic" and topic in turn.municipality.topic_by_id:
        learn_topic(turn, ticket, message, topic)
    elif verb == WITHDRAW:
        withdrawals.choose(turn, ticket, message)
    elif verb == later.APART:
        later.set_apart(turn, ticket, message)
    elif verb in feedback.CHOICES:
        feedback.judge(turn, ticket, message, feedback.CHOICES[verb])
    else:
        return False
    return True
