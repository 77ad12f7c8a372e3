"""Fetching a citizen's file from WhatsApp: from Meta's hosts only, with a cap, and never told where to go."""

import base64
import binascii
import hashlib
import hmac
import logging
import re
from dataclasses import dataclass
from typing import Any

import httpx

from shared.graph_api import GRAPH_API, VERSION

logger = logging.getLogger(__name__)

HOPS = 3

_GONE = frozenset({404, 410})
_NO_SUCH_OBJECT = 100  # with subcode 33: Graph's way of saying that an id is unknown or has expired
_NO_SUCH_OBJECT_DETAIL = 33
_HEX = re.compile(r"[0-9a-fA-F]{64}")


class RefusedError(Exception):
    """We do not want this file; fetching it again would not change that."""


class GoneError(Exception):
    """WhatsApp does not have this file, or no longer."""


class TroubleError(Exception):
    """It may work later: an outage, a throttle, a token that has to be replaced."""


@dataclass(frozen=True, slots=True)
class Description:
    url: str
    sha256: str | None


class Graph:
    def __init__(self, client: httpx.AsyncClient, base_url: str, token: str) -> None:
        self._client = client
        self._base_url = base_url.rstrip("/")
        self._headers = {"authorization": f"Bearer {token}"}

    async def download(self, media_id: str, line: str, *, limit: int, sha256: str | None) -> bytes:
        """The file's bytes as WhatsApp's own digests vouch for them."""
        described = await self._describe(media_id, line)
        try:
            content = await self._fetch(described.url, limit)
        except GoneError:  # the address lives five minutes, and the first may have been older
            described = await self._describe(media_id, line)
            content = await self._fetch(described.url, limit)
        for expected in (sha256, described.sha256):
            if not is_digest_of(expected, content):
                raise RefusedError("the checksum differs")
        return content

    async def _describe(self, media_id: str, line: str) -> Description:
        url = httpx.URL(f"{self._base_url}/{VERSION}/").join(_segment(media_id))
        try:
            response = await self._client.get(
                url, params={"phone_number_id": line}, headers=self._headers, follow_redirects=False
            )
        except httpx.HTTPError as failure:
            raise TroubleError(f"no answer about a file: {type(failure).__name__}") from failure
        body = _body_of(response)
        if response.status_code != 200:
            raise _failure(response.status_code, body)
        if not isinstance(body.get("url"), str):
            raise TroubleError("an answer without an address")
        told = body.get("sha256")
        return Description(body["url"], told if isinstance(told, str) else None)

    async def _fetch(self, address: str, limit: int) -> bytes:
        """Redirects are followed by hand: the token must not travel to a host we have not looked at."""
        for _ in range(HOPS):
            url = _read_url(address)
            if url is None or not is_trusted(url, self._base_url):
                raise RefusedError("an address that is not WhatsApp's")
            try:
                async with self._client.stream(
                    "GET", url, headers=self._headers, follow_redirects=False
                ) as response:
                    if not response.has_redirect_location:
                        return await _read(response, limit)
                    address = str(url.join(response.headers["location"]))
            except (httpx.HTTPError, httpx.InvalidURL) as failure:
                raise TroubleError(f"a fetch broke off: {type(failure).__name__}") from failure
        raise RefusedError("redirected too often")


def _segment(media_id: str) -> str:
    """As one segment of a path, whatever is in it."""
    if not re.fullmatch(r"[A-Za-z0-9_.:-]{1,256}", media_id) or media_id.strip(".") == "":
        raise GoneError("no media id WhatsApp could have given")
    return f"./{media_id}"


def _body_of(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _failure(status: int, body: dict[str, Any]) -> Exception:
    """A lost permission or a throttle looks like any other 4xx; only these say that the file is gone."""
    error = body.get("error")
    told = error if isinstance(error, dict) else {}
    code, subcode = told.get("code"), told.get("error_subcode")
    if status in _GONE or (code == _NO_SUCH_OBJECT and subcode == _NO_SUCH_OBJECT_DETAIL):
        return GoneError("WhatsApp does not have it any more")
    return TroubleError(f"HTTP {status}, code {code if isinstance(code, int) else 'none'}")


async def _read(response: httpx.Response, limit: int) -> bytes:
    if response.status_code in _GONE:
        raise GoneError("the address has expired")
    if response.status_code != 200:
        raise TroubleError(f"HTTP {response.status_code} for a file")
    announced = response.headers.get("content-length", "")
    if announced.isdigit() and int(announced[:20]) > limit:
        raise RefusedError("too large")
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > limit:
            raise RefusedError("too large")
    return bytes(content)


def _read_url(address: str) -> httpx.URL | None:
    try:
        return httpx.URL(address)
    except httpx.InvalidURL:
        return None


def is_trusted(url: httpx.URL, base_url: str) -> bool:
    """Meta's hosts over https; and, where the Graph API itself is another's (a sandbox), that very server."""
    base = httpx.URL(base_url)
    if url.userinfo:
        return False
    if base_url.rstrip("/") != GRAPH_API:
        return (url.scheme, url.host, url.port) == (base.scheme, base.host, base.port)
    if url.scheme != "https" or url.port not in (None, 443):
        return False
    return url.host == "graph.facebook.com" or url.host.endswith((".fbsbx.com", ".fbcdn.net"))


def is_digest_of(expected: str | None, content: bytes) -> bool:
    """Webhooks print the digest in base64, lookups in hex; one in neither spelling cannot be compared."""
    digest = _read_digest(expected)
    return digest is None or hmac.compare_digest(digest, hashlib.sha256(content).digest())


def _read_digest(told: str | None) -> bytes | None:
    if told is None:
        return None
    if _HEX.fullmatch(told):
        return bytes.fromhex(told)
    try:
        digest = base64.b64decode(told, validate=True)
    except (binascii.Error, ValueError):
        return None
    return digest if len(digest) == hashlib.sha256().digest_size else None
