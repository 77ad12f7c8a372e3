"""Whether whole conversations come to what their writers wanted: which tickets, and what reached each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from uuid import UUID

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Ticket
from shared.municipality import Municipality
from training.conversations import CannotGoOnError, Played, Player
from training.tables import Read, Row, line, title


@dataclass
class Verdict:
    """What went wrong, as (what, ticket or step by its number in the script); nothing where all is right."""

    faults: list[tuple[str, int]] = field(default_factory=list)
    at_the_desk: int = 0
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)

    def mark(self, what: str, number: int, *, right: bool) -> None:
        self.of[what] += 1
        self.right[what] += right
        if not right:
            self.faults.append((what, number))


def judge(script: Row, played: Played) -> Verdict:
    verdict = Verdict()
    wanted = script["tickets"]
    verdict.mark("tickets", len(played.tickets), right=len(played.tickets) == len(wanted))
    own = _matched(wanted, played)
    for number, ticket in enumerate(wanted, 1):
        id_ = own.get(number)
        for step in ticket["from"]:
            if step in played.reached:
                reached = id_ in played.reached[step] | played.spoken_of[step]
                verdict.mark("words that reach their ticket", step, right=reached)
        if id_ is not None:
            _compare(verdict, number, ticket, played.tickets[id_])
    of_whom = {id_: set(wanted[number - 1]["from"]) for number, id_ in own.items()}
    for step, ids in played.reached.items():
        right = all(step in of_whom.get(id_, ()) for id_ in ids)
        verdict.mark("words that go nowhere else", step, right=right)
    return verdict


def _matched(wanted: Sequence[Row], played: Played) -> dict[int, UUID]:
    """Each ticket that was wanted with the one that most of its words reached."""
    in_common = {
        (number, id_): (
            sum(id_ in played.reached.get(step, ()) for step in ticket["from"]),
            played.tickets[id_].topic in ticket["topics"],
        )
        for (number, ticket), id_ in product(enumerate(wanted, 1), played.tickets)
    }
    own: dict[int, UUID] = {}
    for (number, id_), (words, _) in sorted(in_common.items(), key=lambda one: one[1], reverse=True):
        if words and number not in own and id_ not in own.values():
            own[number] = id_
    return own


def _compare(verdict: Verdict, number: int, wanted: Row, ticket: Ticket) -> None:
    if ticket.subject_known:
        verdict.mark("subject, where one is sure", number, right=ticket.topic in wanted["topics"])
    else:
        verdict.at_the_desk += 1
    where = plain(ticket.place.text or "")
    told = all(plain(piece) in where for piece in wanted["place"])
    verdict.mark("place", number, right=told and bool(ticket.place.pin) >= wanted.get("pin", False))
    verdict.mark("danger", number, right=(ticket.hazard is not None) == wanted["danger"])
    ends = "open" if ticket.is_open else ticket.status.value
    verdict.mark("how it ends", number, right=wanted["ends"] in {ends, "any"})


def report_conversations(municipality: Municipality, read: Read, scripts: Sequence[Row]) -> None:
    title(f"whole conversations, {len(scripts)}")
    verdicts, broken = [], 0
    for script in scripts:
        try:
            verdicts.append(judge(script, Player(municipality, read).play(script)))
        except CannotGoOnError:
            broken += 1
    right, of = Counter[str](), Counter[str]()
    for verdict in verdicts:
        right.update(verdict.right)
        of.update(verdict.of)
    line("all as it was wanted", f"{sum(not v.faults for v in verdicts) / len(scripts):.3f}")
    for what, number in of.items():
        line(f"  {what}", f"{right[what] / number:.3f} of {number}")
    line("  subject left to the desk", f"{sum(v.at_the_desk for v in verdicts)}")
    line("  broken off: a unit had no ticket", f"{broken}")
