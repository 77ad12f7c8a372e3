"""`wording.yaml`: every text a citizen can see, in every language, the templates for closed windows, and what
a ticket tells its unit in our words."""

import string
from collections.abc import Collection, Mapping

from pydantic import Field, field_validator, model_validator

from shared.municipality.strict import Id, Strict, Texts, misplaced, refuse_doubles


def _by_key(values: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The names of the values that each text is given, written one after another."""
    return {key: frozenset(names.split()) for key, names in values.items()}


# What a text is given, and must show. `topic`, `unit`, `status` are ids that become names, `hazard` becomes
# its advice, `*_at` a local date. `municipality`, `district`, `website`, `phone` the notifier knows itself.
PHRASES = _by_key(
    {
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
        "place_taken_over": "earlier",
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
        "ask_if_solved": "",
        "button_solved": "",
        "button_not_solved": "",
        "ask_if_answered": "",
        "button_answered": "",
        "button_not_answered": "",
        "button_choices": "",
        "confirmed": "reference",
        "reopened": "reference unit",
        "reopen_expired": "reference",
        "withdrawn": "reference topic unit",
        "button_reopen": "",
        "withdrawal_passed_on": "reference unit",
        "wanted_again": "reference unit",
        "ask_which_to_withdraw": "",
        "ask_if_to_withdraw": "",
        "ask_if_astray": "",
        "ask_if_apart": "",
        "button_apart": "",
        "we_listen": "",
        "ticket_number": "reference",
        "rejected": "reference unit note",
        "overdue": "reference unit",
        "status_intro": "",
        "status_line": "reference topic unit status opened_at",
        "status_none": "",
        "status_unknown": "reference",
        "thanks": "",
        "ask_if_still_wrong": "",
        "sticker": "",
        "contact_card": "",
        "not_understood": "",
        "nobody_need_say_who": "",
        "nothing_reported": "municipality",
        "unreadable_kind": "",
        "file_lost": "",
        "media_lost": "reference",
        "media_refused": "reference",
        "language_unknown": "",
        "person": "phone",
        "stopped": "",
        "started": "",
    }
)

# What a unit or a clerk reads in a ticket, in Turkish alone: notes, and the reasons of its way.
REMARKS = _by_key(
    {
        "voice_alone": "",
        "file_alone": "",
        "subject_unsure": "",
        "topics_unit": "unit",
        "out_of_district": "district neighbour",
        "refused_before": "",
        "suggested": "unit suggested",
        "taken_over": "unit",
        "place_taken_over": "place reference",
        "unit_gone": "unit",
        "wants_a_person": "",
        "says_it_is_solved": "",
        "withdrawn": "",
        "wants_to_withdraw": "",
        "astray": "",
        "not_reached": "",
        "wants_no_messages": "",
        "unanswered": "",
    }
)

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

# These a text may leave out; all else it must show: a number, a date and who is responsible are a legal duty.
SPARABLE = frozenset({"municipality", "website", "phone"})

# WhatsApp cuts or refuses what is longer.
LONGEST_TEXT = 900
LONGEST = {
    "button_solved": 20,
    "button_not_solved": 20,
    "button_answered": 20,
    "button_not_answered": 20,
    "button_reopen": 20,
    "button_apart": 20,
    "button_choices": 20,
    "other_topic": 24,
    "notice": 420,
}


class Template(Strict):
    """A text approved by Meta, for when the 24 hours are over. `values` fill its parameters in order."""

    phrase: Id
    name: Id
    values: tuple[str, ...] = ()


class Wording(Strict):
    phrases: dict[str, Texts]
    statuses: dict[str, Texts]
    remarks: dict[str, str]
    templates: tuple[Template, ...] = ()
    template_languages: dict[str, str] = Field(default={"tr": "tr", "en": "en", "ar": "ar"})

    @field_validator("phrases")
    @classmethod
    def _all_phrases_fit_the_code(cls, phrases: dict[str, Texts]) -> dict[str, Texts]:
        _same_keys(phrases, PHRASES)
        for key, texts in phrases.items():
            for language, text in texts.items():
                wrong = _wrong_with(text, PHRASES[key], LONGEST.get(key, LONGEST_TEXT))
                if wrong:
                    raise misplaced(wrong, key, language)
        return phrases

    @field_validator("statuses")
    @classmethod
    def _all_statuses_are_named(cls, statuses: dict[str, Texts]) -> dict[str, Texts]:
        _same_keys(statuses, STATUSES)
        return statuses

    @field_validator("remarks")
    @classmethod
    def _all_remarks_fit_the_code(cls, remarks: dict[str, str]) -> dict[str, str]:
        _same_keys(remarks, REMARKS)
        for key, text in remarks.items():
            wrong = _wrong_with(text, REMARKS[key], LONGEST_TEXT)
            if wrong or len(text.strip().splitlines()) != 1:
                raise misplaced(wrong or "not one line", key)
        return remarks

    def remark(self, key: str, **values: str) -> str:
        return self.remarks[key].format_map(values)

    @model_validator(mode="after")
    def _templates_fit_their_phrases(self) -> "Wording":
        refuse_doubles((template.phrase for template in self.templates), "templates")
        for at, template in enumerate(self.templates):
            if template.phrase not in PHRASES:
                raise misplaced(f"there is no phrase `{template.phrase}`", "templates", at, "phrase")
            for index, value in enumerate(template.values):
                if value not in PHRASES[template.phrase]:
                    what = f"`{template.phrase}` is not given `{value}`"
                    raise misplaced(what, "templates", at, "values", index)
        return self


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _wrong_with(text: str, given: frozenset[str], longest: int) -> str | None:
    try:
        used = placeholders(text)
    except ValueError as broken:
        return f"a brace too many or too few: {broken}"
    if len(text) > longest:
        return f"longer than {longest} characters"
    for name in sorted(used - given):
        return f"uses {{{name}}}, which it is not given"
    for name in sorted(given - used - SPARABLE):
        return f"does not show {{{name}}}"
    return None


def _same_keys(given: Mapping[str, object], wanted: Collection[str]) -> None:
    missing = [key for key in wanted if key not in given]
    if missing:
        raise ValueError(f"`{missing[0]}` is missing ({len(missing)} in all)")
    for key in given:
        if key not in wanted:
            raise misplaced("not a text this version uses", key)
