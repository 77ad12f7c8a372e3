"""Dispatcher: decides what a message means, routes, forwards, and follows what became of it."""

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from faststream.asgi import AsgiFastStream
from faststream.rabbit.annotations import RabbitMessage
from faststream.rabbit.prometheus import RabbitPrometheusMiddleware
from prometheus_client import CollectorRegistry
from pydantic import ValidationError

from services.dispatcher.register import INDEXES
from services.dispatcher.registrar import Registrar
from services.dispatcher.updates import RefusedUpdateError
from shared import topology
from shared.events import AgencyUpdate, MediaStored, MessageClassified, ReplySettled
from shared.media_links import MediaLinks
from shared.messaging import Brokers, PermanentError, build_brokers, connected, original_routing_key
from shared.rounds import keep_doing
from shared.settings import LinkSettings, read_municipality, read_settings
from shared.store import MongoStore, Steps, connect
from shared.store.steps import SWEEP_SECONDS
from shared.telemetry import configure_logging, operator_routes

SERVICE = "dispatcher"
TIMER_SECONDS = 1.0


def wire(brokers: Brokers, registrar: Registrar) -> None:
    """Queue, registrar, done. An agency's words are read here, so that a refusal names what is wrong."""
    subscriber = brokers.consuming.subscriber

    @subscriber(topology.DISPATCHER_MESSAGES, topology.LINE)
    async def on_message(event: MessageClassified) -> None:
        await registrar.on_message(event)

    @subscriber(topology.DISPATCHER_MEDIA, topology.LINE)
    async def on_media(event: MediaStored) -> None:
        await registrar.on_media(event)

    @subscriber(topology.DISPATCHER_SETTLED, topology.LINE)
    async def on_settled(event: ReplySettled) -> None:
        await registrar.on_settled(event)

    @subscriber(topology.DISPATCHER_UPDATES, topology.AGENCY_UPDATES, decoder=lambda message: message.body)
    async def on_update(body: bytes, message: RabbitMessage) -> None:
        unit = original_routing_key(message.raw_message).rpartition(".")[0]
        try:
            update = AgencyUpdate.model_validate_json(body)
            await registrar.on_update(unit, update, message.raw_message.message_id or _body_id(body))
        except ValidationError as broken:
            raise PermanentError(_first_fault(broken)) from None
        except RefusedUpdateError as refused:
            raise PermanentError(str(refused)) from None


def _body_id(body: bytes) -> str:
    """What stands in for a message id an agency did not give: the same bytes are the same update."""
    return hashlib.sha256(body).hexdigest()


def _first_fault(broken: ValidationError) -> str:
    fault = broken.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(step) for step in fault["loc"]) or "body"
    return f"{where}: {fault['msg']}"


def create_app() -> AsgiFastStream:
    settings = read_settings(LinkSettings)
    configure_logging(SERVICE, settings.log_level)
    municipality = read_municipality(settings)
    units = [unit.id for unit in municipality.units]
    registry = CollectorRegistry()
    brokers = build_brokers(
        settings.amqp_url.get_secret_value(),
        SERVICE,
        middlewares=(RabbitPrometheusMiddleware(registry=registry, app_name=SERVICE),),
    )
    store = MongoStore(connect(settings.mongo_url.get_secret_value()), SERVICE, INDEXES)
    steps = Steps(store, brokers.publisher.send)
    links = MediaLinks(settings.public_url, settings.link_secret)
    registrar = Registrar(municipality, store, steps, links, lambda: datetime.now(UTC))
    wire(brokers, registrar)

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        await store.prepare()
        background = [
            keep_doing(steps.sweep, SWEEP_SECONDS),
            keep_doing(registrar.fire_due_timers, TIMER_SECONDS),
        ]
        async with connected(brokers, units, background):
            yield
            await steps.close()
        store.close()

    checks = {"broker": brokers.publisher.prove, "database": store.ping}
    return AsgiFastStream(
        brokers.consuming, lifespan=lifespan, asgi_routes=[*operator_routes(checks, registry)], logger=None
    )
