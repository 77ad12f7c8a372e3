import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    "text", ["Kazımdirik'te çöp var", "kazim dirik mah cop alinmiyo", "çöp var KAZIMDİRİK MAHALLESİ"]
)
def test_a_quarter_of_the_municipality_is_known(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.neighbourhood == "Kazımdirik"
