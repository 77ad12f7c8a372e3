"""What a story has at hand: citizens, agencies, the register; and how what it expects is noted."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
from pymongo.asynchronous.database import AsyncDatabase

from sandbox.day.agencies import Agency, Json, refused_updates
from sandbox.day.citizens import Citizen
from sandbox.graph.chat import Bubble
from sandbox.graph.envelopes import citizen, citizen_without_phone
from sandbox.line import RunningLine

PATIENCE = 20.0
ASKED_EVERY = 0.2
Found = TypeVar("Found")
Register = AsyncDatabase[dict[str, Any]]


class DisappointedError(Exception):
    """Something expected did not come true; the story ends here."""


@dataclass
class Story:
    """One citizen's or several citizens' matter, and what of it came true."""

    title: str
    people: list[Citizen] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    broken: str | None = None


class Stage:
    """Phone numbers are made up new for each stage, so that a kept database disturbs nothing."""

    def __init__(
        self, line: RunningLine, agencies: dict[str, Agency], register: Register, story: Story, seed: int
    ) -> None:
        assert line.graph is not None
        self.register = register
        self.line = line
        self.graph = line.graph
        self.agencies = agencies
        self.story = story
        self._next_phone = 90_530_000_00_00 + seed * 100

    def citizen(self, name: str) -> Citizen:
        self._next_phone += 1
        return self._enter(Citizen(self.graph, citizen(str(self._next_phone), name)))

    def citizen_without_phone(self, name: str) -> Citizen:
        self._next_phone += 1
        return self._enter(Citizen(self.graph, citizen_without_phone(f"TR.{self._next_phone}", name)))

    def _enter(self, person: Citizen) -> Citizen:
        self.story.people.append(person)
        return person

    async def sees(self, person: Citizen, *words: str, within: float = PATIENCE) -> Bubble:
        what = f"{person.name} sees {' + '.join(repr(word) for word in words) or 'an answer'}"
        return await self._expected(what, person.next_bubble(*words, within=within))

    async def gets(self, unit: str, event: str, **wanted: Any) -> Json:
        """The unit's next-in-line ticket with this event and these fields (`note` by a part of it)."""

        def fits(ticket: Json) -> bool:
            return ticket["event"] == event and all(_fits(_at(ticket, k), v) for k, v in wanted.items())

        what = f"{unit} gets {event}" + "".join(f" {k}={v!r}" for k, v in wanted.items() if k != "text")
        return await self._expected(what, self.agencies[unit].next(fits, PATIENCE))

    @property
    def series(self) -> str:
        """What every registered number begins with."""
        return f"{self.line.municipality.short_code}-"

    def is_with(self, unit: str, ticket: Json) -> None:
        holders = {
            one
            for one, agency in self.agencies.items()
            if any(received["ticket_id"] == ticket["ticket_id"] for received in agency.received)
        }
        self.expect(f"{ticket['reference']} is with {unit} and nowhere else", holders == {unit})

    async def refuses(self, message_id: str, reason: str) -> None:
        """The update is parked, and its reason says what was wrong."""

        async def is_parked() -> bool:
            refused = await refused_updates(self.line.parts.amqp_url)
            return any(one.message_id == message_id and reason in one.reason for one in refused)

        await self._comes_true(f"parked because “{reason}”", is_parked)

    async def can_fetch(self, what: str, url: str) -> None:
        """The medium may still be on its way from WhatsApp when its ticket is already here."""

        async def is_there() -> bool:
            async with httpx.AsyncClient(trust_env=False) as client:
                return (await client.get(url)).status_code == 200

        await self._comes_true(f"{what} can be fetched", is_there)

    async def knows(self, bubble: Bubble) -> None:
        """The line has heard under which id WhatsApp keeps its bubble: sooner than anybody has read it."""
        where = {"said.message_id": bubble.wamid}

        async def is_known() -> bool:
            return await self.register["conversations"].count_documents(where) > 0

        await self._comes_true("the line knows its own bubble", is_known)

    async def stands(self, ticket: Json, what: str, **where: Any) -> None:
        async def is_so() -> bool:
            wanted = {"reference": ticket["reference"], **where}
            return await self.register["tickets"].count_documents(wanted) > 0

        await self._comes_true(f"{ticket['reference']} is {what}", is_so)

    async def stays_one(self, unit: str, words: str, person: Citizen) -> None:
        """One ticket, one assignment and one number, however often the message came."""
        received = self.agencies[unit].received
        assigned = [t for t in received if t["event"] == "assigned" and words in t["text"]]
        tickets = await self.register["tickets"].count_documents({"text": {"$regex": words}})
        numbers = [b for b in person.screen() if b.who == "line" and self.series in b.text]
        self.expect("one ticket, one assignment, one number", len(assigned) == tickets == len(numbers) == 1)

    def expect(self, what: str, is_so: bool) -> None:
        if not is_so:
            self.story.broken = what
            raise DisappointedError(what)
        self.story.kept.append(what)

    async def _comes_true(self, what: str, is_so: Callable[[], Awaitable[bool]]) -> None:
        """Asked again and again: neither the register nor a queue tells when it changes."""
        for _ in range(int(PATIENCE / ASKED_EVERY)):
            if await is_so():
                return self.expect(what, True)
            await asyncio.sleep(ASKED_EVERY)
        self.expect(what, False)

    async def _expected(self, what: str, coming: Awaitable[Found]) -> Found:
        try:
            found = await coming
        except TimeoutError:
            self.story.broken = what
            raise DisappointedError(what) from None
        self.story.kept.append(what)
        return found


def _at(ticket: Json, path: str) -> Any:
    value: Any = ticket
    for step in path.split("__"):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _fits(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, str) and isinstance(value, str):
        return wanted.casefold() in value.casefold()
    return bool(value == wanted)


Play = Callable[[Stage], Awaitable[None]]
