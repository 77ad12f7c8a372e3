"""What an operator sees: nothing personal, and the truth about what works."""

import json
import logging
import sys

from shared.telemetry import JsonLines, Readiness

PERSONAL = "Ayşe Kara 0530 111 22 33"


def line_of(
    name: str, message: str, *args: object, error: bool = False, **extra: object
) -> dict[str, object]:
    caught = None
    if error:
        try:
            raise ValueError(PERSONAL)
        except ValueError:
            caught = sys.exc_info()
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, args, caught)
    vars(record).update(extra)
    told: dict[str, object] = json.loads(JsonLines("notifier").format(record))
    return told


def test_a_line_tells_who_and_what_and_whatever_stands_beside_it() -> None:
    told = line_of("services.notifier.sender", "not sent", queue="q", attempt=2)
    assert (told["service"], told["level"], told["message"]) == ("notifier", "error", "not sent")
    assert (told["queue"], told["attempt"]) == ("q", 2)


def test_of_an_error_only_its_kind_and_place_are_told() -> None:
    told = line_of("services.notifier.sender", "failed", error=True)
    assert told["exception"] == "ValueError"
    assert PERSONAL not in json.dumps(told, ensure_ascii=False)


def test_what_a_library_formats_into_its_words_is_left_out() -> None:
    told = line_of("pymongo.command", "command %s", PERSONAL)
    assert told["message"] == "command %s"


async def test_what_fails_is_named_and_what_works_is_proved_again_only_after_a_while() -> None:
    asked: list[str] = []
    works = False

    async def broker() -> None:
        asked.append("broker")
        if not works:
            raise ConnectionError

    async def database() -> None:
        asked.append("database")

    readiness = Readiness({"broker": broker, "database": database})
    assert await readiness.failed() == ["broker"]
    works = True
    assert await readiness.failed() == []
    asked.clear()
    assert await readiness.failed() == []
    assert asked == []
