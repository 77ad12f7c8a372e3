"""What the doctor says of open tickets whose unit or topic is gone."""

from ops.orphans import SHOWN, condition, tell
from services.dispatcher.ticket import OPEN
from shared.municipality import Municipality
from shared.store import Document


def ticket(number: int = 1, unit: str = "fen_isleri", topic: str = "yol_bozuk") -> Document:
    return {"reference": f"BRN-2026-{number:06d}", "unit": unit, "topic": topic}


def test_nothing_is_wrong_where_there_is_none(bornova: Municipality) -> None:
    assert tell([], bornova) is None


def test_each_is_named_with_what_is_unknown_of_it(bornova: Municipality) -> None:
    told = tell(
        [ticket(1, unit="yol_bakim"), ticket(2, topic="eski"), ticket(3, "yol_bakim", "eski")], bornova
    )
    assert told is not None
    for words in (
        "BRN-2026-000001 (unit yol_bakim),",
        "BRN-2026-000002 (topic eski),",
        "BRN-2026-000003 (unit yol_bakim, topic eski):",
    ):
        assert words in told


def test_many_are_counted_not_listed(bornova: Municipality) -> None:
    told = tell([ticket(number, topic="eski") for number in range(SHOWN + 2)], bornova)
    assert told is not None
    assert told.count("BRN-") == SHOWN
    assert " and 2 more" in told


def test_open_tickets_alone_are_looked_for(bornova: Municipality) -> None:
    assert set(condition(bornova)["status"]["$in"]) == OPEN
