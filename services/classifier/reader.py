"""Reads one message: what the writer wants, the matters in it, where, how urgent, and what must be masked.

`Reader` is built once for a municipality; `read` is pure, takes any text whatever and never raises.
"""

from collections.abc import Sequence
from dataclasses import replace

from services.classifier.decision import decide
from services.classifier.evidence.learned import LearnedReader
from services.classifier.evidence.look import Look
from services.classifier.matters.looks import Looks
from services.classifier.matters.matters import MatterReader
from services.classifier.matters.praise import PraiseReader, Told
from services.classifier.matters.subjectless import tells_of_a_crew
from services.classifier.message import Message, beside, outside
from services.classifier.places.finder import PlaceFinder
from services.classifier.places.pointers import pointers_in, says_only_where
from services.classifier.places.same import is_told_as_the_same
from services.classifier.privacy.personal_data import as_personal_data, find_personal_data, labelled, mask
from services.classifier.small_talk import SmallTalk
from services.classifier.splitting.clauses import only_names
from services.classifier.splitting.openings import opening_at, separators_of
from services.classifier.splitting.seams import Cut, Sentence, sentences_of
from services.classifier.splitting.splitting import matters_of
from services.classifier.splitting.telling import Subject
from services.classifier.text.folding import clean, fold, unsaid, words_of
from services.classifier.text.language import tongue_of
from services.classifier.text.phrases import Phrases
from services.classifier.text.spelling import Spelling
from services.classifier.whereabouts import Whereabouts, is_one_more
from services.classifier.wishes.intents import IntentReader
from services.classifier.wishes.verdicts import VerdictReader
from services.classifier.wishes.withdrawals import gives_up, only_explains, wish_in
from shared.events import Intent, Kind, Reading, ReadingPart
from shared.municipality import Municipality
from shared.municipality.model import UNKNOWN_TOPIC


class Reader:
    def __init__(self, municipality: Municipality, model: LearnedReader | None = None) -> None:
        readings = municipality.readings
        self._matters = MatterReader(municipality, model)
        self._looks = Looks(self._matters)
        self._intents = IntentReader(readings, municipality.short_code)
        self._verdicts = VerdictReader(readings)
        self._praise = PraiseReader(self._matters, self._looks, self._verdicts)
        self._places = PlaceFinder(municipality)
        self._whereabouts = Whereabouts(self._places, self._looks.tell)
        self._small_talk = SmallTalk(readings, self._intents, self._whereabouts)
        self._not_people = self._places.proper_names()
        self._separators = separators_of(readings.separators)
        self._thresholds = readings.thresholds
        marks = Phrases(readings.separators).words()
        never_a_slip = self._intents.words() | self._small_talk.words() | self._matters.listed | marks
        self._spelling = Spelling(model.words, model.strangeness, never_a_slip) if model else None

    def read(self, text: str) -> Reading:
        seen = clean(text)
        folded = fold(seen)
        pointers = pointers_in(seen)
        words = outside(words_of(folded), [(pointer.start, pointer.end) for pointer in pointers])
        references = self._intents.references(folded)
        pins = [pointer for pointer in pointers if pointer.pin]
        private = beside(find_personal_data(seen, words, self._not_people), [*pins, *references])
        hidden = [*labelled(seen, words, private), *((r.start, r.end) for r in references)]
        tongue = tongue_of(seen, words)
        written = outside(words, hidden)
        turkish = tongue.seen == "tr"
        righted = self._spelling.put_right(written) if self._spelling and turkish else written
        names = self._places.names(seen, written)
        telling = tuple(unsaid(word) if at in names else word for at, word in enumerate(righted))
        message = Message(seen, telling, written, private, pointers, turkish=turkish)
        only_where = (bool(pointers) and says_only_where(words)) or self._is_place(message, 0, len(written))
        whole = Intent.EMPTY if only_where else self._intents.whole(seen, message.words)
        parts: tuple[ReadingPart, ...] = ()
        if whole is None:
            whole, message, parts = self._wish_and_rest(message)
        if whole:
            parts = self._whole_part(message, whole)
        intent = self._intent(message, whole, parts, has_reference=bool(references))
        may_blame = intent is Intent.THANKS and whole is None and self._praise.may_blame(message, parts)
        return Reading(
            intent=intent,
            language=tongue.answer,
            language_seen=tongue.seen,
            parts=parts,
            references=tuple(dict.fromkeys(reference.whole for reference in references)),
            personal_data=as_personal_data(seen, private),
            decision=decide(intent, parts, self._thresholds, may_blame=may_blame),
            pin=next((pointer.pin for pointer in pointers if pointer.pin), None),
        )

    def hints(self, text: str) -> dict[str, float]:
        """What the rules say of a whole text: the learned reader is trained with it."""
        seen = clean(text)
        return self._matters.hints(self._matters.look(words_of(fold(seen)), seen))

    def _wish_and_rest(self, message: Message) -> tuple[Intent | None, Message, tuple[ReadingPart, ...]]:
        """The matters of what stands beside a wish to take something back, and that wish as the last part."""
        known = self._separators, self._intents
        wish = wish_in(message.text, message.words, *known, self._verdicts.call_it_over(message.written))
        if wish is None:
            return self._small_talk.in_parts(message, self._parts(message))
        rest = message.without(wish)
        if said_again := wish_in(rest.text, rest.words, *known, self._verdicts.call_it_over(rest.written)):
            rest = rest.without(said_again)
        if gives_up(parts := self._parts(rest), self._thresholds):
            return None, message, self._parts(message)
        if only_explains(parts, self._thresholds):
            return Intent.WITHDRAWAL, message, ()
        return None, rest, (*parts, self._part_of(message, Intent.WITHDRAWAL, wish))

    def _intent(
        self, message: Message, whole: Intent | None, parts: Sequence[ReadingPart], *, has_reference: bool
    ) -> Intent:
        blames = any(part.kind is Kind.COMPLAINT for part in parts)
        if has_reference and whole in (None, Intent.EMPTY) and not blames and not self._is_known(parts):
            return Intent.STATUS
        if whole:
            return Intent.MATTER if whole is Intent.EMPTY and any(part.place for part in parts) else whole
        only_thanks = all(part.kind is Kind.THANKS and not part.hazard for part in parts)
        if only_thanks and self._matters.says(self._looks.of(message, 0, len(message.words)), Kind.THANKS):
            return Intent.THANKS  # praise without a word of it may be irony: it is kept as a matter
        if self._asks_for_status(message, parts):
            return Intent.STATUS
        return (None if self._is_known(parts) else self._intents.inside(message.words)) or Intent.MATTER

    def _asks_for_status(self, message: Message, parts: Sequence[ReadingPart]) -> bool:
        asks, topics = all(part.kind is Kind.QUESTION for part in parts), {part.topic for part in parts}
        is_danger = any(part.hazard for part in parts)
        return not is_danger and self._intents.asks_for_status(message.words, topics, asks=asks)

    def _is_known(self, parts: Sequence[ReadingPart]) -> bool:
        return any(part.topic != UNKNOWN_TOPIC and part.confidence >= self._thresholds.ask for part in parts)

    def _parts(self, message: Message) -> tuple[ReadingPart, ...]:
        sentences = sentences_of(message.text, message.words, self._separators)
        matters = matters_of(
            message.text,
            message.words,
            sentences,
            lambda: self._matters.stretches(self._looks.of(message, 0, len(message.words))),
            lambda first, last: self._subject(message, first, last),
            turkish=message.turkish,
        )
        told = self._praise.told_with(message, matters, sentences)
        parts = tuple(
            self._part(
                message,
                one,
                whole,
                [s for s in sentences if one.first < s.last and s.first < one.last],
                self._around(message, told, at),
            )
            for at, (one, whole) in enumerate(told)
        )
        wholes = [whole for _, whole in told]
        parts = self._whereabouts.for_all(message, wholes, parts)
        parts = self._praise.meant_as_thanks(message, told, parts)
        return self._whereabouts.one_for_each_street(message, wholes, parts)

    def _subject(self, message: Message, first: int, last: int) -> Subject:
        """`park yanı` on a line of its own says where, and nothing of the park."""
        subject = self._matters.subject(self._looks.of(message, first, last))
        if subject.says_something and self._is_place(message, first, last):
            return replace(subject, says_something=False)
        return subject

    def _is_place(self, message: Message, first: int, last: int) -> bool:
        if not self._whereabouts.nothing_else(message, first, last, ()):
            return False  # whatever the words tell: `tamam` need not be looked at
        found = self._looks.of(message, first, last).found.values()
        telling = {at for match in found for at in (match.first, match.last)}
        return self._whereabouts.nothing_else(message, first, last, telling)

    def _around(self, message: Message, told: Sequence[Told], at: int) -> Look | None:
        """The whole message, of a part that its writer did not mark off from the rest."""
        cuts = {matter.cut for matter, _ in told[max(at, 1) : at + 2]}
        return None if not cuts or Cut.MARKED in cuts else self._looks.of(message, 0, len(message.words))

    def _part(
        self,
        message: Message,
        matter: Sentence,
        told: Sentence,
        sentences: Sequence[Sentence],
        around: Look | None,
    ) -> ReadingPart:
        """`told` is the matter with all that is said along with it."""
        whole = message.text[told.start : told.end]
        text = whole.strip()
        start = told.start + len(whole) - len(whole.lstrip())
        look = self._looks.of(message, matter.first, matter.last)
        looks = (
            self._looks.of(message, max(sentence.first, matter.first), min(sentence.last, matter.last))
            for sentence in sentences
        )
        words = message.words[matter.first : matter.last]
        written = message.written[matter.first : matter.last]
        place = self._whereabouts.of(message, told)
        read = self._matters.describe(
            message.text, text, look, around, looks, self._whereabouts.beside(message, matter)
        )
        return ReadingPart(
            text=text,
            masked=mask(message.text, start, start + len(text), message.private),
            kind=read.kind,
            topic=read.topic,
            confidence=read.confidence,
            urgency=read.urgency,
            candidates=read.candidates,
            reasons=read.reasons,
            hazard=read.hazard,
            inferred=read.inferred,
            cues=read.cues,
            place=place,
            apart=bool(words) and opening_at(words, 0, self._separators) > 0,
            there_too=is_one_more(place, words),
            asks_after=tells_of_a_crew(words) or self._intents.asks_after(words, read.topic, read.kind),
            solved=None if read.hazard else self._verdicts.of(written),
            withdraws=not read.hazard and self._intents.takes_back(words, None, read.kind),
            wants_nothing=read.wants_nothing,
            same_place=is_told_as_the_same([word.folded for word in written]),
            bare=message.turkish and only_names(written),
        )

    def _whole_part(self, message: Message, intent: Intent) -> tuple[ReadingPart, ...]:
        """A message that is one intent still shows its words, as no matter of any kind."""
        everything = Sentence(0, len(message.words), 0, len(message.text), Cut.SENTENCE)
        return (self._part_of(message, intent, everything),) if message.text else ()

    def _part_of(self, message: Message, intent: Intent, said: Sentence) -> ReadingPart:
        words = message.words[said.first : said.last]
        extent = "tamamı" if said.last - said.first == len(message.words) else "bir cümlesi"
        kind = {Intent.THANKS: Kind.THANKS, Intent.STATUS: Kind.QUESTION}.get(intent, Kind.OTHER)
        says_where = intent is Intent.EMPTY or bool(message.pointers)  # `tamam` beside a map's link
        return ReadingPart(
            text=message.text[said.start : said.end],
            masked=mask(message.text, said.start, said.end, message.private),
            kind=kind,
            topic=UNKNOWN_TOPIC,
            confidence=0.0,
            urgency=0,
            reasons=(f"mesajın {extent}: {intent}",),
            place=self._whereabouts.of(message, said) if says_where else None,
            withdraws=self._intents.takes_back(words, intent),
            wants_nothing=self._intents.wants_nothing(words, intent),
            introduces=self._intents.announces(words, intent),
        )
