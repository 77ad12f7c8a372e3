"""A broken folder stops the start with the file, the line and what is wrong."""

from pathlib import Path

import pytest

from shared.municipality import BrokenMunicipalityError, load
from tests.unit.municipality.conftest import Refusal


def line_of(folder: Path, file: str, text: str) -> int:
    """The line of the first occurrence, before anything was broken."""
    return (folder / file).read_text("utf-8").split(text)[0].count("\n") + 1


def refused(folder: Path) -> str:
    with pytest.raises(BrokenMunicipalityError) as broken:
        load(folder)
    return str(broken.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "no such folder" in refused(tmp_path / "kadikoy")


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "routing.yaml").unlink()
    assert refused(folder) == f"{folder / 'routing.yaml'}: the file is missing"


def test_a_folder_in_a_files_place_is_named(folder: Path) -> None:
    (folder / "routing.yaml").unlink()
    (folder / "routing.yaml").mkdir()
    assert refused(folder) == f"{folder / 'routing.yaml'}: cannot be read (Is a directory)"


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "units.yaml").write_text("# nothing yet\n")
    assert refused(folder) == f"{folder / 'units.yaml'}:1: the file is empty"


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "units.yaml").write_bytes("- {id: desk, name: Şikâyet Masası, kind: desk}".encode("iso-8859-9"))
    assert refused(folder) == f"{folder / 'units.yaml'}: not UTF-8"


def test_yaml_that_does_not_close_is_refused_at_its_line(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "municipality.yaml", "district:")
    place, _ = refusal("municipality.yaml", "district: Bornova", 'district: "Bornova')
    file, number = place.split(":")
    assert file == "municipality.yaml"
    assert int(number) >= line


def test_a_list_where_keys_belong_is_refused(folder: Path) -> None:
    (folder / "municipality.yaml").write_text("- name: Bornova\n")
    assert refused(folder) == f"{folder / 'municipality.yaml'}:1: keys and values are expected here"


def test_a_date_that_does_not_exist_is_refused(folder: Path) -> None:
    text = "covers: [2026]\nholidays:\n- {date: 2026-02-31, name: Olmayan gün}\n"
    (folder / "calendar.yaml").write_text(text)
    assert refused(folder).startswith(f"{folder / 'calendar.yaml'}:3: ")


def test_a_misspelt_field_is_refused_at_its_line(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "municipality.yaml", "phone:")
    place, what = refusal("municipality.yaml", "phone:", "telephone:")
    assert place == f"municipality.yaml:{line}"
    assert what == "telephone: Extra inputs are not permitted (and 1 more)"


def test_a_missing_field_is_named(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "topics.yaml", "{unit: buyuksehir}")
    place, what = refusal("topics.yaml", "{unit: buyuksehir}", "{}")
    assert (place, what) == (f"topics.yaml:{line}", "trafik_duzen.unit: Field required")


def test_a_key_that_stands_twice_is_refused(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "municipality.yaml", "district:")
    place, what = refusal("municipality.yaml", "district:", "name: Bornova Belediyesi\ndistrict:")
    assert (place, what) == (f"municipality.yaml:{line}", "`name` stands here twice")


def test_a_unit_that_is_defined_twice_is_refused(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "units.yaml", "- {id: temizlik_isleri")
    place, what = refusal("units.yaml", "- {id: temizlik_isleri", "- {id: fen_isleri")
    assert (place, what) == (f"units.yaml:{line}", "fen_isleri: `fen_isleri` is defined twice")


def test_a_municipality_without_a_desk_is_refused(refusal: Refusal) -> None:
    _, what = refusal("units.yaml", "kind: desk", "kind: department")
    assert "exactly one unit is the desk" in what


def test_a_municipality_without_the_subject_of_what_nobody_could_name_is_refused(refusal: Refusal) -> None:
    _, what = refusal("topics.yaml", "diger: {unit: desk}", "diger: ~")
    assert "the topic `diger` is missing" in what


def test_a_subject_for_a_unit_that_is_not_there_is_refused_at_its_line(
    folder: Path, refusal: Refusal
) -> None:
    line = line_of(folder, "topics.yaml", "gurultu:")
    place, what = refusal("topics.yaml", "gurultu: {unit: zabita}", "gurultu: {unit: zabitta}")
    assert (place, what) == (f"topics.yaml:{line}", "gurultu.unit: the unit `zabitta` is not defined")


def test_a_rule_for_a_subject_that_is_not_there_is_refused_at_its_line(
    folder: Path, refusal: Refusal
) -> None:
    line = line_of(folder, "routing.yaml", "- {id: nikah")
    place, what = refusal("routing.yaml", "[mezarlik_nikah_evrak, kultur_spor_tesis]", "[nikahlar]")
    assert place == f"routing.yaml:{line}"
    assert what.endswith("the topic `nikahlar` is not defined")
    assert what.startswith("rules.nikah.topics")


def test_a_rule_with_a_cue_that_is_not_there_is_refused_at_its_line(folder: Path, refusal: Refusal) -> None:
    line = line_of(folder, "routing.yaml", "- {id: sahil")
    place, what = refusal("routing.yaml", "cues: [seaside]", "cues: [lakeside]")
    assert place == f"routing.yaml:{line}"
    assert what.endswith("the cue `lakeside` is not defined")


def test_a_rule_without_a_condition_is_refused(refusal: Refusal) -> None:
    new = '- {id: hepsi, unit: desk, reason: "Hepsi."}\n- {id: sahil'
    _, what = refusal("routing.yaml", "- {id: sahil", new)
    assert what == "rules.hepsi: a rule without a condition would take everything"


def test_a_word_that_is_not_folded_is_refused_where_it_stands(folder: Path, refusal: Refusal) -> None:
    file = "../_turkiye/topics.yaml"
    line = line_of(folder, file, "konteyner, konteynir")
    _, what = refusal(file, "konteyner, konteynir", "çöp kutusu, konteynir")
    assert "`çöp kutusu` is not written folded" in what
    assert f"_turkiye/topics.yaml:{line}" in refused(folder)


def test_an_error_in_a_file_that_is_extended_names_both(refusal: Refusal) -> None:
    place, what = refusal("../_turkiye/readings.yaml", "gap_words: 2", "gap_words: two")
    assert place == "_turkiye/readings.yaml:2"
    assert what.startswith("gap_words: Input should be a valid integer")
    assert what.endswith("bornova/readings.yaml]")


def test_a_short_message_that_would_mean_two_things_is_refused(refusal: Refusal) -> None:
    _, what = refusal("../_turkiye/readings.yaml", "phrases: [tamam,", "phrases: [merhaba, tamam,")
    assert what.startswith("intents.acknowledgement.phrases.0: `merhaba` already means greeting")


def test_a_danger_rule_that_could_never_fire_is_refused(refusal: Refusal) -> None:
    hazard = "- {id: hava, topic: diger, number: '112', advice: {tr: a, en: b, ar: c}}\n- id: gaz_kokusu"
    _, what = refusal("../_turkiye/readings.yaml", "- id: gaz_kokusu", hazard)
    assert what.startswith("hazards.hava: a hazard needs all_of, any_of, surely or surely_together")


def test_a_dangerous_topic_that_is_none_of_ours_is_refused(refusal: Refusal) -> None:
    _, what = refusal("../_turkiye/readings.yaml", "dangerous_topics: [su_patlak", "dangerous_topics: [lav")
    assert what.startswith("dangerous_topics.0: the topic `lav` is not defined")


def test_a_topic_of_hurt_animals_that_is_none_of_ours_is_refused(refusal: Refusal) -> None:
    _, what = refusal("../_turkiye/readings.yaml", "hurt_animals: [hayvan_sagligi", "hurt_animals: [lav")
    assert what.startswith("hurt_animals.0: the topic `lav` is not defined")


@pytest.mark.parametrize(
    ("wrong", "at"),
    [("lav: [su_kesintisi", "brings_about.lav"), ("su_patlak: [lav", "brings_about.su_patlak.0")],
)
def test_what_is_brought_about_and_by_what_are_topics_of_ours(refusal: Refusal, wrong: str, at: str) -> None:
    _, what = refusal("../_turkiye/readings.yaml", "su_patlak: [su_kesintisi", wrong)
    assert what.startswith(f"{at}: the topic `lav` is not defined")


def test_words_of_a_withdrawal_say_nothing_of_another_intent(refusal: Refusal) -> None:
    told = "- id: stop"
    _, what = refusal("../_turkiye/readings.yaml", told, f"{told}\n  reports: [kaydimi]")
    assert what.startswith("intents.stop.reports: only `withdrawal` has these")


def test_what_is_surely_danger_is_of_the_highest_level(refusal: Refusal) -> None:
    told = "- id: gaz_kokusu\n  topic: gaz_kacagi"
    _, what = refusal("../_turkiye/readings.yaml", told, f"{told}\n  level: 2\n  surely: [gaz doldu]")
    assert what.startswith("hazards.gaz_kokusu.surely: what is surely danger is of level 3")


def test_a_name_too_long_for_a_list_is_refused(refusal: Refusal) -> None:
    _, what = refusal("../_turkiye/topics.yaml", 'tr: "Gürültü"', 'tr: "Gürültü ve her türlü rahatsızlık"')
    assert what.startswith(
        "gurultu.names.tr: `Gürültü ve her türlü rahatsızlık` is longer than 24 characters"
    )


def test_thresholds_in_the_wrong_order_are_refused(refusal: Refusal) -> None:
    _, what = refusal("../_turkiye/readings.yaml", "ask: 0.35", "ask: 0.9")
    assert what.startswith("thresholds.ask: ask must not be above automatic")
