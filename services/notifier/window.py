"""WhatsApp's 24 hours: free words inside, an approved template after them."""

from datetime import datetime, timedelta
from enum import Enum

from shared.events import Priority, ReplyRequested
from shared.municipality import Template

# The clocks of citizen, Meta and ours differ, and a send waits its turn: the last minutes count as over.
MARGIN = timedelta(minutes=3)


class Way(Enum):
    FREE = "free"
    DROP = "drop"
    NONE = "none"


def choose_way(
    request: ReplyRequested, templates: tuple[Template, ...], now: datetime, *, closed: bool = False
) -> Way | Template:
    """`closed` when WhatsApp itself has said that the window is over, whatever our clock says."""
    if not closed and now < request.window_until - MARGIN:
        return Way.FREE
    if request.priority is Priority.NICETY or request.reaction is not None:
        return Way.DROP
    said = {phrase.key for phrase in request.phrases}
    return next((template for template in templates if template.phrase in said), Way.NONE)
