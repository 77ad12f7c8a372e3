import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import AsyncIterator, Iterable
from typing import Any

import httpx
import pytest
from prometheus_client import CollectorRegistry

from services.ingest import webhook
from services.ingest.metrics import Metrics
from services.ingest.webhook import BODY_LIMIT, IN_FLIGHT, PUBLISH_SECONDS, Webhook
from shared import topology
from shared.events import MessageReceived
from tests.unit.ingest import payloads
from tests.unit.ingest.publisher import Remembering

SECRETS = ["new secret", "old secret"]
TOKEN = "verify me, şöyle"
HANDSHAKE = {"hub.mode": "subscribe", "hub.verify_token": TOKEN, "hub.challenge": "1158201444"}


def signature(raw: bytes, secret: str = SECRETS[0]) -> str:
    return "sha256=" + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()


@pytest.fixture
def publisher() -> Remembering:
    return Remembering()


@pytest.fixture
def registry() -> CollectorRegistry:
    return CollectorRegistry()


def build(publisher: Remembering, registry: CollectorRegistry, **limits: float) -> Webhook:
    return Webhook(
        publisher,
        app_secrets=SECRETS,
        verify_token=TOKEN,
        line=payloads.LINE,
        metrics=Metrics(registry),
        now=lambda: payloads.NOW,
        **limits,
    )


@pytest.fixture
def endpoint(publisher: Remembering, registry: CollectorRegistry) -> Webhook:
    return build(publisher, registry)


@pytest.fixture
async def client(endpoint: Webhook) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(endpoint)
    async with httpx.AsyncClient(transport=transport, base_url="http://ingest") as client:
        yield client


async def posted(client: httpx.AsyncClient, raw: bytes, header: str | None = None) -> int:
    headers = {"x-hub-signature-256": signature(raw) if header is None else header}
    return (await client.post(webhook.PATH, content=raw, headers=headers)).status_code


async def test_the_handshake_gives_the_challenge_back_as_plain_text(client: httpx.AsyncClient) -> None:
    answer = await client.get(webhook.PATH, params=HANDSHAKE)
    assert (answer.status_code, answer.text) == (200, "1158201444")
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "changed",
    [
        {"hub.verify_token": "guess"},
        {"hub.verify_token": ""},
        {"hub.mode": "unsubscribe"},
        {"hub.challenge": "9" * 201},
        {f"p{number}": "x" for number in range(50)},
    ],
)
async def test_a_handshake_with_anything_wrong_is_forbidden(
    client: httpx.AsyncClient, changed: dict[str, str]
) -> None:
    answer = await client.get(webhook.PATH, params={**HANDSHAKE, **changed})
    assert (answer.status_code, answer.text) == (403, "")


async def test_only_get_and_post_are_answered(client: httpx.AsyncClient) -> None:
    answer = await client.put(webhook.PATH)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


async def test_a_signed_message_is_published_before_the_answer(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    assert await posted(client, payloads.raw("text")) == 200
    (sent,) = publisher.sent
    assert (sent.exchange, sent.routing_key) == ("line", "message.received")
    assert MessageReceived.model_validate_json(sent.body) == payloads.message("text")


async def test_the_old_secret_still_signs(client: httpx.AsyncClient) -> None:
    raw = payloads.raw("text")
    assert await posted(client, raw, signature(raw, SECRETS[1])) == 200


@pytest.mark.parametrize("header", ["", "sha1=" + "a" * 40, "sha256=" + "a" * 64, "sha256=" + "a" * 63])
async def test_a_wrong_signature_is_refused_and_nothing_is_kept(
    client: httpx.AsyncClient, publisher: Remembering, header: str
) -> None:
    assert await posted(client, payloads.raw("text"), header) == 401
    assert not publisher.sent
    assert not publisher.queued


async def test_a_signature_sent_twice_is_refused(client: httpx.AsyncClient) -> None:
    raw = payloads.raw("text")
    headers = [("x-hub-signature-256", signature(raw))] * 2
    assert (await client.post(webhook.PATH, content=raw, headers=headers)).status_code == 401


async def test_a_body_over_three_megabytes_is_refused_by_its_own_word(client: httpx.AsyncClient) -> None:
    assert await posted(client, b"x" * (BODY_LIMIT + 1)) == 413


async def test_a_body_over_three_megabytes_is_refused_while_it_streams(client: httpx.AsyncClient) -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 65536
            yield b"x" * 65536

    headers = {"x-hub-signature-256": signature(b"")}
    answer = await client.post(webhook.PATH, content=endless(), headers=headers)
    assert answer.status_code == 413
    assert taken < BODY_LIMIT + 10 * 65536


async def test_a_body_of_three_megabytes_is_taken(client: httpx.AsyncClient) -> None:
    raw = payloads.raw("text").ljust(BODY_LIMIT)
    assert await posted(client, raw) == 200


async def test_no_body_is_read_for_a_header_that_cannot_be_a_signature(endpoint: Webhook) -> None:
    async def receive() -> Any:
        raise AssertionError("the body was read")

    assert await called(endpoint, receive, [(b"x-hub-signature-256", b"sha256=short")]) == 401


async def test_a_sender_that_hangs_up_costs_nothing(endpoint: Webhook) -> None:
    async def receive() -> Any:
        return {"type": "http.disconnect"}

    assert await called(endpoint, receive, [(b"x-hub-signature-256", signature(b"").encode())]) == 400


async def test_a_body_that_does_not_come_is_not_waited_for(
    publisher: Remembering, registry: CollectorRegistry
) -> None:
    async def receive() -> Any:
        await asyncio.Event().wait()

    endpoint = build(publisher, registry, body_seconds=0.05)
    assert await called(endpoint, receive, [(b"x-hub-signature-256", signature(b"").encode())]) == 408


@pytest.mark.parametrize(
    "name", ["entry_missing", "object_of_another_product", "top_level_list", "value_null", "lists_as_objects"]
)
async def test_what_is_signed_but_senseless_is_taken_and_parked(
    client: httpx.AsyncClient, publisher: Remembering, name: str
) -> None:
    assert await posted(client, payloads.raw(name)) == 200
    (parked,) = publisher.queued
    assert parked[0] == topology.WEBHOOK_PARKED
    assert parked[2]["x-error"]


async def test_what_is_no_json_is_parked_as_it_came(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    assert await posted(client, b"\xff\xfe not json") == 200
    assert publisher.queued == [(topology.WEBHOOK_PARKED, b"\xff\xfe not json", {"x-error": "not JSON"})]


async def test_a_bad_item_is_parked_and_its_neighbours_are_published(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    assert await posted(client, payloads.raw("poison_between_neighbours")) == 200
    assert [sent.routing_key for sent in publisher.sent] == ["message.received"] * 2 + ["receipt.changed"]
    assert len(publisher.queued) == 5


async def test_another_numbers_traffic_is_taken_and_dropped(
    client: httpx.AsyncClient, publisher: Remembering, registry: CollectorRegistry
) -> None:
    raw = payloads.raw("text").replace(payloads.LINE.encode(), b"999")
    assert await posted(client, raw) == 200
    assert not publisher.sent
    assert not publisher.queued
    assert registry.get_sample_value("ingest_ignored_total", {"reason": "another_number"}) == 1


def a_thousand() -> bytes:
    body = json.loads(payloads.raw("text"))
    value = body["entry"][0]["changes"][0]["value"]
    value["messages"] = [{**value["messages"][0], "id": f"wamid.{number}"} for number in range(1000)]
    return json.dumps(body).encode()


async def test_a_thousand_updates_are_published_a_bounded_number_at_a_time(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    assert await posted(client, a_thousand()) == 200
    assert len({sent.id for sent in publisher.sent}) == 1000
    assert 1 < publisher.most_at_once <= IN_FLIGHT


async def test_a_request_that_failed_halfway_comes_further_with_every_repetition(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    answers = []
    for _ in range(4):
        publisher.works_for = 300
        answers.append(await posted(client, a_thousand()))
    assert answers == [503, 503, 503, 200]
    assert len(publisher.sent) == len({sent.id for sent in publisher.sent}) == 1000


async def test_a_request_that_comes_again_after_its_200_is_published_again(
    client: httpx.AsyncClient, publisher: Remembering
) -> None:
    for _ in range(2):
        assert await posted(client, payloads.raw("text")) == 200
    assert len(publisher.sent) == 2


@pytest.mark.parametrize("name", ["text", "image", "entry_missing"])
async def test_without_a_confirm_the_answer_is_to_send_it_again(
    client: httpx.AsyncClient, publisher: Remembering, name: str
) -> None:
    publisher.failure = ConnectionError("no broker")
    assert await posted(client, payloads.raw(name)) == 503


async def test_a_broker_that_hangs_is_not_waited_for(
    publisher: Remembering, registry: CollectorRegistry
) -> None:
    raw = payloads.raw("image")

    async def receive() -> Any:
        return {"type": "http.request", "body": raw}

    publisher.hangs = True
    endpoint = build(publisher, registry, publish_seconds=0.05)
    assert await called(endpoint, receive, [(b"x-hub-signature-256", signature(raw).encode())]) == 503


def test_meta_has_its_answer_within_three_seconds_of_its_last_byte() -> None:
    assert PUBLISH_SECONDS < 3


async def test_no_word_name_or_number_of_a_citizen_is_logged(
    client: httpx.AsyncClient, publisher: Remembering, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("text", "poison_between_neighbours", "message_without_sender", "number_changed"):
        await posted(client, payloads.raw(name))
        await posted(client, payloads.raw(name), "sha256=" + "0" * 64)
    publisher.failure = ConnectionError("no broker")
    await posted(client, payloads.raw("text"))
    told = " ".join(str(vars(record)) for record in caplog.records if record.name.startswith("services"))
    assert "parked" in told
    for secret in ("Ersoy", "Ayşe", "905321110011", "TR.7Kq2", "Kimden", SECRETS[0]):
        assert secret not in told


async def called(endpoint: Webhook, receive: Any, headers: Iterable[tuple[bytes, bytes]]) -> int:
    """The status of a POST whose body comes from `receive`."""
    statuses: list[int] = []

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {"type": "http", "method": "POST", "path": webhook.PATH, "headers": list(headers)}
    await endpoint(scope, receive, send)
    return statuses[0]
