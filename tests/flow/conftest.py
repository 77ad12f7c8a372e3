from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from services.classifier.evidence.learned import load_model, model_in_use
from services.classifier.reader import Reader
from shared.municipality import MUNICIPALITIES, Municipality
from tests.flow.line import Line


@pytest.fixture(scope="session")
def readers(bornova: Municipality, etimesgut: Municipality) -> dict[str, Reader]:
    """As the classifier builds them, with the model it ships."""
    return {
        municipality.short_code: Reader(municipality, load_model(model_in_use(MUNICIPALITIES / folder)))
        for municipality, folder in ((bornova, "bornova"), (etimesgut, "etimesgut"))
    }


@pytest_asyncio.fixture
async def line(bornova: Municipality, readers: dict[str, Reader]) -> AsyncIterator[Line]:
    async with Line(bornova, readers["BRN"]).running() as running:
        yield running


@pytest_asyncio.fixture
async def etimesguts_line(etimesgut: Municipality, readers: dict[str, Reader]) -> AsyncIterator[Line]:
    async with Line(etimesgut, readers["ETI"]).running() as running:
        yield running
