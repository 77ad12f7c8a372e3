import asyncio
import json
import os
from itertools import count

import pytest

from sandbox.day.citizens import Citizen
from sandbox.day.play import DAYS, play
from sandbox.graph import envelopes
from sandbox.services import NAMES
from tests.compose.composed import ComposedLine
from tests.compose.engine import Outcome, docker

pytestmark = [pytest.mark.compose, pytest.mark.asyncio(loop_scope="session")]

IDLE_MEGABYTES = 120
AFTER_AN_OUTAGE = 120.0  # a message may be going round the delay queue of a minute
PHONES = count(90_531_000_00_00)


def somebody(composed: ComposedLine) -> Citizen:
    phone = str(next(PHONES))
    return Citizen(composed.graph, envelopes.citizen(phone, "Ayşe"))


async def test_only_ingest_is_reachable_from_outside_and_from_this_machine_alone(
    composed: ComposedLine,
) -> None:
    config = json.loads((await composed.project.compose("config", "--format", "json")).demanded())
    published = {
        name: [port["host_ip"] for port in service.get("ports", [])]
        for name, service in config["services"].items()
    }
    assert {name: hosts for name, hosts in published.items() if hosts} == {"ingest": ["127.0.0.1"]}


async def test_each_service_is_small_while_nothing_happens(composed: ComposedLine) -> None:
    containers = [(await composed.project.inspect(name))["Name"].lstrip("/") for name in NAMES]
    lines = (await docker("stats", "--no-stream", "--format", "{{json .}}", *containers)).demanded()
    used = {row["Name"]: _megabytes(row["MemUsage"]) for row in map(json.loads, lines.splitlines())}
    assert len(used) == len(NAMES)
    assert max(used.values()) < IDLE_MEGABYTES, used


async def test_the_municipalitys_day_comes_true(composed: ComposedLine) -> None:
    day = await play(composed.line, DAYS[composed.line.folder])
    broken = {story.title: story.broken for story in day.stories if story.broken is not None}
    assert not broken
    assert not day.tally.lost
    assert not day.tally.duplicated


async def test_the_doctor_finds_all_well_and_names_the_service_that_is_not(composed: ComposedLine) -> None:
    assert await _found_wrong(composed) == []
    await composed.project.compose("stop", "classifier")
    wrong = await _found_wrong(composed)
    (await composed.project.compose("up", "--detach", "--wait", "--no-build")).demanded()
    assert len(wrong) == 2  # nobody consumes its queue, nobody answers at its address
    assert all("classifier" in line for line in wrong)


async def test_learning_reads_the_closed_tickets_and_wants_more_than_a_days(composed: ComposedLine) -> None:
    refused = await _learns(composed, "learn", "--dry-run")
    assert refused.code == 1
    assert refused.errors.startswith("too few solved tickets"), refused.errors
    assert refused.errors.count("\n") == 1


async def test_learning_may_write_into_the_municipality_and_nowhere_else(composed: ComposedLine) -> None:
    folders = [f"municipalities/{composed.line.folder}", "training/frozen", "services"]
    asked = f"import os; print([os.access(folder, os.W_OK) for folder in {folders}])"
    may = await _learns(composed, "--entrypoint", "python", "learn", "-c", asked)
    assert may.demanded().strip() == "[True, False, False]"


async def test_what_is_said_while_the_broker_is_down_is_answered_when_it_is_back(
    composed: ComposedLine,
) -> None:
    await _outage(composed, "rabbitmq")


async def test_what_is_said_while_the_database_is_down_is_answered_when_it_is_back(
    composed: ComposedLine,
) -> None:
    await _outage(composed, "mongo")


async def test_asked_to_end_in_the_middle_of_work_services_do_so_and_nothing_is_lost(
    composed: ComposedLine,
) -> None:
    people = [somebody(composed) for _ in range(10)]
    saying = [asyncio.create_task(_say(composed, person)) for person in people]
    (await composed.project.compose("stop", *NAMES)).demanded()
    codes = {name: (await composed.project.inspect(name))["State"]["ExitCode"] for name in NAMES}
    (await composed.project.compose("up", "--detach", "--wait", "--no-build")).demanded()
    assert set(codes.values()) <= {0, 143}, codes  # 137 would be a kill after the grace time
    await asyncio.gather(*saying)
    for person in people:
        await _answered(composed, person)
    assert not composed.graph.double_sends()


@pytest.mark.parametrize("service", NAMES)
async def test_a_missing_setting_ends_a_service_with_one_line(service: str, images: dict[str, str]) -> None:
    command = ("uvicorn", f"services.{service}.app:create_app")
    ended = await docker("run", "--rm", "--read-only", images["BEYAZHAT_IMAGE"], *command)
    assert ended.code == 2
    assert ended.errors.splitlines() == [ended.errors.strip()]
    assert ended.errors.startswith("MUNICIPALITY: is missing")


async def _found_wrong(composed: ComposedLine) -> list[str]:
    """But for what is parked: broken updates are part of a day."""
    examined = await composed.project.compose("run", "--rm", "-T", "ops", "doctor")
    assert "looked at" in examined.output, examined.errors
    return [line for line in examined.output.splitlines() if "WRONG" in line and ".parked" not in line]


async def _learns(composed: ComposedLine, *arguments: str) -> Outcome:
    """As the owner of the working tree, which is what docs/operations.md asks for."""
    owner = f"{os.getuid()}:{os.getgid()}"
    return await composed.project.compose("run", "--rm", "-T", "-u", owner, *arguments)


async def _outage(composed: ComposedLine, part: str) -> None:
    """Meta repeats what we do not take; what we took waits in its queue."""
    person = somebody(composed)
    (await composed.project.compose("stop", part)).demanded()
    saying = asyncio.create_task(_say(composed, person))
    (await composed.project.compose("start", part)).demanded()
    await saying
    await _answered(composed, person)


async def _say(composed: ComposedLine, person: Citizen) -> None:
    words = envelopes.text("evka 3 metro yanında moloz yığını var kaldırılsın")
    said = await composed.graph.say(person.sender, words, retry=True)
    assert said.delivery.arrived


async def _answered(composed: ComposedLine, person: Citizen) -> None:
    number = composed.line.municipality.short_code
    await person.next_bubble(number, within=AFTER_AN_OUTAGE)


def _megabytes(usage: str) -> float:
    """`61.2MiB / 23.4GiB` as Docker prints it."""
    used = usage.partition("/")[0].strip()
    assert used.endswith("MiB"), usage
    return float(used.removesuffix("MiB")) * 1.048576
