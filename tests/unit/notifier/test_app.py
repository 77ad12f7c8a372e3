"""The wiring: what comes from the broker reaches the parts, and what is missing stops the start."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from faststream.rabbit import TestRabbitBroker

from services.notifier.app import wire
from services.notifier.reply import Status
from shared import topology
from shared.events import ReceiptStatus
from shared.messaging import Brokers, build_brokers
from tests.unit.notifier.line import Line, composer_of
from tests.unit.notifier.requests import a_receipt, a_request

SETTINGS = {
    "MUNICIPALITY": "bornova",
    "AMQP_URL": "amqp://guest:guest@127.0.0.1:1/",
    "MONGO_URL": "mongodb://127.0.0.1:1/beyazhat",
    "WHATSAPP_ACCESS_TOKEN": "a-token",
    "WHATSAPP_PHONE_NUMBER_ID": "1000000001",
    "PUBLIC_URL": "https://hat.example",
    "LINK_SECRET": "a secret for the links of this test",
}


def wired(line: Line) -> Brokers:
    brokers = build_brokers("amqp://guest:guest@127.0.0.1:1/", "notifier")
    wire(brokers, line.means, composer_of(line.municipality), line.sender)
    return brokers


async def test_a_request_and_its_receipt_go_the_whole_way(line: Line) -> None:
    brokers = wired(line)
    now = line.clock()
    request = a_request(at=now, window_until=now + timedelta(hours=20))
    async with TestRabbitBroker(brokers.consuming) as broker, line.running():
        await broker.publish(request, exchange=topology.LINE, routing_key=request.routing_key)
        await line.becomes(request, Status.ACCEPTED)
        receipt = a_receipt("W1", ReceiptStatus.READ, reply_id=request.id, at=line.clock())
        await broker.publish(receipt, exchange=topology.LINE, routing_key=receipt.routing_key)
    assert line.statuses(request) == ["accepted", "read"]
    assert await line.store.get("replies", "listening") is not None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"WHATSAPP_ACCESS_TOKEN": None}, "WHATSAPP_ACCESS_TOKEN: is missing"),
        ({"GRAPH_API_URL": "graph.facebook.com"}, "GRAPH_API_URL: "),
    ],
)
def test_a_wrong_setting_ends_the_process_with_one_line(
    change: dict[str, str | None], complaint: str
) -> None:
    given = {name: value for name, value in (SETTINGS | change).items() if value is not None}
    started = subprocess.run(
        [sys.executable, "-c", "from services.notifier.app import create_app; create_app()"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), **given},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 2
    assert complaint in started.stderr
    assert started.stderr.count("\n") == 1
    assert "a-token" not in started.stderr
