"""`/_control/...`: what Python code does with the fake object, over HTTP, from this machine only."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox.graph.connections import NoAnswerError
from sandbox.graph.envelopes import Sender, citizen
from sandbox.graph.fake import Conduct, FakeGraph
from sandbox.graph.receipts import ReceiptPlan
from sandbox.graph.templates import Template

Action = Callable[[Request], Awaitable[Any]]
_LOOPBACK = ("127.0.0.1", "::1")


def control_routes(graph: FakeGraph) -> list[Route]:
    actions: dict[tuple[str, str], Action] = {
        ("GET", "/state"): _state(graph),
        ("GET", "/ledger"): _ledger(graph),
        ("GET", "/chat"): _chats(graph),
        ("GET", "/chat/{recipient}"): _chat(graph),
        ("GET", "/faults"): _faults(graph),
        ("POST", "/faults"): _fail(graph),
        ("DELETE", "/faults"): _heal(graph),
        ("POST", "/citizens"): _wrote(graph),
        ("POST", "/say"): _say(graph),
        ("POST", "/media"): _add_media(graph),
        ("POST", "/media/{media_id}/spoil"): _spoil(graph),
        ("POST", "/templates"): _register(graph),
        ("PATCH", "/conduct"): _conduct(graph),
        ("PATCH", "/receipts"): _receipts(graph),
        ("PUT", "/webhook"): _webhook(graph),
    }
    return [Route(path, _local(action), methods=[method]) for (method, path), action in actions.items()]


def _local(action: Action) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        if request.client is None or request.client.host not in _LOOPBACK:
            return JSONResponse({"error": "control is for this machine only"}, 403)
        try:
            return JSONResponse(await action(request))
        except (ValueError, TypeError, KeyError, NoAnswerError) as problem:  # told back to who ordered it
            return JSONResponse({"error": f"{type(problem).__name__}: {problem}"}, 400)

    return endpoint


def _state(graph: FakeGraph) -> Action:
    async def action(_: Request) -> Any:
        return {
            "version": graph.account.version,
            "phone_number_id": graph.account.line.phone_number_id,
            "webhook_url": graph.webhooks.url,
            "calls": len(graph.ledger.entries),
            "accepted": len(graph.ledger.accepted()),
            "double_sends": graph.double_sends(),
            "undelivered_webhooks": len(graph.webhooks.undelivered),
            "conduct": graph.conduct.model_dump(),
            "receipts": graph.receipts.options.model_dump(),
            "faults": graph.faults.pending(),
        }

    return action


def _ledger(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        wanted = {
            name: request.query_params.get(name) for name in ("kind", "recipient", "outcome", "reply_id")
        }
        return [
            asdict(entry)
            for entry in graph.ledger.entries
            if all(value in (None, getattr(entry, name)) for name, value in wanted.items())
        ]

    return action


def _chats(graph: FakeGraph) -> Action:
    async def action(_: Request) -> Any:
        return {key: [asdict(bubble) for bubble in graph.seen_by(key)] for key in graph.chats.citizens()}

    return action


def _chat(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        """`?after=N&wait=S` waits for bubbles beyond the first N."""
        after, wait = int(request.query_params.get("after", 0)), float(request.query_params.get("wait", 0))
        key = graph.key(request.path_params["recipient"])
        return [asdict(bubble) for bubble in await graph.chats.grown(key, after, wait)]

    return action


def _faults(graph: FakeGraph) -> Action:
    async def action(_: Request) -> Any:
        return graph.faults.pending()

    return action


def _fail(graph: FakeGraph) -> Action:
    """`{how, recipient?, on?}` with one of `n`, `seconds`, or `probability` and `seed`."""

    async def action(request: Request) -> Any:
        order = await _order(request)
        n, seconds = order.pop("n", 1), order.pop("seconds", None)
        probability = order.pop("probability", None)
        if probability is not None:
            graph.faults.fail_sometimes(probability, **order)
        elif seconds is not None:
            graph.faults.fail_until(graph.now() + seconds, **order)
        else:
            graph.faults.fail_next(n, **order)
        return graph.faults.pending()

    return action


def _heal(graph: FakeGraph) -> Action:
    async def action(_: Request) -> Any:
        graph.faults.clear()
        return []

    return action


def _wrote(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        order = await _order(request)
        person = await graph.wrote(_sender(order), wamid=order.get("wamid"), at=order.get("at"))
        return {"key": person.key, "wrote_at": person.wrote_at}

    return action


def _say(graph: FakeGraph) -> Action:
    """`{phone|user_id, name?, content, quoting?, retry?}`; content as in `envelopes`, a message's own part.

    With `retry` it answers when the webhook was delivered or given up.
    """

    async def action(request: Request) -> Any:
        order = await _order(request)
        said = await graph.say(
            _sender(order),
            order["content"],
            quoting=order.get("quoting"),
            retry=bool(order.get("retry")),
        )
        return {"wamid": said.wamid, "status": said.delivery.status, "seconds": said.delivery.seconds}

    return action


def _add_media(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        """The body is the file itself; the answer is what a message's content needs of it."""
        stored = graph.media.add(await request.body(), request.headers["content-type"])
        return graph.media.as_sent(stored).fields()

    return action


def _spoil(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        order = await _order(request)
        graph.media.spoil(request.path_params["media_id"], order.pop("how"), **order)
        return {}

    return action


def _register(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        orders = json.loads(await request.body())
        graph.register(*(template_from(order) for order in orders))
        return [{"name": name, "language": language} for name, language in graph.templates]

    return action


def _conduct(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        graph.conduct = Conduct.model_validate({**graph.conduct.model_dump(), **await _order(request)})
        return graph.conduct.model_dump()

    return action


def _receipts(graph: FakeGraph) -> Action:
    async def action(request: Request) -> Any:
        known = graph.receipts.options.model_dump()
        graph.receipts.options = ReceiptPlan.model_validate({**known, **await _order(request)})
        return graph.receipts.options.model_dump()

    return action


def _webhook(graph: FakeGraph) -> Action:
    """`{url, verify_token?}`; with a token the address must first answer Meta's challenge."""

    async def action(request: Request) -> Any:
        order = await _order(request)
        token = order.get("verify_token")
        if token is None:
            graph.webhooks.url = order["url"]
        elif not await graph.webhooks.subscribe(order["url"], token):
            raise ValueError("the address did not echo the challenge")
        return {"url": graph.webhooks.url}

    return action


def template_from(order: dict[str, Any]) -> Template:
    return Template(**{**order, "buttons": tuple(order.get("buttons", ()))})


def _sender(order: dict[str, Any]) -> Sender:
    if "user_id" in order:
        return Sender(order.get("phone"), order["user_id"], order.get("name"))
    return citizen(order["phone"], order.get("name"))


async def _order(request: Request) -> dict[str, Any]:
    order = json.loads(await request.body())
    if not isinstance(order, dict):
        raise TypeError("the body must be a JSON object")
    return order
