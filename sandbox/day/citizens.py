"""Scripted citizens: they write, send and tap on the fake Graph API, and look at their screens."""

from pathlib import Path

from sandbox.graph import envelopes
from sandbox.graph.chat import Bubble
from sandbox.graph.envelopes import Sender
from sandbox.graph.fake import FakeGraph, Said

FILES = Path(__file__).parent / "files"


class Citizen:
    def __init__(self, graph: FakeGraph, sender: Sender) -> None:
        self.graph = graph
        self.sender = sender

    @property
    def name(self) -> str:
        return self.sender.name or self.sender.key

    async def writes(self, text: str, *, quoting: str | None = None) -> Said:
        return await self._says(envelopes.text(text), quoting)

    async def sends_photo(self, caption: str | None = None) -> Said:
        return await self._says(envelopes.image(self._file("photo.jpg", "image/jpeg"), caption))

    async def sends_voice(self) -> Said:
        return await self._says(envelopes.audio(self._file("voice.ogg", "audio/ogg; codecs=opus")))

    async def sends_sticker(self) -> Said:
        return await self._says(envelopes.sticker(self._file("sticker.webp", "image/webp")))

    async def sends_pin(self, latitude: float, longitude: float, *, quoting: str | None = None) -> Said:
        return await self._says(envelopes.location(latitude, longitude), quoting)

    async def taps(self, bubble: Bubble, title: str) -> Said:
        choice = next(choice for choice in bubble.choices if choice.title == title)
        return await self._says(envelopes.button_reply(choice.id or "", title), bubble.wamid)

    async def reacts(self, bubble: Bubble, emoji: str) -> Said:
        return await self._says(envelopes.reaction(bubble.wamid, emoji))

    async def next_bubble(self, *words: str, within: float) -> Bubble:
        """The line's next message or reaction that holds all the words."""

        def fits(bubble: Bubble) -> bool:
            return all(word.casefold() in bubble.text.casefold() for word in words)

        return await self.graph.next_message(self.sender.key, fits, within=within)

    def screen(self) -> list[Bubble]:
        return self.graph.seen_by(self.sender.key)

    async def _says(self, content: envelopes.Json, quoting: str | None = None) -> Said:
        return await self.graph.say(self.sender, content, quoting=quoting, retry=True)

    def _file(self, name: str, mime: str) -> envelopes.File:
        media = self.graph.media
        return media.as_sent(media.add((FILES / name).read_bytes(), mime))
