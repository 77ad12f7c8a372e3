"""A word of a phrase as it is misspelt."""

import re

_DOUBLES = re.compile(r"(.)\1+")


def without_doubles(word: str) -> str:
    return _DOUBLES.sub(r"\1", word)


def is_a_slip_from(word: str, stem: str) -> bool:
    """Whether `word` begins with `stem` but for one letter wrong, missing, doubled or swapped.

    The first and the last letter must be right: the last one is where Turkish inflects.
    """
    at = next((i for i, (have, want) in enumerate(zip(word, stem, strict=False)) if have != want), len(stem))
    if not 0 < at < len(stem) - 1:
        return False
    wrong = word.startswith(stem[at + 1 :], at + 1)
    missing = word.startswith(stem[at + 1 :], at)
    extra = word.startswith(stem[at:], at + 1)
    swapped = word[at : at + 2] == stem[at : at + 2][::-1] and word.startswith(stem[at + 2 :], at + 2)
    return wrong or missing or extra or swapped
