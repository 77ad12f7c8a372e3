"""Status webhooks: the pure plan first, then over real HTTP to a product that checks the signature."""

from random import Random

import pytest

from sandbox.graph.envelopes import Sender
from sandbox.graph.fake import FakeGraph
from sandbox.graph.receipts import ReceiptPlan, Sent, Step, plan

from .conftest import AYSE, QUICK, Caller
from .product import Product

SENT = Sent("wamid.x", "text", Sender(phone="905320000001"), "reply-1")


def names(steps: list[Step]) -> list[str]:
    return [step.name for step in sorted(steps, key=lambda step: step.after)]


@pytest.mark.parametrize(
    ("options", "kind", "expected"),
    [
        (ReceiptPlan(), "text", ["sent", "delivered", "read"]),
        (ReceiptPlan(read_after=None), "text", ["sent", "delivered"]),
        (ReceiptPlan(delivered_after=None), "text", ["sent", "read"]),
        (ReceiptPlan(), "reaction", ["sent"]),
        (ReceiptPlan(order="reversed"), "text", ["read", "delivered", "sent"]),
        (ReceiptPlan(lose=1), "text", []),
        (ReceiptPlan(duplicate=1), "reaction", ["sent", "sent"]),
    ],
)
def test_the_plan_follows_its_options(options: ReceiptPlan, kind: str, expected: list[str]) -> None:
    sent = Sent("wamid.x", kind, SENT.recipient, None)
    assert names(plan(sent, options, Random(0))) == expected  # noqa: S311


def test_a_late_failure_has_no_other_receipt() -> None:
    failing = Sent("wamid.x", "text", SENT.recipient, None, fails_with=131026)
    assert names(plan(failing, ReceiptPlan(), Random(0))) == ["failed"]  # noqa: S311


def test_the_same_seed_shuffles_and_loses_alike() -> None:
    options = ReceiptPlan(order="shuffled", lose=0.3, duplicate=0.3)
    first, second = Random(7), Random(7)  # noqa: S311
    runs = [[plan(SENT, options, chance) for _ in range(50)] for chance in (first, second)]
    assert runs[0] == runs[1]
    assert len({tuple(names(steps)) for steps in runs[0]}) > 5


async def test_receipts_come_in_order_and_carry_our_own_id(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.receipts.options = QUICK.model_copy(update={"delivered_after": 0.3, "read_after": 0.6})
    await graph.wrote(AYSE)
    answer = await caller.text("Kaydınız alındı.", reply_id="reply-1")
    await webhook.until(lambda: len(webhook.statuses) == 3)
    assert [status["status"] for status in webhook.statuses] == ["sent", "delivered", "read"]
    assert {status["id"] for status in webhook.statuses} == {answer.json()["messages"][0]["id"]}
    assert {status["biz_opaque_callback_data"] for status in webhook.statuses} == {"reply-1"}
    assert {status["recipient_id"] for status in webhook.statuses} == {AYSE.phone}
    assert {status["recipient_user_id"] for status in webhook.statuses} == {AYSE.user_id}
    assert webhook.statuses[0]["pricing"]["category"] == "service"


async def test_the_body_is_ascii_with_escaped_letters_and_slashes(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    await graph.wrote(AYSE)
    await caller.text("Merhaba", reply_id="a/b")
    await webhook.until(lambda: len(webhook.raw) >= 1)
    assert webhook.raw[0].isascii()
    assert rb"Ay\u015fe Y\u0131lmaz" in webhook.raw[0]
    assert rb"a\/b" in webhook.raw[0]


async def test_a_refused_webhook_comes_again_until_it_is_taken(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.webhooks.retry_delays = (0.01, 0.01, 0.01)
    graph.receipts.options = QUICK.model_copy(update={"delivered_after": None, "read_after": None})
    webhook.answers.extend([503, 500, 204])
    await graph.wrote(AYSE)
    await caller.text("Merhaba")
    await webhook.until(lambda: len(webhook.statuses) == 1)
    assert graph.webhooks.undelivered == []


async def test_a_webhook_that_is_never_taken_is_kept_as_undelivered(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.webhooks.retry_delays = (0.01,)
    graph.receipts.options = QUICK.model_copy(update={"delivered_after": None, "read_after": None})
    webhook.answers.extend([503, 503])
    await graph.wrote(AYSE)
    await caller.text("Merhaba")
    await graph.receipts.quiet()
    assert len(graph.webhooks.undelivered) == 1


async def test_sent_may_come_before_the_call_is_answered(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.receipts.options = QUICK.model_copy(update={"before_answer": True})
    await graph.wrote(AYSE)
    await caller.text("Merhaba")
    assert [status["status"] for status in webhook.statuses][:1] == ["sent"]


async def test_a_batch_carries_the_receipts_of_many_messages(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.receipts.options = QUICK.model_copy(update={"batch_seconds": 0.5})
    await graph.wrote(AYSE)
    for number in range(4):
        await caller.text(str(number))
    await webhook.until(lambda: len(webhook.statuses) == 12)
    assert len(webhook.raw) < 12
    assert max(len(value["statuses"]) for value in webhook.values) > 1


async def test_a_failed_receipt_hides_the_user_id_and_the_contact(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    await graph.wrote(AYSE)
    graph.faults.fail_next(how="late:131026")
    await caller.text("Merhaba")
    await webhook.until(lambda: len(webhook.statuses) == 1)
    assert "recipient_user_id" not in webhook.statuses[0]
    assert "contacts" not in webhook.values[0]
