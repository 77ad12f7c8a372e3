"""What the dispatcher takes over from a reading."""

import pytest

from services.dispatcher.readings import without_personal_places
from shared.events import PersonalData
from tests.unit.dispatcher.chat import matter, reading


def place_of(text: str, masked: str, told: str, name: str) -> str | None:
    """What is left of a place that was told so, beside a person of this name."""
    part = matter(text, "yol_bozuk", street=told, masked=masked)
    taken = without_personal_places(reading(part, personal_data=(PersonalData(type="name", text=name),)))
    place = taken.parts[0].place
    return place.text if place else None


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Zafer", "Zafer sokağında çukur var", "Zafer sokağında"),
        ("Ali", "Alibey Caddesinde çukur var", "Alibey Caddesinde"),
        ("Deniz", "Denizciler sokakta çukur, Erzene mah", "Denizciler sokakta, Erzene mah"),
    ],
)
def test_a_place_called_like_who_tells_of_it_stays(name: str, text: str, told: str) -> None:
    assert place_of(f"Adım {name}. {text}", f"Adım [ad soyad]. {text}", told, name) == told


def test_a_place_that_tells_more_than_the_masked_words_is_masked() -> None:
    told = place_of(
        "80 sokak ali no 5 çöp alınmıyor",
        "80 sokak [ad soyad] no 5 çöp alınmıyor",
        "80 sokak ali no 5",
        "ali",
    )
    assert told == "80 sokak … no 5"
