"""`python -m sandbox up`: the line, up until it is told to stop."""

import asyncio
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sandbox.line import OTHERS_POST, RunningLine, default_state, running_line


async def up(municipality: str, state: Path | None, graph_url: str | None, *, as_json: bool) -> int:
    """Being told to stop is how this ends well: 0."""
    state = state or default_state(municipality)
    async with running_line(municipality, state, graph_url, conduct=OTHERS_POST) as line:
        with announced(line, state):
            print(json.dumps(line.described()) if as_json else _in_words(line, state), flush=True)
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
    return 0


def announcement(state: Path) -> Path:
    """Where a line that is up says how it can be reached."""
    return state / "line.json"


@contextmanager
def announced(line: RunningLine, state: Path) -> Iterator[None]:
    """For others of the same owner on this machine: the file holds secrets."""
    path = announcement(state)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(line.described(), file)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _in_words(line: RunningLine, state: Path) -> str:
    width = 18
    lines = [f"{line.municipality.name}: the line is up. Ctrl-C stops it.", ""]
    for name, value in line.described().items():
        if value is not None:
            shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
            lines.append(f"  {name:<{width}}{shown}")
    lines += ["", f"  {'logs':<{width}}{state / 'logs'}"]
    if line.graph:
        at = "" if state == default_state(line.folder) else f" --state {state}"
        lines += [f"  {'to chat':<{width}}python -m sandbox phone --municipality {line.folder}{at}"]
    services = " ".join(f"--service {name}={service.url}" for name, service in line.services.items())
    given = f"MUNICIPALITY={line.folder} AMQP_URL={line.parts.amqp_url} MONGO_URL='{line.parts.mongo_url}'"
    lines += ["", f"  {'to look inside':<{width}}{given} python -m ops doctor {services}"]
    return "\n".join(lines)
