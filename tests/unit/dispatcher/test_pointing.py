"""Words that point back at a thing told before are of the report that told it."""

import pytest

from services.dispatcher.pointing import points_back, says_what_was_meant, what_is_numbered
from services.dispatcher.ticket import Ticket
from shared.events import Kind, ReadingPart
from tests.unit.dispatcher.chat import Chat, matter

SPRING = matter("asfaltın altından su fışkırıyor", "su_patlak", street="Gazi Sokak")
IN_THE_CELLAR = matter("bodruma girmeye başladı bu su", "yagmur_taskin", kind=Kind.OTHER, confidence=0.7)


def told(chat: Chat, text: str) -> Ticket:
    chat.writes(matter(text, "yol_bozuk"))
    return chat.ticket


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("asfalttan su fışkırıyor", "kömürlüğe doldu bu su"),
        ("köşede çukur var", "o çukura dün kurye düştü"),
        ("köpek havlıyor", "bu köpeğin sahibi yok"),
        ("ağacın dalı sarktı", "aynı dal bu gece indi"),
        ("sular akmıyor", "bu suyun geleceği yok"),
    ],
)
def test_they_name_it_behind_a_word_that_points(chat: Chat, before: str, now: str) -> None:
    assert points_back(told(chat, before), matter(now, "diger"))


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("sokakta lamba sönük", "bu sokakta çukur var"),
        ("sabah çöp alınmadı", "bu sabah otobüs gelmedi"),
        ("yolda su birikti", "yolun suyu çekilmedi"),
        ("yolda su birikti", "o kadar sinek var ki"),
        ("apartmanın önünde rögar taştı", "bu apartmana kaçak kat çıkıyorlar"),
        ("araba kapımı kapatıyor", "bu aralar kimse gelmiyor"),
        ("su yok", "bu suç duyurusudur"),
        ("iki gün oldu", "bu iki bank kırık"),
        ("kapak kırık", "bu kaplumbağa yaralı"),
    ],
)
def test_a_place_a_time_or_another_thing_is_none(chat: Chat, before: str, now: str) -> None:
    assert not points_back(told(chat, before), matter(now, "diger"))


@pytest.mark.parametrize(
    ("before", "now", "again"),
    [
        ("arsada kablo yakıyorlar", "bu gece de yine yaktılar gelen giden yok", True),
        ("dereye atık döktüler", "tekrar dökmüşler", True),
        ("davul çalıyor her düğünde", "sabaha kadar gene çaldı", True),
        ("arsada kablo yakıyorlar", "sabah da yaktılar", False),
        ("arsada kablo yakıyorlar", "gene kimse gelmedi", False),
        ("ekip geldi gitti", "yine geldiler", False),
        ("lamba yanmıyor", "yine karanlık", False),
        ("ağacı kestiler", "gene sular kesildi", False),
    ],
)
def test_what_is_done_again_is_of_the_report_of_it(chat: Chat, before: str, now: str, again: bool) -> None:
    assert points_back(told(chat, before), matter(now, "diger")) is again


def test_of_two_reports_the_one_whose_deed_is_done_again_hears_it(chat: Chat) -> None:
    chat.writes(matter("arkada tel yakıyorlar", "koku_duman_toz"))
    chat.later(hours=2).writes(matter("kaldırım bozuk", "kaldirim_yaya"))
    said = matter("akşam gene yaktılar", "diger", kind=Kind.COMPLAINT, confidence=0.4, solved=False)
    chat.later(days=1).writes(said, decision="ask")
    assert said.text in chat.by_topic["koku_duman_toz"].text
    assert len(chat.tickets) == 2


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("başvuru no 2026/118", "basvuru"),
        ("dilekçe numaram: 77120", "dilekce"),
        ("90311 nolu dosya", "dosya"),
        ("kapı no 114", None),
        ("bina numarası 120", None),
        ("başvuru no nedir", None),
        ("114 no lu hat gelmedi", None),
        ("elektrik 220 volt gelmiyor", None),
    ],
)
def test_a_mere_number_of_something_is_of_that(text: str, thing: str | None) -> None:
    assert what_is_numbered(text) == thing


def test_the_number_of_an_application_is_more_of_who_has_applied(chat: Chat) -> None:
    chat.writes(matter("yardım için başvurmuştum ses çıkmadı", "sosyal_yardim"))
    chat.later(hours=3).writes(matter("kaldırım bozuk", "kaldirim_yaya"))
    said = matter("başvuru no 5512", "personel_iletisim", bare=True)
    chat.later(days=1).writes(said)
    assert len(chat.tickets) == 2
    assert said.text in chat.by_topic["sosyal_yardim"].text


@pytest.mark.parametrize(
    ("now", "meant"),
    [
        ("okul dediğim Kızılay İlkokulu", True),
        ("okuldan bahsettiğim yer", False),
        ("o okul", False),
        ("dediğim gibi okul", False),
        ("market dediğim köşedeki", False),
    ],
)
def test_who_says_what_they_meant_names_it_before(chat: Chat, now: str, meant: bool) -> None:
    before = told(chat, "okulun arkasında köpekler dolaşıyor")
    assert says_what_was_meant(before, matter(now, "diger")) is meant


def test_of_two_reports_it_goes_to_the_one_that_named_it(chat: Chat) -> None:
    chat.writes(matter("okulun arkasında köpekler var", "basibos_hayvan"))
    chat.later(seconds=40).writes(matter("sokağımız süpürülmüyor", "sokak_temizlik"))
    where = matter("okul dediğim 562 sokakta", "diger", confidence=0.1, street="562 Sokak")
    chat.later(seconds=40).writes(where, decision="ask")
    assert chat.by_topic["basibos_hayvan"].place.street == "562 sokak"
    assert not chat.by_topic["sokak_temizlik"].place.known


def test_its_unit_hears_them_hours_later(chat: Chat) -> None:
    chat.writes(SPRING)
    answer = chat.later(hours=3).writes(IN_THE_CELLAR, decision="ask")
    assert answer.told == [("izsu", "note")]
    assert "ask_if_apart" in answer.keys


@pytest.mark.parametrize(
    "part",
    [
        IN_THE_CELLAR.model_copy(update={"apart": True}),
        matter("bu su deposuna çöp atıyorlar", "cop_toplama", confidence=0.98),
        matter("80 sokakta bu su gene var", "yagmur_taskin", confidence=0.7, street="80 Sokak"),
    ],
    ids=["marked off", "surely of another unit", "in another street"],
)
def test_what_is_another_matter_stays_one(chat: Chat, part: ReadingPart) -> None:
    chat.writes(SPRING)
    chat.later(hours=3).writes(part, decision="automatic" if part.confidence > 0.8 else "desk")
    assert len(chat.tickets) == 2
