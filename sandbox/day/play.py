"""Plays a municipality's day and judges it: every expectation, nothing lost, nothing double."""

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pymongo import AsyncMongoClient

from sandbox.day import bornova, etimesgut
from sandbox.day.agencies import Agency, Refused, agencies_at_work, refused_updates
from sandbox.day.print_out import print_day
from sandbox.day.stage import DisappointedError, Play, Register, Stage, Story
from sandbox.day.tally import Tally, tally
from sandbox.line import RunningLine, default_state, running_line
from sandbox.processes import SetupError, report

DAYS: dict[str, tuple[Play, ...]] = {"bornova": bornova.STORIES, "etimesgut": etimesgut.STORIES}
PLAY_SECONDS = 80.0
QUIET_SECONDS = 20.0


@dataclass(frozen=True)
class Day:
    """What was played, and what came of it."""

    line: RunningLine
    stories: list[Story]
    agencies: dict[str, Agency]
    tickets: list[dict[str, Any]]
    refused: list[Refused]
    tally: Tally

    @property
    def succeeded(self) -> bool:
        return self.tally.is_clean and all(story.broken is None for story in self.stories)


async def demo(folder: str, state: Path | None) -> int:
    """0 only if every expectation came true."""
    if folder not in DAYS:
        raise SetupError(f"no day is written for {folder}: choose {' or '.join(DAYS)}")
    state = state or default_state(folder).with_name(f"demo-{folder}")
    shutil.rmtree(state, ignore_errors=True)
    async with running_line(folder, state) as line:
        day = await play(line, DAYS[folder])
        print_day(day)
    return 0 if day.succeeded else 1


async def play(line: RunningLine, plays: tuple[Play, ...]) -> Day:
    units = [unit.id for unit in line.municipality.units]
    client: AsyncMongoClient[dict[str, Any]] = AsyncMongoClient(line.parts.mongo_url, tz_aware=True)
    async with client, agencies_at_work(line.parts.amqp_url, units) as agencies:
        register = client.get_default_database("beyazhat")
        known = {ticket["_id"] for ticket in await register["tickets"].find({}, {"_id": 1}).to_list()}
        stages = [
            Stage(line, agencies, register, Story(_title(one)), seed) for seed, one in enumerate(plays, 1)
        ]
        report(f"playing {len(plays)} stories at once")
        await asyncio.gather(*(_play(one, stage) for one, stage in zip(plays, stages, strict=True)))
        await _until_quiet(register)
        tickets = await register["tickets"].find({"_id": {"$nin": list(known)}}).sort("reference").to_list()
        stories = [stage.story for stage in stages]
        refused = await refused_updates(line.parts.amqp_url)
        people = [person for story in stories for person in story.people]
        return Day(line, stories, agencies, tickets, refused, tally(line, people, agencies, tickets))


async def _play(one: Play, stage: Stage) -> None:
    try:
        async with asyncio.timeout(PLAY_SECONDS):
            await one(stage)
    except DisappointedError:
        return  # noted in the story
    except TimeoutError:
        stage.story.broken = f"not at its end after {PLAY_SECONDS:.0f} s"
    except Exception as error:
        stage.story.broken = f"{type(error).__name__}: {error}"


async def _until_quiet(register: Register) -> None:
    """Nothing is left in an outbox and no reply waits to be sent."""
    waiting = {"status": {"$in": ["requested", "sending"]}}
    async with asyncio.timeout(QUIET_SECONDS):
        while True:
            left = [
                await register["dispatcher_outbox"].count_documents({}),
                await register["notifier_outbox"].count_documents({}),
                await register["replies"].count_documents(waiting),
            ]
            if not any(left):
                return
            await asyncio.sleep(0.2)


def _title(one: Play) -> str:
    """Its docstring where it has one, or else its name."""
    return (one.__doc__ or getattr(one, "__name__", "a story").replace("_", " ")).rstrip(".")
