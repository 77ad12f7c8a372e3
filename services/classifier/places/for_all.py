"""The words that say for all the matters of a message where they are: an introduction, as in
`540 sokak sakiniyiz`, or what stands behind them (`hepsi 540 sokakta`)."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from services.classifier.places.names import ends_a_sentence
from services.classifier.places.pieces import Piece
from services.classifier.splitting.lists import announced_before, list_from, names_a_matter
from services.classifier.text.folding import Word, listed
from services.classifier.wishes.courtesy import without_courtesy

Words = tuple[int, int]  # the first, and one past the last

_WRITER = re.compile(  # who writes from there
    r"(?:otur|ikamet|yasiyo|isletiyo|sakin|yonetici|muhtar|esnaf|kapici|gorevli|bulunuyo|yaziyo|ariyo)\w*"
)
_BESIDE = _WRITER.pattern + (
    r"|ben|biz|bizler|adres\w*|konum|yer|yerimiz|olarak|adina|ediyor\w*|ilgili|hakkinda|icin|asagidaki|su|sunlar|var|[dt][ae]n?"
)
_THEIRS = re.compile(  # what somebody has there, or who of theirs lives there
    r"(?:ev|daire|apartman|bina|site|dukkan|yer|isyer|isletme|lokanta|restoran|kafe|kahve|bakkal|market|manav|firin|kasap"
    r"|pastane|eczane|berber|kuafor|buro|ofis|atolye|magaza|depo|klinik|muayenehane|kres|pansiyon|otel)(?:[iu]?m|[iu]?m[iu]z)"
    r"|(?:anne|baba|kardes|ogl|kiz|dede|nine|babaanne|anneanne|kayin\w+|teyze|hala|dayi|amca|abla|agabey|abi)[iu]?m(?:[iu]z)?(?:ler|lar)?"
    r"|bir|tane|kucuk|is|(?:bakkal|market|kafe|lokanta|berber|kuafor|dukkan|buro|pansiyon|firin)|(?:islet|calis)[iu]yor?\w*|kiraci\w*"
)
_INTRODUCES = re.compile(_BESIDE)
_THERE_WE_ARE = re.compile(r"\w+[dt][ae][yn][iu][mz]")  # `sokaktayız`, `köydenim`
_ALL = re.compile(r"(?:hepsi|tumu|ikisi|ucu|dordu|besi)(?:n?in)?|adres\w*|konum\w*")
_WITH_ALL = listed("her de da ayni yer yeri yerde tam olarak")
_STOP = re.compile(r"[.!?…,:;\n]|\s[-–]\s")
_SENTENCE_ENDS = re.compile(r"[.!?…;:\n]")
_FULL_STOP = re.compile(r"[.!?…;\n]")
_OTHER = listed("arka yan obur oteki diger baska karsi ust alt bitisik")
_STREET = re.compile(r"(?:sokak|sokag|cadde|mahalle|site|park)\w*")


def introduction(
    text: str,
    words: Sequence[Word],
    pieces: Sequence[Piece],
    district: str,
    tells: Callable[[int], bool],
) -> Words | None:
    """`words` are those of the first matter with all that is said along with it: what stands before a list or
    its announcement, says nothing but who writes from where, or is a sentence that by itself `tells` of no
    matter (`Laka köyünün hali perişan.`)."""
    for listed_from in (list_from(text, words), announced_before(words)):
        if 0 < listed_from < len(words):
            return _if_placed(0, listed_from, pieces)
    here = {at for piece in pieces for at in piece.all()}
    here |= {at for at, word in enumerate(words) if word.folded.startswith(district)}
    left = {word.start for word in without_courtesy(words)}
    last = 0
    while last < len(words) and (words[last].start not in left or _introduces(words, last, here)):
        last += 1
    first_sentence = _first_sentence(text, words)
    if last < first_sentence < len(words) and not tells(first_sentence):
        return _if_placed(0, first_sentence, pieces)
    if not 0 < last < len(words):
        return None
    ends = _stops(text, words, last, _STOP) or _is_writer(words[last - 1].folded) or _is_theirs(words, last)
    return _if_placed(0, last, pieces) if ends else None


def _first_sentence(text: str, words: Sequence[Word]) -> int:
    """Where the second begins; 0 if there is none."""
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if _SENTENCE_ENDS.search(between) and (":" in between or ends_a_sentence(between, words[at - 1])):
            return at
    return 0


def behind(
    text: str, words: Sequence[Word], pieces: Sequence[Piece], *, others_are_placed: bool
) -> Words | None:
    """`words` are those of the last matter. A place in a sentence of its own is meant for all unless another
    matter has its own."""
    here = {at for piece in pieces for at in piece.all()}
    first = len(words)
    while first and (first - 1 in here or _is_of_all(words[first - 1].folded)):
        first -= 1
    if not 0 < first < len(words):
        return None
    of_all = any(_ALL.fullmatch(word.folded) for word in words[first:])
    alone = not others_are_placed and _stops(text, words, first, _FULL_STOP)
    return _if_placed(first, len(words), pieces) if of_all or alone else None


def is_in_another(words: Sequence[Word]) -> bool:
    """`arka sokakta`: not where the rest is."""
    pairs = pairwise(word.folded for word in words)
    return any(one in _OTHER and _STREET.fullmatch(other) is not None for one, other in pairs)


def _introduces(words: Sequence[Word], at: int, here: Collection[int]) -> bool:
    said = words[at].folded
    is_told = _INTRODUCES.fullmatch(said) or _THEIRS.fullmatch(said)
    return at in here or is_told is not None or names_a_matter([said])


def _is_writer(said: str) -> bool:
    return _WRITER.fullmatch(said) is not None or _THERE_WE_ARE.fullmatch(said) is not None


def _is_theirs(words: Sequence[Word], last: int) -> bool:
    """`evim var`, where no mark stands."""
    return (
        last > 1 and words[last - 1].folded == "var" and _THEIRS.fullmatch(words[last - 2].folded) is not None
    )


def _is_of_all(said: str) -> bool:
    return said in _WITH_ALL or _ALL.fullmatch(said) is not None


def _stops(text: str, words: Sequence[Word], at: int, mark: re.Pattern[str]) -> bool:
    return mark.search(text, words[at - 1].end, words[at].start) is not None


def _if_placed(first: int, last: int, pieces: Sequence[Piece]) -> Words | None:
    told = (piece for piece in pieces if first <= piece.first and piece.last < last)
    return (first, last) if any(one.neighbourhood or one.street or one.road for one in told) else None
