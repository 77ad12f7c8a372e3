"""Telephone numbers in words or in pieces: `sıfır beş yüz otuz iki ...`, `0532 sonra 614 sonra 28 07`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.classifier.text.folding import Word, listed

_UNITS = {
    "sifir": 0,
    "bir": 1,
    "iki": 2,
    "uc": 3,
    "dort": 4,
    "bes": 5,
    "alti": 6,
    "yedi": 7,
    "sekiz": 8,
    "dokuz": 9,
}
_TENS = {
    "on": 10,
    "yirmi": 20,
    "otuz": 30,
    "kirk": 40,
    "elli": 50,
    "altmis": 60,
    "yetmis": 70,
    "seksen": 80,
    "doksan": 90,
}
_HUNDRED = "yuz"
_PLUS = "arti"
_BETWEEN = listed(
    """
    tire bosluk sonra sora sonrasi ve arada arasi devami gerisi sonu nokta cizgi yildiz bolu ardindan arkasi
    arkasindan ondan en son su bu da de dan den tan ten iste hani dir dur tur basi basta kismi diyelim diyeyim
    """
)
_DIALLED = re.compile(r"0?5\d{9}|0[2-4]\d{9}")
_LED_IN = re.compile(r"0 5\d\d")  # `0 537 ...`
_ACCOUNT = re.compile(r"tr\d*")
_PREFIX = "05"
_DIALLED_FIGURES = 11
_FEW = 2  # words between pieces
_NEAR = ("tel", "numara", "ara", "ulas", "cep", "gsm", "irtibat", "whatsapp", "wp")
_CALLED = ("tel", "cep", "gsm", "numara")
_LONGEST = 30  # words of one
_MOST_TOGETHER = 7  # figures
_REMEMBERED = 20_000  # words
_Said = tuple[Word, Sequence[str]]
_NUMBER = re.compile("|".join(sorted((*_UNITS, *_TENS, _HUNDRED), key=len, reverse=True)))
_NUMBERS = re.compile(f"(?:{_NUMBER.pattern})+")


def is_number(word: str) -> bool:
    """In figures or in words: `78`, `yetmissekiz`."""
    return bool(_number_words(word))


def figures_said(words: Sequence[str]) -> str:
    """`kırk dört yetmiş bir`: 4471."""
    return _digits([part for word in words for part in _number_words(word)])


def spoken_phones(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where numbers in words or in figures, with no other words than `sonra` between, make a telephone's."""
    run: list[_Said] = []
    called = ""
    for word in (*words, Word("", 0, 0)):
        parts = _number_words(word.folded)
        if run and parts and _begins_a_sentence(run, word):
            run = []
        if parts or (run and word.folded in _BETWEEN) or (not run and word.folded == _PLUS):
            run.append((word, parts))
            continue
        while run and not run[-1][1]:  # `... yetmiş sekiz den arayın`
            run.pop()
        if len(run) >= 3 and not _ACCOUNT.fullmatch(called):
            yield from _phones_in(run[:_LONGEST], is_called=called.startswith(_CALLED))
        run, called = [], word.folded


def _begins_a_sentence(run: Sequence[_Said], word: Word) -> bool:
    """`2024/11873. Bir bakıverin`: behind figures that nobody dials, and more than a blank."""
    first, last = run[0][0], run[-1][0]
    is_apart = word.start - last.end > 1 and last.folded.isdigit() and not word.folded.isdigit()
    return is_apart and first.folded.isdigit() and not first.folded.startswith(("0", "5"))


def phones_in_pieces(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """`numaram 0532 yazın sonra 614 ...`: a prefix, and figures that fill it up, few words apart."""
    for first, word in enumerate(words):
        if word.folded.startswith(_PREFIX) and len(word.folded) == 4:
            last = _filled_up(words, first)
            if last and any(near.folded.startswith(_NEAR) for near in words[max(0, first - 4) : last + 4]):
                yield word.start, words[last].end


def _filled_up(words: Sequence[Word], first: int) -> int:
    """The word that ends a number of eleven figures; 0 for none."""
    figures, apart = words[first].folded, 0
    for at in range(first + 1, min(first + _LONGEST, len(words))):
        word = words[at].folded
        apart = 0 if word.isdigit() and len(word) > 1 else apart + 1
        figures += "" if apart else word
        if len(figures) >= _DIALLED_FIGURES or apart > _FEW:
            return at if len(figures) == _DIALLED_FIGURES else 0
    return 0


def _phones_in(run: Sequence[_Said], *, is_called: bool) -> Iterator[tuple[int, int]]:
    """The whole of it, or what begins within it as a dialled number does: `3 ve 0532 sonra 614 ...`."""
    first = 0
    while first < len(run):
        for last in range(len(run), first + 2, -1):
            whole = last - first == len(run)
            if run[last - 1][1] and _is_spoken_phone(run[first:last], whole=whole, is_called=is_called):
                yield run[first][0].start, run[last - 1][0].end
                first = last - 1
                break
        first += 1


def _is_spoken_phone(run: Sequence[_Said], *, whole: bool, is_called: bool) -> bool:
    parts = [part for _, found in run for part in found]
    if not run[0][1] and run[0][0].folded != _PLUS:
        return False
    digits = _digits(parts)
    if all(part.isdigit() for part in parts):
        begins = len(parts[0]) > 2 or _LED_IN.fullmatch(" ".join(parts[:2])) is not None
        begins = begins or all(len(part) == 1 for part in parts)
        return begins and (
            _DIALLED.fullmatch(digits) is not None or (whole and is_called and _is_phone(digits))
        )
    return _is_phone(digits) if whole else digits[0] == "0" and _DIALLED.fullmatch(digits) is not None


@lru_cache(maxsize=_REMEMBERED)
def _number_words(word: str) -> Sequence[str]:
    """`besyuzotuziki` taken apart; nothing if anything is left over."""
    if word.isdigit():
        return (word,) if len(word) <= _MOST_TOGETHER else ()
    return tuple(_NUMBER.findall(word)) if _NUMBERS.fullmatch(word) else ()


def _digits(parts: Sequence[str]) -> str:
    """As they are said: `beş yüz otuz iki` is 532, `kırk beş` is 45, `sıfır bir` is 01."""
    said, at = "", 0
    while at < len(parts):
        value, at = _one_number(parts, at)
        said += value
    return said


def _one_number(parts: Sequence[str], at: int) -> tuple[str, int]:
    if parts[at].isdigit():
        return parts[at], at + 1
    value = 0
    hundreds = at + (parts[at] in _UNITS)
    if hundreds < len(parts) and parts[hundreds] == _HUNDRED and parts[at] != "sifir":
        value, at = 100 * _UNITS.get(parts[at], 1), hundreds + 1
    if at < len(parts) and parts[at] in _TENS:
        value, at = value + _TENS[parts[at]], at + 1
    begins_hundred = at + 1 < len(parts) and parts[at + 1] == _HUNDRED
    if value and begins_hundred:  # `doksan beş yüz`: 90, then 500
        return str(value), at
    is_open = value % 10 == 0 and (value == 0 or at < len(parts))
    if is_open and at < len(parts) and parts[at] in _UNITS and (value == 0 or parts[at] != "sifir"):
        value, at = value + _UNITS[parts[at]], at + 1
    return str(value), at


def _is_phone(digits: str) -> bool:
    bare = digits.removeprefix("90").removeprefix("0")
    return len(bare) == 10 and bare[0] in "2345"
