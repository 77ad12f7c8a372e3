"""The notifier as a process, with minutes made seconds: `uvicorn --factory`, to be killed by a test."""

from datetime import timedelta

from faststream.asgi import AsgiFastStream
from prometheus_client import CollectorRegistry

from services.notifier.app import SERVICE, NotifierSettings, build
from services.notifier.documents import INDEXES
from services.notifier.graph_api import build_client
from services.notifier.reply import Patience
from shared.messaging import build_brokers
from shared.settings import read_municipality, read_settings
from shared.store import MongoStore, connect
from shared.telemetry import configure_logging

PATIENCE = Patience(lease=timedelta(seconds=12), silence_seconds=3.0, look_round_seconds=0.2)


def create_app() -> AsgiFastStream:
    settings = read_settings(NotifierSettings)
    configure_logging(SERVICE, settings.log_level)
    brokers = build_brokers(settings.amqp_url.get_secret_value(), SERVICE)
    store = MongoStore(connect(settings.mongo_url.get_secret_value()), SERVICE, INDEXES)
    municipality = read_municipality(settings)
    return build(settings, municipality, brokers, store, build_client(), CollectorRegistry(), PATIENCE)
