"""Whose a message is, as it reads with each municipality's own words, roads and rules."""

from collections.abc import Callable

import pytest

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from services.dispatcher.parts import kind_of
from services.dispatcher.routing import route
from services.dispatcher.whereabouts import place_of
from shared.municipality import Municipality

UnitOf = Callable[[str], str]


@pytest.fixture(scope="session")
def in_bornova(bornova: Municipality) -> UnitOf:
    return _units_in(bornova)


@pytest.fixture(scope="session")
def in_etimesgut(etimesgut: Municipality) -> UnitOf:
    return _units_in(etimesgut)


def _units_in(municipality: Municipality) -> UnitOf:
    reader = Reader(municipality, load_model())

    def unit_of(text: str) -> str:
        (part,) = reader.read(text).parts
        place = place_of(part.place)
        return route(municipality, topic=part.topic, kind=kind_of(part), cues=part.cues, place=place).unit

    return unit_of


def test_a_road_goes_to_the_agency_that_is_said_to_have_dug_it_up(
    in_bornova: UnitOf, in_etimesgut: UnitOf
) -> None:
    assert in_bornova("izsu yolu kazdı kapatmadı") == "izsu"
    assert in_bornova("yolumuzu İZSU kazdı bıraktı") == "izsu"
    assert in_bornova("su idaresi yolu kazdı çukur kaldı") == "izsu"
    assert in_bornova("gazcılar kazdı yol bozuk") == "izmirgaz"
    assert in_etimesgut("ASKİ'nin açtığı çukur kapatılmadı") == "aski"
    assert in_etimesgut("enerjisa kazdı çukur kaldı") == "baskentedas"
    assert in_etimesgut("belediye yolu kazdı kapatmadı") == "fen_isleri"


def test_a_train_is_not_the_bus_companys(in_bornova: UnitOf, in_etimesgut: UnitOf) -> None:
    assert in_bornova("izban yine gecikti") == in_bornova("metro yine gecikti") == "buyuksehir"
    assert in_bornova("59 numaralı otobüs yine gecikti") == "eshot"
    assert in_etimesgut("başkentray seferleri çok seyrek") == "desk"
    assert in_etimesgut("metro yine gecikti") == "ego"


def test_what_stands_beside_a_park_or_a_square_is_not_the_parks(
    in_bornova: UnitOf, in_etimesgut: UnitOf
) -> None:
    assert in_bornova("park karşısındaki sokak lambası yanmıyor") == "gediz"
    assert in_bornova("parkın arkasındaki sokak karanlık") == "gediz"
    assert in_bornova("parkın girişindeki lamba yanmıyor") == "park_bahceler"
    assert in_bornova("sokağın karşısındaki parkın ışıkları yanmıyor") == "park_bahceler"
    assert in_bornova("meydanın arkasında çukur var") == "fen_isleri"
    assert in_bornova("Bornova metro önünde 515 numaralı otobüs durmadı") == "eshot"
    assert in_etimesgut("göksu parkının karşısındaki çöpler alınmıyor") == "temizlik_isleri"
    assert in_etimesgut("göksu parkında çöpler alınmıyor") == "buyuksehir"


def test_an_underpass_is_known_with_its_suffix_too(in_bornova: UnitOf) -> None:
    assert in_bornova("üst geçidin asansörü çalışmıyor") == "buyuksehir"
    assert in_bornova("altgeçidin merdivenleri kırık") == "buyuksehir"
