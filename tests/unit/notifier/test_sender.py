"""Sending, on a store in memory: once, in order, at the right pace, and with the right words."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from services.notifier.errors import Answer
from services.notifier.reply import Status
from shared.events import Citizen, Phrase, Priority, ReceiptStatus, ReplyRequested
from shared.municipality import Municipality
from shared.municipality.model import Pace
from tests.fakes.store import FakeStore
from tests.unit.notifier.line import NO_ANSWER, Clock, FakeWhatsApp, Line, now_request, until
from tests.unit.notifier.requests import ALI, AYSE, THUMB, a_receipt

REFUSED = {code: Answer(400, code=code) for code in (190, 130429, 131016, 131026, 131047, 131056)}


def citizens(count: int) -> list[Citizen]:
    return [Citizen(phone=f"+9055500000{number:02}") for number in range(count)]


async def test_a_request_is_said_and_what_became_of_it_is_told(line: Line) -> None:
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(request.id)]
    (told,) = line.told
    assert (told.reply_id, told.status, told.message_id) == (request.id, "accepted", "W1")
    assert told.correlation_id == request.correlation_id


async def test_a_request_that_comes_twice_is_said_once(line: Line) -> None:
    request, other = now_request(line), now_request(line, recipient=ALI)
    async with line.running():
        await line.request(request, request)
        await line.becomes(request, Status.ACCEPTED)
        await line.request(request, other)
        await line.becomes(other, Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(request.id), str(other.id)]


async def test_danger_goes_first_and_niceties_last(line: Line) -> None:
    people = citizens(3)
    nicety = now_request(line, recipient=people[0], priority=Priority.NICETY)
    normal = now_request(line, recipient=people[1])
    danger = now_request(line, recipient=people[2], priority=Priority.DANGER)
    await line.request(nicety, normal, danger)
    async with line.running():
        await line.becomes(nicety, Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(danger.id), str(normal.id), str(nicety.id)]


async def test_one_citizen_hears_in_order_and_one_at_a_time(line: Line) -> None:
    requests = [now_request(line) for _ in range(6)]
    same_moment = [request.model_copy(update={"at": requests[0].at}) for request in requests]
    await line.request(*same_moment)
    async with line.running():
        await line.becomes(same_moment[-1], Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(request.id) for request in same_moment]
    assert line.whatsapp.most_per_citizen == 1


async def test_many_citizens_are_served_at_once(line: Line) -> None:
    line.whatsapp.free.clear()
    requests = [now_request(line, recipient=person) for person in citizens(20)]
    async with line.running():
        await line.request(*requests)
        await until(lambda: line.whatsapp.under_way == 16)
        line.whatsapp.free.set()
        for request in requests:
            await line.becomes(request, Status.ACCEPTED)
    assert line.whatsapp.most_at_once == 16


async def test_a_citizen_who_had_too_much_waits_and_nobody_else_does(line: Line) -> None:
    line.whatsapp.by_citizen["+905551112233"] = [REFUSED[131056]] * 2
    ayse, ali = now_request(line, recipient=AYSE), now_request(line, recipient=ALI)
    async with line.running():
        await line.request(ayse)
        await until(lambda: len(line.whatsapp.calls) == 1)
        await line.request(ali)
        await line.becomes(ali, Status.ACCEPTED)
        assert (await line.reply(ayse)).status is Status.REQUESTED
        line.clock.forward(seconds=6)
        await until(lambda: line.whatsapp.ids().count(str(ayse.id)) == 2)
        line.clock.forward(seconds=6)
        await line.becomes(ayse, Status.ACCEPTED)
    assert line.statuses(ayse) == ["accepted"]


async def test_what_comes_after_a_waiting_reply_waits_behind_it(line: Line) -> None:
    line.whatsapp.answers = [REFUSED[131056]]
    first = now_request(line)
    async with line.running():
        await line.request(first)
        await until(lambda: len(line.whatsapp.calls) == 1)
        second = now_request(line)
        await line.request(second)
        line.clock.forward(seconds=10)
        await line.becomes(second, Status.ACCEPTED)
    assert line.whatsapp.ids() == [str(first.id), str(first.id), str(second.id)]


async def test_no_citizen_hears_more_than_the_pace_allows(bornova: Municipality) -> None:
    pace = Pace(citizen_seconds=600, citizen_burst=3)
    line = Line.of(bornova.model_copy(update={"pace": pace}))
    requests = [now_request(line) for _ in range(5)]
    await line.request(*requests)
    async with line.running():
        await until(lambda: len(line.whatsapp.calls) == 3)
        other = now_request(line, recipient=ALI)
        await line.request(other)
        await line.becomes(other, Status.ACCEPTED)
        line.clock.forward(seconds=601)
        await line.becomes(requests[3], Status.ACCEPTED)
        assert (await line.reply(requests[4])).status is Status.REQUESTED
        line.clock.forward(seconds=601)
        await line.becomes(requests[4], Status.ACCEPTED)
    assert line.whatsapp.ids().count(str(requests[4].id)) == 1


async def test_the_pace_is_kept_by_a_process_that_has_just_started(bornova: Municipality) -> None:
    pace = Pace(citizen_seconds=600, citizen_burst=2)
    line = Line.of(bornova.model_copy(update={"pace": pace}))
    first = [now_request(line) for _ in range(2)]
    async with line.running():
        await line.request(*first)
        await line.becomes(first[1], Status.ACCEPTED)
    later, other = now_request(line), now_request(line, recipient=ALI)
    async with line.beside().running():
        await line.request(later, other)
        await line.becomes(other, Status.ACCEPTED)
        await until(lambda: _is_put_off(line, later))
    assert len(line.whatsapp.calls) == 3


async def _is_put_off(line: Line, request: ReplyRequested) -> bool:
    reply = await line.reply(request)
    return reply.status is Status.REQUESTED and reply.due_at > line.clock() + timedelta(seconds=500)


async def test_one_citizens_flood_hides_nobody_else(line: Line) -> None:
    line.whatsapp.free.clear()
    flood = [now_request(line) for _ in range(150)]
    await line.request(*flood)
    other = now_request(line, recipient=ALI)
    await line.request(other)
    async with line.running():
        await until(lambda: str(other.id) in line.whatsapp.ids())
    assert line.whatsapp.most_per_citizen == 1


async def test_two_processes_say_everything_once(line: Line) -> None:
    requests = [now_request(line, recipient=person) for person in citizens(8) for _ in range(4)]
    await line.request(*requests)
    other = line.beside()
    async with line.running(), other.running():
        for request in requests:
            await line.becomes(request, Status.ACCEPTED)
    assert sorted(line.whatsapp.ids()) == sorted(str(request.id) for request in requests)
    assert line.whatsapp.most_per_citizen == 1


async def test_the_number_keeps_its_pace(bornova: Municipality) -> None:
    line = Line.of(bornova.model_copy(update={"pace": Pace(per_second=5)}))
    requests = [now_request(line, recipient=person) for person in citizens(9)]
    began = asyncio.get_running_loop().time()
    async with line.running():
        await line.request(*requests)
        await until(lambda: len(line.whatsapp.calls) == 9)
    assert asyncio.get_running_loop().time() - began >= 0.75


async def test_after_the_window_a_template_is_sent(line: Line) -> None:
    request = now_request(line, window_until=line.clock() - timedelta(hours=1))
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    assert line.whatsapp.calls[0]["template"]["name"] == "registered"


async def test_a_window_that_whatsapp_finds_closed_gets_a_template(line: Line) -> None:
    line.whatsapp.answers = [REFUSED[131047]]
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.ACCEPTED)
    assert [call["type"] for call in line.whatsapp.calls] == ["text", "template"]


async def test_without_a_template_the_citizen_is_unreachable(line: Line) -> None:
    request = now_request(
        line, phrases=(Phrase(key="thanks"),), window_until=line.clock() - timedelta(hours=1)
    )
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.UNREACHABLE)
    assert line.whatsapp.calls == []
    assert line.statuses(request) == ["unreachable"]


async def test_a_nicety_that_comes_late_is_dropped_in_silence(line: Line) -> None:
    late = now_request(line, reaction=THUMB, at=line.clock() - timedelta(minutes=5))
    closed = now_request(line, reaction=THUMB, window_until=line.clock())
    async with line.running():
        await line.request(late, closed)
        await line.becomes(late, Status.DROPPED)
        await line.becomes(closed, Status.DROPPED)
    assert (line.whatsapp.calls, line.told) == ([], [])


async def test_what_can_never_arrive_is_told_as_failed(line: Line) -> None:
    line.whatsapp.answers = [REFUSED[131026]]
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.FAILED)
    (told,) = line.told
    assert (told.status, told.reason) == ("failed", "131026: undeliverable")


async def test_a_refused_token_pauses_the_number_and_burns_no_reply(line: Line) -> None:
    line.whatsapp.answers = [REFUSED[190]] * 2
    requests = [now_request(line, recipient=person) for person in citizens(5)]
    async with line.running():
        await line.request(requests[0])
        await until(lambda: len(line.whatsapp.calls) == 1)
        await line.request(*requests[1:])
        line.clock.forward(seconds=1.1)
        await until(lambda: len(line.whatsapp.calls) == 2)
        assert line.metric("notifier_alerts_total", code="190") == 2
        await until(lambda: line.metric("notifier_paused_seconds") > 1)
        line.clock.forward(seconds=2.1)
        for request in requests:
            await line.becomes(request, Status.ACCEPTED)
    assert len(line.whatsapp.calls) == 7
    assert {line.statuses(request) == ["accepted"] for request in requests} == {True}


async def test_a_number_that_is_too_fast_slows_down_and_goes_on(line: Line) -> None:
    line.whatsapp.answers = [REFUSED[130429]]
    requests = [now_request(line, recipient=person) for person in citizens(3)]
    async with line.running():
        await line.request(requests[0])
        await until(lambda: line.metric("notifier_refusals_total", verdict="slow_down") == 1)
        await line.request(*requests[1:])
        await until(lambda: line.metric("notifier_paused_seconds") > 0)
        assert len(line.whatsapp.calls) == 1
        line.clock.forward(seconds=2)
        for request in requests:
            await line.becomes(request, Status.ACCEPTED)
    assert len(line.whatsapp.calls) == 4


async def test_a_call_without_an_answer_is_not_repeated_and_a_receipt_settles_it(line: Line) -> None:
    line.whatsapp.answers = [NO_ANSWER]
    request, other = now_request(line), now_request(line, recipient=ALI)
    async with line.running():
        await line.request(request)
        await line.becomes(request, Status.UNSURE)
        await line.request(other)
        await line.becomes(other, Status.ACCEPTED)
        await line.receipts([a_receipt("W9", ReceiptStatus.DELIVERED, reply_id=request.id)])
    assert (await line.reply(request)).status is Status.DELIVERED
    assert line.whatsapp.ids().count(str(request.id)) == 1
    assert line.statuses(request) == ["delivered"]


async def test_calls_that_go_unanswered_one_after_another_stop_the_number(line: Line) -> None:
    line.whatsapp.answers = [NO_ANSWER] * 3
    requests = [now_request(line, recipient=person) for person in citizens(4)]
    async with line.running():
        for request in requests[:3]:
            await line.request(request)
            await line.becomes(request, Status.UNSURE)
        await line.request(requests[3])
        await until(lambda: line.metric("notifier_paused_seconds") > 0)
        assert len(line.whatsapp.calls) == 3
        line.clock.forward(seconds=1.1)
        await line.becomes(requests[3], Status.ACCEPTED)


async def test_an_answer_is_recorded_also_when_the_database_is_away_for_a_moment(
    bornova: Municipality,
) -> None:
    store = StoreWithOutages()
    line = Line(bornova, FakeWhatsApp(), store, Clock())
    request = now_request(line)
    await line.request(request)
    store.failures = 2
    async with line.running():
        await line.becomes(request, Status.ACCEPTED)
    assert (len(line.whatsapp.calls), store.failures) == (1, 0)


class StoreWithOutages(FakeStore):
    failures = 0

    async def transact(self, cause_id: Any, work: Any) -> Any:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("no primary")
        return await super().transact(cause_id, work)


async def test_a_claim_is_given_back_when_the_citizens_turn_cannot_be_found(bornova: Municipality) -> None:
    store = StoreThatForgets()
    line = Line(bornova, FakeWhatsApp(), store, Clock())
    request = now_request(line)
    async with line.running():
        await line.request(request)
        await until(lambda: store.failures == 0)
        reply = await line.becomes(request, Status.REQUESTED)
        assert (reply.attempt, line.whatsapp.calls) == (0, [])
        line.clock.forward(seconds=2)
        await line.becomes(request, Status.ACCEPTED)


class StoreThatForgets(FakeStore):
    failures = 1

    async def find(self, collection: str, where: Any, **options: Any) -> Any:
        if "claimed_at" in where and self.failures:
            self.failures -= 1
            raise ConnectionError("no primary")
        return await super().find(collection, where, **options)


@pytest.mark.parametrize("phrases", [[{"key": "gone", "values": {}}], "damaged"])
async def test_a_reply_that_lost_its_words_fails_and_calls_for_a_person(line: Line, phrases: Any) -> None:
    request, other = now_request(line), now_request(line, recipient=ALI)
    await line.request(request, other)
    await line.store.change("replies", {"_id": request.id}, {"$set": {"request.phrases": phrases}})
    async with line.running():
        await line.becomes(request, Status.FAILED)
        await line.becomes(other, Status.ACCEPTED)
    assert line.metric("notifier_alerts_total", code="unsayable") == 1


async def test_what_is_under_way_is_heard_out_when_the_service_stops(line: Line) -> None:
    line.whatsapp.free.clear()
    request = now_request(line)
    running = asyncio.create_task(line.sender.run())
    await line.request(request)
    await until(lambda: line.whatsapp.under_way == 1)
    running.cancel()
    line.whatsapp.free.set()
    await asyncio.gather(running, return_exceptions=True)
    assert (await line.reply(request)).status is Status.ACCEPTED
