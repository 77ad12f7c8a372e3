"""The ledger file outlives its process, whole lines and broken ones."""

from pathlib import Path

from sandbox.graph.ledger import Entry, Ledger, read


def accepted(reply_id: str, wamid: str) -> Entry:
    return Entry(1.0, "text", "accepted", "905320000001", reply_id, wamid, body={"text": {"body": "ş"}})


def test_after_a_restart_a_resend_is_still_a_double_send(tmp_path: Path) -> None:
    first = Ledger(tmp_path)
    first.write(accepted("reply-1", "wamid.a"))
    first.close()
    second = Ledger(tmp_path)
    second.write(accepted("reply-1", "wamid.b"))
    assert second.double_sends() == {"reply-1": ["wamid.a", "wamid.b"]}
    second.close()


def test_half_a_line_left_by_a_kill_spoils_nothing(tmp_path: Path) -> None:
    first = Ledger(tmp_path)
    first.write(accepted("reply-1", "wamid.a"))
    first.close()
    whole = first.path.read_text(encoding="utf-8")
    for cut in range(1, len(whole) - 1):
        first.path.write_text(whole + whole[:cut], encoding="utf-8")
        second = Ledger(tmp_path)
        second.write(accepted("reply-2", "wamid.b"))
        second.close()
        assert [entry.wamid for entry in read(first.path)] in (
            ["wamid.a", "wamid.b"],
            ["wamid.a", "wamid.a", "wamid.b"],  # only the line end was missing
        )


def test_a_line_is_on_disk_as_soon_as_it_is_written(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.write(accepted("reply-1", "wamid.a"))
    assert [entry.reply_id for entry in read(ledger.path)] == ["reply-1"]
    ledger.close()


def test_messages_without_our_id_are_never_called_double(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for wamid in ("wamid.a", "wamid.b"):
        ledger.write(Entry(1.0, "text", "accepted", "905320000001", None, wamid))
    assert ledger.double_sends() == {}
    ledger.close()
