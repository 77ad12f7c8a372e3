"""The fake Graph API as one object: its parts, and what scripts and tests do with it."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from sandbox.graph import chat, ids, rules
from sandbox.graph.chat import Bubble, Chats
from sandbox.graph.citizens import Citizen, Citizens
from sandbox.graph.connections import Connections
from sandbox.graph.envelopes import Json, Line, Sender, said
from sandbox.graph.faults import Faults
from sandbox.graph.ledger import Ledger
from sandbox.graph.media import MediaStore
from sandbox.graph.pace import Pace
from sandbox.graph.receipts import Receipts
from sandbox.graph.templates import Template
from sandbox.graph.webhooks import Delivery, Webhooks
from shared.graph_api import VERSION


@dataclass(frozen=True)
class Account:
    """What the product's settings and Meta's side must agree on."""

    line: Line
    access_token: str
    app_secret: str
    version: str = VERSION


class Conduct(BaseModel):
    """How strict the fake is. `window` says what a message outside 24 hours meets: an error, a late
    failure, or nothing. `links` says the same of a picture whose link leads nowhere or to something else.
    `known_ids` wants reactions and read marks to name messages, and sends to name user ids, that were met
    here; where webhooks are posted by somebody else, these are unknown and yet right.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    window: Literal["refuse", "late", "open"] = "refuse"
    links: Literal["refuse", "late", "open"] = "refuse"
    needs_plus: bool = True
    known_ids: bool = True
    pace: bool = True


@dataclass(frozen=True)
class Said:
    """A citizen's message as it was posted; `body` can be delivered again to play a duplicate."""

    wamid: str
    body: Json
    delivery: Delivery


class FakeGraph:
    def __init__(
        self,
        account: Account,
        state: Path,
        *,
        client: Connections,
        webhook_url: str | None = None,
        now: Callable[[], float] = time.time,
        seed: int = 0,
    ) -> None:
        self.account, self.now, self.client = account, now, client
        self.conduct = Conduct()
        self.ledger = Ledger(state)
        self.citizens = Citizens()
        self.chats = Chats()
        self.media = MediaStore(now)
        self.faults = Faults()
        self.pace = Pace()
        self.templates: dict[tuple[str, str], Template] = {}
        self.webhooks = Webhooks(client, account.app_secret, webhook_url)
        self.receipts = Receipts(account.line, self.webhooks, now, seed)
        self.messages: dict[str, str] = {}  # every message id there is, with its citizen's key

    def register(self, *templates: Template) -> None:
        for template in templates:
            self.templates[template.name, template.language] = template

    def known(self) -> rules.Known:
        return rules.Known(
            own_phone=self.account.line.display_phone_number,
            uploaded_mime=self.media.uploaded_mime,
            template=lambda name, language: self.templates.get((name, language)),
            needs_plus=self.conduct.needs_plus,
        )

    async def say(
        self,
        sender: Sender,
        content: Json,
        *,
        quoting: str | None = None,
        wamid: str | None = None,
        at: float | None = None,
        retry: bool = False,
    ) -> Said:
        """A citizen writes: their window opens, their screen shows it, the product gets the webhook."""
        wamid = wamid or ids.wamid(sender.key, from_user=True)
        at = self.now() if at is None else at
        if content["type"] == "system":
            self._moved(sender, content["system"])
        else:
            await self.wrote(sender, wamid=wamid, at=at, content=content, quoting=quoting)
        body = said(self.account.line, sender, content, wamid=wamid, at=at, quoting=quoting)
        return Said(wamid, body, await self.webhooks.deliver(body, retry=retry))

    async def wrote(
        self,
        sender: Sender,
        *,
        wamid: str | None = None,
        at: float | None = None,
        content: Json | None = None,
        quoting: str | None = None,
    ) -> Citizen:
        """Notes that a citizen wrote, for those who post the webhook themselves."""
        at = self.now() if at is None else at
        person = self.citizens.meet(sender)
        person.wrote_at = at
        if wamid is not None:
            self.messages[wamid] = person.key
            if content is not None:
                await self.chats.show(person.key, chat.overheard(content, wamid=wamid, at=at, quotes=quoting))
        return person

    def _moved(self, sender: Sender, system: Json) -> None:
        """A change of number is news about a citizen, not a word from them: it opens no window."""
        if system.get("type") == "user_changed_number":
            self.citizens.move(sender, Sender(system.get("wa_id"), system.get("user_id")))

    def key(self, recipient: str) -> str:
        """The name under which a citizen's chat is kept, from any of their ids."""
        person = self.citizens.find(recipient)
        return person.key if person is not None else recipient.lstrip("+")

    def seen_by(self, recipient: str) -> list[Bubble]:
        return list(self.chats.of(self.key(recipient)).bubbles)

    async def next_message(
        self, recipient: str, wanted: Callable[[Bubble], bool] = lambda _: True, *, within: float = 10.0
    ) -> Bubble:
        """Waits for the line's next message to this citizen that fits. Raises TimeoutError."""
        return await self.chats.next(self.key(recipient), wanted, within)

    def double_sends(self) -> dict[str, list[str]]:
        return self.ledger.double_sends()

    async def close(self) -> None:
        await self.receipts.close()
        self.ledger.close()
