"""What learning did, in words for the people at the desk. No citizen's word is among them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ops.learning.comparison import Figure, is_right, topic_of
from ops.learning.lessons import Lesson
from shared.events import Reading
from shared.municipality import Municipality
from shared.municipality.model import UNKNOWN_TOPIC

SHOWN = 12
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)

Judged = Sequence[tuple[Lesson, Reading]]


def of_figures(figures: Sequence[Figure], rival: str) -> Iterator[str]:
    """Beside one older model, which the table calls `rival`."""
    yield f"{'':<42}{'metin':>6}{rival:>9}{'yeni':>9}{'düzelen':>9}{'bozulan':>9}"
    for figure in figures:
        shares = f"{_percent(figure.before):>9}{_percent(figure.after):>9}"
        changed = f"{figure.won:>9}{figure.lost:>9}"
        yield f"{figure.name:<42}{figure.texts:>6}{shares}{changed}{'  KÖTÜ' if figure.is_worse else ''}"


def of_mistakes(municipality: Municipality, judged: Judged) -> Iterator[str]:
    """The confusion table, the commonest first."""
    pairs = Counter(
        (lesson.unit, topic_of(reading)) for lesson, reading in judged if not is_right(lesson, reading)
    )
    yield "Yeni modelin karıştırdıkları (ayrılan başvurularda):"
    for (unit, topic), times in pairs.most_common(SHOWN):
        solver = municipality.unit_by_id[unit].name
        known = municipality.topic_by_id.get(topic)
        yield f"  {times:>4}  {solver} çözdü, “{known.names['tr'] if known else topic}” okundu"
    if not pairs:
        yield "        yok"


def of_thresholds(municipality: Municipality, judged: Judged) -> Iterator[str]:
    """What each threshold would send by itself, and how much of it rightly."""
    now = municipality.readings.thresholds
    yield f"Eşik seçimi (şimdi: kendiliğinden {now.automatic:g}, soru {now.ask:g}):"
    yield f"  {'eşik':>6}{'kendiliğinden':>16}{'doğru':>9}"
    for least in sorted({*THRESHOLDS, now.automatic}):
        sure = [(lesson, reading) for lesson, reading in judged if _confidence(reading) >= least]
        right = sum(is_right(lesson, reading) for lesson, reading in sure)
        share = f"{_percent(len(sure) / len(judged)):>16}" if judged else f"{'-':>16}"
        yield f"  {least:>6g}{share}{_percent(right / len(sure)) if sure else '-':>9}"


def of_doubts(lessons: Sequence[Lesson], readings: Sequence[Reading]) -> Iterator[str]:
    """Registered numbers of the lessons that contradict what the model in use is surest of."""
    against = sorted(
        (
            (_confidence(reading), lesson.reference)
            for lesson, reading in zip(lessons, readings, strict=True)
            if not is_right(lesson, reading)
        ),
        reverse=True,
    )
    if against:
        yield "Önce şu başvuruların birimine bakın (şimdiki model bunlardan emindi):"
        yield "  " + ", ".join(reference for _, reference in against[:SHOWN])


def _confidence(reading: Reading) -> float:
    """Of a subject; being sure of none sends nothing anywhere."""
    return reading.parts[0].confidence if topic_of(reading) != UNKNOWN_TOPIC else 0.0


def _percent(share: float) -> str:
    return f"%{share * 100:.1f}".replace(".", ",")
