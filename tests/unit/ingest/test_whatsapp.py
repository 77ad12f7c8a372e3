"""Whatever is sent, nothing raises, nothing good is lost and everything else is parked or counted."""

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from services.ingest.whatsapp import Batch, read_webhook
from shared.events import MessageReceived
from tests.unit.ingest.payloads import LINE, NOW, batch, raw
from tests.unit.ingest.test_payloads import OWN

TEMPLATES = [json.loads(raw(name)) for name in OWN]
MESSAGES = [
    message
    for body in TEMPLATES
    if isinstance(body, dict) and isinstance(body.get("entry"), list)
    for entry in body["entry"]
    if isinstance(entry, dict)
    for change in entry["changes"] or []
    if isinstance(change["value"], dict) and isinstance(change["value"].get("messages"), list)
    for message in change["value"]["messages"]
]

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.text(alphabet=st.characters(), max_size=20),
    st.sampled_from(["", "\0", "\ud800", "NaN", "1e999", "9" * 30, "messages", "text", "image"]),
    st.sampled_from([[], {}, [[]], [{}], {"0": {}}, [None], ["x"]]).map(copy.deepcopy),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every node of a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] + [place for key, child in inner for place in places(child, (*path, key))]


@st.composite
def spoiled(draw: st.DrawFn, whole: bool) -> Any:
    """A known request or message in which some nodes are replaced, removed or made another message."""
    originals = TEMPLATES if whole else MESSAGES
    value = copy.deepcopy(originals[draw(st.integers(0, len(originals) - 1))])
    for _ in range(draw(st.integers(0, 4))):
        path = draw(st.sampled_from(places(value)))
        if not path:
            return draw(JUNK)
        parent = value
        for key in path[:-1]:
            parent = parent[key]
        match draw(st.sampled_from(["replace", "remove", "swap"])):
            case "replace":
                parent[path[-1]] = draw(JUNK)
            case "remove":
                del parent[path[-1]]
            case "swap":
                parent[path[-1]] = copy.deepcopy(MESSAGES[draw(st.integers(0, len(MESSAGES) - 1))])
    return value


def is_accounted_for(found: Batch) -> bool:
    """Reasons are ours: a type's name would be a fault that nobody foresaw."""
    return not any("Error" in reason for reason in found.parked.values())


@settings(max_examples=400, deadline=None)
@given(spoiled(whole=True))
def test_a_spoiled_request_is_read_as_far_as_it_goes(body: Any) -> None:
    found = read_webhook(json.dumps(body).encode(), LINE, NOW)
    assert is_accounted_for(found)
    for event in found.events.values():
        event.model_dump_json()


@settings(max_examples=300, deadline=None)
@given(st.lists(spoiled(whole=False), max_size=6), st.integers(0, 6))
def test_a_good_message_survives_any_neighbours(neighbours: list[Any], place: int) -> None:
    good = json.loads(raw("text"))["entry"][0]["changes"][0]["value"]
    (message,) = good["messages"]
    message["id"] = "wamid.GOOD"
    good["messages"] = [*neighbours[:place], message, *neighbours[place:]]
    body = {
        "object": "whatsapp_business_account",
        "entry": [{"changes": [{"field": "messages", "value": good}]}],
    }
    found = read_webhook(json.dumps(body).encode(), LINE, NOW)
    assert is_accounted_for(found)
    received = [event for event in found.events.values() if isinstance(event, MessageReceived)]
    assert [event.text for event in received if event.message_id == "wamid.GOOD"] == [message["text"]["body"]]


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-16", "surrogatepass"))
)
def test_any_bytes_are_parked_whole(content: bytes) -> None:
    found = read_webhook(content, LINE, NOW)
    assert list(found.parked) == [content]
    assert not found.events


def test_a_body_nested_ten_thousand_deep_is_parked() -> None:
    bomb = b'{"object":"whatsapp_business_account","entry":' + b"[" * 10_000 + b"]" * 10_000 + b"}"
    assert read_webhook(bomb, LINE, NOW).parked == {bomb: "nested too deeply"}


def test_a_message_nested_too_deep_to_be_written_alone_does_not_cost_its_neighbour() -> None:
    body = raw("text").replace(b'"type": "text"', b'"type": "text", "x": ' + b"[" * 800 + b"]" * 800)
    assert len(read_webhook(body, LINE, NOW).events) == 1


def test_a_key_told_twice_is_no_problem() -> None:
    body = raw("text").replace(b'"type": "text"', b'"type": "image", "type": "text"')
    assert len(read_webhook(body, LINE, NOW).events) == 1


def test_a_body_with_a_mark_of_its_byte_order_is_read() -> None:
    assert len(read_webhook(b"\xef\xbb\xbf" + raw("text"), LINE, NOW).events) == 1


def test_what_is_parked_is_the_item_alone() -> None:
    (item,) = batch("location_without_coordinates").parked
    assert json.loads(item)["location"] == {"name": "Orası"}


def test_another_numbers_traffic_leaves_no_trace_but_a_count() -> None:
    found = batch("two_numbers_in_one_request")
    assert "başka hatta" not in repr(found)
    assert found.ignored == {("another_number", ""): 2}


def test_a_foreign_word_that_is_no_name_is_not_told() -> None:
    body = json.loads(raw("account_banned"))
    body["entry"][0]["changes"][0] = {"field": "Ayşe Yılmaz", "value": {"event": "0532 111 00 11"}}
    found = read_webhook(json.dumps(body).encode(), LINE, NOW)
    assert found.ignored == {("field", "without a name"): 1}


def test_a_thousand_updates_are_read_one_by_one() -> None:
    body = json.loads(raw("text"))
    value = body["entry"][0]["changes"][0]["value"]
    value["messages"] = [{**value["messages"][0], "id": f"wamid.{number}"} for number in range(1000)]
    assert len(read_webhook(json.dumps(body).encode(), LINE, NOW).events) == 1000


def test_a_kind_of_system_message_that_is_no_word_is_parked() -> None:
    body = raw("number_changed").replace(b'"user_changed_number"', b'{"a": 1}')
    assert list(read_webhook(body, LINE, NOW).parked.values()) == ["a system message of an unknown kind"]
