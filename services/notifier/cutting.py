"""Making words fit WhatsApp's limits without breaking a letter, an emoji or, where possible, a word."""

import unicodedata
from collections.abc import Iterator

ELLIPSIS = "…"
_JOINER = "\u200d"
_WORD_END_WITHIN = 24  # a longer "word" is a link or a cry; it is cut inside


def length(text: str) -> int:
    """In UTF-16 units: never less than Meta counts, however it counts."""
    return len(text.encode("utf-16-le", "replace")) // 2


def cut(text: str, limit: int) -> str:
    if length(text) <= limit:
        return text
    kept = _fitting(text, limit - length(ELLIPSIS))
    space = max(kept.rfind(" "), kept.rfind("\n"))
    inside_a_word = not text[len(kept) : len(kept) + 1].isspace()
    if inside_a_word and space > 0 and len(kept) - space <= _WORD_END_WITHIN:
        kept = kept[:space]
    return kept.rstrip() + ELLIPSIS


def _fitting(text: str, limit: int) -> str:
    kept, used = [], 0
    for letter in graphemes(text):
        used += length(letter)
        if used > limit:
            break
        kept.append(letter)
    return "".join(kept)


def graphemes(text: str) -> Iterator[str]:
    """What a reader takes for one sign: marks, skin tones and joined emoji stay with what they belong to."""
    letter = ""
    for sign in text:
        if letter and not _belongs(letter, sign):
            yield letter
            letter = ""
        letter += sign
    if letter:
        yield letter


def _belongs(letter: str, sign: str) -> bool:
    if letter.endswith(_JOINER) or sign == _JOINER or unicodedata.category(sign) in ("Mn", "Me", "Mc"):
        return True
    if "\U0001f3fb" <= sign <= "\U0001f3ff" or "\U000e0020" <= sign <= "\U000e007f":
        return True
    return _is_flag_half(sign) and len(letter) == 1 and _is_flag_half(letter)


def _is_flag_half(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"
