"""A day of the Etimesgut line: road, landscaping and cleaning, suggestions, requests, Ankara's agencies."""

from sandbox.day.stage import Play, Stage


async def a_broken_road(stage: Stage) -> None:
    words = "eryaman 3. etap 368. sokakta asfalt çökmüş çukur oluştu"
    await stage.is_taken("Serkan", "fen_isleri", words, "Fen")


async def an_unpruned_tree(stage: Stage) -> None:
    words = "elvankent 1934. sokakta ağaç dalları camlara girdi budanması lazım"
    await stage.is_taken("Elif", "park_bahceler", words, "Park")


async def a_dirty_street_at_night(stage: Stage) -> None:
    words = "gece gece yaziyorum ama sokak cop icinde, konteyner dolmus tasiyor piyade mah"
    await stage.is_taken("Burak", "temizlik_isleri", words, "Temizlik")


async def a_request_is_done_quickly(stage: Stage) -> None:
    person = stage.citizen("Nazlı")
    await person.writes("Bağlıca'daki çocuk parkına salıncak istiyoruz, bu park çok yetersiz")
    await stage.sees(person, "ETI-", "Park")
    parks = stage.agencies["park_bahceler"]
    ticket = await stage.gets("park_bahceler", "assigned", text="salıncak istiyoruz")
    stage.expect("it is kept as a request", ticket["kind"] == "talep")
    await parks.say(ticket, "accepted")
    await stage.sees(person, ticket["reference"])
    await parks.say(ticket, "in_progress", "Salıncak siparişi verildi.")
    await stage.sees(person, "Salıncak siparişi")
    await parks.say(ticket, "resolved", "İki salıncak kuruldu.")
    told = await stage.sees(person, "İki salıncak")
    await stage.knows(told)
    await person.reacts(told, "👍")
    await stage.sees(person, ticket["reference"])
    await stage.stands(ticket, "closed", status="closed")


async def a_suggestion(stage: Stage) -> None:
    person = stage.citizen("Onur")
    await person.writes("eryaman 3. etaptaki parka çocuklar için gölgelik yapılsa güzel olur")
    await stage.sees(person, "ETI-", "Park ve Bahçeler")
    ticket = await stage.gets("park_bahceler", "assigned", text="etaptaki parka")
    stage.expect("it is kept as a suggestion", ticket["kind"] == "oneri")


async def a_suggestion_for_another_bodys_park(stage: Stage) -> None:
    """a suggestion for a park of the Metropolitan Municipality goes there"""
    person = stage.citizen("Pelin")
    await person.writes("göksu parkına birkaç bank daha konulsa bence çok iyi olur")
    await stage.sees(person, "ETI-", "Ankara Büyükşehir")
    ticket = await stage.gets("buyuksehir", "assigned", text="göksu parkına")
    stage.is_with("buyuksehir", ticket)


async def the_bus_is_late(stage: Stage) -> None:
    words = "521 numaralı otobüs yarım saattir gelmiyor durakta bekliyoruz"
    await stage.is_taken("Ebru", "ego", words, "EGO")


async def no_water(stage: Stage) -> None:
    words = "Süvari mahallesinde dünden beri sular akmıyor"
    await stage.is_taken("Hakan", "aski", words, "ASKİ")


async def it_smells_of_gas(stage: Stage) -> None:
    """it smells of gas: the emergency number comes first"""
    person = stage.citizen("Filiz")
    await person.writes("binada doğalgaz kokusu var ne yapalım, şeker mah")
    answer = await stage.sees(person, "187", "ETI-")
    stage.expect("187 stands before the number", answer.text.index("187") < answer.text.index("ETI-"))
    ticket = await stage.gets("baskentgaz", "assigned", text="doğalgaz kokusu")
    stage.is_with("baskentgaz", ticket)


async def the_power_is_out(stage: Stage) -> None:
    words = "topçu mahallesinde elektrikler kesik 3 saattir yok"
    await stage.is_taken("Tolga", "baskentedas", words, "Başkent")


async def a_boulevard_is_broken(stage: Stage) -> None:
    words = "bağlıca bulvarında yol bozuk koca çukurlar var"
    await stage.is_taken("Seda", "buyuksehir", words, "Büyükşehir")


async def the_ring_road_has_a_hole(stage: Stage) -> None:
    words = "ankara çevre yolu otoyolunda büyük bir çukur var"
    await stage.is_taken("Ufuk", "karayollari", words, "Karayolları")


STORIES: tuple[Play, ...] = (
    a_broken_road,
    an_unpruned_tree,
    a_dirty_street_at_night,
    a_request_is_done_quickly,
    a_suggestion,
    a_suggestion_for_another_bodys_park,
    the_bus_is_late,
    no_water,
    it_smells_of_gas,
    the_power_is_out,
    a_boulevard_is_broken,
    the_ring_road_has_a_hole,
)
