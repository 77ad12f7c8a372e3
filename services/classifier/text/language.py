"""Which language a message is in. Short Turkish without diacritics must stay Turkish: doubt means Turkish.

Scripts decide first, then small everyday words of the languages seen on a city's line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from services.classifier.text.folding import Word, listed
from shared.events import Language

_EVERYDAY = {
    "en": "the are was were there has have been not no and or my our your this that with for from "
    "please hello hi good morning evening water street road broken trash garbage pothole light "
    "lights near since days help can could would you we they its to very dangerous leaking leak "
    "smell thank thanks what when where how why who does did will house neighbors neighbours dogs "
    "dog i im a fire gas power outage electricity cut noise loud parking cars driver late trees "
    "tree sewage dirty sir madam want need know problem complaint report yesterday today night "
    "week weeks month children kids school hospital building apartment next front behind nobody "
    "came come fix fixed send someone still again every working stop sidewalk playground hole is "
    "it in on of at get got getting being about just also than then them their he she his her him "
    "too so if because but by as into out up down all any some more most other only same full "
    "left right lot place area line call called tell told give make made take taken go going went "
    "see seen look looks like new old big small long high low first last dont isnt hasnt cant "
    "wont didnt doesnt havent hey everyone anyone people live lives living door floor wall window "
    "afternoon clean cleaned collect collected cleaning bin bins rubbish rats rat mosquitoes "
    "insects stray bite bit attack bill pay tax",
    "de": "der die das und ist nicht wir ich sie es ein eine mit auf von bei hallo bitte guten tag "
    "strasse seit kein keine haben hat wird wurde mein unser unsere wasser danke im zu hund hunde "
    "laterne kaputt licht muell",
    "fr": "le la les et est pas nous je vous il elle une avec sur dans pour bonjour merci rue eau "
    "depuis des du au notre mon qui que y a sil plait poubelle lumiere chien",
    "es": "el los las y es no nosotros yo usted una con por para en hola gracias calle agua desde del "
    "mi nuestro que hay basura luz perros favor buenos dias",
    "it": "il lo gli non sono siamo con per una strada acqua luce buongiorno grazie della nella che "
    "manca rifiuti",
    "nl": "het een niet wij met op van goedemorgen straat sinds geen bedankt vuilnis lamp",
    "ku": "ez em hun ev ew li bi ji re du ye ni ava av cade kolan spas rojbas hene tune tuneye min me "
    "te xwe zehf pir gelek ku kir dike nine ceyran elektrik tunin zibil taxa bajar heye kucik ber "
    "mala male ket ketiye ketiya alikari behna bihna zarok zaroke hawar hewar dixwazim naxwazim bimirim "
    "dixe dikuje birindar winda agire",
}
_ALSO_TURKISH = listed(
    """
    he her him as so but by all any if bin bit pay live see tax hey is it in on of at a i im y es il em
    ev ye ne te min ku bi du an zu im hat
    """
)
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
_FOREIGN = {language: words - _ALSO_TURKISH for language, words in _WORDS.items()}
_ANY_FOREIGN = frozenset[str]().union(*_FOREIGN.values())
EVERYDAY_ABROAD = frozenset[str]().union(*_WORDS.values())
_PERSIAN = frozenset("پچژگ")
_PERSIAN_WORDS = listed("است نیست اب ما در که این از خیابان کوچه برق زباله سلام لطفا ندارد نداریم شده روز")
_URDU = frozenset("ہےںٹڈ")
_FOLDED_PERSIAN = frozenset(word.replace("\u06cc", "\u064a") for word in _PERSIAN_WORDS)
_BEYOND_LATIN = re.compile("[\u0370-\U0010ffff]")
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
    if seen in ("fa", "ur"):
        return Tongue("ar", seen)
    return Tongue("tr" if seen == "ku" else "en", seen)


def _foreign_script(text: str) -> str | None:
    """The script of the letters, where most of them are not Latin."""
    if not _BEYOND_LATIN.search(text):
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
    return _written_in_arabic(text) if best == "ar" else best


def _written_in_arabic(text: str) -> str:
    letters = set(text)
    if len(_URDU & letters) >= 2:
        return "ur"
    words = text.replace("\u06cc", "\u064a").split()
    persian = sum(word in _PERSIAN_WORDS or word in _FOLDED_PERSIAN for word in words)
    return "fa" if len(_PERSIAN & letters) + persian >= 2 else "ar"


def _script_of(point: int) -> str:
    for language, first, last in _SCRIPTS + _FAR_SCRIPTS:
        if first <= point <= last:
            return language
    return "und"


def _latin_language(words: Sequence[str], text: str) -> str:
    """The language with most everyday words, if more than Turkish has; words of both do not count alone."""
    if "ə" in text or "Ə" in text:
        return "az"
    if _ANY_FOREIGN.isdisjoint(words):
        return "tr"  # nearly every message
    own_letters = 2 if any(letter in text for letter in "ğışĞİŞ") else 0
    turkish = own_letters + sum(word in _TURKISH for word in words)
    best, hits = "tr", 0
    for language, everyday in _WORDS.items():
        if _FOREIGN[language].isdisjoint(words):
            continue
        known = sum(word in everyday for word in words)
        if known > hits:
            best, hits = language, known
    needed = max(2, len(words) // 5) if len(words) > 2 else len(words)
    return best if hits >= needed and hits > turkish else "tr"
