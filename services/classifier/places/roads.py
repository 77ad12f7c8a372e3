"""The roads whose owner the municipality lists, known by their names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from services.classifier.places.pieces import ROAD_KINDS, Piece, kind_of_road
from services.classifier.text.folding import fold, words_of
from shared.municipality.routing import Road


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
                if word.startswith(road.name[0]) and _is_road(road.name, folded, at):
                    yield Piece(at, at + len(road.name) - 1, street=True, road=road.id)
                    break


def _canonical(written: str) -> tuple[str, ...]:
    return tuple(kind_of_road(word.folded) or word.folded for word in words_of(fold(written)))


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
