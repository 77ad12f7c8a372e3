"""What an operator is told about a new model."""

from uuid import UUID

from ops.learning.comparison import Figure
from ops.learning.lessons import CORRECTED, Lesson
from ops.learning.report import of_doubts, of_figures, of_mistakes, of_thresholds
from shared.events import Intent, Kind, Reading, ReadingPart
from shared.municipality import Municipality

WORDS = "sokağımda iki gündür"


def lesson(reference: str = "BRN-2026-000001") -> Lesson:
    return Lesson(WORDS, "temizlik_isleri", frozenset({"cop_toplama"}), CORRECTED, UUID(int=1), reference)


def read_as(topic: str, confidence: float) -> Reading:
    part = ReadingPart(
        text=WORDS, masked=WORDS, kind=Kind.COMPLAINT, topic=topic, confidence=confidence, urgency=1
    )
    return Reading(intent=Intent.MATTER, language="tr", parts=(part,))


def test_a_figure_that_fell_is_marked() -> None:
    given = [Figure("iyi", 0.5, 0.6, 0.5, 10, won=3, lost=2), Figure("kötü", 0.5, 0.4, 0.5, 10)]
    head, good, bad = of_figures(given, "hazır")
    assert head.split() == ["metin", "hazır", "yeni", "düzelen", "bozulan"]
    assert good.split()[-4:] == ["%50,0", "%60,0", "3", "2"]
    assert "KÖTÜ" not in good
    assert bad.endswith("KÖTÜ")


def test_mistakes_are_told_in_words_the_commonest_first(bornova: Municipality) -> None:
    judged = [(lesson(), read_as("gurultu", 0.9))] * 2 + [(lesson(), read_as("yol_bozuk", 0.9))]
    judged += [(lesson(), read_as("cop_toplama", 0.9))]
    _, first, second = of_mistakes(bornova, judged)
    assert first.split() == ["2", "Temizlik", "İşleri", "Müdürlüğü", "çözdü,", "“Gürültü”", "okundu"]
    assert "Yol bozukluğu" in second


def test_the_curve_says_what_each_threshold_would_send_and_how_rightly(bornova: Municipality) -> None:
    judged = [(lesson(), read_as("cop_toplama", 0.95)), (lesson(), read_as("gurultu", 0.55))]
    rows = {row.split()[0]: row.split()[1:] for row in list(of_thresholds(bornova, judged))[2:]}
    assert rows["0.5"] == ["%100,0", "%50,0"]
    assert rows["0.9"] == ["%50,0", "%100,0"]
    assert f"{bornova.readings.thresholds.automatic:g}" in rows


def test_a_reading_of_no_subject_is_never_sent(bornova: Municipality) -> None:
    rows = list(of_thresholds(bornova, [(lesson(), read_as("diger", 0.99))]))[2:]
    assert all(row.split()[1:] == ["%0,0", "-"] for row in rows)


def test_doubtful_tickets_are_named_by_their_number_alone() -> None:
    lessons = [lesson("BRN-2026-000001"), lesson("BRN-2026-000002"), lesson("BRN-2026-000003")]
    readings = [read_as("gurultu", 0.6), read_as("gurultu", 0.9), read_as("cop_toplama", 0.9)]
    told = "\n".join(of_doubts(lessons, readings))
    assert "BRN-2026-000002, BRN-2026-000001" in told
    assert "BRN-2026-000003" not in told
    assert WORDS not in told
