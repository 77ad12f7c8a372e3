"""The closing figures of a day, counted from what both ends saw."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sandbox.day.agencies import Agency
from sandbox.day.citizens import Citizen
from sandbox.line import RunningLine


@dataclass(frozen=True)
class Tally:
    """`lost`: messages that met no reply and stand in no ticket. `duplicated`: replies sent twice, agency
    events received twice, messages that became two tickets."""

    messages: int
    tickets: int
    forwarded: dict[str, int]
    replies: int
    lost: list[str]
    duplicated: list[str]

    @property
    def is_clean(self) -> bool:
        return not self.lost and not self.duplicated


def tally(
    line: RunningLine, people: list[Citizen], agencies: dict[str, Agency], tickets: list[dict[str, Any]]
) -> Tally:
    assert line.graph is not None
    written = [(p, b) for p in people for b in p.screen() if b.who == "citizen"]
    return Tally(
        messages=len(written),
        tickets=len(tickets),
        forwarded=_forwarded(agencies),
        replies=sum(b.who == "line" for p in people for b in p.screen()),
        lost=_lost(people, tickets),
        duplicated=[
            *(f"reply {reply_id} sent twice" for reply_id in line.graph.double_sends()),
            *_received_twice(agencies),
            *_opened_twice(tickets),
        ],
    )


def _forwarded(agencies: dict[str, Agency]) -> dict[str, int]:
    counts = {
        unit: len({t["ticket_id"] for t in agency.received if t["event"] == "assigned"})
        for unit, agency in agencies.items()
    }
    return {unit: count for unit, count in counts.items() if count}


def _lost(people: list[Citizen], tickets: list[dict[str, Any]]) -> list[str]:
    """A message is kept if a ticket's history names it, or if the line said anything after it."""
    kept = {entry["detail"].get("message_id") for ticket in tickets for entry in ticket["history"]}
    lost = []
    for person in people:
        screen = person.screen()
        for place, bubble in enumerate(screen):
            answered = any(later.who == "line" for later in screen[place + 1 :])
            if bubble.who == "citizen" and bubble.wamid not in kept and not answered:
                lost.append(f"{person.name}: {bubble.text or bubble.kind}")
    return lost


def _received_twice(agencies: dict[str, Agency]) -> list[str]:
    return [
        f"{unit} received event {message_id} {count} times"
        for unit, agency in agencies.items()
        for message_id, count in Counter(agency.message_ids).items()
        if count > 1
    ]


def _opened_twice(tickets: list[dict[str, Any]]) -> list[str]:
    """Two matters of one message are two tickets with different words; the same words twice are not."""
    opened = Counter((t["conversation_id"], t["text"]) for t in tickets)
    return [f"one message became {count} tickets" for count in opened.values() if count > 1]
