"""What goes wrong between the services, and what becomes of it: nothing is lost, nobody is left waiting."""

import json
from pathlib import Path
from typing import Any

import pytest

from sandbox.graph.envelopes import Json
from tests.flow.line import Arrived, Line
from tests.flow.phone import Phone

SIDEWALK = "kaldırım taşları sökülmüş, annem düştü. Ergene mahallesi 540 sokak"
ROADS = "fen_isleri"
PARKED = "dispatcher.agency-updates.parked"
PICTURE = (Path(__file__).parents[2] / "sandbox" / "day" / "files" / "photo.jpg").read_bytes()
FAR_TICKET = "6d1f2b0e-0000-4000-8000-000000000002"


async def registered(line: Line) -> tuple[Phone, Json]:
    person = line.citizen()
    await person.writes(SIDEWALK)
    await person.sees("BRN-2026-000001")
    await line.noted("reply_accepted")
    return person, line.received_by(ROADS)[0]


async def entries(line: Line) -> list[str]:
    (ticket,) = await line.tickets()
    return [entry.what for entry in ticket.history]


def only_parked(line: Line) -> Arrived:
    (parked,) = line.queues[PARKED]
    return parked


@pytest.mark.parametrize(
    ("unit", "change", "reason"),
    [
        (ROADS, {"event": "done"}, "event"),
        (ROADS, {"schema": "agency.update.v9"}, "schema"),
        (ROADS, {"at": "yesterday"}, "at"),
        (ROADS, {"at": "2026-11-23T09:00:00"}, "at"),
        (ROADS, {"event": "question", "text": "  "}, "needs a text"),
        (ROADS, {"event": "rejected"}, "needs its reason"),
        (ROADS, {"ticket_id": FAR_TICKET}, "no such ticket"),
        (ROADS, {"reference": "BRN-2026-000999"}, "two different tickets"),
        ("izsu", {}, "not with izsu"),
        ("nobody", {}, "not known"),
    ],
)
async def test_what_an_agency_gets_wrong_is_parked_with_its_reason_and_changes_nothing(
    line: Line, unit: str, change: dict[str, Any], reason: str
) -> None:
    person, ticket = await registered(line)
    before = await line.tickets()
    body = {
        "schema": "agency.update.v1",
        "event": "accepted",
        "ticket_id": ticket["ticket_id"],
        "at": line.clock().isoformat(),
    }
    raw = json.dumps(body | change).encode()
    await line.unit_sends(unit, "accepted", raw)
    parked = only_parked(line)
    assert (parked.body, parked.headers["x-routing-key"]) == (raw, f"{unit}.accepted")
    assert reason in parked.headers["x-error"]
    assert await line.tickets() == before
    assert len(person.screen) == person.seen


@pytest.mark.parametrize("raw", [b"", b"{", b"null", b"[]", b"\xff\xfe", b'{"schema": "agency.update.v1"}'])
async def test_bytes_that_are_no_update_are_parked_as_they_are(line: Line, raw: bytes) -> None:
    await line.unit_sends(ROADS, "accepted", raw)
    assert only_parked(line).body == raw


async def test_an_update_that_comes_twice_is_told_once(line: Line) -> None:
    person, ticket = await registered(line)
    body = {"schema": "agency.update.v1", "event": "note", "reference": ticket["reference"], "text": "Yarın."}
    raw = json.dumps(body | {"at": line.clock().isoformat()}).encode()
    for _ in range(2):
        await line.unit_sends(ROADS, "note", raw, message_id="their-own-id")
    await person.sees("Yarın.")
    await line.time_passes(seconds=30)
    assert len(person.screen) == person.seen
    assert (await entries(line)).count("note") == 1


async def test_receipts_end_in_the_tickets_history_and_prove_the_notice(line: Line) -> None:
    person, _ = await registered(line)
    for status in ("delivered", "sent", "read", "read"):
        await line.receipt(status, person.screen[0])
    assert {"reply_accepted", "reply_delivered", "reply_read"} <= set(await entries(line))
    (conversation,) = await line.register.find("conversations", {})
    assert conversation["notice"]["delivered_at"] is not None


async def test_news_after_the_24_hours_goes_out_as_a_template(line: Line) -> None:
    person, ticket = await registered(line)
    line.clock.forward(hours=30)
    await line.unit_says(ROADS, "in_progress", ticket)
    told = await person.sees(ticket["reference"])
    assert (told.body["type"], told.content["name"]) == ("template", "in_progress")


async def test_what_whatsapp_will_not_deliver_becomes_work_for_the_desk(line: Line) -> None:
    person, ticket = await registered(line)
    line.whatsapp.refuse = lambda body: {"code": 131026, "message": "(#131026) undeliverable"}
    await line.unit_says(ROADS, "resolved", ticket, text="Onarıldı.")
    await line.until(lambda: line.received_by("desk", "note"))
    assert "ulaştırılamadı" in line.received_by("desk", "note")[0]["note"]
    assert "reply_failed" in await entries(line)
    assert len(person.screen) == person.seen


async def test_a_photo_that_is_none_is_told_of_and_not_shown_to_the_unit(line: Line) -> None:
    person, _ = await registered(line)
    await person.sends_photo(b"MZ not a picture at all", "kaldırım böyle")
    await line.until(lambda: any("açamadık" in bubble.text for bubble in person.screen))
    (kept,) = await line.tickets()
    assert kept.attachments == ()
    await line.until(lambda: line.newest_of(ROADS)["attachments"] == [])


async def test_a_photo_without_words_is_asked_about_and_then_looked_at_by_a_person(line: Line) -> None:
    person = line.citizen()
    await person.sends_photo(PICTURE)
    await line.time_passes(seconds=10)
    await person.sees("birkaç kelimeyle")
    await line.time_passes(minutes=31)
    await person.sees("BRN-2026-000001")
    (ticket,) = line.received_by("desk")
    assert len(ticket["attachments"]) == 1


async def test_an_overdue_ticket_reminds_its_unit_tells_the_citizen_and_goes_to_the_desk(line: Line) -> None:
    person, ticket = await registered(line)
    await line.time_passes(days=20)
    assert line.received_by(ROADS, "reminder")
    await person.sees(ticket["reference"])
    await line.time_passes(hours=25)
    assert [one["event"] for one in line.received_by(ROADS)][-1] == "withdrawn"
    assert line.received_by("desk", "assigned")


@pytest.mark.parametrize("words", ["mesaj atmayın bana artık", "bir daha yazmayın", "Artık mesaj gelmesin!"])
async def test_a_wish_to_be_left_alone_opens_no_ticket(line: Line, words: str) -> None:
    person = line.citizen()
    await person.writes(words)
    await person.sees("kendiliğimizden yazmayacağız")
    assert await line.tickets() == []


async def test_the_stop_word_is_honoured_and_taken_back(line: Line) -> None:
    person, ticket = await registered(line)
    await person.writes("DUR")
    await person.sees("BAŞLA")
    await line.unit_says(ROADS, "accepted", ticket)
    await line.time_passes(seconds=30)
    assert len(person.screen) == person.seen
    await person.writes("başla")
    await person.sees("hoş geldiniz")
    await line.unit_says(ROADS, "in_progress", ticket)
    await person.sees("çalışmaya başladı")
