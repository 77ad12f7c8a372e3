"""`ops ticket show REFERENCE`: everything the register knows of one ticket."""

import argparse
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ops.connections import database
from ops.refusal import RefusedError
from ops.terminal import on_one_line
from shared.municipality import Municipality
from shared.settings import read_municipality
from shared.store import Document

INNER = {"message_id", "reply_id"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    show = actions.add_parser("show", help="one ticket, by its registered number")
    show.add_argument("reference", help="for example BRN-2026-000123")
    parser.set_defaults(run=_show)


async def _show(options: argparse.Namespace) -> int:
    chosen = options.settings()
    municipality = read_municipality(chosen)
    with database(chosen) as store:
        found = await store.find("tickets", {"reference": options.reference.strip().upper()}, limit=1)
    if not found:
        raise RefusedError(f"{options.reference}: no such ticket in {municipality.name}")
    print("\n".join(describe(found[0], municipality)))
    return 0


def describe(ticket: Document, municipality: Municipality) -> list[str]:
    """For a person on duty: masked words only, the citizen's own stay in the database."""
    zone = municipality.calendar.zone
    unit = municipality.unit_by_id.get(ticket["unit"])
    topic = municipality.topic_by_id.get(ticket["topic"])
    place = ticket["place"]
    rows = [
        ("status", ticket["status"]),
        ("unit", f"{unit.name} ({unit.id})" if unit else ticket["unit"]),
        ("subject", f"{topic.names['tr']} ({topic.id})" if topic else ticket["topic"]),
        ("kind, urgency", f"{ticket['kind']}, {ticket['urgency']}"),
        ("opened", _local(ticket["opened_at"], zone)),
        ("due", _local(ticket["due_at"], zone)),
        ("place", ", ".join(_place(place)) or "not told"),
        ("attachments", ", ".join(a["kind"] for a in ticket["attachments"]) or "none"),
        ("words", ticket["masked"]),
    ]
    lines = [
        f"{ticket['reference']}  {ticket['_id']}",
        *(f"  {name:<15}{on_one_line(str(value))}" for name, value in rows),
        "",
    ]
    return [*lines, *(_entry(entry, zone) for entry in ticket["history"])]


def _place(place: Document) -> list[str]:
    told = [place["text"], place["neighbourhood"]]
    pin = place["pin"]
    if pin:
        told.append(f"{pin['latitude']:.5f}, {pin['longitude']:.5f}")
    return [one for one in told if one]


def _entry(entry: Any, zone: ZoneInfo) -> str:
    told = {name: on_one_line(str(value)) for name, value in entry["detail"].items() if name not in INNER}
    detail = "  ".join(f"{name}={value}" for name, value in told.items())
    return f"  {_local(entry['at'], zone)}  {entry['who']:<8}{entry['what']:<20}{detail}".rstrip()


def _local(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).strftime("%d.%m.%Y %H.%M.%S")
