import pytest

from shared.municipality import Municipality
from tests.unit.notifier.line import Line


@pytest.fixture
def line(bornova: Municipality) -> Line:
    return Line.of(bornova)
