"""Every queue has its delays and its parking, and nothing is dead-lettered into nowhere."""

import pytest
from faststream.rabbit import RabbitQueue

from shared import topology

EVERY = [queue for queue, _ in topology.SERVICE_QUEUES]


@pytest.mark.parametrize("queue", [*EVERY, topology.agency_queue("izsu")], ids=lambda queue: queue.name)
def test_what_a_queue_cannot_keep_ends_in_its_parking(queue: RabbitQueue) -> None:
    assert queue.arguments is not None
    parking = queue.arguments["x-dead-letter-routing-key"]
    assert parking == f"{queue.name}.parked"
    assert parking in topology.parking_queues(["izsu"])
    assert queue.durable


def test_no_two_queues_have_one_name() -> None:
    delays = [topology.retry(queue.name, delay) for queue in EVERY for delay, _ in topology.RETRIES]
    names = [*(queue.name for queue in EVERY), *delays, *topology.parking_queues(["izsu"])]
    assert len(set(names)) == len(names)


def test_the_queues_are_named_as_the_design_names_them() -> None:
    assert topology.DISPATCHER_MESSAGES.name == "dispatcher.message-classified"
    assert topology.DISPATCHER_UPDATES.name == "dispatcher.agency-updates"
    assert topology.agency_queue("izsu").name == "agency.izsu"
    assert (topology.LINE.name, topology.AGENCIES.name) == ("line", "agencies")
