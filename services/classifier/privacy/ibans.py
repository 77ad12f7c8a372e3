"""Account numbers, however they are parted, with their country or without it."""

import re
from collections.abc import Iterator

from services.classifier.text.folding import fold

_APART = r"[\s.\-/_*]{0,3}"
_IBAN = re.compile(rf"[tT](?<![^\W_].) ?[rR](?:{_APART}\d){{24}}(?!\d)")
_WITHOUT_COUNTRY = re.compile(rf"\d(?<![^\W_].)(?:{_APART}\d){{23}}(?!\d)")
_FOREIGN = re.compile(r"(?<![^\W_])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![^\W_])")


def is_iban(text: str) -> bool:
    """ISO 13616: modulo 97 of the rearranged number is one."""
    plain = re.sub(r"[\W_]", "", text).upper()
    return int("".join(str(int(letter, 36)) for letter in plain[4:] + plain[:4])) % 97 == 1


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """One with a slip in it counts where it is called one: it is still somebody's account."""
    for found in _IBAN.finditer(text):
        if is_iban(found[0]) or "iban" in fold(text[max(0, found.start() - 25) : found.end() + 15]):
            yield found.span()
    for found in _WITHOUT_COUNTRY.finditer(text):
        around = fold(text[max(0, found.start() - 32) : found.start()] + text[found.end() :][:15])
        if "iban" in around or is_iban("TR" + found[0]):
            yield found.span()
    for found in _FOREIGN.finditer(text):
        if not found[0].startswith("TR") and is_iban(found[0]):
            yield found.span()


def without_ibans(text: str) -> str:
    """The figures of an account with a slip in it are no telephone."""
    return _IBAN.sub(lambda found: "#" * len(found[0]), text)
