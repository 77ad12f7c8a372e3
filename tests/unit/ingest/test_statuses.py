import json
from uuid import UUID

import pytest

from services.ingest.whatsapp import read_webhook
from shared.events import ReceiptChanged, ReceiptStatus
from tests.unit.ingest.payloads import LINE, NOW, batch, raw, receipt

REPLY = UUID("6f1c9a52-2d0e-5c4b-9c57-7f6a2a1b3c4d")


def with_status(**fields: object) -> ReceiptChanged:
    body = json.loads(raw("status_sent"))
    body["entry"][0]["changes"][0]["value"]["statuses"][0].update(fields)
    (found,) = read_webhook(json.dumps(body).encode(), LINE, NOW).events.values()
    assert isinstance(found, ReceiptChanged)
    return found


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("status_sent", ReceiptStatus.SENT),
        ("status_delivered", ReceiptStatus.DELIVERED),
        ("status_read_without_phone", ReceiptStatus.READ),
        ("status_played", ReceiptStatus.PLAYED),
        ("status_failed", ReceiptStatus.FAILED),
        ("status_of_the_future", ReceiptStatus.OTHER),
    ],
)
def test_a_receipt_has_its_status(name: str, status: ReceiptStatus) -> None:
    found = receipt(name)
    assert (found.status, found.message_id, found.at) == (status, "wamid.OUT0001", NOW)


def test_a_receipt_of_ours_names_the_reply() -> None:
    assert receipt("status_sent").reply_id == REPLY


@pytest.mark.parametrize("echoed", ["kampanya-7", "", None, 7, "x" * 36, {}, REPLY.hex])
def test_a_receipt_of_another_system_names_none(echoed: object) -> None:
    assert with_status(biz_opaque_callback_data=echoed).reply_id is None


@pytest.mark.parametrize(
    ("name", "code", "error"),
    [
        ("status_failed", 131047, "Re-engagement message"),
        ("status_failed_as_in_former_times", 131026, "Receiver is incapable"),
    ],
)
def test_a_failure_tells_its_error_in_both_shapes(name: str, code: int, error: str) -> None:
    found = receipt(name)
    assert (found.error_code, found.error) == (code, error)


def test_the_same_news_has_the_same_id() -> None:
    assert with_status(timestamp="1793999999").id == with_status().id


def test_other_news_has_another_id() -> None:
    other = [with_status(status="delivered"), with_status(id="wamid.X"), with_status(recipient_id="4917")]
    assert len({with_status().id, *(found.id for found in other)}) == 4


def test_each_receipt_of_a_request_is_its_own() -> None:
    failed, delivered = batch("status_delivered_after_failed").events.values()
    assert isinstance(failed, ReceiptChanged)
    assert isinstance(delivered, ReceiptChanged)
    assert (failed.status, delivered.status) == (ReceiptStatus.FAILED, ReceiptStatus.DELIVERED)


@pytest.mark.parametrize("errors", [None, [], {}, [7], [{"code": "x"}], [{"code": 10**40}], [{"code": True}]])
def test_an_error_that_cannot_be_read_does_not_cost_the_receipt(errors: object) -> None:
    assert with_status(status="failed", errors=errors).error_code is None
