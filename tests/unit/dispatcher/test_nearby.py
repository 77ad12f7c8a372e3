"""Where a second matter is that points back at the place of the first."""

import pytest

from services.dispatcher.nearby import is_beside_what_was_told
from shared.events import Kind, PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import HOLE, Chat, matter


@pytest.mark.parametrize(
    "text",
    [
        "köşedeki lamba da yanmıyor",
        "bir de karşısındaki arsaya moloz dökmüşler",
        "hemen yanında rögar taşıyor",
        "az ilerisinde kaldırım çökük",
        "20 metre ilerideki konteyner kırık",
        "sokağın başında köpekler var",
        "ordaki parkın salıncağı kopuk",
        "apartmanın hemen karşısında yabani otlar var",
    ],
)
def test_what_stands_beside_something_unnamed_is_there(text: str) -> None:
    assert is_beside_what_was_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "ileride kaza olacak",
        "sonunda birisi düşecek",
        "yanımda çocuk vardı",
        "yandaki sokakta lamba yanmıyor",
        "karşı sokaktaki lamba sönük",
        "karşıdaki komşu müzik çalıyor",
        "köşedeki arka sokakta moloz var",
        "altındağda lamba yanmıyor",
        "evimizin önünde köpekler var",
        "başından beri söylüyoruz",
        "arkadaşım orada düştü",
        "önümüzdeki hafta gelin",
    ],
)
def test_what_is_the_writers_own_or_another_street_is_not(text: str) -> None:
    assert not is_beside_what_was_told(text)


def lamp(text: str, **more: object) -> ReadingPart:
    return matter(text, "aydinlatma", **more)


def where(chat: Chat, topic: str = "aydinlatma") -> tuple[str | None, str | None]:
    place = chat.by_topic[topic].place
    return place.street, place.text


def test_in_one_message_it_is_where_the_matter_before_it_is(chat: Chat) -> None:
    chat.writes(HOLE, lamp("köşedeki lamba da yanmıyor"))
    assert where(chat) == ("ersoy caddesi", "Ersoy Caddesi")


def test_a_landmark_told_besides_is_in_that_street(chat: Chat) -> None:
    market = PlaceHint(text="marketin önünde")
    chat.writes(HOLE, lamp("aynı sokakta marketin önünde lamba sönük", same_place=True, place=market))
    street, text = where(chat)
    assert street == "ersoy caddesi"
    assert "marketin önünde" in (text or "")


def test_a_moment_later_it_is_there_too_and_the_citizen_hears_of_it(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=2).writes(lamp("köşedeki lamba da yanmıyor"))
    assert "place_taken_over" in answer.keys
    assert where(chat)[0] == "ersoy caddesi"


def test_hours_later_it_is_asked_for(chat: Chat) -> None:
    chat.writes(HOLE)
    assert "ask_place" in chat.later(hours=3).writes(lamp("köşedeki lamba da yanmıyor")).keys


def test_in_the_same_street_at_another_door(chat: Chat) -> None:
    chat.writes(matter("rögar taşıyor", "kanalizasyon", street="Ersoy Caddesi no 18"))
    aid = matter("komşuma yemek lazım, adresi aynı sokak no 25", "sosyal_yardim", same_place=True)
    chat.later(minutes=1).writes(aid.model_copy(update={"kind": Kind.REQUEST}))
    text = where(chat, "sosyal_yardim")[1] or ""
    assert "no 25" in text
    assert "18" not in text


def test_what_is_told_of_the_same_street_is_a_matter_of_its_own(chat: Chat) -> None:
    unsure = matter("gazi sokakta lamba patlak", "aydinlatma", street="Gazi Sokak", confidence=0.5)
    chat.writes(unsure, decision="desk")
    chat.later(seconds=10).writes(matter("aynı sokakta çukur da var", "yol_bozuk", same_place=True))
    assert len(chat.tickets) == 2
    assert where(chat, "yol_bozuk")[0] == "gazi sokak"


NAMED = matter("Süvari Caddesi 12 numarada gürültü var", "gurultu").model_copy(
    update={"place": PlaceHint(text="Süvari Caddesi 12 numarada", street="suvari cadde")}
)


def test_a_street_told_before_is_known_by_its_name_alone_without_the_door(chat: Chat) -> None:
    chat.writes(NAMED)
    bank = PlaceHint(text="bankanın önündeki")
    chat.later(hours=1).writes(lamp("bir de Süvari'de bankanın önündeki lamba sönük", place=bank, apart=True))
    street, text = where(chat)
    assert street == "suvari cadde"
    assert "12" not in (text or "").replace("BRN", "").split("(")[0]
    assert "bankanın önündeki" in (text or "")


@pytest.mark.parametrize(
    "text", ["süvaride lamba sönük", "Süvari'nin lambası sönük", "Süvariler'de lamba sönük"]
)
def test_a_word_that_may_be_any_is_no_name_of_it(chat: Chat, text: str) -> None:
    chat.writes(NAMED)
    chat.later(hours=1).writes(lamp(text, apart=True))
    assert not chat.by_topic["aydinlatma"].place.known


VILLAGE = PlaceHint(text="laka köyünden", neighbourhood="Laka")


def test_a_village_told_before_anything_else_is_that_of_all_that_follows(chat: Chat) -> None:
    who = matter("laka köyünden yazıyorum", "diger", kind=Kind.OTHER, introduces=True, place=VILLAGE)
    chat.writes(who, decision="ask")
    chat.later(minutes=1).writes(matter("su akmıyor", "su_kesintisi"))
    chat.later(minutes=1).writes(lamp("lambalar da yanmıyor"))
    assert chat.by_topic["aydinlatma"].place.neighbourhood == "Laka"


def test_a_village_told_with_one_matter_is_not_that_of_the_next(chat: Chat) -> None:
    chat.writes(matter("laka köyünden yazıyorum su akmıyor", "su_kesintisi", place=VILLAGE))
    assert "ask_place" in chat.later(minutes=1).writes(lamp("lambalar da yanmıyor")).keys


@pytest.mark.parametrize("text", ["o sokağın sonunda da lamba yok", "bu köşedeki lamba da sönük"])
def test_what_is_pointed_at_was_told_before(chat: Chat, text: str) -> None:
    chat.writes(HOLE)
    chat.later(minutes=2).writes(lamp(text))
    assert where(chat)[0] == "ersoy caddesi"


def test_another_door_is_in_the_street_just_told(chat: Chat) -> None:
    chat.writes(matter("rögar taşıyor", "kanalizasyon", street="Ersoy Caddesi no 18"))
    chat.later(minutes=1).writes(lamp("24 numaranın önünde lamba sönük"))
    assert where(chat)[1] == "Ersoy Caddesi 24 numaranın (BRN-2026-000001 numaralı önceki bildirimden)"


@pytest.mark.parametrize(
    "text", ["lamba sönük, direk no 24", "153 numara açmıyor, lamba sönük", "lamba no 24 sönük"]
)
def test_a_number_at_which_nothing_is_is_no_door(chat: Chat, text: str) -> None:
    chat.writes(matter("rögar taşıyor", "kanalizasyon", street="Ersoy Caddesi no 18"))
    chat.later(minutes=1).writes(lamp(text))
    assert not chat.by_topic["aydinlatma"].place.known


def test_a_numbered_street_told_before_is_known_by_its_number_alone(chat: Chat) -> None:
    chat.writes(matter("çukur var", "yol_bozuk", street="4180 sokak"))
    chat.later(hours=1).writes(lamp("bir de 4180'in köşesindeki lamba sönük", apart=True))
    assert where(chat)[0] == "4180 sokak"


def test_the_number_of_a_bus_is_no_street(chat: Chat) -> None:
    chat.writes(matter("çukur var", "yol_bozuk", street="515 sokak"))
    chat.later(hours=1).writes(matter("515'in şoförü bağırdı", "toplu_tasima_personel", apart=True))
    assert not chat.by_topic["toplu_tasima_personel"].place.known


def test_so_is_a_village_told_in_words_without_a_subject(chat: Chat) -> None:
    first = matter("laka köyünden biz", "diger", kind=Kind.OTHER, confidence=0.1, place=VILLAGE)
    chat.writes(first, decision="ask")
    chat.later(minutes=1).writes(matter("yol bozuk", "yol_bozuk"))
    chat.later(minutes=1).writes(lamp("lambalar da yanmıyor"))
    assert chat.by_topic["aydinlatma"].place.neighbourhood == "Laka"
