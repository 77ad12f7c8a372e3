"""How one stands to a place, which leads the crew there: `karşısında`, `yan tarafındaki`, `köşesi`."""

import re
from collections.abc import Sequence

from services.classifier.places.farther import after_a_measure, after_passing
from services.classifier.places.names import belongs
from services.classifier.text.folding import Word, listed

_TO_A_LANDMARK = re.compile(
    r"kars[iı]\w*|onu|onun\w*|onde|yan[iı]|yaninda\w*|arka(?:si\w*|da)|ust(?:u|unde\w*)|alt(?:i|inda\w*)|giris\w*|"
    r"kose\w*|civar\w*|bitisig\w*|icin?de\w*|cikis\w*|hizasi\w*|etraf\w*|cevresi\w*|tarafi(?!ndan)\w*|yakin\w*|dibi\w*|"
    r"uzeri(?:nde\w*)?|(?:ileri|asagi|yukari|geri|ote)si\w*|avlusu\w*|opposite|near"
)
_THERE = re.compile(r"or(?:a(?:da(?:ki)?|si\w*|larda\w*)|da(?:ki)?)")
_GENITIVE = re.compile(r"\w+n?[iu]n")
# `eczanenin yan tarafı`, `lisenin arka sokağında`
_SIDE = listed("arka yan on ana ust alt sag sol karsi diger obur")
_ON_A_SIDE = re.compile(
    r"(?:tarafi|sokagi|cephesi|kapisi|duvari|kaldirimi|bahcesi|girisi|caddesi)(?:n(?:d[ae](?:ki|n|yiz|yim)?|[ae]))?|taraf(?:ta(?:ki|yiz|yim)?)?"
)
_PARTIES = listed("karsi diger obur sag sol")  # `banka karşı taraf onaylasın diyor`
_JUST = listed("tam hemen")
# only what belongs to the road: `sokağın üstü açık` and `altı` say nothing of where
_TO_A_ROAD = re.compile(
    r"(?:kose|bas|son|giris|cikis|karsis|arkas|ortas|kesisim|civar|hizas|bitisig|yan|on|uzer|ust|alt|kavsag)s?[iu]n"
    r"(?:d[ae](?:ki|n|yiz|yim)?|[iu]n|[ae])|"
    r"(?:kosesi|basi|sonu|girisi|cikisi|karsisi|arkasi|ortasi|kesisimi|civari|hizasi|bitisigi|onu|uzeri|kose|kavsagi)"
)
# `parkın B kapısı`
_WHICH = re.compile(r"[a-z]|\d{1,2}")
_ITS_DOOR = re.compile(r"(?:kapisi|girisi|cikisi|blogu)(?:n[dt][ae](?:ki|yiz|yim)?)?")
# what stands in the open there: `parkın bankında`
_PART_OF_IT = re.compile(
    r"(?:bank|banklar|bahce|avlu|duvar|merdiven|merdivenler|rampa|kaldirim|otopark|cit|kantin|tuvalet|havuz|cesme|"
    r"saha|cimler|kapi|agaclar)(?:s?[iu])?nd[ae](?:ki|yiz|yim)?"
)
_BESIDE_IT = "yanı"  # without its letter it may be `yani`
_NOT_A_START = "bos"  # `sokak başı boş`
_NOT_SO = {  # six of them, and who is against it or on the other side
    "alti": re.compile(r"(?:dakika|saat|gun(?!duz)|ay|yil|hafta|kisi|tane|metre|kere|kez)\w*"),
    "karsi": re.compile(r"(?:taraf|mahalle|komsu|cik|gel|dur|koy)\w*"),
}
_LOCATIVE = re.compile(r"\w*[dt][ae](?:ki|n|yiz|yim)?")


def after_a_landmark(folded: Sequence[str], at: int) -> int:
    """Where what is said right behind a landmark of how one stands to it ends; `at` if nothing is."""
    farther = max(after_a_measure(folded, at), after_passing(folded, at))
    if farther > at:
        return farther
    last = at + 1 if at + 1 < len(folded) and folded[at + 1] in _JUST else at
    word, following = _two_behind(folded, last)
    of_it = _GENITIVE.fullmatch(folded[at]) is not None
    if word in _SIDE and _ON_A_SIDE.fullmatch(following):
        other_party = word in _PARTIES and following.startswith("taraf") and not of_it
        return at if other_party else last + 2
    if _WHICH.fullmatch(word) and _ITS_DOOR.fullmatch(following):
        return last + 2
    means_another = _NOT_SO.get(word)
    if means_another and means_another.fullmatch(following):
        return at
    if _TO_A_LANDMARK.fullmatch(word):
        return last + 1
    if _THERE.fullmatch(word) and of_it:
        return last + 1
    return at


def at_a_part(folded: Sequence[str], at: int) -> bool:
    """`parkın bankında`"""
    word, following = _two_behind(folded, at - 1)
    return _GENITIVE.fullmatch(word) is not None and _PART_OF_IT.fullmatch(following) is not None


def after_a_road(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> int:
    """The same behind a street or its door: `80 sokak no 5 karşısı`, `80 sokağın başı`."""
    farther = after_a_measure(folded, at)
    if farther > at:
        return farther
    if _LOCATIVE.fullmatch(folded[at]):
        return at
    last = at + 1 if at + 1 < len(folded) and folded[at + 1] in _JUST else at
    word, following = _two_behind(folded, last)
    if not word or not all(belongs(text, words[before], words[before + 1]) for before in range(at, last + 1)):
        return at
    written = text[words[last + 1].start : words[last + 1].end].lower()
    if word.startswith("bas") and following == _NOT_A_START:
        return at
    return last + 1 if _TO_A_ROAD.fullmatch(word) or written == _BESIDE_IT else at


def is_relation(word: str) -> bool:
    return _TO_A_LANDMARK.fullmatch(word) is not None or _TO_A_ROAD.fullmatch(word) is not None


def _two_behind(folded: Sequence[str], at: int) -> tuple[str, str]:
    word, following = (*folded[at + 1 : at + 3], "", "")[:2]
    return word, following
