"""The classifier as it ships, for Bornova: its own data, with and without the learned reader."""

from pathlib import Path

import pytest

from services.classifier.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import Municipality, load

MUNICIPALITIES = Path(__file__).parents[3] / "municipalities"


@pytest.fixture(scope="session")
def bornova() -> Municipality:
    return load(MUNICIPALITIES / "bornova")


@pytest.fixture(scope="session")
def reader(bornova: Municipality) -> Reader:
    return Reader(bornova, load_model())


@pytest.fixture(scope="session")
def rules(bornova: Municipality) -> Reader:
    """The municipality's words alone."""
    return Reader(bornova)
