"""The only module that imports Motor (decision 0004): a move to another driver touches this folder alone."""

import re
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from bson.binary import UuidRepresentation
from bson.codec_options import CodecOptions
from motor.motor_asyncio import AsyncIOMotorClient, AsyncIOMotorClientSession, AsyncIOMotorDatabase
from pymongo import ReadPreference, ReturnDocument
from pymongo.errors import DuplicateKeyError, OperationFailure
from pymongo.read_concern import ReadConcern
from pymongo.write_concern import WriteConcern

from shared.messaging import Outgoing
from shared.store.documents import Document, DuplicateError, Sort, Work

INBOX_SECONDS = 30 * 24 * 3600  # longer than anybody redelivers: Meta gives up after seven days
DEFAULT_DATABASE = "beyazhat"
RACES = 5
ALREADY_THERE = 48  # MongoDB's code for a collection that exists

Index = tuple[str, Sequence[tuple[str, int]], Mapping[str, Any]]


def connect(url: str) -> AsyncIOMotorDatabase[Document]:
    client: AsyncIOMotorClient[Document] = AsyncIOMotorClient(
        url, serverSelectionTimeoutMS=5_000, timeoutMS=10_000, tz_aware=True, uuidRepresentation="standard"
    )
    return client.get_default_database(DEFAULT_DATABASE).with_options(
        codec_options=CodecOptions(
            tz_aware=True, tzinfo=UTC, uuid_representation=UuidRepresentation.STANDARD
        ),
        write_concern=WriteConcern("majority", j=True),
        read_concern=ReadConcern("majority"),
        read_preference=ReadPreference.PRIMARY,
    )


class _SeenBeforeError(Exception):
    """Raised, not returned: a failed insert has ended the transaction, and it must not be committed."""


class MongoDocuments:
    """Collections outside a transaction, or inside one when it has a session."""

    def __init__(
        self, database: AsyncIOMotorDatabase[Document], session: AsyncIOMotorClientSession | None = None
    ) -> None:
        self._database = database
        self._session = session

    async def get(self, collection: str, key: Any) -> Document | None:
        return await self._database[collection].find_one({"_id": key}, session=self._session)

    async def find(
        self, collection: str, where: Mapping[str, Any], *, sort: Sort = (), limit: int = 0
    ) -> list[Document]:
        cursor = self._database[collection].find(where, session=self._session, limit=limit)
        if sort:
            cursor = cursor.sort(list(sort))
        return await cursor.to_list(None)

    async def insert(self, collection: str, document: Document) -> None:
        try:
            await self._database[collection].insert_one(document, session=self._session)
        except DuplicateKeyError:
            raise DuplicateError(collection) from None

    async def replace(self, collection: str, document: Document) -> None:
        by_id = {"_id": document["_id"]}
        try:
            await self._database[collection].replace_one(by_id, document, upsert=True, session=self._session)
        except DuplicateKeyError:
            raise DuplicateError(collection) from None

    async def change(
        self, collection: str, where: Mapping[str, Any], change: Mapping[str, Any]
    ) -> Document | None:
        changed: Document | None = await self._database[collection].find_one_and_update(
            where, change, return_document=ReturnDocument.AFTER, session=self._session
        )
        return changed

    async def remove(self, collection: str, where: Mapping[str, Any]) -> int:
        result = await self._database[collection].delete_many(where, session=self._session)
        return result.deleted_count


class MongoWork(MongoDocuments):
    def __init__(self, database: AsyncIOMotorDatabase[Document], session: AsyncIOMotorClientSession) -> None:
        super().__init__(database, session)
        self.outgoing: list[Outgoing] = []

    def publish(self, outgoing: Outgoing) -> None:
        self.outgoing.append(outgoing)


class MongoStore(MongoDocuments):
    """One service's documents; its inbox and outbox carry the service's name."""

    def __init__(
        self, database: AsyncIOMotorDatabase[Document], service: str, indexes: Sequence[Index] = ()
    ) -> None:
        super().__init__(database)
        self._inbox = f"{service}_inbox"
        self._outbox = f"{service}_outbox"
        self._indexes = indexes

    async def prepare(self) -> None:
        """Creates the collections and indexes; safe to repeat, and done before any traffic."""
        existing = set(await self._database.list_collection_names())
        wanted = {self._inbox, self._outbox, "numbers", *(collection for collection, _, _ in self._indexes)}
        for collection in sorted(wanted - existing):
            await self._create(collection)
        await self._database[self._inbox].create_index("at", expireAfterSeconds=INBOX_SECONDS)
        await self._database[self._outbox].create_index("written_at")
        for collection, keys, options in self._indexes:
            await self._database[collection].create_index(list(keys), **options)

    async def transact(
        self, cause_id: UUID, work: Callable[[Work], Awaitable[None]]
    ) -> Sequence[Outgoing] | None:
        async def attempt(session: AsyncIOMotorClientSession) -> Sequence[Outgoing]:
            inside = MongoWork(self._database, session)
            try:
                await inside.insert(self._inbox, {"_id": cause_id, "at": datetime.now(UTC)})
            except DuplicateError:
                raise _SeenBeforeError from None
            await work(inside)
            if inside.outgoing:
                entries = [_entry(outgoing) for outgoing in inside.outgoing]
                await self._database[self._outbox].insert_many(entries, session=session)
            return inside.outgoing

        for _ in range(RACES):
            try:
                async with await self._database.client.start_session() as session:
                    outgoing: Sequence[Outgoing] = await session.with_transaction(attempt)
                    return outgoing
            except _SeenBeforeError:
                return None
            except DuplicateError:  # a neighbour was first; what it wrote is visible to the next attempt
                continue
        raise TimeoutError(f"lost {RACES} races for the same document")

    async def next_number(self, name: str) -> int:
        """Outside any transaction: two that open tickets at once must not wait for each other."""
        counted = await self._database["numbers"].find_one_and_update(
            {"_id": name}, {"$inc": {"last": 1}}, upsert=True, return_document=ReturnDocument.AFTER
        )
        return int(counted["last"])

    async def unsent(
        self, written_before: datetime, limit: int, *, besides: Collection[str] = ()
    ) -> Sequence[Outgoing]:
        elsewhere = {"$nin": [re.compile(rf"^{re.escape(address)}(\.|$)") for address in besides]}
        where = {"written_at": {"$lt": written_before}, "routing_key": elsewhere}
        entries = await self.find(self._outbox, where, sort=[("written_at", 1)], limit=limit)
        return [
            Outgoing(e["_id"], e["exchange"], e["routing_key"], e["body"], e["correlation_id"])
            for e in entries
        ]

    async def forget(self, sent: Sequence[UUID]) -> None:
        await self.remove(self._outbox, {"_id": {"$in": list(sent)}})

    async def ping(self) -> None:
        await self._database.command("ping")

    def close(self) -> None:
        self._database.client.close()

    async def _create(self, collection: str) -> None:
        try:
            await self._database.create_collection(collection, check_exists=False)
        except OperationFailure as refused:  # another service, or another copy of this one, was faster
            if refused.code != ALREADY_THERE:
                raise


def _entry(outgoing: Outgoing) -> Document:
    fields = asdict(outgoing)
    return {"_id": fields.pop("id"), "written_at": datetime.now(UTC), **fields}
