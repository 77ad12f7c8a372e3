"""The operators' commands on a running line: what they show, and that what they put back is handled."""

import json
import re

import aio_pika
import pytest
from pydantic import SecretStr

from ops.__main__ import obey, parse
from sandbox.day.agencies import Json
from sandbox.graph.envelopes import citizen, text
from sandbox.services import NAMES
from shared import topology
from shared.settings import StoreSettings
from shared.store import MongoStore, connect
from tests.integration.lines import Place

pytestmark = [pytest.mark.integration, pytest.mark.asyncio(loop_scope="module")]

PATIENCE = 30.0
UPDATES = topology.DISPATCHER_UPDATES.name


async def run(place: Place, *arguments: str) -> int:
    parts = place.line.parts
    settings = StoreSettings(
        municipality="bornova", amqp_url=SecretStr(parts.amqp_url), mongo_url=SecretStr(parts.mongo_url)
    )
    return await obey(parse(list(arguments), lambda: settings))


@pytest.fixture
def services(place: Place) -> list[str]:
    return [word for name in NAMES for word in ("--service", f"{name}={place.line.services[name].url}")]


async def reported(place: Place, phone: str, words: str, unit: str) -> Json:
    await place.graph.say(citizen(phone, "Ayşe Kara"), text(words))
    return await place.agencies[unit].next(
        lambda ticket: ticket["event"] == "assigned" and words[-25:] in ticket["text"], PATIENCE
    )


async def parked(place: Place, message_id: str) -> None:
    """Waits until this message lies in the parking queue of the agencies' updates."""
    async with await aio_pika.connect(place.line.parts.amqp_url) as connection:
        while True:
            async with await connection.channel() as channel:
                queue = await channel.get_queue(topology.parked(UPDATES))
                while (message := await queue.get(fail=False)) is not None:
                    if message.message_id == message_id:
                        return


async def test_the_doctor_finds_nothing_wrong_with_a_line_that_is_well(
    place: Place, services: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = await run(place, "doctor", *services)
    said = capsys.readouterr().out
    assert (code, "WRONG" in said) == (0, False), said
    for what in (
        "broker takes and confirms",
        "database answers",
        "agency.izsu",
        *NAMES,
        "timers fire",
        "open tickets hold",
    ):
        assert what in said


async def test_the_doctor_names_a_service_that_is_away_and_what_is_parked(
    place: Place, services: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    update = await place.agencies["izsu"].say_raw("accepted", b"{broken")
    await parked(place, update)
    code = await run(place, "doctor", *services, "--service", "notifier=http://127.0.0.1:1")
    said = capsys.readouterr().out
    wrong = re.findall(r"WRONG  (\S+)", said)
    assert code == 1
    assert wrong == [f"{UPDATES}.parked", "notifier"]
    assert f"python -m ops parked show {UPDATES}.parked" in said
    assert await run(place, "parked", "drop", UPDATES, "--id", update) == 0
    assert capsys.readouterr().out == "1 thrown away\n"
    assert await run(place, "parked", "list") == 0
    assert capsys.readouterr().out == "nothing is parked\n"


async def test_the_doctor_names_the_open_tickets_of_a_unit_or_a_topic_that_is_gone(
    place: Place, services: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    store = MongoStore(connect(place.line.parts.mongo_url), "tester")
    words = "ersoy caddesinde kocaman bir çukur var, dün lastik patladı"
    ticket = await reported(place, "905320000003", words, "fen_isleri")
    here = {"reference": ticket["reference"]}
    await store.change("tickets", here, {"$set": {"unit": "yol_bakim", "topic": "eski_konu"}})
    code = await run(place, "doctor", *services)
    said = capsys.readouterr().out
    await store.change("tickets", here, {"$set": {"unit": ticket["unit"], "topic": ticket["topic"]}})
    store.close()
    assert code == 1
    assert re.findall(r"WRONG  (.+)", said) == ["open tickets hold known units and topics"]
    assert f"{ticket['reference']} (unit yol_bakim, topic eski_konu)" in said


async def test_a_ticket_is_shown_by_its_number_without_the_citizens_name_or_phone(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "ben Ayşe Kara 0532 000 00 01, ersoy caddesinde kocaman bir çukur var"
    ticket = await reported(place, "905320000001", words, "fen_isleri")
    assert await run(place, "ticket", "show", f" {ticket['reference'].lower()} ") == 0
    said = capsys.readouterr().out
    for told in (ticket["reference"], ticket["ticket_id"], "Fen İşleri Müdürlüğü", "registered", "assigned"):
        assert told in said
    assert "0532" not in said
    assert "905320000001" not in said


@pytest.mark.parametrize("reference", ["BRN-2026-999999", "ETI-2026-000001", "çukur", ""])
async def test_an_unknown_number_is_one_line(
    place: Place, reference: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run(place, "ticket", "show", reference) == 1
    assert capsys.readouterr().err == f"{reference}: no such ticket in Bornova Belediyesi\n"


@pytest.mark.parametrize("verb", ["show", "replay", "drop"])
async def test_an_unknown_queue_and_an_empty_one_are_one_line(
    place: Place, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run(place, "parked", verb, "mayor.wishes") == 1
    assert "mayor.wishes.parked: no such queue" in capsys.readouterr().err
    assert await run(place, "parked", verb, "notifier.reply-requested") == 1
    said = capsys.readouterr().err
    assert said == "notifier.reply-requested.parked: nothing is parked there\n"


async def test_what_was_parked_is_handled_when_it_is_put_back_after_its_cause_is_gone(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """ESHOT speaks about a ticket that is not with it yet; then it is, and the same update is taken."""
    izsu, eshot = place.agencies["izsu"], place.agencies["eshot"]
    ticket = await reported(place, "905320000002", "özkanlar kavşağında su borusu patladı", "izsu")
    early = await eshot.say(ticket, "note", "Hattı biz kapattık, ekip yolda.")
    other = await eshot.say_raw("accepted", b"{broken")
    await parked(place, early)
    await parked(place, other)
    assert await run(place, "parked", "list") == 0
    assert f"     2  {UPDATES}.parked\n     2  in all" in capsys.readouterr().out
    assert await run(place, "parked", "show", f"{UPDATES}.parked", "--id", early) == 0
    shown = capsys.readouterr().out
    assert f"── {early}  attempts 1  {ticket['reference']} is not with eshot" in shown
    assert json.loads(shown.splitlines()[1])["text"] == "Hattı biz kapattık, ekip yolda."
    await izsu.say(ticket, "rejected", "ESHOT'un hattı", suggested_unit="eshot")
    await eshot.next(lambda one: one["reference"] == ticket["reference"], PATIENCE)
    assert await run(place, "parked", "replay", UPDATES, "--id", early) == 0
    assert capsys.readouterr().out == f"1 put back into {UPDATES}\n"
    told = await place.graph.next_message("905320000002", lambda seen: "ekip yolda" in seen.text, within=30)
    assert ticket["reference"] in told.text
    assert await run(place, "parked", "show", UPDATES, "--id", early) == 1
    assert await run(place, "parked", "drop", UPDATES, "--all") == 0


async def test_what_is_put_back_too_early_is_parked_again(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = await place.agencies["izsu"].say_raw("accepted", b"{broken")
    await parked(place, broken)
    assert await run(place, "parked", "replay", UPDATES) == 0
    await parked(place, broken)
    assert await run(place, "parked", "drop", UPDATES, "--id", "another") == 1
    assert f"{UPDATES}.parked: no message another is parked there" in capsys.readouterr().err
    assert await run(place, "parked", "drop", UPDATES, "--all") == 0


async def test_all_that_is_parked_is_thrown_away_only_for_who_says_so(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        await parked(place, await place.agencies["izsu"].say_raw("accepted", b"{broken"))
    assert await run(place, "parked", "drop", UPDATES) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"{UPDATES}.parked: 2 parked there; say --all, or --id ID for one\n")
    assert await run(place, "parked", "drop", UPDATES, "--all") == 0
    assert capsys.readouterr().out == "2 thrown away\n"
