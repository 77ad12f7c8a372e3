"""The municipality's own quarters, named with `mahallesi` behind them or unmistakably without it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from services.classifier.places.called_after import Bare
from services.classifier.places.names import back_to_name, is_capital_by_choice, is_named
from services.classifier.places.pieces import DISTRICT_PART, LOCATIVE, Piece, kind_of_road
from services.classifier.privacy.name_lists import GIVEN, kind_of
from services.classifier.text.folding import Word, fold, listed, words_of

# names of quarters that are everyday words: they count only with `mahallesi` behind them
_EVERYDAY_NAMES = listed(
    """
    merkez isiklar birlik zafer umit yeni cumhuriyet hurriyet baris ataturk inonu fatih gazi yildiz
    egemenlik kizilay barbaros istiklal sakarya tuna bahar pinar guzel yesil altay ergene meric yunus
    emre kemalpasa erler topcu istasyon piyade suvari ayyildiz oguzlar doganlar
    """
)
# names that are words as well, though not in everybody's mouth: `çınardan dal düştü`, `30 Ağustos'tan beri`
_WORDS_TOO = _EVERYDAY_NAMES | listed("30 cinar cicekli karacam mevlana devlet seker guvercinlik elvan")
# called after people and rivers: nobody means the word by `ergenede`, but by `merkezde` and `birlikte`
_NAMES_ONLY = listed(
    "ataturk barbaros ergene inonu mevlana tuna zafer kizilay egemenlik doganlar cicekli meric"
)
_A_VILLAGE = "koy"  # `Sarnıçköy` is called `Sarnıç` as well: `sarnıçta`, `sarnıç köyünde`
_TOO_SHORT = 5  # letters: `karşı yakada`
_IN_IT = re.compile(r"[dt][ae](?:ki|yiz|yim)?")
# what stands in a street itself: `ışıklar 568 sokakta yanmıyor`
_STANDS_IN_A_STREET = listed("isiklar cinar")
# `Çınar mahallesi`, but `çınar mahallede devrildi`
_BEHIND_ITS_NAME = re.compile(r"mah|mh|mhl|mahal+esi\w*|koy(?:u|une|unun|unde\w*)")
# and what is called after it: `çınar durağında`; `çınar durağı yıktı` tells of a tree. A park may be listed
# its own name.
_CALLED_AFTER_IT = re.compile(r"(?:durag|apartman|pazar|site|cami)(?:s?[iu])nd[ae](?:ki|yiz|yim)?")
_SAYS_A_QUARTER = re.compile(r"mahalle(?:m|miz|si)?|mah")
_SMALL = listed("de da adi ismi")
_SHOULD_BE = re.compile(r"olacak(?:ti)?|olmaliydi")


class Quarters:
    def __init__(self, quarters: Iterable[str]) -> None:
        self.names = sorted(
            ((_name(quarter), quarter) for quarter in quarters), key=lambda pair: -len(pair[0])
        )
        villages = [(short, quarter) for name, quarter in self.names if (short := _without_village(name))]
        self._short = frozenset(name for name, _ in villages)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, quarter in (*self.names, *villages):
            if name:
                self._by_first.setdefault(name[0][:3], []).append((name, quarter))

    def may_be(self, word: str) -> bool:
        """Whether a quarter is known by this word: its name begins so, or it stands behind the name."""
        return word[:3] in self._by_first or DISTRICT_PART.fullmatch(word) is not None

    def at(self, text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> Piece | None:
        for name, quarter in self._by_first.get(folded[at][:3], ()):
            length = _matches(name, folded, at)
            if not length:
                continue
            last = at + length - 1
            called = _BEHIND_ITS_NAME if " ".join(name) in _WORDS_TOO else DISTRICT_PART
            if last + 1 < len(folded) and (
                called.fullmatch(folded[last + 1]) or _leads_by_a_word(folded, last + 1)
            ):
                return Piece(at, last + 1, quarter)
            rest = _behind(name, folded, at, length)
            if name in self._short and not _names_a_village(name, rest):
                continue
            in_an_address = _leads_to_a_number(name, folded, last + 1) or _is_told_as_one(folded, at, last)
            if not in_an_address and _may_be_words(text, words, at, length, name, rest):
                continue
            if _stands_alone(text, words, at, last, rest):
                return Piece(at, last, quarter)
        if DISTRICT_PART.fullmatch(folded[at]) and is_named(text, words, at):
            return Piece(back_to_name(text, words, folded, at, 2), at)
        return None

    def told_bare(self, folded: Sequence[str]) -> Iterator[Bare]:
        """Where a quarter's name stands with nothing behind it, whatever else the word may mean."""
        for at, word in enumerate(folded):
            for name, _ in self._by_first.get(word[:3], ()):
                length = 0 if name in self._short else _matches(name, folded, at)
                if length and not _behind(name, folded, at, length):
                    yield Bare(at, at + length - 1, is_a_word=" ".join(name) in _WORDS_TOO)
                    break

    def named_in(self, folded: Sequence[str]) -> Iterator[range]:
        """The words of a quarter's name, where they are sure to be nothing else."""
        for at, word in enumerate(folded):
            for name, _ in self._by_first.get(word[:3], ()):
                length = _names(name, folded, at)
                rest = _behind(name, folded, at, length)
                if length and (name not in self._short or not rest or _names_a_village(name, rest)):
                    yield range(at, at + length)
                    break


def _name(written: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(fold(written)) if not DISTRICT_PART.fullmatch(word.folded))


def _without_village(name: Sequence[str]) -> tuple[str, ...]:
    short = name[0].removesuffix(_A_VILLAGE) if len(name) == 1 else ""
    return (short,) if short and short != name[0] else ()


def _names_a_village(name: Sequence[str], rest: str) -> bool:
    """Without `köy` behind it only what is said to be in it: a `sarnıç` may be a cistern."""
    return len(name[0]) >= _TOO_SHORT and LOCATIVE.fullmatch(rest) is not None


def _matches(name: Sequence[str], folded: Sequence[str], at: int) -> int:
    """How many words the name takes here; written in one (`kazimdirik`) or apart (`kazim dirik`)."""
    joined = "".join(name)
    if folded[at].startswith(joined):
        return 1
    together, length = "", 0
    while at + length < len(folded) and len(together) < len(joined):
        together += folded[at + length]
        length += 1
    return length if together.startswith(joined) and length <= 4 and length > 1 else 0


def _names(name: Sequence[str], folded: Sequence[str], at: int) -> int:
    """How many words the name certainly takes here: with `mahallesi` behind it, or with a place's suffix."""
    length = _matches(name, folded, at)
    if not length:
        return 0
    rest = _behind(name, folded, at, length)
    following = folded[at + length] if at + length < len(folded) else ""
    if not rest and (_BEHIND_ITS_NAME.fullmatch(following) or _CALLED_AFTER_IT.fullmatch(following)):
        return length
    as_listed = length in (1, len(name))  # `kuru derede` is a stream
    sure = as_listed and name[0] not in _WORDS_TOO and rest and LOCATIVE.fullmatch(rest)
    return length if sure else 0


def _may_be_words(
    text: str, words: Sequence[Word], at: int, length: int, name: Sequence[str], rest: str
) -> bool:
    """`çınar yıkıldı`, `kuru derede`, `30 Ağustos'tan beri`: quarters only with `mahallesi` behind them."""
    called = " ".join(name)
    if called not in _WORDS_TOO and not called[0].isdigit():
        apart = length not in (1, len(name))
        return apart and not kind_of(words[at].folded) & GIVEN
    last = words[at + length - 1]
    in_one = "'" not in fold(text[last.start : last.end])
    if called in _NAMES_ONLY and _IN_IT.fullmatch(rest):
        return False
    if called in _EVERYDAY_NAMES or called[0].isdigit():
        return True
    return not is_capital_by_choice(text, words, at) and (in_one or not rest)


def _leads_to_a_number(name: Sequence[str], folded: Sequence[str], following: int) -> bool:
    """`kızılay 568 sokak`: right before a numbered street it is a quarter, whatever else it means."""
    if name[0] in _STANDS_IN_A_STREET or name[0].isdigit():
        return False
    return _is_numbered_road(folded, following)


def _leads_by_a_word(folded: Sequence[str], at: int) -> bool:
    """`doğanlar mahalle 1410 sokak`"""
    return folded[at] == "mahalle" and _is_numbered_road(folded, at + 1)


def _is_numbered_road(folded: Sequence[str], at: int) -> bool:
    return at + 1 < len(folded) and folded[at].isdigit() and kind_of_road(folded[at + 1]) is not None


def _is_told_as_one(folded: Sequence[str], first: int, last: int) -> bool:
    """`mahalle de Ergene olacak`, `mahalle Ergene`: it is said to be the quarter, and no more."""
    before = [word for word in folded[:first] if word not in _SMALL]
    said = before[-1:] and _SAYS_A_QUARTER.fullmatch(before[-1])
    return bool(said) and all(_SHOULD_BE.fullmatch(word) for word in folded[last + 1 :])


def _behind(name: Sequence[str], folded: Sequence[str], at: int, length: int) -> str:
    """What the words have behind the name: `de` in `kazimdirikte`."""
    return "".join(folded[at : at + length])[len("".join(name)) :]


def _stands_alone(text: str, words: Sequence[Word], first: int, last: int, rest: str) -> bool:
    if rest:
        return LOCATIVE.fullmatch(rest) is not None
    return first > 0 or len(words) > last + 1 or text[words[first].start].isupper()
