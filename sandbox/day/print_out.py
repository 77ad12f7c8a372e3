"""The day on paper: chats as the citizens saw them, tickets, the agencies' post, and the figures."""

import textwrap
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sandbox.day.citizens import Citizen
from sandbox.graph.chat import Bubble

if TYPE_CHECKING:
    from sandbox.day.play import Day

WIDTH = 100


def print_day(day: "Day") -> None:
    zone = day.line.municipality.calendar.zone
    _head("What each citizen saw")
    for person in day.people:
        _print_chat(person, zone)
    _head("The tickets and their histories")
    for ticket in day.tickets:
        _print_ticket(ticket, zone)
    _head("What each unit received")
    for unit, agency in day.agencies.items():
        for received in agency.received:
            note = f"  “{received['note']}”" if received["note"] else ""
            print(f"  {unit:<18}{received['event']:<11}{received['reference']}  {received['topic']}{note}")
    _head("The stories")
    for story in day.stories:
        print(f"  {'✓' if story.broken is None else '✗'} {story.title} ({len(story.kept)} expectations)")
        if story.broken is not None:
            print(f"      did not come true: {story.broken}")
    _print_figures(day)


def _print_chat(person: Citizen, zone: Any) -> None:
    print(f"\n  {person.name}")
    for bubble in person.screen():
        at = datetime.fromtimestamp(bubble.at, zone).strftime("%H.%M.%S")
        is_citizens = bubble.who == "citizen"
        indent = " " * (40 if is_citizens else 4)
        head = f"{indent}{at} {'→' if is_citizens else '←'} "
        body = _shown(bubble)
        lines = [part for line in body.splitlines() for part in textwrap.wrap(line, 68) or [""]]
        print(head + ("\n" + " " * len(head)).join(lines or [""]))


def _shown(bubble: Bubble) -> str:
    parts = [bubble.text]
    if bubble.reacts_to:
        parts = [f"(tepki) {bubble.text}"]
    elif bubble.kind not in {"text", "interactive", "button", "list"} and not bubble.choices:
        parts.insert(0, f"[{bubble.kind}]")
    if bubble.asks_location:
        parts.append("[Konum gönder]")
    parts += [f"[{choice.title}]" for choice in bubble.choices]
    return "\n".join(part for part in parts if part)


def _print_ticket(ticket: dict[str, Any], zone: Any) -> None:
    head = f"{ticket['reference']}  {ticket['topic']}  {ticket['unit']}  {ticket['status']}"
    print(f"\n  {head}\n    {textwrap.shorten(ticket['masked'], WIDTH - 6, placeholder='…')}")
    for entry in ticket["history"]:
        at = entry["at"].astimezone(zone).strftime("%H.%M.%S")
        detail = "  ".join(f"{k}={v}" for k, v in entry["detail"].items() if k not in _INNER)
        print(
            textwrap.shorten(
                f"    {at}  {entry['who']:<8}{entry['what']:<18}{detail}", WIDTH, placeholder="…"
            )
        )


_INNER = {"message_id", "reply_id", "attachment"}


def _print_figures(day: "Day") -> None:
    figures = day.tally
    _head("The day in figures")
    rows = [
        ("messages in", figures.messages),
        ("tickets", figures.tickets),
        *((f"forwarded to {unit}", count) for unit, count in sorted(figures.forwarded.items())),
        ("replies", figures.replies),
        ("lost", len(figures.lost)),
        ("duplicated", len(figures.duplicated)),
    ]
    for name, value in rows:
        print(f"  {name:<32}{value:>6}")
    for what in (*figures.lost, *figures.duplicated):
        print(f"    {what}")
    broken = sum(story.broken is not None for story in day.stories)
    print(f"\n  {len(day.stories) - broken} of {len(day.stories)} stories came true")


def _head(title: str) -> None:
    print(f"\n── {title} {'─' * (WIDTH - len(title) - 4)}")
