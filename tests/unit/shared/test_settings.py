"""Settings whose absence is told in one line."""

import pytest
from pydantic import SecretStr, TypeAdapter

from bench.pipelines import SECRETS
from shared.settings import LinkSettings, Settings, SigningSecret, read_municipality, read_settings

COMPLETE = {
    "MUNICIPALITY": "bornova",
    "AMQP_URL": "amqp://h",
    "MONGO_URL": "mongodb://h",
    "PUBLIC_URL": "https://line.example",
    "LINK_SECRET": "a secret for the links of this test",
}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"AMQP_URL": None}, "AMQP_URL: is missing"),
        ({"MUNICIPALITY": None}, "MUNICIPALITY: is missing"),
        ({"MONGO_URL": None}, "MONGO_URL: is missing"),
        ({"AMQP_URL": "http://h"}, "AMQP_URL: must begin with amqp:// or amqps://"),
        ({"MONGO_URL": "postgres://h"}, "MONGO_URL: must begin with mongodb:// or mongodb+srv://"),
        ({"AMQP_URL": "amqp://"}, "AMQP_URL: cannot be read"),
        ({"AMQP_URL": "amqp://h:99999/"}, "AMQP_URL: cannot be read"),
        ({"AMQP_URL": "amqp://user:pass#word@h/"}, "AMQP_URL: cannot be read"),
        ({"MONGO_URL": "mongodb://"}, "MONGO_URL: cannot be read"),
        ({"MONGO_URL": "mongodb://h:99999/"}, "MONGO_URL: cannot be read"),
        ({"MONGO_URL": "mongodb://user:pass@word@h/"}, "MONGO_URL: cannot be read"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL: "),
        ({"PUBLIC_URL": None}, "PUBLIC_URL: is missing"),
        ({"PUBLIC_URL": ""}, "PUBLIC_URL: must begin with https:// or http:// and name a host"),
        ({"PUBLIC_URL": "line.example"}, "PUBLIC_URL: must begin with https:// or http:// and name a host"),
        ({"PUBLIC_URL": "https://"}, "PUBLIC_URL: must begin with https:// or http:// and name a host"),
        ({"PUBLIC_URL": "https://a b"}, "PUBLIC_URL: must begin with https:// or http:// and name a host"),
        ({"LINK_SECRET": ""}, "LINK_SECRET: is empty; set it in the environment or as /run/secrets/"),
        ({"LINK_SECRET": "  "}, "LINK_SECRET: is empty"),
        ({"LINK_SECRET": "changeme"}, "LINK_SECRET: is too short to sign links with: at least 32 characters"),
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
        read_settings(LinkSettings)
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


def test_the_bench_signs_with_a_secret_the_services_take() -> None:
    secret: SecretStr = TypeAdapter(SigningSecret).validate_python(SECRETS["LINK_SECRET"])
    assert secret.get_secret_value() == SECRETS["LINK_SECRET"]
