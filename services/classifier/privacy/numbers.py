"""Numbers of telephones and of citizens, written in figures: by their form, and by the words beside them."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from services.classifier.text.folding import fold

NumberType = Literal["tckn", "phone"]

_DIGITS = re.compile(
    r"(?<!\d)(?:[oO](?=[ .\-/()]{0,2}5))?(?:[+(]{1,2} ?)?\d"
    r"(?:(?:[ ._*\-/()\n'\u2019\u2010-\u2015\u20e3]{0,3}|,)\d){6,40}"
)
_KEYCAP = "\u20e3"
_GROUP = re.compile(r"\d+")
_MOBILE = re.compile(r"(?:(?:00)?90|0)?0?5\d{9}")
_LANDLINE = re.compile(r"(?:(?:00)?90|0)[2-4]\d{9}")
_ID_BEHIND = re.compile(r"\W{0,3}(?:benim )?(?:tc(?:m|mi|si|li)?\b|tckn|kimlik)")
_ID_CUE = re.compile(r"(?:\bt\.?c\.?\b|kimlik|tckn|vatandaslik)[^\d\n]{0,25}$")
_PHONE_CUE = re.compile(
    r"(?:tel|telefon|cep|gsm|sabit|faks|numara|irtibat|iletisim|ara\w*|whatsapp|wp)[^\d\n]{0,25}$"
)
_ACCOUNT_CUE = re.compile(
    r"(?:abone|musteri|sayac|tesisat|sozlesme|fatura|sicil|dosya|basvuru|kayit|siparis|seri)\w*[^\d\n]{0,14}$"
)
_SHORT_SERVICE = re.compile(r"0?(?:444\d{4}|850\d{7}|800\d{7})")
# `telefonum 388 12 34`: a number of any form, named as a telephone
_SPOKEN_OF = re.compile(r"(?:telefon|tel|gsm|cep)\w*[ :.\-]{0,4}(?:no\w*|numara\w*)?[ :.\-+(]{0,4}$")
_SPOKEN_BEHIND = re.compile(r"\W{0,3}(?:ev |is |cep |sabit )?(?:telefonu(?:m|muz)?|telim|cebim|gsm(?:im)?)\b")
# `ev: 374 22 18`, `dükkanı 374 22 18 den arayın`: in the groups people dial a local number by
_LOCAL = re.compile(r"[2-8]\d{2}(?: ?[-.]? ?)\d{2} ?[-.]? ?\d{2}")
_KEPT_AT = re.compile(
    r"\b(?:ev|evim|evimiz|evin|is|isim|isyer\w+|dukkan\w*|buro\w*|ofis\w*|sabit(?: hat\w*)?|faks|fax|hattim|"
    r"no|nom|nomuz|numara|numaram|numaramiz)(?: no\w*| numara\w*)?(?: ?[:=;] ?| )$"
)
_RINGS = re.compile(
    r"\W{0,4}(?:no\w* |numara\w* )?(?:(?:'?[dt][ae]n|u|i|yu|yi) )?(?:beni |bizi )?"
    r"(?:ara(?![sbzlc])|ulas(?!t)|yazin|cald)"
)
_OF_MONEY = re.compile(r"\W{0,2}(?:tl|lira)")
_LETTERS_OF_A_SERIES = re.compile(r"(?<![^\W_])(?:[A-Za-z]|[A-Z]{2,3})$")
_NO_SERIES = ("o", "t", "tel", "tlf", "cep", "gsm", "no", "tc", "wp", "fax", "ev", "is")  # `TEL0532 ...`
_FEWEST, _MOST = 7, 15  # digits of any number that is somebody's
_FEWEST_UNNAMED = 9  # of one that no word before calls a telephone
_MOST_GROUPS = 11


def numbers(text: str) -> Iterator[tuple[NumberType, int, int]]:
    """Each with where it begins and ends."""
    for found in _DIGITS.finditer(text):
        base = found.start()
        if _is_of_a_series(text, base):
            continue
        spans = [group.span() for group in _GROUP.finditer(found[0])]
        groups = [found[0][first:last] for first, last in spans]
        before = _cues_in(fold(text[max(0, base - 40) : base]))
        lead = found[0][: spans[0][0]]
        behind = fold(text[found.end() : found.end() + 20])
        is_id = bool(_ID_CUE.search(before) or _ID_BEHIND.match(behind))
        is_called = bool(_SPOKEN_OF.search(before) or _SPOKEN_BEHIND.match(behind))
        is_called = is_called or _is_dialled_locally(found[0].strip(), before, behind)
        at = 0
        while at < len(groups):
            for last in _ends(groups, at, _FEWEST if before or is_called else _FEWEST_UNNAMED):
                written = groups[at:last]
                kind = _kind_of_number(
                    written, lead if at == 0 else "", before, is_id=is_id, is_called=is_called
                )
                if kind == "phone" and at and _is_a_fraction(found[0], spans[at][0]):
                    kind = None
                if kind:
                    first, end = spans[at][0] if at else 0, spans[last - 1][1]
                    first += found[0].startswith("(", first) and ")" not in found[0][:end]
                    yield kind, base + first, base + end + text.startswith(_KEYCAP, base + end)
                    at = last
                    break
            else:
                at += 1


def _is_of_a_series(text: str, at: int) -> bool:
    """`fatura no A0045128893071`: a letter or two written on to the figures."""
    found = _LETTERS_OF_A_SERIES.search(text, max(0, at - 4), at)
    return found is not None and fold(found[0]) not in _NO_SERIES


def is_citizen_number(digits: str) -> bool:
    """The two check digits of a T.C. kimlik numarası."""
    if len(digits) != 11 or digits[0] == "0":
        return False
    values = [int(digit) for digit in digits]
    odd, even = sum(values[0:9:2]), sum(values[1:8:2])
    return (odd * 7 - even) % 10 == values[9] and sum(values[:10]) % 10 == values[10]


def _is_an_example(digits: str) -> bool:
    """`11111111111`: what somebody tries out in a form."""
    return len(digits) == 11 and len(set(digits)) == 1


def _is_dialled_locally(number: str, before: str, behind: str) -> bool:
    """`ev: 374 22 18`; `numara 374` alone is a house, and `sayaç numarası 3742218` a meter."""
    if not _LOCAL.fullmatch(number) or _ACCOUNT_CUE.search(before) or _OF_MONEY.match(behind):
        return False
    if _RINGS.match(behind):
        return True
    return not number.isdigit() and _KEPT_AT.search(before) is not None


def _is_a_fraction(figures: str, at: int) -> bool:
    """`41.0082 28.9784` is where somebody stands."""
    return figures.startswith("00", at) and figures[at - 1] == "."


def _cues_in(before: str) -> str:
    """Nothing, where no word stands: among numbers alone there is nothing to look for."""
    return before if re.search(r"[a-z]", before) else ""


def _ends(groups: Sequence[str], at: int, fewest: int) -> list[int]:
    """One past the last group of each number that may begin with this one, the longest first."""
    ends, digits = [], 0
    for end, group in enumerate(groups[at : at + _MOST_GROUPS], at + 1):
        digits += len(group)
        if digits > _MOST:
            break
        if digits >= fewest:
            ends.append(end)
    return ends[::-1]


def _kind_of_number(
    written: Sequence[str], lead: str, before: str, *, is_id: bool, is_called: bool
) -> NumberType | None:
    digits, groups = "".join(written), len(written)
    if _is_an_example(digits):
        return None
    if len(digits) == 11 and "+" not in lead and (is_citizen_number(digits) or (digits[0] != "0" and is_id)):
        return "tckn"
    if digits[0] in "1678" and "+" not in lead and not before:
        return None  # no telephone of ours begins so
    is_account = groups == 1 and not digits.startswith("0") and _ACCOUNT_CUE.search(before)
    if _SHORT_SERVICE.fullmatch(digits) or is_account:
        return None
    if _MOBILE.fullmatch(digits) or _LANDLINE.fullmatch(digits):
        return "phone"
    if ("+" in lead or digits.startswith("00")) and 9 <= len(digits) <= 15:
        return "phone"
    is_local = (
        len(digits) == 10
        and digits[0] in "234"
        and ((groups > 1 and len(written[0]) == 3) or _PHONE_CUE.search(before))
    )
    spoken_of = len(digits) in (7, 10, 11) and is_called
    return "phone" if is_local or spoken_of else None
