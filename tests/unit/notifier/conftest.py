from pathlib import Path

import pytest

from shared.municipality import Municipality, load
from shared.settings import MUNICIPALITIES


@pytest.fixture(scope="session")
def town() -> Municipality:
    return load(Path(MUNICIPALITIES) / "bornova")
