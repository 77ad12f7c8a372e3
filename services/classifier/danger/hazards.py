"""Danger, by the municipality's rules and beside the topic: a rule only ever raises.

A rule speaks of here and now. What is told of last year, of a drill, or what is denied in the same sentence
does not fire; where that is in doubt, it does. What is `surely` meant fires whatever stands beside it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.classifier.evidence.matching import Match, PatternBook
from services.classifier.text.folding import Word, listed
from shared.municipality import Hazard
from shared.municipality.reading import Readings

_LONG_PAST = (
    "=gecen yil|sene|yaz|kis|ay|sonbahar|bahar",
    "=gecen =hafta",
    "evvelki|onceki yil|sene|ay|hafta",
    "yil|sene|ay|hafta|yillar|aylar|haftalar =once",
    "=eskiden",
    "=vaktiyle",
    "tatbikat",
    "sondurul",
    "=acil =degil",
    "tehlike|tehlikesi =yok|=kalmadi|=gecti",
    "=last year|month|summer|winter|spring|autumn",
    "=years|=year|=months|=month =ago",
    "=put|=putting =out",
    "السنة|العام|الشهر|الصيف|الشتاء =الماضي|=الماضية",
    "прошл|минул =год|=году|=месяце|=летом|=зимой|=неделе|=року|=місяця|=тижня",
    "=год|=года|=лет|=месяц|=месяца|=рік|=років =назад|=тому",
    "потуш",
    "учени|навчання",
    "=پارسال",
    "=سال =گذشته|=پیش",
)
_DENIED = listed(
    """
    yok yoktu degil degildi olmadi olmamis bulunmadi cikmadi kalmadi gecti duzeldi giderildi
    """
)
_DOUBT = listed("mi mu degil bilmiyorum")


@dataclass(frozen=True, slots=True)
class Alarm:
    hazard: Hazard
    topic: str
    level: int
    matches: tuple[Match, ...] = ()  # none: the words as a whole were alarming
    surely: bool = False  # nobody overrules it

    @property
    def weight(self) -> tuple[bool, int]:
        """Of several alarms the heaviest counts."""
        return self.surely, self.level


@dataclass(frozen=True, slots=True)
class _Compiled:
    hazard: Hazard
    all_of: tuple[int, ...]
    any_of: frozenset[int]
    none_of: frozenset[int]
    surely: frozenset[int]
    surely_together: tuple[frozenset[int], ...]
    named: frozenset[int]
    level_3_if: frozenset[int]
    topic_if: tuple[tuple[str, frozenset[int]], ...]
    speaking: frozenset[int]  # without one of these it says nothing


MAY_BE_MEANT = 0.1  # the least share of a topic whose danger is named
IS_MEANT = 0.7  # of one whose danger is named though the general rule spoke


class HazardWatch:
    def __init__(self, readings: Readings, book: PatternBook) -> None:
        hazards = readings.hazards
        self._rules = tuple(_compile(hazard, book) for hazard in hazards)
        self._naming = tuple(rule for rule in self._rules if rule.named)
        self._speak_of: dict[int, list[int]] = defaultdict(list)  # of a pattern, the rules it belongs to
        for at, rule in enumerate(self._rules):
            for number in rule.speaking:
                self._speak_of[number].append(at)
        self._raising = book.add_all(readings.raise_to_2)
        self._past = book.add_all(_LONG_PAST)
        self._general = next(hazard for hazard in hazards if hazard.general)
        self.emergency = self._general.topic
        self._by_topic = {hazard.topic: hazard for hazard in (*reversed(hazards), self._general)}
        named_if = (topic for hazard in hazards for topic in hazard.topic_if)
        self._dangerous = frozenset((*self._by_topic, *named_if, *readings.dangerous_topics))

    def alarms(self, found: Mapping[int, Match]) -> tuple[Alarm, ...]:
        """Every rule whose words are there, the worst first; whether it is meant is another question."""
        fired = (alarm for rule in self._speaking(found) if (alarm := _fires(rule, found)))
        return tuple(sorted(fired, key=lambda alarm: alarm.weight, reverse=True))

    def alarm(self, words: Sequence[Word], found: Mapping[int, Match]) -> Alarm | None:
        """The worst alarm of one sentence that is neither denied nor long past."""
        is_past = not self._past.isdisjoint(found)
        return next(
            (
                alarm
                for alarm in self.alarms(found)
                if alarm.surely or not (is_past or _all_denied(alarm, words))
            ),
            None,
        )

    def hints(
        self, alarms: Sequence[Alarm], words: Sequence[Word], found: Mapping[int, Match]
    ) -> dict[str, float]:
        """What the alarms of these words are, for a learned reader to weigh."""
        hints = {f"rule:{alarm.hazard.id}": 1.0 for alarm in alarms}
        if alarms:
            hints["rule"] = 1.0
            hints["rule:3"] = float(alarms[0].level == 3)
            hints["denied"] = float(all(_all_denied(alarm, words) for alarm in alarms))
        if not self._past.isdisjoint(found):
            hints["past"] = 1.0
        return hints

    def named(self, found: Mapping[int, Match]) -> Iterator[Alarm]:
        """What is called by a name of its own, which may be the name of something calm as well."""
        for rule in self._naming:
            if not rule.named.isdisjoint(found) and rule.none_of.isdisjoint(found):
                names = tuple(found[number] for number in rule.named & found.keys())
                topic = _topic_of(rule, found)
                yield from (Alarm(rule.hazard, topic, 3, (name,)) for name in names)

    def held_back(self, found: Mapping[int, Match]) -> Alarm | None:
        """What only a word of `none_of` kept from alarming. Where the words as a whole alarm, it is what is
        meant: `yangın merdivenine kaçtık, bina yanıyor`. Not the general danger: its advice fits anything, a
        likely topic's fits better."""
        own = (rule for rule in self._speaking(found) if not rule.hazard.general)
        return next((alarm for rule in own if (alarm := _said(rule, found))), None)

    def _speaking(self, found: Mapping[int, Match]) -> Iterator[_Compiled]:
        """The few rules that may have something to say, in their order."""
        said = {at for number in found for at in self._speak_of.get(number, ())}
        return (self._rules[at] for at in sorted(said))

    def nearest(self, ranking: Sequence[tuple[str, float]]) -> Alarm | None:
        """Where no rule spoke: the danger of the likeliest topic that has one and may well be meant. Dogs are
        not to be met with advice on fire."""
        for topic, share in ranking:
            if topic in self._by_topic and share >= MAY_BE_MEANT:
                return Alarm(self._by_topic[topic], topic, 3)
        return None

    def told_apart(self, alarm: Alarm, ranking: Sequence[tuple[str, float]]) -> Alarm:
        """The general rule says that somebody is hurt; what hurts them is the topic's to say, if it is plain:
        whoever lies at an open fuse box must not be touched."""
        likeliest = ranking[0] if ranking else (alarm.topic, 0.0)
        if not alarm.hazard.general or alarm.surely or likeliest[1] < IS_MEANT:
            return alarm
        near = self.nearest([likeliest])
        return replace(near, matches=alarm.matches) if near else alarm

    def any_other(self, topic: str) -> Alarm:
        """Danger of no known kind, with advice that always fits; the topic stays, if it may do harm."""
        return Alarm(self._general, topic if self.may_do_harm(topic) else self._general.topic, 3)

    def may_do_harm(self, topic: str) -> bool:
        """Beside any other topic danger is another's matter, however sure the topic is."""
        return topic in self._dangerous

    def raises_to_2(self, found: Mapping[int, Match]) -> Match | None:
        if self._raising.isdisjoint(found):
            return None
        return next(found[number] for number in self._raising if number in found)


def _compile(hazard: Hazard, book: PatternBook) -> _Compiled:
    together = [pattern for patterns in hazard.surely_together for pattern in patterns]
    return _Compiled(
        hazard,
        tuple(book.add(pattern) for pattern in hazard.all_of),
        book.add_all(hazard.any_of),
        book.add_all(hazard.none_of),
        book.add_all(hazard.surely),
        tuple(book.add_all(patterns) for patterns in hazard.surely_together),
        book.add_all(hazard.named),
        book.add_all(hazard.level_3_if),
        tuple((topic, book.add_all(patterns)) for topic, patterns in hazard.topic_if.items()),
        book.add_all((*hazard.all_of, *hazard.any_of, *hazard.surely, *together)),
    )


def _fires(rule: _Compiled, found: Mapping[int, Match]) -> Alarm | None:
    return _said(rule, found) if rule.none_of.isdisjoint(found) else None


def _said(rule: _Compiled, found: Mapping[int, Match]) -> Alarm | None:
    sure = _surely_said(rule, found)
    matches = sure or _all_said(rule, found)
    if not matches:
        return None
    level = 3 if rule.level_3_if & found.keys() else rule.hazard.level
    return Alarm(rule.hazard, _topic_of(rule, found), level, matches, surely=bool(sure))


def _topic_of(rule: _Compiled, found: Mapping[int, Match]) -> str:
    return next((t for t, numbers in rule.topic_if if numbers & found.keys()), rule.hazard.topic)


def _surely_said(rule: _Compiled, found: Mapping[int, Match]) -> tuple[Match, ...]:
    sure = tuple(found[number] for number in rule.surely if number in found)
    together = [numbers & found.keys() for numbers in rule.surely_together]
    if not sure and together and all(together):
        return tuple(found[number] for numbers in together for number in numbers)
    return sure


def _all_said(rule: _Compiled, found: Mapping[int, Match]) -> tuple[Match, ...]:
    """What of `any_of` and all of `all_of` is there; nothing, where something is lacking."""
    said = tuple(match for number, match in found.items() if number in rule.any_of)
    if (rule.any_of and not said) or not all(number in found for number in rule.all_of):
        return ()
    return (*said, *(found[number] for number in rule.all_of))


def _all_denied(alarm: Alarm, words: Sequence[Word]) -> bool:
    if alarm.hazard.all_of:
        return _is_denied(max(alarm.matches, key=lambda match: match.last), words)
    return all(_is_denied(match, words) for match in alarm.matches)


def _is_denied(match: Match, words: Sequence[Word]) -> bool:
    """`gaz kokusu yok`, but not `gaz kokusu yok mu` and not `yok değil`."""
    after = [word.folded for word in words[match.last + 1 : match.last + 4]]
    return bool(after) and after[0] in _DENIED and not _DOUBT & set(after[1:2])
