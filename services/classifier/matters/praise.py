"""Thanks beside a trouble: politeness, or half of a trouble that sounds like it, and no matter of its own."""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from services.classifier.evidence.look import Look
from services.classifier.matters.kinds import BUT
from services.classifier.matters.looks import Looks
from services.classifier.matters.matters import MatterReader
from services.classifier.message import Message
from services.classifier.splitting.openings import leads_up
from services.classifier.splitting.seams import Cut, Sentence, stretch
from services.classifier.text.folding import listed
from services.classifier.wishes.verdicts import VerdictReader
from shared.events import Kind, ReadingPart

Told = tuple[Sentence, Sentence]  # what a matter is read from, and all that is said along with it

_ANSWERS = listed("evet evt eved hayir hyr yok tamam tmm")
# In natural log units: thanks in words for a thing that was asked for sound like a complaint of it.
_NEARLY = -1.5


class PraiseReader:
    def __init__(self, matters: MatterReader, looks: Looks, verdicts: VerdictReader) -> None:
        self._matters = matters
        self._looks = looks
        self._verdicts = verdicts

    def told_with(
        self, message: Message, matters: Sequence[Sentence], sentences: Sequence[Sentence]
    ) -> list[Told]:
        """Praise and a preamble go with the matter behind them, where none follows with the one before."""
        matters = self._verdict_apart(message, matters, sentences)
        if len(matters) < 2:
            return [(one, one) for one in matters]
        beside = [
            self._praises(message, one, behind) or self._leads_up(message, one, behind)
            for one, behind in zip_longest(matters, matters[1:])
        ]
        kept = [one for one, is_beside in zip(matters, beside, strict=True) if not is_beside]
        if len(kept) in (0, len(matters)):
            return [(one, one) for one in matters]
        bounds = [matters[0].first, *(one.last for one in kept[:-1]), matters[-1].last]
        wholes = (
            stretch(message.text, message.words, first, last, one.cut)
            for one, (first, last) in zip(kept, pairwise(bounds), strict=True)
        )
        return [(self._told_in(message, *told), told[1]) for told in zip(kept, wholes, strict=True)]

    def _verdict_apart(
        self, message: Message, matters: Sequence[Sentence], sentences: Sequence[Sentence]
    ) -> Sequence[Sentence]:
        """`Evet yapıldı sağ olun. 80 sokakta ...`, `Hayır duruyor. Bir de ...`: who is asked answers first,
        and tells what else there is. What follows unmarked upon no thanks goes on about it."""
        if len(sentences) < 2 or sentences[0].last >= matters[0].last:
            return matters
        said = message.written[: sentences[0].last]
        if not said or said[0].folded not in _ANSWERS or self._verdicts.of(said) is None:
            return matters
        answer, rest = sentences[0], sentences[1]
        if rest.cut is not Cut.MARKED and not self._matters.says(self._look(message, answer), Kind.THANKS):
            return matters
        behind = stretch(message.text, message.words, answer.last, matters[0].last, rest.cut)
        return [answer, behind, *matters[1:]]

    def may_blame(self, message: Message, parts: Sequence[ReadingPart]) -> bool:
        """Of thanks, whether a trouble may stand in them that the words do not show."""
        if any(part.solved for part in parts):
            return False
        return not self._matters.thanks_plainly(self._looks.of(message, 0, len(message.words)))

    def meant_as_thanks(
        self, message: Message, told: Sequence[Told], parts: tuple[ReadingPart, ...]
    ) -> tuple[ReadingPart, ...]:
        """The parts, with a complaint of each that only sounds like thanks beside a trouble."""
        if all(part.kind is Kind.THANKS for part in parts):
            return parts
        return tuple(
            part.model_copy(update={"kind": Kind.COMPLAINT})
            if part.kind is Kind.THANKS and self.only_sounds_like_thanks(message, one)
            else part
            for part, (one, _) in zip(parts, told, strict=True)
        )

    def only_sounds_like_thanks(self, message: Message, matter: Sentence) -> bool:
        """Whether it has no word of thanks, and one of complaint or not so plain a manner: `Parkın salıncağı
        tek kalmış` is praise by its manner alone.
        """
        look = self._look(message, matter)
        if self._matters.says(look, Kind.THANKS):
            return False
        return self._matters.says(look, Kind.COMPLAINT) or not self._matters.thanks_plainly(look)

    def _praises(self, message: Message, matter: Sentence, behind: Sentence | None) -> bool:
        """Whether it does nothing else: `yapmışlar, sağ olun` says as well that something is solved."""
        if not self._is_praise(message, matter, behind) or self.only_sounds_like_thanks(message, matter):
            return False
        return self._verdicts.of(message.written[matter.first : matter.last]) is None

    def _is_praise(self, message: Message, matter: Sentence, behind: Sentence | None) -> bool:
        """What thanks in so many words and complains in none is praise before a `yalnız`, be it told like a
        complaint: `banklar için teşekkür ederim. Yalnız ...`"""
        if self._thanks(message, matter):
            return True
        if behind is None or message.words[behind.first].folded not in BUT:
            return False
        look = self._look(message, matter)
        says_so = self._matters.says(look, Kind.THANKS) and not self._matters.says(look, Kind.COMPLAINT)
        return (
            says_so
            and self._matters.thanks_plainly(look, _NEARLY)
            and self._matters.is_calm(message.text, look)
        )

    def _leads_up(self, message: Message, matter: Sentence, behind: Sentence | None) -> bool:
        """Whether what is behind is what the message is about, by its own words: a list from its first item
        on, or the reason it is written."""
        if behind is None or not leads_up(message.text, message.words, behind.first):
            return False
        return self._matters.is_calm(message.text, self._look(message, matter))

    def _told_in(self, message: Message, matter: Sentence, whole: Sentence) -> Sentence:
        """Where no word thanks, the praise was guessed from half of a matter: the whole tells of it, unless
        it sounds like praise itself."""
        praises = self._matters.says(self._look(message, whole), Kind.THANKS) or self._thanks(message, whole)
        return matter if praises else whole

    def _thanks(self, message: Message, matter: Sentence) -> bool:
        said = message.text[matter.start : matter.end]
        look = self._look(message, matter)
        return self._matters.kind(said, look) is Kind.THANKS and self._matters.is_calm(message.text, look)

    def _look(self, message: Message, matter: Sentence) -> Look:
        return self._looks.of(message, matter.first, matter.last)
