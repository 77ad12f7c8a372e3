"""What an operator watches of the notifier. Labels are of our own making: no name, number or word."""

from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

SECONDS = (0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2.5, 5, 10, 30, 120, 600)


class Metrics:
    def __init__(self, registry: CollectorRegistry) -> None:
        count = partial(Counter, registry=registry)
        gauge = partial(Gauge, registry=registry)
        times = partial(Histogram, buckets=SECONDS, registry=registry)
        self.settled = count("notifier_replies_total", "Replies by the status they reached", ["status"])
        self.refused = count("notifier_refusals_total", "Calls that sent nothing, by verdict", ["verdict"])
        self.unsure = count("notifier_unsure_total", "Calls whose fate nobody told us", ["how"])
        self.doubles = count("notifier_double_sends_total", "Replies that became two messages")
        self.alerts = count("notifier_alerts_total", "Answers that call for a person, by code", ["code"])
        self.receipts = count("notifier_receipts_total", "Receipts, by what they were to us", ["match"])
        self.paused = gauge("notifier_paused_seconds", "How long the number's pause still lasts")
        self.due = gauge("notifier_replies_due", "Replies that could go now, as far as one look sees")
        self.oldest_due = gauge("notifier_oldest_due_seconds", "Age of the first reply in line")
        self.in_flight = gauge("notifier_in_flight", "Calls under way")
        self.waited = times("notifier_request_to_call_seconds", "From the request to its first call")
        self.called = times("notifier_call_seconds", "Duration of one call")
