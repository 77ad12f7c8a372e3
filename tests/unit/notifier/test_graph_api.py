import socket

import httpx
import pytest
from pydantic import SecretStr

from services.notifier.errors import Answer
from services.notifier.graph_api import GraphApi, build_client, read_answer
from shared.graph_api import VERSION
from tests.unit.notifier import scripted_graph as graph
from tests.unit.notifier.scripted_graph import Behaviour, ScriptedGraph, scripted_graph

BODY = {"messaging_product": "whatsapp", "type": "text", "text": {"body": "Çukur 🚧"}}


async def send(server: ScriptedGraph, calls: int = 1, patience: float = 5.0) -> Answer:
    async with httpx.AsyncClient(timeout=patience) as client:
        api = GraphApi(client, server.url + "/", "1000", SecretStr("a-token"))
        for _ in range(calls - 1):
            await api.send(BODY)
        return await api.send(BODY)


async def test_a_send_is_one_post_with_the_token_in_its_header() -> None:
    async with scripted_graph(graph.accept("wamid.7")) as server:
        assert await send(server) == Answer(200, message_id="wamid.7")
    (call,) = server.calls
    assert call.line == f"POST /{VERSION}/1000/messages HTTP/1.1"
    assert call.headers["authorization"] == "Bearer a-token"
    assert call.headers["content-type"] == "application/json"
    assert call.body == BODY


async def test_metas_error_is_read_from_under_any_http_status() -> None:
    refusal = graph.refuse(429, 131056, error_subcode=7, is_transient=True)
    async with scripted_graph(refusal) as server:
        assert await send(server) == Answer(429, code=131056, subcode=7, is_transient=True)


@pytest.mark.parametrize(
    "behaviour",
    [graph.hang_up, graph.cut_short, graph.answer(200, b'{"messages":[{"i'), graph.answer(502, b"<html>")],
    ids=["hung up", "cut short", "garbled", "html"],
)
async def test_an_answer_that_got_lost_says_nothing_and_is_not_asked_for_again(
    behaviour: Behaviour,
) -> None:
    async with scripted_graph(behaviour, graph.accept()) as server:
        answer = await send(server)
    assert (answer.message_id, answer.code, answer.reached) == (None, None, True)
    assert len(server.calls) == 1


async def test_an_answer_that_never_comes_is_given_up() -> None:
    async with scripted_graph(graph.say_nothing) as server:
        assert await send(server, patience=0.2) == Answer()
    assert len(server.calls) == 1


async def test_a_connection_is_used_again() -> None:
    async with scripted_graph(graph.accept("wamid.1"), graph.accept("wamid.2")) as server:
        assert await send(server, calls=2) == Answer(200, message_id="wamid.2")


async def test_where_nobody_listens_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = ScriptedGraph(f"http://127.0.0.1:{taken.getsockname()[1]}")
    assert await send(nobody) == Answer(reached=False)


@pytest.mark.parametrize(
    ("error", "reached"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("late"), False),
        (httpx.PoolTimeout("busy"), False),
        (httpx.ProxyError("no way"), False),
        (httpx.ReadTimeout("silent"), True),
        (httpx.WriteTimeout("stuck"), True),
        (httpx.WriteError("broken pipe"), True),
        (httpx.RemoteProtocolError("disconnected"), True),
    ],
)
async def test_only_what_failed_before_the_first_byte_is_known_not_to_be_sent(
    error: httpx.RequestError, reached: bool
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    async with httpx.AsyncClient(transport=httpx.MockTransport(fail)) as client:
        api = GraphApi(client, "https://graph.example", "1000", SecretStr("a-token"))
        assert await api.send(BODY) == Answer(reached=reached)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b'"ok"',
        b"{}",
        b'{"messages":[]}',
        b'{"messages":{}}',
        b'{"messages":[{}]}',
        b'{"messages":[{"id":7}]}',
        b'{"messages":[null]}',
        b'{"error":null}',
        b'{"error":{"code":"190"}}',
        b"\xff\xfe",
    ],
)
def test_an_answer_of_another_shape_is_no_answer(content: bytes) -> None:
    assert read_answer(200, content) == Answer(200)


def test_an_id_under_an_error_status_is_not_believed() -> None:
    assert read_answer(500, b'{"messages":[{"id":"wamid.1"}]}') == Answer(500)


async def test_our_client_waits_ten_seconds_and_never_tries_again_by_itself() -> None:
    async with build_client() as client:
        assert client.timeout == httpx.Timeout(10.0, connect=5.0, pool=5.0)
        assert not client.follow_redirects
