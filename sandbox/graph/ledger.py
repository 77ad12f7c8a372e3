"""Every call to the fake Graph API, one JSON line each, kept across restarts. The judge of double sends."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

Outcome = Literal["accepted", "refused", "unanswered", "done"]
FILE_NAME = "graph-ledger.jsonl"


@dataclass(frozen=True)
class Entry:
    """`accepted` and `refused` speak of messages; `unanswered` reached no decision; `done` is any other call.

    `fault` names what was done to the call on purpose; an accepted call may still have gone unanswered.
    """

    at: float
    kind: str
    outcome: Outcome
    recipient: str | None = None
    reply_id: str | None = None
    wamid: str | None = None
    code: int | None = None
    fault: str | None = None
    body: Any = None


class Ledger:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / FILE_NAME
        self.entries: list[Entry] = list(read(self.path)) if self.path.exists() else []
        self._file = self.path.open("a", encoding="utf-8")
        if self.path.stat().st_size and not self.path.read_bytes().endswith(b"\n"):
            self._file.write("\n")  # a killed process left half a line; it must not swallow the next

    def write(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._file.write(json.dumps(asdict(entry)) + "\n")
        self._file.flush()

    def accepted(self, recipient: str | None = None) -> list[Entry]:
        return [
            entry
            for entry in self.entries
            if entry.outcome == "accepted" and recipient in (None, entry.recipient)
        ]

    def double_sends(self) -> dict[str, list[str]]:
        """Reply ids that were accepted more than once, with the message ids they became."""
        sent: dict[str, list[str]] = defaultdict(list)
        for entry in self.accepted():
            if entry.reply_id is not None and entry.wamid is not None:
                sent[entry.reply_id].append(entry.wamid)
        return {reply_id: wamids for reply_id, wamids in sent.items() if len(wamids) > 1}

    def close(self) -> None:
        self._file.close()


def read(path: Path) -> Iterator[Entry]:
    """The whole lines of a ledger file; half a line, left by a kill, holds no finished call."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("{") and line.endswith("}"):
            try:
                yield Entry(**json.loads(line))
            except json.JSONDecodeError:
                continue  # cut inside a nested object, which also ends in a brace
