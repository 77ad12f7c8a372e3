"""Whether a model is taken: it is judged beside the one in use, and beside the shipped one."""

from itertools import product
from pathlib import Path
from uuid import UUID

import pytest

from ops.learn import learn
from ops.learning.frozen import FrozenTexts
from ops.learning.lessons import CORRECTED, Lesson
from ops.learning.shelf import Shelf
from ops.learning.teaching import teach, write_model
from services.classifier.evidence.learned import SHIPPED
from shared.municipality import Municipality

RUBBISH = [
    " ".join(words)
    for words in product(
        ("çöpler", "çöplerimiz", "evin çöpü", "sokağın çöpleri", "çöp poşetleri"),
        ("iki gündür", "bu sabah", "bayramda", "yine", "hâlâ"),
        ("alınmadı", "toplanmadı", "duruyor"),
    )
]
FROZEN = FrozenTexts([], [], [], [{"text": text, "parts": ["cop_toplama"]} for text in RUBBISH[:20]], [])


def lessons(topic: str) -> list[Lesson]:
    return [
        Lesson(text, "a unit", frozenset({topic}), CORRECTED, UUID(int=at), f"BRN-2026-{at:06d}")
        for at, text in enumerate(RUBBISH)
    ]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    folder = tmp_path / "bornova"
    folder.mkdir()
    return Shelf(folder)


def test_nonsense_that_is_in_use_already_is_refused_beside_the_shipped_model(
    bornova: Municipality, shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So it would be, had little by little been let through: beside the model in use nothing is lost."""
    nonsense = lessons("yol_bozuk")
    arrays = teach(bornova, SHIPPED, [lesson for lesson in nonsense if not lesson.is_held_out])
    shelf.take(write_model(arrays, tmp_path / "drifted.npz"), {})
    drifted = shelf.in_use.read_bytes()

    assert not learn(bornova, shelf, nonsense, FROZEN, keep=True)
    beside_it, beside_the_shipped = capsys.readouterr().out.split("hazır")
    assert "KÖTÜ" not in beside_it
    assert "KÖTÜ" in beside_the_shipped
    assert shelf.in_use.read_bytes() == drifted


def test_what_was_learned_is_learned_again_beside_both(
    bornova: Municipality, shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    for tables in (["şimdi"], ["şimdi", "hazır"]):
        assert learn(bornova, shelf, lessons("cop_toplama"), FROZEN, keep=True)
        heads = [line for line in capsys.readouterr().out.splitlines() if line.endswith("bozulan")]
        assert [head.split()[1] for head in heads] == tables
