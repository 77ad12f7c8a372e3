"""The same texts as a telephone would have sent them."""

import random
from collections.abc import Callable, Sequence

from services.classifier.text.folding import fold

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    letter: (row[at - 1 : at] if at else "") + row[at + 1 : at + 2]
    for row in _KEYBOARD
    for at, letter in enumerate(row)
}


def bare(text: str) -> str:
    return fold(text)


def shouted(text: str) -> str:
    return text.replace("i", "İ").replace("ı", "I").upper()


def beginning(text: str) -> str:
    return text[:60]


def mistyped(text: str, share: float = 0.04, seed: int = 7) -> str:
    """One letter in twenty-five swapped, left out, doubled or replaced by its neighbour on the keyboard."""
    dice = random.Random(f"{seed}:{text}")  # noqa: S311
    letters = list(fold(text))
    for at, letter in enumerate(letters):
        if letter.isalpha() and dice.random() < share:
            slip = dice.choice(("swap", "drop", "double", "near"))
            following = letters[at + 1] if at + 1 < len(letters) else ""
            if slip == "swap" and following.isalpha():
                letters[at], letters[at + 1] = following, letter
            elif slip == "drop":
                letters[at] = ""
            elif slip == "double":
                letters[at] = letter * 2
            else:
                letters[at] = dice.choice(_NEIGHBOURS.get(letter, letter))
    return "".join(letters)


VARIANTS: Sequence[tuple[str, Callable[[str], str]]] = (
    ("as written", str),
    ("no diacritics", bare),
    ("no diacritics, 4 % typos", mistyped),
    ("capitals", shouted),
    ("first 60 characters", beginning),
)
