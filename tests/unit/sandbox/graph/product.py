"""A product of three lines: a webhook that checks the signature over the raw bytes and remembers."""

import asyncio
import hashlib
import hmac
import json
from collections import deque
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

SECRET = "an app secret of the tests"
VERIFY_TOKEN = "a verify token of the tests"


class Product:
    """`answers` are given first, one a POST; then 200."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.answers: deque[int] = deque()
        self._changed = asyncio.Condition()
        path = "/webhooks/whatsapp"
        verify = Route(path, self._verify, methods=["GET"])
        self.app = Starlette(routes=[verify, Route(path, self._receive, methods=["POST"])])

    async def _verify(self, request: Request) -> Response:
        asked = request.query_params
        known = asked["hub.mode"] == "subscribe" and asked["hub.verify_token"] == VERIFY_TOKEN
        return (
            Response(asked["hub.challenge"], media_type="text/plain") if known else Response(status_code=403)
        )

    async def _receive(self, request: Request) -> Response:
        raw = await request.body()
        expected = "sha256=" + hmac.new(SECRET.encode(), raw, hashlib.sha256).hexdigest()
        if request.headers.get("x-hub-signature-256") != expected:
            return Response(status_code=401)
        if self.answers:
            return Response(status_code=self.answers.popleft())
        self.raw.append(raw)
        async with self._changed:
            self._changed.notify_all()
        return Response()

    @property
    def values(self) -> list[dict[str, Any]]:
        bodies = [json.loads(raw) for raw in self.raw]
        return [change["value"] for body in bodies for entry in body["entry"] for change in entry["changes"]]

    @property
    def statuses(self) -> list[dict[str, Any]]:
        return [status for value in self.values for status in value.get("statuses", [])]

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [message for value in self.values for message in value.get("messages", [])]

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(5), self._changed:
            await self._changed.wait_for(holds)
