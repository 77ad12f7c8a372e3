from pathlib import Path

import pytest

from shared.municipality import Municipality, load
from tests.unit.dispatcher.chat import Chat

MUNICIPALITIES = Path(__file__).parents[3] / "municipalities"


@pytest.fixture(scope="session")
def bornova() -> Municipality:
    return load(MUNICIPALITIES / "bornova")


@pytest.fixture
def chat(bornova: Municipality) -> Chat:
    return Chat(bornova)
