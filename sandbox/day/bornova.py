"""A day of the Bornova line. Each story is what one citizen, or a few, live through."""

from sandbox.day.citizens import FILES
from sandbox.day.stage import Play, Stage

SQUARE = (38.4697, 27.2211)


async def a_pothole_is_solved_within_the_hour(stage: Stage) -> None:
    ayse = stage.citizen("Ayşe Kara")
    await ayse.writes("slm ersoy caddesinde kocaman bi cukur var dun lastigim patladi")
    receipt = await stage.sees(ayse, "BRN-", "Fen İşleri")
    await ayse.sends_photo()
    await stage.sees(ayse, "✅")
    await ayse.sends_pin(*SQUARE)
    await stage.sees(ayse, "✅")
    roads = stage.agencies["fen_isleri"]
    ticket = await stage.gets("fen_isleri", "assigned", text="ersoy caddesinde kocaman")
    stage.expect("the citizen was told the number the unit got", ticket["reference"] in receipt.text)
    ticket = await stage.gets("fen_isleri", "note", reference=ticket["reference"], place__latitude=SQUARE[0])
    stage.expect("the photo stands in the same ticket", len(ticket["attachments"]) == 1)
    await roads.say(ticket, "accepted")
    await stage.sees(ayse, ticket["reference"])
    photo = await roads.upload(ticket, (FILES / "photo.jpg").read_bytes())
    await roads.say(ticket, "resolved", "Çukur asfaltla kapatıldı, geçmiş olsun.", attachments=[photo])
    told = await stage.sees(ayse, "Çukur asfaltla kapatıldı")
    await stage.can_fetch("the photo of the work", told.link or "")
    await ayse.taps(told, "Çözüldü")
    await stage.sees(ayse, ticket["reference"])
    await ayse.writes("çok teşekkürler elinize sağlık")
    await stage.sees(ayse)
    await stage.stands(ticket, "closed", status="closed")
    stage.is_with("fen_isleri", ticket)


async def the_bus_does_not_come(stage: Stage) -> None:
    words = "59 numarali otobus 45 dakikadir gelmedi evka 3 duragindayiz"
    await stage.is_taken("Mert", "eshot", words, "ESHOT")


async def the_taps_are_dry(stage: Stage) -> None:
    words = "sabahtan beri sular kesik kazımdirik mah. 364 sokak"
    await stage.is_taken("Zeynep", "izsu", words, "İZSU")


async def it_smells_of_gas(stage: Stage) -> None:
    """it smells of gas: the emergency number comes first"""
    person = stage.citizen("Hülya")
    await person.writes("APARTMANDA COK KESKIN GAZ KOKUSU VAR erzene mah 80 sokak no 5")
    answer = await stage.sees(person, "187", "BRN-")
    stage.expect("187 stands before the number", answer.text.index("187") < answer.text.index("BRN-"))
    ticket = await stage.gets("izmirgaz", "assigned", text="GAZ KOKUSU")
    stage.expect("it is the most urgent", ticket["urgency"] == 3)
    stage.is_with("izmirgaz", ticket)


async def a_main_artery_is_broken(stage: Stage) -> None:
    words = "Mustafa Kemal Caddesinde asfalt bozulmuş, her yer çukur"
    await stage.is_taken("Okan", "buyuksehir", words, "Büyükşehir")


async def the_motorway_has_a_hole(stage: Stage) -> None:
    words = "İzmir çevre yolunda otoban üzerinde derin bir çukur var"
    await stage.is_taken("Sibel", "karayollari", words, "Karayolları")


async def the_street_lamps_are_dark(stage: Stage) -> None:
    words = "mevlana mahallesi 1746 sokakta sokak lambaları yanmıyor zifiri karanlık"
    await stage.is_taken("Cem", "gediz", words, "Gediz")


async def a_photo_comes_before_its_words(stage: Stage) -> None:
    person = stage.citizen("Selin")
    await person.sends_photo()
    await person.writes("kazımdirik mahallesi 372 sokakta kaldırım çökmüş, tekerlekli sandalye geçemiyor")
    answer = await stage.sees(person, "BRN-", "Fen İşleri")
    ticket = await stage.gets("fen_isleri", "assigned", text="372 sokakta kaldırım")
    stage.expect("one number, the unit's", ticket["reference"] in answer.text)
    await stage.stands(ticket, "with its photo", attachments={"$size": 1})


async def one_message_holds_two_matters(stage: Stage) -> None:
    person = stage.citizen("Fatma")
    await person.writes("çöpler 3 gündür alınmıyor\nayrıca parktaki salıncak kırık çocuklar düşüyor, evka 4")
    answer = await stage.sees(person, "BRN-", "Temizlik", "Park")
    waste = await stage.gets("temizlik_isleri", "assigned", text="çöpler 3 gündür")
    park = await stage.gets("park_bahceler", "assigned", text="salıncak kırık")
    both = waste["reference"] != park["reference"]
    stage.expect("two numbers in one bubble", both and park["reference"] in answer.text)


async def an_agency_says_it_is_not_theirs(stage: Stage) -> None:
    person = stage.citizen("Kemal")
    await person.writes("özkanlar kavşağında su borusu patladı sokağa su akıyor")
    await stage.sees(person, "BRN-", "İZSU")
    ticket = await stage.gets("izsu", "assigned", text="özkanlar")
    await stage.agencies["izsu"].say(
        ticket, "rejected", "Park sulama hattı, belediyenindir.", suggested_unit="park_bahceler"
    )
    await stage.sees(person, ticket["reference"], "Park")
    await stage.gets("izsu", "withdrawn", reference=ticket["reference"])
    await stage.gets("park_bahceler", "assigned", reference=ticket["reference"])


async def an_agency_asks_and_is_answered(stage: Stage) -> None:
    person = stage.citizen("Derya")
    await person.writes("apartmanın önündeki rögar taşıyor leş gibi koku var, altındağ mahallesi")
    await stage.sees(person, "BRN-")
    ticket = await stage.gets("izsu", "assigned", text="rögar taşıyor")
    await stage.agencies["izsu"].say(ticket, "question", "Hangi apartman, sokak numarası nedir?")
    await stage.sees(person, "Hangi apartman")
    await person.writes("4021 sokak no 12 Papatya apartmanı")
    await stage.gets("izsu", "note", reference=ticket["reference"], note="Papatya")
    await stage.sees(person, ticket["reference"])


async def not_solved_reopens(stage: Stage) -> None:
    person = stage.citizen("Nuri")
    await person.writes("kaldırım taşları sökülmüş, annem düştü. Ergene mahallesi 540 sokak")
    await stage.sees(person, "BRN-")
    ticket = await stage.gets("fen_isleri", "assigned", text="kaldırım taşları")
    await stage.agencies["fen_isleri"].say(ticket, "resolved", "Kaldırım onarıldı.")
    told = await stage.sees(person, "Kaldırım onarıldı")
    await person.taps(told, "Çözülmedi")
    await stage.gets("fen_isleri", "reopened", reference=ticket["reference"])
    await stage.sees(person, ticket["reference"])
    await person.writes("ne oldu benim iş")
    await stage.sees(person, ticket["reference"], "yeniden açıldı")


async def the_status_is_told_by_number(stage: Stage) -> None:
    person = stage.citizen("Aylin")
    await person.writes("yeşilova mahallesi 4022 sokakta rögar kapağı kırık")
    await stage.sees(person, "BRN-")
    await person.writes("çöp konteyneri yanmış yenisi gelsin, rafet paşa mahallesi 5005 sokak")
    await stage.sees(person, "BRN-")
    waste = await stage.gets("temizlik_isleri", "assigned", text="çöp konteyneri yanmış")
    await person.writes(f"{waste['reference']} ne durumda")
    answer = await stage.sees(person, waste["reference"], "Temizlik")
    stage.expect("only the one that was asked for", answer.text.count("BRN-") == 1)


async def who_writes_stop_is_left_in_peace(stage: Stage) -> None:
    person = stage.citizen("Rıza")
    await person.writes("erzene mahallesi 116 sokakta park etmiş hurda araç aylardır duruyor")
    ticket = await stage.gets("zabita", "assigned", text="hurda araç")
    await stage.sees(person, ticket["reference"])
    await person.writes("DUR")
    await stage.sees(person, "yazmayacağız")
    await stage.agencies["zabita"].say(ticket, "accepted")
    await stage.stands(ticket, "accepted", status="accepted")
    await person.writes("BAŞLA")
    answer = await stage.sees(person)
    stage.expect("nothing was said between stop and start", "hoş geldiniz" in answer.text)


async def a_broken_update_changes_nothing(stage: Stage) -> None:
    """an agency's broken updates are parked with their reasons and change nothing"""
    ticket = await stage.is_taken(
        "Tarık", "izsu", "manavkuyu mah. 248 sokakta su borusu patladı, yola su akıyor", "İZSU"
    )
    izsu, eshot = stage.agencies["izsu"], stage.agencies["eshot"]
    await stage.refuses(await izsu.say_raw("resolved", b"{broken"), "JSON")
    await stage.refuses(await eshot.say(ticket, "resolved", "Bizde değil ki"), "is not with eshot")
    stranger = {**ticket, "ticket_id": "00000000-0000-0000-0000-000000000000", "reference": None}
    await stage.refuses(await izsu.say(stranger, "accepted"), "no such ticket")
    await stage.refuses(await izsu.say(ticket, "question", "  "), "needs a text")
    await stage.stands(ticket, "as it was", status="accepted")


async def a_voice_note_is_heard_by_a_person(stage: Stage) -> None:
    person = stage.citizen("Hatice")
    await person.sends_voice()
    await stage.sees(person, "BRN-")
    ticket = await stage.gets("desk", "assigned", text="Sesli")
    await stage.can_fetch("the voice note", ticket["attachments"][0]["url"])


async def a_sticker_is_not_met_with_silence(stage: Stage) -> None:
    person = stage.citizen("Efe")
    await person.sends_sticker()
    await stage.sees(person)


async def a_citizen_without_a_phone_number(stage: Stage) -> None:
    person = stage.citizen_without_phone("Deniz")
    await person.writes("sokağımızda başıboş köpek sürüsü var çocuklar korkuyor, çamdibi 5114 sokak")
    await stage.sees(person, "BRN-", "Veteriner")
    await stage.gets("veteriner_isleri", "assigned", text="köpek sürüsü")


async def a_suggestion_is_welcome(stage: Stage) -> None:
    person = stage.citizen("Gizem")
    await person.writes("Keşke büyük parka birkaç tane daha bank koysanız, çok güzel olur")
    await stage.sees(person, "BRN-")
    ticket = await stage.gets("park_bahceler", "assigned", text="bank koysanız")
    stage.expect("it is kept as a suggestion", ticket["kind"] == "oneri")


async def thanks_open_no_ticket(stage: Stage) -> None:
    person = stage.citizen("Yusuf")
    await person.writes("parkımızı yenilemişsiniz çok teşekkür ederiz emeğinize sağlık 🙏")
    answer = await stage.sees(person)
    stage.expect("no number is given", "BRN-" not in answer.text)


async def a_message_in_english(stage: Stage) -> None:
    """a message in English"""
    person = stage.citizen("Emma")
    await person.writes("Hello, there is a big pothole on 364 street near the university, it is dangerous")
    await stage.sees(person, "BRN-", "number")
    await stage.gets("fen_isleri", "assigned", text="pothole")


async def a_message_in_arabic(stage: Stage) -> None:
    """a message in Arabic"""
    person = stage.citizen("Samir")
    await person.writes("القمامة لم تُجمع منذ ثلاثة أيام في شارعنا")
    await stage.sees(person, "BRN-", "رقم")
    await stage.gets("temizlik_isleri", "assigned", text="القمامة")


async def the_same_webhook_comes_five_times(stage: Stage) -> None:
    person = stage.citizen("Pınar")
    said = await person.writes("evka 3 metro yanında moloz yığını var kaldırılsın")
    for _ in range(4):
        await stage.graph.webhooks.deliver(said.body)
    await stage.sees(person, "BRN-")
    await stage.gets("temizlik_isleri", "assigned", text="moloz yığını")
    await stage.stays_one("temizlik_isleri", "moloz yığını", person)


STORIES: tuple[Play, ...] = (
    a_pothole_is_solved_within_the_hour,
    the_bus_does_not_come,
    the_taps_are_dry,
    it_smells_of_gas,
    a_main_artery_is_broken,
    the_motorway_has_a_hole,
    the_street_lamps_are_dark,
    a_photo_comes_before_its_words,
    one_message_holds_two_matters,
    an_agency_says_it_is_not_theirs,
    an_agency_asks_and_is_answered,
    not_solved_reopens,
    the_status_is_told_by_number,
    who_writes_stop_is_left_in_peace,
    a_broken_update_changes_nothing,
    a_voice_note_is_heard_by_a_person,
    a_sticker_is_not_met_with_silence,
    a_citizen_without_a_phone_number,
    a_suggestion_is_welcome,
    thanks_open_no_ticket,
    a_message_in_english,
    a_message_in_arabic,
    the_same_webhook_comes_five_times,
)
