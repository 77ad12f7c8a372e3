import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize("text", ["forumun karşısı karanlık", "bim yanındaki yol bozuk"])
def test_a_shop_is_a_landmark(place: PlaceIn, text: str) -> None:
    assert place(text) is not None


def test_a_landmark_is_a_place(place: PlaceIn) -> None:
    found = place("Mehmet Akif Ersoy İlkokulu karşısında çöp konteyneri taştı")
    assert found is not None
    assert "İlkokulu karşısında" in found.text
