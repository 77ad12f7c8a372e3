"""Uploading, looking up and fetching files, and files that misbehave."""

import base64
import hashlib

import httpx
import pytest

from sandbox.graph.envelopes import image
from sandbox.graph.fake import FakeGraph
from sandbox.graph.media import LINK_SECONDS, Spoil, Stored
from shared.graph_api import VERSION

from .conftest import AYSE, LINE, Caller, Clock
from .product import Product

JPEG = b"\xff\xd8\xff\xe0" + b"a photo of a pothole" * 50
UPLOAD = f"/{VERSION}/{LINE.phone_number_id}/media"


@pytest.fixture
def photo(graph: FakeGraph) -> Stored:
    """A photo a citizen sent."""
    return graph.media.add(JPEG, "image/jpeg")


async def upload(caller: Caller, data: bytes, mime: str) -> httpx.Response:
    form = {"messaging_product": "whatsapp", "type": mime}
    return await caller.http.post(UPLOAD, data=form, files={"file": ("photo", data, mime)})


async def look_up(caller: Caller, photo: Stored) -> httpx.Response:
    return await caller.http.get(f"/{VERSION}/{photo.id}", params={"phone_number_id": LINE.phone_number_id})


async def fetch(caller: Caller, photo: Stored) -> httpx.Response:
    return await caller.http.get((await look_up(caller, photo)).json()["url"])


async def test_a_citizens_photo_is_looked_up_and_fetched(
    graph: FakeGraph, caller: Caller, photo: Stored
) -> None:
    facts = (await look_up(caller, photo)).json()
    answer = await caller.http.get(facts["url"])
    assert facts["sha256"] == hashlib.sha256(JPEG).hexdigest()
    assert (facts["mime_type"], facts["file_size"], facts["id"]) == ("image/jpeg", len(JPEG), photo.id)
    assert answer.content == JPEG
    assert answer.headers["content-type"] == "image/jpeg"


async def test_the_webhook_names_the_photo_with_a_base64_digest(
    graph: FakeGraph, photo: Stored, webhook: Product
) -> None:
    await graph.say(AYSE, image(graph.media.as_sent(photo, with_url=True), "Ersoy Caddesi"))
    part = webhook.messages[0]["image"]
    assert base64.b64decode(part["sha256"]) == hashlib.sha256(JPEG).digest()
    assert (part["id"], part["caption"]) == (photo.id, "Ersoy Caddesi")
    assert part["url"].startswith(graph.media.base_url)


async def test_without_the_token_the_bytes_stay_closed(caller: Caller, photo: Stored) -> None:
    url = (await look_up(caller, photo)).json()["url"]
    answer = await caller.http.get(url, headers={"Authorization": ""})
    assert answer.status_code == 401


async def test_a_link_dies_after_five_minutes_and_a_new_lookup_helps(
    caller: Caller, photo: Stored, clock: Clock
) -> None:
    url = (await look_up(caller, photo)).json()["url"]
    clock.pass_by(LINK_SECONDS)
    assert (await caller.http.get(url)).status_code == 404
    assert (await fetch(caller, photo)).content == JPEG


async def test_a_citizens_photo_is_gone_after_seven_days(caller: Caller, photo: Stored, clock: Clock) -> None:
    clock.pass_by(7 * 86400)
    assert (await look_up(caller, photo)).json()["error"]["error_subcode"] == 33


async def test_another_numbers_lookup_finds_nothing(caller: Caller, photo: Stored) -> None:
    answer = await caller.http.get(f"/{VERSION}/{photo.id}", params={"phone_number_id": "4711"})
    assert answer.status_code == 400


async def test_an_uploaded_photo_can_be_sent(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    media_id = (await upload(caller, JPEG, "image/jpeg")).json()["id"]
    body = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "image"}
    answer = await caller.send({**body, "image": {"id": media_id, "caption": "Yapıldı"}})
    assert answer.status_code == 200
    bubble = graph.seen_by("905320000001")[-1]
    assert (bubble.kind, bubble.media_id, bubble.text) == ("image", media_id, "Yapıldı")


async def test_a_photo_cannot_be_sent_as_a_voice_note(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    media_id = (await upload(caller, JPEG, "image/jpeg")).json()["id"]
    body = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "audio"}
    answer = await caller.send({**body, "audio": {"id": media_id}})
    assert answer.json()["error"]["code"] == 131053


@pytest.mark.parametrize(
    ("data", "mime"),
    [
        (b"not a photo at all", "image/jpeg"),
        (b"", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"\xff\xd8\xff" + b"0" * (5 * 1024 * 1024), "image/jpeg"),
    ],
)
async def test_a_file_whatsapp_would_not_take_is_refused(caller: Caller, data: bytes, mime: str) -> None:
    answer = await upload(caller, data, mime)
    assert answer.json()["error"]["code"] == 131053


async def test_a_deleted_file_is_gone(caller: Caller, photo: Stored) -> None:
    assert (await caller.http.delete(f"/{VERSION}/{photo.id}")).json() == {"success": True}
    assert (await look_up(caller, photo)).status_code == 400


@pytest.mark.parametrize(
    ("how", "field"), [("wrong_type", "mime_type"), ("wrong_sha", "sha256"), ("wrong_size", "file_size")]
)
async def test_a_lookup_can_lie(
    graph: FakeGraph, caller: Caller, photo: Stored, how: Spoil, field: str
) -> None:
    truth = (await look_up(caller, photo)).json()
    graph.media.spoil(photo.id, how)
    lie = (await look_up(caller, photo)).json()
    assert {name for name in truth if truth[name] != lie[name]} == {field, "url"}


async def test_a_lookup_and_a_link_can_lead_nowhere(graph: FakeGraph, caller: Caller, photo: Stored) -> None:
    graph.media.spoil(photo.id, "link_404")
    assert (await fetch(caller, photo)).status_code == 404
    graph.media.spoil(photo.id, "gone")
    assert (await look_up(caller, photo)).json()["error"]["code"] == 100


async def test_a_link_can_point_to_another_host(graph: FakeGraph, caller: Caller, photo: Stored) -> None:
    graph.media.spoil(photo.id, "redirect", target="https://elsewhere.example/file")
    answer = await fetch(caller, photo)
    assert (answer.status_code, answer.headers["location"]) == (302, "https://elsewhere.example/file")


async def test_a_file_can_be_cut_in_the_middle(graph: FakeGraph, caller: Caller, photo: Stored) -> None:
    graph.media.spoil(photo.id, "cut")
    with pytest.raises(httpx.TransportError):
        await fetch(caller, photo)


async def test_a_file_can_be_endless(graph: FakeGraph, caller: Caller, photo: Stored) -> None:
    graph.media.spoil(photo.id, "endless")
    url = (await look_up(caller, photo)).json()["url"]
    received = 0
    async with caller.http.stream("GET", url) as answer:
        async for chunk in answer.aiter_bytes():
            received += len(chunk)
            if received > 20 * len(JPEG):
                break
    assert received > 20 * len(JPEG)


async def test_a_file_can_be_slow(graph: FakeGraph, caller: Caller, photo: Stored) -> None:
    graph.media.spoil(photo.id, "slow", seconds=0.3)
    assert (await fetch(caller, photo)).elapsed.total_seconds() >= 0.3
