"""What ingest counts. No label carries anything a citizen wrote."""

from prometheus_client import CollectorRegistry, Counter, Histogram

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Metrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self.webhooks = Counter(
            "ingest_webhooks", "Webhook requests by the answer given", ["status"], registry=registry
        )
        self.seconds = Histogram(
            "ingest_webhook_seconds",
            "From a webhook's last byte to its answer",
            buckets=_SECONDS,
            registry=registry,
        )
        self.published = Counter("ingest_published", "Events published", ["event"], registry=registry)
        self.parked = Counter("ingest_parked", "Items parked as not understood", registry=registry)
        self.ignored = Counter(
            "ingest_ignored", "Items rightly neither published nor kept", ["reason"], registry=registry
        )
        self.speech = Counter(
            "ingest_speech", "Voice notes by what came of writing them down", ["outcome"], registry=registry
        )
        self.media = Counter("ingest_media", "Files of citizens by outcome", ["outcome"], registry=registry)
