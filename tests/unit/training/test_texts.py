"""The project's own texts: each topic and kind has enough, none says the same twice, none is a frozen one."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared.events import Kind
from shared.municipality import load
from training.corpus import TEXTS, read_corpus
from training.neighbours import near_pairs

ROOT = Path(__file__).parents[3]
FROZEN = ROOT / "training" / "frozen"
ENOUGH = 60
EVERYBODY_WRITES = 12  # characters; "slm" and "çöp" are nobody's
SAID_IN_PASSING = 32  # characters

CORPUS = read_corpus()
TOPICS = [topic.id for topic in load(ROOT / "municipalities" / "bornova").topics]


def lines() -> Iterator[tuple[str, str]]:
    for file in sorted(TEXTS.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            yield f"{file.name}:{number}", line


def test_every_line_has_a_text_and_labels_that_exist() -> None:
    for where, line in lines():
        row = json.loads(line)
        topics = {row.get("topic", where.split(".")[0]), row.get("topic2")} - {None}
        assert row["text"].strip(), where
        assert topics <= set(TOPICS), where
        assert row["kind"] in set(Kind), where
        assert row["urgency"] in range(4), where


def test_no_text_stands_in_two_files() -> None:
    """Of two the first file's would be learnt, and what the other says of it be lost."""
    times = Counter(json.loads(line)["text"] for _, line in lines())
    assert [text for text, number in times.items() if number > 1] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_has_enough_texts(topic: str) -> None:
    assert Counter(one.topic for one in CORPUS)[topic] >= ENOUGH


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_enough_texts(kind: Kind) -> None:
    assert Counter(one.kind for one in CORPUS)[kind] >= ENOUGH


def test_no_two_texts_of_a_topic_say_nearly_the_same() -> None:
    by_topic = defaultdict(list)
    for one in CORPUS:
        by_topic[one.topic].append(one.text)
    near = [(texts[one], texts[other]) for texts in by_topic.values() for one, other in near_pairs(texts)]
    assert near == []


def texts_in(row: dict[str, Any]) -> list[str]:
    """A conversation has those of all its steps; what is short in it everybody writes."""
    if "steps" not in row:
        return [row["text"]]
    said = (one["text"] for one in row["steps"] if "text" in one and "unit" not in one)
    return [text for text in said if len(text) > SAID_IN_PASSING]


def test_no_text_is_near_one_that_judges() -> None:
    frozen = [
        text
        for file in sorted(FROZEN.rglob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        for text in texts_in(json.loads(line))
    ]
    texts = [one.text for one in CORPUS if len(one.text) >= EVERYBODY_WRITES]
    near = [texts[at] for at, _ in near_pairs(texts, frozen)]
    assert near == []
