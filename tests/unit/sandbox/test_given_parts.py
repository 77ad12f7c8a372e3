"""A broker and a database that the operator names: what is wrong with the address is told in one line."""

import pytest

from sandbox.broker import until_amqp_answers
from sandbox.database import until_mongo_answers
from sandbox.processes import SetupError


@pytest.mark.parametrize("url", ["amqp://h:99999/", "amqp://user:pass#word@h/"])
async def test_a_brokers_address_that_cannot_be_read_is_refused(url: str) -> None:
    with pytest.raises(SetupError, match="AMQP_URL cannot be read") as refused:
        await until_amqp_answers(url, patience=0)
    assert "pass" not in str(refused.value)


@pytest.mark.parametrize("url", ["mongodb://h:99999/", "mongodb://user:pass@word@h/"])
async def test_a_databases_address_that_cannot_be_read_is_refused(url: str) -> None:
    with pytest.raises(SetupError, match="no MongoDB answers at") as refused:
        await until_mongo_answers(url, patience=0)
    assert "pass@" not in str(refused.value)
