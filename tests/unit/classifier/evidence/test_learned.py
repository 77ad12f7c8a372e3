from itertools import product
from pathlib import Path
from string import ascii_lowercase

import pytest

from services.classifier.evidence.features import units_in
from services.classifier.evidence.learned import SHIPPED, LearnedReader, ModelError, load_model


@pytest.mark.parametrize("kept", [0, 1, 100, -100, -1])
def test_a_model_that_is_cut_off_is_refused_in_one_line(tmp_path: Path, kept: int) -> None:
    cut = tmp_path / "topics.npz"
    cut.write_bytes(SHIPPED.read_bytes()[:kept] if kept else b"")
    with pytest.raises(ModelError, match=r"^.*topics\.npz: no usable model \(.+\); `learn --undo`.*$"):
        load_model(cut)


def test_a_model_with_a_damaged_middle_is_refused(tmp_path: Path) -> None:
    content = bytearray(SHIPPED.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    broken = tmp_path / "topics.npz"
    broken.write_bytes(content)
    with pytest.raises(ModelError, match="no usable model"):
        load_model(broken)


def test_what_a_text_says_does_not_depend_on_what_was_read_before() -> None:
    model = load_model()
    at_first = model.answers(model.read(units_in("rogarkapagi cukurmus")), "topic")
    for first, second in product(ascii_lowercase, repeat=2):
        words = (f"{first}{third}{stem}{second}" for third in "abcdefghijklmno" for stem in ("kap", "kop"))
        model.read(units_in(" ".join(words)))
    assert model.answers(model.read(units_in("rogarkapagi cukurmus")), "topic") == at_first


def test_pieces_of_words_are_no_words(model: LearnedReader) -> None:
    assert {"sokak", "cukur", "yol", "gaz"} <= model.words.keys()
    assert model.words.keys().isdisjoint(("sidde", "piyol", "defte", "kurba", "inden"))
