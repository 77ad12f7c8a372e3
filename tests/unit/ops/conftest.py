import pytest

from services.classifier.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import MUNICIPALITIES, Municipality, load


@pytest.fixture(scope="package")
def bornova() -> Municipality:
    return load(MUNICIPALITIES / "bornova")


@pytest.fixture(scope="package")
def reader(bornova: Municipality) -> Reader:
    return Reader(bornova, load_model())
