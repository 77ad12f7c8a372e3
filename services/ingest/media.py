"""Citizens' files, from WhatsApp into our own store before WhatsApp's link to them dies."""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

from services.ingest.graph import GoneError, Graph, RefusedError, TroubleError
from services.ingest.metrics import Metrics
from services.ingest.photos import UnreadableError, without_metadata
from services.ingest.sniffing import CAPS, is_allowed, sniff
from shared import topology
from shared.events import MediaRequested, MediaStored, derive_id
from shared.messaging import ATTEMPT, Publisher
from shared.store import MediaStore

logger = logging.getLogger(__name__)

LIFETIME = timedelta(days=7)  # then WhatsApp forgets the file
FETCH_SECONDS = 15.0
LAST_DELAY = topology.RETRIES[-1][0]


class MediaFetcher:
    """Each request ends in exactly one `MediaStored`: kept, refused with a reason, or not to be had."""

    def __init__(
        self,
        graph: Graph,
        store: MediaStore,
        publisher: Publisher,
        metrics: Metrics,
        now: Callable[[], datetime],
    ) -> None:
        self._graph = graph
        self._store = store
        self._publisher = publisher
        self._metrics = metrics
        self._now = now

    async def fetch(self, wanted: MediaRequested, headers: Mapping[str, Any]) -> None:
        """Temporary trouble goes around the delay queues, and then around the last of them until WhatsApp has
        forgotten the file: an outage of an evening must not cost the photos of that evening."""
        try:
            stored = await self._settle(wanted)
        except TroubleError:
            if headers.get(ATTEMPT, 1) <= len(topology.RETRIES):
                raise
            await self._wait(wanted, headers[ATTEMPT])
            return
        self._metrics.media.labels(stored.outcome).inc()
        await self._publisher.publish(stored)

    async def _settle(self, wanted: MediaRequested) -> MediaStored:
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                return await self._keep(wanted)
        except (RefusedError, UnreadableError) as refused:
            return self._told(wanted, "refused", reason=str(refused))
        except GoneError as gone:
            return self._told(wanted, "unavailable", reason=str(gone))
        except (TroubleError, TimeoutError) as trouble:
            if self._now() - wanted.at > LIFETIME:
                return self._told(wanted, "unavailable", reason="WhatsApp keeps files for seven days")
            raise TroubleError(str(trouble) or "too slow") from trouble

    async def _keep(self, wanted: MediaRequested) -> MediaStored:
        attachment = wanted.attachment
        kept = await self._store.find(attachment.id)
        if kept is not None:
            return self._told(wanted, "stored", mime=kept.mime, size=kept.size, sha256=kept.sha256)
        limit = CAPS[attachment.kind]
        content = await self._graph.download(wanted.media_id, wanted.line, limit=limit, sha256=wanted.sha256)
        mime = sniff(content)
        if mime is None or not is_allowed(attachment.kind, mime):
            raise RefusedError(f"not a file that may be sent as {attachment.kind}")
        content = without_metadata(content, mime)
        sha256 = hashlib.sha256(content).hexdigest()
        await self._store.keep(attachment.id, content, mime, sha256)
        return self._told(wanted, "stored", mime=mime, size=len(content), sha256=sha256)

    async def _wait(self, wanted: MediaRequested, attempt: int) -> None:
        logger.warning("a file is waited for", extra={"event_id": str(wanted.id), "attempt": attempt})
        await self._publisher.to_queue(
            topology.retry(topology.INGEST_MEDIA.name, LAST_DELAY),
            wanted.model_dump_json().encode(),
            message_id=str(wanted.id),
            correlation_id=wanted.correlation_id,
            headers={ATTEMPT: attempt},
        )

    def _told(
        self, wanted: MediaRequested, outcome: Literal["stored", "refused", "unavailable"], **found: Any
    ) -> MediaStored:
        return MediaStored(
            id=derive_id(wanted.attachment.id, MediaStored.routing_key),
            at=self._now(),
            correlation_id=wanted.correlation_id,
            attachment_id=wanted.attachment.id,
            outcome=outcome,
            **found,
        )
