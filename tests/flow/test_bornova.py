"""Bornova's scenarios, from a signed webhook to the Graph API and to the agencies' queues."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from sandbox.graph import envelopes
from services.dispatcher.ticket import Status
from shared.events import upload_id
from tests.flow.line import NUMBER, Line

PHOTO = (Path(__file__).parents[2] / "sandbox" / "day" / "files" / "photo.jpg").read_bytes()
SQUARE = (38.4697, 27.2211)
SIDEWALK = "kaldırım taşları sökülmüş, annem düştü. Ergene mahallesi 540 sokak"


async def test_a_pothole_is_told_in_three_pieces_and_solved(line: Line) -> None:
    ayse = line.citizen()
    await ayse.writes("slm ersoy caddesinde kocaman bi cukur var dun lastigim patladi")
    await ayse.sees("BRN-2026-000001", "Fen İşleri")
    await ayse.sends_photo(PHOTO)
    await ayse.sees("✅")
    await ayse.sends_pin(*SQUARE)
    await ayse.sees("✅")
    ticket = line.received_by("fen_isleri")[-1]
    assert len(line.received_by("fen_isleri", "assigned")) == 1
    assert (len(ticket["attachments"]), ticket["place"]["latitude"]) == (1, SQUARE[0])
    await line.unit_says("fen_isleri", "accepted", ticket)
    await ayse.sees("BRN-2026-000001", "üstlendi")
    photo = [str(upload_id(UUID(ticket["ticket_id"]), "done.jpg"))]
    await line.unit_says("fen_isleri", "resolved", ticket, text="Çukur kapatıldı.", attachments=photo)
    told = await ayse.sees("Çukur kapatıldı.")
    assert told.content["header"]["type"] == "image"
    await ayse.taps(told, "Çözüldü")
    await ayse.sees("BRN-2026-000001", "kapattık")
    await ayse.writes("çok teşekkürler elinize sağlık")
    await ayse.sees("teşekkür")
    (kept,) = await line.tickets()
    assert (kept.status, kept.confirmed) == (Status.CLOSED, True)
    assert len(ayse.screen) == ayse.seen


@pytest.mark.parametrize(
    ("unit", "words", "told"),
    [
        ("eshot", "59 numarali otobus 45 dakikadir gelmedi evka 3 duragindayiz", "ESHOT"),
        ("izsu", "sabahtan beri sular kesik kazımdirik mah. 364 sokak", "İZSU"),
        ("buyuksehir", "Mustafa Kemal Caddesinde asfalt bozulmuş, her yer çukur", "Büyükşehir"),
        ("karayollari", "İzmir çevre yolunda otoban üzerinde, asfaltta derin bir çukur var", "Karayolları"),
        ("gediz", "mevlana mahallesi 1746 sokakta sokak lambaları yanmıyor zifiri karanlık", "Gediz"),
        ("izmirgaz", "APARTMANDA COK KESKIN GAZ KOKUSU VAR erzene mah 80 sokak no 5", "İzmirgaz"),
    ],
)
async def test_each_agency_gets_its_own_matters_and_nobody_else_does(
    line: Line, unit: str, words: str, told: str
) -> None:
    person = line.citizen()
    await person.writes(words)
    answer = await person.sees("BRN-2026-000001", told)
    reached = {name.removeprefix("agency.") for name, held in line.queues.items() if held}
    assert reached == {unit}
    (ticket,) = line.received_by(unit)
    assert (ticket["event"], ticket["reference"] in answer.text) == ("assigned", True)


async def test_where_it_smells_of_gas_the_number_to_call_comes_first(line: Line) -> None:
    person = line.citizen()
    await person.writes("APARTMANDA COK KESKIN GAZ KOKUSU VAR erzene mah 80 sokak no 5")
    answer = await person.sees("187", "BRN-")
    assert answer.text.index("187") < answer.text.index("BRN-")
    assert line.received_by("izmirgaz")[0]["urgency"] == 3


async def test_two_matters_in_one_message_are_two_tickets(line: Line) -> None:
    person = line.citizen()
    await person.writes("çöpler 3 gündür alınmıyor\nayrıca parktaki salıncak kırık çocuklar düşüyor, evka 4")
    await person.sees("BRN-2026-000001", "BRN-2026-000002")
    assert line.received_by("temizlik_isleri")[0]["text"].startswith("çöpler")
    assert "salıncak" in line.received_by("park_bahceler")[0]["text"]


async def test_whose_it_is_not_says_whose_it_is(line: Line) -> None:
    person = line.citizen()
    await person.writes("özkanlar kavşağında su borusu patladı sokağa su akıyor")
    await person.sees("İZSU")
    ticket = line.received_by("izsu")[0]
    await line.unit_says("izsu", "rejected", ticket, text="Park hattı.", suggested_unit="park_bahceler")
    await person.sees(ticket["reference"], "Park")
    assert [one["event"] for one in line.received_by("izsu")] == ["assigned", "withdrawn"]
    assert line.received_by("park_bahceler")[0]["reference"] == ticket["reference"]


async def test_a_map_link_is_the_place_the_unit_gets(line: Line) -> None:
    person = line.citizen()
    await person.writes("kocaman çukur var yolun ortasında")
    await person.sees("BRN-2026-000001")
    await person.writes(f"Konum: https://maps.google.com/?q={SQUARE[0]},{SQUARE[1]}")
    await person.sees("✅")
    place = line.received_by("fen_isleri")[-1]["place"]
    assert (place["latitude"], place["longitude"]) == SQUARE


async def test_a_units_question_and_the_citizens_answer(line: Line) -> None:
    person = line.citizen()
    await person.writes("apartmanın önündeki rögar taşıyor leş gibi koku var, altındağ mahallesi")
    await person.sees("BRN-")
    ticket = line.received_by("izsu")[0]
    await line.unit_says("izsu", "question", ticket, text="Koku sürüyor mu?")
    await person.sees("Koku sürüyor mu?")
    await person.writes("evet")
    await person.sees(ticket["reference"], "ilettik")
    assert line.received_by("izsu", "note")[-1]["note"] == "evet"


async def test_not_solved_reopens_and_the_status_is_told_in_words(line: Line) -> None:
    person = line.citizen()
    await person.writes(SIDEWALK)
    await person.sees("BRN-")
    ticket = line.received_by("fen_isleri")[0]
    await line.unit_says("fen_isleri", "resolved", ticket, text="Onarıldı.")
    told = await person.sees("Onarıldı.")
    await person.taps(told, "Çözülmedi")
    await person.sees(ticket["reference"], "yeniden açtık")
    assert line.received_by("fen_isleri", "reopened")
    await person.writes("ne oldu benim iş")
    await person.sees(ticket["reference"], "yeniden açıldı")


async def test_a_report_is_taken_back_and_wanted_again(line: Line) -> None:
    person = line.citizen()
    await person.writes(SIDEWALK)
    await person.sees("BRN-2026-000001")
    await person.writes("şikayetimi geri alıyorum, ayrıca çöpler 3 gündür alınmıyor")
    await person.sees("BRN-2026-000001", "kapattık", "BRN-2026-000002")
    assert [one["event"] for one in line.received_by("fen_isleri")] == ["assigned", "withdrawn"]
    await person.writes("BRN-2026-000002 iptal")
    told = await person.sees("BRN-2026-000002", "kapattık")
    assert line.received_by("temizlik_isleri", "withdrawn")
    await person.taps(told, "Yeniden aç")
    await person.sees("BRN-2026-000002", "yeniden açtık")
    assert line.received_by("temizlik_isleri", "reopened")
    assert {ticket.status for ticket in await line.tickets()} == {Status.CLOSED, Status.REOPENED}


async def test_a_thumb_on_the_solution_closes_the_ticket(line: Line) -> None:
    person = line.citizen()
    await person.writes(SIDEWALK)
    await person.sees("BRN-")
    await line.unit_says("fen_isleri", "resolved", line.received_by("fen_isleri")[0])
    told = await person.sees("tamamladı")
    await line.receipt("delivered", told)
    await person.reacts(told, "👍🏽")
    await person.sees("kapattık")


async def test_a_voice_note_a_sticker_and_a_contact_card_are_answered(line: Line) -> None:
    person = line.citizen()
    line.whatsapp.files |= {"voice": b"OggS" + bytes(60), "sticker": b"RIFF"}
    await person.sends(envelopes.audio(envelopes.File("voice", "audio/ogg", "")))
    await person.sees("BRN-2026-000001", "dinleyecek")
    assert line.received_by("desk")[0]["attachments"][0]["kind"] == "voice"
    other = line.citizen()
    await other.sends(envelopes.sticker(envelopes.File("sticker", "image/webp", "")))
    await other.sees("Çıkartma")
    await other.sends(envelopes.contacts("Veli Usta", "905321112233"))
    await other.sees("kartlarını kaydetmiyoruz")


async def test_a_citizen_without_a_phone_number_is_written_to_by_id(line: Line) -> None:
    person = line.citizen("Deniz", phone=False)
    await person.writes("sokağımızda başıboş köpek sürüsü var çocuklar korkuyor, çamdibi 5114 sokak")
    answer = await person.sees("BRN-", "Veteriner")
    assert ("to" in answer.body, answer.body["recipient"]) == (False, person.sender.user_id)


async def test_a_suggestion_is_kept_as_one_and_thanks_open_nothing(line: Line) -> None:
    person = line.citizen()
    await person.writes("Keşke büyük parka birkaç tane daha bank koysanız, çok güzel olur")
    await person.sees("BRN-2026-000001")
    assert line.received_by("park_bahceler")[0]["kind"] == "oneri"
    other = line.citizen()
    await other.writes("parkımızı yenilemişsiniz çok teşekkür ederiz emeğinize sağlık 🙏")
    answer = await other.sees()
    assert "BRN-" not in answer.text
    assert len(await line.tickets()) == 1


@pytest.mark.parametrize(
    ("words", "told", "unit"),
    [
        ("Hello, there is a big pothole on 364 street near the university", "Number", "fen_isleri"),
        ("القمامة لم تُجمع منذ ثلاثة أيام في شارعنا", "الرقم", "temizlik_isleri"),
    ],
)
async def test_the_answer_speaks_the_citizens_language(line: Line, words: str, told: str, unit: str) -> None:
    person = line.citizen()
    await person.writes(words)
    await person.sees("BRN-", told)
    assert line.received_by(unit, "assigned")


async def test_the_same_webhook_five_times_is_one_ticket_and_one_bubble(line: Line) -> None:
    person = line.citizen()
    body = await person.writes("evka 3 metro yanında moloz yığını var kaldırılsın")
    for _ in range(4):
        await line.webhook(body)
    await person.sees("BRN-2026-000001")
    await line.time_passes(seconds=30)
    assert len(await line.tickets()) == len(line.received_by("temizlik_isleri")) == len(person.screen) == 1


async def test_three_matters_of_others_lose_no_word_to_whatsapps_limits(line: Line) -> None:
    person = line.citizen()
    await person.writes(
        "sular kesik dünden beri\nayrıca elektrikler de yok\nbir de 59 numaralı otobüs gelmiyor"
    )
    told, asked = await person.sees("BRN-2026-000003"), await person.sees("Yeri neresi")
    assert "…" not in told.text + asked.text
    assert asked.content["type"] == "location_request_message"


async def test_nothing_personal_leaves_for_an_agency(line: Line) -> None:
    person = line.citizen("Zübeyde Karakaş")
    await person.writes(
        "Ben Zübeyde Karakaş, telefonum 0532 123 45 67, tc 10000000146. Ersoy caddesinde çukur var"
    )
    await person.sees("BRN-")
    (ticket,) = line.received_by("fen_isleri")
    body = json.dumps(ticket, ensure_ascii=False)
    for secret in ("Zübeyde", "Karakaş", "123 45 67", "10000000146", str(person.sender.phone), NUMBER):
        assert secret not in body
