"""The composed line, once per session, where a Docker Engine answers and holds the images.

The images are named by the variables of the compose file; `tests/compose/stand_ins.sh` builds some where no
registry can be reached.
"""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.compose.composed import ComposedLine, composed_line
from tests.compose.engine import docker

IMAGES = {"BEYAZHAT_IMAGE": "beyazhat:local", "RABBITMQ_IMAGE": "rabbitmq:4", "MONGO_IMAGE": "mongo:8"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "compose: needs a Docker Engine that holds the images")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def images() -> dict[str, str]:
    if shutil.which("docker") is None:
        pytest.skip("no docker here")
    wanted = {name: os.environ.get(name, official) for name, official in IMAGES.items()}
    inspected = await docker("image", "inspect", *wanted.values())
    if inspected.code != 0:
        pytest.skip(f"no Docker Engine with the images: {inspected.errors.strip().splitlines()[0]}")
    return wanted


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def composed(
    images: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[ComposedLine]:
    municipality = os.environ.get("MUNICIPALITY", "bornova")
    async with composed_line(municipality, images, tmp_path_factory.mktemp("composed")) as composed:
        yield composed
