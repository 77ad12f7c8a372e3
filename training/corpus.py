"""The project's own texts, `training/texts/*.jsonl`: a line each with `text`, `kind`, `urgency`, and `topic`
where the file is not named after it. Nobody's real message is among them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "texts"


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    topic: str
    kind: str
    urgency: int
    topic2: str | None = None
    file: str = ""


def read_corpus(folder: Path = TEXTS) -> Sequence[Example]:
    """In a fixed order, so that the same texts give the same model."""
    examples: dict[str, Example] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            example = Example(
                row["text"],
                row.get("topic", file.stem),
                row["kind"],
                row["urgency"],
                row.get("topic2"),
                file.stem,
            )
            examples.setdefault(example.text, example)
    return list(examples.values())
