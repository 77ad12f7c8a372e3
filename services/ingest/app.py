"""Ingest: Meta's webhook in, our events out; citizens' files in, signed links out."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import httpx
from faststream.asgi import AsgiFastStream
from faststream.rabbit.annotations import RabbitMessage
from faststream.rabbit.prometheus import RabbitPrometheusMiddleware
from prometheus_client import CollectorRegistry
from pydantic import SecretStr, field_validator

from services.ingest import attachments, webhook
from services.ingest.attachments import Attachments
from services.ingest.graph import Graph
from services.ingest.media import MediaFetcher
from services.ingest.metrics import Metrics
from services.ingest.speech import Scribe, SpeechApi, Transcriber
from services.ingest.webhook import Webhook
from shared import topology
from shared.events import MediaRequested
from shared.graph_api import GRAPH_API
from shared.media_links import MediaLinks
from shared.messaging import Brokers, build_brokers, connected
from shared.settings import LinkSettings, PhoneNumberId, Secret, WebAddress, read_municipality, read_settings
from shared.store import MediaStore, MongoStore, connect
from shared.telemetry import configure_logging, operator_routes

SERVICE = "ingest"
FILES_AT_ONCE = 4  # each is held whole in memory, at most 20 MB
GRAPH_SECONDS = httpx.Timeout(5.0, connect=3.0)


class IngestSettings(LinkSettings):
    """`whatsapp_app_secrets` is a list with commas, newest first, while one secret replaces another."""

    whatsapp_app_secrets: SecretStr
    whatsapp_verify_token: Secret
    whatsapp_access_token: Secret
    whatsapp_phone_number_id: PhoneNumberId
    graph_api_url: WebAddress = GRAPH_API
    speech_api_url: WebAddress | None = None  # nobody writes voice notes down
    speech_api_key: SecretStr | None = None
    speech_model: str = "whisper-1"
    speech_language: str = "tr"  # empty: the speech service finds out

    @field_validator("whatsapp_app_secrets")
    @classmethod
    def _names_one(cls, secrets: SecretStr) -> SecretStr:
        if not secrets.get_secret_value().strip(" ,"):
            raise ValueError("is empty")
        return secrets

    @field_validator("speech_api_url", mode="before")
    @classmethod
    def _may_be_empty(cls, url: str | None) -> str | None:
        return url or None

    @property
    def app_secrets(self) -> list[str]:
        listed = self.whatsapp_app_secrets.get_secret_value().split(",")
        return [secret.strip() for secret in listed if secret.strip()]


class IngestApp(AsgiFastStream):
    """FastStream routes whole paths; what lies below `/media/` comes through its answer for the others."""

    def __init__(self, *brokers: Any, below_media: Any, **options: Any) -> None:
        super().__init__(*brokers, **options)
        self._below_media = below_media

    async def not_found(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and scope["path"].startswith(attachments.PREFIX):
            await self._below_media(scope, receive, send)
        else:
            await super().not_found(scope, receive, send)


def create_app() -> AsgiFastStream:
    settings = read_settings(IngestSettings)
    units = [unit.id for unit in read_municipality(settings).units]
    configure_logging(SERVICE, settings.log_level)
    return build(settings, units, CollectorRegistry())


def build(settings: IngestSettings, units: Sequence[str], registry: CollectorRegistry) -> AsgiFastStream:
    counted = RabbitPrometheusMiddleware(registry=registry, app_name=SERVICE)
    brokers = build_brokers(
        settings.amqp_url.get_secret_value(), SERVICE, prefetch=FILES_AT_ONCE, middlewares=(counted,)
    )
    database = connect(settings.mongo_url.get_secret_value())
    store, media = MongoStore(database, SERVICE), MediaStore(database)
    client = httpx.AsyncClient(timeout=GRAPH_SECONDS, trust_env=False)
    graph = Graph(client, settings.graph_api_url, settings.whatsapp_access_token.get_secret_value())
    metrics = Metrics(registry)
    fetcher = MediaFetcher(graph, media, brokers.publisher, metrics, now=now)
    speech = _speech(settings, client)
    wire(brokers, fetcher, Scribe(speech, media, brokers.publisher, metrics, now=now) if speech else None)
    files = Attachments(media, MediaLinks(settings.public_url, settings.link_secret), now=now)

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        """The database is not waited for: a citizen's message needs none, and files are tried again."""
        try:
            async with client, connected(brokers, units):
                yield
        finally:
            store.close()

    checks = {"broker": brokers.publisher.prove, "database": store.ping}
    return IngestApp(
        brokers.consuming,
        lifespan=lifespan,
        below_media=files.read,
        asgi_routes=[
            (webhook.PATH, _webhook(settings, brokers, metrics)),
            (attachments.PATH, files.upload),
            *operator_routes(checks, registry),
        ],
    )


def _webhook(settings: IngestSettings, brokers: Brokers, metrics: Metrics) -> Webhook:
    return Webhook(
        brokers.publisher,
        app_secrets=settings.app_secrets,
        verify_token=settings.whatsapp_verify_token.get_secret_value(),
        line=settings.whatsapp_phone_number_id,
        metrics=metrics,
        now=now,
    )


def _speech(settings: IngestSettings, client: httpx.AsyncClient) -> Transcriber | None:
    if settings.speech_api_url is None:
        return None
    key = settings.speech_api_key.get_secret_value() if settings.speech_api_key else ""
    return SpeechApi(
        client,
        settings.speech_api_url,
        key=key,
        model=settings.speech_model,
        language=settings.speech_language,
    )


def wire(brokers: Brokers, fetcher: MediaFetcher, scribe: Scribe | None = None) -> None:
    @brokers.consuming.subscriber(topology.INGEST_MEDIA, topology.LINE)
    async def fetch_media(wanted: MediaRequested, message: RabbitMessage) -> None:
        await fetcher.fetch(wanted, message.headers)
        if scribe:
            await scribe.write_down(wanted, message.headers)


def now() -> datetime:
    return datetime.now(UTC)
