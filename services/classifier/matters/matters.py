"""One stretch of words as a matter: topic, kind, urgency and danger, by the rules and the learned reader."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from services.classifier.danger.dangers import DangerReader
from services.classifier.danger.hazards import Alarm, HazardWatch
from services.classifier.danger.signs import SignReader
from services.classifier.evidence.features import units_of
from services.classifier.evidence.learned import LearnedReader
from services.classifier.evidence.look import Look
from services.classifier.evidence.matching import Match, PatternBook
from services.classifier.evidence.topics import NOBODYS, PULL, Opinion, TopicReader
from services.classifier.matters.kinds import PLAINLY, KindReader
from services.classifier.matters.reasons import reasons_for
from services.classifier.matters.subjectless import tells_no_subject, tells_of_years_ago
from services.classifier.splitting.stretches import Stretches, StretchReader
from services.classifier.splitting.telling import Subject
from services.classifier.text.folding import Word, unsaid
from services.classifier.text.pointing import told_from_water
from shared.events import Kind
from shared.municipality import Municipality
from shared.municipality.model import DESK, UNKNOWN_TOPIC

_CANDIDATES = 3
_A_MATTER = 2  # words at least


@dataclass(frozen=True, slots=True)
class Matter:
    kind: Kind
    topic: str
    confidence: float
    urgency: int
    candidates: tuple[tuple[str, float], ...]
    reasons: tuple[str, ...]
    hazard: str | None
    inferred: bool
    cues: tuple[str, ...]
    wants_nothing: bool


class MatterReader:
    def __init__(self, municipality: Municipality, model: LearnedReader | None, pull: float = PULL) -> None:
        readings = municipality.readings
        self._book = PatternBook(readings.short_stems, readings.gap_words)
        self._topics = TopicReader(municipality.topics, self._book, pull)
        self._stretches = StretchReader([topic.id for topic in municipality.topics], model, pull)
        self._hazards = HazardWatch(readings, self._book)
        self._kinds = KindReader(readings.kinds, self._book)
        self._cues = [(cue, self._book.add_all(cue.words)) for cue in municipality.routing.cues]
        self._any_cue = frozenset(number for _, numbers in self._cues for number in numbers)
        self.listed = self._book.words()  # before the signs, which know words as they are misspelt
        signs = SignReader(self._book)
        self._dangers = DangerReader(self._book, self._hazards, signs, model)
        self._by_id = municipality.topic_by_id
        self._unit_of = {topic.id: topic.unit for topic in municipality.topics}
        units = self._unit_of.items()
        self._same_unit = {own: {topic for topic, its in units if its == unit} - {own} for own, unit in units}
        self._thresholds = readings.thresholds
        self._brings = readings.brings_about
        self._model = model

    def look(self, words: Sequence[Word], text: str, *, turkish: bool = True) -> Look:
        """The learned reader knows Turkish only; other languages have the municipality's words."""
        return self._seen(words, self._book.find(words), text, turkish=turkish)

    def part_of(self, look: Look, first: int, last: int, text: str, *, turkish: bool = True) -> Look:
        """Some of the words looked at already, with what was found in them."""
        found = {
            number: replace(match, first=match.first - first, last=match.last - first)
            for number, match in look.found.items()
            if first <= match.first and match.last < last
        }
        return self._seen(look.words[first:last], found, text, turkish=turkish)

    def _seen(self, words: Sequence[Word], found: Mapping[int, Match], text: str, *, turkish: bool) -> Look:
        if self._model is None or not turkish:
            return Look(words, found, self._topics.read(found), None)
        scores = self._model.read(units_of(words, text))
        opinion = self._topics.read(found, self._model.answers(scores, "topic"))
        return Look(words, found, opinion, scores)

    def subject(self, look: Look) -> Subject:
        topic, confidence = look.opinion.topic, look.opinion.confidence
        says_something = topic != UNKNOWN_TOPIC and confidence >= self._thresholds.ask
        may_come = topic != self._hazards.emergency  # in the dark somebody is robbed: that is told for itself
        return Subject(topic, confidence, says_something, self._brings.get(topic, ()), may_come)

    def stretches(self, look: Look) -> Stretches:
        return self._stretches.read(look.words, look.scores, look.opinion.evidence)

    def describe(
        self,
        message: str,
        text: str,
        look: Look,
        around: Look | None,
        sentences: Iterable[Look],
        beside: Collection[int],
    ) -> Matter:
        """`message` is the clean text the words stand in, `text` the part of it that is this matter, `around`
        the whole of it, where nobody marked that this is another matter.

        The learned reader weighs the part as a whole. The rules alone, for other languages, weigh its
        `sentences`, which are looked at only then. `beside` are the words that only say what it stands next
        to.
        """
        kind = self.kind(text, look)
        alarm = self._alarm(message, look, around, sentences)
        about = look if alarm else self._about(message, text, look)
        told = self._without_neighbours(text, about, beside, alarm)
        opinion = told.opinion
        topic, share = self._settled(opinion, alarm)
        raised = None if topic in NOBODYS else self._hazards.raises_to_2(look.found)
        base = min(self._by_id[topic].urgency, 2) if topic in self._by_id else 0
        urgency = max(base, alarm.level if alarm else 0, 2 if raised else 0)
        return Matter(
            kind=kind,
            topic=topic,
            confidence=self._sureness(opinion, topic, share),
            urgency=urgency,
            candidates=_candidates(opinion, topic, share),
            reasons=reasons_for(
                message, told.words, opinion, self._telling(told), alarm, raised, self._by_id
            ),
            hazard=alarm.hazard.id if alarm else None,
            inferred=alarm is not None and not alarm.matches,
            cues=self._cues_in(look.found, beside),
            wants_nothing=kind is Kind.OTHER and alarm is None and self._is_chatter(look),
        )

    def _about(self, message: str, text: str, look: Look) -> Look:
        """What the subject is read from, where nobody is in danger: danger was learned from words as they
        fold, `su an` among them, and is read from all of them."""
        if look.scores is None:
            return look
        is_emergency = look.opinion.topic == self._hazards.emergency
        if tells_no_subject(look.words) or (is_emergency and tells_of_years_ago(look.words)):
            return self.look([unsaid(word) for word in look.words], text)
        words = told_from_water(message, look.words)
        return look if words == tuple(look.words) else self.look(words, text)

    def _without_neighbours(
        self, text: str, look: Look, beside: Collection[int], alarm: Alarm | None
    ) -> Look:
        """`nikah salonunun önünde çöp var` is no matter of weddings: where the rest of the words is sure of
        another subject, or of the unit that has it, that is it. Kind and danger are of all the words, and
        water at a transformer stays a danger of power."""
        if look.scores is None or not beside or len(look.words) - len(beside) < _A_MATTER:
            return look
        if alarm and alarm.topic == look.opinion.topic:
            return look
        rest = [unsaid(word) if at in beside else word for at, word in enumerate(look.words)]
        told = self.look(rest, text)
        topic, share = told.opinion.topic, told.opinion.confidence
        is_another = topic not in (UNKNOWN_TOPIC, look.opinion.topic)
        is_sure = self._sureness(told.opinion, topic, share) >= self._thresholds.automatic
        return told if is_another and is_sure else look

    def _cues_in(self, found: Mapping[int, Match], beside: Collection[int]) -> tuple[str, ...]:
        any_cue = self._any_cue.intersection(found)
        said = [(cue, heard) for cue, numbers in self._cues if (heard := numbers & any_cue)]
        return tuple(
            cue.id
            for cue, heard in said
            if any(not cue.not_beside or found[number].last not in beside for number in heard)
        )

    def says(self, look: Look, kind: Kind) -> bool:
        """Whether a word of the municipality's cues for this kind is there."""
        return f"kind:{kind}" in self._kinds.hints(look.found)

    def is_calm(self, message: str, look: Look) -> bool:
        """Whether nobody is in danger."""
        return self._alarm(message, look, None, (look,)) is None

    def thanks_plainly(self, look: Look, by: float = PLAINLY) -> bool:
        """False where a trouble may stand in what thanks."""
        scores = self._kind_scores(look)
        return scores is None or self._kinds.is_plainly(Kind.THANKS, scores, by)

    def _is_chatter(self, look: Look) -> bool:
        """What plainly wants nothing. Not where a subject is sure: of `otobüse bindim, geliyorum` a person
        decides."""
        scores = self._kind_scores(look)
        likeliest = max((share for name, share in look.opinion.ranking if name != UNKNOWN_TOPIC), default=0.0)
        is_plain = scores is not None and self._kinds.is_plainly(Kind.OTHER, scores)
        return is_plain and likeliest < self._thresholds.automatic

    def hints(self, look: Look) -> dict[str, float]:
        """What the rules found, as a learned reader is told it (also when it is trained)."""
        alarms = self._hazards.alarms(look.found)
        return self._kinds.hints(look.found) | self._dangers.hints(alarms, look.words, look.found)

    def kind(self, text: str, look: Look) -> Kind:
        scores = self._kind_scores(look)
        if scores is None:
            return self._kinds.read(text, look.found, look.opinion.topic != UNKNOWN_TOPIC)
        is_ours = self._is_ours(look.opinion)
        return self._kinds.likeliest(scores, text, look.words, look.found, is_ours=is_ours)

    def _is_ours(self, opinion: Opinion) -> bool:
        """Whether the subject is sure, and one of those that a department or an agency has."""
        is_sure = opinion.confidence >= self._thresholds.automatic
        return is_sure and self._unit_of.get(opinion.topic, DESK) != DESK

    def _kind_scores(self, look: Look) -> Mapping[str, float] | None:
        if self._model is None or look.scores is None:
            return None
        return self._model.answers(look.scores, "kind", self._kinds.hints(look.found))

    def _alarm(
        self, message: str, look: Look, around: Look | None, sentences: Iterable[Look]
    ) -> Alarm | None:
        if look.scores is not None:
            return self._dangers.meant(message, look, around, lambda: self._wants_nothing(look))
        alarms = [self._hazards.alarm(one.words, one.found) for one in sentences]
        return max((alarm for alarm in alarms if alarm), key=lambda alarm: alarm.weight, default=None)

    def _wants_nothing(self, look: Look) -> bool:
        scores = self._kind_scores(look) or {}
        return max(scores, key=scores.__getitem__, default=None) == Kind.OTHER

    def danger(self, look: Look) -> float:
        """The learned reader's own word on danger (training/validate.py)."""
        return self._dangers.danger(look, self._hazards.alarms(look.found))

    def _settled(self, opinion: Opinion, alarm: Alarm | None) -> tuple[str, float]:
        """Danger names the topic where the words leave that open, or are sure of one that does no harm."""
        sure = opinion.confidence >= self._thresholds.automatic
        is_its_own = sure and alarm and (alarm.level < 3 or self._hazards.may_do_harm(opinion.topic))
        if alarm is None or opinion.topic == alarm.topic or is_its_own:
            return opinion.topic, round(opinion.confidence, 4)
        return alarm.topic, round(max(self._thresholds.automatic, opinion.confidence), 4)

    def _sureness(self, opinion: Opinion, topic: str, share: float) -> float:
        """Of the unit: the shares of all its topics. Which of them it is, the unit sees for itself."""
        same = self._same_unit.get(topic, ())
        return round(min(share + sum(other for name, other in opinion.ranking if name in same), 1.0), 4)

    def _telling(self, look: Look) -> tuple[str, ...]:
        if self._model is None or look.scores is None:
            return ()
        return self._model.telling(look.scores, "topic", look.opinion.topic)


def _candidates(opinion: Opinion, topic: str, share: float) -> tuple[tuple[str, float], ...]:
    others = [(name, round(other, 4)) for name, other in opinion.ranking[: _CANDIDATES + 1] if name != topic]
    return ((topic, share), *others[: _CANDIDATES - 1])
