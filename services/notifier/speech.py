"""What is said for a reply now: free words, a template, or nothing, and then why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from services.notifier.documents import read_request
from services.notifier.payload import Body, Composer
from services.notifier.reply import Reply, Status
from services.notifier.window import Way, choose_way
from services.notifier.wording import UnsayableError
from shared.events import ReplyRequested
from shared.municipality import Template


@dataclass(frozen=True)
class Ending:
    """Why a reply is not sent at all."""

    status: Status
    reason: str


@dataclass(frozen=True)
class Speech:
    composer: Composer
    templates: tuple[Template, ...]

    def of(self, document: Mapping[str, Any], claimed: Reply, now: datetime) -> Body | Ending:
        """What has no words now had them when it was asked for: the municipality's data have changed, or the
        document is damaged."""
        if claimed.is_late(now):
            return Ending(Status.DROPPED, "too late for a nicety")
        try:
            return self._word(read_request(document), claimed, now)
        except UnsayableError as unsayable:
            return Ending(Status.FAILED, str(unsayable))
        except ValidationError:
            return Ending(Status.FAILED, "the request cannot be read")

    def _word(self, request: ReplyRequested, claimed: Reply, now: datetime) -> Body | Ending:
        way = choose_way(request, self.templates, now, closed=claimed.closed)
        match way:
            case Way.FREE:
                return self.composer.write(request, now, bare=claimed.bare)
            case Way.DROP:
                return Ending(Status.DROPPED, "the window is over")
            case Way.NONE:
                return Ending(Status.UNREACHABLE, "the window is over and no template fits")
        return self.composer.fill(way, request)
