"""What stands on a citizen's screen, and waiting for it."""

import asyncio
from dataclasses import asdict
from typing import Any

import pytest

from sandbox.graph.chat import Bubble, Chats, overheard, render
from sandbox.graph.envelopes import button_reply, location, reaction, text
from sandbox.graph.rules import Checked, Known, check
from sandbox.graph.templates import Template

from .test_rules import KNOWN, TEMPLATES, TEXT, link, menu


def shown(body: dict[str, Any], template: Template | None = None) -> Bubble:
    checked = check(body, KNOWN)
    assert isinstance(checked, Checked), checked
    return render(checked, template, wamid="wamid.a", at=1.0)


def test_buttons_can_be_tapped_by_id() -> None:
    reply = {"type": "reply", "reply": {"id": "solved", "title": "Çözüldü"}}
    interactive = {
        "type": "button",
        "header": {"type": "image", "image": {"id": "3000000000000001"}},
        "body": {"text": "Çözüldü mü?"},
        "footer": {"text": "Belediye"},
        "action": {"buttons": [reply]},
    }
    bubble = shown({**TEXT, "type": "interactive", "interactive": interactive})
    assert [(choice.id, choice.title) for choice in bubble.choices] == [("solved", "Çözüldü")]
    assert (bubble.text, bubble.footer, bubble.media_id) == ("Çözüldü mü?", "Belediye", "3000000000000001")


def test_list_rows_and_links_are_choices_too() -> None:
    assert [choice.id for choice in shown(menu(id="row")).choices] == ["row"]
    assert [choice.url for choice in shown(link()).choices] == ["https://bornova.example"]


def test_a_place_request_asks_for_the_location() -> None:
    interactive = {
        "type": "location_request_message",
        "body": {"text": "Nerede?"},
        "action": {"name": "send_location"},
    }
    bubble = shown({**TEXT, "type": "interactive", "interactive": interactive})
    assert (bubble.asks_location, bubble.text) == (True, "Nerede?")


def test_a_template_is_shown_filled_in() -> None:
    parameters = [{"type": "text", "text": "BRN-2026-000123"}, {"type": "text", "text": "kapatıldı."}]
    sent = {
        "name": "ticket_resolved",
        "language": {"code": "tr"},
        "components": [{"type": "body", "parameters": parameters}],
    }
    body = {**TEXT, "type": "template", "template": sent}
    bubble = shown(body, TEMPLATES["ticket_resolved", "tr"])
    assert bubble.text == "BRN-2026-000123 numaralı başvurunuz: kapatıldı."
    assert [choice.title for choice in bubble.choices] == ["Çözüldü", "Çözülmedi"]


def test_a_photo_above_a_template_is_shown_too() -> None:
    photo = {"type": "image", "image": {"id": "3000000000000001"}}
    sent = {
        "name": "photo_note",
        "language": {"code": "tr"},
        "components": [{"type": "header", "parameters": [photo]}],
    }
    template = Template("photo_note", "tr", "Çukur kapatıldı.", header_media="image")
    known = Known(KNOWN.own_phone, KNOWN.uploaded_mime, lambda _name, _language: template)
    checked = check({**TEXT, "type": "template", "template": sent}, known)
    assert isinstance(checked, Checked), checked
    bubble = render(checked, template, wamid="wamid.a", at=1.0)
    assert (bubble.text, bubble.media_id) == ("Çukur kapatıldı.", "3000000000000001")


def test_a_reaction_points_at_its_message() -> None:
    body = {**TEXT, "type": "reaction", "reaction": {"message_id": "wamid.q", "emoji": "👍"}}
    assert (shown(body).text, shown(body).reacts_to) == ("👍", "wamid.q")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (text("çukur var"), "çukur var"),
        (button_reply("solved", "Çözüldü"), "Çözüldü"),
        (location(38.4, 27.2), "38.4,27.2"),
        (reaction("wamid.q", "👍"), "👍"),
    ],
)
def test_a_citizens_own_message_stands_there_too(content: dict[str, Any], words: str) -> None:
    bubble = overheard(content, wamid="wamid.c", at=1.0, quotes=None)
    assert (bubble.who, bubble.text) == ("citizen", words)


def line(words: str) -> Bubble:
    return Bubble("line", "text", words, 1.0, words)


async def test_a_waiter_gets_each_message_once_and_in_order() -> None:
    chats = Chats()
    for words in ("bir", "iki", "üç"):
        await chats.show("a", line(words))
    seen = [(await chats.next("a", lambda _: True, 1)).text for _ in range(3)]
    assert seen == ["bir", "iki", "üç"]


async def test_a_waiter_is_woken_by_what_comes_later() -> None:
    chats = Chats()
    waiter = asyncio.create_task(chats.next("a", lambda bubble: bubble.text == "iki", 5))
    await asyncio.sleep(0)
    for words in ("bir", "iki"):
        await chats.show("a", line(words))
    assert (await waiter).text == "iki"


async def test_nobody_is_given_their_own_words_or_anothers() -> None:
    chats = Chats()
    await chats.show("a", overheard(text("ben"), wamid="w", at=1.0, quotes=None))
    await chats.show("b", line("başkasına"))
    with pytest.raises(TimeoutError):
        await chats.next("a", lambda _: True, 0.05)


async def test_a_bubble_can_be_written_as_json() -> None:
    assert asdict(line("bir"))["text"] == "bir"
