"""Etimesgut's line: the same code, another folder of data."""

import pytest

from services.dispatcher.ticket import Status
from tests.flow.line import Line


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("fen_isleri", "eryaman 3. etap 368. sokakta asfalt çökmüş çukur oluştu"),
        ("park_bahceler", "elvankent 1934. sokakta ağaç dalları camlara girdi budanması lazım"),
        ("temizlik_isleri", "gece gece yaziyorum ama sokak cop icinde, konteyner dolmus tasiyor piyade mah"),
        ("ego", "521 numaralı otobüs yarım saattir gelmiyor durakta bekliyoruz"),
        ("aski", "Süvari mahallesinde dünden beri sular akmıyor"),
        ("baskentgaz", "binada doğalgaz kokusu var ne yapalım, şeker mah"),
        ("baskentedas", "topçu mahallesinde elektrikler kesik 3 saattir yok"),
        ("buyuksehir", "bağlıca bulvarında yol bozuk koca çukurlar var"),
        ("karayollari", "ankara çevre yolu otoyolunda büyük bir çukur var"),
    ],
)
async def test_each_matter_reaches_its_owner_at_any_hour(
    etimesguts_line: Line, unit: str, words: str
) -> None:
    etimesguts_line.clock.forward(hours=20)
    person = etimesguts_line.citizen()
    await person.writes(words)
    await person.sees("ETI-2026-000001")
    reached = {name.removeprefix("agency.") for name, held in etimesguts_line.queues.items() if held}
    assert reached == {unit}


async def test_quick_feedback_is_a_thumb(etimesguts_line: Line) -> None:
    line, person = etimesguts_line, etimesguts_line.citizen()
    await person.writes("Bağlıca'daki çocuk parkına salıncak istiyoruz, bu park çok yetersiz")
    await person.sees("ETI-")
    (ticket,) = line.received_by("park_bahceler")
    await line.unit_says("park_bahceler", "resolved", ticket, text="İki salıncak kuruldu.")
    told = await person.sees("İki salıncak")
    await line.receipt("delivered", told)
    await person.reacts(told, "👍")
    await person.sees(ticket["reference"])
    (kept,) = await line.tickets()
    assert kept.status is Status.CLOSED
