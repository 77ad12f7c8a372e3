"""Which pins are ours, and whose the others are. Borders are coarse: they must hold the whole district."""

import pytest

from shared.events import Pin
from shared.municipality import Municipality
from tests.unit.municipality.conftest import Refusal


def pin(latitude: float, longitude: float) -> Pin:
    return Pin(latitude=latitude, longitude=longitude)


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((38.4622, 27.2177), id="the center"),
        pytest.param((38.4585, 27.2290), id="Ege University"),
        pytest.param((38.4260, 27.1720), id="Altındağ, Çamdibi"),
        pytest.param((38.4060, 27.2080), id="Işıkkent"),
        pytest.param((38.4290, 27.2480), id="Pınarbaşı"),
        pytest.param((38.4830, 27.2010), id="Evka 4"),
        pytest.param((38.5650, 27.2900), id="Sabuncubeli"),
    ],
)
def test_places_of_bornova_lie_in_bornova(bornova: Municipality, place: tuple[float, float]) -> None:
    assert bornova.holds(pin(*place))


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((39.9480, 32.6680), id="the center"),
        pytest.param((39.9830, 32.6330), id="Eryaman"),
        pytest.param((39.9560, 32.6020), id="Elvankent"),
        pytest.param((39.8870, 32.6330), id="Bağlıca"),
        pytest.param((39.8560, 32.5800), id="Yapracık"),
        pytest.param((39.9380, 32.7380), id="Güvercinlik"),
    ],
)
def test_places_of_etimesgut_lie_in_etimesgut(etimesgut: Municipality, place: tuple[float, float]) -> None:
    assert etimesgut.holds(pin(*place))


def test_the_middle_of_a_neighbour_is_not_ours_and_is_named(municipality: Municipality) -> None:
    assert municipality.neighbours
    for neighbour in municipality.neighbours:
        there = pin(*neighbour.center)
        assert not municipality.holds(there), neighbour.name
        assert municipality.nearest_neighbour(there) == neighbour


def test_a_pin_in_karsiyaka_is_karsiyakas(bornova: Municipality) -> None:
    nearest = bornova.nearest_neighbour(pin(38.4560, 27.1100))
    assert nearest is not None
    assert nearest.municipality == "Karşıyaka Belediyesi"


def test_without_a_border_every_pin_is_ours(bornova: Municipality) -> None:
    boundless = bornova.model_copy(update={"border": ()})
    assert boundless.holds(pin(41.0, 29.0))


def test_a_center_outside_the_border_is_refused(refusal: Refusal) -> None:
    _, what = refusal("municipality.yaml", "center: [38.4622, 27.2177]", "center: [27.2177, 38.4622]")
    assert what == "center: the district's center lies outside its border"


def test_a_neighbour_inside_our_border_is_refused(refusal: Refusal) -> None:
    _, what = refusal("municipality.yaml", "center: [38.4628, 27.1640]", "center: [38.4628, 27.2140]")
    assert "lies inside our own border" in what
