"""The store in memory, for tests of what stands on it. `tests/integration/test_store_contract.py` holds it to
what MongoDB does: documents pass through BSON, a step is kept whole or not at all, unique values stay unique.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import bson
from bson.binary import UuidRepresentation
from bson.codec_options import CodecOptions

from shared import topology
from shared.messaging import Outgoing
from shared.store import Document, DuplicateError, Index, Sort, Work
from shared.store.mongo import RACES
from tests.fakes import conditions

_OPTIONS: CodecOptions[Document] = CodecOptions(
    tz_aware=True, tzinfo=UTC, uuid_representation=UuidRepresentation.STANDARD
)
Collections = dict[str, dict[Any, bytes]]


class FakeDocuments:
    """Documents lie as BSON: nobody changes one without storing it, and times lose what Mongo's lose."""

    def __init__(self, collections: Collections, indexes: Sequence[Index]) -> None:
        self._collections = collections
        self._indexes = indexes

    async def get(self, collection: str, key: Any) -> Document | None:
        kept = self._collections[collection].get(key)
        return None if kept is None else _read(kept)

    async def find(
        self, collection: str, where: Mapping[str, Any], *, sort: Sort = (), limit: int = 0
    ) -> list[Document]:
        kept = self._collections[collection]
        key = where.get("_id", {})
        some = kept.values() if isinstance(key, Mapping) else filter(None, [kept.get(key)])
        found = [document for document in map(_read, some) if conditions.fits(document, where)]
        for field, direction in reversed(sort):
            found.sort(key=lambda document: conditions.rank(document, field), reverse=direction < 0)
        return found[:limit] if limit else found

    async def insert(self, collection: str, document: Document) -> None:
        if document["_id"] in self._collections[collection]:
            raise DuplicateError(collection)
        self._put(collection, document)

    async def replace(self, collection: str, document: Document) -> None:
        self._put(collection, document)

    async def change(
        self, collection: str, where: Mapping[str, Any], change: Mapping[str, Any]
    ) -> Document | None:
        found = await self.find(collection, where, limit=1)
        if not found:
            return None
        self._put(collection, conditions.changed(found[0], change, where))
        return await self.get(collection, found[0]["_id"])

    async def remove(self, collection: str, where: Mapping[str, Any]) -> int:
        found = await self.find(collection, where)
        for document in found:
            del self._collections[collection][document["_id"]]
        return len(found)

    def _put(self, collection: str, document: Document) -> None:
        kept = bson.encode(document, codec_options=_OPTIONS)
        self._refuse_twins(collection, _read(kept))
        self._collections[collection][document["_id"]] = kept

    def _refuse_twins(self, collection: str, document: Document) -> None:
        for name, keys, options in self._indexes:
            if name != collection or not options.get("unique"):
                continue
            [(field, _)] = keys  # a unique value of two fields nobody has asked for
            wanted = conditions.keys(document, field)
            for kept in map(_read, self._collections[collection].values()):
                if kept["_id"] != document["_id"] and wanted & conditions.keys(kept, field):
                    raise DuplicateError(collection)


class FakeWork(FakeDocuments):
    def __init__(self, collections: Collections, indexes: Sequence[Index]) -> None:
        super().__init__(collections, indexes)
        self.outgoing: list[Outgoing] = []

    def publish(self, outgoing: Outgoing) -> None:
        self.outgoing.append(outgoing)


class FakeStore(FakeDocuments):
    """`indexes` are those the service gives MongoStore; only their uniqueness counts here."""

    def __init__(self, indexes: Sequence[Index] = ()) -> None:
        super().__init__(defaultdict(dict), indexes)
        self._turn = asyncio.Lock()
        self._seen: set[UUID] = set()
        self._outbox: dict[UUID, tuple[datetime, Outgoing]] = {}
        self._numbers: dict[str, int] = defaultdict(int)

    async def transact(
        self, cause_id: UUID, work: Callable[[Work], Awaitable[None]]
    ) -> Sequence[Outgoing] | None:
        """One step at a time. A write from outside to a document that the step wrote makes it begin anew."""
        async with self._turn:
            for _ in range(RACES):
                if cause_id in self._seen:
                    return None
                before = _copy(self._collections)
                inside = FakeWork(_copy(before), self._indexes)
                try:
                    await work(inside)
                except DuplicateError:
                    continue
                if self._keep(before, inside._collections):
                    self._seen.add(cause_id)
                    written_at = datetime.now(UTC)
                    self._outbox |= {outgoing.id: (written_at, outgoing) for outgoing in inside.outgoing}
                    return inside.outgoing
        raise TimeoutError(f"lost {RACES} races for the same document")

    async def next_number(self, name: str) -> int:
        self._numbers[name] += 1
        return self._numbers[name]

    async def unsent(
        self, written_before: datetime, limit: int, *, besides: Collection[str] = ()
    ) -> Sequence[Outgoing]:
        waiting = sorted(self._outbox.values(), key=lambda entry: entry[0])
        old = [outgoing for written_at, outgoing in waiting if written_at < written_before]
        return [one for one in old if topology.address(one.routing_key) not in besides][:limit]

    async def forget(self, sent: Sequence[UUID]) -> None:
        for outgoing_id in sent:
            self._outbox.pop(outgoing_id, None)

    async def prepare(self) -> None: ...

    async def ping(self) -> None: ...

    def close(self) -> None: ...

    def _keep(self, before: Collections, after: Collections) -> bool:
        changed = [
            (name, key)
            for name in after
            for key in after[name].keys() | before[name].keys()
            if after[name].get(key) is not before[name].get(key)
        ]
        if any(self._collections[name].get(key) is not before[name].get(key) for name, key in changed):
            return False
        for name, key in changed:
            if key in after[name]:
                self._collections[name][key] = after[name][key]
            else:
                del self._collections[name][key]
        return True


def _copy(collections: Collections) -> Collections:
    return defaultdict(dict, {name: dict(kept) for name, kept in collections.items()})


def _read(kept: bytes) -> Document:
    document: Document = bson.decode(kept, _OPTIONS)
    return document
