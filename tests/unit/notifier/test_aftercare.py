"""Crashes, doubts and strays: what is left when a call's end is not known."""

import asyncio
from datetime import timedelta
from uuid import uuid4

from services.notifier.replies import STRAYS_KEPT
from services.notifier.reply import SILENCE_SECONDS, Status
from shared.events import ReceiptChanged, ReceiptStatus, ReplyRequested
from tests.unit.notifier.line import NO_ANSWER, Line, now_request, until
from tests.unit.notifier.requests import a_receipt


def of_others() -> ReceiptChanged:
    return a_receipt(f"wamid.{uuid4()}", ReceiptStatus.SENT, reply_id=uuid4())


async def others_arrive(line: Line, seconds: float) -> None:
    for _ in range(int(seconds // 60) + 1):
        line.clock.forward(seconds=60)
        await line.receipts([of_others()])


async def unsure(line: Line) -> ReplyRequested:
    line.whatsapp.answers = [NO_ANSWER]
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.UNSURE)
    return request


async def test_a_process_that_dies_in_the_middle_of_a_call_leaves_a_doubt(line: Line) -> None:
    line.whatsapp.free.clear()
    request = now_request(line)
    dying = asyncio.create_task(line.sender.run())
    await line.request(request)
    await until(lambda: line.whatsapp.under_way == 1)
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    await asyncio.gather(dying, return_exceptions=True)

    other = line.beside()
    await other.care.look_round()
    assert (await line.reply(request)).status is Status.SENDING
    line.clock.forward(seconds=61)
    await other.care.look_round()
    assert (await line.reply(request)).status is Status.UNSURE
    await other.receipts([a_receipt("W1", ReceiptStatus.SENT, reply_id=request.id)])
    assert (await line.reply(request)).status is Status.SENT
    assert len(line.whatsapp.calls) == 1


async def test_silence_while_other_receipts_arrive_allows_one_more_try(line: Line) -> None:
    request = await unsure(line)
    await others_arrive(line, SILENCE_SECONDS / 2)
    await line.care.look_round()
    assert (await line.reply(request)).status is Status.UNSURE
    await others_arrive(line, SILENCE_SECONDS / 2 + 60)
    await line.care.look_round()
    async with line.running():
        await line.becomes(request, Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(request.id)] * 2


async def test_silence_of_everybody_allows_nothing(line: Line) -> None:
    request = await unsure(line)
    line.clock.forward(minutes=90)
    await line.care.look_round()
    assert (await line.reply(request)).status is Status.UNSURE
    assert len(line.whatsapp.calls) == 1


async def test_after_two_doubts_a_person_is_told(line: Line) -> None:
    request = await unsure(line)
    for expected in (Status.UNSURE, Status.DOUBTFUL):
        await others_arrive(line, SILENCE_SECONDS + 120)
        line.whatsapp.answers = [NO_ANSWER]
        async with line.running():
            await line.care.look_round()
            await line.becomes(request, expected)
    assert len(line.whatsapp.calls) == 2
    assert line.statuses(request) == ["doubtful"]
    await line.receipts([a_receipt("W2", ReceiptStatus.READ, reply_id=request.id)])
    assert line.statuses(request) == ["doubtful", "read"]


async def test_receipts_before_the_answer_are_not_lost(line: Line) -> None:
    line.whatsapp.free.clear()
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await until(lambda: line.whatsapp.under_way == 1)
        await line.receipts([a_receipt("W1", ReceiptStatus.DELIVERED, reply_id=request.id)])
        await line.receipts([a_receipt("W1", ReceiptStatus.SENT, reply_id=request.id)])
        line.whatsapp.free.set()
        await until(lambda: line.metric("notifier_call_seconds_count") == 1)
    assert (await line.reply(request)).status is Status.DELIVERED
    assert line.statuses(request) == ["delivered"]


async def test_a_receipt_without_our_id_finds_its_reply_by_the_message(line: Line) -> None:
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    await line.receipts([a_receipt("W1", ReceiptStatus.PLAYED)])
    assert (await line.reply(request)).status is Status.READ


async def test_a_receipt_without_our_id_waits_until_its_message_is_known(line: Line) -> None:
    line.whatsapp.free.clear()
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await until(lambda: line.whatsapp.under_way == 1)
        early = [a_receipt("W1", status) for status in (ReceiptStatus.DELIVERED, ReceiptStatus.SENT)]
        await line.receipts(early)
        await line.care.look_round()
        assert (await line.reply(request)).status is Status.SENDING
        line.whatsapp.free.set()
        await line.becomes(request, Status.ACCEPTED)
    await line.care.look_round()
    assert (await line.reply(request)).status is Status.DELIVERED
    assert await line.store.find("replies", {"status": "stray"}) == []


async def test_receipts_of_other_systems_are_counted_and_forgotten_after_a_day(line: Line) -> None:
    stranger = a_receipt("wamid.stranger", ReceiptStatus.DELIVERED)
    await line.receipts([stranger, stranger, of_others()])
    assert line.metric("notifier_receipts_total", match="foreign") == 2
    (stray,) = await line.store.find("replies", {"status": "stray"})
    assert timedelta(0) <= line.clock() + STRAYS_KEPT - stray["forget_at"] < timedelta(seconds=5)
    assert line.told == []


async def test_a_receipt_of_an_unknown_kind_changes_nothing(line: Line) -> None:
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    await line.receipts([a_receipt("W1", ReceiptStatus.OTHER, reply_id=request.id)])
    assert (await line.reply(request)).status is Status.ACCEPTED


async def test_the_same_receipt_twice_is_told_once(line: Line) -> None:
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    receipt = a_receipt("W1", ReceiptStatus.DELIVERED, reply_id=request.id)
    await line.receipts([receipt, receipt, a_receipt("W1", ReceiptStatus.DELIVERED, reply_id=request.id)])
    assert line.statuses(request) == ["accepted", "delivered"]


async def test_a_reply_that_became_two_messages_is_counted(line: Line) -> None:
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    await line.receipts([a_receipt("W-other", ReceiptStatus.SENT, reply_id=request.id)])
    assert line.metric("notifier_double_sends_total") == 1


async def test_many_processes_looking_round_at_once_do_each_thing_once(line: Line) -> None:
    request = await unsure(line)
    await others_arrive(line, SILENCE_SECONDS + 120)
    other = line.beside()
    await asyncio.gather(line.care.look_round(), other.care.look_round())
    async with line.running(), other.running():
        await line.becomes(request, Status.ACCEPTED)
    assert len(line.whatsapp.calls) == 2
