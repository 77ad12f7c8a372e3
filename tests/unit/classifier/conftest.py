"""The classifier as it ships, for Bornova: its own data, with and without the learned reader."""

from collections.abc import Callable

import pytest

from services.classifier.evidence.learned import LearnedReader, load_model
from services.classifier.reader import Reader
from shared.events import PlaceHint
from shared.municipality import Municipality

PlaceIn = Callable[[str], PlaceHint | None]


@pytest.fixture(scope="session")
def model() -> LearnedReader:
    return load_model()


@pytest.fixture(scope="session")
def reader(bornova: Municipality, model: LearnedReader) -> Reader:
    return Reader(bornova, model)


@pytest.fixture(scope="session")
def rules(bornova: Municipality) -> Reader:
    """The municipality's words alone."""
    return Reader(bornova)


@pytest.fixture(scope="session")
def place(reader: Reader) -> PlaceIn:
    """Where the first matter of a text is."""
    return lambda text: reader.read(text).parts[0].place
