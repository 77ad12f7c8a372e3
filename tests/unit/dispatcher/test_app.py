"""The wiring: what is wrong ends the start, before any ticket carries a link that leads nowhere."""

import pytest

from services.dispatcher.app import create_app

SETTINGS = {
    "MUNICIPALITY": "bornova",
    "AMQP_URL": "amqp://guest:guest@127.0.0.1:1/",
    "MONGO_URL": "mongodb://127.0.0.1:1/beyazhat",
    "PUBLIC_URL": "https://hat.example",
    "LINK_SECRET": "a secret for the links of this test",
}


@pytest.mark.parametrize(
    ("name", "value"),
    [("PUBLIC_URL", "hat.example"), ("PUBLIC_URL", ""), ("LINK_SECRET", ""), ("LINK_SECRET", " ")],
)
def test_a_link_that_could_not_work_ends_the_process_with_one_line(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for known, given in (SETTINGS | {name: value}).items():
        monkeypatch.setenv(known, given)
    with pytest.raises(SystemExit) as ended:
        create_app()
    (line,) = capsys.readouterr().err.splitlines()
    assert ended.value.code == 2
    assert line.startswith(f"{name}: ")
    assert line.endswith(f"set it in the environment or as /run/secrets/{name.lower()}")
