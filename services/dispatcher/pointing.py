"""Words that point back at a thing told before: "bu su bodruma girdi", after "asfalttan su fışkırıyor"."""

import re
from itertools import pairwise

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Ticket
from shared.events import ReadingPart

_POINTING = frozenset({"bu", "o", "ayni"})
_WORD = re.compile(r"[^\W_]+")
_WATER = re.compile(r"su(?:lar\w*|yu|yun|ya|da|dan)?")
_MEANT = re.compile(r"(?:dedi|soyledi|bahsetti|yazdi|anlatti)g[iu]m(?:[iu]z)?(?:in)?")  # `okul dediğim`
_NO_THING = re.compile(  # where, when and who, and what is said of any matter
    r"(?:sokak|sokag|cadde|mahalle|semt|taraf|yer|bolge|apartman|bina|site|kapi|koy|yol|kose|gun|hafta|sabah"
    r"|aksam|gece|saat|sefer|kadar|konu|sorun|sikayet|durum|sekil|sebep|neden|yuzden|insan|kadin|adam|cocu|kisi"
    r"|komsu|numara|ekip|ekib|belediye|zaman|arkadas|teyze|amca)\w*"
    r"|(?:ev|is|ay|yil|sene|an|ara|kez|kere|defa|hal)(?:[iea]|de|da|l[ae]r)?|yine|gene|daha|cok|bir|iki|kim|ne"
)


def points_back(ticket: Ticket, part: ReadingPart) -> bool:
    """A thing that the ticket's own words name stands right behind a word that points."""
    said = _WORD.findall(plain(part.text))
    named = set(_WORD.findall(plain(ticket.text)))
    return any(
        word in _POINTING
        and not _NO_THING.fullmatch(thing)
        and any(_is_same(thing, other) for other in named)
        for word, thing in pairwise(said)
    )


def says_what_was_meant(ticket: Ticket, part: ReadingPart) -> bool:
    """`okul dediğim Kızılay İlkokulu`: more of what the ticket's own words name, a place too."""
    said = _WORD.findall(plain(part.text))
    named = set(_WORD.findall(plain(ticket.text)))
    return any(
        _MEANT.fullmatch(after) and any(_is_same(thing, other) for other in named)
        for thing, after in pairwise(said)
    )


def _is_same(one: str, other: str) -> bool:
    """Whatever their endings: `çukura` and `çukur`."""
    if _WATER.fullmatch(one) or _WATER.fullmatch(other):
        return bool(_WATER.fullmatch(one) and _WATER.fullmatch(other))
    shorter, longer = sorted((one, other), key=len)
    stem = shorter if len(shorter) <= 4 else shorter[:-1]  # `köpek`, `köpeği`
    return len(stem) > 2 and longer.startswith(stem)
