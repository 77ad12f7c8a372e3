"""The phone with a served fake behind it, and a line of a few words behind that."""

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from sandbox.graph.envelopes import Line, Sender, citizen
from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.serve import listening, serving, webhook_client
from sandbox.phone.chat import Chat
from sandbox.phone.handset import Handset, LineClosedError
from sandbox.phone.session import number_of
from sandbox.phone.terminal import Terminal
from shared.graph_api import VERSION
from tests.unit.sandbox.graph.product import SECRET, Product

AYSE = citizen("905000000001", "Ayşe")
LINE = Line("200000000000009", "100000000000009", "902320000153")
TOKEN = "an access token of the tests"


class SmallLine(Product):
    """Answers every message with two buttons, the way the real one asks whether a matter is solved."""

    def __init__(self) -> None:
        super().__init__()
        self.graph_url = ""

    async def answer(self) -> None:
        body = {
            "messaging_product": "whatsapp",
            "to": f"+{AYSE.phone}",
            "type": "interactive",
            "interactive": {
                "type": "button",
                "body": {"text": f"{len(self.messages)}. mesajınız alındı. Çözüldü mü?"},
                "action": {
                    "buttons": [
                        {"type": "reply", "reply": {"id": "solved:1", "title": "Çözüldü"}},
                        {"type": "reply", "reply": {"id": "not_solved:1", "title": "Çözülmedi"}},
                    ]
                },
            },
        }
        url = f"{self.graph_url}/{VERSION}/{LINE.phone_number_id}/messages"
        async with httpx.AsyncClient(trust_env=False) as client:
            await client.post(url, json=body, headers={"Authorization": f"Bearer {TOKEN}"})


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[tuple[SmallLine, FakeGraph]]:
    line = SmallLine()
    async with listening(line.app) as url, webhook_client() as client:
        graph = FakeGraph(
            Account(LINE, TOKEN, SECRET), tmp_path, client=client, webhook_url=f"{url}/webhooks/whatsapp"
        )
        async with serving(graph) as graph_url:
            line.graph_url = graph_url
            yield line, graph


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
async def chat(line: tuple[SmallLine, FakeGraph], out: io.StringIO) -> AsyncIterator[Chat]:
    terminal = Terminal(out, ZoneInfo("Europe/Istanbul"), is_screen=False, columns=80)
    control = f"{line[0].graph_url}/_control"
    async with httpx.AsyncClient(base_url=control, trust_env=False) as client:
        yield Chat(Handset(client, AYSE), terminal, waits_for_answers=False)


async def typed(line: SmallLine, *orders: str) -> AsyncIterator[str]:
    """Each order once the one before was heard and answered."""
    for order in orders:
        heard = len(line.messages)
        yield order
        if len(line.messages) > heard:
            await line.answer()


async def test_what_is_written_reaches_the_line_and_the_answer_is_shown(
    line: tuple[SmallLine, FakeGraph], chat: Chat, out: io.StringIO
) -> None:
    async def orders() -> AsyncIterator[str]:
        async for order in typed(line[0], "çukur var"):
            yield order
        await until_shown(out, "[1]")

    assert await chat.run(orders()) == 0
    assert line[0].messages[0]["text"]["body"] == "çukur var"
    assert line[0].messages[0]["from"] == AYSE.phone
    shown = out.getvalue()
    assert "çukur var" in shown
    assert "✓✓" in shown
    assert "( 1 Çözüldü )  ( 2 Çözülmedi )" in shown


async def until_shown(out: io.StringIO, words: str) -> None:
    async with asyncio.timeout(5):
        while words not in out.getvalue():  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0.01)


async def test_a_tap_a_quote_and_a_reaction_name_the_bubble_they_are_about(
    line: tuple[SmallLine, FakeGraph], chat: Chat, out: io.StringIO
) -> None:
    async def orders() -> AsyncIterator[str]:
        async for order in typed(line[0], "çukur var"):
            yield order
        await until_shown(out, "[1]")
        for order in ("/2", "/yanit 1 hâlâ duruyor", "/tepki 👍"):
            yield order

    await chat.run(orders())
    asked = line[1].seen_by("905000000001")[1].wamid
    _, tap, quote, reaction = line[0].messages
    assert tap["interactive"]["button_reply"] == {"id": "not_solved:1", "title": "Çözülmedi"}
    assert tap["context"]["id"] == quote["context"]["id"] == asked
    assert reaction["reaction"] == {"message_id": asked, "emoji": "👍"}


async def test_a_photo_a_voice_note_a_sticker_and_a_pin_are_sent(
    line: tuple[SmallLine, FakeGraph], chat: Chat, tmp_path: Path
) -> None:
    mine = tmp_path / "cukur.png"
    mine.write_bytes(b"\x89PNG\r\n\x1a\n and so on")
    orders = ("/foto Ersoy Caddesi", f"/foto @{mine}", "/ses", "/cikartma", "/konum 38.46 27.22")
    await chat.run(one_by_one(*orders))
    sample, own, voice, sticker, pin = line[0].messages
    assert sample["image"]["caption"] == "Ersoy Caddesi"
    assert own["image"]["mime_type"] == "image/png"
    assert (voice["audio"]["voice"], sticker["type"]) == (True, "sticker")
    assert pin["location"] == {"latitude": 38.46, "longitude": 27.22}


async def one_by_one(*orders: str) -> AsyncIterator[str]:
    for order in orders:
        yield order


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("/9", "böyle bir düğme yok"),
        ("/yanit 7 evet", "7 numaralı bir mesaj yok"),
        ("/tepki 👍", "tepki verilecek bir mesaj yok"),
        ("/foto @yok.jpg", "yok.jpg: dosya okunamıyor"),
        ("/yardim", "/konum 38.46 27.22"),
    ],
)
async def test_what_cannot_be_done_is_told_and_nothing_is_sent(
    line: tuple[SmallLine, FakeGraph], chat: Chat, out: io.StringIO, order: str, told: str
) -> None:
    assert await chat.run(one_by_one(order)) == 0
    assert told in out.getvalue()
    assert line[0].messages == []


async def test_an_earlier_chat_of_the_same_person_is_shown_again(
    line: tuple[SmallLine, FakeGraph], chat: Chat, out: io.StringIO
) -> None:
    await line[1].say(AYSE, {"type": "text", "text": {"body": "dün yazmıştım"}})
    await chat.run(one_by_one())
    assert "dün yazmıştım" in out.getvalue()


async def test_a_message_the_line_does_not_take_yet_has_one_tick(
    line: tuple[SmallLine, FakeGraph], chat: Chat, out: io.StringIO
) -> None:
    line[0].answers.extend([503] * 3)

    async def orders() -> AsyncIterator[str]:
        yield "çukur var"
        await until_shown(out, "bekleyen mesajınız ulaştı")

    await chat.run(orders())
    first, second = out.getvalue().splitlines()
    assert first.endswith(" ✓")
    assert second == "✓✓ bekleyen mesajınız ulaştı"


async def test_the_end_of_the_line_is_the_end_of_the_chat(out: io.StringIO) -> None:
    terminal = Terminal(out, ZoneInfo("Europe/Istanbul"), is_screen=False, columns=80)
    async with httpx.AsyncClient(base_url="http://127.0.0.1:1/_control", trust_env=False) as client:
        with pytest.raises(LineClosedError):
            await Handset(client, AYSE).bubbles(0, 0)
        assert await Chat(Handset(client, AYSE), terminal, waits_for_answers=False).run(one_by_one()) == 1
    assert "Hat kapandı." in out.getvalue()


def test_the_same_name_has_the_same_number() -> None:
    assert number_of("Ayşe") == number_of("Ayşe") != number_of("Fatma")
    assert Sender(number_of("Ayşe")).key.startswith("90500")
    assert len(number_of("Ayşe")) == 12
