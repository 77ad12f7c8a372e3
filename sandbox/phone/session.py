"""`python -m sandbox phone`: a chat in the terminal with the line that is up, or one brought up for it."""

import asyncio
import hashlib
import json
import os
import shutil
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx

from sandbox.graph.envelopes import Json, citizen
from sandbox.line import OTHERS_POST, default_state, load_municipality, running_line
from sandbox.phone.chat import Chat
from sandbox.phone.handset import Handset
from sandbox.phone.terminal import Terminal
from sandbox.processes import SetupError
from sandbox.up import announced, announcement

KNOCK_SECONDS = 3.0


async def phone(folder: str, state: Path | None, name: str) -> int:
    async with reached(folder, state or default_state(folder)) as told:
        municipality = load_municipality(str(told["municipality"]))
        is_screen = sys.stdin.isatty() and sys.stdout.isatty()
        columns = shutil.get_terminal_size().columns
        terminal = Terminal(sys.stdout, municipality.calendar.zone, is_screen=is_screen, columns=columns)
        async with httpx.AsyncClient(base_url=f"{told['graph_url']}/_control", trust_env=False) as client:
            sender = citizen(number_of(name), name)
            terminal.say(f"{municipality.name} · +{sender.phone} {name} · /yardim komutları gösterir\n")
            chat = Chat(Handset(client, sender), terminal, waits_for_answers=not is_screen)
            return await chat.run(typed_lines(sys.stdin.fileno()))


def number_of(name: str) -> str:
    """The same for the same name, so that a chat goes on where it was left. 500 is no operator's prefix."""
    return f"90500{int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10**7:07d}"


@asynccontextmanager
async def reached(folder: str, state: Path) -> AsyncIterator[Json]:
    """What a line that is up on this state folder says of itself. Raises SetupError."""
    told = await find_line(state)
    if told is not None:
        yield told
        return
    async with running_line(folder, state, conduct=OTHERS_POST) as line:
        with announced(line, state):
            yield line.described()


async def find_line(state: Path) -> Json | None:
    """None where none is up: what a killed one wrote is not believed before it answers."""
    try:
        told: Json = json.loads(announcement(state).read_text())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    if told["graph_ledger"] is None:
        raise SetupError(
            f"the line on {state} talks to {told['graph_url']}: only the built-in fake has phones"
        )
    try:
        async with httpx.AsyncClient(trust_env=False, timeout=KNOCK_SECONDS) as client:
            answer = await client.get(f"{told['graph_url']}/_control/state")
    except httpx.HTTPError:
        return None
    is_it = answer.status_code == 200 and answer.json()["webhook_url"] == told["webhook_url"]
    return told if is_it else None


async def typed_lines(descriptor: int) -> AsyncIterator[str]:
    """Read by a thread of its own, which alone works for terminals, pipes and files alike."""
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()

    def read() -> None:
        chunk = b"-"
        while chunk:
            chunk = b""
            with suppress(OSError):  # the terminal is gone: that is the end of what is typed
                chunk = os.read(descriptor, 65536)
            with suppress(RuntimeError):  # the chat is over already
                loop.call_soon_threadsafe(chunks.put_nowait, chunk)

    threading.Thread(target=read, daemon=True).start()
    typed = b""
    while chunk := await chunks.get():
        *lines, typed = (typed + chunk).split(b"\n")
        for line in lines:
            yield line.decode("utf-8", "replace")
    if typed:
        yield typed.decode("utf-8", "replace")
