"""Reads one message: what the writer wants, the matters in it, where, how urgent, and what must be masked.

`Reader` is built once for a municipality; `read` is pure, takes any text whatever and never raises.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from services.classifier.decision import decide
from services.classifier.folding import Word, clean, fold, words_of
from services.classifier.hazards import Alarm, HazardWatch
from services.classifier.intents import IntentReader
from services.classifier.kinds import KindReader
from services.classifier.language import tongue_of
from services.classifier.matching import Match, PatternBook
from services.classifier.personal_data import Span, as_personal_data, find_personal_data, mask
from services.classifier.places import PlaceFinder
from services.classifier.reasons import reasons_for
from services.classifier.splitting import Sentence, Subject, matters_of, sentences_of, separators_of
from services.classifier.topics import FALLBACK, Opinion, TopicReader, TopicScorer
from shared.events import Intent, Kind, Reading, ReadingPart
from shared.municipality import Municipality

_CANDIDATES = 3
_DANGER_IS_SURE = 0.95


@dataclass(frozen=True, slots=True)
class _Message:
    """A clean text with its words; those of names, numbers and references say nothing about a matter."""

    text: str
    words: tuple[Word, ...]
    private: tuple[Span, ...]
    found: dict[tuple[int, int], Mapping[int, Match]] = field(default_factory=dict)


class Reader:
    def __init__(self, municipality: Municipality, model: TopicScorer | None = None) -> None:
        readings = municipality.readings
        self._book = PatternBook(readings.short_stems, readings.gap_words)
        self._topics = TopicReader(municipality.topics, self._book, model)
        self._hazards = HazardWatch(readings.hazards, readings.raise_to_2, self._book)
        self._kinds = KindReader(readings.kinds, self._book)
        self._intents = IntentReader(readings.intents, municipality.short_code)
        self._places = PlaceFinder(municipality)
        self._cues = [(cue.id, self._book.add_all(cue.words)) for cue in municipality.routing.cues]
        self._separators = separators_of(readings.separators)
        self._topic_by_id = municipality.topic_by_id
        self._thresholds = readings.thresholds
        self._not_people = self._places.proper_names()

    def read(self, text: str) -> Reading:
        seen = clean(text)
        folded = fold(seen)
        words = words_of(folded)
        private = find_personal_data(seen, words, self._not_people)
        references = self._intents.references(folded)
        hidden = [*((s.start, s.end) for s in private), *((r.start, r.end) for r in references)]
        telling = _outside(words, hidden)
        tongue = tongue_of(seen, words)
        message = _Message(seen, telling, private)
        whole = self._intents.whole(seen, telling)
        parts = self._whole_part(message, whole) if whole else self._matters(message)
        intent = self._intent(message, whole, parts, has_reference=bool(references))
        return Reading(
            intent=intent,
            language=tongue.answer,
            language_seen=tongue.seen,
            parts=parts,
            references=tuple(dict.fromkeys(reference.whole for reference in references)),
            personal_data=as_personal_data(seen, private),
            decision=decide(intent, parts[0] if parts else None, self._thresholds),
        )

    def _intent(
        self, message: _Message, whole: Intent | None, parts: Sequence[ReadingPart], *, has_reference: bool
    ) -> Intent:
        if has_reference and (whole in (None, Intent.EMPTY) and not self._is_known(parts)):
            return Intent.STATUS
        if whole:
            return whole
        if all(part.kind is Kind.THANKS and not part.hazard for part in parts):
            return Intent.THANKS
        return (None if self._is_known(parts) else self._intents.inside(message.words)) or Intent.MATTER

    def _is_known(self, parts: Sequence[ReadingPart]) -> bool:
        return any(part.topic != FALLBACK and part.confidence >= self._thresholds.ask for part in parts)

    def _whole_part(self, message: _Message, intent: Intent) -> tuple[ReadingPart, ...]:
        if not message.text:
            return ()
        kind = {Intent.THANKS: Kind.THANKS, Intent.STATUS: Kind.QUESTION}.get(intent, Kind.OTHER)
        masked = mask(message.text, 0, len(message.text), message.private)
        return (
            ReadingPart(
                text=message.text,
                masked=masked,
                kind=kind,
                topic=FALLBACK,
                confidence=0.0,
                urgency=0,
                reasons=(f"mesajın tamamı: {intent}",),
            ),
        )

    def _matters(self, message: _Message) -> tuple[ReadingPart, ...]:
        sentences = sentences_of(message.text, message.words, self._separators)
        matters = matters_of(sentences, lambda first, last: self._subject(message, first, last))
        return tuple(
            self._part(message, matter, [s for s in sentences if matter.first <= s.first < matter.last])
            for matter in matters
        )

    def _subject(self, message: _Message, first: int, last: int) -> Subject:
        opinion = self._topics.read(message.words[first:last], self._find(message, first, last))
        topic = self._topic_by_id.get(opinion.topic)
        return Subject(
            opinion.topic,
            topic.group if topic else FALLBACK,
            opinion.confidence,
            opinion.topic != FALLBACK and opinion.confidence >= self._thresholds.ask,
        )

    def _part(self, message: _Message, matter: Sentence, sentences: Sequence[Sentence]) -> ReadingPart:
        words = message.words[matter.first : matter.last]
        found = self._find(message, matter.first, matter.last)
        opinion = self._topics.read(words, found)
        alarm = self._alarm(message, matter, sentences)
        topic, confidence = self._settled(opinion, alarm)
        raised = self._hazards.raises_to_2(found)
        base = self._topic_by_id[topic].urgency if topic in self._topic_by_id else 0
        urgency = max(min(base, 2), alarm.level if alarm else 0, 2 if raised else 0)
        text = message.text[matter.start : matter.end].strip()
        start = message.text.index(text, matter.start) if text else matter.start
        return ReadingPart(
            text=text,
            masked=mask(message.text, start, start + len(text), message.private),
            kind=self._kinds.read(text, found, opinion.topic != FALLBACK),
            topic=topic,
            confidence=confidence,
            urgency=urgency,
            candidates=_candidates(opinion, topic, confidence),
            reasons=reasons_for(message.text, words, opinion, alarm, raised, self._topic_by_id),
            hazard=alarm.hazard.id if alarm else None,
            cues=tuple(cue for cue, numbers in self._cues if numbers & found.keys()),
            place=self._places.find(message.text, words),
        )

    def _alarm(self, message: _Message, matter: Sentence, sentences: Sequence[Sentence]) -> Alarm | None:
        alarms = [
            self._hazards.alarm(message.words[s.first : s.last], self._find(message, s.first, s.last))
            for s in sentences
        ]
        return max((alarm for alarm in alarms if alarm), key=lambda alarm: alarm.level, default=None)

    def _settled(self, opinion: Opinion, alarm: Alarm | None) -> tuple[str, float]:
        """Danger names its own topic, unless only raised and the words are sure of another."""
        if alarm and (alarm.level == 3 or opinion.confidence < self._thresholds.automatic):
            return alarm.topic, max(
                _DANGER_IS_SURE, opinion.confidence if alarm.topic == opinion.topic else 0
            )
        return opinion.topic, round(opinion.confidence, 4)

    def _find(self, message: _Message, first: int, last: int) -> Mapping[int, Match]:
        known = message.found.get((first, last))
        if known is None:
            known = message.found[first, last] = self._book.find(message.words[first:last])
        return known


def _candidates(opinion: Opinion, topic: str, confidence: float) -> tuple[tuple[str, float], ...]:
    others = [(name, round(share, 4)) for name, share in opinion.ranking[: _CANDIDATES + 1] if name != topic]
    return ((topic, round(confidence, 4)), *others[: _CANDIDATES - 1])


def _outside(words: tuple[Word, ...], spans: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    if not spans:
        return words
    hidden = {at for start, end in spans for at in range(start, end)}
    return tuple(word for word in words if word.start not in hidden and word.end - 1 not in hidden)
