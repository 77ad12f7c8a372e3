"""One YAML file, laid over the file it `extends`. Every node keeps the file and line it came from.

A mapping merges key by key; `key+` adds to the list below; a mapping over a list of items changes the items
by their `id` (an unknown id is a new item, `~` drops one); anything else takes the place of what was there.
"""

from collections.abc import Iterator
from os.path import normpath
from pathlib import Path

import yaml

EXTENDS = "extends"


class _Loader(yaml.CSafeLoader):
    """Dates stay text: the model reads them, and knows the line of one that does not exist."""

    yaml_implicit_resolvers = {  # noqa: RUF012 the library's own attribute
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class BrokenMunicipalityError(Exception):
    """One line for the operator: file, line, what is wrong."""


def compose(path: Path) -> yaml.Node:
    """A file may extend one other; that one stands for itself, so there is nothing to go round in."""
    node = _parse(path)
    base = _take_extended(path, node)
    return node if base is None else lay_over(base, node)


def lay_over(base: yaml.Node, change: yaml.Node) -> yaml.Node:
    if not isinstance(change, yaml.MappingNode):
        return change
    if isinstance(base, yaml.MappingNode):
        pairs = {key.value: (key, value) for key, value in base.value}
        for key, value in change.value:
            name = key.value.removesuffix("+")
            below = pairs.get(name)
            if key.value.endswith("+"):
                value = _joined(key, below[1] if below else None, value)
                key = yaml.ScalarNode(key.tag, name, key.start_mark, key.end_mark)
            elif below:
                value = lay_over(below[1], value)
            pairs[name] = (key, value)
        return yaml.MappingNode(change.tag, list(pairs.values()), change.start_mark, change.end_mark)
    if isinstance(base, yaml.SequenceNode):
        items = list(_changed_items(base, change))
        return yaml.SequenceNode(base.tag, items, change.start_mark, change.end_mark)
    return change


def id_of(item: yaml.Node) -> str | None:
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), None)


def broken_at(node: yaml.Node, what: str) -> BrokenMunicipalityError:
    return BrokenMunicipalityError(f"{node.start_mark.name}:{node.start_mark.line + 1}: {what}")


def _changed_items(base: yaml.SequenceNode, change: yaml.MappingNode) -> Iterator[yaml.Node]:
    changes = {key.value: (key, value) for key, value in change.value}
    for item in base.value:
        key, value = changes.pop(id_of(item), (None, None))
        if key is None:
            yield item
        elif not _is_null(value):
            yield lay_over(item, value)
    for key, value in changes.values():
        if not isinstance(value, yaml.MappingNode):
            raise broken_at(key, f"`{key.value}`: there is no such item below to change or to drop")
        pairs = [(yaml.ScalarNode(key.tag, "id", key.start_mark, key.end_mark), key), *value.value]
        yield yaml.MappingNode(value.tag, pairs, key.start_mark, value.end_mark)


def _joined(key: yaml.Node, below: yaml.Node | None, more: yaml.Node) -> yaml.Node:
    if not (isinstance(below, yaml.SequenceNode) and isinstance(more, yaml.SequenceNode)):
        raise broken_at(key, f"`{key.value}` adds a list to a list below, and one of the two is none")
    return yaml.SequenceNode(more.tag, [*below.value, *more.value], more.start_mark, more.end_mark)


def _is_null(node: yaml.Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null"


def _take_extended(path: Path, node: yaml.Node) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    for key, value in node.value:
        if key.value == EXTENDS:
            base = Path(normpath(path.parent / str(value.value)))
            if not base.is_file():
                raise broken_at(value, f"extends {value.value}: there is no such file")
            node.value.remove((key, value))
            return _parse(base)
    return None


def _parse(path: Path) -> yaml.Node:
    try:
        with path.open(encoding="utf-8") as file:
            node = yaml.compose(file, _Loader)
    except FileNotFoundError:
        raise BrokenMunicipalityError(f"{path}: the file is missing") from None
    except OSError as unreadable:
        raise BrokenMunicipalityError(f"{path}: cannot be read ({unreadable.strerror})") from None
    except UnicodeDecodeError:
        raise BrokenMunicipalityError(f"{path}: not UTF-8") from None
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise BrokenMunicipalityError(f"{path}:{line}: {broken.problem or broken.context}") from None
    except yaml.YAMLError as broken:
        raise BrokenMunicipalityError(f"{path}: {str(broken).splitlines()[0]}") from None
    if node is None:
        raise BrokenMunicipalityError(f"{path}:1: the file is empty")
    _refuse_repeated_keys(node)
    return node


def _refuse_repeated_keys(node: yaml.Node) -> None:
    """YAML would silently keep the last of two; a text someone edited would then change nothing."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise broken_at(key, "a key must be a plain word")
            if key.value in seen:
                raise broken_at(key, f"`{key.value}` stands here twice")
            seen.add(key.value)
            _refuse_repeated_keys(value)
