"""Whole conversations by writers who knew no rule come to what they wanted: the real reader, the real rules.

The files hold those of 725 that do (2026-11-24); `training/frozen/README.md` says what a line means. They
were read to mend the rules, so they judge nothing: they keep what was reached. One that another training of
the model reads otherwise is taken out, and the commit says how many were.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import Municipality
from training.conversations import Player
from training.measure_conversations import judge

HERE = Path(__file__).parent
WRITTEN = [
    json.loads(line) for file in sorted(HERE.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def reader(bornova: Municipality) -> Reader:
    return Reader(bornova, load_model())


@pytest.mark.parametrize("script", WRITTEN, ids=[f"{one['id']} {one['about']}" for one in WRITTEN])
def test_it_comes_to_what_its_writer_wanted(
    bornova: Municipality, reader: Reader, script: dict[str, Any]
) -> None:
    assert judge(script, Player(bornova, reader.read).play(script)).faults == []
