"""Yesterday's messages are read today, and today's by those who know only yesterday's."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

import shared.events
from shared.events import AgencyTicket, AgencyUpdate, Event, Fact
from tests.contracts.pins import breaks, path_of, pin_of, read_pin, schema_of
from tests.contracts.samples import PINNED, SAMPLES

HOW = "; `python -m tests.contracts` pins what was added"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_a_contract_is_as_it_is_pinned(sample: Fact) -> None:
    assert pin_of(sample) == read_pin(type(sample)), f"{type(sample).__name__} differs from its pin{HOW}"


@pytest.mark.parametrize("model", PINNED, ids=lambda model: model.__name__)
def test_nothing_pinned_is_broken(model: type[Fact]) -> None:
    assert breaks(read_pin(model)["schema"], schema_of(model)) == []


@pytest.mark.parametrize("model", PINNED, ids=lambda model: model.__name__)
def test_a_message_of_the_pinned_form_is_read_and_nothing_of_it_is_lost(model: type[Fact]) -> None:
    told = read_pin(model)["example"]
    read = json.loads(model.model_validate(told).model_dump_json())
    assert {name: read[name] for name in told} == told


@pytest.mark.parametrize("model", PINNED, ids=lambda model: model.__name__)
def test_a_field_of_the_future_is_ignored(model: type[Fact]) -> None:
    told = read_pin(model)["example"] | {"of_the_future": {"a": 1}}
    assert model.model_validate(told) == model.model_validate(read_pin(model)["example"])


def test_every_event_has_its_pin() -> None:
    events = {
        model
        for model in vars(shared.events).values()
        if isinstance(model, type) and issubclass(model, Event) and model is not Event
    }
    assert events | {AgencyTicket, AgencyUpdate} == set(PINNED)
    assert {path.stem for path in path_of(AgencyTicket).parent.iterdir()} == {m.__name__ for m in PINNED}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: type(sample).__name__)
def test_the_examples_leave_no_field_at_its_default(sample: Fact) -> None:
    """Otherwise a renamed field with a default would not be noticed."""
    assert list(_defaults(sample)) == []


def _defaults(model: BaseModel) -> Iterator[str]:
    for name, field in type(model).model_fields.items():
        value: Any = getattr(model, name)
        if name not in {"schema_", "previous"} and not field.is_required() and value == field.default:
            yield f"{type(model).__name__}.{name}"
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, BaseModel) and name != "previous":
                yield from _defaults(inner)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda schema: schema["properties"].pop("reference"), "reference: is gone"),
        (lambda schema: schema["properties"]["event"]["enum"].remove("note"), "'note' is no longer allowed"),
        (lambda schema: schema["required"].append("reference"), "reference is required now"),
        (lambda schema: schema["properties"]["at"].update(format="date"), "format was date-time"),
        (lambda schema: schema["properties"]["attachments"].update(maxItems=3), "maxItems is narrower"),
        (lambda schema: schema["required"].append("new"), "new is new and required"),
    ],
)
def test_what_breaks_a_reader_is_told(change: Any, complaint: str) -> None:
    before = schema_of(AgencyUpdate)
    now = json.loads(json.dumps(before))
    change(now)
    assert any(complaint in what for what in breaks(before, now))


def test_an_optional_field_more_breaks_nobody() -> None:
    before = schema_of(AgencyUpdate)
    now = json.loads(json.dumps(before))
    now["properties"]["weather"] = {"type": "string", "default": "fair"}
    assert breaks(before, now) == []
