"""The project's frozen texts (`training/frozen/`, not in the services' image) that judge a model."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FROZEN = Path(__file__).parents[2] / "training" / "frozen"

Row = dict[str, Any]


class NoFrozenTextsError(Exception):
    """Without them nobody could tell whether a model has become worse."""


@dataclass(frozen=True)
class FrozenTexts:
    emergencies: Sequence[Row]
    lookalikes: Sequence[Row]
    kinds: Sequence[Row]
    splits: Sequence[Row]
    short_fragments: Sequence[Row]


def read_frozen(folder: Path = FROZEN) -> FrozenTexts:
    def lines(name: str) -> list[Row]:
        return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]

    try:
        return FrozenTexts(*map(lines, FrozenTexts.__dataclass_fields__))
    except OSError as missing:
        raise NoFrozenTextsError(
            f"{missing.filename}: not here; learning needs the project's frozen texts"
        ) from None
