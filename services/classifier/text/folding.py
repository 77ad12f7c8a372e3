"""Text as it is compared: invisible marks gone, Turkish letters lowered by their own rules, no diacritics.

`clean` may shorten a text; `fold` never does, so a position in the folded text is one in the clean text.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

LONGEST = 4096  # WhatsApp's own limit: what is longer did not come from there, and is cut
_REMEMBERED = 20_000  # words

_MARKUP = re.compile(r"<(?:/?[a-zA-Z][^<>]{0,300}|!--[^<>]{0,300}--)>|&(?:nbsp|amp|quot|lt|gt|#\d{1,5});")
_STACKED = re.compile("[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
_INVISIBLE = {
    point: None
    for span in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xE0000, 0xE007F))
    for point in range(span[0], span[1] + 1)
} | {0xAD: None, 0x34F: None, 0x61C: None, 0x180E: None, 0xFEFF: None, 0xFFFD: None}
_CONTROLS = {point: " " for point in (*range(9), 11, 12, *range(14, 32), *range(127, 160))} | {
    0x9: " ",
    0xD: "\n",
    0xA0: " ",
    0x2028: "\n",
    0x2029: "\n",
}
_HIDDEN = _INVISIBLE | _CONTROLS | {point: " " for point in range(0xD800, 0xE000)}

_LETTERS = str.maketrans(
    {
        letter: plain_letter
        for plain_letter, letters in {
            "a": "ÂâÁáÀàÄäÃãÅåĀā",
            "c": "ÇçČčĆć",
            "e": "ÊêÉéÈèËëƏəĒē",
            "g": "Ğğ",
            "i": "İIıÎîÍíÌìÏïĪī",
            "l": "Łł",
            "n": "ÑñŃń",
            "o": "ÖöÔôÓóÒòÕõ",
            "r": "Řř",
            "s": "ŞşŠš",
            "u": "ÜüÛûÚúÙùŪū",
            "y": "Ýý",
            "z": "Žž",
            "'": "\u2019\u2018\u02bc`\u00b4",
            "\u0627": "\u0623\u0625\u0622\u0671",  # Arabic: alef without its hamza
            "\u0647": "\u0629",
            "\u064a": "\u0649\u06cc\u0626",
            "\u0648": "\u0624",
            "\u0643": "\u06a9",
        }.items()
        for letter in letters
    }
)

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*", re.UNICODE)
_LETTER_HYPHEN = re.compile(r"(?<![^\W_])([a-z])-(?=[^\W_])")  # e-belediye, d-300
_RUN = re.compile(r"([^\W\d_])\1{2,}")
_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=[\u0600-\u06ff]{2})")


@dataclass(frozen=True, slots=True)
class Word:
    """`folded` is what is compared; `start` and `end` are its place in the clean text."""

    folded: str
    start: int
    end: int


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def overlap(one: Placed, other: Placed) -> bool:
    return one.start < other.end and other.start < one.end


def clean(text: str) -> str:
    """What a person sees: composed letters, no markup, no invisible or stacked marks, no lone surrogates;
    never longer than `LONGEST`.
    """
    text = text[: 4 * LONGEST]
    if text.isascii() and "<" not in text and "&" not in text and text.isprintable():
        return text[:LONGEST].strip()
    composed = unicodedata.normalize("NFKC", text.translate(_HIDDEN))
    if "<" in composed or "&" in composed:
        composed = _MARKUP.sub(" ", composed)
    return _STACKED.sub("", composed)[:LONGEST].strip()


def fold(text: str) -> str:
    """Same length as `text`: capitals and diacritics do not count, and `I` is the capital of `ı`."""
    lowered = text.translate(_LETTERS).lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] for letter in text)


def words_of(folded: str) -> tuple[Word, ...]:
    """The words of a folded text. Apostrophes vanish (`izsu'ya`), a wall of one letter becomes one."""
    joined = _LETTER_HYPHEN.sub(r"\1'", folded) if "-" in folded else folded
    return tuple([Word(plain(found[0]), *found.span()) for found in _WORD.finditer(joined)])


@lru_cache(maxsize=_REMEMBERED)
def plain(word: str) -> str:
    if "'" in word:
        word = word.replace("'", "")
    word = _RUN.sub(r"\1", word)
    return _ARTICLE.sub("", word) if "\u0600" <= word[:1] <= "\u06ff" else word


UNSAID = "\u00b7\u00b7"  # no word folds to it, so no list knows it and nothing was learned of it


def unsaid(word: Word) -> Word:
    """The same word in its place, saying nothing."""
    return Word(UNSAID, word.start, word.end)


def listed(words: str) -> frozenset[str]:
    """A set of folded words written one after another."""
    return frozenset(words.split())
