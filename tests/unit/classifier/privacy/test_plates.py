"""Plates of vehicles, and sums and models that are written like one."""

import pytest

from services.classifier.privacy.plates import plates
from services.classifier.text.folding import clean


def found(text: str) -> list[str]:
    return [clean(text)[start:end] for start, end in plates(clean(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Otobüs kartımda 35 TL 1250 kuruş var",
        "otobüs için 45 TL 5000 lira",
        "Kombimizin modeli 24 HE 1200, su basıncı düştü",
        "yazıcı modeli: 20 HP 1102",
        "pompa tipi 50 KW 3000",
        "klima 12 BTU 2000",
    ],
)
def test_a_sum_and_a_model_are_no_plate(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("34 TL 1250 plakalı araç kaldırımda", "34 TL 1250"),
        ("2015 model 34 ABC 123 çarpıp kaçtı", "34 ABC 123"),
        ("arabanın modeli 35 BCD 124 beyaz", "35 BCD 124"),
    ],
)
def test_beside_a_vehicle_it_is_one(text: str, plate: str) -> None:
    assert found(text) == [plate]


@pytest.mark.parametrize("text", ["35dk1172 yolu kapattı", "06no3318 kaldırımda"])
def test_a_measure_written_on_to_both_figures_is_a_plates(text: str) -> None:
    assert found(text) == [text.split()[0]]


@pytest.mark.parametrize(
    "text", ["35dk bekledim 1172 gelmedi", "12no34 kapı", "10tl5000 kr", "20sk2024", "15may2026"]
)
def test_a_measure_with_less_behind_it_is_none(text: str) -> None:
    assert found(text) == []
