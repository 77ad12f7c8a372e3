"""`/webhooks/whatsapp`: 200 means that every event of the request is confirmed by the broker.

Whatever else goes wrong on our side is 503, and Meta sends the whole request again for days. What is signed
but senseless is 200 and parked: no repetition would ever make sense of it.
"""

import asyncio
import hashlib
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from faststream.asgi import AsgiResponse

from services.ingest import signature
from services.ingest.metrics import Metrics
from services.ingest.requests import RefusedBodyError, answer, query_of, read_body, values_of
from services.ingest.whatsapp import Batch, read_webhook
from shared import topology
from shared.events import derive_id
from shared.messaging import Publisher

logger = logging.getLogger(__name__)

PATH = "/webhooks/whatsapp"
BODY_LIMIT = 3 * 1024 * 1024
BODY_SECONDS = 5.0
PUBLISH_SECONDS = 2.5
IN_FLIGHT = 64
REMEMBERED = 50_000
CHALLENGE_LIMIT = 200

Send = Callable[[], Awaitable[None]]


class Webhook:
    """An ASGI endpoint of its own: FastStream's reads the body without a cap and merges doubled headers."""

    def __init__(
        self,
        publisher: Publisher,
        *,
        app_secrets: Sequence[str],
        verify_token: str,
        line: str,
        metrics: Metrics,
        now: Callable[[], datetime],
        body_seconds: float = BODY_SECONDS,
        publish_seconds: float = PUBLISH_SECONDS,
    ) -> None:
        self._publisher = publisher
        self._secrets = [secret.encode() for secret in app_secrets]
        self._verify_token = verify_token
        self._line = line
        self._metrics = metrics
        self._now = now
        self._confirmed: set[UUID] = set()
        self._body_seconds = body_seconds
        self._publish_seconds = publish_seconds

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["method"] == "GET":
            response = self.verify(query_of(scope))
        elif scope["method"] == "POST":
            response = await self._receive(scope, receive)
            self._metrics.webhooks.labels(response.status_code).inc()
        else:
            response = AsgiResponse(status_code=405, headers={"allow": "GET, POST"})
        await response(scope, receive, send)

    def verify(self, query: Mapping[str, str]) -> AsgiResponse:
        """Meta's handshake: whoever knows the token gets its own challenge back, as text and nothing else."""
        known = signature.is_token(query.get("hub.verify_token", ""), self._verify_token)
        challenge = query.get("hub.challenge", "")
        if query.get("hub.mode") != "subscribe" or not known or len(challenge) > CHALLENGE_LIMIT:
            return answer(403)
        return answer(200, challenge)

    async def _receive(self, scope: Any, receive: Any) -> AsgiResponse:
        digest = signature.read_digest(values_of(scope, signature.HEADER))
        if digest is None:
            return answer(401)
        try:
            raw = await read_body(scope, receive, limit=BODY_LIMIT, seconds=self._body_seconds)
        except RefusedBodyError as refused:
            logger.warning("webhook body refused", extra={"status": refused.status})
            return answer(refused.status)
        if not signature.is_genuine(digest, raw, self._secrets):
            logger.warning("webhook with a wrong signature", extra={"size": len(raw)})
            return answer(401)
        began = time.perf_counter()
        response = await self._take(raw)
        self._metrics.seconds.observe(time.perf_counter() - began)
        return response

    async def _take(self, raw: bytes) -> AsgiResponse:
        """What a failed request had confirmed is not published again when it comes back: else a thousand
        updates that take longer than Meta waits would take as long every time."""
        batch = read_webhook(raw, self._line, self._now())
        sends = dict(self._sends(batch))
        left = [(event_id, send) for event_id, send in sends.items() if event_id not in self._confirmed]
        try:
            async with asyncio.timeout(self._publish_seconds):
                await _all_of(left, self._confirmed)
        except Exception as failure:  # whatever it was, not everything is confirmed
            logger.error("webhook not taken, to be sent again", exc_info=failure)
            return answer(503)
        finally:
            if len(self._confirmed) > REMEMBERED:  # of requests that never came back
                self._confirmed.clear()
        self._confirmed.difference_update(sends)
        self._tell(batch)
        return answer(200)

    def _sends(self, batch: Batch) -> Iterator[tuple[UUID, Send]]:
        """The id of what is parked follows from its content: sent again, it is recognised as the same."""
        for event in batch.events.values():
            yield event.id, partial(self._publisher.publish, event)
        for raw, reason in batch.parked.items():
            parked_id = derive_id(hashlib.sha256(raw).hexdigest(), "webhook.parked")
            yield parked_id, self._parking(parked_id, raw, reason)

    def _parking(self, parked_id: UUID, raw: bytes, reason: str) -> Send:
        return partial(
            self._publisher.to_queue,
            topology.WEBHOOK_PARKED,
            raw,
            message_id=str(parked_id),
            correlation_id=str(parked_id),
            headers={"x-error": reason},
        )

    def _tell(self, batch: Batch) -> None:
        for event in batch.events.values():
            self._metrics.published.labels(event.routing_key).inc()
        for reason, times in Counter(batch.parked.values()).items():
            self._metrics.parked.inc(times)
            logger.error("parked", extra={"queue": topology.WEBHOOK_PARKED, "error": reason, "times": times})
        for (reason, detail), times in batch.ignored.items():
            self._metrics.ignored.labels(reason).inc(times)
            logger.warning("ignored", extra={"reason": reason, "detail": detail, "times": times})


async def _all_of(sends: list[tuple[UUID, Send]], confirmed: set[UUID]) -> None:
    """Confirmed one and all, a bounded number at a time. The first failure ends it: Meta repeats it all."""
    waiting = iter(sends)
    if len(sends) == 1:
        await _drain(waiting, confirmed)
        return
    async with asyncio.TaskGroup() as group:
        for _ in range(min(IN_FLIGHT, len(sends))):
            group.create_task(_drain(waiting, confirmed))


async def _drain(waiting: Iterator[tuple[UUID, Send]], confirmed: set[UUID]) -> None:
    for event_id, send in waiting:
        await send()
        confirmed.add(event_id)
