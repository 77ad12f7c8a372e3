"""What `make measure` tells, on readings made up here."""

import pytest

from shared.events import Intent, Kind, Reading, ReadingPart
from training.measure_sets import report_kinds


def reading(kind: Kind, intent: Intent = Intent.MATTER) -> Reading:
    part = ReadingPart(text="x", masked="x", kind=kind, topic="cop_toplama", confidence=0.9, urgency=1)
    return Reading(intent=intent, language="tr", parts=(part,))


READ_AS = {
    "told as it is": reading(Kind.COMPLAINT),
    "taken for praise": reading(Kind.THANKS),
    "waved away": reading(Kind.THANKS, Intent.THANKS),
}


def test_complaints_taken_for_thanks_are_counted_and_none_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = [{"text": text, "kind": "sikayet"} for text in READ_AS]
    rows.append({"text": "waved away", "kind": "tesekkur"})  # thanks are rightly thanked for
    report_kinds(READ_AS.__getitem__, rows)
    said = capsys.readouterr().out
    lines = {line[:41].strip(): line[41:] for line in said.splitlines()}
    assert lines["complaints read as thanks"] == "2 of 3"
    assert lines["and answered as nothing but thanks"] == "1 of 3"
    assert not [text for text in READ_AS if text in said]
