import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    ["cop", "tmm tsk", "sokak lambasi yanmiyo", "su yok", "ok", "otobus gelmedi", "park", "yol bozuk lutfen"],
)
def test_short_turkish_without_diacritics_stays_turkish(reader: Reader, text: str) -> None:
    assert reader.read(text).language == "tr"


@pytest.mark.parametrize(
    ("text", "answered", "seen"),
    [
        ("there is a pothole in front of our house", "en", "en"),
        ("please help, no water since morning", "en", "en"),
        ("المياه مقطوعة منذ يومين", "ar", "ar"),
        ("на нашей улице нет воды", "en", "ru"),
        ("seit gestern haben wir kein Wasser in der Straße", "en", "de"),
    ],
)
def test_a_message_is_answered_in_its_language_where_we_speak_it(
    reader: Reader, text: str, answered: str, seen: str
) -> None:
    reading = reader.read(text)
    assert (reading.language, reading.language_seen) == (answered, seen)
