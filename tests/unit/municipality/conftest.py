"""The two real municipalities, and copies of one of them that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.municipality import MUNICIPALITIES, BrokenMunicipalityError, Municipality, load


@pytest.fixture(scope="session", params=["bornova", "etimesgut"])
def municipality(request: pytest.FixtureRequest) -> Municipality:
    return load(MUNICIPALITIES / request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Bornova and what it extends, to be broken."""
    copy = tmp_path / "municipalities"
    shutil.copytree(MUNICIPALITIES, copy)
    return copy / "bornova"


Refusal = Callable[[str, str, str], tuple[str, str]]


@pytest.fixture
def refusal(folder: Path) -> Refusal:
    """Replaces a text in one file, once; gives back the place (`file:line`) and the words of the refusal."""

    def broken(file: str, old: str, new: str) -> tuple[str, str]:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(BrokenMunicipalityError) as refused:
            load(folder)
        place, _, what = str(refused.value).partition(": ")
        return place.removeprefix(f"{folder}/").removeprefix(f"{folder.parent}/"), what

    return broken
