"""`python -m sandbox` told something it cannot do: one clear line, and not 0."""

import asyncio
import json
from pathlib import Path

import pytest

from sandbox.__main__ import chosen, parse
from sandbox.line import default_state
from sandbox.phone.session import find_line
from sandbox.processes import SetupError, run_until_signalled


def run(*arguments: str) -> int:
    return run_until_signalled(chosen(parse(list(arguments))))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("up", "--municipality", "nowhere"), "nowhere: no such folder"),
        (("phone", "--municipality", "nowhere"), "nowhere: no such folder"),
        (("demo", "--municipality", "nowhere"), "no day is written for nowhere: choose bornova or etimesgut"),
        (("up", "--graph-url", "graph"), "--graph-url graph: not an address"),
        (("up", "--graph-url", "ftp://127.0.0.1"), "--graph-url ftp://127.0.0.1: not an address"),
        (("up", "--graph-url", "http://"), "--graph-url http://: not an address"),
        (("up", "--graph-url", "http://127.0.0.1:99999"), "http://127.0.0.1:99999: not an address"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    arguments: tuple[str, ...], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments, "--state", str(tmp_path / "state")) == 1
    said = capsys.readouterr()
    assert told in said.err
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_a_state_folder_that_cannot_be_one_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert run("up", "--state", str(tmp_path / "file" / "state")) == 1
    assert "cannot be used as a state folder: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["down"], ["up", "--port", "80"], ["up", "--state"]])
def test_what_is_no_command_is_told_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 2
    assert "usage: python -m sandbox" in capsys.readouterr().err


def test_a_municipality_elsewhere_keeps_its_state_here() -> None:
    assert default_state("/somewhere/karsiyaka") == default_state("karsiyaka")


@pytest.mark.parametrize("said", [None, "", "{", '{"graph_url": "http://127.0.0.1:1", "graph_ledger": "x"}'])
async def test_a_line_that_does_not_answer_is_not_up(said: str | None, tmp_path: Path) -> None:
    if said is not None:
        (tmp_path / "line.json").write_text(said)
    assert await find_line(tmp_path) is None


async def test_a_line_with_another_graph_api_has_no_phones(tmp_path: Path) -> None:
    told = {"graph_url": "https://graph.facebook.com", "graph_ledger": None}
    (tmp_path / "line.json").write_text(json.dumps(told))
    with pytest.raises(SetupError, match="only the built-in fake has phones"):
        await asyncio.wait_for(find_line(tmp_path), 5)
