"""From a phrase's key and raw values to the words a citizen reads, in their language.

The municipality's data holds the texts. What a value holds is never interpreted: an agency's note with braces
in it is shown with its braces.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from services.notifier.cutting import cut, length
from services.notifier.dates import write_date
from shared.events import Language, Phrase
from shared.municipality import Municipality

BETWEEN = "\n\n"
CUTTABLE = ("note", "question")  # free words of an agency: they give way before our own do
WHOLE = ("danger", "ask_", "notice")  # phrases that begin so are the last to lose a word
SHORTEST_NOTE = 80
SHORTEST_PHRASE = 60

_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class UnsayableError(Exception):
    """The request names a text, a value or an id that the municipality's data does not have."""


@dataclass(frozen=True)
class Spoken:
    """A phrase in one language, and its values as people read them."""

    key: str
    text: str
    values: Mapping[str, str]

    def __str__(self) -> str:
        return self.text.format_map(self.values).strip()

    def with_note_of(self, limit: int) -> "Spoken":
        shorter = {name: cut(value, limit) for name, value in self.values.items() if name in CUTTABLE}
        return replace(self, values={**self.values, **shorter})

    @property
    def longest_note(self) -> int:
        return max((length(self.values[name]) for name in CUTTABLE if name in self.values), default=0)


def speak(phrase: Phrase, language: Language, municipality: Municipality) -> Spoken:
    texts = municipality.wording.phrases.get(phrase.key)
    if texts is None:
        raise UnsayableError(f"there is no text `{phrase.key}`")
    own = {
        "municipality": municipality.name,
        "district": municipality.district,
        "website": municipality.website,
        "phone": municipality.phone,
    }
    given = {name: _in_words(name, value, language, municipality) for name, value in phrase.values.items()}
    spoken = Spoken(phrase.key, texts[language], own | given)
    try:
        str(spoken)
    except KeyError as missing:
        raise UnsayableError(f"`{phrase.key}` needs the value {missing}") from None
    return spoken


def compose(phrases: Sequence[Spoken], limit: int) -> str:
    """All phrases within the limit: notes are cut first, then the longest of our own texts, and what warns
    or asks the citizen last of all."""
    for shorten in (_shorten_notes, _shorten_texts):
        text = BETWEEN.join(map(str, phrases))
        if length(text) <= limit:
            return text
        phrases = shorten(phrases, length(text) - limit)
    return cut(BETWEEN.join(map(str, phrases)), limit)


def _shorten_notes(phrases: Sequence[Spoken], excess: int) -> Sequence[Spoken]:
    shorter = list(phrases)
    for place in sorted(range(len(shorter)), key=lambda place: -shorter[place].longest_note):
        note = shorter[place].longest_note
        if excess > 0 and note > SHORTEST_NOTE:
            shorter[place] = shorter[place].with_note_of(max(SHORTEST_NOTE, note - excess))
            excess -= note - shorter[place].longest_note
    return shorter


def _shorten_texts(phrases: Sequence[Spoken], excess: int) -> Sequence[Spoken]:
    shorter = list(phrases)

    def dispensable(place: int) -> tuple[bool, int]:
        return shorter[place].key.startswith(WHOLE), -length(str(shorter[place]))

    for place in sorted(range(len(shorter)), key=dispensable):
        text = str(shorter[place])
        if excess > 0 and length(text) > SHORTEST_PHRASE:
            kept = cut(text, max(SHORTEST_PHRASE, length(text) - excess))
            shorter[place] = Spoken(shorter[place].key, "{kept}", {"kept": kept})
            excess -= length(text) - length(kept)
    return shorter


def _in_words(name: str, value: str, language: Language, municipality: Municipality) -> str:
    if name.endswith("_at"):
        return _date(name, value, language, municipality)
    match name:
        case "topic" if value in municipality.topic_by_id:
            return municipality.topic_by_id[value].names[language]
        case "unit" if value in municipality.unit_by_id:
            return municipality.unit_by_id[value].name
        case "status" if value in municipality.wording.statuses:
            return municipality.wording.statuses[value][language]
        case "hazard" if value in municipality.hazard_by_id:
            return municipality.hazard_by_id[value].advice[language]
        case "topic" | "unit" | "status" | "hazard":
            pass
        case _:
            return tidy(value) if name in CUTTABLE else " ".join(tidy(value).split())
    raise UnsayableError(f"there is no {name} `{value}`")


def _date(name: str, value: str, language: Language, municipality: Municipality) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise UnsayableError(f"{name} is not a time") from None
    if moment.tzinfo is None:
        raise UnsayableError(f"{name} has no time zone")
    return write_date(moment, language, municipality.calendar.zone)


def tidy(text: str) -> str:
    """Words from outside without what could break the bubble: controls, direction marks, heaps of lines."""
    kept = (sign for sign in text if sign == "\n" or not (_is_control(sign) or sign in _DIRECTION_MARKS))
    return re.sub(r"\n{3,}", "\n\n", "".join(kept)).strip()


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs")
