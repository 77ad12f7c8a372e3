"""Orders over HTTP, and the fake as a process of its own."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.requests import Request

from sandbox.graph.control import control_routes
from sandbox.graph.envelopes import text
from sandbox.graph.fake import FakeGraph
from sandbox.graph.ledger import read
from shared.graph_api import VERSION

from .conftest import AYSE, LINE, Caller
from .product import VERIFY_TOKEN, Product

ROOT = Path(__file__).parents[4]


async def test_a_whole_chat_can_be_led_over_http(graph: FakeGraph, caller: Caller, webhook: Product) -> None:
    order = {"phone": AYSE.phone, "name": "Ayşe Yılmaz", "content": text("Ersoy Caddesinde çukur var")}
    said = (await caller.http.post("/_control/say", json=order)).json()
    await caller.text("Kaydınız alındı.")
    chat = (await caller.http.get(f"/_control/chat/{AYSE.phone}")).json()
    assert said["status"] == 200
    assert webhook.messages[0]["id"] == said["wamid"]
    assert [(bubble["who"], bubble["text"]) for bubble in chat] == [
        ("citizen", "Ersoy Caddesinde çukur var"),
        ("line", "Kaydınız alındı."),
    ]


async def test_a_chat_can_be_waited_for(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    path = f"/_control/chat/{AYSE.phone}"
    waiting = asyncio.create_task(caller.http.get(path, params={"after": 0, "wait": 4}))
    await caller.text("Kaydınız alındı.")
    assert [bubble["text"] for bubble in (await waiting).json()] == ["Kaydınız alındı."]
    assert (await caller.http.get(path, params={"after": 1, "wait": 0.05})).json() == []


@pytest.mark.parametrize(
    "order",
    [
        {"how": 131056, "n": 2},
        {"how": "html_502", "recipient": AYSE.phone},
        {"how": "throttle", "seconds": 60},
        {"how": "late:131026", "probability": 1.0, "seed": 1},
    ],
)
async def test_faults_are_ordered_and_taken_back(
    graph: FakeGraph, caller: Caller, order: dict[str, Any]
) -> None:
    await graph.wrote(AYSE)
    assert len((await caller.http.post("/_control/faults", json=order)).json()) == 1
    await caller.text("Merhaba")
    assert graph.ledger.entries[-1].fault is not None
    assert (await caller.http.delete("/_control/faults")).json() == []
    await caller.text("Merhaba")
    assert graph.ledger.entries[-1].fault is None


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/faults", {"how": "nonsense"}),
        ("POST", "/faults", {"how": 131056, "who": "me"}),
        ("POST", "/faults", []),
        ("POST", "/say", {"phone": "905320000001"}),
        ("PATCH", "/conduct", {"window": "ajar"}),
        ("PATCH", "/receipts", {"order": "random"}),
        ("POST", "/faults", {"how": 131056, "on": "everything"}),
        ("POST", "/media/4711/spoil", {"how": "slow"}),
        ("POST", "/media/4711/spoil", {"how": "burnt"}),
    ],
)
async def test_a_wrong_order_is_told_back(caller: Caller, method: str, path: str, body: Any) -> None:
    answer = await caller.http.request(method, f"/_control{path}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_conduct_receipts_and_templates_can_be_changed(graph: FakeGraph, caller: Caller) -> None:
    await caller.http.patch("/_control/conduct", json={"window": "open"})
    await caller.http.patch("/_control/receipts", json={"order": "reversed", "read_after": None})
    template = {"name": "line_open", "language": "tr", "body": "Hattımız açık.", "buttons": ["Tamam"]}
    await caller.http.post("/_control/templates", json=[template])
    assert graph.conduct.window == "open"
    assert (graph.receipts.options.order, graph.receipts.options.read_after) == ("reversed", None)
    assert graph.templates["line_open", "tr"].buttons == ("Tamam",)


async def test_a_file_is_handed_over_and_spoilt(graph: FakeGraph, caller: Caller) -> None:
    answer = await caller.http.post(
        "/_control/media", content=b"\xff\xd8\xffphoto", headers={"Content-Type": "image/jpeg"}
    )
    media_id = answer.json()["id"]
    await caller.http.post(f"/_control/media/{media_id}/spoil", json={"how": "slow", "seconds": 2.5})
    stored = graph.media.find(media_id)
    assert stored is not None
    assert (stored.mime, stored.spoil, stored.seconds) == ("image/jpeg", "slow", 2.5)


async def test_the_state_tells_double_sends_and_the_ledger_can_be_searched(
    graph: FakeGraph, caller: Caller
) -> None:
    await graph.wrote(AYSE)
    for _ in range(2):
        await caller.text("Merhaba", reply_id="reply-1")
    state = (await caller.http.get("/_control/state")).json()
    found = (await caller.http.get("/_control/ledger", params={"reply_id": "reply-1"})).json()
    assert list(state["double_sends"]) == ["reply-1"]
    assert [entry["wamid"] for entry in found] == state["double_sends"]["reply-1"]


async def test_an_address_is_saved_only_if_it_knows_the_verify_token(
    graph: FakeGraph, caller: Caller
) -> None:
    url = graph.webhooks.url
    wrong = await caller.http.put("/_control/webhook", json={"url": url, "verify_token": "guessed"})
    right = await caller.http.put(
        "/_control/webhook", json={"url": f"{url}?a=b", "verify_token": VERIFY_TOKEN}
    )
    assert (wrong.status_code, right.status_code) == (400, 200)
    assert graph.webhooks.url == f"{url}?a=b"


async def test_control_answers_this_machine_only(graph: FakeGraph) -> None:
    (route,) = [route for route in control_routes(graph) if route.path == "/state"]
    request = Request({"type": "http", "method": "GET", "client": ("10.0.0.9", 4000), "headers": []})
    assert (await route.endpoint(request)).status_code == 403


@asynccontextmanager
async def process(state: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, dict[str, Any]]]:
    """The fake as its own process, with what it said when it was ready."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox.graph", "--state", str(state), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        ready = json.loads(await asyncio.wait_for(child.stdout.readline(), 20))
        yield child, ready
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()


async def test_as_a_process_it_says_where_it_is_and_leaves_on_sigterm(tmp_path: Path) -> None:
    async with process(tmp_path) as (child, ready):
        async with httpx.AsyncClient(base_url=ready["graph_url"], trust_env=False) as http:
            answer = await http.post(f"/{VERSION}/{LINE.phone_number_id}/messages", json={})
        assert answer.json()["error"]["code"] == 190
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 10) == 0
    assert [entry.code for entry in read(Path(ready["ledger"]))] == [190]
