"""`ops contracts`: what agencies' developers are given, generated from the code that speaks to them.

`docs/agencies/` holds the two JSON Schemas and the AsyncAPI page. A test compares them with what this would
write, so that they can never tell of another line than the one that runs.
"""

import argparse
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import yaml
from pydantic import BaseModel

from shared import topology
from shared.events import (
    AgencyAttachment,
    AgencyPlace,
    AgencyTicket,
    AgencyUpdate,
    AttachmentKind,
    Kind,
    upload_id,
)

FOLDER = Path(__file__).parent.parent / "docs" / "agencies"
Json = dict[str, Any]

_OPENED = datetime(2026, 11, 23, 6, 12, 4, tzinfo=UTC)
_TICKET = UUID("0b7c2b34-58c1-5d5b-9d3e-0a1f6c2f7e11")
_PHOTO = UUID("5f0e7a52-93c4-5d0c-8c1b-2f4f3a9b7d20")
_PHOTO_OF_THE_WORK = upload_id(_TICKET, "done.jpg")
_LINK = "https://hat.example.bel.tr/media"

_TICKET_EVENTS = {
    "assigned": "The ticket is yours from now on: new, or handed over by another unit.",
    "note": "The citizen or the desk has added something: words in `note`, or a new photo, place or answer.",
    "reminder": "`due_at` has passed. If nothing happens, the desk takes the ticket over.",
    "reopened": "You said it is resolved and the citizen says it is not, or the citizen wants it after all. "
    "`due_at` is new.",
    "withdrawn": "Do nothing more: handed over, taken over by the desk, or taken back by the citizen. "
    "`note` says why.",
}
_UPDATE_EVENTS = {
    "accepted": "You take it on. The citizen is told.",
    "rejected": "It is not yours: the reason in `text`, the right unit in `suggested_unit` if you know it.",
    "in_progress": "Work has begun. `text`, if any, is shown to the citizen.",
    "question": "`text` is put to the citizen; the answer comes back as a `note`.",
    "resolved": "Done. The citizen sees `text` and the photos, and is asked whether it is solved.",
    "note": "`text` is shown to the citizen; nothing else changes.",
}


def example_ticket(event: Any = "assigned", note: str | None = None, version: int = 3) -> AgencyTicket:
    photo = AgencyAttachment(
        id=_PHOTO,
        kind=AttachmentKind.IMAGE,
        mime="image/jpeg",
        url=f"{_LINK}/{_PHOTO}?expires=1796083200&signature=8c1f…",
    )
    return AgencyTicket(
        event=event,
        ticket_id=_TICKET,
        reference="BRN-2026-000123",
        version=version,
        unit="izsu",
        kind=Kind.COMPLAINT,
        topic="su_patlak",
        urgency=2,
        summary="ersoy caddesinde boru patladı sokağa su akıyor, tel [telefon]",
        text="ersoy caddesinde boru patladı sokağa su akıyor, tel [telefon]",
        place=AgencyPlace(text="ersoy caddesi", latitude=38.4697, longitude=27.2211, neighbourhood="Erzene"),
        attachments=(photo,),
        opened_at=_OPENED,
        due_at=_OPENED + timedelta(hours=24),
        note=note,
        upload_url=f"{_LINK}?ticket={_TICKET}&expires=1796083200&signature=41d0…",
    )


def example_update(event: Any, **fields: Any) -> AgencyUpdate:
    at = _OPENED + timedelta(hours=2)
    return AgencyUpdate(schema="agency.update.v1", event=event, ticket_id=_TICKET, at=at, **fields)


EXAMPLE_TICKETS = (
    example_ticket(),
    example_ticket("note", "4021 sokağın köşesi", version=7),
    example_ticket("reminder", version=9),
    example_ticket("reopened", version=14),
    example_ticket("withdrawn", "Park sulama hattı, belediyenindir.", version=16),
)
EXAMPLE_UPDATES = (
    example_update("accepted"),
    example_update("rejected", text="Park sulama hattı, belediyenindir.", suggested_unit="park_bahceler"),
    example_update("in_progress", text="Ekip yolda."),
    example_update("question", text="Hangi apartmanın önü?"),
    example_update("resolved", text="Boru onarıldı, su verildi.", attachments=(_PHOTO_OF_THE_WORK,)),
    example_update("note", text="Onarım yarın sabah sürecek."),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write; default: docs/agencies")
    parser.set_defaults(run=run)


async def run(options: argparse.Namespace) -> int:
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (options.folder / name).write_text(text, encoding="utf-8")
        print(options.folder / name)
    return 0


def documents() -> dict[str, str]:
    """File name to content."""
    return {
        "agency.ticket.v1.schema.json": _as_json(schema_of(AgencyTicket)),
        "agency.update.v1.schema.json": _as_json(schema_of(AgencyUpdate)),
        "asyncapi.yaml": yaml.safe_dump(asyncapi(), sort_keys=False, allow_unicode=True, width=110),
    }


def schema_of(model: type[BaseModel]) -> Json:
    """As it is on the wire: what we write is all there, what we read may leave the optional out."""
    mode: Any = "serialization" if model is AgencyTicket else "validation"
    schema = model.model_json_schema(by_alias=True, mode=mode)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def asyncapi() -> Json:
    """The line as an agency's program sees it: it receives tickets and sends updates."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Beyazhat for agencies",
            "version": "1",
            "description": "Tickets of a municipality's WhatsApp line to those who solve them, and what they "
            "say back. In words: docs/agencies.md.",
        },
        "defaultContentType": "application/json",
        "servers": {
            "municipality": {
                "host": "{host}",
                "protocol": "amqps",
                "protocolVersion": "0.9.1",
                "variables": {"host": {"description": "Given by the municipality with your account."}},
            }
        },
        "channels": {"tickets": _tickets_channel(), "updates": _updates_channel()},
        "operations": {
            "receiveTicket": {"action": "receive", "channel": {"$ref": "#/channels/tickets"}},
            "sendUpdate": {"action": "send", "channel": {"$ref": "#/channels/updates"}},
        },
        "components": {
            "messages": {
                "ticket": _message(AgencyTicket, EXAMPLE_TICKETS, _TICKET_EVENTS),
                "update": _message(AgencyUpdate, EXAMPLE_UPDATES, _UPDATE_EVENTS),
            },
            "schemas": {
                "ticket": {"$ref": "./agency.ticket.v1.schema.json"},
                "update": {"$ref": "./agency.update.v1.schema.json"},
            },
        },
    }


def _tickets_channel() -> Json:
    name = topology.agency_queue("unit").name.replace("unit", "{unit}")
    return {
        "address": name,
        "title": "Your queue",
        "description": f"Bound to the topic exchange `{topology.AGENCIES.name}` by `{name}.#`; "
        f"keys are `{name}.<event>`.",
        "parameters": {"unit": {"description": "Your unit's id, as the municipality gave it to you."}},
        "messages": {"ticket": {"$ref": "#/components/messages/ticket"}},
        "bindings": {
            "amqp": {
                "is": "queue",
                "queue": {"name": name, "durable": True, "exclusive": False, "autoDelete": False},
            }
        },
    }


def _updates_channel() -> Json:
    exchange = {
        "name": topology.AGENCY_UPDATES.name,
        "type": topology.AGENCY_UPDATES.type.value,
        "durable": True,
    }
    return {
        "address": "{unit}.{event}",
        "title": "What you say",
        "description": f"The routing key on the exchange `{topology.AGENCY_UPDATES.name}`.",
        "parameters": {
            "unit": {"description": "Your unit's id. An update for another unit's ticket is refused."},
            "event": {"enum": list(_UPDATE_EVENTS)},
        },
        "messages": {"update": {"$ref": "#/components/messages/update"}},
        "bindings": {"amqp": {"is": "routingKey", "exchange": exchange}},
    }


def _message(model: type[BaseModel], examples: tuple[BaseModel, ...], events: dict[str, str]) -> Json:
    what = "\n".join(f"- `{event}`: {words}" for event, words in events.items())
    return {
        "name": get_args(model.model_fields["schema_"].annotation)[0],
        "contentType": "application/json",
        "description": what,
        "payload": {"$ref": f"#/components/schemas/{'ticket' if model is AgencyTicket else 'update'}"},
        "examples": [{"name": _event_of(one), "payload": _plain(one)} for one in examples],
    }


def _event_of(example: BaseModel) -> str:
    return str(example.model_dump()["event"])


def _plain(example: BaseModel) -> Json:
    """As it is on the wire; an update may leave out what is empty."""
    brief = isinstance(example, AgencyUpdate)
    plain: Json = json.loads(example.model_dump_json(exclude_none=brief))
    return {name: value for name, value in plain.items() if not (brief and value == [])}


def _as_json(schema: Json) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
