"""Which of several reports a verdict or thanks are of: by its quarter or its subject."""

import pytest

from shared.events import PlaceHint
from tests.unit.dispatcher.chat import GAS, HOLE, Chat, Intent, Kind, matter


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("Mevlanadakini yapmışlar sağ olun", None),
        ("mevlana'daki lamba yanmış teşekkürler", None),
        ("Mevlana 372 deki yanmış sağ olun", "Mevlana"),
    ],
)
def test_its_quarter_says_which_of_two_open_ones_is_over(chat: Chat, text: str, quarter: str | None) -> None:
    for street, in_quarter in (("372 sokak", "Mevlana"), ("385 sokak", "Çınar")):
        place = PlaceHint(text=f"{in_quarter} {street}", street=street, neighbourhood=in_quarter)
        dark = matter(f"{street} karanlık", "aydinlatma").model_copy(update={"place": place})
        chat.later(hours=3).writes(dark)
    told_there = PlaceHint(text=quarter, neighbourhood=quarter) if quarter else None
    told = matter(text, "aydinlatma", kind=Kind.THANKS, solved=True).model_copy(update={"place": told_there})
    chat.later(days=1).writes(told, intent=Intent.THANKS)
    confirmed = [ticket.place.street for ticket in chat.tickets.values() if ticket.confirmed]
    assert confirmed == ["372 sokak"]


@pytest.mark.parametrize(
    ("text", "share", "is_over"),
    [
        ("suyumuz geldi sağ olun", 0.6, True),
        ("suyumuz geldi sağ olun", 0.2, False),
        ("su işine bakıyormuşsunuz sağ olun", 0.6, False),
        ("su faturası geldi sağ olun", 0.6, False),
    ],
)
def test_thanks_of_one_subject_may_say_that_it_is_well(
    chat: Chat, text: str, share: float, is_over: bool
) -> None:
    chat.writes(matter("sular akmıyor", "su_kesintisi"))
    chat.later(hours=1).writes(HOLE)
    thanks = matter(text, "su_kesintisi", kind=Kind.THANKS, candidates=(("su_kesintisi", share),))
    chat.later(days=1).writes(thanks, intent=Intent.THANKS)
    assert bool(chat.by_topic["su_kesintisi"].confirmed) is is_over
    assert chat.by_topic["yol_bozuk"].confirmed is None


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("geçti galiba", True),
        ("koku dağıldı", True),
        ("koku gitti geldi", False),
        ("geçti mi", False),
        ("otobüs geçti", False),
        ("geçmedi", False),
        ("geçti gitti kış da şu mahalleden", False),
    ],
)
def test_a_few_words_may_say_that_the_only_open_report_is_over(chat: Chat, text: str, is_over: bool) -> None:
    chat.writes(GAS)
    words = matter(text, "diger", kind=Kind.OTHER, confidence=0.9, wants_nothing=True)
    chat.later(minutes=45).writes(words, decision="ask")
    assert bool(chat.ticket.confirmed) is is_over
    assert chat.ticket.is_open


def test_of_two_open_reports_such_words_are_of_none(chat: Chat) -> None:
    chat.writes(GAS)
    chat.later(minutes=45).writes(HOLE)
    words = matter("geçti şimdi", "diger", kind=Kind.OTHER, confidence=0.9, wants_nothing=True)
    chat.later(minutes=45).writes(words, decision="ask")
    assert not any(ticket.confirmed for ticket in chat.tickets.values())


@pytest.mark.parametrize(
    ("text", "tickets"),
    [
        ("metroda kimlik buldum kime vereyim", 2),
        ("vize başvurusu nereye yapılıyor", 2),
        ("kira artışı yüzde kaç oldu", 2),
        ("peki nereye gideyim ben", 1),
        ("bunu kime sorabilirim", 1),
        ("telekomdan kimi arayalım", 1),
        ("cevap veren yok", 1),
        ("interneti kim bağlayacak o zaman", 1),
    ],
)
def test_of_two_things_that_are_nobodys_each_is_its_own(chat: Chat, text: str, tickets: int) -> None:
    chat.writes(matter("internet bağlanmadı telekom ilgilenmiyor", "diger_kurum"))
    shares = (("diger", 0.5), ("diger_kurum", 0.4))
    asks = matter(text, "diger", kind=Kind.OTHER, confidence=0.5, candidates=shares)
    chat.later(days=1).writes(asks, decision="ask")
    assert len(chat.tickets) == tickets
