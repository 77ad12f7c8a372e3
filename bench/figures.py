"""What was seen, as figures: percentiles, rates, and the table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil


def percentile(values: Sequence[float], percent: float) -> float:
    """Nearest rank; not a number where nothing was seen."""
    if not values:
        return float("nan")
    ranked = sorted(values)
    return ranked[max(0, ceil(percent / 100 * len(ranked)) - 1)]


@dataclass(frozen=True)
class Figures:
    """Seconds, except `sustained` (tickets a second) and the memories (MB by process)."""

    webhook: list[float]
    to_graph: list[float]
    sustained: float
    missing: int
    cpu: dict[str, float] = field(default_factory=dict)
    idle_memory: dict[str, float] = field(default_factory=dict)
    peak_memory: dict[str, float] = field(default_factory=dict)


def table(ours: Figures, bare: Figures) -> str:
    rows = [
        ("webhook answer at 80/s, p50 (ms)", *_both(ours.webhook, bare.webhook, 50)),
        ("webhook answer at 80/s, p99 (ms)", *_both(ours.webhook, bare.webhook, 99)),
        ("message to Graph call at 20/s, p50 (ms)", *_both(ours.to_graph, bare.to_graph, 50)),
        ("message to Graph call at 20/s, p95 (ms)", *_both(ours.to_graph, bare.to_graph, 95)),
        ("message to Graph call at 20/s, p99 (ms)", *_both(ours.to_graph, bare.to_graph, 99)),
        ("tickets a second, sustained", f"{ours.sustained:.1f}", f"{bare.sustained:.1f}"),
        ("messages without an answer", str(ours.missing), str(bare.missing)),
        *((f"CPU seconds, {name}", *_of(ours.cpu, bare.cpu, name)) for name in ours.cpu),
        *(
            (f"memory idle, {name} (MB)", *_of(ours.idle_memory, bare.idle_memory, name))
            for name in ours.idle_memory
        ),
        *(
            (f"memory peak, {name} (MB)", *_of(ours.peak_memory, bare.peak_memory, name))
            for name in ours.peak_memory
        ),
    ]
    lines = [f"| {'measure':<42} | {'Beyazhat':>9} | {'bare':>9} |", f"|{'-' * 44}|{'-' * 10}:|{'-' * 10}:|"]
    lines += [f"| {name:<42} | {mine:>9} | {other:>9} |" for name, mine, other in rows]
    ratio = ours.sustained / bare.sustained if bare.sustained else float("nan")
    return "\n".join([*lines, "", f"sustained rate beside the bare pipeline's: {ratio:.2f}"])


def _both(ours: list[float], bare: list[float], percent: float) -> tuple[str, str]:
    return _ms(percentile(ours, percent)), _ms(percentile(bare, percent))


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


def _of(ours: dict[str, float], bare: dict[str, float], name: str) -> tuple[str, str]:
    return f"{ours[name]:.1f}", f"{bare.get(name, float('nan')):.1f}"
