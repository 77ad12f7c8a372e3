"""The operators' commands where nothing answers, and what they make of what they are told."""

import argparse
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from ops.__main__ import obey, parse
from ops.doctor import SERVICES
from ops.tickets import describe
from shared.municipality import Municipality
from shared.settings import StoreSettings

ROOT = Path(__file__).parents[3]
NOBODY = "127.0.0.1:1"


def nowhere() -> StoreSettings:
    """Not validated: of an address that is refused at once nobody waits for an answer."""
    return StoreSettings.model_construct(
        municipality="bornova",
        amqp_url=SecretStr(f"amqp://{NOBODY}/"),
        mongo_url=SecretStr("mongodb://127.0.0.1:99999/"),
    )


def asked(*arguments: str) -> argparse.Namespace:
    return parse(list(arguments), nowhere)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("parked", "list"), "AMQP_URL"),
        (("parked", "show", "notifier.reply-requested"), "AMQP_URL"),
        (("parked", "replay", "notifier.reply-requested"), "AMQP_URL"),
        (("parked", "drop", "notifier.reply-requested"), "AMQP_URL"),
        (("ticket", "show", "BRN-2026-000001"), "MONGO_URL"),
    ],
)
async def test_what_does_not_answer_is_named_in_one_line(
    arguments: tuple[str, ...], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await obey(asked(*arguments)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(named)
    assert said.err.count("\n") == 1


def test_a_driver_adds_no_line_of_its_own() -> None:
    settings = {
        "MUNICIPALITY": "bornova",
        "AMQP_URL": f"amqp://{NOBODY}/",
        "MONGO_URL": f"mongodb://{NOBODY}/",
    }
    command = [sys.executable, "-m", "ops", "parked", "list"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=settings, check=False)  # noqa: S603
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["AMQP_URL: the broker does not answer (AMQPConnectionError)"]


async def test_the_doctor_goes_on_and_finds_all_that_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    services = [word for name in SERVICES for word in ("--service", f"{name}=http://{NOBODY}")]
    assert await obey(asked("doctor", *services)) == 1
    said = capsys.readouterr().out
    assert "ok     municipality Bornova Belediyesi" in said
    assert said.count("WRONG") == 2 + len(SERVICES)
    assert "AMQP_URL: the broker does not answer" in said


@pytest.mark.parametrize("given", ["ingest", "ingest:http://x", "mayor=http://x", "=http://x"])
async def test_a_service_that_does_not_exist_is_refused(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await obey(asked("doctor", "--service", given)) == 1
    assert capsys.readouterr().err == (
        f"--service {given}: write NAME=URL with NAME one of {', '.join(SERVICES)}\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("mayor",),
        ("parked",),
        ("parked", "show"),
        ("parked", "show", "q", "--all"),
        ("parked", "shred", "q"),
        ("parked", "drop", "q", "--id", "1", "--all"),
        ("ticket", "show"),
    ],
)
def test_what_is_no_command_is_told_with_the_usage(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        asked(*arguments)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


async def test_a_webhook_that_made_no_sense_has_no_way_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert await obey(asked("parked", "replay", "ingest.webhook.parked")) == 1
    assert "no queue to go back to" in capsys.readouterr().err


def ticket(**more: Any) -> dict[str, Any]:
    at = datetime(2026, 11, 22, 11, 9, tzinfo=UTC)
    entry = {
        "at": at,
        "who": "unit",
        "what": "accepted",
        "detail": {"unit": "fen_isleri", "message_id": "wamid.9"},
    }
    return {
        "_id": "5f0c7d0e-2a53-4f43-8a2e-5b1f0cde1111",
        "reference": "BRN-2026-000001",
        "status": "accepted",
        "unit": "fen_isleri",
        "topic": "yol_bozuk",
        "kind": "sikayet",
        "urgency": 1,
        "opened_at": at,
        "due_at": at,
        "place": {"text": "Ersoy Caddesi", "neighbourhood": None, "pin": None},
        "attachments": [{"kind": "image"}],
        "text": "ben Ayşe Kara, 0555 000 11 22, çukur var",
        "masked": "ben [ad], [telefon],\nçukur var",
        "history": [entry],
        **more,
    }


def test_a_ticket_is_told_in_local_time_and_masked_words(bornova: Municipality) -> None:
    told = "\n".join(describe(ticket(), bornova))
    assert "BRN-2026-000001" in told
    assert "Fen İşleri Müdürlüğü (fen_isleri)" in told
    assert "Yol bozukluğu (yol_bozuk)" in told
    assert "22.11.2026 14.09" in told
    assert "ben [ad], [telefon], / çukur var" in told
    assert "Ayşe" not in told
    assert "wamid" not in told


def test_what_a_unit_wrote_moves_no_line_of_the_history(bornova: Municipality) -> None:
    entry = ticket()["history"][0] | {"detail": {"text": "yapıldı\n\x1b[2Jgeçmiş olsun"}}
    (last,) = describe(ticket(history=[entry]), bornova)[-1:]
    assert last.endswith("accepted            text=yapıldı / \\x1b[2Jgeçmiş olsun")


def test_a_ticket_of_a_unit_and_topic_no_longer_known_is_told_all_the_same(bornova: Municipality) -> None:
    pin = {"latitude": 38.4697, "longitude": 27.2211}
    place = {"text": None, "neighbourhood": "Erzene", "pin": pin}
    told = "\n".join(describe(ticket(unit="gone", topic="gone", place=place, attachments=[]), bornova))
    assert "unit           gone" in told
    assert "Erzene, 38.46970, 27.22110" in told
    assert "attachments    none" in told
