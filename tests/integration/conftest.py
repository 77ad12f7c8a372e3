"""The real parts, once per session, and a place of its own in them for every test."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from pymongo import AsyncMongoClient

from sandbox.parts import Parts, real_parts


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def parts(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Parts]:
    async with real_parts(tmp_path_factory.mktemp("parts")) as ready:
        yield ready


@pytest.fixture(scope="session")
def amqp_url(parts: Parts) -> str:
    return parts.amqp_url


@pytest.fixture(scope="session")
def mongo_url(parts: Parts) -> str:
    return parts.mongo_url
