"""Notifier: says to citizens what was decided, once, and knows what became of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpx
from faststream.asgi import AsgiFastStream
from faststream.rabbit.prometheus import RabbitPrometheusMiddleware
from prometheus_client import CollectorRegistry

from services.notifier.aftercare import Aftercare
from services.notifier.documents import INDEXES
from services.notifier.graph_api import GraphApi, build_client
from services.notifier.listening import Listening
from services.notifier.means import Means
from services.notifier.metrics import Metrics
from services.notifier.payload import Composer
from services.notifier.replies import Replies
from services.notifier.reply import Patience
from services.notifier.sender import Sender
from services.notifier.speech import Speech
from services.notifier.wording import UnsayableError
from shared import topology
from shared.events import ReceiptChanged, ReplyRequested
from shared.graph_api import GRAPH_API
from shared.media_links import MediaLinks
from shared.messaging import Brokers, PermanentError, build_brokers, connected
from shared.municipality import Municipality
from shared.rounds import keep_doing
from shared.settings import LinkSettings, PhoneNumberId, Secret, WebAddress, read_municipality, read_settings
from shared.store import MongoStore, Steps, connect
from shared.store.steps import SWEEP_SECONDS
from shared.telemetry import configure_logging, operator_routes

SERVICE = "notifier"


class NotifierSettings(LinkSettings):
    whatsapp_access_token: Secret
    whatsapp_phone_number_id: PhoneNumberId
    graph_api_url: WebAddress = GRAPH_API


def create_app() -> AsgiFastStream:
    settings = read_settings(NotifierSettings)
    configure_logging(SERVICE, settings.log_level)
    municipality = read_municipality(settings)
    registry = CollectorRegistry()
    brokers = build_brokers(
        settings.amqp_url.get_secret_value(),
        SERVICE,
        middlewares=(RabbitPrometheusMiddleware(registry=registry, app_name=SERVICE),),
    )
    store = MongoStore(connect(settings.mongo_url.get_secret_value()), SERVICE, INDEXES)
    return build(settings, municipality, brokers, store, build_client(), registry, Patience())


def build(
    settings: NotifierSettings,
    municipality: Municipality,
    brokers: Brokers,
    store: MongoStore,
    client: httpx.AsyncClient,
    registry: CollectorRegistry,
    patience: Patience,
) -> AsgiFastStream:
    steps = Steps(store, brokers.publisher.send)
    metrics = Metrics(registry)
    composer = Composer(municipality, MediaLinks(settings.public_url, settings.link_secret))
    graph = GraphApi(
        client, settings.graph_api_url, settings.whatsapp_phone_number_id, settings.whatsapp_access_token
    )
    replies = Replies(store, steps, brokers.publisher.send, _now, metrics)
    means = Means(replies, Listening(store, _now), metrics, _now, patience)
    sender = Sender(means, graph, Speech(composer, municipality.wording.templates), municipality.pace)
    care = Aftercare(means)
    wire(brokers, means, composer, sender)

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        await store.prepare()
        background = [
            sender.run(),
            keep_doing(care.look_round, patience.look_round_seconds),
            keep_doing(steps.sweep, SWEEP_SECONDS),
        ]
        async with client, connected(brokers, municipality.unit_by_id, background):
            yield
            await steps.close()
        store.close()

    checks = {"broker": brokers.publisher.prove, "database": store.ping}
    return AsgiFastStream(
        brokers.consuming, lifespan=lifespan, asgi_routes=[*operator_routes(checks, registry)], logger=None
    )


def wire(brokers: Brokers, means: Means, composer: Composer, sender: Sender) -> None:
    @brokers.consuming.subscriber(topology.NOTIFIER_REPLIES, topology.LINE)
    async def keep_reply(event: ReplyRequested) -> None:
        _demand_sayable(composer, event)
        if await means.replies.keep(event):
            sender.nudge()

    @brokers.consuming.subscriber(topology.NOTIFIER_RECEIPTS, topology.LINE)
    async def take_receipt(event: ReceiptChanged) -> None:
        try:
            await means.replies.take_receipt(event)
        except Exception:
            means.listening.miss()
            raise
        await means.listening.hear(event.at)


def _demand_sayable(composer: Composer, event: ReplyRequested) -> None:
    """What cannot be put into words now never can: an operator sees it at once, parked with the reason."""
    try:
        composer.write(event, event.at)
    except UnsayableError as unsayable:
        raise PermanentError(str(unsayable)) from None


def _now() -> datetime:
    return datetime.now(UTC)
