"""`python -m sandbox up` as the process it is for others: what it says, what it keeps, how it ends."""

import asyncio
import json
import os
import signal
import stat
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from sandbox.graph.envelopes import Line, Sender, citizen, citizen_without_phone, encode, said, sign, text
from sandbox.phone.session import find_line

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
WORDS = "ersoy caddesinde kocaman bir çukur var"
ASKED_FOR = {
    "webhook_url",
    "graph_url",
    "amqp_url",
    "mongo_url",
    "app_secret",
    "verify_token",
    "phone_number_id",
    "municipality",
    "pids",
}


@asynccontextmanager
async def sandbox(state: Path, environ: dict[str, str], *options: str) -> AsyncIterator[Any]:
    """The running program and what its one line says."""
    command = ["-m", "sandbox", "up", "--state", str(state), "--json", *options]
    running = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environ,
        cwd=ROOT,
    )
    assert running.stdout is not None
    try:
        async with asyncio.timeout(90):
            told = json.loads(await running.stdout.readline())
        yield running, told
    finally:
        with suppress(ProcessLookupError):
            running.kill()
        await running.wait()


@pytest.fixture
def given(fresh_amqp_url: str, fresh_mongo_url: str) -> dict[str, str]:
    return {**os.environ, "AMQP_URL": fresh_amqp_url, "MONGO_URL": fresh_mongo_url}


async def test_up_tells_all_a_program_needs_serves_it_and_leaves_nothing_on_sigterm(
    given: dict[str, str], tmp_path: Path
) -> None:
    async with sandbox(tmp_path, given, "--municipality", "etimesgut") as (running, told):
        assert told.keys() >= ASKED_FOR
        assert (told["municipality"], told["amqp_url"]) == ("etimesgut", given["AMQP_URL"])
        assert {psutil.Process(pid).status() for pid in told["pids"].values()} <= {"running", "sleeping"}
        assert stat.S_IMODE((tmp_path / "line.json").stat().st_mode) == 0o600
        assert await find_line(tmp_path) == told
        strangers = [citizen("905551234567", "Ali"), citizen_without_phone("TR.13491208655302741918", "Su")]
        for person in strangers:
            assert await post(told, person) == 200
        await until(lambda: answered(told) == {person.key for person in strangers})
        killed = told["pids"]["classifier"]
        os.kill(killed, signal.SIGKILL)
        began = time.monotonic()
        await until(lambda: "classifier" in names(processes_of(given["MONGO_URL"]), but=killed))
        assert time.monotonic() - began < 2.0
        running.send_signal(signal.SIGTERM)
        assert await running.wait() == 0
    assert processes_of(given["MONGO_URL"]) == []
    assert not (tmp_path / "line.json").exists()


async def test_a_killed_sandbox_takes_its_services_along_and_its_folder_can_be_used_again(
    given: dict[str, str], tmp_path: Path
) -> None:
    async with sandbox(tmp_path, given) as (running, told):
        assert len(processes_of(given["MONGO_URL"])) > len(told["pids"])
        running.kill()
        await running.wait()
        await until(lambda: processes_of(given["MONGO_URL"]) == [])
    assert await find_line(tmp_path) is None
    async with sandbox(tmp_path, given, "--graph-url", "http://127.0.0.1:9") as (running, told):
        assert (told["graph_url"], told["graph_ledger"]) == ("http://127.0.0.1:9", None)
        running.send_signal(signal.SIGTERM)
        assert await running.wait() == 0


async def post(told: dict[str, Any], person: Sender) -> int:
    """A signed webhook of our own: the built-in fake hears nothing of it."""
    line = Line("200000000000001", told["phone_number_id"], "902320000153")
    raw = encode(said(line, person, text(WORDS), wamid=f"wamid.{person.key}", at=time.time()))
    headers = {"X-Hub-Signature-256": sign(raw, told["app_secret"]), "Content-Type": "application/json"}
    async with httpx.AsyncClient(trust_env=False) as client:
        return (await client.post(told["webhook_url"], content=raw, headers=headers)).status_code


def answered(told: dict[str, Any]) -> set[str]:
    entries = map(json.loads, Path(told["graph_ledger"]).read_text().splitlines())
    return {entry["recipient"] for entry in entries if entry["outcome"] == "accepted"}


def names(processes: list[psutil.Process], *, but: int) -> str:
    words = []
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            words += process.cmdline() if process.pid != but else []
    return " ".join(words)


def processes_of(mongo_url: str) -> list[psutil.Process]:
    """Whatever runs with this test's own database among its settings."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            if process.environ().get("MONGO_URL") == mongo_url and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


async def until(holds: Any) -> None:
    async with asyncio.timeout(30):
        while not holds():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(0.05)
