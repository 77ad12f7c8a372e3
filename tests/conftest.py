"""The two real municipalities, for every test that takes one."""

import pytest

from shared.municipality import MUNICIPALITIES, Municipality, load


@pytest.fixture(scope="session")
def bornova() -> Municipality:
    return load(MUNICIPALITIES / "bornova")


@pytest.fixture(scope="session")
def etimesgut() -> Municipality:
    return load(MUNICIPALITIES / "etimesgut")
