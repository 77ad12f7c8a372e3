"""Three phases against one pipeline: a steady 20 a second, a steady 80 a second, and flat out."""

import asyncio
import json
import time
from pathlib import Path

import psutil

from bench.figures import Figures
from bench.load import Load, lean_client
from bench.pipelines import Pipeline
from sandbox.graph.webhooks import Webhooks
from sandbox.processes import report

CALM, BUSY = 20, 80
AT_ONCE = 64
DRAIN_SECONDS = 120.0
SETTLE_SECONDS = 5.0  # quorum queues write themselves down, receipts of the phase before arrive
MEGABYTE = 1024 * 1024


async def measure(pipeline: Pipeline, seconds: float, count: int) -> Figures:
    idle = {name: psutil.Process(pid).memory_info().rss / MEGABYTE for name, pid in pipeline.pids.items()}
    async with lean_client() as client:
        webhooks = Webhooks(client, pipeline.app_secret, pipeline.webhook_url)
        await _warm_up(pipeline, webhooks)
        calm = Load(webhooks, pipeline.line, 905_310_000_000)
        await calm.steadily(CALM, seconds)
        calls = await _answered(pipeline.ledger, calm)
        busy = Load(webhooks, pipeline.line, 905_320_000_000)
        await busy.steadily(BUSY, seconds)
        await _answered(pipeline.ledger, busy)
        flat = Load(webhooks, pipeline.line, 905_330_000_000)
        began = time.time()
        await flat.flat_out(count, AT_ONCE)
        last = await _answered(pipeline.ledger, flat)
    figures = Figures(
        webhook=busy.answers,
        to_graph=[calls[key] - at for key, at in calm.posted_at.items() if key in calls],
        sustained=len(last) / (max(last.values()) - began) if last else 0.0,
        missing=sum(_missing(pipeline.ledger, load) + load.refused for load in (calm, busy, flat)),
        cpu={name: sum(psutil.Process(pid).cpu_times()[:2]) for name, pid in pipeline.pids.items()},
        idle_memory=idle,
        peak_memory={name: _peak(pid) for name, pid in pipeline.pids.items()},
    )
    report(f"{len(figures.to_graph)} + {len(figures.webhook)} + {count} messages, {figures.missing} missing")
    return figures


async def _warm_up(pipeline: Pipeline, webhooks: Webhooks) -> None:
    load = Load(webhooks, pipeline.line, 905_300_000_000)
    await load.steadily(5, 4)
    await _answered(pipeline.ledger, load)


async def _answered(ledger: Path, load: Load) -> dict[str, float]:
    """When each citizen was first answered, once all are or the time is up; then a moment of rest."""
    deadline = time.monotonic() + DRAIN_SECONDS
    while _missing(ledger, load) and time.monotonic() < deadline:  # noqa: ASYNC110 - a file has no event
        await asyncio.sleep(0.25)
    await asyncio.sleep(SETTLE_SECONDS)
    return _calls(ledger, load)


def _missing(ledger: Path, load: Load) -> int:
    return len(load.posted_at) - len(_calls(ledger, load))


def _calls(ledger: Path, load: Load) -> dict[str, float]:
    calls: dict[str, float] = {}
    for line in ledger.read_text("utf-8").splitlines() if ledger.exists() else ():
        entry = json.loads(line)
        key = (entry["recipient"] or "").lstrip("+")
        if entry["outcome"] == "accepted" and key in load.posted_at:
            calls.setdefault(key, entry["at"])
    return calls


def _peak(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return float("nan")
