"""`wording.yaml`: every text a citizen can see, in every language, and the templates for closed windows."""

import string
from collections.abc import Mapping

from pydantic import Field, field_validator, model_validator

from shared.municipality.strict import Id, Strict, Texts

LANGUAGES = ("tr", "en", "ar")

# What a text may use. `topic`, `unit`, `status`, `hazard` are ids that become names; `*_at`, local dates.
PHRASES: Mapping[str, frozenset[str]] = {
    key: frozenset(values.split())
    for key, values in {
        "notice": "municipality website",
        "privacy": "municipality website phone",
        "greeting": "municipality",
        "registered": "reference opened_at topic unit",
        "registered_not_ours": "reference opened_at topic unit municipality",
        "registered_suggestion": "reference opened_at topic unit",
        "registered_question": "reference opened_at topic unit",
        "registered_desk": "reference opened_at",
        "registered_voice": "reference opened_at",
        "registered_attachment": "reference opened_at",
        "expected_by": "due_at",
        "danger": "hazard number",
        "ask_place": "",
        "ask_place_of": "reference",
        "ask_words": "",
        "ask_topic": "",
        "topic_name": "topic",
        "other_topic": "",
        "out_of_district": "reference district neighbour",
        "added_to": "reference",
        "moved": "reference unit",
        "moved_to_desk": "reference",
        "accepted": "reference unit",
        "in_progress": "reference unit",
        "unit_note": "reference unit note",
        "unit_question": "reference unit question",
        "answer_passed_on": "reference unit",
        "resolved": "reference unit note",
        "resolved_plainly": "reference unit",
        "is_it_solved": "",
        "button_solved": "",
        "button_not_solved": "",
        "confirmed": "reference",
        "reopened": "reference unit",
        "reopen_expired": "reference",
        "overdue": "reference unit",
        "status_intro": "",
        "status_line": "reference topic unit status opened_at",
        "status_none": "",
        "thanks": "",
        "sticker": "",
        "contact_card": "",
        "not_understood": "",
        "unreadable_kind": "",
        "media_lost": "reference",
        "language_unknown": "",
        "person": "phone",
        "stopped": "",
        "started": "",
    }.items()
}

STATUSES = (
    "registered",
    "assigned",
    "accepted",
    "in_progress",
    "waiting_citizen",
    "misrouted",
    "rejected",
    "resolved",
    "closed",
    "reopened",
)

# WhatsApp cuts or refuses what is longer.
LONGEST = {"button_solved": 20, "button_not_solved": 20, "other_topic": 24, "notice": 420}


class Template(Strict):
    """A text approved by Meta, for when the 24 hours are over. `values` fill its parameters in order."""

    phrase: Id
    name: Id
    values: tuple[str, ...] = ()


class Wording(Strict):
    phrases: dict[str, Texts]
    statuses: dict[str, Texts]
    templates: tuple[Template, ...] = ()
    template_languages: dict[str, str] = Field(default={"tr": "tr", "en": "en", "ar": "ar"})

    @field_validator("phrases")
    @classmethod
    def _all_phrases_fit_the_code(cls, phrases: dict[str, Texts]) -> dict[str, Texts]:
        _same_keys(phrases, PHRASES)
        for key, texts in phrases.items():
            for language, text in texts.items():
                unknown = placeholders(text) - PHRASES[key]
                if unknown:
                    raise ValueError(f"{key} ({language}) uses {{{unknown.pop()}}}, which it is not given")
                if len(text) > LONGEST.get(key, 900):
                    raise ValueError(f"{key} ({language}) is longer than {LONGEST.get(key, 900)} characters")
        return phrases

    @field_validator("statuses")
    @classmethod
    def _all_statuses_are_named(cls, statuses: dict[str, Texts]) -> dict[str, Texts]:
        _same_keys(statuses, STATUSES)
        return statuses

    @model_validator(mode="after")
    def _templates_fit_their_phrases(self) -> "Wording":
        for template in self.templates:
            allowed = PHRASES.get(template.phrase)
            if allowed is None or not set(template.values) <= allowed:
                raise ValueError(f"template {template.name}: its phrase or a value does not exist")
        return self


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _same_keys(given: Mapping[str, Texts], wanted: Mapping[str, object] | tuple[str, ...]) -> None:
    missing = [key for key in wanted if key not in given]
    if missing:
        raise ValueError(f"`{missing[0]}` is missing ({len(missing)} in all)")
    for key, texts in given.items():
        if key not in wanted:
            raise ValueError(f"`{key}` is not a text this version uses")
        lacking = [language for language in LANGUAGES if not texts.get(language, "").strip()]
        if lacking:
            raise ValueError(f"`{key}` has no text in {', '.join(lacking)}")
