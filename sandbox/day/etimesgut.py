"""A day of the Etimesgut line: road, landscaping and cleaning, suggestions, requests, Ankara's agencies."""

from sandbox.day.stage import Play, Stage


async def a_broken_road(stage: Stage) -> None:
    await _is_taken(
        stage, "Serkan", "fen_isleri", "eryaman 3. etap 368. sokakta asfalt çökmüş çukur oluştu", "Fen"
    )


async def an_unpruned_tree(stage: Stage) -> None:
    await _is_taken(
        stage,
        "Elif",
        "park_bahceler",
        "elvankent 1934. sokakta ağaç dalları camlara girdi budanması lazım",
        "Park",
    )


async def a_dirty_street_at_night(stage: Stage) -> None:
    await _is_taken(
        stage,
        "Burak",
        "temizlik_isleri",
        "gece gece yaziyorum ama sokak cop icinde, konteyner dolmus tasiyor piyade mah",
        "Temizlik",
    )


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
    await person.reacts(told, "👍")
    await stage.sees(person, ticket["reference"])
    await stage.closes(ticket, "closed")


async def a_suggestion(stage: Stage) -> None:
    person = stage.citizen("Onur")
    await person.writes("göksu parkına bisiklet yolu yapılsa bence çok iyi olur")
    await stage.sees(person, "ETI-")


async def the_bus_is_late(stage: Stage) -> None:
    await _is_taken(
        stage, "Ebru", "ego", "521 numaralı otobüs yarım saattir gelmiyor durakta bekliyoruz", "EGO"
    )


async def no_water(stage: Stage) -> None:
    await _is_taken(stage, "Hakan", "aski", "Süvari mahallesinde dünden beri sular akmıyor", "ASKİ")


async def it_smells_of_gas(stage: Stage) -> None:
    person = stage.citizen("Filiz")
    await person.writes("binada doğalgaz kokusu var ne yapalım, şeker mah")
    answer = await stage.sees(person, "187", "ETI-")
    stage.expect("187 stands before the number", answer.text.index("187") < answer.text.index("ETI-"))
    await stage.gets("baskentgaz", "assigned", text="doğalgaz kokusu")


async def the_power_is_out(stage: Stage) -> None:
    await _is_taken(
        stage, "Tolga", "baskentedas", "topçu mahallesinde elektrikler kesik 3 saattir yok", "Başkent"
    )


async def a_boulevard_is_broken(stage: Stage) -> None:
    await _is_taken(
        stage, "Seda", "buyuksehir", "bağlıca bulvarında yol bozuk koca çukurlar var", "Büyükşehir"
    )


async def the_ring_road_has_a_hole(stage: Stage) -> None:
    await _is_taken(
        stage, "Ufuk", "karayollari", "ankara çevre yolu otoyolunda büyük bir çukur var", "Karayolları"
    )


async def _is_taken(stage: Stage, name: str, unit: str, words: str, told: str) -> None:
    person = stage.citizen(name)
    await person.writes(words)
    answer = await stage.sees(person, "ETI-", told)
    ticket = await stage.gets(unit, "assigned", text=words[:30])
    stage.expect("the citizen knows the number the unit has", ticket["reference"] in answer.text)


STORIES: tuple[Play, ...] = (
    a_broken_road,
    an_unpruned_tree,
    a_dirty_street_at_night,
    a_request_is_done_quickly,
    a_suggestion,
    the_bus_is_late,
    no_water,
    it_smells_of_gas,
    the_power_is_out,
    a_boulevard_is_broken,
    the_ring_road_has_a_hole,
)
