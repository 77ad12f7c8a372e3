import pytest

from shared.municipality import Municipality
from tests.unit.dispatcher.chat import Chat


@pytest.fixture
def chat(bornova: Municipality) -> Chat:
    return Chat(bornova)
