"""The send call over real HTTP: what is accepted, what is refused, and what is remembered."""

import base64
import json
from typing import Any

import pytest

from sandbox.graph.citizens import WINDOW_SECONDS
from sandbox.graph.envelopes import Sender, changed_number, citizen, citizen_without_phone, text
from sandbox.graph.fake import Conduct, FakeGraph
from sandbox.graph.ledger import read
from shared.graph_api import VERSION

from .conftest import AYSE, LINE, Caller, Clock
from .product import Product


def code(answer: Any) -> int:
    return int(answer.json()["error"]["code"])


async def test_an_accepted_send_is_answered_as_meta_answers(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    answer = await caller.text("Kaydınız alındı.")
    body = answer.json()
    assert answer.status_code == 200
    assert body["contacts"] == [{"input": "+905320000001", "wa_id": "905320000001"}]
    prefix, key = body["messages"][0]["id"].split(".", 1)
    assert prefix == "wamid"
    assert b"905320000001" in base64.b64decode(key, validate=True)


async def test_the_citizen_sees_what_was_sent(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    await caller.text("Kaydınız alındı.", reply_id="reply-1")
    bubble = await graph.next_message("+905320000001", lambda seen: "alındı" in seen.text)
    assert (bubble.who, bubble.kind, bubble.reply_id) == ("line", "text", "reply-1")


async def test_a_wrong_token_is_error_190(caller: Caller) -> None:
    answer = await caller.send({}, Authorization="Bearer somebody else's")
    assert (answer.status_code, code(answer)) == (401, 190)
    assert answer.json()["error"]["fbtrace_id"]


async def test_a_strange_number_id_is_error_100_33(caller: Caller) -> None:
    answer = await caller.http.post(f"/{VERSION}/4711/messages", json={})
    assert (code(answer), answer.json()["error"]["error_subcode"]) == (100, 33)


async def test_an_old_version_is_not_served(caller: Caller) -> None:
    answer = await caller.http.post(f"/v20.0/{LINE.phone_number_id}/messages", json={})
    assert code(answer) == 2500


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"\xff", b'"text"'])
async def test_a_body_that_is_no_object_is_error_100(caller: Caller, raw: bytes) -> None:
    path = f"/{VERSION}/{LINE.phone_number_id}/messages"
    answer = await caller.http.post(path, content=raw, headers={"Content-Type": "application/json"})
    assert (answer.status_code, code(answer)) == (400, 100)


async def test_json_under_another_name_carries_no_parameters(caller: Caller) -> None:
    path = f"/{VERSION}/{LINE.phone_number_id}/messages"
    answer = await caller.http.post(path, content=b'{"messaging_product":"whatsapp"}')
    assert code(answer) == 100


async def test_outside_the_window_a_message_is_refused(
    graph: FakeGraph, caller: Caller, clock: Clock
) -> None:
    await graph.wrote(AYSE)
    clock.pass_by(WINDOW_SECONDS - 1)
    assert (await caller.text("Son anda")).status_code == 200
    clock.pass_by(1)
    answer = await caller.text("Geç kaldık")
    assert (answer.status_code, code(answer)) == (400, 131047)


async def test_outside_the_window_a_message_may_also_fail_late(
    graph: FakeGraph, caller: Caller, webhook: Product
) -> None:
    graph.conduct = Conduct(window="late")
    answer = await caller.text("Merhaba", reply_id="reply-7")
    await webhook.until(lambda: len(webhook.statuses) == 1)
    assert answer.status_code == 200
    assert webhook.statuses[0]["status"] == "failed"
    assert webhook.statuses[0]["errors"][0]["code"] == 131047
    assert webhook.statuses[0]["biz_opaque_callback_data"] == "reply-7"
    assert graph.seen_by("905320000001") == []


async def test_a_citizen_without_a_phone_is_reached_by_user_id(graph: FakeGraph, caller: Caller) -> None:
    nameless = citizen_without_phone("TR.13491208655302741918")
    await graph.wrote(nameless)
    answer = await caller.text("Merhaba", to=nameless)
    assert answer.json()["contacts"] == [{"input": nameless.user_id, "user_id": nameless.user_id}]
    assert [bubble.text for bubble in graph.seen_by("TR.13491208655302741918")] == ["Merhaba"]


async def test_phone_and_user_id_lead_to_the_same_screen(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    await caller.text("bir")
    await caller.text("iki", to=Sender(user_id=AYSE.user_id))
    assert [bubble.text for bubble in graph.seen_by("905320000001")] == ["bir", "iki"]


async def test_a_user_id_nobody_has_is_undeliverable(caller: Caller) -> None:
    assert code(await caller.text("Merhaba", to=Sender(user_id="TR.404"))) == 131026


async def test_where_others_post_the_webhooks_strangers_are_written_to(
    graph: FakeGraph, caller: Caller
) -> None:
    graph.conduct = Conduct(window="open", known_ids=False)
    stranger = citizen_without_phone("TR.4711")
    assert (await caller.text("Kaydınız alındı.", stranger)).status_code == 200
    assert graph.seen_by("TR.4711")[0].text == "Kaydınız alındı."


async def test_after_a_change_of_number_only_the_new_one_works(graph: FakeGraph, caller: Caller) -> None:
    moved = citizen("905320000002", "Ayşe Yılmaz")
    await graph.wrote(AYSE)
    await graph.say(AYSE, changed_number(AYSE, moved))
    assert code(await caller.text("eski")) == 131026
    assert (await caller.text("yeni", to=moved)).status_code == 200
    assert graph.seen_by("905320000001")[-1].text == "yeni"


async def test_the_forty_sixth_message_of_a_burst_hits_the_pair_limit(
    graph: FakeGraph, caller: Caller, clock: Clock
) -> None:
    await graph.wrote(AYSE)
    answers = [await caller.text(f"{number}") for number in range(46)]
    assert [answer.status_code for answer in answers] == [200] * 45 + [400]
    assert code(answers[-1]) == 131056
    clock.pass_by(6)
    assert (await caller.text("altı saniye sonra")).status_code == 200


async def test_the_eighty_first_message_of_a_second_hits_the_number_limit(
    graph: FakeGraph, caller: Caller
) -> None:
    people = [citizen(f"9053200{number:05d}") for number in range(81)]
    for person in people:
        await graph.wrote(person)
    answers = [await caller.text("Merhaba", to=person) for person in people]
    assert [answer.status_code for answer in answers] == [200] * 80 + [400]
    assert code(answers[-1]) == 130429


async def test_the_same_reply_accepted_twice_is_called_a_double_send(
    graph: FakeGraph, caller: Caller
) -> None:
    await graph.wrote(AYSE)
    await caller.text("bir", reply_id="reply-1")
    first = await caller.text("iki", reply_id="reply-2")
    assert graph.double_sends() == {}
    second = await caller.text("iki", reply_id="reply-2")
    wamids = [answer.json()["messages"][0]["id"] for answer in (first, second)]
    assert graph.double_sends() == {"reply-2": wamids}


async def test_a_refused_reply_may_be_tried_again(graph: FakeGraph, caller: Caller) -> None:
    await caller.text("erken", reply_id="reply-3")
    await graph.wrote(AYSE)
    await caller.text("erken", reply_id="reply-3")
    assert [entry.outcome for entry in graph.ledger.entries] == ["refused", "accepted"]
    assert graph.double_sends() == {}


async def test_every_call_is_in_the_ledger_file_before_it_is_answered(
    graph: FakeGraph, caller: Caller
) -> None:
    await graph.wrote(AYSE)
    await caller.text("Kaydınız alındı.", reply_id="reply-4")
    await caller.send({"messaging_product": "whatsapp", "to": "+905320000001", "type": "hologram"})
    written = list(read(graph.ledger.path))
    assert [(entry.outcome, entry.code) for entry in written] == [("accepted", None), ("refused", 131051)]
    assert written[0].reply_id == "reply-4"
    assert written[0].body["text"]["body"] == "Kaydınız alındı."


async def test_reading_marks_what_the_citizen_wrote(graph: FakeGraph, caller: Caller) -> None:
    first, second = await graph.say(AYSE, text("bir")), await graph.say(AYSE, text("iki"))
    mark = {"messaging_product": "whatsapp", "status": "read", "message_id": second.wamid}
    answer = await caller.send({**mark, "typing_indicator": {"type": "text"}})
    assert answer.json() == {"success": True}
    chat = graph.chats.of(graph.key("905320000001"))
    assert chat.read_by_line == {first.wamid, second.wamid}
    assert chat.typing_until > graph.now()


async def test_a_read_mark_for_a_message_nobody_wrote_is_refused(caller: Caller) -> None:
    mark = {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.none"}
    assert code(await caller.send(mark)) == 131009


async def test_a_reaction_to_nothing_fails_late(graph: FakeGraph, caller: Caller, webhook: Product) -> None:
    await graph.wrote(AYSE)
    reaction = {"message_id": "wamid.none", "emoji": "👍"}
    body = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "reaction", "reaction": reaction}
    assert (await caller.send(body)).status_code == 200
    await webhook.until(lambda: len(webhook.statuses) == 1)
    assert webhook.statuses[0]["errors"][0]["code"] == 131009


async def test_the_ledger_line_is_json_on_one_line(graph: FakeGraph, caller: Caller) -> None:
    await graph.wrote(AYSE)
    await caller.text("bir\niki")
    lines = graph.ledger.path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["text"]
