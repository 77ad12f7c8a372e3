"""What sending and looking after what was sent both work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from services.notifier.listening import Listening
from services.notifier.metrics import Metrics
from services.notifier.replies import Replies
from services.notifier.reply import Patience


@dataclass(frozen=True)
class Means:
    replies: Replies
    listening: Listening
    metrics: Metrics
    now: Callable[[], datetime]
    patience: Patience
