"""How one politely calls for help: `rica etsem bakar mısınız`. It asks nothing, and says nothing of a matter.

What asks for a piece of work (`takar mısınız`) or for an answer (`söyler misiniz`) is another thing.
"""

import re
from collections.abc import Sequence

from services.classifier.folding import Word, listed

_WOULD = re.compile(r"(?:bak|gel|gonder|yolla|ilgilen|yetis|ulas|cagir)\w*r|(?:ol|ed)(?:abil|ebil)?[eiu]r")
_YOU = re.compile(r"m[iu]s[iu]n(?:[iu]z)?")
# `müsait olunca` is said of anything, also of what cannot wait
_FREE = re.compile(r"ol(?:unca|dugu\w*|ursa\w*)")
_POLITE = listed(
    "lutfen acaba rica ederim ederiz ediyorum ediyoruz etsem etsek zahmet olmazsa mumkunse kusura bakmayin "
    "bakmayiniz rahatsiz ettim ettik sayin yetkili"
)


def without_courtesy(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that are left; all of them where nobody is asked politely."""
    asking: set[int] = set()
    for at, word in enumerate(words[1:], start=1):
        if _YOU.fullmatch(word.folded) and _WOULD.fullmatch(words[at - 1].folded):
            asking |= {at - 1, at}
    if not asking:
        return tuple(words)
    for at, word in enumerate(words[1:], start=1):
        if words[at - 1].folded == "musait" and _FREE.fullmatch(word.folded):
            asking |= {at - 1, at}
    return tuple(word for at, word in enumerate(words) if at not in asking and word.folded not in _POLITE)
