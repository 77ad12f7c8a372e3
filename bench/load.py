"""Signed webhooks at a steady rate or as fast as they are taken, and when each was answered."""

import asyncio
import time
from dataclasses import dataclass, field
from random import Random

from sandbox.graph import ids
from sandbox.graph.connections import Connections
from sandbox.graph.envelopes import Line, citizen, encode, said, text
from sandbox.graph.webhooks import Webhooks

MATTERS = (
    "slm {} sokakta kocaman çukur var arabalar zarar görüyor",
    "sabahtan beri sular kesik, {} sokak",
    "{} sokakta çöpler üç gündür alınmadı koku yapıyor",
    "sokak lambaları yanmıyor {} sokak zifiri karanlık",
    "kaldırım taşları sökülmüş {} sokak no 5",
    "{} sokaktaki parkta salıncak kırık",
)


@dataclass
class Load:
    """`posted_at` by citizen (wall clock, as the Graph API's ledger keeps it); `answers` in seconds."""

    webhooks: Webhooks
    line: Line
    first_phone: int
    posted_at: dict[str, float] = field(default_factory=dict)
    answers: list[float] = field(default_factory=list)
    refused: int = 0

    async def steadily(self, rate: float, seconds: float) -> None:
        """Each at its own time, whether or not those before are answered yet."""
        began = time.perf_counter()
        async with asyncio.TaskGroup() as posts:
            for n in range(int(rate * seconds)):
                await asyncio.sleep(max(0.0, began + n / rate - time.perf_counter()))
                posts.create_task(self._post())

    async def flat_out(self, count: int, at_once: int) -> None:
        room = asyncio.Semaphore(at_once)

        async def one() -> None:
            async with room:
                await self._post()

        await asyncio.gather(*(one() for _ in range(count)))

    async def _post(self) -> None:
        number = self.first_phone + len(self.posted_at)
        person = citizen(str(number))
        chosen = Random(number)  # noqa: S311 - the same texts in every run
        words = chosen.choice(MATTERS).format(chosen.randint(1, 9999))
        self.posted_at[person.key] = time.time()
        body = said(
            self.line, person, text(words), wamid=ids.wamid(person.key, from_user=True), at=time.time()
        )
        attempt = await self.webhooks.post(encode(body))
        self.answers.append(attempt.seconds)
        self.refused += attempt.status != 200


def lean_client() -> Connections:
    return Connections(at_once=256, seconds=30)
