import pytest

from shared.municipality import Municipality
from tests.unit.dispatcher.chat import HOLE, Chat


@pytest.fixture
def chat(bornova: Municipality) -> Chat:
    return Chat(bornova)


@pytest.fixture
def a_hole_is_told(chat: Chat) -> None:
    """Registered and with its unit since five minutes."""
    chat.writes(HOLE)
    chat.later(minutes=5)
