"""Shares and F1 without a library: measuring must run where only the service's own parts are installed."""

from collections import Counter
from collections.abc import Hashable, Sequence


def share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def macro_f1(wanted: Sequence[Hashable], given: Sequence[Hashable]) -> float:
    """The mean over the labels that are wanted at least once."""
    labels = set(wanted)
    right = Counter(want for want, gave in zip(wanted, given, strict=True) if want == gave)
    times_wanted, times_given = Counter(wanted), Counter(given)
    return sum(2 * right[label] / (times_wanted[label] + times_given[label]) for label in labels) / len(
        labels
    )


def correct_at(share_kept: float, confidence: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Of the surest `share_kept`, how many are right, and the confidence they begin at."""
    order = sorted(range(len(right)), key=lambda at: -confidence[at])
    kept = order[: round(share_kept * len(order))]
    return share([right[at] for at in kept]), confidence[kept[-1]]
