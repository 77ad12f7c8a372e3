"""Words that point back at what was told before: "bu su bodruma girdi", after "asfalttan su fışkırıyor", or
"dün gece gene yaktılar" after "lastik yakıyorlar"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Ticket
from shared.events import ReadingPart

_POINTING = frozenset({"bu", "o", "ayni"})
_WORD = re.compile(r"[^\W_]+")
_WATER = re.compile(r"su(?:lar\w*|yu|yun|ya|da|dan)?")
_MEANT = re.compile(r"(?:dedi|soyledi|bahsetti|yazdi|anlatti)g[iu]m(?:[iu]z)?(?:in)?")  # `okul dediğim`
_AGAIN = frozenset({"gene", "yine", "tekrar", "yeniden"})
_DID = re.compile(r"(\w{2,}?)(?:[dt][iu]|m[iu]s|[aeiu]?yor?)(?:l[ae]r)?")
_OF_ANYTHING = re.compile(
    r"(?:gel|git|gid|ol|yap|et|ed|de|diy|bak|var|gor|basla|dur|kal|ver|al)(?:m[aeiu]?)?"
)
_NUMBERED = re.compile(
    r"(?:\w+ )?(\w{3,}?)(?:[iu]m|m)? (?:no|nu|numara\w*)\W{0,3}[\d/ .-]{3,}|"
    r"[\d/ .-]{3,}(?:no ?lu|numarali) (\w{3,})"
)
_SHORT = 3  # letters
_POINTS = re.compile(r"(?:bu|o|su)(?:n(?:u|un|a|dan|da|lar\w*))?|ayni")
_ASKS = re.compile(r"m[iu]|ne|neler|nere\w*|kim(?:e|den|in|ler)?|nasil|hangi\w*|kac\w*")
_NO_NOUN = re.compile(  # verbs, questions and what leads over to them
    r"\w+(?:[dt][iu][mk]?|m[iu]s|yor\w*|[ae]c[ae]\w+|[ae]bil\w+|[ae]y[iu]m|[ae]l[iu]m|m[ae][km]|m[ae]m[iu]z|s[ae][mk]?|"
    r"[aeiu]r[iu][mz])|(?:nere|nasil|hangi|kim|peki|simdi|acaba|icin|yani|hala|lazim|gerek|baska|olur|olmaz|"
    r"mesela|cevap|yanit|beni|bizi|bana|bize|siz)\w*"
)
_OF_A_PLACE = re.compile(r"(?:kapi|bina|sokak|sokag|daire|apart|site|blok|kat|durak|hat|ev|dukkan)\w*")
_NO_THING = re.compile(  # where, when and who, and what is said of any matter
    r"(?:sokak|sokag|cadde|mahalle|semt|taraf|yer|bolge|apartman|bina|site|kapi|koy|yol|kose|gun|hafta|sabah"
    r"|aksam|gece|saat|sefer|kadar|konu|sorun|sikayet|durum|sekil|sebep|neden|yuzden|insan|kadin|adam|cocu|kisi"
    r"|komsu|numara|ekip|ekib|belediye|zaman|arkadas|teyze|amca)\w*"
    r"|(?:ev|is|ay|yil|sene|an|ara|kez|kere|defa|hal)(?:[iea]|de|da|l[ae]r)?|yine|gene|daha|cok|bir|iki|kim|ne"
)


def points_back(ticket: Ticket, part: ReadingPart) -> bool:
    """A thing that the ticket's own words name stands right behind a word that points; or what they say is
    done is done again."""
    if does_it_again(ticket, part):
        return True
    said = _WORD.findall(plain(part.text))
    named = set(_WORD.findall(plain(ticket.text)))
    return any(
        word in _POINTING
        and not _NO_THING.fullmatch(thing)
        and any(_is_same(thing, other) for other in named)
        for word, thing in pairwise(said)
    )


def asks_of_another_thing(ticket: Ticket, part: ReadingPart) -> bool:
    """A question that names a thing, and none that the ticket's own words name."""
    said = _WORD.findall(plain(part.text))
    if part.asks_after or any(map(_POINTS.fullmatch, said)) or not any(map(_ASKS.fullmatch, said)):
        return False
    things = [word for word in said if len(word) > _SHORT and not _NO_NOUN.fullmatch(word)]
    things = [word for word in things if not _NO_THING.fullmatch(word)]
    return bool(things) and not any(names(ticket, word) for word in things)


def what_is_numbered(said: str) -> str | None:
    """`başvuru no 8812`: a number and of what it is, and nothing more. A door's is a place."""
    found = _NUMBERED.fullmatch(plain(said).strip(" .!"))
    thing = next(filter(None, found.groups()), None) if found else None
    return None if thing is None or _OF_A_PLACE.fullmatch(thing) else thing


def names(ticket: Ticket, thing: str) -> bool:
    return any(_is_same(thing, word) for word in _WORD.findall(plain(ticket.text)))


def does_it_again(ticket: Ticket, part: ReadingPart) -> bool:
    said = _WORD.findall(plain(part.text))
    if _AGAIN.isdisjoint(said):
        return False
    return not _deeds(said).isdisjoint(_deeds(_WORD.findall(plain(ticket.text))))


def _deeds(words: Sequence[str]) -> set[str]:
    """The stems of what is done, whenever: `yak` of `yakıyorlar` and `yaktılar`."""
    found = (_DID.fullmatch(word) for word in words)
    return {one[1] for one in found if one and not _OF_ANYTHING.fullmatch(one[1])}


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
