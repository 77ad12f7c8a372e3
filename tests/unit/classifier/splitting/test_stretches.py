"""What the two sides of a cut say of their topics."""

import pytest

from services.classifier.evidence.features import units_of
from services.classifier.evidence.learned import load_model
from services.classifier.evidence.topics import PULL
from services.classifier.splitting.stretches import Stretches, StretchReader
from services.classifier.text.folding import words_of

PLACES = [1, 2, 3, 4, 5]


@pytest.fixture(scope="module")
def lamp_and_rubbish() -> Stretches:
    model, words = load_model(), words_of("sokak lambasi yanmiyor copler haftalardir alinmiyor")
    scores = model.read(units_of(words, ""))
    return StretchReader(model.head("topic").answers, model, PULL).read(words, scores, ())


def test_between_two_matters_a_cut_gains_most(lamp_and_rubbish: Stretches) -> None:
    gains = lamp_and_rubbish.gains(0, PLACES, 6)
    assert PLACES[gains.argmax()] == 3


def test_a_cut_gains_the_same_whatever_is_weighed_beside_it(lamp_and_rubbish: Stretches) -> None:
    alone = [lamp_and_rubbish.gains(0, PLACES[at : at + 1], 6)[0] for at in range(len(PLACES))]
    assert lamp_and_rubbish.gains(0, PLACES, 6).tolist() == pytest.approx(alone)
