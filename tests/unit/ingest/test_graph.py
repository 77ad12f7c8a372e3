import base64
import hashlib
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from services.ingest.graph import GoneError, Graph, RefusedError, TroubleError, is_digest_of, is_trusted
from shared.graph_api import GRAPH_API, VERSION

CONTENT = b"a photo of a pothole"
SHA256 = hashlib.sha256(CONTENT)
ADDRESS = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1"
EXPIRED = {"error": {"code": 100, "error_subcode": 33, "message": "no such object"}}

PATH = f"/{VERSION}/77"
Handler = Callable[[httpx.Request], httpx.Response]


class Meta:
    """Answers as a handler says and remembers who was asked, and with which token."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self.asked: list[tuple[str, str | None]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((str(request.url), request.headers.get("authorization")))
        return self._handler(request)


async def download(
    handler: Handler, *, limit: int = 1000, sha256: str | None = None, media_id: str = "77"
) -> bytes:
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as client:
        return await Graph(client, GRAPH_API, "token").download(media_id, "1000", limit=limit, sha256=sha256)


def described(**fields: object) -> httpx.Response:
    return httpx.Response(200, json={"url": ADDRESS, "sha256": SHA256.hexdigest(), **fields})


def kept(request: httpx.Request) -> httpx.Response:
    return described() if request.url.path == PATH else httpx.Response(200, content=CONTENT)


async def test_a_file_is_looked_up_under_its_number_and_fetched_with_the_token() -> None:
    meta = Meta(kept)
    assert await download(meta) == CONTENT
    assert meta.asked == [
        (f"{GRAPH_API}{PATH}?phone_number_id=1000", "Bearer token"),
        (ADDRESS, "Bearer token"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "http://lookaside.fbsbx.com/x",
        "https://somebody:else@lookaside.fbsbx.com/x",
        "https://lookaside.fbsbx.com:8443/x",
        "https://lookaside.fbsbx.com.example.org/x",
        "https://fbsbx.com.example.org/x",
        "https://evilfbsbx.com/x",
        "https://graph.facebook.com@example.org/x",
        "https://example.org/?https://graph.facebook.com",
        "https://169.254.169.254/latest/meta-data",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "file:///etc/passwd",
        "//lookaside.fbsbx.com/x",
        "https://",
        "not an address",
        "https://exa\0mple.org",
    ],
)
async def test_an_address_that_is_not_metas_is_never_called(address: str) -> None:
    meta = Meta(lambda _: described(url=address))
    with pytest.raises(RefusedError):
        await download(meta)
    assert len(meta.asked) == 1


@pytest.mark.parametrize(
    "address", [ADDRESS, "https://scontent-ist1.xx.fbcdn.net/x", "https://graph.facebook.com/x"]
)
def test_metas_own_hosts_are_trusted(address: str) -> None:
    assert is_trusted(httpx.URL(address), GRAPH_API)


def test_a_graph_api_of_another_trusts_its_own_server_and_no_other() -> None:
    base = "http://127.0.0.1:9001"
    assert is_trusted(httpx.URL("http://127.0.0.1:9001/media/1"), base)
    assert not is_trusted(httpx.URL("http://127.0.0.1:9002/media/1"), base)
    assert not is_trusted(httpx.URL("http://localhost:9001/media/1"), base)


async def test_a_redirect_to_a_foreign_host_is_not_followed() -> None:
    def redirecting(request: httpx.Request) -> httpx.Response:
        if request.url.host == "graph.facebook.com":
            return described()
        return httpx.Response(302, headers={"location": "https://example.org/steal"})

    meta = Meta(redirecting)
    with pytest.raises(RefusedError):
        await download(meta)
    assert not [url for url, _ in meta.asked if "example.org" in url]


async def test_a_redirect_within_metas_hosts_is_followed() -> None:
    def redirecting(request: httpx.Request) -> httpx.Response:
        if request.url.host == "lookaside.fbsbx.com":
            return httpx.Response(302, headers={"location": "https://scontent.xx.fbcdn.net/x"})
        return kept(request)

    assert await download(redirecting) == CONTENT


async def test_redirects_that_go_in_circles_end() -> None:
    def circling(request: httpx.Request) -> httpx.Response:
        if request.url.host == "graph.facebook.com":
            return described()
        return httpx.Response(302, headers={"location": ADDRESS})

    with pytest.raises(RefusedError):
        await download(circling)


async def test_an_address_that_died_is_asked_for_once_more() -> None:
    answers = iter([httpx.Response(404), httpx.Response(200, content=CONTENT)])

    def dying(request: httpx.Request) -> httpx.Response:
        return described() if request.url.path == PATH else next(answers)

    assert await download(dying) == CONTENT


async def test_an_address_that_died_twice_means_the_file_is_gone() -> None:
    meta = Meta(lambda request: described() if request.url.path == PATH else httpx.Response(404))
    with pytest.raises(GoneError):
        await download(meta)
    assert len(meta.asked) == 4


@pytest.mark.parametrize(
    "answer", [httpx.Response(400, json=EXPIRED), httpx.Response(404), httpx.Response(410, json={})]
)
async def test_a_file_whatsapp_has_forgotten_is_gone(answer: httpx.Response) -> None:
    with pytest.raises(GoneError):
        await download(lambda _: answer)


@pytest.mark.parametrize("media_id", ["../me", "", "a/b", "..", "77?x=1", "x" * 300])
async def test_an_id_that_would_lead_elsewhere_is_never_asked_for(media_id: str) -> None:
    meta = Meta(kept)
    with pytest.raises(GoneError):
        await download(meta, media_id=media_id)
    assert not meta.asked


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(401, json={"error": {"code": 190}}),
        httpx.Response(403, json={"error": {"code": 10}}),
        httpx.Response(400, json={"error": {"code": 4}}),
        httpx.Response(429),
        httpx.Response(500),
        httpx.Response(502, content=b"<html>"),
        httpx.Response(200, content=b"<html>"),
        httpx.Response(200, json=["x"]),
        httpx.Response(200, json={"url": 7}),
        httpx.Response(302, headers={"location": "https://example.org"}),
    ],
)
async def test_anything_else_may_work_later(answer: httpx.Response) -> None:
    with pytest.raises(TroubleError):
        await download(lambda _: answer)


async def test_an_outage_may_be_over_later() -> None:
    def failing(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(TroubleError):
        await download(failing)


async def test_a_file_over_its_cap_is_refused_before_and_while_it_comes() -> None:
    with pytest.raises(RefusedError):
        await download(kept, limit=len(CONTENT) - 1)

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 100

    def streaming(request: httpx.Request) -> httpx.Response:
        return described() if request.url.path == PATH else httpx.Response(200, content=endless())

    with pytest.raises(RefusedError):
        await download(streaming)


async def test_a_file_of_exactly_its_cap_is_kept() -> None:
    assert await download(kept, limit=len(CONTENT)) == CONTENT


@pytest.mark.parametrize("told", ["0" * 64, base64.b64encode(bytes(32)).decode()])
async def test_a_file_that_is_not_what_was_announced_is_refused(told: str) -> None:
    with pytest.raises(RefusedError):
        await download(kept, sha256=told)
    with pytest.raises(RefusedError):
        await download(lambda request: described(sha256=told) if "77" in request.url.path else kept(request))


@pytest.mark.parametrize(
    "told",
    [
        SHA256.hexdigest(),
        SHA256.hexdigest().upper(),
        base64.b64encode(SHA256.digest()).decode(),
        None,
        "",
        "a1b2c3d4e5f6...",
        "çöp",
    ],
)
def test_a_digest_is_read_in_both_spellings_and_nonsense_proves_nothing(told: str | None) -> None:
    assert is_digest_of(told, CONTENT)
