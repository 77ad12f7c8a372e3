"""The Graph API over HTTP: one POST, never repeated here, and what became of it."""

import json
from typing import Any, Protocol

import httpx
from pydantic import SecretStr

from services.notifier.errors import Answer
from services.notifier.payload import Body
from shared.graph_api import VERSION

TIMEOUT = httpx.Timeout(10.0, connect=5.0, pool=5.0)
# Connections we leave idle are closed by us, before the other side does it under a request on its way:
# a POST that meets a closing one ends without an answer, and that is eleven minutes of doubt.
LIMITS = httpx.Limits(max_connections=32, max_keepalive_connections=16, keepalive_expiry=3.0)

# Raised before a single byte of the request could leave.
UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)


class Sending(Protocol):
    async def send(self, body: Body) -> Answer: ...


class GraphApi:
    def __init__(self, client: httpx.AsyncClient, base_url: str, number_id: str, token: SecretStr) -> None:
        self._client = client
        self._url = f"{base_url.rstrip('/')}/{VERSION}/{number_id}/messages"
        self._headers = {
            "Authorization": f"Bearer {token.get_secret_value()}",
            "Content-Type": "application/json",
        }

    async def send(self, body: Body) -> Answer:
        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        try:
            response = await self._client.post(self._url, content=content, headers=self._headers)
        except UNSENT:
            return Answer(reached=False)
        except httpx.RequestError:
            return Answer()
        return read_answer(response.status_code, response.content)


def read_answer(status: int, content: bytes) -> Answer:
    """Tolerates anything: what cannot be read says nothing about whether the message went out."""
    try:
        answer = json.loads(content)
    except ValueError:
        return Answer(status)
    error = _inner(answer, "error")
    if isinstance(error.get("code"), int):
        subcode = error.get("error_subcode")
        return Answer(
            status,
            code=error["code"],
            subcode=subcode if isinstance(subcode, int) else None,
            is_transient=error.get("is_transient") is True,
        )
    messages = answer.get("messages") if isinstance(answer, dict) else None
    first = messages[0] if isinstance(messages, list) and messages else None
    message_id = _text(first, "id")
    return Answer(status, message_id=message_id if 200 <= status < 300 else None)


def _inner(answer: Any, key: str) -> dict[str, Any]:
    inner = answer.get(key) if isinstance(answer, dict) else None
    return inner if isinstance(inner, dict) else {}


def _text(value: Any, key: str) -> str | None:
    text = value.get(key) if isinstance(value, dict) else None
    return text if isinstance(text, str) and text else None


def build_client() -> httpx.AsyncClient:
    """A plain client, without a transport that retries: a POST repeated unseen is a message said twice."""
    return httpx.AsyncClient(timeout=TIMEOUT, limits=LIMITS)
