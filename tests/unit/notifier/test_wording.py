from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifier.cutting import length
from services.notifier.dates import write_date
from services.notifier.wording import Spoken, UnsayableError, compose, speak, tidy
from shared.events import Language, Phrase
from shared.municipality import Municipality
from shared.municipality.wording import PHRASES, placeholders
from tests.unit.notifier.requests import REGISTERED, a_note

ISTANBUL = ZoneInfo("Europe/Istanbul")
EVERY_VALUE = {
    "reference": "BRN-2026-000123",
    "opened_at": "2026-11-22T11:05:00Z",
    "due_at": "2026-12-01T14:00:00+00:00",
    "topic": "yol_bozuk",
    "unit": "izsu",
    "status": "in_progress",
    "hazard": "gaz_kokusu",
    "number": "187",
    "note": "Çukur kapatıldı.",
    "question": "Hangi kapı?",
    "neighbour": "Bayraklı Belediyesi",
    "earlier": "BRN-2026-000122",
}


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("tr", "22 Kasım 2026, 14.05"),
        ("en", "22 November 2026, 14:05"),
        ("ar", "22 نوفمبر 2026، 14:05"),
    ],
)
def test_moments_are_written_as_people_write_them(language: Language, written: str) -> None:
    assert write_date(datetime(2026, 11, 22, 11, 5, tzinfo=UTC), language, ISTANBUL) == written


def test_a_moment_late_in_the_evening_is_the_next_day_here() -> None:
    late = datetime(2026, 1, 31, 22, 0, tzinfo=UTC)
    assert write_date(late, "tr", ISTANBUL) == "1 Şubat 2026, 01.00"


def test_ids_and_times_become_words(bornova: Municipality) -> None:
    assert str(speak(REGISTERED, "tr", bornova)) == (
        "✅ Başvurunuz alındı.\n"
        "Numara: *BRN-2026-000123*\n"
        "Tarih: 22 Kasım 2026, 14.05\n"
        f"Konu: {bornova.topic_by_id['yol_bozuk'].names['tr']}\n"
        f"Sorumlu birim: {bornova.unit_by_id['izsu'].name}"
    )


@pytest.mark.parametrize("language", ["tr", "en", "ar"])
def test_every_text_of_the_municipality_can_be_said(bornova: Municipality, language: Language) -> None:
    for key, wanted in PHRASES.items():
        given_values = {name: EVERY_VALUE[name] for name in wanted if name in EVERY_VALUE}
        said = str(speak(Phrase(key=key, values=given_values), language, bornova))
        assert said
        assert placeholders(said.replace("{", "{{").replace("}", "}}")) == set()
        assert "{" not in said


def test_a_hazard_is_said_as_what_to_do_now(bornova: Municipality) -> None:
    phrase = Phrase(key="danger", values={"hazard": "gaz_kokusu", "number": "187"})
    advice = next(hazard for hazard in bornova.readings.hazards if hazard.id == "gaz_kokusu").advice
    assert advice["en"] in str(speak(phrase, "en", bornova))


def test_an_agencys_braces_are_shown_and_not_interpreted(bornova: Municipality) -> None:
    said = str(speak(a_note("{unit} {0} {} {reference.__class__} %s"), "tr", bornova))
    assert "“{unit} {0} {} {reference.__class__} %s”" in said


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        (Phrase(key="no_such_text"), "no_such_text"),
        (Phrase(key="added_to"), "reference"),
        (Phrase(key="topic_name", values={"topic": "ejderha"}), "ejderha"),
        (Phrase(key="accepted", values={"reference": "X", "unit": "nasa"}), "nasa"),
        (Phrase(key="expected_by", values={"due_at": "yarın"}), "due_at"),
        (Phrase(key="expected_by", values={"due_at": "2026-11-22T11:05:00"}), "due_at"),
        (Phrase(key="danger", values={"hazard": "lav", "number": "112"}), "lav"),
    ],
)
def test_what_has_no_words_is_refused_with_its_reason(
    bornova: Municipality, phrase: Phrase, reason: str
) -> None:
    with pytest.raises(UnsayableError, match=reason):
        speak(phrase, "tr", bornova)


def test_words_from_outside_cannot_break_the_bubble() -> None:
    assert tidy("\u202eters\u202c \x00yazı\r\n\n\n\n\nson\ud800 ") == "ters yazı\n\nson"


def test_phrases_stand_apart_by_a_blank_line(bornova: Municipality) -> None:
    phrases = [speak(Phrase(key=key), "en", bornova) for key in ("thanks", "ask_if_solved")]
    assert compose(phrases, 4096) == f"{phrases[0]}\n\n{phrases[1]}"


def test_a_long_note_gives_way_before_our_own_words(bornova: Municipality) -> None:
    phrases = [
        speak(a_note("Kazı yapıldı. " * 200), "tr", bornova),
        speak(Phrase(key="ask_if_solved"), "tr", bornova),
    ]
    text = compose(phrases, 1024)
    assert 900 < length(text) <= 1024
    assert text.startswith("✅ *BRN-2026-000123* numaralı başvurunuz tamamlandı.")
    assert "…”" in text
    assert text.endswith("Sorun sizce de çözüldü mü?")


def test_of_two_notes_the_longer_gives_way_first(bornova: Municipality) -> None:
    phrases = [speak(a_note("kısa not"), "tr", bornova), speak(a_note("uzun " * 300), "tr", bornova)]
    text = compose(phrases, 700)
    assert "“kısa not”" in text
    assert length(text) <= 700


def test_where_notes_are_not_enough_the_warning_and_the_question_stay(bornova: Municipality) -> None:
    danger = speak(Phrase(key="danger", values={"hazard": "gaz_kokusu", "number": "187"}), "tr", bornova)
    privacy = speak(Phrase(key="privacy"), "tr", bornova)
    ask = speak(Phrase(key="ask_place"), "tr", bornova)
    text = compose([danger, privacy, privacy, ask], 1024)
    assert length(text) <= 1024
    assert text.startswith(str(danger))
    assert text.endswith(str(ask))


@given(st.lists(st.text(min_size=1, max_size=400), min_size=1, max_size=6), st.integers(200, 1200))
def test_whatever_is_said_fits(texts: list[str], limit: int) -> None:
    phrases = [Spoken("unit_note", "{note}", {"note": text}) for text in texts]
    phrases.append(Spoken("ask_place", "{note}", {"note": "Neresi?"}))
    assert length(compose(phrases, limit)) <= limit
