"""The line as four processes: whichever is killed comes back, and nobody notices more than a delay."""

import asyncio
import os
import signal
import time
from collections import Counter
from typing import Any

import httpx
import pytest

from sandbox.day.agencies import Agency
from sandbox.graph.chat import Bubble
from sandbox.graph.envelopes import Sender, citizen, text
from sandbox.graph.fake import FakeGraph, Said
from sandbox.services import NAMES, Service
from tests.integration.lines import Place

pytestmark = [pytest.mark.integration, pytest.mark.asyncio(loop_scope="module")]

PEOPLE = 16
EVERY_SECONDS = 0.12
KILLED_AFTER_SECONDS = 0.7
RESTARTED_WITHIN = 2.0
PATIENCE = 150.0  # seconds suffice here; a MongoDB with its defaults keeps a killed one's transaction open
WORDS = "ersoy caddesinde kocaman bir çukur var, dün lastiğim patladı"
OPEN_FATE = {"sending", "unsure"}  # a killed notifier cannot know whether its last calls arrived


@pytest.mark.parametrize("name", NAMES)
async def test_a_killed_service_is_back_at_once_with_nothing_lost_and_nothing_double(
    place: Place, name: str
) -> None:
    people = [citizen(f"9053{NAMES.index(name)}000{n:04d}", f"Vatandaş {n}") for n in range(PEOPLE)]
    writing = asyncio.create_task(write(place.graph, people))
    await asyncio.sleep(KILLED_AFTER_SECONDS)
    assert await kill(place.line.services[name]) < RESTARTED_WITHIN
    said = await writing
    assert all(one.delivery.arrived for one in said)
    if name != "ingest":
        assert {len(one.delivery.attempts) for one in said} == {1}
    await everybody_is_answered(place, people)
    await is_ready(place.line.services[name])
    await nothing_is_double(place, people)


async def write(graph: FakeGraph, people: list[Sender]) -> list[Said]:
    """One after another, at a steady pace whatever becomes of each."""
    writing = []
    for person in people:
        writing.append(asyncio.create_task(graph.say(person, text(WORDS), retry=True)))
        await asyncio.sleep(EVERY_SECONDS)
    return await asyncio.gather(*writing)


async def kill(service: Service) -> float:
    """Seconds until another process was started in its place."""
    killed = service.pid
    os.kill(killed, signal.SIGKILL)
    began = time.monotonic()
    while service.pid == killed:  # noqa: ASYNC110 - only the service knows
        await asyncio.sleep(0.01)
    return time.monotonic() - began


async def everybody_is_answered(place: Place, people: list[Sender]) -> None:
    """Or the answer stands among those whose call may have been made when its caller died."""
    async with asyncio.timeout(PATIENCE):
        while waiting := [person for person in people if not numbers(place.graph, person)]:
            if len(waiting) == await undecided(place, waiting):
                return
            await asyncio.sleep(0.2)


async def undecided(place: Place, people: list[Sender]) -> int:
    asked = [said["reply_id"] for talk in await conversations(place, people) for said in talk["said"]]
    where = {"_id": {"$in": asked}, "status": {"$in": sorted(OPEN_FATE)}}
    return await place.register["replies"].count_documents(where)


def numbers(graph: FakeGraph, person: Sender) -> list[Bubble]:
    return [one for one in graph.seen_by(person.key) if one.who == "line" and "BRN-" in one.text]


async def nothing_is_double(place: Place, people: list[Sender]) -> None:
    """By the ledger of the fake, by the register, and by what the agencies received."""
    assert place.graph.double_sends() == {}
    assert all(len(numbers(place.graph, person)) <= 1 for person in people)
    talks = await conversations(place, people)
    where = {"conversation_id": {"$in": [talk["_id"] for talk in talks]}}
    opened = [ticket["reference"] for ticket in await place.register["tickets"].find(where).to_list()]
    assert len(opened) == len(talks) == len(people)
    async with asyncio.timeout(PATIENCE):
        while not set(opened) <= set(assigned(place.agencies)):  # noqa: ASYNC110 - from another process
            await asyncio.sleep(0.1)
    assert {assigned(place.agencies)[reference] for reference in opened} == {1}


async def conversations(place: Place, people: list[Sender]) -> list[dict[str, Any]]:
    phones = [f"phone:+{person.phone}" for person in people]
    return await place.register["conversations"].find({"identities": {"$in": phones}}).to_list()


def assigned(agencies: dict[str, Agency]) -> Counter[str]:
    """By the events' ids: what a killed dispatcher had sent but not yet noted as sent comes again under the
    same id, by which an agency knows it."""
    received = {
        message_id: ticket
        for agency in agencies.values()
        for message_id, ticket in zip(agency.message_ids, agency.received, strict=True)
    }
    return Counter(ticket["reference"] for ticket in received.values() if ticket["event"] == "assigned")


async def is_ready(service: Service) -> None:
    async with asyncio.timeout(PATIENCE), httpx.AsyncClient(trust_env=False) as client:
        while True:
            try:
                if (await client.get(f"{service.url}/ready")).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(0.1)


async def test_while_all_consumers_are_down_messages_are_taken_and_later_answered(place: Place) -> None:
    people = [citizen(f"90539000{n:04d}", f"Vatandaş {n}") for n in range(4)]
    for name in ("classifier", "dispatcher", "notifier"):
        os.kill(place.line.services[name].pid, signal.SIGKILL)
    said = [await place.graph.say(person, text(WORDS)) for person in people]
    assert [one.delivery.status for one in said] == [200] * len(people)
    assert max(one.delivery.seconds for one in said) < 1.0
    await everybody_is_answered(place, people)
    await nothing_is_double(place, people)
