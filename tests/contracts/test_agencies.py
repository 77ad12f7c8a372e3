"""What agencies' developers are told is what the line does."""

import ast
import json
import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from ops.contracts import EXAMPLE_TICKETS, EXAMPLE_UPDATES, FOLDER, asyncapi, documents
from services.dispatcher import updates
from shared import topology
from shared.events import AgencyTicket, AgencyUpdate

PAGE = FOLDER.parent / "agencies.md"
WORDS = PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", documents())
def test_what_is_generated_is_what_is_committed(name: str) -> None:
    committed = (FOLDER / name).read_text(encoding="utf-8")
    assert documents()[name] == committed, f"{name} is old; `python -m ops contracts` writes it anew"


def test_there_is_nothing_else_in_the_folder() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*documents(), "agency.py"}


def test_every_event_has_an_example() -> None:
    for model, examples in ((AgencyTicket, EXAMPLE_TICKETS), (AgencyUpdate, EXAMPLE_UPDATES)):
        events = get_args(model.model_fields["event"].annotation)
        assert [example.model_dump()["event"] for example in examples] == sorted(
            events, key=[example.model_dump()["event"] for example in examples].index
        )


def test_every_reference_of_the_page_leads_somewhere() -> None:
    page = asyncapi()
    references = re.findall(r"\$ref: '?([^'\n]+)'?", yaml.safe_dump(page))
    for reference in references:
        file, _, path = reference.partition("#")
        if file:
            assert (FOLDER / file).exists()
            continue
        node = page
        for step in path.strip("/").split("/"):
            node = node[step]


def test_the_page_names_the_queues_and_exchanges_of_the_topology() -> None:
    channels = asyncapi()["channels"]
    queue = topology.agency_queue("izsu")
    assert channels["tickets"]["address"].replace("{unit}", "izsu") == queue.name
    exchange = channels["updates"]["bindings"]["amqp"]["exchange"]
    assert (exchange["name"], exchange["type"]) == (topology.AGENCY_UPDATES.name, "topic")


@pytest.mark.parametrize("block", re.findall(r"```json\n(.*?)```", WORDS, re.DOTALL))
def test_every_example_in_words_is_a_message_the_line_knows(block: str) -> None:
    told = json.loads(block)
    model = AgencyTicket if told["schema"] == "agency.ticket.v1" else AgencyUpdate
    known = json.loads(model.model_validate(told).model_dump_json())
    assert {name: known[name] for name in told} == told


def test_the_words_name_every_field_and_every_event() -> None:
    for model in (AgencyTicket, AgencyUpdate):
        names = {field.alias or name for name, field in model.model_fields.items()}
        for told in (*names, *get_args(model.model_fields["event"].annotation)):
            assert re.search(rf'[`"]{told}[`"]', WORDS), told


def test_every_reason_of_a_refusal_is_explained() -> None:
    tree = ast.parse(Path(updates.__file__).read_text(encoding="utf-8"))
    raised = [
        node.exc.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args
    ]
    for reason in raised:
        parts = [part for part in ast.walk(reason) if isinstance(part, ast.Constant)]
        told = max((str(part.value) for part in parts), key=len, default="").strip(" :")
        assert told in WORDS, told


def test_the_program_of_the_page_is_the_program_in_the_folder() -> None:
    (block,) = re.findall(r"```python\n(.*?)```", WORDS, re.DOTALL)
    assert block == (FOLDER / "agency.py").read_text(encoding="utf-8")
