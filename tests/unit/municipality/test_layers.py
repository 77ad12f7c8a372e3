"""A municipality's file may lie over another: what it says wins, the rest stays."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from shared.municipality import MUNICIPALITIES, BrokenMunicipalityError, load
from shared.municipality.layers import compose


def laid_over(tmp_path: Path, base: str, change: str) -> Any:
    (tmp_path / "base.yaml").write_text(base)
    (tmp_path / "mine.yaml").write_text(f"extends: base.yaml\n{change}")
    return yaml.SafeLoader("").construct_document(compose(tmp_path / "mine.yaml"))


def test_a_file_that_only_extends_is_the_file_below(tmp_path: Path) -> None:
    assert laid_over(tmp_path, "a: 1\nb: [x]", "") == {"a": 1, "b": ["x"]}
    assert laid_over(tmp_path, "- {id: a}", "") == [{"id": "a"}]


def test_a_key_replaces_and_the_others_stay(tmp_path: Path) -> None:
    merged = laid_over(tmp_path, "texts: {tr: bir, en: one}\nn: 1", "texts: {tr: BİR}")
    assert merged == {"texts": {"tr": "BİR", "en": "one"}, "n": 1}


def test_a_list_replaces_a_list(tmp_path: Path) -> None:
    assert laid_over(tmp_path, "words: [a, b]", "words: [c]") == {"words": ["c"]}


def test_a_plus_adds_to_the_list_below(tmp_path: Path) -> None:
    assert laid_over(tmp_path, "words: [a, b]", "words+: [c]") == {"words": ["a", "b", "c"]}


def test_an_item_is_changed_by_its_id_and_keeps_its_place(tmp_path: Path) -> None:
    base = "- {id: a, unit: x, urgency: 1}\n- {id: b, unit: y}"
    merged = laid_over(tmp_path, base, "a: {unit: z}")
    assert merged == [{"id": "a", "unit": "z", "urgency": 1}, {"id": "b", "unit": "y"}]


def test_an_unknown_id_is_a_new_item_at_the_end(tmp_path: Path) -> None:
    assert laid_over(tmp_path, "- {id: a}", "b: {unit: z}") == [{"id": "a"}, {"id": "b", "unit": "z"}]


def test_a_tilde_drops_an_item(tmp_path: Path) -> None:
    assert laid_over(tmp_path, "- {id: a}\n- {id: b}", "a: ~") == [{"id": "b"}]


@pytest.mark.parametrize(
    ("base", "change", "what"),
    [
        ("- {id: a}", "b: ~", "mine.yaml:2: `b`: there is no such item"),
        ("a: 1", "a+: [2]", "mine.yaml:2: `a+` adds a list to a list"),
        ("a: 1", "b+: [2]", "mine.yaml:2: `b+` adds a list to a list"),
    ],
)
def test_a_change_to_nothing_is_refused(tmp_path: Path, base: str, change: str, what: str) -> None:
    with pytest.raises(BrokenMunicipalityError) as refused:
        laid_over(tmp_path, base, change)
    assert what in str(refused.value)


def test_extending_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("a: 1\nextends: ../gone.yaml\n")
    with pytest.raises(BrokenMunicipalityError) as refused:
        compose(tmp_path / "mine.yaml")
    assert str(refused.value).endswith("mine.yaml:2: extends ../gone.yaml: there is no such file")


def test_a_municipality_overrides_one_text_in_one_language(folder: Path) -> None:
    before = load(folder).wording.phrases["thanks"]
    with (folder / "wording.yaml").open("a", encoding="utf-8") as wording:
        wording.write("phrases: {thanks: {tr: Sağ olun.}}\n")
    after = load(folder).wording.phrases["thanks"]
    assert after == before | {"tr": "Sağ olun."}


def test_a_municipality_changes_a_deadline_and_leaves_its_words(folder: Path) -> None:
    text = (folder / "topics.yaml").read_text("utf-8")
    line = "gurultu: {unit: zabita}"
    assert line in text
    (folder / "topics.yaml").write_text(text.replace(line, "gurultu: {unit: zabita, deadline: {hours: 6}}"))
    with pytest.raises(BrokenMunicipalityError, match="give either hours or working_days"):
        load(folder)
    changed = "gurultu: {unit: zabita, deadline: {hours: 6, working_days: ~}}"
    (folder / "topics.yaml").write_text(text.replace(line, changed))
    noise = load(folder).topic_by_id["gurultu"]
    assert noise.deadline.hours == 6
    assert "gurultu" in noise.strong


def test_the_example_of_the_documentation_does_what_it_says(folder: Path) -> None:
    guide = (MUNICIPALITIES.parent / "docs" / "municipality.md").read_text("utf-8")
    (folder / "topics.yaml").write_text(guide.split("```yaml\n")[1].split("```")[0], "utf-8")
    topics = {
        topic["id"]: topic
        for topic in yaml.SafeLoader("").construct_document(compose(folder / "topics.yaml"))
    }
    assert topics["gurultu"]["unit"] == "zabita"
    assert topics["cop_toplama"]["deadline"] == {"hours": 12}
    assert topics["toplu_tasima_sefer"]["strong"][-2:] == ["=iett", "marmaray"]
    assert "sefer" in topics["toplu_tasima_sefer"]["strong"]
    assert "dogalgaz_hizmet" not in topics
    assert list(topics)[-1] == "iskele"
