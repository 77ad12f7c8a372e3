"""A bubble as lines of text."""

from sandbox.graph.chat import Bubble, Choice
from sandbox.screen import lines_of

SOLVED = (Choice("Çözüldü", "solved:1"), Choice("Çözülmedi", "not_solved:1"))


def bubble(text: str = "", kind: str = "text", **more: object) -> Bubble:
    return Bubble("line", kind, "wamid.1", 0.0, text=text, **more)  # type: ignore[arg-type]


def test_long_lines_are_broken_between_words_and_empty_lines_stay() -> None:
    text = "Çukur asfaltla kapatıldı.\n\nGeçmiş olsun."
    assert lines_of(bubble(text), 16) == ["Çukur asfaltla", "kapatıldı.", "", "Geçmiş olsun."]


def test_bold_type_is_not_shown_as_stars() -> None:
    assert lines_of(bubble("Numara: *BRN-2026-000001*\n2 * 3 * 4"), 40) == [
        "Numara: BRN-2026-000001",
        "2 * 3 * 4",
    ]


def test_buttons_stand_under_the_words() -> None:
    assert lines_of(bubble("Çözüldü mü?", choices=SOLVED), 40) == [
        "Çözüldü mü?",
        "( Çözüldü )  ( Çözülmedi )",
    ]


def test_choices_may_carry_the_numbers_they_are_tapped_by() -> None:
    lines = lines_of(bubble("Çözüldü mü?", choices=SOLVED), 40, numbered=True)
    assert lines[-1] == "( 1 Çözüldü )  ( 2 Çözülmedi )"


def test_a_menu_is_a_list_with_its_descriptions() -> None:
    rows = tuple(Choice(title, title, f"{title} konusu") for title in ("Yol", "Su", "Çöp", "Park"))
    assert lines_of(bubble("Konu?", choices=rows), 40, numbered=True)[1] == "• 1 Yol – Yol konusu"


def test_a_photo_a_reaction_and_the_wish_for_a_place_are_seen() -> None:
    assert lines_of(bubble("Kapatıldı.", link="http://x/1"), 40) == ["📷 fotoğraf", "Kapatıldı."]
    assert lines_of(bubble(kind="sticker", media_id="7"), 40) == ["🙂 çıkartma"]
    assert lines_of(bubble("✅", kind="reaction", reacts_to="wamid.0"), 40) == ["tepki: ✅"]
    assert lines_of(bubble("Yeri neresi?", asks_location=True), 40)[-1] == "( 📍 Konum gönder )"
