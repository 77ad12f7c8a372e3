"""Open tickets that hold a unit or a topic which the municipality's data no longer knows."""

from collections.abc import Iterable
from typing import Any

from services.dispatcher.ticket import OPEN
from shared.municipality import Municipality
from shared.store import Document

SHOWN = 10


def condition(municipality: Municipality) -> dict[str, Any]:
    units, topics = list(municipality.unit_by_id), list(municipality.topic_by_id)
    unknown = [{"unit": {"$nin": units}}, {"topic": {"$nin": topics}}]
    return {"status": {"$in": sorted(OPEN)}, "$or": unknown}


def tell(tickets: Iterable[Document], municipality: Municipality) -> str | None:
    """What is wrong and what to do, in one line; None where nothing is."""
    told = [f"{ticket['reference']} ({_unknown(ticket, municipality)})" for ticket in tickets]
    if not told:
        return None
    more = f" and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    return (
        f"{', '.join(told[:SHOWN])}{more}: not in the municipality's data any more. Put the id back, or let "
        "the desk take them on: it does so by itself when next something happens to them"
    )


def _unknown(ticket: Document, municipality: Municipality) -> str:
    held = (("unit", municipality.unit_by_id), ("topic", municipality.topic_by_id))
    return ", ".join(f"{what} {ticket[what]}" for what, known in held if ticket[what] not in known)
