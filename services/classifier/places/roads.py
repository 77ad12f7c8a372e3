"""The roads whose owner the municipality lists, known by their names.

One of two names or more is known without `caddesi` too, where something is in it (`mustafa kemalde`); of one
name alone (`ankarada`) nobody knows whether a city is meant.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.classifier.places.pieces import ROAD_KINDS, Piece, kind_of_road
from services.classifier.text.folding import fold, words_of
from shared.municipality.routing import Road

_IN_IT = re.compile(r"[dt][ae](?:ki(?:ler)?|yiz|yim)?")
_NAMES = 2  # words


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    name: tuple[str, ...]


class Roads:
    def __init__(self, roads: Iterable[Road]) -> None:
        named = (_Named(road.id, _canonical(name)) for road in roads for name in road.names)
        self.named = sorted((road for road in named if road.name), key=lambda road: -len(road.name))
        self._by_first: dict[str, list[_Named]] = {}
        for road in self.named:
            self._by_first.setdefault(road.name[0][:3], []).append(road)

    def first_in(self, folded: Sequence[str]) -> Piece | None:
        return next(self._all_in(folded), None)

    def named_in(self, folded: Sequence[str]) -> Iterator[range]:
        """The words before `caddesi` or `bulvarı`; of a road called otherwise (`çevre yolu`) none."""
        for piece in self._all_in(folded):
            if kind_of_road(folded[piece.last]):
                yield range(piece.first, piece.last)

    def _all_in(self, folded: Sequence[str]) -> Iterator[Piece]:
        if self._by_first.keys().isdisjoint([word[:3] for word in folded]):
            return
        for at, word in enumerate(folded):
            for road in self._by_first.get(word[:3], ()):
                length = _words_of(road.name, folded, at) if word.startswith(road.name[0]) else 0
                if length:
                    yield Piece(at, at + length - 1, street=True, road=road.id)
                    break


def _canonical(written: str) -> tuple[str, ...]:
    return tuple(kind_of_road(word.folded) or word.folded for word in words_of(fold(written)))


def _words_of(name: Sequence[str], folded: Sequence[str], at: int) -> int:
    """How many words the road takes here; 0 where it is not named."""
    if _is_road(name, folded, at):
        return len(name)
    names = name[:-1]
    told = folded[at : at + len(names)]
    if name[-1] not in ROAD_KINDS or len(names) < _NAMES or len(told) < len(names):
        return 0
    *before, last = told
    behind = last[len(names[-1]) :] if last.startswith(names[-1]) else ""
    return len(names) if before == list(names[:-1]) and _IN_IT.fullmatch(behind) else 0


def _is_road(name: Sequence[str], folded: Sequence[str], at: int) -> bool:
    if at + len(name) > len(folded):
        return False
    for step, wanted in enumerate(name):
        word = folded[at + step]
        is_last = step == len(name) - 1
        same = kind_of_road(word) == wanted if wanted in ROAD_KINDS else word == wanted
        if not same and not (is_last and wanted not in ROAD_KINDS and word.startswith(wanted)):
            return False
    return True
