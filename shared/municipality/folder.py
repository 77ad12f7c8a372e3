"""Reads `municipalities/<name>/` and says, where it is broken, which file, which line and why."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from shared.municipality.model import Municipality

# file: the field of Municipality it fills (None: the file's own keys are fields)
FILES: dict[str, str | None] = {
    "municipality.yaml": None,
    "units.yaml": "units",
    "topics.yaml": "topics",
    "readings.yaml": "readings",
    "routing.yaml": "routing",
    "wording.yaml": "wording",
    "calendar.yaml": "calendar",
}


class BrokenMunicipalityError(Exception):
    """One line for the operator: file, line, what is wrong."""


def load(folder: Path) -> Municipality:
    if not folder.is_dir():
        raise BrokenMunicipalityError(f"{folder}: no such folder; MUNICIPALITY names one of municipalities/")
    fields: dict[str, Any] = {}
    nodes: dict[str, yaml.Node] = {}
    for name, field in FILES.items():
        content, nodes[name] = _read(folder / name)
        fields |= content if field is None else {field: content}
    try:
        return Municipality.model_validate(fields)
    except ValidationError as refused:
        raise BrokenMunicipalityError(_explain(folder, nodes, refused)) from None


def _read(path: Path) -> tuple[Any, yaml.Node]:
    try:
        text = path.read_text("utf-8")
        node = yaml.compose(text, yaml.SafeLoader)
        content = yaml.safe_load(text)
    except FileNotFoundError:
        raise BrokenMunicipalityError(f"{path}: the file is missing") from None
    except UnicodeDecodeError:
        raise BrokenMunicipalityError(f"{path}: not UTF-8") from None
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise BrokenMunicipalityError(f"{path}:{line}: {broken.problem or broken.context}") from None
    if node is None:
        raise BrokenMunicipalityError(f"{path}:1: the file is empty")
    return content, node


def _explain(folder: Path, nodes: dict[str, yaml.Node], refused: ValidationError) -> str:
    error = refused.errors()[0]
    location = [str(step) for step in error["loc"]]
    name, steps = _file_of(location)
    line = _line_of(nodes[name], steps)
    what = error["msg"].removeprefix("Value error, ")
    where = ".".join(steps)
    more = f" (and {refused.error_count() - 1} more)" if refused.error_count() > 1 else ""
    return f"{folder / name}:{line}: {where + ': ' if where else ''}{what}{more}"


def _file_of(location: list[str]) -> tuple[str, list[str]]:
    for name, field in FILES.items():
        if field is not None and location[:1] == [field]:
            return name, location[1:]
    return "municipality.yaml", location


def _line_of(node: yaml.Node, steps: list[str]) -> int:
    """The line of the deepest part of `steps` that the file really has."""
    line: int = node.start_mark.line + 1
    for step in steps:
        child = _child_of(node, step)
        if child is None:
            break
        node = child
        line = node.start_mark.line + 1
    return line


def _child_of(node: yaml.Node, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        child: yaml.Node = node.value[int(step)]
        return child
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                found: yaml.Node = value
                return found
    return None
