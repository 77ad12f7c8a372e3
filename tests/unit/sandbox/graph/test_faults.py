"""Everything the fake can do wrong on purpose, seen from the caller's side."""

import httpx
import pytest

from sandbox.graph.envelopes import citizen
from sandbox.graph.errors import CODES
from sandbox.graph.fake import FakeGraph
from sandbox.graph.faults import Faults, parse

from .conftest import AYSE, Caller, Clock
from .product import Product

MEHMET = citizen("905320000099", "Mehmet")


async def test_the_next_calls_fail_and_then_it_works_again(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(2, how=131016)
    answers = [await caller.text("Merhaba") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [500, 500, 200]
    assert answers[0].json()["error"]["is_transient"] is True
    assert len(graph.ledger.accepted()) == 1


async def test_every_code_of_the_notes_can_be_answered(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    for code, (status, _, _) in CODES.items():
        graph.faults.fail_next(how=code)
        answer = await caller.text("Merhaba")
        problem = answer.json()["error"]
        assert (answer.status_code, problem["code"]) == (status, code)
        assert problem["error_data"]["details"]


async def test_one_citizen_may_fail_while_another_is_served(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    await graph.wrote(MEHMET)
    graph.faults.fail_next(5, how=131056, recipient=AYSE.user_id)
    assert (await caller.text("Merhaba", to=AYSE)).status_code == 400
    assert (await caller.text("Merhaba", to=MEHMET)).status_code == 200


async def test_a_throttle_holds_for_its_time(graph: FakeGraph, caller: Caller, clock: Clock) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_until(clock() + 30, how="throttle")
    assert (await caller.text("Merhaba")).json()["error"]["code"] == 130429
    clock.pass_by(30)
    assert (await caller.text("Merhaba")).status_code == 200


@pytest.mark.parametrize(
    ("how", "status", "mime"),
    [("html_502", 502, "text/html"), ("empty_500", 500, None), ("transient", 503, "application/json")],
)
async def test_a_broken_answer_before_acceptance_sends_nothing(
    graph: FakeGraph, caller: Caller, how: str, status: int, mime: str | None
) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how=how)
    answer = await caller.text("Merhaba")
    assert answer.status_code == status
    assert (answer.headers.get("content-type") or "").startswith(mime or "")
    assert graph.seen_by("905320000001") == []


@pytest.mark.parametrize("how", ["html_502_after_accept", "empty_500_after_accept", "garbled_after_accept"])
async def test_a_broken_answer_after_acceptance_still_reaches_the_citizen(
    graph: FakeGraph, caller: Caller, webhook: Product, how: str
) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how=how)
    answer = await caller.text("Merhaba", reply_id="reply-1")
    with pytest.raises(ValueError, match=r"."):
        answer.json()
    await webhook.until(lambda: len(webhook.statuses) == 3)
    assert [bubble.text for bubble in graph.seen_by("905320000001")] == ["Merhaba"]


@pytest.mark.parametrize(
    ("how", "problem", "seen"),
    [
        ("timeout_before_accept", httpx.ReadTimeout, 0),
        ("timeout_after_accept", httpx.ReadTimeout, 1),
        ("drop_connection", httpx.TransportError, 0),
        ("drop_after_accept", httpx.TransportError, 1),
    ],
)
async def test_without_an_answer_only_the_ledger_knows(
    graph: FakeGraph, caller: Caller, how: str, problem: type[Exception], seen: int
) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how=how)
    caller.http.timeout = httpx.Timeout(0.5)
    with pytest.raises(problem):
        await caller.text("Merhaba", reply_id="reply-1")
    assert len(graph.seen_by("905320000001")) == seen
    entry = graph.ledger.entries[-1]
    assert (entry.outcome, entry.fault) == ("accepted" if seen else "unanswered", how)


async def test_a_dropped_connection_does_not_end_the_service(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how="drop_connection")
    with pytest.raises(httpx.TransportError):
        await caller.text("bir")
    assert (await caller.text("iki")).status_code == 200


async def test_a_resend_after_a_lost_answer_is_caught_as_a_double_send(
    graph: FakeGraph, caller: Caller
) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how="drop_after_accept")
    with pytest.raises(httpx.TransportError):
        await caller.text("Merhaba", reply_id="reply-9")
    await caller.text("Merhaba", reply_id="reply-9")
    assert list(graph.double_sends()) == ["reply-9"]


async def test_a_slow_answer_is_a_good_answer(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how="slow:0.3")
    answer = await caller.text("Merhaba")
    assert answer.status_code == 200
    assert answer.elapsed.total_seconds() >= 0.3


async def test_a_held_template_says_so(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how="held")
    answer = await caller.text("Merhaba")
    assert answer.json()["messages"][0]["message_status"] == "held_for_quality_assessment"


def test_the_same_seed_strikes_the_same_calls() -> None:
    def struck(seed: int) -> list[bool]:
        faults = Faults()
        faults.fail_sometimes(0.3, how="empty_500", seed=seed)
        return [faults.pick("send", 0.0) is not None for _ in range(200)]

    assert struck(1) == struck(1) != struck(2)
    assert 30 < sum(struck(1)) < 90


def test_faults_for_reading_leave_sending_alone() -> None:
    faults = Faults()
    faults.fail_next(how=131000, on="read")
    assert faults.pick("send", 0.0) is None
    assert faults.pick("read", 0.0) == parse(131000)


@pytest.mark.parametrize("how", ["", "nonsense", "slow", "late", "error:", "html_502:3", "999999", "late:7"])
def test_an_order_nobody_understands_is_refused(how: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(how)
