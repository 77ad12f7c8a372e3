"""What a citizen reads: complete in three languages, with every value shown, and short enough to send."""

import re
from pathlib import Path

import pytest

from shared.municipality import LANGUAGES, Municipality, load
from shared.municipality.wording import PHRASES, REMARKS, STATUSES, placeholders
from tests.unit.dispatcher.chat import HOLE, ROADS, Chat
from tests.unit.municipality.conftest import Refusal

WORDING = "../_turkiye/wording.yaml"
SAMPLES = {
    "reference": "BRN-2026-000123",
    "opened_at": "22 Kasım 2026 10.32",
    "due_at": "25 Kasım 2026 17.00",
    "topic": "Yol bozukluğu",
    "unit": "Fen İşleri Müdürlüğü",
    "status": "çalışma sürüyor",
    "note": "Çukur kapatıldı.",
    "question": "Çukur hangi tarafta?",
    "municipality": "Bornova Belediyesi",
    "website": "www.bornova.bel.tr",
    "phone": "0232 999 19 19",
    "district": "Bornova",
    "neighbour": "Konak Belediyesi",
    "earlier": "BRN-2026-000122",
    "hazard": "Uzak durun.",
    "number": "112",
}


def all_texts(municipality: Municipality) -> dict[tuple[str, str], str]:
    phrases = municipality.wording.phrases
    return {(key, language): text for key, texts in phrases.items() for language, text in texts.items()}


def test_every_text_is_there_in_every_language(municipality: Municipality) -> None:
    assert all_texts(municipality).keys() == {(key, language) for key in PHRASES for language in LANGUAGES}
    assert municipality.wording.statuses.keys() == set(STATUSES)
    assert municipality.wording.remarks.keys() == REMARKS.keys()


def test_what_a_unit_reads_shows_its_values_as_they_are(municipality: Municipality) -> None:
    for key, names in REMARKS.items():
        remark = municipality.wording.remark(key, **{name: f"{{{name}}} !" for name in names})
        assert all(f"{{{name}}} !" in remark for name in names), key


def test_a_municipality_may_say_it_to_its_units_in_its_own_words(folder: Path) -> None:
    own = "extends: ../_turkiye/wording.yaml\nremarks:\n  unanswered: Vatandaştan yanıt gelmedi.\n"
    (folder / "wording.yaml").write_text(own, "utf-8")
    chat = Chat(load(folder))
    chat.writes(HOLE)
    chat.hears_from(ROADS, "question", "Hangi taraf?")
    (told,) = chat.waits(hours=73).notices
    assert told.note == "Vatandaştan yanıt gelmedi."


def test_a_filled_text_has_no_brace_left_and_shows_every_value(municipality: Municipality) -> None:
    for (key, language), text in all_texts(municipality).items():
        filled = text.format_map(SAMPLES)
        assert not re.search(r"[{}]", filled), (key, language)
        for name in placeholders(text):
            assert SAMPLES[name] in filled, (key, language, name)


def test_no_text_begins_or_ends_with_a_space_or_holds_two(municipality: Municipality) -> None:
    for where, text in all_texts(municipality).items():
        assert text == text.strip(), where
        assert not re.search(r"[ \t]{2,}(?!\{status\})", text), where


def test_arabic_texts_are_arabic_and_english_ones_have_no_turkish_letters(municipality: Municipality) -> None:
    for (key, language), text in all_texts(municipality).items():
        words = re.sub(r"\{\w+\}", "", text)
        if language == "ar" and key not in {"topic_name", "status_line"}:
            assert re.search("[\u0600-\u06ff]", words), key
        if language == "en" and key not in {"language_unknown", "notice", "privacy"}:
            assert not re.search("[çğıöşüÇĞİÖŞÜ]", words), key


def test_a_registered_matter_shows_number_date_subject_and_unit(municipality: Municipality) -> None:
    for key in ("registered", "registered_not_ours", "registered_suggestion", "registered_question"):
        for text in municipality.wording.phrases[key].values():
            assert {"reference", "opened_at", "topic", "unit"} <= placeholders(text)


def test_a_matter_that_is_not_ours_says_that_it_was_passed_on_today(municipality: Municipality) -> None:
    texts = municipality.wording.phrases["registered_not_ours"]
    assert "bugün" in texts["tr"]
    assert "today" in texts["en"]
    assert "اليوم" in texts["ar"]
    assert all("{municipality}" in text for text in texts.values())


def test_the_notice_informs_and_never_asks_for_consent(municipality: Municipality) -> None:
    for key in ("notice", "privacy"):
        texts = municipality.wording.phrases[key]
        for language, text in texts.items():
            folded = text.lower()
            for consent in ("onay", "rıza", "kabul", "consent", "agree", "accept", "موافق"):
                assert consent not in folded, (key, language)
            assert "KVKK" in text, (key, language)
            assert "5/2-ç" in text, (key, language)
            assert "Meta" in text, (key, language)
            assert "{website}" in text, (key, language)


def test_buttons_and_lists_fit_whatsapp(municipality: Municipality) -> None:
    phrases = municipality.wording.phrases
    buttons = ("button_solved", "button_not_solved", "button_answered", "button_not_answered")
    for key in (*buttons, "button_choices", "other_topic"):
        assert all(len(text) <= 20 for text in phrases[key].values()), key
    for topic in municipality.topics:
        assert all(len(name) <= 20 for name in topic.names.values()), topic.id


def test_the_longest_bubble_fits_a_message_with_buttons(municipality: Municipality) -> None:
    """First contact, danger, a registered matter of another body, its date and the question for the place."""
    parts = ("danger", "registered_not_ours", "expected_by", "ask_place", "notice")
    for language in LANGUAGES:
        advice = max((hazard.advice[language] for hazard in municipality.readings.hazards), key=len)
        topic = max((topic.names[language] for topic in municipality.topics), key=len)
        unit = max((unit.name for unit in municipality.units), key=len)
        values = SAMPLES | {"hazard": advice, "topic": topic, "unit": unit, "municipality": municipality.name}
        texts = [municipality.wording.phrases[part][language].format_map(values) for part in parts]
        assert len("\n\n".join(texts)) <= 1024, language


def test_news_that_may_come_late_has_a_template(municipality: Municipality) -> None:
    wanted = {
        *("registered", "registered_not_ours", "registered_desk", "moved", "moved_to_desk", "in_progress"),
        *("unit_note", "unit_question", "overdue", "resolved", "resolved_plainly", "rejected", "reopened"),
    }
    templates = {template.phrase: template for template in municipality.wording.templates}
    assert wanted <= templates.keys()
    for template in templates.values():
        for text in municipality.wording.phrases[template.phrase].values():
            assert set(template.values) == placeholders(text), template.phrase


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('en: "Added to *{reference}*."', 'en: "Added."', "added_to.en: does not show {reference}"),
        (
            'en: "Added to *{reference}*."',
            'en: "Added to {refrence}."',
            "uses {refrence}, which it is not given",
        ),
        ('en: "Added to *{reference}*."', 'en: "Added to {reference."', "a brace too many or too few"),
        ('en: "Added to *{reference}*."', 'en: " "', "phrases.added_to: there is no text in en"),
        ("button_solved: {tr: Çözüldü,", "button_solved: {tr: Evet artık tamamen çözüldü,", "longer than 20"),
        ("  topic_name:", "  topik_name:", "`topic_name` is missing"),
        (
            "  assigned: {tr: birime iletildi, en: passed to the unit, ar: أُحيل إلى الجهة}\n",
            "",
            "`assigned` is missing",
        ),
        ("{unit} süresinde sonuç", "Süresinde sonuç", "taken_over: does not show {unit}"),
        ("  unanswered: Vatandaş", "  unanswered: '{unit}'  # Vatandaş", "{unit}, which it is not given"),
        ("  unanswered: Vatandaş", "  unanswered: ''  # Vatandaş", "unanswered: not one line"),
        ("  unanswered: Vatandaş", "  unheard: Vatandaş", "`unanswered` is missing"),
        (
            "{phrase: moved, name: moved, values: [reference, unit]}",
            "{phrase: mooved, name: moved}",
            "`mooved`",
        ),
        (
            "{phrase: moved, name: moved, values: [reference, unit]}",
            "{phrase: moved, name: moved, values: [note]}",
            "`note`",
        ),
    ],
)
def test_a_text_that_does_not_fit_the_code_is_refused(
    refusal: Refusal, old: str, new: str, what: str
) -> None:
    place, said = refusal(WORDING, old, new)
    assert place.startswith("_turkiye/wording.yaml:")
    assert what in said


def test_what_the_desk_has_refused_has_one_name(municipality: Municipality) -> None:
    """It was told that the request could not be carried out: the status must not say otherwise."""
    wording = municipality.wording
    assert wording.statuses["rejected"]["tr"] in wording.phrases["rejected"]["tr"]
    assert wording.statuses["rejected"]["en"] in wording.phrases["rejected"]["en"]
