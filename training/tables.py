"""A table as `make measure` prints it: figures, never texts."""

from collections.abc import Callable, Sequence
from typing import Any

from shared.events import Reading

Row = dict[str, Any]
Read = Callable[[str], Reading]


def texts_of(rows: Sequence[Row]) -> list[str]:
    return [row["text"] for row in rows]


def title(text: str) -> None:
    print(f"\n{text}")


def line(name: str, figures: str) -> None:
    print(f"  {name:<38} {figures}")
