"""The notifier on a real broker and a real database, against a Graph API that fails in every way."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import aio_pika
import httpx
import pytest
import pytest_asyncio
from prometheus_client import CollectorRegistry
from pymongo import AsyncMongoClient

from sandbox.graph.envelopes import Sender, citizen
from sandbox.graph.fake import Conduct, FakeGraph
from sandbox.graph.ledger import Entry
from sandbox.graph.receipts import ReceiptPlan
from sandbox.graph.templates import Template
from sandbox.parts import Parts
from sandbox.processes import Child, free_port
from services.notifier.app import SERVICE, NotifierSettings, build
from services.notifier.documents import INDEXES
from services.notifier.reply import Patience
from shared import topology
from shared.events import Attachment, Choice, Citizen, Phrase, ReplyRequested, ReplySettled
from shared.messaging import Brokers, build_brokers, connected
from shared.municipality import Municipality, load
from shared.settings import MUNICIPALITIES
from shared.store import MongoStore, connect
from tests.integration.whatsapp import NUMBER_ID, TOKEN, served, until, whatsapp

pytestmark = pytest.mark.integration

HASTY = Patience(lease=timedelta(seconds=3), silence_seconds=0.5, look_round_seconds=0.1)
THANKS = Phrase(key="thanks")
DONE = Phrase(key="resolved_plainly", values={"reference": "BRN-2026-000001", "unit": "izsu"})


@dataclass
class Desk:
    """The dispatcher's side: asks for replies and hears what became of them."""

    brokers: Brokers
    graph: FakeGraph
    environ: dict[str, str]
    parts: Parts
    logs: Path
    municipality: Municipality
    told: list[ReplySettled] = field(default_factory=list)

    async def ask(self, phone: str = "905551112233", **fields: Any) -> ReplyRequested:
        now = datetime.now(UTC)
        known = {
            "id": uuid4(),
            "at": now,
            "correlation_id": f"wamid.{phone}",
            "recipient": Citizen(phone=f"+{phone}"),
            "language": "tr",
            "phrases": (THANKS,),
            "window_until": now + timedelta(hours=23),
        }
        request = ReplyRequested.model_validate(known | fields)
        await self.brokers.publisher.publish(request)
        return request

    def statuses(self, request: ReplyRequested) -> list[str]:
        return [str(told.status) for told in self.told if told.reply_id == request.id]

    async def hears(self, request: ReplyRequested, status: str, within: float = 60.0) -> None:
        await until(lambda: status in self.statuses(request), within)

    def calls(self, request: ReplyRequested) -> list[Entry]:
        return [entry for entry in self.graph.ledger.entries if entry.reply_id == str(request.id)]

    def accepted(self, request: ReplyRequested) -> int:
        return sum(entry.outcome == "accepted" for entry in self.calls(request))

    @asynccontextmanager
    async def notifier(self, patience: Patience = HASTY, call_seconds: float = 1.0) -> AsyncIterator[None]:
        """The service inside this process, with less patience than in life."""
        settings = NotifierSettings.model_validate(self.environ)
        brokers = build_brokers(settings.amqp_url.get_secret_value(), SERVICE)
        store = MongoStore(connect(settings.mongo_url.get_secret_value()), SERVICE, INDEXES)
        client = httpx.AsyncClient(timeout=call_seconds)
        app = build(settings, self.municipality, brokers, store, client, CollectorRegistry(), patience)
        async with served(app):
            yield

    def start_process(self) -> Child:
        """The service as a process, to be killed."""
        at = ["--host", "127.0.0.1", "--port", str(free_port())]
        factory = "tests.integration.hasty_notifier:create_app"
        command = [sys.executable, "-m", "uvicorn", "--factory", factory, *at]
        environ = {**os.environ, **{name.upper(): value for name, value in self.environ.items()}}
        return self.parts.processes.start("notifier", command, self.logs / "notifier.log", environ)


@pytest_asyncio.fixture
async def desk(
    parts: Parts, fresh_amqp_url: str, fresh_mongo_url: str, tmp_path: Path
) -> AsyncIterator[Desk]:
    municipality = load(MUNICIPALITIES / "bornova")
    brokers = build_brokers(fresh_amqp_url, "tester")
    told: list[ReplySettled] = []

    @brokers.consuming.subscriber(topology.DISPATCHER_SETTLED, topology.LINE)
    async def hear(event: ReplySettled) -> None:
        told.append(event)

    async with AsyncExitStack() as running:
        await running.enter_async_context(connected(brokers, municipality.unit_by_id))
        graph, url = await running.enter_async_context(whatsapp(tmp_path / "graph", brokers.publisher))
        await brokers.consuming.start()
        running.push_async_callback(brokers.consuming.stop)
        environ = {
            "municipality": "bornova",
            "amqp_url": fresh_amqp_url,
            "mongo_url": fresh_mongo_url,
            "whatsapp_access_token": TOKEN,
            "whatsapp_phone_number_id": NUMBER_ID,
            "graph_api_url": url,
            "public_url": "https://hat.example",
            "link_secret": "a-link-secret",
        }
        for phone in ("905551112233", "905554445566", *people(12)):
            await graph.wrote(citizen(phone), wamid=f"wamid.{phone}")
        graph.receipts.options = ReceiptPlan(sent_after=0.02, delivered_after=0.05, read_after=0.1)
        yield Desk(brokers, graph, environ, parts, tmp_path, municipality, told)
        await graph.receipts.quiet()


def people(count: int) -> list[str]:
    return [f"9055500000{number:02}" for number in range(count)]


async def test_every_kind_of_reply_reaches_the_citizen(desk: Desk) -> None:
    desk.graph.conduct = Conduct(links="open")
    photo = Attachment.model_validate({"id": uuid4(), "kind": "image", "mime": "image/jpeg"})
    buttons = [Choice(id=key, label=Phrase(key=key)) for key in ("button_solved", "button_not_solved")]
    async with desk.notifier():
        requests = [
            await desk.ask(),
            await desk.ask(phrases=(Phrase(key="ask_place"),), ask_location=True),
            await desk.ask(phrases=(DONE, Phrase(key="is_it_solved")), choices=buttons),
            await desk.ask(phrases=(DONE,), attachments=(photo,), reply_to="wamid.905551112233"),
            await desk.ask(reaction={"message_id": "wamid.905551112233", "emoji": "👍"}, phrases=()),
        ]
        for request in requests[:4]:
            await desk.hears(request, "read")
        await desk.hears(requests[4], "accepted")
    seen = [bubble for bubble in desk.graph.seen_by("905551112233") if bubble.who == "line"]
    assert [bubble.kind for bubble in seen] == ["text", "interactive", "interactive", "image", "reaction"]
    assert seen[1].asks_location
    assert [choice.title for choice in seen[2].choices] == ["Çözüldü", "Çözülmedi"]
    assert seen[3].quotes == "wamid.905551112233"
    assert seen[4].reacts_to == "wamid.905551112233"
    wamids = {told.message_id for told in desk.told if told.reply_id == requests[0].id}
    assert wamids == {seen[0].wamid}


async def test_a_picture_that_whatsapp_cannot_fetch_is_left_to_its_link(desk: Desk) -> None:
    photo = Attachment.model_validate({"id": uuid4(), "kind": "image", "mime": "image/jpeg"})
    async with desk.notifier():
        request = await desk.ask(phrases=(DONE,), attachments=(photo,))
        await desk.hears(request, "read")
    refused, accepted = desk.calls(request)
    assert (refused.kind, refused.code, accepted.kind) == ("image", 131053, "text")
    assert refused.body["image"]["link"] in accepted.body["text"]["body"]


async def test_a_citizen_without_a_number_is_answered_by_user_id(desk: Desk) -> None:
    await desk.graph.wrote(Sender(None, "TR.13491208655302741918", "Zeynep"))
    async with desk.notifier():
        request = await desk.ask(recipient=Citizen(bsuid="TR.13491208655302741918"))
        await desk.hears(request, "read")
    assert desk.calls(request)[0].body["recipient"] == "TR.13491208655302741918"


async def test_the_same_request_delivered_twice_is_one_message(desk: Desk) -> None:
    async with desk.notifier():
        request = await desk.ask()
        await desk.brokers.publisher.publish(request)
        await desk.hears(request, "read")
        await desk.brokers.publisher.publish(request)
        after = await desk.ask(phone="905554445566")
        await desk.hears(after, "read")
    assert (len(desk.calls(request)), desk.graph.double_sends()) == (1, {})


async def test_a_process_killed_between_the_call_and_its_record_says_it_once(desk: Desk) -> None:
    """The message is accepted, the answer is lost, and the process dies before it could write anything."""
    desk.graph.faults.fail_next(how="timeout_after_accept")
    first = desk.start_process()
    request = await desk.ask()
    await until(lambda: desk.accepted(request) == 1)
    await first.kill()
    second = desk.start_process()
    await desk.hears(request, "read")
    after = await desk.ask(phone="905554445566")
    await desk.hears(after, "read")
    await second.stop()
    assert (len(desk.calls(request)), desk.graph.double_sends()) == (1, {})


async def test_kills_in_the_middle_of_a_burst_lose_nothing_and_double_nothing(desk: Desk) -> None:
    await _end_abandoned_transactions_soon(desk)
    process = desk.start_process()
    requests = [await desk.ask(phone=person) for person in people(12) for _ in range(4)]
    for share in (8, 24):
        await until(lambda share=share: len(desk.graph.ledger.accepted()) >= share)  # type: ignore[misc]
        await process.kill()
        process = desk.start_process()
    await _others_are_heard(desk, lambda: all("read" in desk.statuses(request) for request in requests))
    await process.stop()
    assert desk.graph.double_sends() == {}
    assert {desk.accepted(request) for request in requests} == {1}


async def _end_abandoned_transactions_soon(desk: Desk) -> None:
    """What a killed process leaves open locks its documents: a minute and more, unless the server is told."""
    async with AsyncMongoClient[dict[str, Any]](desk.environ["mongo_url"]) as client:
        await client.admin.command("setParameter", 1, transactionLifetimeLimitSeconds=3)


async def test_a_call_that_is_accepted_and_never_answered_is_settled_by_its_receipt(desk: Desk) -> None:
    desk.graph.receipts.options = ReceiptPlan(sent_after=1.0, delivered_after=None, read_after=None)
    desk.graph.faults.fail_next(how="timeout_after_accept")
    async with desk.notifier(call_seconds=0.3):
        request = await desk.ask()
        await until(lambda: _status_is(desk, request.id, "unsure"))
        await desk.hears(request, "sent")
    assert (len(desk.calls(request)), desk.statuses(request)) == (1, ["sent"])


@pytest.mark.parametrize("how", ["drop_after_accept", "html_502_after_accept", "garbled_after_accept"])
async def test_a_lost_answer_is_not_asked_for_again(desk: Desk, how: str) -> None:
    desk.graph.faults.fail_next(how=how)
    async with desk.notifier():
        request = await desk.ask()
        await desk.hears(request, "read")
    assert len(desk.calls(request)) == 1


async def test_a_call_that_was_lost_is_repeated_after_silence_among_other_receipts(desk: Desk) -> None:
    desk.graph.faults.fail_next(how="timeout_before_accept")
    async with desk.notifier(call_seconds=0.3):
        request = await desk.ask()
        await until(lambda: _status_is(desk, request.id, "unsure"))
        await _others_are_heard(desk, lambda: desk.accepted(request) == 1)
        await desk.hears(request, "read")
    assert [entry.outcome for entry in desk.calls(request)] == ["unanswered", "accepted"]


async def test_after_two_lost_calls_a_person_decides(desk: Desk) -> None:
    desk.graph.faults.fail_next(2, how="timeout_before_accept", recipient="905551112233")
    async with desk.notifier(call_seconds=0.3):
        request = await desk.ask()
        await _others_are_heard(desk, lambda: desk.statuses(request) == ["doubtful"])
    assert len(desk.calls(request)) == 2


async def _others_are_heard(desk: Desk, enough: Callable[[], bool]) -> None:
    async with asyncio.timeout(90):
        for person in cycle(("905554445566", *people(12))):
            if enough():
                return
            other = await desk.ask(phone=person)
            await desk.hears(other, "read")


async def test_a_citizen_who_had_too_much_waits_alone(desk: Desk) -> None:
    desk.graph.faults.fail_next(how=131056, recipient="905551112233")
    async with desk.notifier():
        waiting = await desk.ask()
        await until(lambda: len(desk.calls(waiting)) == 1)
        other = await desk.ask(phone="905554445566")
        await desk.hears(other, "accepted")
        assert desk.accepted(waiting) == 0
        await desk.hears(waiting, "read")
    refused, accepted = desk.calls(waiting)
    assert (refused.code, accepted.outcome) == (131056, "accepted")
    assert accepted.at - refused.at >= 1.0


async def test_a_window_found_closed_is_answered_with_a_template(desk: Desk) -> None:
    desk.graph.register(Template("resolved_plainly", "tr", "{{1}} tamamlandı. {{2}}"))
    desk.graph.faults.fail_next(how=131047)
    async with desk.notifier():
        request = await desk.ask(phrases=(DONE,))
        await desk.hears(request, "read")
    (bubble,) = [bubble for bubble in desk.graph.seen_by("905551112233") if bubble.who == "line"]
    assert bubble.text == f"BRN-2026-000001 tamamlandı. {desk.municipality.unit_by_id['izsu'].name}"


async def test_a_window_found_closed_afterwards_is_answered_with_a_template(desk: Desk) -> None:
    desk.graph.register(Template("resolved_plainly", "tr", "{{1}} tamamlandı. {{2}}"))
    desk.graph.faults.fail_next(how="late:131047")
    async with desk.notifier():
        request = await desk.ask(phrases=(DONE,))
        await desk.hears(request, "read")
    assert [entry.kind for entry in desk.calls(request)] == ["text", "template"]
    assert "failed" not in desk.statuses(request)


async def test_a_refused_token_pauses_everything_until_it_works_again(desk: Desk) -> None:
    desk.graph.faults.fail_next(2, how=190)
    async with desk.notifier():
        requests = [await desk.ask(phone=person) for person in people(3)]
        for request in requests:
            await desk.hears(request, "read")
    refused = [entry for entry in desk.graph.ledger.entries if entry.outcome == "refused"]
    assert {entry.code for entry in refused} == {190}
    assert len(desk.graph.ledger.accepted()) == 3


async def test_a_graph_api_that_cannot_be_reached_costs_no_reply(desk: Desk) -> None:
    real, desk.environ["graph_api_url"] = desk.environ["graph_api_url"], f"http://127.0.0.1:{free_port()}"
    async with desk.notifier():
        request = await desk.ask()
        await until(lambda: _attempts(desk, request.id, at_least=1))
    desk.environ["graph_api_url"] = real
    async with desk.notifier():
        await desk.hears(request, "read")
    assert len(desk.calls(request)) == 1


async def test_receipts_that_come_before_the_answer_are_not_lost(desk: Desk) -> None:
    desk.graph.receipts.options = ReceiptPlan(
        sent_after=0.0,
        delivered_after=0.0,
        read_after=0.0,
        before_answer=True,
        order="shuffled",
        duplicate=0.5,
    )
    async with desk.notifier():
        requests = [await desk.ask(phone=person) for person in people(6)]
        for request in requests:
            await desk.hears(request, "read")
            await until(lambda request=request: _status_is(desk, request.id, "read"))  # type: ignore[misc]
    assert desk.graph.double_sends() == {}


async def test_two_processes_share_the_work_and_say_everything_once(desk: Desk) -> None:
    async with desk.notifier(), desk.notifier():
        requests = [await desk.ask(phone=person) for person in people(10) for _ in range(5)]
        for request in requests:
            await desk.hears(request, "read")
    assert len(desk.graph.ledger.accepted()) == 50
    assert desk.graph.double_sends() == {}


async def test_a_reply_nobody_can_word_is_parked_with_its_reason(desk: Desk) -> None:
    async with desk.notifier():
        request = await desk.ask(phrases=(Phrase(key="no_such_text"),))
        parked = await _parked(desk, topology.parked(topology.NOTIFIER_REPLIES.name))
    assert parked.message_id == str(request.id)
    assert parked.headers["x-error"] == "there is no text `no_such_text`"


async def _parked(desk: Desk, queue: str) -> aio_pika.abc.AbstractIncomingMessage:
    async with await aio_pika.connect(desk.environ["amqp_url"]) as connection:
        channel = await connection.channel()
        parked = await channel.get_queue(queue)
        async with parked.iterator(timeout=10) as messages:
            message = await anext(messages)
            await message.ack()
            return message


async def _document(desk: Desk, reply_id: UUID) -> dict[str, Any]:
    store = MongoStore(connect(desk.environ["mongo_url"]), "observer")
    try:
        return await store.get("replies", reply_id) or {}
    finally:
        store.close()


async def _status_is(desk: Desk, reply_id: UUID, status: str) -> bool:
    return (await _document(desk, reply_id)).get("status") == status


async def _attempts(desk: Desk, reply_id: UUID, at_least: int) -> bool:
    return int((await _document(desk, reply_id)).get("attempt", 0)) >= at_least
