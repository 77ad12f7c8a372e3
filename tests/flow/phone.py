"""A citizen's phone: what is sent goes through the webhook, what is seen came out of the Graph API."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from sandbox.graph import envelopes
from sandbox.graph.envelopes import Json, Sender
from tests.flow.world import Bubble, Clock, WhatsApp

OURS = envelopes.Line("waba", "448812000001153", "902329991919")


class Reached(Protocol):
    """The line, as far as a phone knows it."""

    clock: Clock
    whatsapp: WhatsApp

    def next_number(self) -> int: ...

    async def until(self, found: Callable[[], Any]) -> Any: ...

    async def webhook(self, body: Json) -> None: ...


@dataclass
class Phone:
    line: Reached
    sender: Sender
    seen: int = 0

    async def writes(self, text: str, *, quoting: Bubble | None = None) -> Json:
        return await self._sends(envelopes.text(text), quoting)

    async def sends_photo(self, content: bytes, caption: str | None = None) -> Json:
        media_id = f"media-{self.line.next_number()}"
        self.line.whatsapp.files[media_id] = content
        return await self._sends(envelopes.image(envelopes.File(media_id, "image/jpeg", ""), caption))

    async def sends_pin(self, latitude: float, longitude: float) -> Json:
        return await self._sends(envelopes.location(latitude, longitude))

    async def taps(self, bubble: Bubble, title: str) -> Json:
        return await self._sends(envelopes.button_reply(bubble.buttons[title], title), bubble)

    async def reacts(self, bubble: Bubble, emoji: str) -> Json:
        return await self._sends(envelopes.reaction(bubble.wamid, emoji))

    async def sends(self, content: Json) -> Json:
        return await self._sends(content)

    @property
    def screen(self) -> list[Bubble]:
        own = {f"+{self.sender.phone}", self.sender.user_id}
        return [bubble for bubble in self.line.whatsapp.bubbles if bubble.to in own]

    async def sees(self, *words: str) -> Bubble:
        """The next bubble after the last one seen; it must hold all the words."""
        with suppress(TimeoutError):
            await self.line.until(lambda: len(self.screen) > self.seen)
        assert len(self.screen) > self.seen, f"nothing came where {words} should have come"
        bubble = self.screen[self.seen]
        self.seen += 1
        assert all(word in bubble.text for word in words), bubble.text
        return bubble

    async def _sends(self, content: Json, quoting: Bubble | None = None) -> Json:
        wamid = f"wamid.theirs.{self.line.next_number()}"
        at = self.line.clock().timestamp()
        quoted = quoting.wamid if quoting else None
        body = envelopes.said(OURS, self.sender, content, wamid=wamid, at=at, quoting=quoted)
        await self.line.webhook(body)
        return body
