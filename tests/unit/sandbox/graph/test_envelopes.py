"""Webhook bodies: what each kind of message looks like, and how it is spelt and signed."""

import hashlib
import hmac
import json
from typing import Any

import pytest

from sandbox.graph import envelopes
from sandbox.graph.envelopes import File, Line, Sender, citizen, citizen_without_phone, encode, said, sign
from sandbox.graph.ids import BSUID

LINE = Line("200000000000009", "100000000000009", "902320000153")
AYSE = citizen("+905320000001", "Ayşe Yılmaz")
PHOTO = File("31", "image/jpeg", "c2hh")
VOICE = File("32", "audio/ogg; codecs=opus", "c2hh")

KINDS: list[tuple[dict[str, Any], str, dict[str, Any]]] = [
    (envelopes.text("çukur"), "text", {"body": "çukur"}),
    (envelopes.image(PHOTO, "bu"), "image", {**PHOTO.fields(), "caption": "bu"}),
    (envelopes.audio(VOICE), "audio", {**VOICE.fields(), "voice": True}),
    (envelopes.video(PHOTO), "video", PHOTO.fields()),
    (envelopes.document(PHOTO, "dilekçe.pdf"), "document", {**PHOTO.fields(), "filename": "dilekçe.pdf"}),
    (envelopes.sticker(PHOTO), "sticker", {**PHOTO.fields(), "animated": False}),
    (envelopes.location(38.4, 27.2), "location", {"latitude": 38.4, "longitude": 27.2}),
    (envelopes.reaction("wamid.q", "👍"), "reaction", {"message_id": "wamid.q", "emoji": "👍"}),
    (envelopes.reaction("wamid.q", None), "reaction", {"message_id": "wamid.q"}),
    (
        envelopes.button_reply("solved", "Çözüldü"),
        "interactive",
        {"type": "button_reply", "button_reply": {"id": "solved", "title": "Çözüldü"}},
    ),
    (
        envelopes.list_reply("1", "Yol", "açık"),
        "interactive",
        {"type": "list_reply", "list_reply": {"id": "1", "title": "Yol", "description": "açık"}},
    ),
    (envelopes.template_button("Çözüldü"), "button", {"text": "Çözüldü", "payload": "Çözüldü"}),
    (envelopes.unsupported("poll_creation"), "unsupported", {"type": "poll_creation"}),
]


def only_message(body: dict[str, Any]) -> dict[str, Any]:
    (message,) = only_value(body)["messages"]
    return dict(message)


def only_value(body: dict[str, Any]) -> dict[str, Any]:
    (entry,) = body["entry"]
    (change,) = entry["changes"]
    return dict(change["value"])


@pytest.mark.parametrize(
    ("content", "kind", "part"), KINDS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_kind_is_named_and_filled_as_meta_does(
    content: dict[str, Any], kind: str, part: dict[str, Any]
) -> None:
    message = only_message(said(LINE, AYSE, content, wamid="wamid.a", at=1_795_600_800.9))
    assert message["type"] == kind
    assert message[kind] == part
    assert message["timestamp"] == "1795600800"


def test_the_sender_is_named_by_phone_and_user_id() -> None:
    value = only_value(said(LINE, AYSE, envelopes.text("x"), wamid="wamid.a", at=1))
    assert value["contacts"] == [
        {"profile": {"name": "Ayşe Yılmaz"}, "wa_id": "905320000001", "user_id": AYSE.user_id}
    ]
    assert value["messages"][0]["from"] == "905320000001"
    assert value["messages"][0]["from_user_id"] == AYSE.user_id
    assert value["metadata"]["phone_number_id"] == LINE.phone_number_id


def test_a_sender_without_a_phone_has_no_phone_keys() -> None:
    nameless = citizen_without_phone("TR.13491208655302741918")
    value = only_value(said(LINE, nameless, envelopes.text("x"), wamid="wamid.a", at=1))
    assert value["contacts"] == [{"profile": {}, "user_id": "TR.13491208655302741918"}]
    assert "from" not in value["messages"][0]


def test_a_phone_always_gets_the_same_user_id_of_the_right_form() -> None:
    assert AYSE.user_id == citizen("905320000001").user_id != citizen("905320000002").user_id
    assert AYSE.user_id is not None
    assert BSUID.match(AYSE.user_id)


def test_a_tapped_button_quotes_our_message() -> None:
    content = envelopes.button_reply("solved", "Çözüldü")
    message = only_message(said(LINE, AYSE, content, wamid="wamid.a", at=1, quoting="wamid.ours"))
    assert message["context"] == {"from": LINE.display_phone_number, "id": "wamid.ours"}


def test_a_change_of_number_comes_without_contacts() -> None:
    moved = citizen("905320000002")
    value = only_value(said(LINE, AYSE, envelopes.changed_number(AYSE, moved), wamid="wamid.a", at=1))
    system = value["messages"][0]["system"]
    assert "contacts" not in value
    assert (system["wa_id"], system["user_id"]) == (moved.phone, moved.user_id)
    assert system["previous_user_id"] == AYSE.user_id


def test_a_contact_card_names_the_person_and_the_number() -> None:
    message = only_message(said(LINE, AYSE, envelopes.contacts("Ali Veli", "905320000003"), wamid="w", at=1))
    assert message["contacts"][0]["name"]["formatted_name"] == "Ali Veli"
    assert message["contacts"][0]["phones"][0]["wa_id"] == "905320000003"


def test_people_of_a_batch_are_listed_once() -> None:
    body = envelopes.envelope(LINE, [{}, {}, {}], kind="messages", people=[AYSE, Sender("1"), AYSE])
    assert [person["wa_id"] for person in only_value(body)["contacts"]] == ["905320000001", "1"]


def test_the_bytes_are_ascii_and_mean_the_same() -> None:
    body = said(LINE, AYSE, envelopes.text("ğ ş İ ı / مرحبا 😀"), wamid="wamid.a/b", at=1)
    raw = encode(body)
    assert raw.isascii()
    assert rb"\u011f \u015f \u0130 \u0131 \/ " in raw
    assert rb"\ud83d\ude00" in raw
    assert json.loads(raw) == body


def test_the_signature_covers_exactly_these_bytes() -> None:
    raw = encode(said(LINE, AYSE, envelopes.text("ş"), wamid="wamid.a", at=1))
    expected = hmac.new(b"secret", raw, hashlib.sha256).hexdigest()
    assert sign(raw, "secret") == f"sha256={expected}"
    assert sign(raw.replace(rb"\u015f", "ş".encode()), "secret") != f"sha256={expected}"
