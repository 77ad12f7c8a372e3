"""Reads `municipalities/<name>/` and says, where it is broken, which file, which line and why."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from shared.municipality.layers import BrokenMunicipalityError, broken_at, compose, id_of
from shared.municipality.model import Municipality

MUNICIPALITIES = Path(__file__).parents[2] / "municipalities"

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


def folder_of(named: str) -> Path:
    """A folder's name, or a path to one elsewhere."""
    path = Path(named)
    return path if path.is_absolute() else MUNICIPALITIES / path


def load(folder: Path) -> Municipality:
    if not folder.is_dir():
        raise BrokenMunicipalityError(f"{folder}: no such folder; MUNICIPALITY names one of municipalities/")
    fields: dict[str, Any] = {}
    nodes: dict[str, yaml.Node] = {}
    for name, field in FILES.items():
        node = nodes[name] = compose(folder / name)
        content = _construct(node)
        if field is not None:
            content = {field: content}
        elif not isinstance(content, dict):
            raise broken_at(node, "keys and values are expected here")
        fields |= content
    try:
        return Municipality.model_validate(fields)
    except ValidationError as refused:
        raise _explained(folder, nodes, refused) from None


def _construct(node: yaml.Node) -> Any:
    try:
        return yaml.SafeLoader("").construct_document(node)
    except (yaml.YAMLError, ValueError) as broken:
        raise broken_at(node, str(broken).splitlines()[0]) from None


def _explained(folder: Path, nodes: dict[str, yaml.Node], refused: ValidationError) -> Exception:
    # a misspelt field is also a missing one; the misspelling says more
    error = min(refused.errors(), key=lambda one: one["type"] == "missing")
    inside = error.get("ctx", {}).get("at", ())
    name, steps = _file_of([str(step) for step in (*error["loc"], *inside)])
    node, where = _found(nodes[name], steps)
    what = error["msg"].removeprefix("Value error, ")
    if refused.error_count() > 1:
        what += f" (and {refused.error_count() - 1} more)"
    if Path(node.start_mark.name).parent != folder:
        what += f" [found while reading {folder / name}]"
    return broken_at(node, f"{where}: {what}" if where else what)


def _file_of(location: list[str]) -> tuple[str, list[str]]:
    for name, field in FILES.items():
        if field is not None and location[:1] == [field]:
            return name, location[1:]
    return "municipality.yaml", location


def _found(node: yaml.Node, steps: list[str]) -> tuple[yaml.Node, str]:
    """The deepest part of `steps` that the file really has, and the way there in words (ids, not indexes)."""
    words: list[str] = []
    deeper: yaml.Node | None = node
    for step in steps:
        if deeper is not None:
            deeper = _child_of(deeper, step)
        if deeper is not None:
            node = deeper
        words.append((deeper and id_of(deeper)) or step)
    return node, ".".join(words)


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
