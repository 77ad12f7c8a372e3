"""Settings whose absence is told in one line."""

import pytest

from shared.settings import Settings, StoreSettings, read_municipality, read_settings

COMPLETE = {"MUNICIPALITY": "bornova", "AMQP_URL": "amqp://h", "MONGO_URL": "mongodb://h"}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"AMQP_URL": None}, "AMQP_URL: is missing"),
        ({"MUNICIPALITY": None}, "MUNICIPALITY: is missing"),
        ({"MONGO_URL": None}, "MONGO_URL: is missing"),
        ({"AMQP_URL": "http://h"}, "AMQP_URL: must begin with amqp:// or amqps://"),
        ({"MONGO_URL": "postgres://h"}, "MONGO_URL: must begin with mongodb:// or mongodb+srv://"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL: "),
    ],
)
def test_a_setting_that_is_missing_or_wrong_ends_the_process_with_one_line(
    change: dict[str, str | None],
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, value in (COMPLETE | change).items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        read_settings(StoreSettings)
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert told.startswith(line)
    assert told.count("\n") == 1


def test_a_service_that_keeps_nothing_needs_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MONGO_URL", raising=False)
    monkeypatch.setenv("MUNICIPALITY", "bornova")
    monkeypatch.setenv("AMQP_URL", "amqp://h")
    assert read_settings(Settings).municipality == "bornova"


def test_a_municipality_that_is_not_there_ends_the_process_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in (COMPLETE | {"MUNICIPALITY": "atlantis"}).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        read_municipality(read_settings(Settings))
    assert "atlantis" in capsys.readouterr().err
