"""The day on paper: chats as the citizens saw them, tickets, the agencies' post, and the figures."""

import textwrap
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any

from sandbox.day.citizens import Citizen
from sandbox.graph.chat import Bubble
from sandbox.screen import lines_of
from shared.municipality import Municipality

if TYPE_CHECKING:
    from sandbox.day.play import Day

WIDTH = 100
BUBBLE = 68
LONG = 200  # a paragraph of this length is told in full once; the notice rides on everybody's first bubble


def print_day(day: "Day") -> None:
    municipality = day.line.municipality
    for lines in (
        _chats(day, municipality.calendar.zone),
        _tickets(day.tickets, municipality),
        _post(day, municipality),
        _refused(day),
        _stories(day),
        _figures(day, municipality),
    ):
        print("\n".join(lines))


def _chats(day: "Day", zone: tzinfo) -> Iterator[str]:
    yield _head("What each citizen saw")
    told: set[str] = set()
    for story in day.stories:
        for person in story.people:
            yield f"\n  {person.name} · {story.title}"
            yield from _chat(person, zone, told)


def _chat(person: Citizen, zone: tzinfo, told: set[str]) -> Iterator[str]:
    for bubble in person.screen():
        is_citizens = bubble.who == "citizen"
        at = datetime.fromtimestamp(bubble.at, zone).strftime("%H.%M.%S")
        head = f"{' ' * (36 if is_citizens else 4)}{at} {'→' if is_citizens else '←'} "
        lines = lines_of(_told_once(bubble, told), BUBBLE - 16 if is_citizens else BUBBLE)
        yield from _under(head, lines or [""])


def _told_once(bubble: Bubble, told: set[str]) -> Bubble:
    paragraphs = []
    for paragraph in bubble.text.split("\n\n"):
        is_known = len(paragraph) > LONG and paragraph in told
        told.add(paragraph)
        paragraphs.append(textwrap.shorten(paragraph, BUBBLE, placeholder=" …") if is_known else paragraph)
    return Bubble(**{**vars(bubble), "text": "\n\n".join(paragraphs)})


def _tickets(tickets: list[dict[str, Any]], municipality: Municipality) -> Iterator[str]:
    yield _head("The tickets and their histories")
    zone = municipality.calendar.zone
    for ticket in tickets:
        unit, topic = municipality.unit_by_id[ticket["unit"]], municipality.topic_by_id[ticket["topic"]]
        due = ticket["due_at"].astimezone(zone).strftime("%d.%m.%Y %H.%M")
        yield f"\n  {ticket['reference']}  {topic.names['tr']} · {unit.name} · {ticket['status']}, due {due}"
        yield f"    “{_short(ticket['masked'], WIDTH - 8)}”"
        for entry in ticket["history"]:
            if not entry["what"].startswith("reply_"):
                at = entry["at"].astimezone(zone).strftime("%H.%M.%S")
                row = f"    {at}  {entry['who']:<9}{entry['what'].replace('_', ' '):<20}"
                yield f"{row}{_short(_detail(entry['detail'], municipality), WIDTH - len(row))}".rstrip()
        yield f"    {_receipts(ticket['history'])}"


def _detail(detail: dict[str, str], municipality: Municipality) -> str:
    """In the order a reader wants: who, what was said, and why; a reason that names the unit is enough."""
    units, topics = municipality.unit_by_id, municipality.topic_by_id
    names = {
        **{name: units[detail[name]].name for name in ("unit", "suggested") if detail.get(name) in units},
        **{name: topics[detail[name]].names["tr"] for name in ("topic",) if detail.get(name) in topics},
    }
    told = {name: names.get(name, value) for name, value in detail.items()}
    if told.get("unit", "-") in told.get("reason", ""):
        del told["unit"]
    if told.get("reading"):
        told.pop("topic", None)
    wanted = ("topic", "unit", "piece", "text", "note", "suggested", "reason", "reading")
    return " · ".join(told[name] for name in wanted if told.get(name))


def _receipts(history: list[dict[str, Any]]) -> str:
    """A receipt may overtake an earlier one, which then tells nothing new and is not noted."""
    heard = {
        status: {e["detail"].get("reply_id") for e in history if e["what"] == f"reply_{status}"}
        for status in ("accepted", "sent", "delivered", "read")
    }
    sent = set().union(*heard.values())
    return f"replies: {len(sent)} sent, {len(heard['delivered'])} delivered, {len(heard['read'])} read"


def _post(day: "Day", municipality: Municipality) -> Iterator[str]:
    yield _head("What each unit received, on its own queue")
    for unit, agency in day.agencies.items():
        if agency.received:
            yield f"\n  {municipality.unit_by_id[unit].name}  (agency.{unit})"
        for received in agency.received:
            topic = municipality.topic_by_id[received["topic"]].names["tr"]
            row = f"    {received['event']:<11}{received['reference']}  {topic:<26}"
            yield f"{row}{_short(_news(received), WIDTH - len(row))}".rstrip()


def _news(received: dict[str, Any]) -> str:
    """What this event tells beyond those before: its note, or else what the ticket holds by now."""
    if received["note"] or received["event"] == "assigned":
        return str(received["note"] or received["summary"])
    place, files = received["place"], [file["kind"] for file in received["attachments"]]
    pin = [f"{place['latitude']}, {place['longitude']}"] if place["latitude"] is not None else []
    return " · ".join([*files, *pin]) or str(received["summary"])


def _refused(day: "Day") -> Iterator[str]:
    if day.refused:
        yield _head("Updates of agencies that were refused, and why")
    for update in day.refused:
        yield f"  {update.unit:<18}{update.reason}"


def _stories(day: "Day") -> Iterator[str]:
    yield _head("The stories")
    for story in day.stories:
        came_true = f"{len(story.kept)} expectation{'s' if len(story.kept) != 1 else ''} came true"
        yield f"  {'✓' if story.broken is None else '✗'} {story.title} ({came_true})"
        if story.broken is not None:
            yield f"      did not come true: {story.broken}"


def _figures(day: "Day", municipality: Municipality) -> Iterator[str]:
    figures = day.tally
    yield _head("The day in figures")
    rows = [
        ("messages in", figures.messages),
        ("tickets", figures.tickets),
        *(
            (f"forwarded to {municipality.unit_by_id[unit].name}", count)
            for unit, count in figures.forwarded.items()
        ),
        ("replies", figures.replies),
        ("lost", len(figures.lost)),
        ("duplicated", len(figures.duplicated)),
    ]
    for name, value in rows:
        yield f"  {name:<48}{value:>6}"
    for what in (*figures.lost, *figures.duplicated):
        yield f"    {what}"
    broken = sum(story.broken is not None for story in day.stories)
    yield f"\n  {len(day.stories) - broken} of {len(day.stories)} stories came true"


def _head(title: str) -> str:
    return f"\n── {title} {'─' * (WIDTH - len(title) - 4)}"


def _under(head: str, lines: list[str]) -> Iterator[str]:
    for place, line in enumerate(lines):
        yield f"{head if place == 0 else ' ' * len(head)}{line}".rstrip()


def _short(words: str, width: int) -> str:
    return textwrap.shorten(words, max(width, 12), placeholder="…")
