"""E-mail addresses, however they are spelt: `ayse @ gmail . com`, `ayse (at) gmail nokta com`."""

import re
from collections.abc import Iterator
from itertools import islice

from services.classifier.privacy.name_lists import ORDINARY, kind_of
from services.classifier.text.folding import fold

_MOST = 20  # signs looked at in one text
_LONGEST_LOCAL = 66
_PROVIDERS = "gmail|hotmail|outlook|yahoo|icloud|mynet|windowslive|yandex|protonmail|proton"
_DOT = r"(?: ?[.,] ?| ?(?:nokta|dot|[\[(](?:nokta|dot)[\])]) ?)"
_SIGN = re.compile(
    r"@|[(\[][ae]t[)\]]|(?<= )kuyruklu a |"
    # `polis dur et işareti yaptı.sonra gitti`
    rf"(?<= )[ae]t i[sş]areti (?=(?:{_PROVIDERS})\b|"
    r"[\w.-]{1,63}(?: ?nokta|\.(?:com|net|org|edu|gov|tr))\b)|"
    rf"(?<= )[ae]t (?=(?:{_PROVIDERS})\b)|(?<=[ ,])(?=(?:{_PROVIDERS})[.,]com)",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"[\w%+-]{1,64}(?:(?:\.| \. | nokta )[\w%+-]{1,40}){0,5} ?$", re.IGNORECASE)
_DOMAIN = re.compile(
    rf" ?(?:(?:{_PROVIDERS})(?:{_DOT}?com(?:{_DOT}tr)?\b|\b(?![.,]\w))"
    r"|[\w-]{1,63}(?:(?:\.|,(?=com|net|org|edu|gov)| ?(?:nokta|[\[(]?dot[\])]?) ?)[\w-]{2,63}){1,4}"
    r"|[\w-]{1,63} \. (?:com|net|org)\b)",
    re.IGNORECASE,
)
_UNLIKE_A_WORD = re.compile(r"[\d._]")
_CALLED_MAIL = re.compile(r"(?:mail|posta)\w*\W{1,3}$", re.IGNORECASE)


def _is_an_address(text: str, start: int, local: str) -> bool:
    """Of `mkaya gmail.com`, where no sign stands between; in `bana gmail.com dan` it is a word."""
    unlike = _UNLIKE_A_WORD.search(local) or _CALLED_MAIL.search(text[:start])
    return bool(unlike) or kind_of(fold(local).strip()) & ORDINARY == 0


def emails(text: str) -> Iterator[tuple[int, int]]:
    until = 0
    for sign in islice(_SIGN.finditer(text), _MOST):
        before = _LOCAL.search(text[max(until, sign.start() - _LONGEST_LOCAL) : sign.start()].rstrip(","))
        domain = _DOMAIN.match(text, sign.end())
        if before is None or domain is None:
            continue
        start = max(until, sign.start() - _LONGEST_LOCAL) + before.start()
        if not (sign[0] or _is_an_address(text, start, before[0])):
            continue
        until = domain.end()
        yield start, until
