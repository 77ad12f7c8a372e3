"""Mongo's conditions, changes and order, as far as `shared.store.documents` allows them."""

import copy
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

_TYPES = (type(None), (int, float), str, dict, list, bytes, UUID, bool, datetime)  # in Mongo's order
_COMPARED: Mapping[str, Callable[[int], bool]] = {
    "$lt": lambda order: order < 0,
    "$lte": lambda order: order <= 0,
    "$gt": lambda order: order > 0,
}


def fits(document: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
    return all(_holds(values(document, path), condition) for path, condition in where.items())


def values(document: Any, path: str) -> list[Any]:
    """All that a dotted path reaches: through the elements of an array, and the array itself."""
    found = [document]
    for step in path.split("."):
        inner = [item for value in found for item in (value if isinstance(value, list) else [value])]
        found = [item[step] for item in inner if isinstance(item, Mapping) and step in item]
    return [*found, *(item for value in found if isinstance(value, list) for item in value)]


def _holds(found: list[Any], condition: Any) -> bool:
    if isinstance(condition, Mapping) and any(key.startswith("$") for key in condition):
        return all(_compares(found, operator, value) for operator, value in condition.items())
    return _equals(found, condition)


def _compares(found: list[Any], operator: str, wanted: Any) -> bool:
    if operator == "$ne":
        return not _equals(found, wanted)
    if operator == "$in":
        return any(_equals(found, one) for one in wanted)
    if operator not in _COMPARED:
        raise ValueError(f"{operator} is not among the conditions the store allows")
    wanted_rank = _rank(wanted)
    alike = [value for value in map(_rank, found) if value[0] == wanted_rank[0]]
    return any(_COMPARED[operator]((value > wanted_rank) - (value < wanted_rank)) for value in alike)


def _equals(found: list[Any], wanted: Any) -> bool:
    """A missing field equals null."""
    return any(_rank(value) == _rank(wanted) for value in found or [None])


def keys(document: Mapping[str, Any], path: str) -> set[Any]:
    """What an index of this path holds of a document: of an array each element, of nothing null."""
    found = [value for value in values(document, path) if not isinstance(value, list)]
    return set(found) or {None}


def rank(document: Mapping[str, Any], path: str) -> tuple[int, Any]:
    """Where a document stands when sorted by this path; a missing field stands first, as null does."""
    found = values(document, path)
    return _rank(found[0] if found else None)


def _rank(value: Any) -> tuple[int, Any]:
    if isinstance(value, bool):
        return (_TYPES.index(bool), value)
    place = next(place for place, kind in enumerate(_TYPES) if isinstance(value, kind))  # type: ignore[arg-type]
    if value is None:
        return (place, 0)
    if isinstance(value, Mapping):
        return (place, [(key, _rank(inner)) for key, inner in value.items()])
    return (place, [_rank(inner) for inner in value]) if isinstance(value, list) else (place, value)


def changed(document: dict[str, Any], change: Mapping[str, Any], where: Mapping[str, Any]) -> dict[str, Any]:
    if not change.keys() <= {"$set", "$push"}:
        raise ValueError("$set and $push are the only changes the store allows")
    after = copy.deepcopy(document)
    for path, value in change.get("$set", {}).items():
        if ".$." in path:
            _set_in_matching_element(after, path, value, where)
        else:
            _inside(after, path)[_last(path)] = value
    for path, value in change.get("$push", {}).items():
        _inside(after, path).setdefault(_last(path), []).append(value)
    return after


def _set_in_matching_element(
    document: dict[str, Any], path: str, value: Any, where: Mapping[str, Any]
) -> None:
    """`a.$.b`: in the first element of `a` that made the document fit a condition on `a.…`."""
    array, field = path.split(".$.")
    wanted = {key.removeprefix(f"{array}."): v for key, v in where.items() if key.startswith(f"{array}.")}
    next(element for element in document[array] if fits(element, wanted))[field] = value


def _inside(document: dict[str, Any], path: str) -> dict[str, Any]:
    for step in path.split(".")[:-1]:
        document = document.setdefault(step, {})
    return document


def _last(path: str) -> str:
    return path.rsplit(".", 1)[-1]
