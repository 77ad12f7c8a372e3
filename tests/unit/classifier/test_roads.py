import pytest

from tests.unit.classifier.conftest import PlaceIn


def test_a_named_road_is_known_by_its_id(place: PlaceIn, bornova_road: tuple[str, str]) -> None:
    road_id, name = bornova_road
    found = place(f"{name} üzerinde kocaman çukur var")
    assert found is not None
    assert found.road == road_id


@pytest.fixture
def bornova_road(bornova) -> tuple[str, str]:  # type: ignore[no-untyped-def]
    road = bornova.routing.roads[0]
    return road.id, road.names[0]
