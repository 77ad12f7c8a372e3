"""What lessons do to a model, on the shipped one."""

from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

import numpy as np
import pytest

from ops.learning.lessons import CORRECTED, Lesson
from ops.learning.teaching import find_shares, teach, write_model
from services.classifier.evidence.features import units_of
from services.classifier.evidence.learned import SHIPPED, LearnedReader, Scores, load_model
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of
from shared.municipality import Municipality

WORDS = (
    "zırtapoz gelmedi",
    "zırtapoz nerede kaldı",
    "bugün zırtapoz yok mu",
    "zırtapozun saati kaç",
    "bizim zırtapoz bozuldu galiba",
)


def lesson(text: str, *topics: str, citizen: str | None = None) -> Lesson:
    who = uuid5(NAMESPACE_DNS, citizen or text)
    return Lesson(text, "a unit", frozenset(topics), CORRECTED, who, "BRN-2026-000001")


def scores(model: LearnedReader, text: str) -> Scores:
    return model.read(units_of(words_of(fold(text)), text))


@pytest.fixture(scope="module")
def taught(bornova: Municipality, tmp_path_factory: pytest.TempPathFactory) -> Path:
    lessons = [lesson(text, "toplu_tasima_sefer") for text in WORDS]
    lessons += [lesson(f"mühürdar {text}", "gurultu", citizen="one") for text in ("a", "b", "c")]
    path = tmp_path_factory.mktemp("taught") / "topics.npz"
    return write_model(teach(bornova, SHIPPED, lessons), path)


def test_a_word_it_had_never_seen_is_known_afterwards(bornova: Municipality, taught: Path) -> None:
    text = "zırtapoz çok bekletiyor"
    before, after = Reader(bornova, load_model()), Reader(bornova, load_model(taught))
    assert before.read(text).parts[0].topic != "toplu_tasima_sefer"
    assert after.read(text).parts[0].topic == "toplu_tasima_sefer"


def test_what_has_nothing_in_common_with_the_lessons_is_read_as_before(taught: Path) -> None:
    old, new = load_model(), load_model(taught)
    said = [model.answers(scores(model, "çöp"), "topic") for model in (old, new)]
    assert np.allclose(list(said[0].values()), list(said[1].values()), atol=0.2)


def test_kind_and_danger_stay_as_they_were(taught: Path) -> None:
    old, new = load_model(), load_model(taught)
    text = "gaz kokusu var, çöpler de alınmadı"
    for head in ("kind", "danger"):
        said = [model.answers(scores(model, text), head) for model in (old, new)]
        assert said[0].keys() == said[1].keys()
        assert np.allclose(list(said[0].values()), list(said[1].values()), atol=0.02)


def test_a_word_of_a_single_citizen_is_not_kept(taught: Path) -> None:
    with np.load(taught) as arrays:
        vocabulary = arrays["vocabulary"].tobytes().decode().split("\n")
    assert "zirtapoz" in vocabulary
    assert "muhurdar" not in vocabulary


def test_the_same_lessons_give_the_same_file(bornova: Municipality, tmp_path: Path) -> None:
    lessons = [lesson(text, "toplu_tasima_sefer") for text in WORDS]
    one, other = (
        write_model(teach(bornova, SHIPPED, lessons), tmp_path / name) for name in ("a.npz", "b.npz")
    )
    assert one.read_bytes() == other.read_bytes()


def test_a_lesson_that_is_known_already_changes_next_to_nothing() -> None:
    prior = np.log([[0.999, 0.001]])
    shares = find_shares(prior, np.ones((1, 1)), np.array([[True, False]]), np.ones(1))
    assert np.abs(shares).max() < 0.01


def test_the_heavier_lesson_wins_where_two_contradict_each_other() -> None:
    prior = np.log([[0.5, 0.5], [0.5, 0.5]])
    wanted = np.array([[True, False], [False, True]])
    common = np.ones((2, 2))
    added = common @ find_shares(prior, common, wanted, np.array([1.0, 3.0]))
    assert added[0, 1] > added[0, 0]


def test_any_of_the_solver_s_subjects_will_do() -> None:
    prior = np.log([[0.6, 0.3, 0.1]])
    wanted = np.array([[False, True, True]])
    added = find_shares(prior, np.ones((1, 1)), wanted, np.full(1, 3.0))[0]
    assert added[1] > added[2] > added[0]
