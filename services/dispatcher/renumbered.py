"""A number of a place put right by the number alone: `5190 değil 5109`, `7030 demişim, 7033 olacak`.

What counts something else is no number of a place: `5 değil 6 gündür`, `568 lira değil 600 lira`.
"""

import re

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Place

_NUMBER = re.compile(r"(?<![\d/])\d{1,5}(?:/\d{1,3})?(?![\d/])")
_RIGHT = r"(?:degil|ol[aiu]?cak\w*|pardon|yanlis\w*|demis\w*|yazmis\w*|kar[iu]st[iu]r\w*|duzelt\w*)"
_PUTS_RIGHT = re.compile(rf"\b{_RIGHT}")
_OF_A_PLACE = (
    r"(?:sok?\b|sok\.|soka[kg]\w*|sk|cad?\b|cadde\w*|cd|no|nolu|numara(?:si|nin)?|kapi\w*|daire|d[ae])"
)
_BESIDE = r"(?:yani|ama|abi|hocam|efendim|kusura|ozur|lutfen|tesekkur\w*|sag ?ol\w*)"
_STANDS_ALONE = re.compile(rf"\s*(?:$|[^\w\s'’]|\d|(?:{_RIGHT}|{_OF_A_PLACE}|{_BESIDE})\b)")
_OF_A_TIME = re.compile(r"\bsaat\w*\s*$")
_DENIED = re.compile(r"\s*degil")


def renumbered(place: Place, told: str) -> Place | None:
    """The place with the new number, where one of two is in it already; None where nothing is put right."""
    said = plain(told)
    found = list(_NUMBER.finditer(said))
    numbers = dict.fromkeys(one[0] for one in found)
    known = [number for number in numbers if number in _NUMBER.findall(place.text or "")]
    if len(numbers) != 2 or len(known) != 1 or not _PUTS_RIGHT.search(said):
        return None
    (old,), (new,) = known, numbers.keys() - known
    counts = any(
        not _STANDS_ALONE.match(said, one.end()) or _OF_A_TIME.search(said[: one.start()]) for one in found
    )
    if counts or any(one[0] == new and _DENIED.match(said, one.end()) for one in found):
        return None
    return place.model_copy(
        update={
            "text": _exchanged(place.text, old, new),
            "street": _exchanged(place.street, old, new),
            "road": _exchanged(place.road, old, new),
        }
    )


def _exchanged(text: str | None, old: str, new: str) -> str | None:
    return text and _NUMBER.sub(lambda found: new if found[0] == old else found[0], text)
