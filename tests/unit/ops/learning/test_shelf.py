"""A municipality's own model is taken into use and given up again."""

from pathlib import Path

import pytest

from ops.learning.shelf import Shelf, digest
from services.classifier.evidence.learned import SHIPPED


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "municipality").mkdir()
    return Shelf(tmp_path / "municipality")


def model(tmp_path: Path, name: str) -> Path:
    path = tmp_path / name
    path.write_text(name)
    return path


def test_the_shipped_model_is_in_use_until_one_is_taken(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.in_use == SHIPPED
    shelf.take(model(tmp_path, "first"), {})
    assert shelf.in_use.read_text() == "first"


def test_the_card_tells_which_model_it_is_of_and_which_was_shipped(shelf: Shelf, tmp_path: Path) -> None:
    shelf.take(model(tmp_path, "first"), {"tickets": 7})
    card = (shelf.in_use.parent / "card.json").read_text()
    for told in (digest(shelf.in_use), digest(SHIPPED), '"tickets": 7'):
        assert told in card


def test_undoing_goes_back_one_model_and_then_to_the_shipped_one(shelf: Shelf, tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        shelf.take(model(tmp_path, name), {"name": name})
    assert shelf.undo() == shelf.in_use
    assert shelf.in_use.read_text() == "second"
    assert '"second"' in (shelf.in_use.parent / "card.json").read_text()
    assert shelf.undo() == SHIPPED
    assert shelf.undo() is None


def test_nothing_half_written_is_left(shelf: Shelf, tmp_path: Path) -> None:
    shelf.take(model(tmp_path, "first"), {})
    shelf.take(model(tmp_path, "second"), {})
    left = {str(file.relative_to(shelf.in_use.parent)) for file in shelf.in_use.parent.rglob("*")}
    assert left == {"topics.npz", "card.json", "before", "before/topics.npz", "before/card.json"}


def test_a_model_taught_from_another_one_than_is_shipped_is_known(shelf: Shelf, tmp_path: Path) -> None:
    assert not shelf.is_outdated
    shelf.take(model(tmp_path, "first"), {})
    assert not shelf.is_outdated
    card = shelf.in_use.parent / "card.json"
    card.write_text(card.read_text().replace(digest(SHIPPED), "0" * 16))
    assert shelf.is_outdated


@pytest.mark.parametrize("broken", ["", "{", "[]", "null"])
def test_a_card_that_somebody_broke_proves_nothing(shelf: Shelf, tmp_path: Path, broken: str) -> None:
    shelf.take(model(tmp_path, "first"), {})
    (shelf.in_use.parent / "card.json").write_text(broken)
    assert shelf.is_outdated


def test_a_folder_nothing_can_be_written_in_is_refused_beforehand(shelf: Shelf, tmp_path: Path) -> None:
    shelf.must_be_writable()
    with pytest.raises(PermissionError, match="elsewhere"):
        Shelf(tmp_path / "elsewhere").must_be_writable()
