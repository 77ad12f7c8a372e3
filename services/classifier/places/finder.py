"""Where it is, as told in words: streets, neighbourhoods, named roads, buildings and what stands opposite."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from services.classifier.places.between import between_in, several_in
from services.classifier.places.called_after import Bare, called_after
from services.classifier.places.corrections import corrected, street_instead
from services.classifier.places.doors import doors_in, is_told_instead
from services.classifier.places.english import told_in_english
from services.classifier.places.landmarks import (
    in_a_quarter,
    is_beside,
    is_part,
    landmark_at,
    may_be_a_landmark,
    stands_there,
)
from services.classifier.places.names import ADDRESSED
from services.classifier.places.pieces import DISTRICT_PART, LOCATIVE, Piece, kind_of_road
from services.classifier.places.quarters import Quarters
from services.classifier.places.roads import Roads
from services.classifier.places.streets import (
    behind_quarter,
    known_as,
    may_be_a_street,
    only_numbered,
    own_name_at,
    street_at,
)
from services.classifier.privacy.personal_data import Span, mask
from services.classifier.text.folding import Word, fold, listed
from shared.events import PlaceHint
from shared.municipality import Municipality

_LONGEST = 160
_REMEMBERED = 20_000  # words
_WORDS_TOO = listed("konak")  # a mansion, unless it has a capital
_FROM = re.compile(r"[dt][ae]n")
_TELLS = re.compile(r"(?:yaz|bildir|ar[ia]|seslen)\w*")
_JOINS = listed("ile ve veya hem")
_CALLED_AFTER = re.compile(
    r"apartman\w*|apt|site\w*|blok\w*|yolu\w*|market\w*|eczane\w*|firin\w*|lokanta\w*|kebap\w*|otel\w*|"
    r"otobus\w*|dolmus\w*|minibus\w*|vapur\w*|tramvay\w*|izban\w*|belediye\w*|zabita\w*|sube\w*|ofis\w*"
)


class PlaceFinder:
    def __init__(self, municipality: Municipality) -> None:
        self._quarters = Quarters(municipality.readings.neighbourhoods)
        self._roads = Roads(municipality.routing.roads)
        self.home = fold(municipality.district)
        self._may_be = lru_cache(maxsize=_REMEMBERED)(self._may_be_of_a_place)
        self._others = {fold(other.name): other.name for other in municipality.neighbours}

    def proper_names(self) -> frozenset[str]:
        """Folded names of places that look like people."""
        quarters = [name for name, _ in self._quarters.names]
        names = {" ".join(name) for name in quarters} | {"".join(name) for name in quarters}
        roads = (road.name for road in self._roads.named)
        return frozenset(names | {" ".join(name[:-1]) for name in roads if len(name) > 1})

    def find(
        self, text: str, words: Sequence[Word], pieces: Sequence[Piece], private: Sequence[Span]
    ) -> PlaceHint | None:
        """`words` leave the `private` out; what is said of a place goes to the unit, so it is masked."""
        folded = [word.folded for word in words]
        district = self._district(text, words, folded, _named_here(pieces, folded))
        if not pieces and district is None:
            return None
        pieces, corrects = corrected(folded, pieces)
        corrects = corrects or is_told_instead(folded, pieces) or street_instead(folded) is not None
        quarters = [piece for piece in pieces if piece.neighbourhood]
        quarter = min(quarters, key=lambda piece: _only_named_after(folded, piece), default=None)
        street = next((piece for piece in pieces if piece.street), None)
        return PlaceHint(
            text=_told(text, words, pieces, private) or district or "",
            neighbourhood=quarter and quarter.neighbourhood,
            street=known_as(folded, street) if street else None,
            road=next((piece.road for piece in pieces if piece.road), None),
            district=district,
            corrects=corrects,
        )

    def names(self, text: str, words: Sequence[Word]) -> frozenset[int]:
        """The words that only name a place and say nothing of a matter: nobody means a tree by `Çınar
        mahallesi`. A word that may be meant as one is left."""
        folded = [word.folded for word in words]
        listed = (*self._quarters.named_in(folded), *self._roads.named_in(folded))
        streets = (at for at in range(len(words)) if own_name_at(text, words, folded, at))
        return frozenset(at for name in listed for at in name) | frozenset(streets)

    def beside(self, text: str, words: Sequence[Word]) -> frozenset[int]:
        """The words that only say what it stands next to."""
        folded = [word.folded for word in words]
        pieces = (
            landmark_at(text, words, folded, at) for at, word in enumerate(folded) if self._may_be(word)
        )
        return frozenset(at for piece in pieces if piece and is_beside(folded, piece) for at in piece.all())

    def nothing_else(self, words: Sequence[Word], pieces: Sequence[Piece], telling: Collection[int]) -> bool:
        """Whether all the words are a place, or join two: `okulun karşısı`, `okulun önü ile parkın yanı`. One
        of `telling`, the words that any list knows, is no name (`çukur okul önü`), unless it names what
        stands there.
        """
        covered = {at for piece in pieces for at in piece.all()}
        if not covered:
            return False
        named = (piece for piece in pieces if piece.neighbourhood or piece.street or piece.door)
        names = {at for piece in named for at in piece.all()}
        says_where = [
            at in names
            or stands_there(word.folded)
            or word.folded in ADDRESSED
            or (at in covered and (at not in telling or is_part(word.folded)))
            for at, word in enumerate(words)
        ]
        return all(
            says
            or (at > 0 and words[at].folded in _JOINS and says_where[at - 1] and any(says_where[at + 1 :]))
            for at, says in enumerate(says_where)
        )

    def pieces(self, text: str, words: Sequence[Word]) -> Sequence[Piece]:
        """In the order they begin; a listed road may lie over what else was found."""
        folded = [word.folded for word in words]
        pieces = list(self._found(text, words, folded))
        road = self._roads.first_in(folded)
        if road:
            pieces.append(road)
        pieces += only_numbered(folded, pieces)
        pieces += called_after(folded, [*self._quarters.told_bare(folded), *self._home_in(folded)], pieces)
        pieces += several_in(text, words, folded, pieces)
        pieces += between_in(text, words, folded, pieces)
        pieces += told_in_english(text, words, folded)
        pieces += doors_in(folded, pieces)
        instead = None if pieces else street_instead(folded)
        if instead:
            pieces.append(instead)
        return sorted(pieces, key=lambda piece: piece.first)

    def _found(self, text: str, words: Sequence[Word], folded: Sequence[str]) -> Iterator[Piece]:
        at = 0
        quarter: Piece | None = None
        while at < len(words):
            piece = self._at(text, words, folded, at) if self._may_be(folded[at]) else None
            if piece and piece.street and quarter:
                piece = behind_quarter(folded, quarter, piece)
            if piece is None and quarter:
                piece = in_a_quarter(text, words, folded, quarter, at)
            if piece:
                quarter = piece if piece.neighbourhood else quarter
                yield piece
                at = piece.last
            at += 1

    def _home_in(self, folded: Sequence[str]) -> Iterator[Bare]:
        return (Bare(at, at, is_a_word=False) for at, word in enumerate(folded) if word == self.home)

    def _may_be_of_a_place(self, word: str) -> bool:
        """Nine words in ten are of none, whatever stands beside them."""
        return self._quarters.may_be(word) or may_be_a_street(word) or may_be_a_landmark(word)

    def _at(self, text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> Piece | None:
        return (
            self._quarters.at(text, words, folded, at)
            or street_at(text, words, folded, at)
            or landmark_at(text, words, folded, at)
        )

    def _district(
        self, text: str, words: Sequence[Word], folded: Sequence[str], here: frozenset[int]
    ) -> str | None:
        """Another district named as the place: `Çankaya'da`, `Çankaya Kızılay'da`, `Çankaya ilçesi`; the
        words `here` name something of the municipality's own."""
        others = tuple(self._others)
        named = [at for at, word in enumerate(folded) if at not in here and word.startswith(others)]
        if not named or any(word.startswith(self.home) for word in folded):
            return None
        for at in named:
            word = folded[at]
            name = next(other for other in others if word.startswith(other))
            if name in _WORDS_TOO and not text[words[at].start].isupper():
                continue
            if _is_there(word[len(name) :], folded[at + 1 : at + 3]):
                return self._others[name]
        return None


def _is_there(rest: str, following: Sequence[str]) -> bool:
    """Whether a district's name with this behind it says where: `Buca'da`, `Buca Şirinyer'de`; one may come
    from there, and a street, a house, a bus or an office is only called after it."""
    behind = following[0] if following else ""
    if _FROM.fullmatch(rest):
        return _TELLS.fullmatch(behind) is not None
    if rest:
        return LOCATIVE.fullmatch(rest) is not None
    if behind == "degil":
        return False
    called = kind_of_road(behind) or DISTRICT_PART.fullmatch(behind) or _CALLED_AFTER.fullmatch(behind)
    return not called and any(_is_place_form(word) for word in following)


def _named_here(pieces: Sequence[Piece], folded: Sequence[str]) -> frozenset[int]:
    """`Kemalpaşa mahallesi`, `Kemalpaşa Caddesi`: listed as ours, though a district is called so too."""
    ours = [
        piece
        for piece in pieces
        if piece.road or (piece.neighbourhood and DISTRICT_PART.fullmatch(folded[piece.last]))
    ]
    return frozenset(at for piece in ours for at in piece.all())


def _only_named_after(folded: Sequence[str], quarter: Piece) -> bool:
    """`Gökdere Sitesi, Evka 3`: a house or a street may stand in another quarter than it is called after."""
    behind = (*folded, "")[quarter.last + 1]
    return kind_of_road(behind) is not None or _CALLED_AFTER.fullmatch(behind) is not None


def _is_place_form(word: str) -> bool:
    return (
        word.startswith("ilce")
        or DISTRICT_PART.fullmatch(word) is not None
        or kind_of_road(word) is not None
        or (len(word) > 5 and LOCATIVE.search(word) is not None)
    )


def _said(text: str, words: Sequence[Word], piece: Piece, private: Sequence[Span]) -> str:
    """`80 sokak Ali Kaya no 5`: a name may stand in the middle of an address."""
    return mask(text, words[piece.first].start, words[piece.last].end, private)


def _told(text: str, words: Sequence[Word], pieces: Sequence[Piece], private: Sequence[Span]) -> str:
    """What lies over each other is told as one: `evka 3` in `evka 3 metrosunun önü`."""
    whole: list[Piece] = []
    for piece in pieces:
        if whole and piece.first <= whole[-1].last:
            last = max(piece.last, whole[-1].last)
            whole[-1] = Piece(whole[-1].first, last)
        else:
            whole.append(piece)
    return ", ".join(_said(text, words, piece, private) for piece in whole)[:_LONGEST]
