"""The wiring: what the classifier asks for at its start, and what it does without."""

import os
import subprocess
import sys


def started(settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from services.classifier.app import create_app; create_app()"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_keeps_nothing_and_asks_for_no_database() -> None:
    given = started({"MUNICIPALITY": "bornova", "AMQP_URL": "amqp://guest:guest@127.0.0.1:1/"})
    assert (given.returncode, given.stderr) == (0, "")


def test_without_a_broker_it_ends_with_one_line() -> None:
    ended = started({"MUNICIPALITY": "bornova"})
    assert ended.returncode == 2
    assert ended.stderr.startswith("AMQP_URL: is missing")
    assert ended.stderr.count("\n") == 1
