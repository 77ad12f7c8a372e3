"""What a service may rely on of its store, on the fake and on a real MongoDB alike."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio

from shared.messaging import Outgoing
from shared.store import DuplicateError, Index, MongoStore, Store, Work, connect
from tests.fakes.store import FakeStore

pytestmark = pytest.mark.integration

INDEXES: tuple[Index, ...] = (
    ("people", [("names", 1)], {}),
    ("tickets", [("reference", 1)], {"unique": True}),
    ("conversations", [("identities", 1)], {"unique": True}),
)
NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)


@pytest_asyncio.fixture(params=["fake", "mongo"])
async def store(request: pytest.FixtureRequest, fresh_mongo_url: str) -> AsyncIterator[Store]:
    if request.param == "fake":
        yield FakeStore(INDEXES)
        return
    mongo = MongoStore(connect(fresh_mongo_url), "tester", INDEXES)
    await mongo.prepare()
    yield mongo
    mongo.close()


def letter(number: int = 1) -> Outgoing:
    return Outgoing(uuid4(), "line", "letter.sent", b'{"number": %d}' % number, f"cause-{number}")


async def keep(store: Store, *documents: dict[str, Any], collection: str = "people") -> None:
    for document in documents:
        await store.insert(collection, document)


async def ids(store: Store, where: dict[str, Any], **options: Any) -> list[Any]:
    return [document["_id"] for document in await store.find("people", where, **options)]


async def test_a_step_keeps_its_documents_and_what_it_publishes(store: Store) -> None:
    sent = letter()

    async def work(inside: Work) -> None:
        await inside.insert("people", {"_id": 1, "name": "Ayşe"})
        inside.publish(sent)

    assert await store.transact(uuid4(), work) == [sent]
    assert await store.get("people", 1) == {"_id": 1, "name": "Ayşe"}
    assert await store.unsent(datetime.now(UTC) + timedelta(seconds=1), 10) == [sent]


async def test_a_cause_that_comes_again_changes_nothing(store: Store) -> None:
    cause = uuid4()

    async def work(inside: Work) -> None:
        await inside.replace("people", {"_id": 1, "visits": len(await inside.find("people", {})) + 1})
        inside.publish(letter())

    assert await store.transact(cause, work) is not None
    assert await store.transact(cause, work) is None
    assert await store.get("people", 1) == {"_id": 1, "visits": 1}
    assert len(await store.unsent(datetime.now(UTC) + timedelta(seconds=1), 10)) == 1


async def test_a_step_that_fails_leaves_nothing_and_may_be_tried_again(store: Store) -> None:
    cause = uuid4()
    await keep(store, {"_id": 1, "name": "Ayşe"}, {"_id": 2, "name": "Ali"})

    async def fail(inside: Work) -> None:
        await inside.replace("people", {"_id": 1, "name": "Fatma"})
        await inside.change("people", {"_id": 2}, {"$set": {"name": "Veli"}})
        await inside.insert("people", {"_id": 3})
        await inside.remove("people", {"_id": 2})
        inside.publish(letter())
        raise ZeroDivisionError

    async def succeed(inside: Work) -> None:
        await inside.insert("people", {"_id": 3})

    with pytest.raises(ZeroDivisionError):
        await store.transact(cause, fail)
    assert await store.find("people", {}, sort=[("_id", 1)]) == [
        {"_id": 1, "name": "Ayşe"},
        {"_id": 2, "name": "Ali"},
    ]
    assert await store.unsent(datetime.now(UTC) + timedelta(seconds=1), 10) == []
    assert await store.transact(cause, succeed) == []


async def test_a_step_sees_its_own_writes_and_others_only_when_it_is_done(store: Store) -> None:
    seen: list[Any] = []

    async def work(inside: Work) -> None:
        await inside.insert("people", {"_id": 1, "name": "Ayşe"})
        seen.append(await inside.get("people", 1))
        seen.append(await store.get("people", 1))

    await store.transact(uuid4(), work)
    assert seen == [{"_id": 1, "name": "Ayşe"}, None]
    assert await store.get("people", 1) is not None


async def test_steps_that_change_one_document_at_the_same_time_all_count(store: Store) -> None:
    await keep(store, {"_id": 1, "visits": 0})

    async def work(inside: Work) -> None:
        found = await inside.get("people", 1)
        assert found is not None
        await asyncio.sleep(0)
        await inside.replace("people", {"_id": 1, "visits": found["visits"] + 1})

    await asyncio.gather(*(store.transact(uuid4(), work) for _ in range(8)))
    assert await store.get("people", 1) == {"_id": 1, "visits": 8}


async def test_the_same_cause_at_the_same_time_counts_once(store: Store) -> None:
    cause = uuid4()

    async def work(inside: Work) -> None:
        await inside.insert("people", {"_id": uuid4()})

    results = await asyncio.gather(*(store.transact(cause, work) for _ in range(4)))
    assert [result is None for result in results].count(False) == 1
    assert len(await store.find("people", {})) == 1


async def test_who_loses_a_race_for_an_id_begins_anew_and_sees_the_winner(store: Store) -> None:
    tries: list[bool] = []

    async def work(inside: Work) -> None:
        known = await inside.get("people", 1)
        tries.append(known is None)
        if known is None:
            if len(tries) == 1:
                await store.insert("people", {"_id": 1, "name": "the winner"})
            await inside.insert("people", {"_id": 1, "name": "the loser"})

    await store.transact(uuid4(), work)
    assert tries == [True, False]
    assert await store.get("people", 1) == {"_id": 1, "name": "the winner"}


async def test_a_step_that_can_never_win_gives_up(store: Store) -> None:
    await keep(store, {"_id": 1})

    async def work(inside: Work) -> None:
        await inside.insert("people", {"_id": 1})

    with pytest.raises(TimeoutError):
        await store.transact(uuid4(), work)


async def test_an_id_can_be_inserted_once(store: Store) -> None:
    await keep(store, {"_id": 1, "name": "Ayşe"})
    with pytest.raises(DuplicateError):
        await store.insert("people", {"_id": 1, "name": "Ali"})
    assert await store.get("people", 1) == {"_id": 1, "name": "Ayşe"}


async def test_a_unique_value_is_in_one_document_only(store: Store) -> None:
    await keep(store, {"_id": 1, "reference": "A"}, {"_id": 2, "reference": "B"}, collection="tickets")
    with pytest.raises(DuplicateError):
        await store.insert("tickets", {"_id": 3, "reference": "A"})
    with pytest.raises(DuplicateError):
        await store.replace("tickets", {"_id": 2, "reference": "A"})
    await store.replace("tickets", {"_id": 1, "reference": "A", "note": "itself"})


async def test_of_unique_lists_no_two_share_a_value(store: Store) -> None:
    await keep(store, {"_id": 1, "identities": ["bsuid:TR.1", "phone:+90555"]}, collection="conversations")
    with pytest.raises(DuplicateError):
        await store.insert("conversations", {"_id": 2, "identities": ["phone:+90555"]})
    await store.replace("conversations", {"_id": 1, "identities": ["bsuid:TR.1"]})
    await store.insert("conversations", {"_id": 2, "identities": ["phone:+90555", "bsuid:TR.2"]})


async def test_replace_writes_whole_documents_and_inserts_where_there_is_none(store: Store) -> None:
    await store.replace("people", {"_id": 1, "name": "Ayşe", "street": "Ersoy"})
    await store.replace("people", {"_id": 1, "name": "Fatma"})
    assert await store.get("people", 1) == {"_id": 1, "name": "Fatma"}


async def test_documents_come_back_as_mongo_keeps_them(store: Store) -> None:
    key = UUID("5f0c7d0e-2a53-4f43-8a2e-5b1f0cde1111")
    await store.insert("people", {"_id": key, "at": NOON, "names": ("a", "b"), "body": b"\x00", "none": None})
    assert await store.get("people", key) == {
        "_id": key,
        "at": NOON.replace(microsecond=123000),
        "names": ["a", "b"],
        "body": b"\x00",
        "none": None,
    }


async def test_a_document_changed_after_it_was_read_is_not_the_one_kept(store: Store) -> None:
    await keep(store, {"_id": 1, "names": ["a"]})
    found = await store.get("people", 1)
    assert found is not None
    found["names"].append("b")
    assert await store.get("people", 1) == {"_id": 1, "names": ["a"]}


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, [1, 2, 3, 4]),
        ({"names": "phone:+90555"}, [1, 2]),
        ({"names": {"$in": ["phone:+90555", "bsuid:TR.9"]}}, [1, 2, 3]),
        ({"names": {"$ne": "phone:+90555"}}, [3, 4]),
        ({"age": {"$lt": 30}}, [1]),
        ({"age": {"$gt": 10, "$lt": 40}}, [1, 2]),
        ({"age": {"$lte": 30, "$gt": 20}}, [2]),
        ({"age": None}, [3, 4]),
        ({"age": {"$ne": None}}, [1, 2]),
        ({"age": {"$lt": "a"}}, []),
        ({"address.street": "Ersoy"}, [1]),
        ({"pets.kind": "cat"}, [2]),
        ({"pets.age": {"$gt": 3}}, [2]),
        ({"at": {"$gt": NOON}}, [2]),
        ({"at": NOON.replace(microsecond=123000)}, [1]),
        ({"kept": True}, [3]),
        ({"kept": 1}, [4]),
    ],
)
async def test_conditions_find_what_they_say(
    store: Store, where: dict[str, Any], expected: list[int]
) -> None:
    await keep(
        store,
        {
            "_id": 1,
            "names": ["phone:+90555", "bsuid:TR.1"],
            "age": 20,
            "address": {"street": "Ersoy"},
            "at": NOON,
        },
        {
            "_id": 2,
            "names": ["phone:+90555"],
            "age": 30,
            "pets": [{"kind": "cat", "age": 2}, {"kind": "dog", "age": 5}],
            "at": NOON + timedelta(seconds=1),
        },
        {"_id": 3, "names": ["bsuid:TR.9"], "age": None, "kept": True},
        {"_id": 4, "kept": 1},
    )
    assert sorted(await ids(store, where)) == expected


async def test_what_is_found_is_sorted_and_cut(store: Store) -> None:
    await keep(
        store,
        {"_id": 1, "rank": 2, "at": NOON},
        {"_id": 2, "rank": 1, "at": NOON},
        {"_id": 3, "rank": 2, "at": NOON - timedelta(seconds=1)},
        {"_id": 4},
    )
    assert await ids(store, {}, sort=[("rank", 1), ("at", 1)]) == [4, 2, 3, 1]
    assert await ids(store, {}, sort=[("rank", -1), ("at", 1)], limit=2) == [3, 1]


async def test_change_is_made_once_to_each_that_fits(store: Store) -> None:
    await keep(store, {"_id": 1, "state": "due"}, {"_id": 2, "state": "due"})

    async def claim() -> dict[str, Any] | None:
        return await store.change("people", {"state": "due"}, {"$set": {"state": "taken"}})

    claimed = [await claim(), await claim()]
    assert sorted(one["_id"] for one in claimed if one and one["state"] == "taken") == [1, 2]
    assert await claim() is None


async def test_change_sets_also_inside_documents(store: Store) -> None:
    await keep(store, {"_id": 1, "address": {"street": "Ersoy", "no": 4}})
    change = {"$set": {"address.street": "Mithatpaşa", "flags.new": True}}
    assert await store.change("people", {"_id": 1}, change) == {
        "_id": 1,
        "address": {"street": "Mithatpaşa", "no": 4},
        "flags": {"new": True},
    }


async def test_change_appends_and_sets_in_the_element_that_fits(store: Store) -> None:
    await keep(store, {"_id": 1, "said": [{"id": "a", "seen": False}, {"id": "b", "seen": False}]})
    where = {"_id": 1, "said.id": "b"}
    assert await store.change("people", where, {"$set": {"said.$.seen": True}}) is not None
    changed = await store.change("people", {"_id": 1}, {"$push": {"said": {"id": "c"}, "history": "x"}})
    assert changed == {
        "_id": 1,
        "said": [{"id": "a", "seen": False}, {"id": "b", "seen": True}, {"id": "c"}],
        "history": ["x"],
    }


async def test_only_one_of_many_claims_the_same_document(store: Store) -> None:
    await keep(store, {"_id": 1, "state": "due"})
    claims = await asyncio.gather(
        *(store.change("people", {"_id": 1, "state": "due"}, {"$set": {"state": n}}) for n in range(6))
    )
    assert [claim is None for claim in claims].count(False) == 1


async def test_remove_says_how_many_went(store: Store) -> None:
    await keep(store, {"_id": 1, "age": 3}, {"_id": 2, "age": 4}, {"_id": 3, "age": 5})
    assert await store.remove("people", {"age": {"$gt": 3}}) == 2
    assert await ids(store, {}) == [1]


async def test_numbers_follow_each_other_by_name(store: Store) -> None:
    assert [await store.next_number("BRN-2026"), await store.next_number("BRN-2026")] == [1, 2]
    assert await store.next_number("BRN-2027") == 1


async def test_the_outbox_is_read_oldest_first_and_forgets_what_is_out(store: Store) -> None:
    letters = [letter(number) for number in range(3)]
    for one in letters:

        async def work(inside: Work, one: Outgoing = one) -> None:
            inside.publish(one)

        await store.transact(uuid4(), work)
        await asyncio.sleep(0.002)  # entries of one millisecond have no order

    later = datetime.now(UTC) + timedelta(seconds=1)
    assert await store.unsent(later, 2) == letters[:2]
    assert await store.unsent(datetime.now(UTC) - timedelta(hours=1), 10) == []
    await store.forget([letters[0].id, letters[2].id])
    assert await store.unsent(later, 10) == [letters[1]]


async def test_the_outbox_is_read_besides_the_addresses_that_nobody_serves(store: Store) -> None:
    keys = ("agency.park.assigned", "agency.parks.note", "reply.requested", "reply.settled")
    letters = [Outgoing(uuid4(), "line", key, b"{}", "cause") for key in keys]
    for one in letters:

        async def work(inside: Work, one: Outgoing = one) -> None:
            inside.publish(one)

        await store.transact(uuid4(), work)
        await asyncio.sleep(0.002)

    later = datetime.now(UTC) + timedelta(seconds=1)
    assert await store.unsent(later, 10, besides=()) == letters
    assert await store.unsent(later, 1, besides=("agency.park", "reply.requested")) == letters[1:2]
    assert await store.unsent(later, 10, besides=("agency.park", "reply.requested")) == letters[1::2]
