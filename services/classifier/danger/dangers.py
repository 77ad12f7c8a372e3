"""Whether danger is meant: what the rules found, weighed by the learned reader over the whole of a matter."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from services.classifier.danger.hazards import Alarm, HazardWatch
from services.classifier.danger.mistaken import is_only_thought, without_mistakes
from services.classifier.danger.named import LONGEST, ends_what_is_said
from services.classifier.danger.signs import SignReader
from services.classifier.danger.whom import tells_only_who
from services.classifier.evidence.features import units_of
from services.classifier.evidence.formal import in_spoken_words
from services.classifier.evidence.learned import LearnedReader, Scores
from services.classifier.evidence.look import Look
from services.classifier.evidence.matching import Match, PatternBook
from services.classifier.splitting.seams import clauses_of
from services.classifier.text.folding import Word, listed
from services.classifier.wishes.courtesy import without_courtesy

DANGER_ANYWHERE_FROM = 0.0  # log odds, where neither a rule nor a likely topic knows of danger
DANGER_FROM = -1.0  # log odds; the lowest half at which 3 % of calm texts alarm (training/validate.py)
DANGER_AMONG_CALM_FROM = 2.0  # log odds, of words with nothing but calm around them
_HOPELESSLY_CALM = -6.0  # log odds, of a text whose clauses need not be read one by one
_NOTHING_SO = -2.0  # log odds, of what is left when what is not so is taken away, and tells what happens
_A_FRAGMENT = 2  # words
_AN_ANSWER = 5  # words at most of `annem yatıyor şu an`, `çocuk uyudu zile basmayın`
DANGER_IN_AN_ANSWER_FROM = 1.0  # log odds, where no rule spoke and no word tells what happens
DANGER_UNASKED_FROM = 1.0  # log odds, where no rule spoke and nothing is wanted: `otobüse bindim, çayı koy`
_IS_HAPPENING = re.compile(r"\w+[iu]yor?(?:um|uz|sun|lar|ler|m|z|nuz)?")
_HAD_HAPPENED = re.compile(r"\w+m[iu]st[iu]\w{0,3}")
_NOW = listed("var simdi suan suanda demin gonderin yollayin yetisin kosun")


class DangerReader:
    def __init__(
        self, book: PatternBook, hazards: HazardWatch, signs: SignReader, model: LearnedReader | None
    ) -> None:
        self._book = book
        self._hazards = hazards
        self._signs = signs
        self._model = model

    def hints(
        self, alarms: Sequence[Alarm], words: Sequence[Word], found: Mapping[int, Match]
    ) -> dict[str, float]:
        return self._hazards.hints(alarms, words, found) | self._signs.hints(found)

    def danger(self, look: Look, alarms: Sequence[Alarm]) -> float:
        """How much likelier somebody is in danger now than nobody is, in natural log units; the learned
        reader must have read the look."""
        return self._danger(look.words, look.found, look.scores, alarms)

    def meant(
        self, message: str, look: Look, around: Look | None, wants_nothing: Callable[[], bool]
    ) -> Alarm | None:
        """The rule's word where the learned reader agrees, or its own where no rule spoke.

        `around`: what this was cut out of without its writer's saying so. The cut may have parted danger from
        what makes it harmless: `kızım kayıp sandık | meğer kütüphanedeymiş`. `wants_nothing`: whether it is
        of the kind of chatter; much of that is of illness, children and the road.
        """
        alarm = self._heard(message, look, around, wants_nothing)
        if alarm and self._is_mistaken(message, look, around):
            alarm = None
        if alarm and alarm.level == 3 and not alarm.hazard.general:
            return alarm
        return self._named(message, look) or alarm

    def _named(self, message: str, look: Look) -> Alarm | None:
        """`372 sokakta yangın`, where nothing calm stands beside it."""
        is_asked = look.scores is not None and "?" in look.scores.units
        if is_asked or len(look.words) > LONGEST or self._signs.tell_of_calm(look.found):
            return None
        named = self._hazards.named(look.found)
        found = next((one for one in named if ends_what_is_said(message, look.words, one.matches[0])), None)
        is_mistaken = found is not None and len(without_mistakes(message, look.words)) < len(look.words)
        return None if is_mistaken else found

    def _heard(
        self, message: str, look: Look, around: Look | None, wants_nothing: Callable[[], bool]
    ) -> Alarm | None:
        rules = self._hazards.alarms(look.found)
        if rules and rules[0].surely:
            return rules[0]
        danger = self.danger(look, rules)
        if not rules and self._is_answer(look, danger):
            return None
        if not rules and self._may_be_chatter(look, danger) and wants_nothing():
            return None
        if rules and rules[0].level == 3 and not self._is_enough(danger, around):
            danger = max(danger, self._told_plainly(look), self._told_in_passing(message, look, danger))
        if not self._is_enough(danger, around):
            return next((alarm for alarm in rules if alarm.level < 3), None)
        if rules:
            return replace(self._hazards.told_apart(rules[0], look.opinion.ranking), level=3)
        if held_back := self._hazards.held_back(look.found):
            return replace(held_back, level=3)
        near = self._hazards.nearest(look.opinion.ranking)
        if near or danger < DANGER_ANYWHERE_FROM:
            return near
        return self._hazards.any_other(look.opinion.topic)

    def _is_mistaken(self, message: str, look: Look, around: Look | None) -> bool:
        left = without_mistakes(message, look.words, around.words if around else None)
        if len(left) == len(look.words):
            return False
        found = self._book.find(left)
        alarms = self._hazards.alarms(found)
        if alarms and alarms[0].surely:
            return False
        says_nothing = not (alarms or self._signs.tell_what(found) or is_only_thought(look.words))
        return self._by_itself(left, "", found, alarms) < (DANGER_FROM if says_nothing else _NOTHING_SO)

    def _is_answer(self, look: Look, danger: float) -> bool:
        """Few words that do not tell what happens, `annem evde`: an answer, or half of a message; or only who
        somebody is."""
        if tells_only_who(look.words):
            return True
        if len(look.words) > _AN_ANSWER or self._signs.tell_what(look.found):
            return False
        return len(look.words) <= _A_FRAGMENT or danger < DANGER_IN_AN_ANSWER_FROM

    def _may_be_chatter(self, look: Look, danger: float) -> bool:
        """`otobüse bindim, çayı koy`; one word, `yanıyoruz`, is none."""
        return DANGER_FROM <= danger < DANGER_UNASKED_FROM and len(look.words) > _A_FRAGMENT

    def _is_enough(self, danger: float, around: Look | None) -> bool:
        return danger >= DANGER_AMONG_CALM_FROM or (danger >= DANGER_FROM and not self._is_calm(around))

    def _is_calm(self, look: Look | None) -> bool:
        return look is not None and self.danger(look, self._hazards.alarms(look.found)) < DANGER_FROM

    def _told_plainly(self, look: Look) -> float:
        """Texts that ask are mostly calm, and so is how they ask: `gaz kokusu var, bakar mısınız`. So are
        petitions, and how they put it: `kadını dövmektedir`."""
        words = in_spoken_words(without_courtesy(look.words))
        if list(words) == list(look.words):
            return -math.inf
        is_whole = bool(words) and words[-1].end == look.words[-1].end
        asks = look.scores is not None and "?" in look.scores.units and is_whole
        return self._danger_by_rule(words, "?" if asks else "")

    def _told_in_passing(self, message: str, look: Look, danger: float) -> float:
        """The clause in which a rule finds danger, by itself: who tells at length tells of calm things too.

        Only of what is going on, not of what went on: `kızım bayıldı, ambulans geldi; gölgelik yapın`.
        """
        if danger < _HOPELESSLY_CALM:
            return -math.inf
        spoken = in_spoken_words(look.words)
        clauses = (clause for clause in clauses_of(message, spoken) if _tells_of_now(clause))
        worst = max((self._danger_by_rule(clause, "") for clause in clauses), default=-math.inf)
        return worst if worst >= DANGER_AMONG_CALM_FROM else -math.inf

    def _danger_by_rule(self, words: Sequence[Word], text: str) -> float:
        """What these words say by themselves, where a rule finds danger in them."""
        found = self._book.find(words)
        alarms = self._hazards.alarms(found)
        return self._by_itself(words, text, found, alarms) if alarms else -math.inf

    def _by_itself(
        self, words: Sequence[Word], text: str, found: Mapping[int, Match], alarms: Sequence[Alarm]
    ) -> float:
        if self._model is None or not words:
            return -math.inf
        return self._danger(words, found, self._model.read(units_of(words, text)), alarms)

    def _danger(
        self,
        words: Sequence[Word],
        found: Mapping[int, Match],
        scores: Scores | None,
        alarms: Sequence[Alarm],
    ) -> float:
        if self._model is None or scores is None:
            raise ValueError("no learned reader has read this")
        said = self._model.answers(scores, "danger", self.hints(alarms, words, found))
        return said["now"] - said["no"]


def _tells_of_now(words: Sequence[Word]) -> bool:
    said = [word.folded for word in words]
    if any(_HAD_HAPPENED.fullmatch(word) for word in said):  # also `bıçakla kovalıyor yazmıştım`
        return False
    return any(word in _NOW or _IS_HAPPENING.fullmatch(word) for word in said)
