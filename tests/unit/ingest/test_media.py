import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import pytest
from prometheus_client import CollectorRegistry

from services.ingest.graph import GoneError, Graph, RefusedError, TroubleError
from services.ingest.media import LIFETIME, MediaFetcher
from services.ingest.metrics import Metrics
from shared.events import AttachmentKind, MediaRequested, MediaStored
from shared.messaging import ATTEMPT
from shared.store import MediaFile, MediaStore
from tests.unit.ingest import pictures
from tests.unit.ingest.payloads import NOW, batch
from tests.unit.ingest.publisher import Remembering


def requested(kind: AttachmentKind = AttachmentKind.IMAGE) -> MediaRequested:
    _, wanted = batch("image").events.values()
    assert isinstance(wanted, MediaRequested)
    return wanted.model_copy(update={"attachment": wanted.attachment.model_copy(update={"kind": kind})})


@dataclass
class Sky:
    """Stands for WhatsApp: gives one answer and counts how often it was asked."""

    answer: bytes | Exception
    limit: int = 0
    asked: int = 0

    async def download(self, media_id: str, line: str, *, limit: int, sha256: str | None) -> bytes:
        self.asked += 1
        self.limit = limit
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Shelf:
    """Stands for GridFS: what is kept first stays."""

    def __init__(self) -> None:
        self.kept: dict[UUID, tuple[MediaFile, bytes]] = {}

    async def keep(self, attachment_id: UUID, content: bytes, mime: str, sha256: str) -> None:
        async def chunks() -> AsyncIterator[bytes]:
            yield content

        found = MediaFile(attachment_id, mime, len(content), sha256, chunks())
        self.kept.setdefault(attachment_id, (found, content))

    async def find(self, attachment_id: UUID) -> MediaFile | None:
        found, _ = self.kept.get(attachment_id, (None, b""))
        return found


@dataclass
class Bench:
    fetcher: MediaFetcher
    sky: Sky
    shelf: Shelf
    publisher: Remembering

    async def fetch(self, wanted: MediaRequested, headers: dict[str, Any] | None = None) -> MediaStored:
        await self.fetcher.fetch(wanted, headers or {})
        return MediaStored.model_validate_json(self.publisher.sent[-1].body)


def build(answer: bytes | Exception, *, late: timedelta = timedelta(0)) -> Bench:
    sky, shelf, publisher = Sky(answer), Shelf(), Remembering()
    fetcher = MediaFetcher(
        cast(Graph, sky),
        cast(MediaStore, shelf),
        publisher,
        Metrics(CollectorRegistry()),
        now=lambda: NOW + late,
    )
    return Bench(fetcher, sky, shelf, publisher)


async def test_a_photo_is_kept_without_its_metadata_and_told() -> None:
    bench, wanted = build(pictures.jpeg()), requested()
    told = await bench.fetch(wanted)
    bare = pictures.bare_jpeg()
    assert bench.shelf.kept[wanted.attachment.id][1] == bare
    assert (told.outcome, told.mime, told.size) == ("stored", "image/jpeg", len(bare))
    assert told.sha256 == hashlib.sha256(bare).hexdigest()
    assert (told.attachment_id, told.correlation_id) == (wanted.attachment.id, wanted.correlation_id)


async def test_the_same_request_again_tells_the_same_and_fetches_nothing() -> None:
    bench, wanted = build(pictures.jpeg()), requested()
    first = await bench.fetch(wanted)
    assert await bench.fetch(wanted) == first
    assert bench.sky.asked == 1


async def test_the_cap_is_that_of_the_kind() -> None:
    bench = build(b"%PDF-1.7")
    await bench.fetch(requested(AttachmentKind.DOCUMENT))
    assert bench.sky.limit == 20 * 1024 * 1024


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (b"<svg onload='alert(1)'/>", "refused"),
        (b"%PDF-1.7", "refused"),
        (b"\xff\xd8\xff\xe0 no picture", "refused"),
        (RefusedError("too large"), "refused"),
        (GoneError("no longer there"), "unavailable"),
    ],
)
async def test_a_file_that_cannot_be_kept_is_told_with_its_reason(
    answer: bytes | Exception, outcome: str
) -> None:
    bench = build(answer)
    told = await bench.fetch(requested())
    assert told.outcome == outcome
    assert told.reason
    assert not bench.shelf.kept


@pytest.mark.parametrize("attempt", [1, 2, 3])
async def test_trouble_goes_around_the_delay_queues(attempt: int) -> None:
    bench = build(TroubleError("HTTP 500"))
    with pytest.raises(TroubleError):
        await bench.fetcher.fetch(requested(), {ATTEMPT: attempt})
    assert not bench.publisher.sent


async def test_trouble_that_lasts_waits_in_the_longest_delay_and_is_never_parked() -> None:
    bench, wanted = build(TroubleError("HTTP 401, code 190")), requested()
    await bench.fetcher.fetch(wanted, {ATTEMPT: 4})
    ((queue, body, headers),) = bench.publisher.queued
    assert queue == "ingest.media-requested.retry.15m"
    assert MediaRequested.model_validate_json(body) == wanted
    assert headers == {ATTEMPT: 4}


@pytest.mark.parametrize("attempt", [1, 4])
async def test_trouble_ends_when_whatsapp_has_forgotten_the_file(attempt: int) -> None:
    bench = build(TroubleError("HTTP 500"), late=LIFETIME + timedelta(minutes=1))
    told = await bench.fetch(requested(), {ATTEMPT: attempt})
    assert told.outcome == "unavailable"
    assert not bench.publisher.queued


async def test_a_file_that_is_told_twice_is_told_under_one_id() -> None:
    lost = await build(GoneError("gone")).fetch(requested())
    kept = await build(pictures.jpeg(), late=timedelta(days=1)).fetch(requested())
    assert lost.id == kept.id
