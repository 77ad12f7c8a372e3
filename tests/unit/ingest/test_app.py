import pytest

from services.ingest.app import IngestSettings
from shared.settings import read_settings

GIVEN = {
    "MUNICIPALITY": "bornova",
    "AMQP_URL": "amqp://broker",
    "MONGO_URL": "mongodb://database",
    "WHATSAPP_APP_SECRETS": " new , old,",
    "WHATSAPP_VERIFY_TOKEN": "token",
    "WHATSAPP_ACCESS_TOKEN": "access",
    "WHATSAPP_PHONE_NUMBER_ID": "1000",
    "PUBLIC_URL": "https://line.example.org",
    "LINK_SECRET": "a secret for the links of this test",
}


@pytest.fixture(autouse=True)
def given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GRAPH_API_URL", raising=False)
    for name, value in GIVEN.items():
        monkeypatch.setenv(name, value)


def test_the_app_secrets_are_a_list_newest_first() -> None:
    assert read_settings(IngestSettings).app_secrets == ["new", "old"]


def test_the_graph_api_is_metas_unless_said_otherwise() -> None:
    assert read_settings(IngestSettings).graph_api_url == "https://graph.facebook.com"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WHATSAPP_APP_SECRETS", ""),
        ("WHATSAPP_APP_SECRETS", " , "),
        ("WHATSAPP_VERIFY_TOKEN", ""),
        ("WHATSAPP_ACCESS_TOKEN", None),
        ("WHATSAPP_PHONE_NUMBER_ID", None),
        ("WHATSAPP_PHONE_NUMBER_ID", "+90 232 999 19 19"),
        ("PUBLIC_URL", "line.example.org"),
        ("LINK_SECRET", " "),
    ],
)
def test_a_setting_that_is_missing_ends_the_process_with_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str | None
) -> None:
    if value is None:
        monkeypatch.delenv(name)
    else:
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        read_settings(IngestSettings)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(name)


def test_no_secret_is_printed_with_the_settings() -> None:
    printed = repr(read_settings(IngestSettings))
    assert "new" not in printed
    assert "access" not in printed.replace("access_token", "")
