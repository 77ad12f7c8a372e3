"""`ops read`: for a clerk in words, for a program a line for a line."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ops.read import answers, describe, write_lines
from services.classifier.reader import Reader
from shared.municipality import Municipality

ROOT = Path(__file__).parents[3]
BORROWED = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}


def read(reader: Reader, *lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answers(reader, lines)]


def run(*arguments: str, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """The real command, in a process without any of the services' settings."""
    command = [sys.executable, "-m", "ops", "read", *arguments]
    return subprocess.run(command, input=given, capture_output=True, cwd=ROOT, env=BORROWED | more)  # noqa: S603


def test_a_line_of_json_says_what_was_read_and_why(reader: Reader) -> None:
    (answer,) = read(reader, "Ersoy cad. çöpler 3 gündür alınmadı, tel 0532 123 45 67\n".encode())
    assert answer.keys() == {"parts", "language", "personal_data", "decision"}
    (part,) = answer["parts"]
    assert part.keys() == {"text", "kind", "topic", "confidence", "urgency", "candidates", "reasons"}
    assert (part["kind"], part["topic"]) == ("sikayet", "cop_toplama")
    assert part["candidates"][0][0] == "cop_toplama"
    assert part["candidates"][0][1] <= part["confidence"] <= 1
    assert part["reasons"]
    assert answer["personal_data"] == [{"type": "phone", "text": "0532 123 45 67"}]
    assert (answer["language"], answer["decision"]) == ("tr", "automatic")


def test_two_matters_are_two_parts(reader: Reader) -> None:
    (answer,) = read(reader, "çöpler alınmadı. ayrıca sokak lambası yanmıyor".encode())
    assert [part["topic"] for part in answer["parts"]] == ["cop_toplama", "aydinlatma"]


def test_a_language_we_do_not_speak_is_named(reader: Reader) -> None:
    (answer,) = read(reader, "у нас во дворе нет света".encode())
    assert answer["language"] == "ru"


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\r\n",
        b"\x00\x01\n",
        b"\xff\xfe\xed\xa0\x80\n",
        "çöp".encode("iso-8859-9"),
        bytes(range(128, 256)),
        b"a" * 10_000,
        b"su yok! " * 1_250,
        "😀".encode() * 2_500,
        "\u2028\u2029\x85\u200f".encode(),
        b"<p>x</p>" * 1_250,
    ],
)
def test_whatever_comes_in_one_line_goes_out(reader: Reader, line: bytes) -> None:
    out = io.BytesIO()
    write_lines(answers(reader, [line, b"su yok"]), out)
    first, second = out.getvalue().splitlines()
    assert json.loads(first)["decision"] in {"automatic", "desk", "ask"}
    assert json.loads(second)["parts"][0]["topic"] == "su_kesintisi"


def test_a_clerk_reads_it_in_words(reader: Reader, bornova: Municipality) -> None:
    told = "\n".join(describe(reader.read("çöpler 3 gündür alınmadı, ben Ayşe Yılmaz 05321234567"), bornova))
    assert "Çöp toplama (cop_toplama), %" in told
    assert "“çöpler” → Çöp toplama" in told
    assert "karar     kendiliğinden yönlendirilir" in told
    assert "telefon 05321234567" in told


def test_the_unit_is_the_one_the_municipality_s_rules_lead_to_and_the_rule_is_told(
    reader: Reader, bornova: Municipality
) -> None:
    told = describe(reader.read("Ankara caddesinde kocaman bir çukur var"), bornova)
    assert [line for line in told if line.startswith("   birim     İzmir Büyükşehir Belediyesi, %")]
    assert "   kural     Adı geçen cadde Büyükşehir'in ana arter listesindedir (5216 sayılı Kanun)." in told


def test_each_matter_has_a_decision_of_its_own(reader: Reader, bornova: Municipality) -> None:
    reading = reader.read("çöpler alınmadı. ayrıca sokak lambası yanmıyor")
    first, second = reading.parts
    reading = reading.model_copy(update={"parts": (first, second.model_copy(update={"confidence": 0.4}))})
    decisions = [line for line in describe(reading, bornova) if line.startswith("   karar")]
    assert decisions == [
        "   karar     kendiliğinden yönlendirilir",
        "   karar     görevli adaylar arasından seçer",
    ]


def test_of_a_message_that_is_only_answered_no_unit_is_told(reader: Reader, bornova: Municipality) -> None:
    assert describe(reader.read("çok teşekkürler"), bornova) == [
        "“çok teşekkürler”",
        "   niyet     teşekkür",
        "   karar     hat kendisi yanıtlar, başvuru açılmaz",
        "   dil       Türkçe",
    ]


def test_thanks_that_may_hide_a_trouble_are_told_to_be_asked_about(
    reader: Reader, bornova: Municipality
) -> None:
    reading = reader.read("çok teşekkürler").model_copy(update={"decision": "ask"})
    told = "   karar     hat teşekkür eder ve süren bir sorun olup olmadığını sorar"
    assert told in describe(reading, bornova)


@pytest.mark.parametrize("text", ["naber", "günaydın bornova"])
def test_chatter_is_only_answered_too(reader: Reader, bornova: Municipality, text: str) -> None:
    told = describe(reader.read(text), bornova)
    assert [line.split(maxsplit=1) for line in told if line.startswith(("   karar", "   birim"))] == [
        ["karar", "hat kendisi yanıtlar, başvuru açılmaz"]
    ]


def test_who_asks_after_what_was_told_elsewhere_reaches_its_unit(
    reader: Reader, bornova: Municipality
) -> None:
    told = describe(reader.read("çukur şikayetim ne oldu"), bornova)
    assert [line for line in told if line.startswith("   birim     Fen İşleri")]
    assert "   niyet     durum sorusu" in told
    assert not [line for line in told if "başvuru açılmaz" in line]


def test_a_link_of_a_map_shows_where_each_matter_is_that_names_no_place(
    reader: Reader, bornova: Municipality
) -> None:
    karsiyaka = "https://maps.google.com/?q=38.4600,27.1100"
    told = describe(reader.read(f"çöpler alınmadı. ayrıca büyük bir çukur var {karsiyaka}"), bornova)
    assert len([line for line in told if line.startswith("   kural     Yer Bornova dışında")]) == 2


def test_a_text_without_words_is_told_as_such(reader: Reader, bornova: Municipality) -> None:
    assert "   niyet     okunacak söz yok" in describe(reader.read("  "), bornova)


def test_each_line_is_answered_before_the_next_is_written() -> None:
    command = [sys.executable, "-m", "ops", "read", "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT, env=BORROWED) as process:  # noqa: S603
        assert process.stdin
        assert process.stdout
        for text, topic in (("su yok", "su_kesintisi"), ("çöpler alınmadı", "cop_toplama")):
            process.stdin.write(f"{text}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["parts"][0]["topic"] == topic
        process.stdin.close()
        assert process.wait(timeout=20) == 0


def test_it_needs_no_driver_of_a_broker_or_a_database() -> None:
    script = (
        "import asyncio, sys; from ops.__main__ import obey, parse;"
        "code = asyncio.run(obey(parse(['read', 'su yok'])));"
        "drivers = {'motor', 'aio_pika', 'faststream', 'httpx'} & sys.modules.keys();"
        "sys.exit(code or ' '.join(drivers) or None)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, env=BORROWED)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_municipality_can_be_named() -> None:
    text = "durum ETI-2026-000012"  # a registered number of Etimesgut's
    known = "başvuru   ETI-2026-000012"
    assert known in run(text, MUNICIPALITY="etimesgut").stdout.decode()
    assert known in run("--municipality", "etimesgut", text, MUNICIPALITY="bornova").stdout.decode()
    assert known not in run(text, MUNICIPALITY="bornova").stdout.decode()


def test_a_municipality_that_is_not_there_is_one_line() -> None:
    done = run("--municipality", "nowhere", "su yok")
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "nowhere" in done.stderr.decode()


def test_what_is_taken_back_beside_a_matter_is_none() -> None:
    assert run("vazgeçtim ama lamba da yanmıyor").stdout.decode().count("birim ") == 1


def test_text_and_json_together_are_refused() -> None:
    assert run("--json", "su yok").returncode == 1
