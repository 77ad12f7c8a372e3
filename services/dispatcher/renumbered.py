"""A number of a place put right by the number alone: `5190 değil 5109`, `7030 demişim, 7033 olacak`."""

import re

from services.dispatcher.plain import plain
from services.dispatcher.ticket import Place

_NUMBER = re.compile(r"(?<![\d/])\d{1,5}(?:/\d{1,3})?(?![\d/])")
_PUTS_RIGHT = re.compile(
    r"\b(?:degil|ol[aiu]?cak\w*|pardon|yanlis\w*|demis\w*|yazmis\w*|kar[iu]st[iu]r\w*|duzelt\w*)"
)


def renumbered(place: Place, told: str) -> Place | None:
    """The place with the new number, where one of two is in it already; None where nothing is put right."""
    said = plain(told)
    numbers = dict.fromkeys(_NUMBER.findall(said))
    known = [number for number in numbers if number in _NUMBER.findall(place.text or "")]
    if len(numbers) != 2 or len(known) != 1 or not _PUTS_RIGHT.search(said):
        return None
    (old,), (new,) = known, numbers.keys() - known
    return place.model_copy(
        update={
            "text": _exchanged(place.text, old, new),
            "street": _exchanged(place.street, old, new),
            "road": _exchanged(place.road, old, new),
        }
    )


def _exchanged(text: str | None, old: str, new: str) -> str | None:
    return text and _NUMBER.sub(lambda found: new if found[0] == old else found[0], text)
