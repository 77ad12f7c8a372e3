"""How much of what people write about themselves and each other is found, on messages written for this.

`written.jsonl` has what must be found; `lookalikes.jsonl` has nothing to find. Only line numbers are shown.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from services.classifier.reader import Reader

FOLDER = Path(__file__).with_name("personal_data")
LEAST_FOUND = 0.99
MOST_ALARMS = 0.01
MOST_READABLE = 9  # most are words that are both a name and a thing, with nothing beside them

Found = set[tuple[str, str]]


def rows(name: str) -> list[dict[str, Any]]:
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def squeezed(text: str) -> str:
    return "".join(text.split())


def wanted_in(row: dict[str, Any]) -> Found:
    return {(item["type"], squeezed(item["text"]).replace("\ufe0f", "")) for item in row["personal_data"]}


def found_in(reader: Reader, text: str) -> Found:
    return {(item.type, squeezed(item.text)) for item in reader.read(text).personal_data}


def is_covered(kind: str, text: str, others: Found) -> bool:
    return any(kind == other and (text in whole or whole in text) for other, whole in others)


def test_what_identifies_a_person_is_found(rules: Reader) -> None:
    missed: list[tuple[int, str]] = []
    wanted = 0
    for number, row in enumerate(rows("written"), 1):
        found = found_in(rules, row["text"])
        wanted += len(wanted_in(row))
        missed += [(number, kind) for kind, text in wanted_in(row) if not is_covered(kind, text, found)]
    assert wanted > 900
    assert len(missed) <= (1 - LEAST_FOUND) * wanted, f"{len(missed)} of {wanted} missed, in lines {missed}"


def test_nobody_is_seen_where_nobody_is(rules: Reader) -> None:
    looked_at = rows("lookalikes")
    alarms = [number for number, row in enumerate(looked_at, 1) if found_in(rules, row["text"])]
    assert len(looked_at) > 350
    assert len(alarms) <= MOST_ALARMS * len(looked_at), (
        f"found in {len(alarms)} of {len(looked_at)}: {alarms}"
    )


def test_what_agencies_get_does_not_show_it(rules: Reader) -> None:
    readable: list[int] = []
    for number, row in enumerate(rows("written"), 1):
        shown = squeezed("".join(part.masked for part in rules.read(row["text"]).parts))
        readable += [number for _, text in wanted_in(row) if len(text) > 2 and text in shown]
    assert len(readable) <= MOST_READABLE, f"still readable in {len(readable)} lines: {readable}"


@pytest.mark.parametrize("name", ["written", "lookalikes"])
def test_every_message_stands_once(name: str) -> None:
    texts = [row["text"] for row in rows(name)]
    assert len(texts) == len(set(texts))
