"""`python -m sandbox up`: the line, up until it is told to stop."""

import asyncio
import json
from pathlib import Path

from sandbox.line import RunningLine, default_state, running_line


async def up(municipality: str, state: Path | None, graph_url: str | None, *, as_json: bool) -> int:
    async with running_line(municipality, state or default_state(municipality), graph_url) as line:
        print(json.dumps(line.described()) if as_json else _in_words(line), flush=True)
        await asyncio.Event().wait()
    return 0


def _in_words(line: RunningLine) -> str:
    width = 18
    lines = [f"{line.municipality.name}: the line is up. Ctrl-C stops it.", ""]
    for name, value in line.described().items():
        shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        lines.append(f"  {name:<{width}}{shown}")
    lines += ["", f"  {'logs':<{width}}{next(iter(line.services.values())).log.parent}"]
    lines += [f"  {'to chat':<{width}}python -m sandbox phone --municipality {line.folder}"]
    return "\n".join(lines)
