"""How far from a landmark, or past it."""

import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kütüphaneden 80 metre aşağıda çukur var", "kütüphaneden 80 metre aşağıda"),
        ("lisenin otuz metre ilerisindeki lamba sönük", "lisenin otuz metre ilerisindeki"),
        ("karakolun iki bina ötesi", "karakolun iki bina ötesi"),
        ("eczanenin az yukarısında moloz var", "eczanenin az yukarısında"),
        ("bakkaldan 100m sonra yol çökmüş", "bakkaldan 100m sonra"),
        ("4180 sokağın 40 metre aşağısında çukur var", "4180 sokağın 40 metre aşağısında"),
        ("köprüyü geçince solda ağaç devrildi", "köprüyü geçince solda"),
        ("mezarlığı geçtikten sonra ilk sokakta çukur var", "mezarlığı geçtikten sonra ilk sokakta"),
    ],
)
def test_how_far_it_is_belongs_to_the_place(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "kütüphaneden 2 saat sonra çıktık",
        "bakkaldan 80 lira fazla aldılar",
        "eczaneden 3 kutu ilaç aldım",
        "köprüyü geçen yıl yaptınız",
        "okulu geçici kapattılar",
        "marketten aşağı inerken düştüm",
        "karakol 5 yıl önce kapandı",
        "durağa 10 metre boru döşediler",
        "pazardan sonra çöp kalıyor",
    ],
)
def test_what_is_counted_otherwise_is_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None
