"""The steps the stories are told in: what citizens, units and the line do again and again."""

import re
from typing import Any

from sandbox.day.agencies import Json
from sandbox.day.citizens import Citizen
from sandbox.day.stage import Play, Stage
from sandbox.graph.chat import Bubble


async def reports(stage: Stage, person: Citizen, words: str, unit: str, *told: str) -> Json:
    """Registered: the citizen is told a number, and what else is named, and the unit has the ticket of it."""
    await person.writes(words)
    answer = await stage.sees(person, stage.series, *told)
    return await stage.gets(unit, "assigned", reference=number_in(stage, answer), text=words.split()[0])


async def accepts(stage: Stage, person: Citizen, ticket: Json) -> None:
    await stage.agencies[ticket["unit"]].say(ticket, "accepted")
    await stage.sees(person, ticket["reference"])


async def solves(stage: Stage, person: Citizen, ticket: Json, note: str, **more: Any) -> Bubble:
    """The question whether it is solved, as the citizen sees it."""
    await stage.agencies[ticket["unit"]].say(ticket, "resolved", note, **more)
    return await stage.sees(person, note)


async def is_taken(stage: Stage, name: str, words: str, unit: str, told: str) -> Json:
    """Registered, the citizen told whose it is, taken on by that unit, and with no other."""
    person = stage.citizen(name)
    ticket = await reports(stage, person, words, unit, told)
    await accepts(stage, person, ticket)
    stage.is_with(unit, ticket)
    return ticket


async def is_warned(stage: Stage, name: str, words: str, unit: str, number: str) -> None:
    """The number to call stands first, and nothing is more urgent to the unit."""
    person = stage.citizen(name)
    await person.writes(words)
    answer = await stage.sees(person, number, stage.series)
    first = answer.text.index(number) < answer.text.index(stage.series)
    stage.expect(f"{number} stands before the ticket's number", first)
    ticket = await stage.gets(unit, "assigned", reference=number_in(stage, answer))
    stage.expect("it is the most urgent", ticket["urgency"] == 3)
    stage.is_with(unit, ticket)


def number_in(stage: Stage, answer: Bubble) -> str:
    found = re.search(rf"{re.escape(stage.series)}\d+-\d+", answer.text)
    assert found is not None
    return found.group()


def taken(title: str, *, name: str, words: str, unit: str, told: str) -> Play:
    """The story that is this one step."""

    async def story(stage: Stage) -> None:
        await is_taken(stage, name, words, unit, told)

    story.__doc__ = title
    return story
