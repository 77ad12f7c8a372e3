"""Classifier: a message in, the same message with its reading out. Keeps nothing."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from faststream.asgi import AsgiFastStream
from faststream.rabbit.prometheus import RabbitPrometheusMiddleware
from prometheus_client import CollectorRegistry

from services.classifier.evidence.learned import LearnedReader, ModelError, load_model, model_in_use
from services.classifier.reader import Reader
from shared import topology
from shared.events import MessageClassified, MessageReceived, derive_id
from shared.messaging import Brokers, build_brokers, connected
from shared.settings import Settings, read_municipality, read_settings, stop
from shared.telemetry import configure_logging, operator_routes

SERVICE = "classifier"


def wire(brokers: Brokers, reader: Reader) -> None:
    @brokers.consuming.subscriber(topology.CLASSIFIER_MESSAGES, topology.LINE)
    async def on_message(message: MessageReceived) -> None:
        await brokers.publisher.publish(classify(message, reader))


def classify(message: MessageReceived, reader: Reader) -> MessageClassified:
    return MessageClassified(
        id=derive_id(message.id, MessageClassified.routing_key),
        at=datetime.now(UTC),
        correlation_id=message.correlation_id,
        message=message,
        reading=reader.read(message.text or ""),
    )


def read_model(settings: Settings) -> LearnedReader:
    """The municipality's own where it has taught one. A broken one ends the process: it must be seen."""
    try:
        return load_model(model_in_use(settings.municipality_folder))
    except ModelError as broken:
        stop(str(broken))


def create_app() -> AsgiFastStream:
    settings = read_settings(Settings)
    configure_logging(SERVICE, settings.log_level)
    municipality = read_municipality(settings)
    registry = CollectorRegistry()
    brokers = build_brokers(
        settings.amqp_url.get_secret_value(),
        SERVICE,
        middlewares=(RabbitPrometheusMiddleware(registry=registry, app_name=SERVICE),),
    )
    wire(brokers, Reader(municipality, read_model(settings)))

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        async with connected(brokers, [unit.id for unit in municipality.units]):
            gc.freeze()  # words and weights stay: to walk them all for garbage stops the reader for 30 ms
            yield

    return AsgiFastStream(
        brokers.consuming,
        lifespan=lifespan,
        asgi_routes=[*operator_routes({"broker": brokers.publisher.prove}, registry)],
        logger=None,
    )
