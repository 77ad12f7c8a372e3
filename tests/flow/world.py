"""What lies around the four services: time, WhatsApp, the place where files are kept."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx

from sandbox.graph.envelopes import Json
from shared.graph_api import GRAPH_API
from shared.store import MediaFile

TOKEN = "access-token"
MONDAY_MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


class Clock:
    """Monday morning and on, as fast as time goes; and forward where a test says so."""

    def __init__(self) -> None:
        self._began = datetime.now(UTC)
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return MONDAY_MORNING + (datetime.now(UTC) - self._began) + self._ahead

    def forward(self, **by: float) -> None:
        self._ahead += timedelta(**by)


@dataclass(frozen=True)
class Bubble:
    """One call of ours as the citizen sees it."""

    wamid: str
    to: str
    body: Json

    @property
    def content(self) -> Json:
        found: Json = self.body[self.body["type"]]
        return found

    @property
    def text(self) -> str:
        match self.body["type"]:
            case "reaction":
                return str(self.content["emoji"])
            case "image":
                return str(self.content.get("caption", ""))
            case "interactive":
                return str(self.content["body"]["text"])
            case "template":
                return json.dumps(self.content, ensure_ascii=False)
        return str(self.content["body"])

    @property
    def buttons(self) -> dict[str, str]:
        """Title to id, of buttons or of a list's rows."""
        action = self.content.get("action", {}) if self.body["type"] == "interactive" else {}
        rows = [row for section in action.get("sections", ()) for row in section["rows"]]
        return {one["title"]: one["id"] for one in (*(b["reply"] for b in action.get("buttons", ())), *rows)}


@dataclass
class WhatsApp:
    """Accepts every send unless told otherwise; hands out the files that citizens have sent."""

    bubbles: list[Bubble] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    refuse: Callable[[Json], Json | None] = lambda body: None

    def answer(self, request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"] == f"Bearer {TOKEN}"
        name = request.url.path.rsplit("/", 1)[-1]
        if request.method == "POST":
            return self._take(json.loads(request.content))
        if name.startswith("bytes-"):
            return httpx.Response(200, content=self.files[name.removeprefix("bytes-")])
        if name not in self.files:
            return httpx.Response(404, json={"error": {"code": 100, "error_subcode": 33}})
        return httpx.Response(200, json={"url": f"{GRAPH_API}/bytes-{name}"})

    def _take(self, body: Json) -> httpx.Response:
        error = self.refuse(body)
        if error is not None:
            return httpx.Response(400, json={"error": error})
        wamid = f"wamid.ours.{len(self.bubbles)}"
        self.bubbles.append(Bubble(wamid, body.get("to") or body["recipient"], body))
        return httpx.Response(200, json={"messages": [{"id": wamid}]})


class FakeMedia:
    """GridFS in memory, as far as the fetcher needs it."""

    def __init__(self) -> None:
        self.kept: dict[UUID, tuple[bytes, str, str]] = {}

    async def keep(self, attachment_id: UUID, content: bytes, mime: str, sha256: str) -> None:
        self.kept.setdefault(attachment_id, (content, mime, sha256))

    async def find(self, attachment_id: UUID) -> MediaFile | None:
        if attachment_id not in self.kept:
            return None
        content, mime, sha256 = self.kept[attachment_id]

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        return MediaFile(attachment_id, mime, len(content), sha256, chunks())
