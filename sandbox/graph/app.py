"""The HTTP face of the fake: the paths of Meta's Graph API that the product calls."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from sandbox.graph import sends
from sandbox.graph.answers import CutShort, Endless, misbehave
from sandbox.graph.control import control_routes
from sandbox.graph.errors import MetaError, bad_token, error, no_such_object, unknown_path
from sandbox.graph.fake import FakeGraph
from sandbox.graph.ledger import Entry
from sandbox.graph.media import LINK_PATH, Stored, check_upload

Endpoint = Callable[[Request], Awaitable[Response]]
_CHALLENGE = {"WWW-Authenticate": 'OAuth "Facebook Platform" "invalid_token"'}


def create_app(graph: FakeGraph) -> Starlette:
    return Starlette(
        routes=[
            Mount("/_control", routes=control_routes(graph)),
            Route(LINK_PATH, _fetch(graph), methods=["GET"]),
            Route("/{version}/{object_id}/messages", _messages(graph), methods=["POST"]),
            Route("/{version}/{object_id}/media", _upload(graph), methods=["POST"]),
            Route("/{version}/{object_id}", _object(graph), methods=["GET"]),
            Route("/{version}/{object_id}", _delete(graph), methods=["DELETE"]),
        ]
    )


def _messages(graph: FakeGraph) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        problem = _gate(graph, request) or _own_number(graph, request.path_params["object_id"])
        if problem is not None:
            return _refused(graph, "messages", problem)
        answer = await sends.receive(graph, await _json(request))
        return misbehave(answer.fault, JSONResponse(answer.body, answer.status))

    return endpoint


def _upload(graph: FakeGraph) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        problem = _gate(graph, request) or _own_number(graph, request.path_params["object_id"])
        if problem is not None:
            return _refused(graph, "media.upload", problem)
        async with request.form() as form:
            file, product = form.get("file"), form.get("messaging_product")
            if product != "whatsapp" or not isinstance(file, UploadFile):
                return _refused(graph, "media.upload", error(100, "messaging_product and file are required"))
            data, mime = await file.read(), file.content_type or str(form.get("type", ""))
        problem = check_upload(data, mime)
        if problem is not None:
            return _refused(graph, "media.upload", problem)
        stored = graph.media.add(data, mime, uploaded=True)
        return _media_answer(graph, "media.upload", {"id": stored.id})

    return endpoint


def _object(graph: FakeGraph) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        problem = _gate(graph, request)
        if problem is not None:
            return _refused(graph, "media.lookup", problem)
        line, object_id = graph.account.line, request.path_params["object_id"]
        if object_id == line.phone_number_id:
            phone = {"id": object_id, "display_phone_number": line.display_phone_number}
            return JSONResponse({**phone, "quality_rating": "GREEN"})
        asked_for = request.query_params.get("phone_number_id", line.phone_number_id)
        stored = graph.media.find(object_id)
        if stored is None or stored.spoil == "gone" or asked_for != line.phone_number_id:
            return _refused(graph, "media.lookup", no_such_object(object_id))
        return _media_answer(graph, "media.lookup", graph.media.describe(stored))

    return endpoint


def _delete(graph: FakeGraph) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        problem = _gate(graph, request)
        object_id = request.path_params["object_id"]
        if problem is None and not graph.media.remove(object_id):
            problem = no_such_object(object_id)
        if problem is not None:
            return _refused(graph, "media.delete", problem)
        return _media_answer(graph, "media.delete", {"success": True})

    return endpoint


def _fetch(graph: FakeGraph) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        if not _has_token(graph, request):
            return _refused(graph, "media.fetch", bad_token())
        stored = graph.media.behind(request.query_params.get("hash", ""))
        if stored is None or stored.spoil == "link_404":
            graph.ledger.write(Entry(graph.now(), "media.fetch", "refused", code=404))
            return Response("Not found", 404)
        graph.ledger.write(Entry(graph.now(), "media.fetch", "done", body={"id": stored.id}))
        return await _bytes(stored)

    return endpoint


async def _bytes(stored: Stored) -> Response:
    match stored.spoil:
        case "endless":
            return Endless(stored.mime)
        case "cut":
            return CutShort(stored.data, media_type=stored.mime)
        case "redirect":
            return RedirectResponse(stored.target, 302)
        case "slow":
            await asyncio.sleep(stored.seconds)
    return Response(stored.data, media_type=stored.mime)


def _gate(graph: FakeGraph, request: Request) -> MetaError | None:
    if request.path_params["version"] != graph.account.version:
        return unknown_path(f"/{request.path_params['version']}")
    return None if _has_token(graph, request) else bad_token()


def _own_number(graph: FakeGraph, object_id: str) -> MetaError | None:
    return None if object_id == graph.account.line.phone_number_id else no_such_object(object_id)


def _has_token(graph: FakeGraph, request: Request) -> bool:
    return request.headers.get("authorization") == f"Bearer {graph.account.access_token}"


async def _json(request: Request) -> Any:
    """Graph reads JSON only when it is called JSON; otherwise it sees no parameters at all."""
    raw = await request.body()
    if not request.headers.get("content-type", "").startswith("application/json"):
        return None
    try:
        return json.loads(raw)
    except ValueError:  # also what is not UTF-8
        return None


def _refused(graph: FakeGraph, kind: str, problem: MetaError) -> Response:
    graph.ledger.write(Entry(graph.now(), kind, "refused", code=problem.code))
    return JSONResponse(problem.body(), problem.status, _CHALLENGE if problem.code == 190 else None)


def _media_answer(graph: FakeGraph, kind: str, body: dict[str, Any]) -> Response:
    fault = graph.faults.pick("media", graph.now())
    if fault is not None and fault.code is not None:
        return _refused(graph, kind, error(fault.code))
    graph.ledger.write(
        Entry(graph.now(), kind, "done", fault=fault.name if fault else None, body={"id": body.get("id")})
    )
    return misbehave(fault, JSONResponse(body))
