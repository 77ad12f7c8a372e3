"""The classifier as it ships, for Bornova: its own data, with and without the learned reader."""

import pytest

from services.classifier.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import Municipality


@pytest.fixture(scope="session")
def reader(bornova: Municipality) -> Reader:
    return Reader(bornova, load_model())


@pytest.fixture(scope="session")
def rules(bornova: Municipality) -> Reader:
    """The municipality's words alone."""
    return Reader(bornova)
