"""Buildings and what stands opposite: `Ersoy İlkokulu karşısı`, `forumun arkasında`."""

import re
from collections.abc import Sequence

from services.classifier.places.farther import after_a_measure
from services.classifier.places.names import NOT_A_NAME, back_to_name, belongs, is_named
from services.classifier.places.pieces import Piece
from services.classifier.places.relations import after_a_landmark, at_a_part, is_relation
from services.classifier.text.folding import Word, listed

_LANDMARK = re.compile(
    r"(?:ilk|orta|ana)?okul\w*|lise\w*|kolej\w*|cami(?!n$)\w*|mescid\w*|park[iı]\w*|park|durag\w*|market\w*|hastane\w*|eczane\w*|"
    r"karakol\w*|pazar\w*|kopru\w*|universite\w*|metro\w*|istasyon\w*|kavsa\w*|firin\w*|banka\w*|benzinli[kg]\w*|"
    r"petrol\w*|muhtarli[kg]\w*|ocag\w*|apartman\w*|apt|sitesi\w*|site|blok\w*|plaza\w*|(?:asm|avm|a101|bim|sok|forum)(?:[iu]n|[dt][ae]n)?|"
    r"migros\w*|carrefour\w*|stad\w*|salon\w*|kultur|merkez\w*|meydan\w*|kutuphane\w*|mezarli[kg]\w*|kres\w*|"
    r"yurdu\w*|tesis\w*|havuz\w*|otopark\w*|saha\w*|cesme\w*|trafo\w*|lokanta\w*|kafe\w*|berber\w*|ptt\w*|belediye\w*|"
    r"durak|itfaiye\w*|zabita|nikah|daires\w*|fabrika\w*|emniyet|adliye\w*|noter\w*|kahvehane\w*|cemevi\w*|vadi\w*|"
    r"otogar\w*|hukumet|kaymakamli[kg]\w*|(?:kucuk|buyuk)park\w*|kampus\w*|viyadu[gk]\w*|geci[dt]\w*|tunel\w*|hoyu[gk]\w*|"
    r"yokusu\w*|bakkal\w*|tekel\w*|manav[iı]n|kasab[iı]n|pastane\w*|restoran\w*|benzinci\w*|sanayi(?:si|sitesi)?n[iu]n|kiraathane\w*|dershane\w*|otel\w*|"
    r"(?:ziraat|starbucks|kipa|tansas|koctas|ikea|bauhaus|decathlon|opet|shell|hakmar|watsons|gratis|teknosa|burger)(?:[iu]n)?|"
    r"school|mosque|hospital|pharmacy|station|stop"
)
_BESIDE = re.compile(r"(?:kars[iı]|onu|yan[iı]|dibi|arkasi|bitisig|yakin|opposite|near)\w*")
# `apartmanımızın önü`: whose it is says nobody where; the line asks
_OUR_PLACE = re.compile(r"\w+m[iu]z\w*|(?!stadyum|forum)\w{4,}m[iu]n(?:d[ae]\w*)?")
_NAMED_BUILDING = re.compile(
    r"sitesi\w*|apartman[iı]\w*|apt|bloklari\w*|parki\w*|durag[iı]\w*|(?:ilk|orta)okulu\w*|lisesi\w*|camii?\w*"
)
# `apartmanın önü`: there are thousands; one is known by its name alone
_ANYBODYS = re.compile(r"(?:apartman|site)(?:n?in|[dt][ae]\w*|l[ae]r\w*)?|apt")
_FROM = re.compile(r"\w+[dt][ae]n")  # `marketten karşıya` is a way, `marketten 50 metre ileride` is not
# of a landmark: `pazar yerinin yanı`, `hastanesi acil servisinin girişi`, `bim in yanı`
_PART = re.compile(
    r"(?:yeri|konagi|binasi|bahcesi|kapisi|servisi|dairesi|salonu|subesi)(?:n[iu]n)?|hizmet|acil|acilin|servis|n?[iu]n"
)
_MOST_PARTS = 2
_SITE = re.compile(r"sitesi(?:n[iu]n|nd[ae](?:ki|yiz|yim)?|nden|ne)?")
_NO_SITE = listed("internet web resmi haber alisveris")
# whole places of a town, called by a name of its own, and each there once: `üçyol kavşağında`
_ONCE = re.compile(
    r"(?:kavsag|universites|kampus|vadis|viyadug|hoyug|yokus|koprus|durag|meydan)[iu]?[iu]n?[dt][ae](?:ki|yiz|yim)?"
)
_OF_ANY = listed(
    """
    yol yaya arac tren demiryolu ust alt ana trafik tehlikeli dere devlet ozel otoban isikli doner ahsap celik
    asma kopru bos orman vadi iki acik yeni eski kotu tum baska okul yakin sonraki onceki koy mahalle sehir
    kent ilce kasaba savas oyun spor pazar
    """
)
_BY_ITSELF = re.compile(r"(?:kucuk|buyuk)park[dt]a(?:ki|yiz|yim)?")
_OF_THE_SENTENCE = re.compile(
    r"\w{2,}(?:[dt][ae]ki|yor\w*|m[iu]s|[ae]c[ae][kg]\w*|y[iu]m|m[iu]z)|\w{3,}(?:d[ae]|ken)|"
    r"sadece|yalnizca|ozellikle|orda|burda"
)
_PERHAPS = re.compile(r"\w{2,}(?:[dt][ae]n|[dt][iu])")
_POSSESSED = re.compile(r"(?!cami(?:$|n)|kopru(?:$|n))\w+[iu](?:n[iu]n|nd[ae]\w*|n[ae])?")
_STUDIES = re.compile(r"(?:ogrenci|oku|calis|hoca|ogretim)\w*")
# it is called after another place: `ege üniversitesi hastanesi`, `üçyol metro durağı`
_CALLED_AFTER = re.compile(
    r"(?:universite|uni|lise|hastane|sitesi|okulu|pazari|parki|mezarligi|fabrikasi|hoyugu|metro|izban)(?:si)?"
)
_FORUM = "forum"  # the mall, with its town: `forum bornovanın arkası`
_GENITIVE = re.compile(r"(?:[mn][iu]n|sokagin|yolun)$")  # `kızımın üniversitesinde`
_STOPS_OF = listed("otobus dolmus minibus taksi tramvay tren izban")  # and no complaint of it


def may_be_a_landmark(word: str) -> bool:
    return _LANDMARK.fullmatch(word) is not None and _OUR_PLACE.fullmatch(word) is None


def landmark_at(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> Piece | None:
    word = folded[at]
    if not may_be_a_landmark(word):
        return None
    last = _with_relation(folded, at)
    nothing_else = at <= 1 and last + 1 == len(words)  # an answer of the citizen's: it is all there is
    is_told = after_a_measure(folded, at) > at if _FROM.fullmatch(word) else last > at
    stands_out = last > at and (nothing_else or (is_told and not _ANYBODYS.fullmatch(word)))
    if not (stands_out or _BY_ITSELF.fullmatch(word) or _is_known_by_name(text, words, folded, at)):
        return None
    first = back_to_name(text, words, folded, at, 3)
    if first < at and text[words[at - 1].start].islower() and _is_of_the_sentence(folded[at - 1], folded[at]):
        first = at
    while 0 < first < at and _CALLED_AFTER.fullmatch(folded[first]):
        before = back_to_name(text, words, folded, first, 2)
        if before == first:
            break
        first = before
    return Piece(first, last)


def in_a_quarter(
    text: str, words: Sequence[Word], folded: Sequence[str], quarter: Piece, at: int
) -> Piece | None:
    """`evka 3 gökkuşağı sitesi`: right behind a quarter any word names it. And in a quarter one finds the
    park that is told: `evka 4te göletli parkın bankında`."""
    if may_be_a_landmark(folded[at]) and at_a_part(folded, at):
        return Piece(back_to_name(text, words, folded, at, 1), at + 1)
    if at != quarter.last + 2 or not _SITE.fullmatch(folded[at]):
        return None
    if folded[at - 1] in NOT_A_NAME | _NO_SITE or not belongs(text, words[at - 1], words[at]):
        return None
    return Piece(at - 1, _with_relation(folded, at))


def _is_of_the_sentence(word: str, landmark: str) -> bool:
    """`gülistan parkı` is called so, of which `yağmurda manavın önü` tells nothing."""
    if _OF_THE_SENTENCE.fullmatch(word):
        return True
    return _PERHAPS.fullmatch(word) is not None and not _POSSESSED.fullmatch(landmark)


def _is_known_by_name(text: str, words: Sequence[Word], folded: Sequence[str], at: int) -> bool:
    if _NAMED_BUILDING.fullmatch(folded[at]) and is_named(text, words, at):
        return True
    if not _ONCE.fullmatch(folded[at]) or back_to_name(text, words, folded, at, 1) == at:
        return False
    studies_there = _STUDIES.fullmatch((*folded, "")[at + 1]) is not None
    anybodys = folded[at - 1] in _OF_ANY or folded[at - 1] in (*_STOPS_OF, "metro")
    return not studies_there and not anybodys and not _GENITIVE.search(folded[at - 1])


def _with_relation(folded: Sequence[str], at: int) -> int:
    """The word that says how one stands to it, right behind it or behind a part of it; or the landmark."""
    for then in range(at, min(at + 1 + _MOST_PARTS, len(folded))):
        of_the_town = then == at + 1 and folded[at] == _FORUM
        if then > at and not of_the_town and not _PART.fullmatch(folded[then]):
            break
        last = after_a_landmark(folded, then)
        if last > then:
            return last
    return at


def is_beside(folded: Sequence[str], landmark: Piece) -> bool:
    """`parkın karşısı` is no park; `parkın içi`, its gate and its corner are."""
    return _BESIDE.fullmatch(folded[landmark.last]) is not None


def is_part(word: str) -> bool:
    """`acil` in `hastanenin acil girişi`"""
    return _PART.fullmatch(word) is not None


def stands_there(word: str) -> bool:
    """A word that names what stands at a place or how one stands to it, and is no matter by itself."""
    return _LANDMARK.fullmatch(word) is not None or is_relation(word) or word in _STOPS_OF
