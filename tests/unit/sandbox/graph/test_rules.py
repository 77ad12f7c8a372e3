"""The checks of a send body, on payload files and at every limit. Nothing here does I/O but reading files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.graph.errors import MetaError
from sandbox.graph.rules import Checked, Known, check
from sandbox.graph.templates import Template

PAYLOADS = Path(__file__).parents[3] / "payloads" / "graph"
ACCEPTED = sorted((PAYLOADS / "accepted").glob("*.json"))
REFUSED = sorted((PAYLOADS / "refused").glob("*.json"))

UPLOADS = {
    "3000000000000001": "image/jpeg",
    "3000000000000002": "audio/ogg; codecs=opus",
    "3000000000000003": "application/pdf",
    "3000000000000004": "image/webp",
}
TEMPLATES = {
    ("ticket_resolved", "tr"): Template(
        "ticket_resolved", "tr", "{{1}} numaralı başvurunuz: {{2}}", buttons=("Çözüldü", "Çözülmedi")
    ),
    ("ticket_question", "tr"): Template("ticket_question", "tr", "{{reference}} için bir sorumuz var."),
    ("line_open", "tr"): Template("line_open", "tr", "Hattımız açık."),
    ("login_code", "tr"): Template("login_code", "tr", "Kodunuz {{1}}", category="authentication"),
}
KNOWN = Known("902320000153", UPLOADS.get, lambda name, language: TEMPLATES.get((name, language)))
TEXT = {"messaging_product": "whatsapp", "to": "+905320000001", "type": "text"}


JUNK: list[Any] = [None, True, -1, 1e308, "", "\ud800", "x" * 5000, [], [None], {}, {"type": []}]


def judged(body: Any) -> int | None:
    """The error code, or None for a body that may pass."""
    result = check(body, KNOWN)
    return result.code if isinstance(result, MetaError) else None


def test_there_are_payloads_of_both_kinds() -> None:
    assert len(ACCEPTED) > 20
    assert len(REFUSED) > 30


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_what_meta_takes_is_taken(path: Path) -> None:
    result = check(json.loads(path.read_text(encoding="utf-8")), KNOWN)
    assert isinstance(result, Checked), result


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_what_meta_refuses_is_refused_with_its_code(path: Path) -> None:
    expected = int(path.stem.split("__")[0])
    assert judged(json.loads(path.read_text(encoding="utf-8"))) == expected


def buttons(**parts: str) -> dict[str, Any]:
    """One button; a part given here replaces the ordinary one."""
    reply = {"id": parts.get("id", "a"), "title": parts.get("title", "Evet")}
    interactive: dict[str, Any] = {
        "type": "button",
        "body": {"text": parts.get("body", "Çözüldü mü?")},
        "footer": {"text": parts.get("footer", "Belediye")},
        "header": {"type": "text", "text": parts.get("header", "Başvuru")},
        "action": {"buttons": [{"type": "reply", "reply": reply}]},
    }
    return {**TEXT, "type": "interactive", "interactive": interactive}


def menu(**parts: str) -> dict[str, Any]:
    row = {name: parts.get(name, "x") for name in ("id", "title", "description")}
    interactive = {
        "type": "list",
        "body": {"text": parts.get("body", "Seçiniz")},
        "action": {
            "button": parts.get("button", "Seç"),
            "sections": [{"title": parts.get("section", "Bölüm"), "rows": [row]}],
        },
    }
    return {**TEXT, "type": "interactive", "interactive": interactive}


def link(**parts: str) -> dict[str, Any]:
    parameters = {"display_text": parts.get("display_text", "Aç"), "url": "https://bornova.example"}
    action = {"name": "cta_url", "parameters": parameters}
    interactive = {"type": "cta_url", "body": {"text": parts.get("body", "Bakınız")}, "action": action}
    return {**TEXT, "type": "interactive", "interactive": interactive}


LIMITS: list[tuple[str, int, Any]] = [
    ("text", 4096, lambda words: {**TEXT, "text": {"body": words}}),
    ("callback data", 512, lambda words: {**TEXT, "text": {"body": "x"}, "biz_opaque_callback_data": words}),
    ("caption", 1024, lambda w: {**TEXT, "type": "image", "image": {"id": "3000000000000001", "caption": w}}),
    ("button id", 256, lambda words: buttons(id=words)),
    ("button title", 20, lambda words: buttons(title=words)),
    ("button body", 1024, lambda words: buttons(body=words)),
    ("footer", 60, lambda words: buttons(footer=words)),
    ("header", 60, lambda words: buttons(header=words)),
    ("list body", 4096, lambda words: menu(body=words)),
    ("list button", 20, lambda words: menu(button=words)),
    ("row id", 200, lambda words: menu(id=words)),
    ("row title", 24, lambda words: menu(title=words)),
    ("row description", 72, lambda words: menu(description=words)),
    ("section title", 24, lambda words: menu(section=words)),
    ("link text", 20, lambda words: link(display_text=words)),
    ("link body", 1024, lambda words: link(body=words)),
]


@pytest.mark.parametrize(("limit", "body"), [row[1:] for row in LIMITS], ids=[row[0] for row in LIMITS])
def test_every_text_may_be_as_long_as_its_limit_and_no_longer(limit: int, body: Any) -> None:
    assert judged(body("ş" * limit)) is None
    assert judged(body("ş" * (limit + 1))) in (100, 131009)
    assert judged(body("")) in (100, 131009)


def test_lengths_are_counted_in_code_points() -> None:
    assert judged(buttons(title="🌳" * 20)) is None


def test_a_lone_surrogate_is_no_text() -> None:
    assert judged({**TEXT, "text": {"body": "\ud83d"}}) == 100
    assert judged(buttons(body="\ud83d")) == 131009


def test_a_filled_in_template_must_fit() -> None:
    parameters = [{"type": "text", "text": "BRN-2026-000123"}, {"type": "text", "text": "ç" * 1024}]
    template = {
        "name": "ticket_resolved",
        "language": {"code": "tr"},
        "components": [{"type": "body", "parameters": parameters}],
    }
    assert judged({**TEXT, "type": "template", "template": template}) == 132005


@pytest.mark.parametrize("image", [None, {}, {"link": "ftp://x"}, {"id": "1", "link": "https://x"}, "x"])
def test_a_template_with_a_broken_photo_is_refused(image: Any) -> None:
    header = {"type": "header", "parameters": [{"type": "image", "image": image}]}
    template = {"name": "line_open", "language": {"code": "tr"}, "components": [header]}
    assert judged({**TEXT, "type": "template", "template": template}) == 131009


def spoilt(node: Any) -> Iterator[Any]:
    """The body again and again, each time with one part of it replaced by junk."""
    yield from JUNK
    keys = node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        for worse in spoilt(node[key]):
            copy = node.copy()
            copy[key] = worse
            yield copy


def test_no_junk_anywhere_in_a_body_breaks_the_judge() -> None:
    judgements = [
        isinstance(check(body, KNOWN), MetaError)
        for path in ACCEPTED
        for body in spoilt(json.loads(path.read_text(encoding="utf-8")))
    ]
    assert len(judgements) > 2000
    assert sum(judgements) > len(judgements) / 2


def test_without_a_plus_the_number_may_be_let_through() -> None:
    lenient = Known(KNOWN.own_phone, KNOWN.uploaded_mime, KNOWN.template, needs_plus=False)
    body = {**TEXT, "to": "905320000001", "text": {"body": "Merhaba"}}
    assert isinstance(check(body, KNOWN), MetaError)
    assert isinstance(check(body, lenient), Checked)


def test_the_phone_wins_when_both_addresses_are_given() -> None:
    body = {**TEXT, "recipient": "TR.13491208655302741918", "text": {"body": "Merhaba"}}
    result = check(body, KNOWN)
    assert isinstance(result, Checked)
    assert (result.recipient.phone, result.recipient.user_id) == ("905320000001", None)
