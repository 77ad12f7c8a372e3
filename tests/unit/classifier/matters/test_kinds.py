"""The kind of a matter, given what the learned reader says: which answers must be surer than others."""

import pytest

from services.classifier.evidence.matching import PatternBook
from services.classifier.matters.kinds import KindReader
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of
from shared.events import Kind
from shared.municipality import Municipality

CALM = {"sikayet": 0.0, "talep": -1.0, "oneri": -3.0, "bilgi": -2.0, "tesekkur": -4.0, "diger": 0.0}


@pytest.fixture
def kinds(bornova: Municipality) -> KindReader:
    readings = bornova.readings
    return KindReader(readings.kinds, PatternBook(readings.short_stems, readings.gap_words))


def kind_of(kinds: KindReader, text: str, *, is_ours: bool = False, **scores: float) -> Kind:
    return kinds.likeliest(CALM | scores, text, words_of(fold(text)), {}, is_ours=is_ours)


def test_of_a_departments_subject_nobody_writes_for_nothing(kinds: KindReader) -> None:
    told = "konteynerin yanına biri kanepe bırakmış"
    assert kind_of(kinds, told, diger=1.5) is Kind.OTHER
    assert kind_of(kinds, told, diger=1.5, is_ours=True) is Kind.COMPLAINT


def test_who_plainly_wants_nothing_is_believed_about_any_subject(kinds: KindReader) -> None:
    assert kind_of(kinds, "otobüse bindim geliyorum", diger=2.5, is_ours=True) is Kind.OTHER


def test_thanks_and_questions_must_be_surer_than_a_matter(kinds: KindReader) -> None:
    assert kind_of(kinds, "sağ olun usta geldi", tesekkur=0.5) is Kind.COMPLAINT
    assert kind_of(kinds, "sağ olun usta geldi", tesekkur=0.7) is Kind.THANKS
    assert kind_of(kinds, "elektrikler kesik", bilgi=3.0) is Kind.COMPLAINT
    assert kind_of(kinds, "elektrikler neden kesik", bilgi=3.0) is Kind.QUESTION


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.OTHER])
def test_plain_is_what_is_much_likelier_than_any_matter(kinds: KindReader, kind: Kind) -> None:
    assert kinds.is_plainly(kind, CALM | {kind.value: 4.0})
    assert not kinds.is_plainly(kind, CALM | {kind.value: 3.9})


@pytest.mark.parametrize(
    ("text", "wants_nothing"),
    [
        ("Dün akşam eniştemle tavla oynadık, beş üç yendim", True),
        ("kanka ben indim duraktan eve yürüyorum", True),
        ("Konteynerin yanına biri kanepe bırakmış", False),
        ("çöp kamyonu bizim sokaktan geçmedi bugün", False),
    ],
)
def test_small_talk_wants_nothing(reader: Reader, text: str, wants_nothing: bool) -> None:
    (part,) = reader.read(text).parts
    assert part.wants_nothing is wants_nothing
