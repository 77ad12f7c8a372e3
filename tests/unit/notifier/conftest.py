import pytest

from shared.municipality import Municipality
from tests.unit.notifier.line import Line


@pytest.fixture(scope="session")
def town(bornova: Municipality) -> Municipality:
    return bornova


@pytest.fixture
def line(town: Municipality) -> Line:
    return Line.of(town)
