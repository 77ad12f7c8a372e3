"""Broker and database in containers, wherever a Docker Engine answers and has or gets the images."""

import asyncio
import socket
from collections.abc import Mapping
from contextlib import ExitStack
from urllib.parse import urlsplit

from docker.errors import DockerException
from requests.exceptions import RequestException
from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer
from testcontainers.core.docker_client import DockerClient

from sandbox.broker import until_amqp_answers
from sandbox.database import until_primary
from sandbox.processes import SetupError, free_port, report

MONGOD = "mongod --replSet line --bind_ip_all --setParameter transactionLifetimeLimitSeconds=5"
PATIENCE = 60.0
PULL_SILENCE = 15  # seconds; a registry that cannot be reached may also never answer
UNUSABLE = (DockerException, RequestException, SetupError, TimeoutError)


async def urls(environ: Mapping[str, str], running: ExitStack) -> dict[str, str]:
    """AMQP_URL and MONGO_URL of new containers for those not given; nothing when containers do not work here.

    The containers end with `running`.
    """
    starts = {"AMQP_URL": start_rabbitmq, "MONGO_URL": start_mongodb}
    wanted = {name: start for name, start in starts.items() if not environ.get(name)}
    if not wanted or not engine_answers(environ):
        return {}
    if "BEYAZHAT_TEST_RABBITMQ_IMAGE" in environ:
        # Whoever must name stand-ins cannot pull the image of testcontainers' reaper either.
        testcontainers_config.ryuk_disabled = True
    with ExitStack() as attempt:
        try:
            await asyncio.to_thread(fetch_images, environ)
            ready = {name: await start(environ, attempt) for name, start in wanted.items()}
        except UNUSABLE as failure:
            report(f"no containers, private processes instead: {type(failure).__name__} {failure}")
            return {}
        running.enter_context(attempt.pop_all())
        return ready


def engine_answers(environ: Mapping[str, str]) -> bool:
    """Knocked at first by ourselves: the client leaves its socket open when nobody answers."""
    address = urlsplit(environ.get("DOCKER_HOST", "unix:///var/run/docker.sock"))
    if address.scheme == "unix":
        with socket.socket(socket.AF_UNIX) as door:
            if door.connect_ex(address.path) != 0:
                return False
    try:
        return bool(DockerClient().client.ping())
    except DockerException:
        return False


def fetch_images(environ: Mapping[str, str]) -> None:
    """Those that are not here yet, with far less patience than the engine's own client would have."""
    images = [rabbitmq_image(environ), mongo_image(environ)]
    if not testcontainers_config.ryuk_disabled:
        images.append(testcontainers_config.ryuk_image)
    client = DockerClient(timeout=PULL_SILENCE).client
    try:
        for image in images:
            if not client.images.list(name=image):
                report(f"pulling {image}")
                client.images.pull(image)
    finally:
        client.close()


def rabbitmq_image(environ: Mapping[str, str]) -> str:
    return environ.get("BEYAZHAT_TEST_RABBITMQ_IMAGE", "rabbitmq:4")


def mongo_image(environ: Mapping[str, str]) -> str:
    return environ.get("BEYAZHAT_TEST_MONGO_IMAGE", "mongo:8")


async def start_rabbitmq(environ: Mapping[str, str], running: ExitStack) -> str:
    port = await start(DockerContainer(rabbitmq_image(environ)), 5672, running)
    url = f"amqp://guest:guest@127.0.0.1:{port}/"
    await until_amqp_answers(url, PATIENCE)
    return url


async def start_mongodb(environ: Mapping[str, str], running: ExitStack) -> str:
    container = DockerContainer(mongo_image(environ), command=MONGOD)
    port = await start(container, 27017, running)
    await until_primary(port, member="127.0.0.1:27017", patience=PATIENCE)
    # The member knows itself by its address inside, so it must not be looked up.
    return f"mongodb://127.0.0.1:{port}/beyazhat?directConnection=true&w=majority&journal=true"


async def start(container: DockerContainer, inner_port: int, running: ExitStack) -> int:
    """The port on loopback behind which the container's own is found."""
    port = free_port()
    container.ports[f"{inner_port}/tcp"] = ("127.0.0.1", port)  # type: ignore[assignment]  # Docker takes it
    report(f"starting a container of {container.image}")
    await asyncio.to_thread(running.enter_context, container)
    return port
