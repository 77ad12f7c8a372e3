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
