"""What an operator watches of the notifier. Labels are of our own making: no name, number or word."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

SECONDS = (0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2.5, 5, 10, 30, 120, 600)


class Metrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        self.settled = Counter(
            "notifier_replies_total", "Replies by the status they reached", ["status"], registry=registry
        )
        self.refused = Counter(
            "notifier_refusals_total", "Calls that sent nothing, by verdict", ["verdict"], registry=registry
        )
        self.unsure = Counter(
            "notifier_unsure_total", "Calls whose fate nobody told us", ["how"], registry=registry
        )
        self.doubles = Counter(
            "notifier_double_sends_total", "Replies that became two messages", registry=registry
        )
        self.alerts = Counter(
            "notifier_alerts_total", "Answers that call for a person, by code", ["code"], registry=registry
        )
        self.receipts = Counter(
            "notifier_receipts_total", "Receipts, by what they were to us", ["match"], registry=registry
        )
        self.paused = Gauge(
            "notifier_paused_seconds", "How long the number's pause still lasts", registry=registry
        )
        self.due = Gauge(
            "notifier_replies_due", "Replies that could go now, as far as one look sees", registry=registry
        )
        self.oldest_due = Gauge(
            "notifier_oldest_due_seconds", "Age of the first reply in line", registry=registry
        )
        self.in_flight = Gauge("notifier_in_flight", "Calls under way", registry=registry)
        self.waited = Histogram(
            "notifier_request_to_call_seconds",
            "From the request to its first call",
            buckets=SECONDS,
            registry=registry,
        )
        self.called = Histogram(
            "notifier_call_seconds", "Duration of one call", buckets=SECONDS, registry=registry
        )
