"""Pictures sent by link: WhatsApp fetches them itself, and what it cannot fetch or show it refuses."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sandbox.graph.fake import Conduct, FakeGraph
from sandbox.graph.serve import listening

from .conftest import AYSE, Caller
from .product import Product

JPEG = b"\xff\xd8\xff\xe0" + b"the hole is closed" * 20


async def photo(_: Request) -> Response:
    return Response(JPEG, media_type="image/jpeg")


async def page(_: Request) -> Response:
    return Response("<html>sign in first</html>", media_type="text/html")


async def misnamed(_: Request) -> Response:
    return Response(b"GIF89a", media_type="image/jpeg")


async def sound(_: Request) -> Response:
    return Response(b"OggS and so on", media_type="audio/ogg")


async def elsewhere(_: Request) -> Response:
    return RedirectResponse("/photo")


@pytest.fixture
async def site() -> AsyncIterator[str]:
    pages = {"photo": photo, "page": page, "misnamed": misnamed, "sound": sound, "elsewhere": elsewhere}
    async with listening(Starlette(routes=[Route(f"/{name}", get) for name, get in pages.items()])) as url:
        yield url


def picture(link: str) -> dict[str, Any]:
    body = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "image"}
    return {**body, "image": {"link": link, "caption": "Çukur kapatıldı."}}


def picture_over_buttons(link: str) -> dict[str, Any]:
    interactive = {
        "type": "button",
        "header": {"type": "image", "image": {"link": link}},
        "body": {"text": "Çözüldü mü?"},
        "action": {"buttons": [{"type": "reply", "reply": {"id": "solved", "title": "Çözüldü"}}]},
    }
    body = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "interactive"}
    return {**body, "interactive": interactive}


async def test_a_photo_behind_its_link_reaches_the_citizen(
    graph: FakeGraph, caller: Caller, site: str
) -> None:
    await graph.wrote(AYSE)
    assert (await caller.send(picture(f"{site}/photo"))).status_code == 200
    assert graph.seen_by("905320000001")[-1].link == f"{site}/photo"


@pytest.mark.parametrize("where", ["nowhere", "page", "misnamed", "sound", "elsewhere"])
async def test_what_cannot_be_fetched_or_shown_is_refused(
    graph: FakeGraph, caller: Caller, site: str, where: str
) -> None:
    await graph.wrote(AYSE)
    answer = await caller.send(picture(f"{site}/{where}"))
    assert answer.json()["error"]["code"] == 131053
    assert graph.seen_by("905320000001") == []


async def test_a_photo_above_buttons_is_fetched_too(graph: FakeGraph, caller: Caller, site: str) -> None:
    await graph.wrote(AYSE)
    for where, status in (("photo", 200), ("nowhere", 400)):
        assert (await caller.send(picture_over_buttons(f"{site}/{where}"))).status_code == status


async def test_a_host_that_does_not_answer_is_refused(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    answer = await caller.send(picture("http://127.0.0.1:1/photo"))
    assert answer.json()["error"]["code"] == 131053


async def test_the_refusal_may_come_late_or_not_at_all(
    graph: FakeGraph, caller: Caller, webhook: Product, site: str
) -> None:
    await graph.wrote(AYSE)
    graph.conduct = Conduct(links="late")
    assert (await caller.send(picture(f"{site}/nowhere"))).status_code == 200
    await webhook.until(lambda: len(webhook.statuses) == 1)
    assert webhook.statuses[0]["errors"][0]["code"] == 131053
    graph.conduct = Conduct(links="open")
    assert (await caller.send(picture(f"{site}/nowhere"))).status_code == 200
    assert len(graph.seen_by("905320000001")) == 1
