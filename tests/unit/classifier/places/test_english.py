import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the lamp in front of Bornova metro station is broken", "in front of Bornova metro station"),
        ("Garbage has been lying next to the mosque for a week", "next to the mosque"),
        ("there is a big hole opposite Forum Bornova", "opposite Forum Bornova"),
        ("stray dogs behind the primary school every night", "behind the primary school"),
        ("water is leaking across from the post office", "across from the post office"),
        ("The lights outside Migros are off since Monday", "outside Migros"),
        ("the light at the Küçükpark crossing is dead", "at the Küçükpark crossing"),
    ],
)
def test_how_one_stands_to_a_landmark_is_a_place(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "garbage in front of my house",
        "there are dogs near the children",
        "a car is standing in front of our garage",
        "the smell is terrible near us",
        "please come next week",
        "the next bus was late",
        "water comes from behind the wall",
        "next to the road a tree fell",
        "at the bus stop there is broken glass",
        "there is noise at the moment",
        "outside it is dark",
        "front camı kırık arabanın",
        "next mağazasından şikayetçiyim",
    ],
)
def test_what_may_stand_anywhere_is_none(place: PlaceIn, text: str) -> None:
    assert place(text) is None
