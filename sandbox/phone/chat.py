"""The conversation itself: orders go out, bubbles come in, both at any time."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

from sandbox.graph import envelopes
from sandbox.graph.chat import Choice, overheard
from sandbox.graph.envelopes import Json
from sandbox.phone import orders
from sandbox.phone.handset import Handset, LineClosedError, Sent
from sandbox.phone.orders import Order
from sandbox.phone.terminal import Terminal
from sandbox.screen import MENU_FROM

POLL_SECONDS = 20.0
TICK_SECONDS = 1.0  # a message that has not arrived by then is shown with one tick
ANSWER_SECONDS = 15.0
SETTLE_SECONDS = 1.0  # what still follows an answer


class Chat:
    """`waits_for_answers` is for orders that come from a pipe: the next is obeyed after the answer."""

    def __init__(self, handset: Handset, terminal: Terminal, *, waits_for_answers: bool) -> None:
        self._handset = handset
        self._terminal = terminal
        self._waits = waits_for_answers
        self._answered = asyncio.Event()
        self._on_their_way: set[asyncio.Task[None]] = set()

    async def run(self, typed: AsyncIterator[str]) -> int:
        both: set[asyncio.Task[None]] = set()
        try:
            seen = await self._show_history()
            both = {asyncio.create_task(self._watch(seen)), asyncio.create_task(self._obey_all(typed))}
            done, _ = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except LineClosedError:
            self._terminal.say("Hat kapandı.")
            return 1
        finally:
            left = both | self._on_their_way
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
        return 0

    async def _show_history(self) -> int:
        bubbles = await self._handset.bubbles(0, 0)
        for bubble in bubbles:
            if bubble.who == "line":
                self._terminal.show_theirs(bubble)
            else:
                self._terminal.show_own(bubble, arrived=True)
        return len(bubbles)

    async def _watch(self, seen: int) -> None:
        while True:
            bubbles = await self._handset.bubbles(seen, POLL_SECONDS)
            seen += len(bubbles)
            for bubble in bubbles:
                if bubble.who == "line":
                    self._terminal.show_theirs(bubble)
                    self._answered.set()

    async def _obey_all(self, typed: AsyncIterator[str]) -> None:
        self._terminal.ask()
        async for line in typed:
            self._terminal.forget_typed(line)
            order = orders.parse(line)
            if isinstance(order, orders.End):
                return
            self._answered.clear()
            if order is None or not await self._obey(order):
                self._terminal.ask()
            elif self._waits:
                await self._until_answered()

    async def _until_answered(self) -> None:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._answered.wait()
        except TimeoutError:
            self._terminal.say(f"({ANSWER_SECONDS:.0f} saniyedir yanıt yok)")
        else:
            await asyncio.sleep(SETTLE_SECONDS)

    async def _obey(self, order: Order) -> bool:
        """Whether something was sent."""
        match order:
            case orders.Write(text, quotes):
                return await self._write(text, quotes)
            case orders.SendFile():
                return await self._send_file(order)
            case orders.SendPlace(latitude, longitude):
                asked = self._terminal.latest
                quoting = asked.wamid if asked and asked.asks_location else None
                return await self._say(envelopes.location(latitude, longitude), quoting)
            case orders.Tap(number):
                return await self._tap(number)
            case orders.React(emoji):
                return await self._react(emoji)
            case orders.Help():
                self._terminal.say(orders.HELP)
            case orders.Misunderstood(why):
                self._terminal.say(why)
        return False

    async def _write(self, text: str, quotes: int | None) -> bool:
        quoted = None if quotes is None else self._terminal.bubble(quotes)
        if quotes is not None and quoted is None:
            self._terminal.say(f"{quotes} numaralı bir mesaj yok")
            return False
        return await self._say(envelopes.text(text), quoted.wamid if quoted else None)

    async def _send_file(self, order: orders.SendFile) -> bool:
        try:
            path = None if order.path is None else Path(order.path)
            content = await self._handset.file(order.kind, path, order.caption)
        except OSError as unreadable:
            self._terminal.say(f"{order.path}: dosya okunamıyor ({unreadable.strerror})")
            return False
        return await self._say(content)

    async def _tap(self, number: int) -> bool:
        question = self._terminal.latest_question
        if question is None or not 1 <= number <= len(question.choices):
            self._terminal.say("böyle bir düğme yok")
            return False
        choice = question.choices[number - 1]
        return await self._say(_tapped(choice, len(question.choices)), question.wamid)

    async def _react(self, emoji: str) -> bool:
        latest = self._terminal.latest
        if latest is None:
            self._terminal.say("tepki verilecek bir mesaj yok")
            return False
        return await self._say(envelopes.reaction(latest.wamid, emoji))

    async def _say(self, content: Json, quoting: str | None = None) -> bool:
        at = time.time()
        sending = asyncio.create_task(self._handset.say(content, quoting))
        await asyncio.wait({sending}, timeout=TICK_SECONDS)
        arrived = sending.done() and sending.result().arrived
        wamid = sending.result().wamid if sending.done() else ""
        self._terminal.show_own(overheard(content, wamid=wamid, at=at, quotes=quoting), arrived=arrived)
        if not arrived:
            self._on_their_way.add(asyncio.create_task(self._tell_arrival(sending)))
        return True

    async def _tell_arrival(self, sending: "asyncio.Task[Sent]") -> None:
        sent = await sending
        self._terminal.say("✓✓ bekleyen mesajınız ulaştı" if sent.arrived else "✗ mesajınız ulaşmadı")


def _tapped(choice: Choice, among: int) -> Json:
    if choice.id is None:
        return envelopes.template_button(choice.title)
    if among >= MENU_FROM:
        return envelopes.list_reply(choice.id, choice.title, choice.description)
    return envelopes.button_reply(choice.id, choice.title)
