"""Buildings and what stands opposite: `Ersoy İlkokulu karşısı`, `forumun arkasında`."""

import re
from collections.abc import Sequence

from services.classifier.places.names import back_to_name, is_named
from services.classifier.places.pieces import Piece
from services.classifier.text.folding import Word, listed

_LANDMARK = re.compile(
    r"(?:ilk|orta|ana)?okul\w*|lise\w*|kolej\w*|cami\w*|mescid\w*|park[iı]\w*|park|durag\w*|market\w*|hastane\w*|eczane\w*|"
    r"karakol\w*|pazar\w*|kopru\w*|universite\w*|metro\w*|istasyon\w*|kavsa\w*|firin\w*|banka\w*|benzinlik\w*|"
    r"petrol\w*|muhtarlig\w*|ocag\w*|apartman\w*|apt|sitesi\w*|site|blok\w*|plaza\w*|(?:asm|avm|a101|bim|sok|forum)(?:[iu]n)?|"
    r"migros\w*|carrefour\w*|stad\w*|salon\w*|kultur|merkez\w*|meydan\w*|kutuphane\w*|mezarlig\w*|kres\w*|"
    r"yurdu\w*|tesis\w*|havuz\w*|otopark\w*|saha\w*|cesme\w*|trafo\w*|lokanta\w*|kafe\w*|berber\w*|ptt|belediye\w*|"
    r"durak|itfaiye\w*|zabita|nikah|daires\w*|fabrika\w*|emniyet|adliye\w*|noter\w*|kahvehane\w*|cemevi\w*|vadi\w*|"
    r"otogar\w*|hukumet|kaymakamli[kg]\w*|(?:kucuk|buyuk)park|school|mosque|hospital|pharmacy|station|stop"
)
_RELATION = re.compile(
    r"kars[iı]\w*|onu|onun\w*|onde|yan[iı]|yaninda\w*|arka(?:si\w*|da)|ust(?:u|unde\w*)|alt(?:i|inda\w*)|giris\w*|"
    r"kose\w*|civar\w*|bitisig\w*|icin?de\w*|cikis\w*|hizasi\w*|etraf\w*|cevresi\w*|tarafi\w*|yakin\w*|opposite|near"
)
_BESIDE = re.compile(r"(?:kars[iı]|onu|yan[iı]|arkasi|bitisig|yakin|opposite|near)\w*")
# `apartmanımızın önü`: whose it is says nobody where; the line asks
_OUR_PLACE = re.compile(r"\w+m[iu]z\w*")
_NAMED_BUILDING = re.compile(
    r"sitesi\w*|apartman[iı]\w*|apt|bloklari\w*|parki\w*|durag[iı]\w*|(?:ilk|orta)okulu\w*|lisesi\w*|camii?\w*"
)
# `apartmanın önü`: there are thousands; one is known by its name alone. `marketten karşıya` is a way
_ANYBODYS = re.compile(r"(?:apartman|site)(?:n?in|[dt][ae]\w*|l[ae]r\w*)?|apt|\w+[dt][ae]n")
# of a landmark: `pazar yerinin yanı`, `hastanesi acil servisinin girişi`, `bim in yanı`
_PART = re.compile(
    r"(?:yeri|konagi|binasi|bahcesi|kapisi|servisi|dairesi|salonu)(?:n[iu]n)?|acil|acilin|servis|n?[iu]n"
)
_MOST_PARTS = 2
_GENITIVE = re.compile(r"n[iu]n$")  # `forum bornovanın arkası`
_STOPS_OF = listed("otobus dolmus minibus taksi tramvay tren izban")  # and no complaint of it


def may_be_a_landmark(word: str) -> bool:
    return _LANDMARK.fullmatch(word) is not None and _OUR_PLACE.fullmatch(word) is None


def landmark_at(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> Piece | None:
    word = folded[at]
    if not may_be_a_landmark(word):
        return None
    last = _with_relation(folded, at)
    nothing_else = at <= 1 and last + 1 == len(words)  # an answer of the citizen's: it is all there is
    stands_out = last > at and (nothing_else or not _ANYBODYS.fullmatch(word))
    if not stands_out and not (_NAMED_BUILDING.fullmatch(word) and is_named(text, words, at)):
        return None
    first = back_to_name(text, words, folded, at, 3)
    return Piece(first, last)


def _with_relation(folded: Sequence[str], at: int) -> int:
    """The word that says how one stands to it, right behind it or behind a part of it; or the landmark."""
    for then in range(at + 1, min(at + 2 + _MOST_PARTS, len(folded))):
        if _RELATION.fullmatch(folded[then]):
            return then
        called = then == at + 1 and folded[at] == "forum" and _GENITIVE.search(folded[then])
        if not called and not _PART.fullmatch(folded[then]):
            break
    return at


def is_beside(folded: Sequence[str], landmark: Piece) -> bool:
    """`parkın karşısı` is no park; `parkın içi`, its gate and its corner are."""
    return _BESIDE.fullmatch(folded[landmark.last]) is not None


def stands_there(word: str) -> bool:
    """A word that names what stands at a place or how one stands to it, and is no matter by itself."""
    return _LANDMARK.fullmatch(word) is not None or _RELATION.fullmatch(word) is not None or word in _STOPS_OF
