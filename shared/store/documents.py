"""What a service may do with its documents. Mongo's adapter and the tests' fake both fulfil it."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from shared.messaging import Outgoing

Document = dict[str, Any]
Sort = Sequence[tuple[str, int]]


class DuplicateError(Exception):
    """Another document has this id, or this value where values are unique."""


class Documents(Protocol):
    """Conditions are Mongo's: equality, `$in`, `$lt`, `$lte`, `$gt`, `$ne`. Changes are `$set` (`a.$.b` is
    in the element of `a` that fits) and `$push`."""

    async def get(self, collection: str, key: Any) -> Document | None: ...

    async def find(
        self, collection: str, where: Mapping[str, Any], *, sort: Sort = (), limit: int = 0
    ) -> list[Document]: ...

    async def insert(self, collection: str, document: Document) -> None:
        """Raises DuplicateError."""

    async def replace(self, collection: str, document: Document) -> None:
        """By `_id`; inserts where there is none. Raises DuplicateError on another unique value."""

    async def change(
        self, collection: str, where: Mapping[str, Any], change: Mapping[str, Any]
    ) -> Document | None:
        """Compare and set: changes one document that fits and returns it as it is now."""

    async def remove(self, collection: str, where: Mapping[str, Any]) -> int: ...


class Work(Documents, Protocol):
    """The inside of one step. All of it is kept, together with what it publishes, or none."""

    def publish(self, outgoing: Outgoing) -> None: ...
