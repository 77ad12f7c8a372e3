"""A served fake, a product to receive its webhooks, and a caller with the right token."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.graph.envelopes import Line, Sender, citizen
from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.receipts import ReceiptPlan
from sandbox.graph.serve import listening, serving, webhook_client
from shared.graph_api import VERSION

from .product import SECRET, Product

LINE = Line("200000000000009", "100000000000009", "902320000153")
TOKEN = "an access token of the tests"
AYSE = citizen("905320000001", "Ayşe Yılmaz")
QUICK = ReceiptPlan(sent_after=0.0, delivered_after=0.02, read_after=0.04)


class Clock:
    """The fake's clock: starts at noon of a day in 2026 and moves when told."""

    def __init__(self) -> None:
        self.time = 1_795_600_800.0

    def __call__(self) -> float:
        return self.time

    def pass_by(self, seconds: float) -> None:
        self.time += seconds


class Caller:
    """The product's side of the Graph API."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def send(self, body: Any, **headers: str) -> httpx.Response:
        return await self.http.post(f"/{VERSION}/{LINE.phone_number_id}/messages", json=body, headers=headers)

    async def text(self, words: str, to: Sender = AYSE, reply_id: str | None = None) -> httpx.Response:
        body = {"messaging_product": "whatsapp", "type": "text", "text": {"body": words}}
        address = {"to": f"+{to.phone}"} if to.phone else {"recipient": to.user_id}
        tag = {} if reply_id is None else {"biz_opaque_callback_data": reply_id}
        return await self.send({**body, **address, **tag})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def product() -> AsyncIterator[tuple[Product, str]]:
    product = Product()
    async with listening(product.app) as url:
        yield product, f"{url}/webhooks/whatsapp"


@pytest.fixture
async def webhook(product: tuple[Product, str]) -> Product:
    return product[0]


@pytest.fixture
async def graph(tmp_path: Path, clock: Clock, product: tuple[Product, str]) -> AsyncIterator[FakeGraph]:
    async with webhook_client() as client:
        account = Account(LINE, TOKEN, SECRET)
        graph = FakeGraph(account, tmp_path, client=client, webhook_url=product[1], now=clock)
        graph.receipts.options = QUICK
        async with serving(graph):
            yield graph


@pytest.fixture
async def caller(graph: FakeGraph) -> AsyncIterator[Caller]:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(
        base_url=graph.media.base_url, headers=headers, timeout=5, trust_env=False
    ) as http:
        yield Caller(http)
