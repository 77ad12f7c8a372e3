"""Media in GridFS: written once under their attachment's id, read as a stream."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from gridfs.errors import NoFile
from motor.motor_asyncio import AsyncIOMotorDatabase, AsyncIOMotorGridFSBucket

from shared.store.documents import Document


@dataclass(frozen=True)
class MediaFile:
    id: UUID
    mime: str
    size: int
    sha256: str
    chunks: AsyncIterator[bytes]


class MediaStore:
    def __init__(self, database: AsyncIOMotorDatabase[Document]) -> None:
        self._bucket = AsyncIOMotorGridFSBucket(database, bucket_name="media")
        self._files = database["media.files"]

    async def keep(self, attachment_id: UUID, content: bytes, mime: str, sha256: str) -> None:
        """Keeping the same attachment twice keeps the first; what a try that died left is cleared away."""
        if await self._files.find_one({"_id": attachment_id}, {"_id": 1}):
            return
        with suppress(NoFile):
            await self._bucket.delete(attachment_id)
        metadata = {"mime": mime, "sha256": sha256}
        await self._bucket.upload_from_stream_with_id(
            attachment_id, str(attachment_id), content, metadata=metadata
        )

    async def find(self, attachment_id: UUID) -> MediaFile | None:
        found = await self._files.find_one({"_id": attachment_id})
        if found is None:
            return None
        metadata = found["metadata"]
        return MediaFile(
            attachment_id, metadata["mime"], found["length"], metadata["sha256"], self._read(attachment_id)
        )

    async def _read(self, attachment_id: UUID) -> AsyncIterator[bytes]:
        try:
            stream = await self._bucket.open_download_stream(attachment_id)
        except NoFile:
            return
        while chunk := await stream.readchunk():
            yield chunk
