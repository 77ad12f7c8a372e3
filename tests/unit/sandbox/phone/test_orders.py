"""What is typed into the phone, and what it means."""

import pytest

from sandbox.phone.orders import (
    End,
    Help,
    Misunderstood,
    Order,
    React,
    SendFile,
    SendPlace,
    Tap,
    Write,
    parse,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("çukur var", Write("çukur var")),
        ("  çöp  ", Write("çöp")),
        ("çöp alınmıyor\\nayrıca salıncak kırık", Write("çöp alınmıyor\nayrıca salıncak kırık")),
        ("/foto", SendFile("image")),
        ("/foto Ersoy Caddesi", SendFile("image", None, "Ersoy Caddesi")),
        ("/foto @resim/cukur.png Ersoy Caddesi", SendFile("image", "resim/cukur.png", "Ersoy Caddesi")),
        ("/ses", SendFile("audio")),
        ("/ses @not.ogg", SendFile("audio", "not.ogg")),
        ("/cikartma", SendFile("sticker")),
        ("/konum 38.46 27.22", SendPlace(38.46, 27.22)),
        ("/konum 38.46, 27.22", SendPlace(38.46, 27.22)),
        ("/konum -33 18", SendPlace(-33, 18)),
        ("/1", Tap(1)),
        ("/12", Tap(12)),
        ("/tepki 👍", React("👍")),
        ("/yanit 3 evet, orası", Write("evet, orası", 3)),
        ("/YARDIM", Help()),
        ("/bitir", End()),
    ],
)
def test_a_line_is_understood(typed: str, meant: Order) -> None:
    assert parse(typed) == meant


@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_nothing_typed_is_no_order(typed: str) -> None:
    assert parse(typed) is None


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("/fotoğraf", "/fotoğraf diye bir komut yok"),
        ("/konum Ersoy Caddesi", "/konum 38.46 27.22"),
        ("/konum 98 27", "/konum 38.46 27.22"),
        ("/konum", "/konum 38.46 27.22"),
        ("/tepki", "/tepki 👍"),
        ("/yanit evet", "/yanit 2"),
        ("/yanit 2", "/yanit 2"),
    ],
)
def test_what_is_not_understood_is_explained(typed: str, hint: str) -> None:
    order = parse(typed)
    assert isinstance(order, Misunderstood)
    assert hint in order.why
