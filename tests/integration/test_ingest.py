"""Ingest on a real broker and a real database, with a stand-in for WhatsApp's side."""

import asyncio
import hashlib
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import aio_pika
import httpx
import pytest
import pytest_asyncio
import uvicorn
from aio_pika.abc import AbstractIncomingMessage
from prometheus_client import CollectorRegistry
from pydantic import SecretStr
from pymongo import AsyncMongoClient

from sandbox.graph.envelopes import Line, citizen, document, encode, envelope, image, message, sign, text
from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.media import Spoil, Stored
from sandbox.graph.serve import serving, webhook_client
from services.ingest.app import IngestSettings, build
from shared import topology
from shared.events import MediaStored, MessageReceived, is_uploaded_for
from shared.media_links import MediaLinks
from tests.integration.relay import relayed
from tests.unit.ingest import payloads, pictures

pytestmark = [pytest.mark.integration, pytest.mark.asyncio(loop_scope="module")]

SECRET, TOKEN, LINK_SECRET = "app secret", "verify me", "a secret for the links of this test"
LINE = Line("200000000000001", payloads.LINE, "902323990000")
AYSE = citizen("905321110011", "Ayşe")
UNITS = ["desk"]
DELAYED = topology.retry(topology.INGEST_MEDIA.name, "5s")
WRITTEN = (
    topology.CLASSIFIER_MESSAGES.name,
    topology.DISPATCHER_MEDIA.name,
    topology.NOTIFIER_RECEIPTS.name,
    topology.WEBHOOK_PARKED,
    DELAYED,
)
PATIENCE = 20.0


@dataclass
class Running:
    """One ingest, and what stands around it."""

    client: httpx.AsyncClient
    graph: FakeGraph
    channel: aio_pika.abc.AbstractChannel
    links: MediaLinks

    async def post(self, raw: bytes, signature: str | None = None) -> int:
        headers = {"x-hub-signature-256": sign(raw, SECRET) if signature is None else signature}
        return (await self.client.post("/webhooks/whatsapp", content=raw, headers=headers)).status_code

    async def next_of(self, queue: str) -> AbstractIncomingMessage:
        async with asyncio.timeout(PATIENCE):
            found = await self.channel.get_queue(queue)
            async with found.iterator() as arriving:
                async for one in arriving:
                    await one.ack()
                    return one
        raise AssertionError(f"nothing in {queue}")

    async def depth(self, queue: str) -> int:
        declared = await self.channel.declare_queue(queue, passive=True)
        return declared.declaration_result.message_count or 0

    async def send_photo(self, stored: Stored, caption: str | None = None) -> MediaStored:
        await self.graph.say(AYSE, image(self.graph.media.as_sent(stored), caption))
        return await self.told()

    async def told(self) -> MediaStored:
        return MediaStored.model_validate_json((await self.next_of(topology.DISPATCHER_MEDIA.name)).body)


@asynccontextmanager
async def running(
    amqp_url: str, mongo_url: str, folder: Path, broker_url: str | None = None
) -> AsyncIterator[Running]:
    """`broker_url` is ingest's own way to the broker; the test keeps the direct one."""
    account = Account(LINE, "access token", SECRET)
    async with AsyncExitStack() as stack:
        side = await stack.enter_async_context(webhook_client())
        graph = FakeGraph(account, folder, client=side)
        settings = IngestSettings(
            municipality="bornova",
            amqp_url=SecretStr(broker_url or amqp_url),
            mongo_url=SecretStr(mongo_url),
            whatsapp_app_secrets=SecretStr(SECRET),
            whatsapp_verify_token=SecretStr(TOKEN),
            whatsapp_access_token=SecretStr(account.access_token),
            whatsapp_phone_number_id=LINE.phone_number_id,
            graph_api_url=await stack.enter_async_context(serving(graph)),
            public_url="http://line.example.org",
            link_secret=SecretStr(LINK_SECRET),
        )
        url = await stack.enter_async_context(served(settings))
        graph.webhooks.url = f"{url}/webhooks/whatsapp"
        client = await stack.enter_async_context(httpx.AsyncClient(base_url=url, timeout=10, trust_env=False))
        connection = await stack.enter_async_context(await aio_pika.connect(amqp_url))
        links = MediaLinks(url, settings.link_secret)
        yield Running(client, graph, await connection.channel(), links)


@asynccontextmanager
async def served(settings: IngestSettings) -> AsyncIterator[str]:
    app = build(settings, UNITS, CollectorRegistry())
    config = uvicorn.Config(app, port=0, log_config=None, access_log=False, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    serving_task = asyncio.create_task(server.serve())

    async def started() -> bool:
        """Its door opens a moment before it takes from its queue."""
        return (server.started and app.brokers[0].running) or serving_task.done()

    try:
        await until(started)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await serving_task


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Neither a server nor a queue says by itself that it is ready: they are asked."""
    async with asyncio.timeout(PATIENCE):
        while not await true():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def database_url(mongo_url: str) -> AsyncIterator[str]:
    name = f"test_{uuid4().hex[:12]}"
    yield urlsplit(mongo_url)._replace(path=f"/{name}").geturl()
    async with AsyncMongoClient[dict[str, object]](mongo_url) as client:
        await client.drop_database(name)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def started(
    amqp_url: str, database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    async with running(amqp_url, database_url, tmp_path_factory.mktemp("graph")) as ingest:
        yield ingest


@pytest_asyncio.fixture(loop_scope="module")
async def ingest(started: Running) -> Running:
    """The one of this module, with nothing in the queues it writes to: starting anew costs seconds."""
    for queue in WRITTEN:
        await (await started.channel.get_queue(queue)).purge()
    return started


def a_thousand() -> bytes:
    sent = [
        message(AYSE, text(f"{number}. çukur"), wamid=f"wamid.{number}", at=time.time(), line=LINE)
        for number in range(1000)
    ]
    return encode(envelope(LINE, sent, kind="messages", people=[AYSE]))


async def test_a_citizens_message_is_in_the_queue_when_whatsapp_has_its_answer(ingest: Running) -> None:
    said = await ingest.graph.say(AYSE, text("Ersoy Caddesi'nde çukur var 🕳️"))
    assert said.delivery.status == 200
    arrived = await ingest.next_of(topology.CLASSIFIER_MESSAGES.name)
    event = MessageReceived.model_validate_json(arrived.body)
    assert (event.text, event.message_id) == ("Ersoy Caddesi'nde çukur var 🕳️", said.wamid)
    assert (arrived.message_id, arrived.correlation_id) == (str(event.id), event.correlation_id)
    assert arrived.delivery_mode == aio_pika.DeliveryMode.PERSISTENT


async def test_the_same_webhook_five_times_is_five_times_the_same_event(ingest: Running) -> None:
    raw = payloads.raw("text")
    assert [await ingest.post(raw) for _ in range(5)] == [200] * 5
    arrived = [await ingest.next_of(topology.CLASSIFIER_MESSAGES.name) for _ in range(5)]
    assert len({one.message_id for one in arrived}) == 1


async def test_a_thousand_updates_in_one_request_are_answered_within_three_seconds(ingest: Running) -> None:
    began = time.monotonic()
    assert await ingest.post(a_thousand()) == 200
    assert time.monotonic() - began < 3
    assert await ingest.depth(topology.CLASSIFIER_MESSAGES.name) == 1000


@pytest.mark.parametrize(
    ("raw", "signature", "status"),
    [
        (payloads.raw("text"), "sha256=" + "0" * 64, 401),
        (payloads.raw("text"), "", 401),
        (b"x" * (3 * 1024 * 1024 + 1), None, 413),
    ],
    ids=["wrongly signed", "unsigned", "oversized"],
)
async def test_what_is_refused_leaves_nothing_behind(
    ingest: Running, raw: bytes, signature: str | None, status: int
) -> None:
    assert await ingest.post(raw, signature) == status
    assert await ingest.depth(topology.CLASSIFIER_MESSAGES.name) == 0
    assert await ingest.depth(topology.WEBHOOK_PARKED) == 0


@pytest.mark.parametrize("name", ["object_of_another_product", "top_level_list", "value_null", "entry_empty"])
async def test_what_is_signed_but_senseless_is_parked_with_its_reason(ingest: Running, name: str) -> None:
    assert await ingest.post(payloads.raw(name)) == 200
    parked = await ingest.next_of(topology.WEBHOOK_PARKED)
    assert parked.headers["x-error"]


async def test_what_is_no_json_is_parked_byte_for_byte(ingest: Running) -> None:
    assert await ingest.post(b"\xff\xfe\0 nothing") == 200
    assert (await ingest.next_of(topology.WEBHOOK_PARKED)).body == b"\xff\xfe\0 nothing"


async def test_another_numbers_traffic_is_neither_published_nor_parked(ingest: Running) -> None:
    assert await ingest.post(payloads.raw("text").replace(payloads.LINE.encode(), b"999")) == 200
    assert await ingest.depth(topology.CLASSIFIER_MESSAGES.name) == 0
    assert await ingest.depth(topology.WEBHOOK_PARKED) == 0


async def test_every_payload_we_know_is_answered_with_200(ingest: Running) -> None:
    raws = [path.read_bytes() for path in sorted(payloads.FOLDER.glob("*.json"))]
    assert [await ingest.post(raw) for raw in raws] == [200] * len(raws)


async def test_the_handshake_and_readiness_are_answered(ingest: Running) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": TOKEN, "hub.challenge": "42"}
    assert (await ingest.client.get("/webhooks/whatsapp", params=query)).text == "42"
    assert (await ingest.client.get("/ready")).json()["failed"] == []
    assert (await ingest.client.get("/webhooks/whatsapp/")).status_code == 404


@pytest.mark.parametrize("trouble", ["cut", "frozen"])
async def test_without_its_broker_ingest_asks_for_the_message_again_within_three_seconds(
    amqp_url: str, database_url: str, tmp_path: Path, trouble: str
) -> None:
    async with relayed(amqp_url) as (relay, url), running(amqp_url, database_url, tmp_path, url) as ingest:
        (relay.cut if trouble == "cut" else relay.freeze)()
        began = time.monotonic()
        assert await ingest.post(payloads.raw("text")) == 503
        assert await ingest.post(b"not json") == 503
        assert time.monotonic() - began < 6
        (relay.mend if trouble == "cut" else relay.thaw)()

        async def taken() -> bool:
            return await ingest.post(payloads.raw("image")) == 200

        await until(taken)
        delivered = [await ingest.next_of(topology.CLASSIFIER_MESSAGES.name)]
        while str(payloads.message("image").id) not in {one.message_id for one in delivered}:
            delivered.append(await ingest.next_of(topology.CLASSIFIER_MESSAGES.name))


async def test_without_the_database_a_citizen_is_still_heard(amqp_url: str, tmp_path: Path) -> None:
    async with running(amqp_url, "mongodb://127.0.0.1:9/nowhere", tmp_path) as ingest:
        assert await ingest.post(payloads.raw("text")) == 200
        assert (await ingest.client.get("/ready")).json()["failed"] == ["database"]


async def test_without_its_broker_ingest_does_not_even_open_its_door(mongo_url: str) -> None:
    environment = {
        **os.environ,
        "MUNICIPALITY": "bornova",
        "AMQP_URL": "amqp://guest:guest@127.0.0.1:9/",
        "MONGO_URL": mongo_url,
        "WHATSAPP_APP_SECRETS": SECRET,
        "WHATSAPP_VERIFY_TOKEN": TOKEN,
        "WHATSAPP_ACCESS_TOKEN": "access token",
        "WHATSAPP_PHONE_NUMBER_ID": LINE.phone_number_id,
        "PUBLIC_URL": "http://line.example.org",
        "LINK_SECRET": LINK_SECRET,
    }
    command = ["-m", "uvicorn", "--factory", "services.ingest.app:create_app", "--port", "0"]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(PATIENCE):
        printed, _ = await process.communicate()
    assert process.returncode
    assert b"running on" not in printed.lower()


async def test_a_photo_goes_into_the_store_without_where_it_was_taken(ingest: Running) -> None:
    told = await ingest.send_photo(ingest.graph.media.add(pictures.jpeg(6), "image/jpeg"), "çukur")
    assert told.outcome == "stored"
    answer = await ingest.client.get(ingest.links.to_read(told.attachment_id, datetime.now(UTC)))
    assert hashlib.sha256(answer.content).hexdigest() == told.sha256
    assert not any(secret in answer.content for secret in pictures.SECRETS)


async def test_a_file_of_many_chunks_comes_back_whole(ingest: Running) -> None:
    paper = b"%PDF-1.7\n" + os.urandom(3 * 1024 * 1024)
    stored = ingest.graph.media.add(paper, "application/pdf")
    await ingest.graph.say(AYSE, document(ingest.graph.media.as_sent(stored), "dilekçe.pdf"))
    told = await ingest.told()
    answer = await ingest.client.get(ingest.links.to_read(told.attachment_id, datetime.now(UTC)))
    assert answer.content == paper


@pytest.mark.parametrize(
    ("spoil", "outcome"),
    [
        ("wrong_sha", "refused"),
        ("redirect", "refused"),
        ("endless", "refused"),
        ("gone", "unavailable"),
        ("link_404", "unavailable"),
    ],
)
async def test_a_file_that_cannot_be_had_is_told(ingest: Running, spoil: Spoil, outcome: str) -> None:
    stored = ingest.graph.media.add(pictures.jpeg(), "image/jpeg")
    ingest.graph.media.spoil(stored.id, spoil, target="http://127.0.0.1:9/elsewhere")
    told = await ingest.send_photo(stored)
    assert (told.outcome, bool(told.reason)) == (outcome, True)


@pytest.mark.parametrize(
    "content",
    [b"<svg><script>alert(1)</script></svg>", b"MZ\x90\0" * 100, pictures.jpeg() + bytes(5 * 1024 * 1024)],
    ids=["a script", "a program", "too large"],
)
async def test_a_file_that_is_not_what_it_says_or_too_large_is_refused(
    ingest: Running, content: bytes
) -> None:
    assert (await ingest.send_photo(ingest.graph.media.add(content, "image/jpeg"))).outcome == "refused"


async def test_a_connection_that_breaks_is_tried_again_later(ingest: Running) -> None:
    stored = ingest.graph.media.add(pictures.jpeg(), "image/jpeg")
    ingest.graph.media.spoil(stored.id, "cut")
    await ingest.graph.say(AYSE, image(ingest.graph.media.as_sent(stored)))

    async def waits() -> bool:
        return await ingest.depth(DELAYED) == 1

    await until(waits)
    ingest.graph.media.spoil(stored.id, None)
    assert (await ingest.told()).outcome == "stored"


async def test_a_link_opens_its_own_file_only_and_not_for_ever(ingest: Running) -> None:
    told = await ingest.send_photo(ingest.graph.media.add(pictures.jpeg(), "image/jpeg"))
    now = datetime.now(UTC)
    link = ingest.links.to_read(told.attachment_id, now)
    answer = await ingest.client.get(link)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{told.attachment_id}.jpg"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    refused = [
        ingest.links.to_read(told.attachment_id, now - timedelta(days=8)),
        link.replace("signature=", "signature=0"),
        link.partition("?")[0],
        link.replace(str(told.attachment_id), str(UUID(int=7))),
        link.replace("/media/", "/media/x"),
    ]
    assert [(await ingest.client.get(one)).status_code for one in refused] == [403] * len(refused)
    assert (await ingest.client.get(ingest.links.to_read(UUID(int=7), now))).status_code == 404
    assert (await ingest.client.delete(link)).status_code == 405


async def test_an_agency_leaves_a_photo_of_the_work_and_can_look_at_it(ingest: Running) -> None:
    now, ticket = datetime.now(UTC), UUID(int=42)
    link = ingest.links.to_upload(ticket, now)
    answers = [await ingest.client.post(link, content=pictures.jpeg()) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    first, again = (UUID(answer.json()["id"]) for answer in answers)
    assert first == again
    assert (is_uploaded_for(ticket, first), is_uploaded_for(UUID(int=43), first)) == (True, False)
    shown = await ingest.client.get(ingest.links.to_read(first, now))
    assert shown.content == pictures.bare_jpeg()


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 415),
        (b"%PDF-1.7", 415),
        (b"\xff\xd8\xff no picture", 415),
        (pictures.png() + bytes(5 * 1024 * 1024), 413),
    ],
    ids=["nothing", "a paper", "a torn picture", "too large"],
)
async def test_an_agency_can_leave_nothing_but_a_photo(ingest: Running, content: bytes, status: int) -> None:
    link = ingest.links.to_upload(UUID(int=42), datetime.now(UTC))
    assert (await ingest.client.post(link, content=content)).status_code == status


async def test_a_photo_cannot_be_left_without_a_link_for_it(ingest: Running) -> None:
    now = datetime.now(UTC)
    link = ingest.links.to_upload(UUID(int=42), now)
    refused: list[Any] = [
        "/media",
        ingest.links.to_upload(UUID(int=42), now - timedelta(days=8)),
        link.replace(str(UUID(int=42)), str(UUID(int=43))),
        ingest.links.to_read(UUID(int=42), now).replace(
            f"/media/{UUID(int=42)}?", f"/media?ticket={UUID(int=42)}&"
        ),
    ]
    statuses = [(await ingest.client.post(one, content=pictures.jpeg())).status_code for one in refused]
    assert statuses == [403] * len(refused)
