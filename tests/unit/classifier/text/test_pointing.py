import pytest

from services.classifier.text.folding import fold, words_of
from services.classifier.text.pointing import told_from_water


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("şu an geldiler", "simdi an geldiler"),
        ("su an geldiler", "simdi an geldiler"),
        ("Şu lambaya bakın", "bu lambaya bakin"),
        ("su akmıyor", "su akmiyor"),
        ("kirli su", "kirli su"),
    ],
)
def test_what_points_is_no_water(text: str, read: str) -> None:
    assert " ".join(word.folded for word in told_from_water(text, words_of(fold(text)))) == read
