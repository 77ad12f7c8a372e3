import pytest

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import Municipality


@pytest.fixture(scope="package")
def reader(bornova: Municipality) -> Reader:
    return Reader(bornova, load_model())
