"""What the two municipalities' data must hold, whatever else their people change in it."""

from pathlib import Path

import pytest
import yaml

from shared.municipality import LANGUAGES, MUNICIPALITIES, Municipality

AGENCIES = {
    "BRN": {"eshot", "izsu", "izmirgaz", "buyuksehir", "karayollari", "gediz"},
    "ETI": {"ego", "aski", "baskentgaz", "baskentedas", "buyuksehir", "karayollari"},
}


def test_the_six_agencies_are_there_by_their_queues_names(municipality: Municipality) -> None:
    agencies = {unit.id for unit in municipality.units if unit.kind == "agency"}
    assert agencies == AGENCIES[municipality.short_code]


def test_both_municipalities_know_the_same_subjects(bornova: Municipality, etimesgut: Municipality) -> None:
    assert len(bornova.topics) == 39
    assert [topic.id for topic in bornova.topics] == [topic.id for topic in etimesgut.topics]


def test_water_power_gas_and_buses_go_to_each_citys_own_agency(
    bornova: Municipality, etimesgut: Municipality
) -> None:
    subjects = ("su_kesintisi", "elektrik_ariza", "aydinlatma", "gaz_kacagi", "toplu_tasima_sefer")
    assert [bornova.topic_by_id[s].unit for s in subjects] == ["izsu", "gediz", "gediz", "izmirgaz", "eshot"]
    assert [etimesgut.topic_by_id[s].unit for s in subjects] == [
        *("aski", "baskentedas", "baskentedas", "baskentgaz", "ego")
    ]


def test_danger_is_due_within_hours_and_bills_need_no_place(municipality: Municipality) -> None:
    for topic in municipality.topics:
        if topic.urgency == 3:
            assert topic.deadline.hours is not None, topic.id
            assert topic.deadline.hours <= 1, topic.id
    for topic_id in ("su_abonelik_fatura", "vergi_ebelediye", "toplu_tasima_sefer", "kultur_spor_tesis"):
        assert not municipality.topic_by_id[topic_id].needs_place
    for topic_id in ("yol_bozuk", "cop_toplama", "aydinlatma", "gaz_kacagi"):
        assert municipality.topic_by_id[topic_id].needs_place


def test_every_danger_sends_to_a_real_emergency_number(municipality: Municipality) -> None:
    assert {hazard.number for hazard in municipality.readings.hazards} <= {"112", "186", "187"}
    gas = next(hazard for hazard in municipality.readings.hazards if hazard.topic == "gaz_kacagi")
    assert (gas.number, gas.level) == ("187", 3)


def test_every_word_that_says_whose_it_is_is_used_by_a_rule(
    bornova: Municipality, etimesgut: Municipality
) -> None:
    used = {cue for city in (bornova, etimesgut) for rule in city.routing.rules for cue in rule.cues}
    assert {cue.id for city in (bornova, etimesgut) for cue in city.routing.cues} == used


def test_every_rule_gives_a_clerk_a_whole_sentence(municipality: Municipality) -> None:
    for rule in municipality.routing.rules:
        assert rule.reason[0].isupper(), rule.id
        assert rule.reason.endswith("."), rule.id


def test_ersoy_caddesi_stays_with_the_district(bornova: Municipality) -> None:
    named = {name for road in bornova.routing.roads for name in road.names}
    assert not {name for name in named if "Ersoy" in name}
    assert bornova.topic_by_id["yol_bozuk"].unit == "fen_isleri"


def test_both_kinds_of_roads_are_known(municipality: Municipality) -> None:
    assert {road.owner for road in municipality.routing.roads} == {"metropolitan", "highways"}


def test_no_road_name_belongs_to_two_roads(municipality: Municipality) -> None:
    names = [name for road in municipality.routing.roads for name in road.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_short_message_is_known_in_every_language(
    municipality: Municipality, language: str
) -> None:
    probe = {
        "tr": {
            "slm": "greeting",
            "tsk": "thanks",
            "ne oldu benim is": "status",
            "hala duruyor": "not_solved",
        },
        "en": {"hello": "greeting", "thx": "thanks", "any update": "status", "stop": "stop"},
        "ar": {"مرحبا": "greeting", "شكرا": "thanks", "تخطي": "skip", "موظف": "person"},
    }[language]
    meaning = {phrase: intent.id for intent in municipality.readings.intents for phrase in intent.phrases}
    assert {phrase: meaning.get(phrase) for phrase in probe} == probe


def test_a_folder_holds_nothing_that_is_not_read(tmp_path: Path) -> None:
    expected = {"municipality", "units", "topics", "readings", "routing", "wording", "calendar"}
    for name in ("bornova", "etimesgut"):
        files = {path.stem for path in (MUNICIPALITIES / name).iterdir()}
        assert files == expected
        for path in (MUNICIPALITIES / name).iterdir():
            assert yaml.safe_load(path.read_text("utf-8")), path
