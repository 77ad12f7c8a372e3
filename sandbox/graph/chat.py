"""Each citizen's screen: what they wrote and what they saw, in order, and a way to wait for the next."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from sandbox.graph import bodies, interactive, templates
from sandbox.graph.rules import Checked


@dataclass(frozen=True)
class Choice:
    """A button or a list row the citizen can tap; link buttons carry `url` and no id."""

    title: str
    id: str | None = None
    description: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Bubble:
    """One thing on the screen. `who` is `line` for the municipality and `citizen` for the person."""

    who: Literal["line", "citizen"]
    kind: str
    wamid: str
    at: float
    text: str = ""
    header: str | None = None
    footer: str | None = None
    choices: tuple[Choice, ...] = ()
    asks_location: bool = False
    media_id: str | None = None
    link: str | None = None
    reacts_to: str | None = None
    quotes: str | None = None
    template: str | None = None
    reply_id: str | None = None


@dataclass
class Chat:
    bubbles: list[Bubble] = field(default_factory=list)
    read_by_line: set[str] = field(default_factory=set)
    typing_until: float = 0.0
    cursor: int = 0

    def mark_read(self, wamid: str) -> None:
        """A read mark covers the message and everything the citizen wrote before it."""
        ids = [bubble.wamid for bubble in self.bubbles if bubble.who == "citizen"]
        if wamid in ids:
            self.read_by_line.update(ids[: ids.index(wamid) + 1])


class Chats:
    def __init__(self) -> None:
        self._chats: dict[str, Chat] = defaultdict(Chat)
        self._changed = asyncio.Condition()
        self._closed = False

    def of(self, key: str) -> Chat:
        return self._chats[key]

    def citizens(self) -> list[str]:
        return list(self._chats)

    async def show(self, key: str, bubble: Bubble) -> None:
        self._chats[key].bubbles.append(bubble)
        async with self._changed:
            self._changed.notify_all()

    async def next(self, key: str, wanted: Callable[[Bubble], bool], within: float) -> Bubble:
        """The next bubble of the line that fits; each is handed out once and those before it are skipped."""
        chat = self._chats[key]

        def found() -> Bubble | None:
            for place in range(chat.cursor, len(chat.bubbles)):
                if chat.bubbles[place].who == "line" and wanted(chat.bubbles[place]):
                    chat.cursor = place + 1
                    return chat.bubbles[place]
            return None

        async with asyncio.timeout(within), self._changed:
            bubble: Bubble | None = await self._changed.wait_for(found)
        assert bubble is not None
        return bubble

    async def grown(self, key: str, after: int, within: float) -> list[Bubble]:
        """All bubbles from place `after` on, as soon as there is one, or none when the time is up."""
        chat = self._chats[key]
        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(lambda: self._closed or len(chat.bubbles) > after)
        except TimeoutError:
            return []
        return chat.bubbles[after:]

    async def close(self) -> None:
        """Whoever still waits for a bubble is told that none will come."""
        self._closed = True
        async with self._changed:
            self._changed.notify_all()


def render(checked: Checked, template: templates.Template | None, *, wamid: str, at: float) -> Bubble:
    """A send as the citizen's screen shows it."""
    common = checked.common
    parts: dict[str, Any] = _render(checked.content, template)
    quotes = common.context.message_id if common.context else None
    return Bubble(
        "line", checked.kind, wamid, at, quotes=quotes, reply_id=common.biz_opaque_callback_data, **parts
    )


def _render(content: Any, template: templates.Template | None) -> dict[str, Any]:
    match content:
        case bodies.TextBody():
            return {"text": content.body}
        case bodies.Media():
            caption = getattr(content, "caption", None) or ""
            return {"text": caption, "media_id": content.id, "link": content.link}
        case bodies.Location():
            place = ", ".join(part for part in (content.name, content.address) if part)
            return {"text": place or f"{content.latitude},{content.longitude}"}
        case bodies.Reaction():
            return {"text": content.emoji, "reacts_to": content.message_id}
        case bodies.Template():
            return _template(content, template)
        case list():
            return {"text": ", ".join(card.name.formatted_name for card in content)}
    return _interactive(content)


def _template(sent: bodies.Template, template: templates.Template | None) -> dict[str, Any]:
    if template is None:
        return {"template": sent.name}
    media = templates.header_media(sent)
    return {
        "template": template.name,
        "media_id": media.id if media else None,
        "link": media.link if media else None,
        "text": templates.filled(template, sent),
        "header": templates.filled_header(template, sent),
        "choices": tuple(Choice(title) for title in template.buttons),
    }


def _interactive(content: Any) -> dict[str, Any]:
    header = getattr(content, "header", None)
    body, footer = getattr(content, "body", None), getattr(content, "footer", None)
    media = getattr(header, header.type) if isinstance(header, interactive.Header) else None
    shown = media if isinstance(media, bodies.Media) else None
    return {
        "text": body.text if body else "",
        "header": getattr(header, "text", None),
        "footer": footer.text if footer else None,
        "choices": _choices(content),
        "asks_location": isinstance(content, interactive.PlaceRequest),
        "media_id": shown.id if shown else None,
        "link": shown.link if shown else None,
    }


def _choices(content: Any) -> tuple[Choice, ...]:
    match content:
        case interactive.Buttons():
            return tuple(Choice(button.reply.title, button.reply.id) for button in content.action.buttons)
        case interactive.Menu():
            rows = [row for section in content.action.sections for row in section.rows]
            return tuple(Choice(row.title, row.id, row.description) for row in rows)
        case interactive.Link():
            target = content.action.parameters
            return (Choice(target.display_text, url=target.url),)
    return ()


def overheard(content: dict[str, Any], *, wamid: str, at: float, quotes: str | None) -> Bubble:
    """A citizen's own message on their screen."""
    kind = str(content["type"])
    inner = content.get(kind)
    detail: dict[str, Any] = inner if isinstance(inner, dict) else {}
    chosen = detail.get(detail.get("type", ""), {})
    words = detail.get("body") or detail.get("caption") or detail.get("emoji") or detail.get("text")
    point = f"{detail['latitude']},{detail['longitude']}" if "latitude" in detail else ""
    return Bubble(
        "citizen",
        kind,
        wamid,
        at,
        text=words or (chosen.get("title", "") if isinstance(chosen, dict) else "") or point,
        media_id=detail.get("id"),
        reacts_to=detail.get("message_id"),
        quotes=quotes,
    )
