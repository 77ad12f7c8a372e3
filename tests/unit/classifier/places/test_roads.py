import pytest

from services.classifier.places.finder import PlaceFinder
from services.classifier.text.folding import fold, words_of
from shared.municipality import Municipality
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("üniversite caddesinde çukur var", {0}),
        ("Yüzbaşı İbrahim Hakkı Caddesi karanlık", {0, 1, 2}),
        ("çevre yolu karanlık", set()),
        ("park caddesinde çukur var", set()),
    ],
)
def test_of_a_listed_road_the_name_alone_is_unsaid(bornova: Municipality, text: str, names: set[int]) -> None:
    assert PlaceFinder(bornova).names(text, words_of(fold(text))) == names


@pytest.mark.parametrize("text", ["Mustafa Kemal'de çukur var", "Mustafa Kemal'deki lambalar sönük"])
def test_a_road_of_two_names_needs_no_more_where_something_is_in_it(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.road == "mustafa_kemal_caddesi"


@pytest.mark.parametrize(
    "text",
    [
        "ankarada da böyle çukur var mı",  # a city, and no road
        "Mustafa Kemal'in resmi düşmüş",
        "Mustafa Kemal lisesinde ders yok",
        "Kemal'de anahtar var",
    ],
)
def test_any_other_name_is_no_road(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is None or found.road is None
