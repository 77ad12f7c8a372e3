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
from shared.municipality import MUNICIPALITIES, Municipality, load
from shared.store import MongoStore, connect
from tests.integration.whatsapp import NUMBER_ID, TOKEN, served, until, whatsapp

pytestmark = pytest.mark.integration

HASTY = Patience(lease=timedelta(seconds=3), silence_seconds=0.5, look_round_seconds=0.1)
THANKS = Phrase(key="thanks")
DONE = Phrase(key="resolved_plainly", values={"reference": "BRN-2026-000001", "unit": "izsu"})


@dataclass
class Asker:
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
async def asker(
    parts: Parts, fresh_amqp_url: str, fresh_mongo_url: str, tmp_path: Path
) -> AsyncIterator[Asker]:
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
            "link_secret": "a secret for the links of this test",
        }
        for phone in ("905551112233", "905554445566", *people(12)):
            await graph.wrote(citizen(phone), wamid=f"wamid.{phone}")
        graph.receipts.options = ReceiptPlan(sent_after=0.02, delivered_after=0.05, read_after=0.1)
        yield Asker(brokers, graph, environ, parts, tmp_path, municipality, told)
        await graph.receipts.quiet()


def people(count: int) -> list[str]:
    return [f"9055500000{number:02}" for number in range(count)]


async def test_every_kind_of_reply_reaches_the_citizen(asker: Asker) -> None:
    asker.graph.conduct = Conduct(links="open")
    photo = Attachment.model_validate({"id": uuid4(), "kind": "image", "mime": "image/jpeg"})
    buttons = [Choice(id=key, label=Phrase(key=key)) for key in ("button_solved", "button_not_solved")]
    async with asker.notifier():
        requests = [
            await asker.ask(),
            await asker.ask(phrases=(Phrase(key="ask_place"),), ask_location=True),
            await asker.ask(phrases=(DONE, Phrase(key="ask_if_solved")), choices=buttons),
            await asker.ask(phrases=(DONE,), attachments=(photo,), reply_to="wamid.905551112233"),
            await asker.ask(reaction={"message_id": "wamid.905551112233", "emoji": "👍"}, phrases=()),
        ]
        for request in requests[:4]:
            await asker.hears(request, "read")
        await asker.hears(requests[4], "accepted")
    seen = [bubble for bubble in asker.graph.seen_by("905551112233") if bubble.who == "line"]
    assert [bubble.kind for bubble in seen] == ["text", "interactive", "interactive", "image", "reaction"]
    assert seen[1].asks_location
    assert [choice.title for choice in seen[2].choices] == ["Çözüldü", "Çözülmedi"]
    assert seen[3].quotes == "wamid.905551112233"
    assert seen[4].reacts_to == "wamid.905551112233"
    wamids = {told.message_id for told in asker.told if told.reply_id == requests[0].id}
    assert wamids == {seen[0].wamid}


async def test_a_picture_that_whatsapp_cannot_fetch_is_left_to_its_link(asker: Asker) -> None:
    photo = Attachment.model_validate({"id": uuid4(), "kind": "image", "mime": "image/jpeg"})
    async with asker.notifier():
        request = await asker.ask(phrases=(DONE,), attachments=(photo,))
        await asker.hears(request, "read")
    refused, accepted = asker.calls(request)
    assert (refused.kind, refused.code, accepted.kind) == ("image", 131053, "text")
    assert refused.body["image"]["link"] in accepted.body["text"]["body"]


async def test_a_citizen_without_a_number_is_answered_by_user_id(asker: Asker) -> None:
    await asker.graph.wrote(Sender(None, "TR.13491208655302741918", "Zeynep"))
    async with asker.notifier():
        request = await asker.ask(recipient=Citizen(bsuid="TR.13491208655302741918"))
        await asker.hears(request, "read")
    assert asker.calls(request)[0].body["recipient"] == "TR.13491208655302741918"


async def test_the_same_request_delivered_twice_is_one_message(asker: Asker) -> None:
    async with asker.notifier():
        request = await asker.ask()
        await asker.brokers.publisher.publish(request)
        await asker.hears(request, "read")
        await asker.brokers.publisher.publish(request)
        after = await asker.ask(phone="905554445566")
        await asker.hears(after, "read")
    assert (len(asker.calls(request)), asker.graph.double_sends()) == (1, {})


async def test_a_process_killed_between_the_call_and_its_record_says_it_once(asker: Asker) -> None:
    """The message is accepted, the answer is lost, and the process dies before it could write anything."""
    asker.graph.faults.fail_next(how="timeout_after_accept")
    first = asker.start_process()
    request = await asker.ask()
    await until(lambda: asker.accepted(request) == 1)
    await first.kill()
    second = asker.start_process()
    await asker.hears(request, "read")
    after = await asker.ask(phone="905554445566")
    await asker.hears(after, "read")
    await second.stop()
    assert (len(asker.calls(request)), asker.graph.double_sends()) == (1, {})


async def test_kills_in_the_middle_of_a_burst_lose_nothing_and_double_nothing(asker: Asker) -> None:
    await _end_abandoned_transactions_soon(asker)
    process = asker.start_process()
    requests = [await asker.ask(phone=person) for person in people(12) for _ in range(4)]
    for share in (8, 24):
        await until(lambda share=share: len(asker.graph.ledger.accepted()) >= share)  # type: ignore[misc]
        await process.kill()
        process = asker.start_process()
    await _others_are_heard(asker, lambda: all("read" in asker.statuses(request) for request in requests))
    await process.stop()
    assert asker.graph.double_sends() == {}
    assert {asker.accepted(request) for request in requests} == {1}


async def _end_abandoned_transactions_soon(asker: Asker) -> None:
    """What a killed process leaves open locks its documents: a minute and more, unless the server is told."""
    async with AsyncMongoClient[dict[str, Any]](asker.environ["mongo_url"]) as client:
        await client.admin.command("setParameter", 1, transactionLifetimeLimitSeconds=3)


async def test_a_call_that_is_accepted_and_never_answered_is_settled_by_its_receipt(asker: Asker) -> None:
    asker.graph.receipts.options = ReceiptPlan(sent_after=1.0, delivered_after=None, read_after=None)
    asker.graph.faults.fail_next(how="timeout_after_accept")
    async with asker.notifier(call_seconds=0.3):
        request = await asker.ask()
        await until(lambda: _status_is(asker, request.id, "unsure"))
        await asker.hears(request, "sent")
    assert (len(asker.calls(request)), asker.statuses(request)) == (1, ["sent"])


@pytest.mark.parametrize("how", ["drop_after_accept", "html_502_after_accept", "garbled_after_accept"])
async def test_a_lost_answer_is_not_asked_for_again(asker: Asker, how: str) -> None:
    asker.graph.faults.fail_next(how=how)
    async with asker.notifier():
        request = await asker.ask()
        await asker.hears(request, "read")
    assert len(asker.calls(request)) == 1


async def test_a_call_that_was_lost_is_repeated_after_silence_among_other_receipts(asker: Asker) -> None:
    asker.graph.faults.fail_next(how="timeout_before_accept")
    async with asker.notifier(call_seconds=0.3):
        request = await asker.ask()
        await until(lambda: _status_is(asker, request.id, "unsure"))
        await _others_are_heard(asker, lambda: asker.accepted(request) == 1)
        await asker.hears(request, "read")
    assert [entry.outcome for entry in asker.calls(request)] == ["unanswered", "accepted"]


async def test_after_two_lost_calls_a_person_decides(asker: Asker) -> None:
    asker.graph.faults.fail_next(2, how="timeout_before_accept", recipient="905551112233")
    async with asker.notifier(call_seconds=0.3):
        request = await asker.ask()
        await _others_are_heard(asker, lambda: asker.statuses(request) == ["doubtful"])
    assert len(asker.calls(request)) == 2


async def _others_are_heard(asker: Asker, enough: Callable[[], bool]) -> None:
    async with asyncio.timeout(90):
        for person in cycle(("905554445566", *people(12))):
            if enough():
                return
            other = await asker.ask(phone=person)
            await asker.hears(other, "read")


async def test_a_citizen_who_had_too_much_waits_alone(asker: Asker) -> None:
    asker.graph.faults.fail_next(how=131056, recipient="905551112233")
    async with asker.notifier():
        waiting = await asker.ask()
        await until(lambda: len(asker.calls(waiting)) == 1)
        other = await asker.ask(phone="905554445566")
        await asker.hears(other, "accepted")
        assert asker.accepted(waiting) == 0
        await asker.hears(waiting, "read")
    refused, accepted = asker.calls(waiting)
    assert (refused.code, accepted.outcome) == (131056, "accepted")
    assert accepted.at - refused.at >= 1.0


async def test_a_window_found_closed_is_answered_with_a_template(asker: Asker) -> None:
    asker.graph.register(Template("resolved_plainly", "tr", "{{1}} tamamlandı. {{2}}"))
    asker.graph.faults.fail_next(how=131047)
    async with asker.notifier():
        request = await asker.ask(phrases=(DONE,))
        await asker.hears(request, "read")
    (bubble,) = [bubble for bubble in asker.graph.seen_by("905551112233") if bubble.who == "line"]
    assert bubble.text == f"BRN-2026-000001 tamamlandı. {asker.municipality.unit_by_id['izsu'].name}"


async def test_a_window_found_closed_afterwards_is_answered_with_a_template(asker: Asker) -> None:
    asker.graph.register(Template("resolved_plainly", "tr", "{{1}} tamamlandı. {{2}}"))
    asker.graph.faults.fail_next(how="late:131047")
    async with asker.notifier():
        request = await asker.ask(phrases=(DONE,))
        await asker.hears(request, "read")
    assert [entry.kind for entry in asker.calls(request)] == ["text", "template"]
    assert "failed" not in asker.statuses(request)


async def test_a_refused_token_pauses_everything_until_it_works_again(asker: Asker) -> None:
    asker.graph.faults.fail_next(2, how=190)
    async with asker.notifier():
        requests = [await asker.ask(phone=person) for person in people(3)]
        for request in requests:
            await asker.hears(request, "read")
    refused = [entry for entry in asker.graph.ledger.entries if entry.outcome == "refused"]
    assert {entry.code for entry in refused} == {190}
    assert len(asker.graph.ledger.accepted()) == 3


async def test_a_graph_api_that_cannot_be_reached_costs_no_reply(asker: Asker) -> None:
    real, asker.environ["graph_api_url"] = asker.environ["graph_api_url"], f"http://127.0.0.1:{free_port()}"
    async with asker.notifier():
        request = await asker.ask()
        await until(lambda: _attempts(asker, request.id, at_least=1))
    asker.environ["graph_api_url"] = real
    async with asker.notifier():
        await asker.hears(request, "read")
    assert len(asker.calls(request)) == 1


async def test_receipts_that_come_before_the_answer_are_not_lost(asker: Asker) -> None:
    asker.graph.receipts.options = ReceiptPlan(
        sent_after=0.0,
        delivered_after=0.0,
        read_after=0.0,
        before_answer=True,
        order="shuffled",
        duplicate=0.5,
    )
    async with asker.notifier():
        requests = [await asker.ask(phone=person) for person in people(6)]
        for request in requests:
            await asker.hears(request, "read")
            await until(lambda request=request: _status_is(asker, request.id, "read"))  # type: ignore[misc]
    assert asker.graph.double_sends() == {}


async def test_two_processes_share_the_work_and_say_everything_once(asker: Asker) -> None:
    async with asker.notifier(), asker.notifier():
        requests = [await asker.ask(phone=person) for person in people(10) for _ in range(5)]
        for request in requests:
            await asker.hears(request, "read")
    assert len(asker.graph.ledger.accepted()) == 50
    assert asker.graph.double_sends() == {}


async def test_a_reply_nobody_can_word_is_parked_with_its_reason(asker: Asker) -> None:
    async with asker.notifier():
        request = await asker.ask(phrases=(Phrase(key="no_such_text"),))
        parked = await _parked(asker, topology.parked(topology.NOTIFIER_REPLIES.name))
    assert parked.message_id == str(request.id)
    assert parked.headers["x-error"] == "there is no text `no_such_text`"


async def _parked(asker: Asker, queue: str) -> aio_pika.abc.AbstractIncomingMessage:
    async with await aio_pika.connect(asker.environ["amqp_url"]) as connection:
        channel = await connection.channel()
        parked = await channel.get_queue(queue)
        async with parked.iterator(timeout=10) as messages:
            message = await anext(messages)
            await message.ack()
            return message


async def _document(asker: Asker, reply_id: UUID) -> dict[str, Any]:
    store = MongoStore(connect(asker.environ["mongo_url"]), "observer")
    try:
        return await store.get("replies", reply_id) or {}
    finally:
        store.close()


async def _status_is(asker: Asker, reply_id: UUID, status: str) -> bool:
    return (await _document(asker, reply_id)).get("status") == status


async def _attempts(asker: Asker, reply_id: UUID, at_least: int) -> bool:
    return int((await _document(asker, reply_id)).get("attempt", 0)) >= at_least
