"""Which language a message is in. Short Turkish without diacritics must stay Turkish: doubt means Turkish.

Scripts decide first, then small everyday words of the languages seen on a city's line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from services.classifier.folding import Word, listed
from shared.events import Language

_EVERYDAY = {
    "en": "the is are was were there has have been not no and or my our your this that with for from please "
    "hello hi good morning evening water street road broken trash garbage pothole light lights near since "
    "days help can could would you we they it its in on of to at very dangerous leaking smell thank thanks "
    "what when where how why who does do did will house neighbors neighbours dogs i im an a",
    "de": "der die das und ist nicht wir ich sie es ein eine mit auf von bei hallo bitte guten tag strasse "
    "seit kein keine haben wird wurde mein unser wasser danke",
    "fr": "le la les et est pas nous je vous il elle une avec sur dans pour bonjour merci rue eau depuis des "
    "du au notre mon qui que",
    "es": "el los las y es no nosotros yo usted una con por para en hola gracias calle agua desde del mi "
    "nuestro que hay",
    "ku": "ez em hun ev ew li bi ji re du ye ne ni ava av cade kolan spas rojbas hene tune tuneye min me te "
    "xwe zehf pir gelek ku kir dike",
}
_TURKISH = listed(
    """
    ve bir bu su da de mi mu icin ile ne var yok cok ama gibi daha kadar sonra once biz ben siz sen o
    hic her degil nasil neden lutfen merhaba selam slm iyi gunler kolay gelsin tesekkur tesekkurler tsk
    sagol yol sokak cadde mahalle cop park kopek otobus durak elektrik ev evde gun gundur saat simdi
    bugun dun artik hala bize bizim burada orada neden niye kim nerede olan oldu olsun abi hocam acil
    tamam tmm evet hayir sey icinde onunde onu yaninda karsisi arasi belediye baskan mahallemiz
    sokagimiz
    """
)
_WORDS = {language: frozenset(words.split()) for language, words in _EVERYDAY.items()}
_PERSIAN = frozenset("پچژگ")
_SCRIPTS = (("ru", 0x400, 0x52F), ("ar", 0x600, 0x6FF), ("ar", 0x750, 0x77F), ("he", 0x590, 0x5FF))
_FAR_SCRIPTS = (
    ("el", 0x370, 0x3FF),
    ("hy", 0x530, 0x58F),
    ("ka", 0x10A0, 0x10FF),
    ("hi", 0x900, 0x97F),
    ("ja", 0x3040, 0x30FF),
    ("zh", 0x4E00, 0x9FFF),
    ("ko", 0xAC00, 0xD7AF),
    ("th", 0xE00, 0xE7F),
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """`answer` is what we reply in; `seen` what it really is."""

    answer: Language
    seen: str


def tongue_of(clean_text: str, words: Sequence[Word]) -> Tongue:
    script = _foreign_script(clean_text)
    if script:
        return _answered_in(script)
    return _answered_in(_latin_language([word.folded for word in words[:60]], clean_text))


def _answered_in(seen: str) -> Tongue:
    for language in get_args(Language):
        if language == seen:
            return Tongue(language, seen)
    if seen == "fa":
        return Tongue("ar", seen)
    return Tongue("tr" if seen == "ku" else "en", seen)


def _foreign_script(text: str) -> str | None:
    """The script of the letters, where most of them are not Latin."""
    if text.isascii():
        return None
    counts: dict[str, int] = {}
    letters = 0
    for letter in text[:400]:
        if letter.isalpha():
            letters += 1
            point = ord(letter)
            if point > 0x36F:
                script = _script_of(point)
                counts[script] = counts.get(script, 0) + 1
    best = max(counts, key=counts.__getitem__, default=None)
    if best is None or counts[best] * 2 <= letters:
        return None
    return "fa" if best == "ar" and len(_PERSIAN & set(text)) >= 2 else best


def _script_of(point: int) -> str:
    for language, first, last in _SCRIPTS + _FAR_SCRIPTS:
        if first <= point <= last:
            return language
    return "und"


def _latin_language(words: Sequence[str], text: str) -> str:
    own_letters = 2 if any(letter in text for letter in "ğışĞİŞ") else 0
    turkish = own_letters + sum(word in _TURKISH for word in words)
    best, hits = "tr", 0
    for language, everyday in _WORDS.items():
        known = sum(word in everyday for word in words)
        if known > hits:
            best, hits = language, known
    needed = max(2, len(words) // 5) if len(words) > 2 else len(words)
    return best if hits >= needed and hits > turkish else "tr"
