"""Bare ingest: a webhook in, one confirmed message out for each item, then 200."""

import json
from typing import Any

from bench.bare.wire import Wire, connected

wire: list[Wire] = []


async def app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
        return
    body, more = b"", True
    while more:
        event = await receive()
        body, more = body + event.get("body", b""), event.get("more_body", False)
    if scope["path"] == "/webhooks/whatsapp" and scope["method"] == "POST":
        await _take(json.loads(body))
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _lifespan(receive: Any, send: Any) -> None:
    await receive()
    wire.append(await connected())
    await wire[0].declare("bare.received", "bare.receipts")
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


async def _take(body: Any) -> None:
    for entry in body["entry"]:
        for change in entry["changes"]:
            for message in change["value"].get("messages", ()):
                await wire[0].publish("bare.received", {"id": message["id"], "message": message})
            for status in change["value"].get("statuses", ()):
                await wire[0].publish("bare.receipts", {"id": status["id"], "status": status})
