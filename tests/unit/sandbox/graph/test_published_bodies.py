"""Request bodies and errors as Meta's documentation and other clients print them, where they are at hand."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sandbox.graph.errors import MetaError, error
from sandbox.graph.rules import Checked, Known, check, check_read
from sandbox.graph.templates import Template, holes

FOLDER = Path(__file__).parents[5] / "shared" / "whatsapp" / "fixtures" / "outbound"
FILES = sorted(FOLDER.glob("*.json"))
REQUESTS = [path for path in FILES if "__request_" in path.name]
ADDRESSED = [path for path in REQUESTS if '"to":' in path.read_text(encoding="utf-8")]
ERRORS = [path for path in FILES if "__error_" in path.name]

needs_collection = pytest.mark.skipif(not FILES, reason="the collection of published payloads is not here")

# A number with letters in it, and a body that is for another path.
SENSELESS = {"metadocs__request_messages-address-messages_1": 131009, "request_expectedMessage18": 100}


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def taken_for_granted(body: dict[str, Any]) -> Known:
    """Whatever files and templates the body speaks of exist, so that only its own form is judged."""
    return Known(
        own_phone="15550783881",
        uploaded_mime=lambda media_id: _mime(body, media_id),
        template=lambda name, language: _template(body, name, language),
        needs_plus=False,
    )


def _mime(body: dict[str, Any], media_id: str) -> str:
    kind = re.search(rf'"(\w+)": {{[^{{}}]*"id": "{media_id}"', json.dumps(body))
    assert kind is not None
    return {"audio": "audio/ogg", "sticker": "image/webp", "video": "video/mp4", "image": "image/png"}.get(
        kind[1], "application/pdf"
    )


def _template(body: dict[str, Any], name: str, language: str) -> Template:
    parts: dict[str, list[Any]] = {"header": [], "body": [], "button": []}
    for component in body["template"]["components"]:
        parts[component["type"]].append(component)
    header = parts["header"][0]["parameters"][0]["type"] if parts["header"] else None
    count = len(parts["body"][0]["parameters"])
    replies = [part for part in parts["button"] if part["sub_type"] == "quick_reply"]
    return Template(
        name,
        language,
        " ".join(f"{{{{{place}}}}}" for place in range(1, count + 1)),
        header_media=header,
        buttons=tuple(str(part["index"]) for part in replies),
        link_holes=len(parts["button"]) - len(replies),
    )


@needs_collection
@pytest.mark.parametrize("path", REQUESTS, ids=lambda path: path.stem)
def test_a_published_body_is_taken_unless_it_is_senseless(path: Path) -> None:
    body = load(path)
    result = check_read(body) if "status" in body else check(body, taken_for_granted(body))
    expected = next((code for name, code in SENSELESS.items() if name in path.stem), None)
    assert (result.code if isinstance(result, MetaError) else None) == expected, result


@needs_collection
@pytest.mark.parametrize("path", ADDRESSED, ids=lambda path: path.stem)
def test_a_published_body_without_a_plus_is_refused_by_default(path: Path) -> None:
    body = load(path)
    known = taken_for_granted(body)
    strict = Known(known.own_phone, known.uploaded_mime, known.template)
    assert isinstance(check(body, strict), Checked) == body["to"].startswith("+")


@needs_collection
@pytest.mark.parametrize("path", ERRORS, ids=lambda path: path.stem)
def test_our_errors_look_like_the_published_ones(path: Path) -> None:
    published = load(path)
    ours = error(published["body"]["error"]["code"])
    assert ours.status == published["_http_status"]
    assert set(ours.body()["error"]) >= set(published["body"]["error"])  # type: ignore[call-overload]
    assert ours.message == published["body"]["error"]["message"]


def test_a_template_counts_each_variable_once() -> None:
    assert holes("{{1}} ve {{2}}, yine {{1}}") == ["1", "2"]
