"""Where it is, as told in words: streets, neighbourhoods, named roads, buildings and what stands opposite."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.classifier.folding import Word, fold, listed, words_of
from services.classifier.personal_data import Span, mask
from shared.events import PlaceHint
from shared.municipality import Municipality

_ROAD_KINDS = {
    "cadde": re.compile(r"cadde\w*|cad|caddes|cd|cadd"),
    "sokak": re.compile(r"sokak\w*|sokag\w*|sok|sk|skk|soka|street|st"),
    "bulvar": re.compile(r"bulvar\w*|blv|bulv|bul|blvd|boulevard"),
}
_DISTRICT_PART = re.compile(r"mahalle(?!m|l)\w*|mah|mh|mhl|mahal+esi\w*|neighbou?rhood|koy(?:u|unde)?")
_LANDMARK = re.compile(
    r"(?:ilk|orta|ana)?okul\w*|lise\w*|kolej\w*|cami\w*|mescid\w*|park[iı]\w*|park|durag\w*|market\w*|hastane\w*|eczane\w*|"
    r"karakol\w*|pazar\w*|kopru\w*|universite\w*|metro\w*|istasyon\w*|kavsa\w*|firin\w*|banka\w*|benzinlik\w*|"
    r"petrol\w*|muhtarlig\w*|ocag\w*|apartman\w*|apt|sitesi\w*|site|blok\w*|plaza\w*|(?:asm|avm|a101|bim|sok|forum)(?:[iu]n)?|"
    r"migros\w*|carrefour\w*|stad\w*|salon\w*|kultur|merkez\w*|meydan\w*|kutuphane\w*|mezarlig\w*|kres\w*|"
    r"yurdu\w*|tesis\w*|havuz\w*|otopark\w*|saha\w*|cesme\w*|trafo\w*|lokanta\w*|kafe\w*|berber\w*|ptt|belediye\w*|"
    r"school|mosque|hospital|pharmacy|station|stop"
)
_RELATION = re.compile(
    r"kars[iı]\w*|onu|onun\w*|onde|yan[iı]|yaninda\w*|arka(?:si\w*|da)|ust(?:u|unde\w*)|alt(?:i|inda\w*)|giris\w*|"
    r"kose\w*|civar\w*|bitisig\w*|icin?de\w*|cikis\w*|hizasi\w*|etraf\w*|cevresi\w*|tarafi\w*|yakin\w*|opposite|near"
)
# `sokağımızda`, `apartmanımızın önü`: whose it is says nobody where; the line asks
_OUR_ROAD = re.compile(r"(?:cadde|sokag[iu]|bulvar[iu])m\w*")
_OUR_PLACE = re.compile(r"\w+m[iu]z\w*")
_NAMED_BUILDING = re.compile(
    r"sitesi\w*|apartman[iı]\w*|apt|bloklari\w*|parki\w*|durag[iı]\w*|(?:ilk|orta)okulu\w*|lisesi\w*|camii?\w*"
)
_NUMBER = re.compile(r"no|numara|nu|kapi|nolu|daire|kat|d|k")
_GLUED_ROAD = re.compile(r"\d{1,4}(?:sokak\w*|sok|sk|cadde\w*|cad|cd)")  # `93sok no4`
_DOOR = re.compile(r"(?:no)?\d{1,5}(?:[a-z]|[dt][ae](?:ki)?)?")
_DOOR_WORD = re.compile(r"numara\w*|nolu|bina\w*|apartman\w*|apt|kapi\w*")
_COUNTED = re.compile(
    r"gun|gun(?:d|l)\w*|hafta\w*|ay|ay(?:d[iu]r|l[ai]\w*)|yil\w*|sene\w*|saat\w*|dakika\w*|dk|gece\w*|kez|kere|defa\w*|"
    r"tane\w*|adet|kisi\w*|metre\w*|mt|cm"
)
_IN_A_ROAD = re.compile(r"\d*(?:cadde|sokak|sokag|bulvar)\w*[dt][ae](?:ki|n)?")
_LOCATIVE = re.compile(r"(?:d[ae]|t[ae]|daki|deki|taki|teki|dan|den|tan|ten|nda|nde|ndaki|ndeki|nin|nun)$")
_OBJECT = re.compile(r"[iu]n[iu]$|l[ae]r[iu]$")
_NOT_A_NAME = listed(
    """
    bizim bizimki bu su o bir her tum butun ayni ana ara yan arka on alt ust karsi icin ile ve veya de
    da ki sizin benim evimizin evin mahallemizin mahallenin hangi hicbir cogu iki uc sokak cadde mahalle
    bulvar merhaba selam iyi gunler sayin yetkili belediyemiz lutfen acil hala cok cunku ama artik bugun
    dun simdi sabah aksam gece var yok olan nolu sayili numarali gibi kadar dolayi the on in at of our
    my a an is near street
    """
)
_NOT_ANOTHER_PLACE = re.compile(
    r"lamba\w*|hayvan\w*|kopek\w*|kedi\w*|lambas\w*|aydinlat\w*|isik\w*|supur\w*|arasi"
)
# names of quarters that are everyday words: they count only with `mahallesi` behind them
_EVERYDAY_NAMES = listed(
    """
    merkez isiklar birlik zafer umit yeni cumhuriyet hurriyet baris ataturk inonu fatih gazi yildiz
    egemenlik kizilay barbaros istiklal sakarya tuna bahar pinar guzel yesil altay ergene meric yunus
    emre kemalpasa erler topcu istasyon piyade suvari ayyildiz oguzlar doganlar
    """
)
_STOPS_OF = listed("otobus dolmus minibus taksi tramvay tren izban")  # and no complaint of it
_LONGEST = 160
_LONGEST_DOOR = 8  # words: `no 12 a kat 3 daire 7`


@dataclass(frozen=True, slots=True)
class _Road:
    id: str
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    first: int
    last: int
    neighbourhood: str | None = None
    street: bool = False

    def all(self) -> range:
        return range(self.first, self.last + 1)


class PlaceFinder:
    def __init__(self, municipality: Municipality) -> None:
        self._quarters = sorted(
            ((_name(quarter), quarter) for quarter in municipality.readings.neighbourhoods),
            key=lambda pair: -len(pair[0]),
        )
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, quarter in self._quarters:
            if name:
                self._by_first.setdefault(name[0][:3], []).append((name, quarter))
        roads = (
            _Road(road.id, _canonical(name)) for road in municipality.routing.roads for name in road.names
        )
        self._roads: dict[str, list[_Road]] = {}
        for road in sorted((road for road in roads if road.name), key=lambda road: -len(road.name)):
            self._roads.setdefault(road.name[0][:3], []).append(road)
        self._home = fold(municipality.district)
        self._others = {fold(other.name): other.name for other in municipality.neighbours}

    def proper_names(self) -> frozenset[str]:
        """Folded names of places that look like people."""
        names = {" ".join(name) for name, _ in self._quarters} | {"".join(name) for name, _ in self._quarters}
        roads = (road.name for named in self._roads.values() for road in named)
        return frozenset(names | {" ".join(name[:-1]) for name in roads if len(name) > 1})

    def find(self, text: str, words: Sequence[Word], private: Sequence[Span]) -> PlaceHint | None:
        """`words` leave the `private` out; what is said of a place goes to the unit, so it is masked."""
        folded = [word.folded for word in words]
        pieces = sorted(self._pieces(text, words, folded), key=lambda piece: piece.first)
        road, road_piece = self._road(folded)
        if road_piece:
            pieces = sorted((*pieces, road_piece), key=lambda piece: piece.first)
        district = self._district(folded, _named_here(pieces, road_piece, folded))
        if not pieces and district is None:
            return None
        quarter = next((piece.neighbourhood for piece in pieces if piece.neighbourhood), None)
        street = next((piece for piece in pieces if piece.street), None)
        return PlaceHint(
            text=_told(text, words, pieces, private) or district or "",
            neighbourhood=quarter,
            street=_said(text, words, street, private) if street else None,
            road=road,
            district=district,
        )

    def nothing_else(self, text: str, words: Sequence[Word], telling: Collection[int]) -> bool:
        """Whether all the words are a place: `okulun karşısı`. `telling` are the words that any list knows:
        one of those is no name (`çukur okul önü`), unless it names what stands there.
        """
        folded = [word.folded for word in words]
        _, road = self._road(folded)
        pieces = [*self._pieces(text, words, folded), *([road] if road else [])]
        covered = {at for piece in pieces for at in piece.all()}
        names = {at for piece in pieces if piece.neighbourhood or piece.street for at in piece.all()}
        return all(
            at in names or _stands_there(word) or (at in covered and at not in telling)
            for at, word in enumerate(folded)
        ) and bool(covered)

    def _pieces(self, text: str, words: Sequence[Word], folded: Sequence[str]) -> Iterator[_Piece]:
        at = 0
        while at < len(words):
            piece = (
                self._quarter(text, words, folded, at)
                or _street(text, words, folded, at)
                or _landmark(text, words, folded, at)
            )
            if piece:
                yield piece
                at = max(piece.last, at) + 1
            else:
                at += 1

    def _quarter(self, text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> _Piece | None:
        for name, quarter in self._by_first.get(folded[at][:3], ()):
            length = _matches(name, folded, at)
            if not length:
                continue
            last = at + length - 1
            followed = last + 1 < len(folded) and _DISTRICT_PART.fullmatch(folded[last + 1]) is not None
            if followed:
                return _Piece(at, last + 1, quarter)
            if " ".join(name) not in _EVERYDAY_NAMES and _stands_alone(text, words, at, last, name):
                return _Piece(at, last, quarter)
        if at and _DISTRICT_PART.fullmatch(folded[at]) and folded[at - 1] not in _NOT_A_NAME:
            return _Piece(_back_to_name(text, words, folded, at, 2), at)
        return None

    def _road(self, folded: Sequence[str]) -> tuple[str | None, _Piece | None]:
        for at in range(len(folded)):
            for road in self._roads.get(folded[at][:3], ()):
                if folded[at].startswith(road.name[0]) and _is_road(road.name, folded, at):
                    return road.id, _Piece(at, at + len(road.name) - 1, street=True)
        return None, None

    def _district(self, folded: Sequence[str], here: frozenset[int]) -> str | None:
        """Another district named as the place: `Çankaya'da`, `Çankaya Kızılay'da`, `Çankaya ilçesi`; the
        words `here` name something of the municipality's own."""
        if any(word.startswith(self._home) for word in folded):
            return None
        others = tuple(self._others)
        for at, word in enumerate(folded):
            if at in here or not word.startswith(others):
                continue
            name = next(other for other in others if word.startswith(other))
            rest, following = word[len(name) :], folded[at + 1 : at + 3]
            inside = bool(rest) and _LOCATIVE.fullmatch(rest) is not None
            of_a_place = not rest and any(_is_place_form(next_word) for next_word in following)
            if inside or of_a_place:
                return self._others[name]
        return None


def _named_here(pieces: Sequence[_Piece], road: _Piece | None, folded: Sequence[str]) -> frozenset[int]:
    """`Kemalpaşa mahallesi`, `Kemalpaşa Caddesi`: listed as ours, though a district is called so too."""
    ours = [piece for piece in pieces if piece.neighbourhood and _DISTRICT_PART.fullmatch(folded[piece.last])]
    return frozenset(
        at for piece in (*ours, *((road,) if road else ())) for at in range(piece.first, piece.last + 1)
    )


def _stands_there(word: str) -> bool:
    return _LANDMARK.fullmatch(word) is not None or _RELATION.fullmatch(word) is not None or word in _STOPS_OF


def _is_place_form(word: str) -> bool:
    return (
        word.startswith("ilce")
        or _DISTRICT_PART.fullmatch(word) is not None
        or any(kind.fullmatch(word) for kind in _ROAD_KINDS.values())
        or (len(word) > 5 and _LOCATIVE.search(word) is not None)
    )


def _name(written: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(fold(written)) if not _DISTRICT_PART.fullmatch(word.folded))


def _canonical(written: str) -> tuple[str, ...]:
    return tuple(_kind_of_road(word.folded) or word.folded for word in words_of(fold(written)))


@lru_cache(maxsize=8192)
def _kind_of_road(word: str) -> str | None:
    return next((kind for kind, form in _ROAD_KINDS.items() if form.fullmatch(word)), None)


def _is_road(name: Sequence[str], folded: Sequence[str], at: int) -> bool:
    if at + len(name) > len(folded):
        return False
    for step, wanted in enumerate(name):
        word = folded[at + step]
        is_last = step == len(name) - 1
        same = _kind_of_road(word) == wanted if wanted in _ROAD_KINDS else word == wanted
        if not same and not (is_last and wanted not in _ROAD_KINDS and word.startswith(wanted)):
            return False
    return True


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


def _stands_alone(text: str, words: Sequence[Word], first: int, last: int, name: Sequence[str]) -> bool:
    together = "".join(word.folded for word in words[first : last + 1])
    rest = together[len("".join(name)) :]
    if rest:
        return _LOCATIVE.fullmatch(rest) is not None
    return first > 0 or len(words) > last + 1 or text[words[first].start].isupper()


def _street(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> _Piece | None:
    if _GLUED_ROAD.fullmatch(folded[at]):
        return _Piece(at, _with_number(text, words, folded, at), street=True)
    if not _kind_of_road(folded[at]) or at == 0:
        return None
    numbered = folded[at - 1][0].isdigit()
    if not numbered and (_OUR_ROAD.fullmatch(folded[at]) or _is_of_any_street(folded, at)):
        return None
    if folded[at - 1] in _NOT_A_NAME or _is_no_name_of(text, words, at):
        return None
    first = (
        _back_to_number(text, words, folded, at) if numbered else _back_to_name(text, words, folded, at, 3)
    )
    if first == at:
        return None
    return _Piece(first, _with_number(text, words, folded, at), street=True)


def _is_of_any_street(folded: Sequence[str], at: int) -> bool:
    """`sokak lambası`, `sokakta köpek`; in `Zafer sokağında lamba` the street bears a name."""
    of_a_name = re.fullmatch(r"(?:caddesi|sokag[iu]|bulvar[iu])\w*", folded[at]) is not None
    return not of_a_name and at + 1 < len(folded) and _NOT_ANOTHER_PLACE.fullmatch(folded[at + 1]) is not None


def _back_to_number(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> int:
    """`5190/3 sokak` is another street than `3 sokak`."""
    first = at - 1
    if (
        first
        and folded[first - 1].isdigit()
        and text[words[first - 1].end : words[first].start].strip() in ("/", "-")
    ):
        return first - 1
    return first


def _is_no_name_of(text: str, words: Sequence[Word], at: int) -> bool:
    """`2) sokak lambası`, `çöpünü sokağa döküyor`: what stands before the street is not its name."""
    before = words[at - 1]
    thrown = text[before.start].islower() and _OBJECT.search(before.folded) is not None
    return thrown or ")" in text[before.end : words[at].start]


def _back_to_name(text: str, words: Sequence[Word], folded: Sequence[str], at: int, most: int) -> int:
    """Where the name before this word begins: capitals as far as they go, otherwise a word or two."""
    first = at
    while first > 0 and at - first < most and folded[first - 1] not in _NOT_A_NAME:
        before = words[first - 1]
        if text[before.end : words[first].start].strip(" .") or "\n" in text[before.end : words[first].start]:
            break
        if _kind_of_road(before.folded) or _DISTRICT_PART.fullmatch(before.folded):
            break
        if first < at and not text[before.start].isupper():
            break
        first -= 1
    return first


def _with_number(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> int:
    last = at
    while (
        last + 1 < len(folded)
        and last - at < _LONGEST_DOOR
        and _is_of_door(text, words, folded, at, last + 1)
    ):
        last += 1
    return last


def _is_of_door(text: str, words: Sequence[Word], folded: Sequence[str], road: int, at: int) -> bool:
    """`no 12/A kat 3`; but `4 gündür` is no door, nor are the ten of `sokakta 10 köpek`."""
    word, following = folded[at], folded[at + 1] if at + 1 < len(folded) else ""
    if _NUMBER.fullmatch(word):
        return following[:1].isdigit()
    gap = text[words[at - 1].end : words[at].start].strip()
    if gap in ("/", "-"):
        return len(word) == 1 or _DOOR.fullmatch(word) is not None
    if not _DOOR.fullmatch(word):
        return False
    if word.startswith("no") or _NUMBER.fullmatch(folded[at - 1]):
        return True
    if _COUNTED.fullmatch(following) or not word.isdigit():
        return False
    counts = _IN_A_ROAD.fullmatch(folded[road]) is not None and following
    return not counts or _DOOR_WORD.fullmatch(following) is not None


def _landmark(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> _Piece | None:
    word = folded[at]
    if not _LANDMARK.fullmatch(word) or _OUR_PLACE.fullmatch(word):
        return None
    related = at + 1 < len(folded) and _RELATION.fullmatch(folded[at + 1]) is not None
    if not related and not (_NAMED_BUILDING.fullmatch(word) and at and text[words[at - 1].start].isupper()):
        return None
    first = _back_to_name(text, words, folded, at, 3)
    return _Piece(first, at + related)


def _said(text: str, words: Sequence[Word], piece: _Piece, private: Sequence[Span]) -> str:
    """`80 sokak Ali Kaya no 5`: a name may stand in the middle of an address."""
    return mask(text, words[piece.first].start, words[piece.last].end, private)


def _told(text: str, words: Sequence[Word], pieces: Sequence[_Piece], private: Sequence[Span]) -> str:
    told: list[str] = []
    until = -1
    for piece in pieces:
        if piece.first > until:
            told.append(_said(text, words, piece, private))
            until = piece.last
    return ", ".join(told)[:_LONGEST]
