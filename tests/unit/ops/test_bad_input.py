"""What a shell does to a command: a reader that leaves, a full disk, a folder that is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ops.__main__ import obey, parse
from ops.doctor import SERVICES
from ops.terminal import on_one_line, shown
from tests.unit.ops.test_commands import nowhere

ROOT = Path(__file__).parents[3]
READER_LEFT = 141
SETTINGS = {
    "MUNICIPALITY": "bornova",
    "AMQP_URL": "amqp://127.0.0.1:1/",
    "MONGO_URL": "mongodb://127.0.0.1:1/",
}
EARLY = {"PYTHONUNBUFFERED": "1"}  # as in the image: each line is written at once, not all at the end


def run(*arguments: str | bytes, out: int = subprocess.PIPE, **more: str) -> tuple[int, bytes]:
    command = [sys.executable, "-m", "ops", *arguments]
    done = subprocess.run(  # noqa: S603
        command,
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **SETTINGS, **more},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("more", [{}, EARLY], ids=["at the end", "at once"])
@pytest.mark.parametrize("verb", ["read", "contracts"])
def test_a_reader_that_leaves_is_no_mistake_and_no_success(
    verb: str, more: dict[str, str], tmp_path: Path
) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        assert run(verb, *([] if verb == "read" else ["--folder", str(tmp_path)]), out=write_end, **more) == (
            READER_LEFT,
            b"",
        )
    finally:
        os.close(write_end)


@pytest.mark.parametrize("more", [{}, EARLY], ids=["at the end", "at once"])
def test_a_full_disk_is_one_line(tmp_path: Path, more: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        code, said = run("contracts", "--folder", str(tmp_path), out=full.fileno(), **more)
    assert (code, said) == (1, b"standard input or output: No space left on device\n")


async def test_a_folder_that_cannot_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    assert await obey(parse(["contracts", "--folder", str(taken)])) == 1
    assert capsys.readouterr().err == f"{taken}: File exists\n"


async def test_an_address_that_is_none_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    odd = [word for name in SERVICES for word in ("--service", f"{name}=http://[::1")]
    assert await obey(parse(["doctor", *odd], nowhere)) == 1
    assert capsys.readouterr().out.count("does not answer (InvalidURL)") == len(SERVICES)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("çukur\tvar", "çukur\tvar"),
        ("\x1b[2J\x07", "\\x1b[2J\\x07"),
        ("a\rb", "a\\rb"),
        ("\u202eters", "\\u202eters"),
        ("iki\nsatır", "iki\nsatır"),
    ],
)
def test_what_would_move_the_cursor_is_spelt_out(written: str, told: str) -> None:
    assert shown(written) == told


def test_words_of_several_lines_are_told_on_one() -> None:
    assert on_one_line("bir\r\niki\n\x1büç") == "bir / iki / \\x1büç"
