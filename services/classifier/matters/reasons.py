"""Why a matter was read as it was, in the words of the message, for the person at the desk."""

from collections.abc import Mapping, Sequence

from services.classifier.danger.hazards import Alarm
from services.classifier.evidence.matching import Match
from services.classifier.evidence.topics import Evidence, Opinion
from services.classifier.text.folding import Word
from shared.municipality import Topic

_MOST = 6


def reasons_for(
    text: str,
    words: Sequence[Word],
    opinion: Opinion,
    telling: Sequence[str],
    alarm: Alarm | None,
    raised: Match | None,
    topics: Mapping[str, Topic],
) -> tuple[str, ...]:
    def quoted(match: Match) -> str:
        return f"“{text[words[match.first].start : words[match.last].end]}”"

    def named(topic: str) -> str:
        return topics[topic].names.get("tr", topic) if topic in topics else topic

    reasons = [f"acil kural {alarm.hazard.id}"] if alarm else []
    leading = {topic for topic, _ in opinion.ranking[:3]}
    shown = sorted(opinion.evidence, key=lambda item: -abs(item.weight))
    for item in shown:
        if item.topic in leading and len(reasons) < _MOST:
            reasons.append(f"{quoted(item.match)} {_sign(item)} {named(item.topic)}")
    if telling:
        reasons.append(f"öğrenilmiş: {', '.join(telling)}")
    if raised:
        reasons.append(f"{quoted(raised)}: öncelik yüksek")
    return tuple(dict.fromkeys(reasons))


def _sign(item: Evidence) -> str:
    return "→" if item.weight > 0 else "↛"
