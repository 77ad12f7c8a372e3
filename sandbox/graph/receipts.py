"""Status webhooks after a send: which, when, in which order, how often. The plan is pure."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from sandbox.graph.envelopes import Json, Line, Sender, envelope, status
from sandbox.graph.errors import error
from sandbox.graph.webhooks import Webhooks

log = logging.getLogger(__name__)

_EARLY_SECONDS = 1.0  # a webhook that does not answer must not hold the send call back for longer


class ReceiptPlan(BaseModel):
    """`read_after=None` is a citizen with read receipts off; `duplicate` and `lose` are chances per status.

    `before_answer` posts `sent` before the send call itself is answered, which Meta is known to do.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    sent_after: float = 0.05
    delivered_after: float | None = 0.15
    read_after: float | None = 0.4
    order: Literal["natural", "reversed", "shuffled"] = "natural"
    duplicate: float = 0.0
    lose: float = 0.0
    batch_seconds: float = 0.0
    before_answer: bool = False


@dataclass(frozen=True)
class Step:
    after: float
    name: str


@dataclass(frozen=True)
class Sent:
    """An accepted message, as far as its receipts must know it. `fails_with` makes it fail late."""

    wamid: str
    kind: str
    recipient: Sender
    reply_id: str | None
    fails_with: int | None = None


def plan(sent: Sent, options: ReceiptPlan, chance: Random) -> list[Step]:
    if sent.fails_with is not None:
        return [Step(options.sent_after, "failed")]
    times = {"sent": options.sent_after, "delivered": options.delivered_after, "read": options.read_after}
    if sent.kind == "reaction":
        times = {"sent": options.sent_after}
    wanted = [(name, after) for name, after in times.items() if after is not None]
    names = [name for name, _ in wanted]
    if options.order == "reversed":
        names.reverse()
    elif options.order == "shuffled":
        chance.shuffle(names)
    steps = [Step(after, name) for name, (_, after) in zip(names, wanted, strict=True)]
    kept = [step for step in steps if chance.random() >= options.lose]
    return kept + [step for step in kept if chance.random() < options.duplicate]


class Receipts:
    """Runs the plans: one timer per status, one POST per status or per batch."""

    def __init__(self, line: Line, webhooks: Webhooks, now: Callable[[], float], seed: int = 0) -> None:
        self.options = ReceiptPlan()
        self._line, self._webhooks, self._now = line, webhooks, now
        self._chance = Random(seed)  # noqa: S311  (repeatable, not secret)
        self._waiting: list[tuple[Json, Sender]] = []
        self._running: set[asyncio.Task[None]] = set()

    async def follow(self, sent: Sent) -> None:
        """Starts the receipts of a message; returns at once, or after `sent` when that goes first."""
        steps = plan(sent, self.options, self._chance)
        if self.options.before_answer and steps:
            early = self._start(self._post([self._receipt(sent, steps.pop(0).name)]))
            await asyncio.wait({early}, timeout=_EARLY_SECONDS)
        for step in steps:
            self._start(self._later(sent, step))

    async def quiet(self) -> None:
        """Waits until no receipt is under way."""
        while self._running:
            await asyncio.wait(self._running)

    async def close(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (problem := task.exception()) is not None:
            log.error("a receipt could not be posted", exc_info=problem)

    async def _later(self, sent: Sent, step: Step) -> None:
        await asyncio.sleep(step.after)
        receipt = self._receipt(sent, step.name)
        if not self.options.batch_seconds:
            await self._post([receipt])
            return
        self._waiting.append(receipt)
        if len(self._waiting) == 1:
            await asyncio.sleep(self.options.batch_seconds)
            batch, self._waiting = self._waiting, []
            await self._post(batch)

    def _receipt(self, sent: Sent, name: str) -> tuple[Json, Sender]:
        receipt = status(
            name,
            wamid=sent.wamid,
            at=self._now(),
            recipient=sent.recipient,
            reply_id=sent.reply_id,
            category="utility" if sent.kind == "template" else "service",
            errors=None if sent.fails_with is None else [error(sent.fails_with).late()],
        )
        return receipt, sent.recipient

    async def _post(self, batch: list[tuple[Json, Sender]]) -> None:
        people = [person for receipt, person in batch if receipt["status"] != "failed"]
        items = [receipt for receipt, _ in batch]
        await self._webhooks.deliver(envelope(self._line, items, kind="statuses", people=people))
