import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bornova metrodaki asansör bozuk", "bornova metrodaki"),
        ("bornova metro durağında asansör bozuk", "bornova metro durağında"),
        ("doğanlar pazar yeri", "doğanlar pazar yeri"),
        ("doğanlar pazar yerinde balık suyu var", "doğanlar pazar yerinde"),
        ("bornova metro, okul tarafı", "bornova metro, okul tarafı"),
        ("evka 4 son durak", "evka 4 son durak"),
        ("birlik parkında salıncak kırık", "birlik parkında"),
    ],
)
def test_what_is_called_after_a_quarter_or_the_district_is_a_place(
    place: PlaceIn, text: str, told: str
) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "yeşil parkta köpek var",
        "doğanlar pazar günü kutlama yaptı",
        "bornova metro gelsin artık",
        "bornova belediyesi",
        "bornova merkezde sular kesik",
        "zafer meydana çıktı",
        "çiçekli parkta oturduk",
        "bornova parkta yürürken düştüm",
    ],
)
def test_any_other_is_none(place: PlaceIn, text: str) -> None:
    assert place(text) is None


def test_it_need_not_be_in_that_quarter(place: PlaceIn) -> None:
    found = place("zafer meydanında lamba yanmıyor")
    assert found is not None
    assert found.neighbourhood is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("serintepe pazar yerine gölgelik yapılsın", "serintepe pazar yerine"),
        ("pınarbaşı alt geçidini su bastı", "pınarbaşı alt geçidini"),
        ("çamdibi mezarlığına çeşme istiyoruz", "çamdibi mezarlığına"),
        ("ışıkkent üst geçidinde asansör çalışmıyor", "ışıkkent üst geçidinde"),
        ("laka köy meydanında direk devrildi", "laka köy meydanında"),
    ],
)
def test_something_may_be_wanted_for_it_or_done_to_it(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "doğanlar pazarına gidiyorum",
        "doğanlar pazarına giden yol bozuk",
        "bornova metrosuna kadar yürüdük",
        "birlik parkına doğru su akıyor",
    ],
)
def test_a_way_there_is_another_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None
