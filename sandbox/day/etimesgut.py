"""A day of the Etimesgut line: road, landscaping and cleaning, suggestions, requests, Ankara's agencies."""

from sandbox.day.stage import Play, Stage
from sandbox.day.steps import accepts, is_warned, reports, solves, taken


async def a_request_is_done_quickly(stage: Stage) -> None:
    person = stage.citizen("Nazlı")
    words = "Bağlıca'daki çocuk parkına salıncak istiyoruz, bir tane var çocuklar sıra bekliyor"
    ticket = await reports(stage, person, words, "park_bahceler", "Park")
    stage.expect("it is kept as a request", ticket["kind"] == "talep")
    await accepts(stage, person, ticket)
    await stage.agencies["park_bahceler"].say(ticket, "in_progress", "Salıncak siparişi verildi.")
    await stage.sees(person, "Salıncak siparişi")
    told = await solves(stage, person, ticket, "İki salıncak kuruldu.")
    await stage.knows(told)
    await person.reacts(told, "👍")
    await stage.sees(person, ticket["reference"])
    await stage.stands(ticket, "closed", status="closed")


async def a_suggestion(stage: Stage) -> None:
    person = stage.citizen("Onur")
    words = "eryaman 3. etaptaki parka çocuklar için gölgelik yapılsa güzel olur"
    ticket = await reports(stage, person, words, "park_bahceler", "Park ve Bahçeler")
    stage.expect("it is kept as a suggestion", ticket["kind"] == "oneri")


async def a_suggestion_for_another_bodys_park(stage: Stage) -> None:
    """a suggestion for a park of the Metropolitan Municipality goes there"""
    person = stage.citizen("Pelin")
    words = "göksu parkına birkaç bank daha konulsa bence çok iyi olur"
    ticket = await reports(stage, person, words, "buyuksehir", "Ankara Büyükşehir")
    stage.is_with("buyuksehir", ticket)


async def it_smells_of_gas(stage: Stage) -> None:
    """it smells of gas: the emergency number comes first"""
    words = "binada doğalgaz kokusu var ne yapalım, şeker mah"
    await is_warned(stage, "Filiz", words, "baskentgaz", "187")


STORIES: tuple[Play, ...] = (
    taken(
        "a broken road",
        name="Serkan",
        words="eryaman 3. etap 368. sokakta asfalt çökmüş çukur oluştu",
        unit="fen_isleri",
        told="Fen",
    ),
    taken(
        "an unpruned tree",
        name="Elif",
        words="elvankent 1934. sokakta ağaç dalları camlara girdi budanması lazım",
        unit="park_bahceler",
        told="Park",
    ),
    taken(
        "a dirty street at night",
        name="Burak",
        words="gece gece yaziyorum ama sokak cop icinde, konteyner dolmus tasiyor piyade mah",
        unit="temizlik_isleri",
        told="Temizlik",
    ),
    a_request_is_done_quickly,
    a_suggestion,
    a_suggestion_for_another_bodys_park,
    taken(
        "the bus is late",
        name="Ebru",
        words="521 numaralı otobüs yarım saattir gelmiyor durakta bekliyoruz",
        unit="ego",
        told="EGO",
    ),
    taken(
        "no water",
        name="Hakan",
        words="Süvari mahallesinde dünden beri sular akmıyor",
        unit="aski",
        told="ASKİ",
    ),
    it_smells_of_gas,
    taken(
        "the power is out",
        name="Tolga",
        words="topçu mahallesinde elektrikler kesik 3 saattir yok",
        unit="baskentedas",
        told="Başkent",
    ),
    taken(
        "a boulevard is broken",
        name="Seda",
        words="bağlıca bulvarında yol bozuk koca çukurlar var",
        unit="buyuksehir",
        told="Büyükşehir",
    ),
    taken(
        "the ring road has a hole",
        name="Ufuk",
        words="ankara çevre yolu otoyolunda büyük bir çukur var",
        unit="karayollari",
        told="Karayolları",
    ),
)
