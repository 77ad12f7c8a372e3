"""What is pinned of each contract: its JSON Schema and one example of it as bytes once looked.

`python -m tests.contracts` pins additions. It refuses what would break somebody who reads or writes as
yesterday.
"""

import json
from pathlib import Path
from typing import Any

from shared.events import Fact

FOLDER = Path(__file__).parent / "pinned"
PROSE = frozenset({"title", "description"})
Json = dict[str, Any]


def path_of(model: type[Fact]) -> Path:
    return FOLDER / f"{model.__name__}.json"


def read_pin(model: type[Fact]) -> Json:
    pinned: Json = json.loads(path_of(model).read_text(encoding="utf-8"))
    return pinned


def pin_of(sample: Fact) -> Json:
    return {"schema": schema_of(type(sample)), "example": json.loads(sample.model_dump_json())}


def schema_of(model: type[Fact]) -> Json:
    schema: Json = without_prose(model.model_json_schema(by_alias=True))
    return schema


def without_prose(node: Any) -> Any:
    """Titles and descriptions may change as they like; a property of that name is none of them."""
    if isinstance(node, list):
        return [without_prose(one) for one in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key not in PROSE or isinstance(value, dict)}
    return {key: without_prose(value) for key, value in kept.items()}


def write_pin(sample: Fact) -> None:
    text = json.dumps(pin_of(sample), indent=2, ensure_ascii=False, sort_keys=True)
    path_of(type(sample)).write_text(text + "\n", encoding="utf-8")


def breaks(before: Json, now: Json, where: str = "") -> list[str]:
    """What somebody who knows only `before` would stumble over."""
    found = [f"{where or 'it'}: {what}" for what in _broken_here(before, now)]
    for group in ("properties", "$defs"):
        for name, inner in before.get(group, {}).items():
            later = now.get(group, {}).get(name)
            if later is None:
                found.append(f"{where}{name}: is gone")
            else:
                found += breaks(inner, later, f"{where}{name}.")
    for group in ("items", "additionalProperties"):
        if isinstance(before.get(group), dict) and isinstance(now.get(group), dict):
            found += breaks(before[group], now[group], f"{where}{group}.")
    return found


def _broken_here(before: Json, now: Json) -> list[str]:
    found = [
        f"{name} is required now"
        for name in now.get("required", ())
        if name in before.get("properties", {}) and name not in before.get("required", ())
    ]
    found += [
        f"{name} is new and required"
        for name in now.get("required", ())
        if name not in before.get("properties", {})
    ]
    found += [f"{value!r} is no longer allowed" for value in _gone(before.get("enum"), now.get("enum"))]
    for key in ("type", "format", "const", "$ref", "anyOf"):
        if key in before and before[key] != now.get(key):
            found.append(f"{key} was {before[key]}, is {now.get(key)}")
    for key in ("maxLength", "maxItems", "maximum"):
        if key in now and now[key] < before.get(key, float("inf")):
            found.append(f"{key} is narrower")
    return found


def _gone(before: list[Any] | None, now: list[Any] | None) -> list[Any]:
    return [value for value in before or () if value not in (now or ())]
