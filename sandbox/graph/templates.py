"""Message templates as registered with Meta, and whether a send fills one in correctly. Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from sandbox.graph import bodies
from sandbox.graph.errors import MetaError, error

_HOLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_LAYOUT = re.compile(r"[\n\t]| {5,}")
_FILLED_LIMIT = 1024
_MEDIA = ("image", "video", "document", "location")


@dataclass(frozen=True)
class Template:
    """`body` and `header` hold `{{1}}` or `{{name}}`; `header_media` is set instead of a text header.

    `buttons` are the titles of quick replies; `link_holes` counts URL buttons with a variable part.
    """

    name: str
    language: str
    body: str
    header: str | None = None
    header_media: Literal["image", "video", "document", "location"] | None = None
    buttons: tuple[str, ...] = ()
    link_holes: int = 0
    category: Literal["utility", "authentication", "marketing"] = "utility"


def holes(text: str | None) -> list[str]:
    """The variables of a text in order, each once."""
    return list(dict.fromkeys(_HOLE.findall(text or "")))


def check(template: Template | None, sent: bodies.Template, *, to_bsuid: bool) -> MetaError | None:
    if template is None:
        return error(132001, f"template name ({sent.name}) does not exist in {sent.language.code}")
    if to_bsuid and template.category == "authentication":
        return error(131062)
    return _check_header(template, sent) or _check_buttons(template, sent) or _check_body(template, sent)


def filled(template: Template, sent: bodies.Template) -> str:
    return _fill(template.body, _parameters(sent, "body"))


def filled_header(template: Template, sent: bodies.Template) -> str | None:
    return _fill(template.header, _parameters(sent, "header")) if template.header else None


def header_media(sent: bodies.Template) -> bodies.Media | None:
    """The picture, film or paper above the text, if the send brings one."""
    return next((each.media for each in _parameters(sent, "header") if each.media is not None), None)


def _check_body(template: Template, sent: bodies.Template) -> MetaError | None:
    given = _parameters(sent, "body")
    problem = _check_texts("body", holes(template.body), given)
    if problem is None and len(_fill(template.body, given)) > _FILLED_LIMIT:
        return error(132005)
    return problem


def _check_header(template: Template, sent: bodies.Template) -> MetaError | None:
    given = _parameters(sent, "header")
    if template.header_media is None:
        return _check_texts("header", holes(template.header), given)
    if len(given) != 1:
        return _count("header", 1, len(given))
    if given[0].type != template.header_media:
        return error(132012, f"header: expected {template.header_media}, got {given[0].type}")
    return None


def _check_buttons(template: Template, sent: bodies.Template) -> MetaError | None:
    buttons = [part for part in sent.components if part.type == "button"]
    replies = [part for part in buttons if part.sub_type == "quick_reply"]
    links = [part for part in buttons if part.sub_type == "url"]
    if any(part.index is None for part in buttons):
        return error(131008, "template button without index")
    if len(replies) > len(template.buttons):
        return _count("button", len(template.buttons), len(replies))
    if len(links) != template.link_holes:
        return _count("button", template.link_holes, len(links))
    return None


def _check_texts(where: str, names: list[str], given: list[bodies.Parameter]) -> MetaError | None:
    if len(names) != len(given):
        return _count(where, len(names), len(given))
    if any(parameter.type in _MEDIA for parameter in given):
        return error(132012, f"{where}: expected text")
    named = not all(name.isdigit() for name in names)
    if named and {parameter.parameter_name for parameter in given} != set(names):
        return error(100, f"{where}: parameter names do not match the template")
    for parameter in given:
        if parameter.type == "text" and not (parameter.text or "").strip():
            return error(131008, f"{where}: parameter of type text is missing its text")
        if _LAYOUT.search(parameter.text or ""):
            return error(
                132018, "a parameter may hold no new line, no tab and no more than 4 spaces in a row"
            )
    return None


def _count(where: str, expected: int, given: int) -> MetaError:
    return error(
        132000, f"{where}: number of localizable_params ({given}) does not match the expected ({expected})"
    )


def _parameters(sent: bodies.Template, part: str) -> list[bodies.Parameter]:
    return [parameter for each in sent.components if each.type == part for parameter in each.parameters]


def _fill(text: str, given: list[bodies.Parameter]) -> str:
    values = {
        parameter.parameter_name or str(place): _spoken(parameter) for place, parameter in enumerate(given, 1)
    }
    return _HOLE.sub(lambda hole: values.get(hole[1], hole[0]), text)


def _spoken(parameter: bodies.Parameter) -> str:
    if parameter.type == "text":
        return parameter.text or ""
    detail = (parameter.model_extra or {}).get(parameter.type)
    return str(detail.get("fallback_value", "")) if isinstance(detail, dict) else ""
