"""How one politely calls for help: `iyi geceler`, `rica etsem bakar mısınız`, `haberiniz olsun`. It asks
nothing, and says nothing of a matter.

What asks for a piece of work (`takar mısınız`) or for an answer (`söyler misiniz`) is another thing.
"""

import re
from collections.abc import Sequence

from services.classifier.text.folding import Word, listed
from services.classifier.text.phrases import Phrase, Phrases

_WOULD = re.compile(r"(?:bak|gel|gonder|yolla|ilgilen|yetis|ulas|cagir)\w*r|(?:ol|ed)(?:abil|ebil)?[eiu]r")
_YOU = re.compile(r"m[iu]s[iu]n(?:[iu]z)?")
# `müsait olunca` is said of anything, also of what cannot wait
_FREE = re.compile(r"ol(?:unca|dugu\w*|ursa\w*)")
_POLITE = listed(
    "lutfen acaba rica ederim ederiz ediyorum ediyoruz etsem etsek zahmet olmazsa mumkunse kusura bakmayin "
    "bakmayiniz rahatsiz ettim ettik sayin yetkili"
)

_GREETING = Phrases(
    (
        "iyi|hayirli geceler|aksamlar|gunler|sabahlar|bayramlar",
        "merhaba|merhabalar|selam|selamlar|slm|mrb|gunaydin|efendim|alo",
        "selamun|selamin aleykum",
        "kolay gelsin",
        "sayin|degerli|saygideger|kiymetli yetkili|yetkililer|baskan|baskanim|baskanimiz|mudurum",
        "baskanimiza|belediyemize|baskanliginiza|size saygilar|selamlar|saygilarimla",
        "kusura bakmayin",
        "rahatsiz ediyorum|ettim|ediyorum ama",
    )
)
_TELLING = Phrases(  # why one writes, not what: said of a hole and of a fire alike
    (
        "haberiniz|haberin|bilginiz|bilgin olsun",
        "bilginize|bilgilerinize",
        "haber|bilgi vereyim|verelim|vermis olayim",
        "haber|bilgi vermek istedim|istedik|isterim",
        "soyleyeyim|yazayim|bildireyim|uyarayim dedim",
        "bildirmek|iletmek|soylemek|uyarmak istedim|istedik|isterim",
    )
)
_SAID_AFTER = listed("dedim dedik istedim diye")


def without_courtesy(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that are left; all of them where nobody is polite."""
    said = tuple(word.folded for word in words)
    courtesy = _asked(said) | _greeted(said) | _told(said)
    if not courtesy:
        return tuple(words)
    return tuple(word for at, word in enumerate(words) if at not in courtesy and word.folded not in _POLITE)


def _asked(said: Phrase) -> set[int]:
    asking: set[int] = set()
    for at, word in enumerate(said[1:], start=1):
        if _YOU.fullmatch(word) and _WOULD.fullmatch(said[at - 1]):
            asking |= {at - 1, at}
    if not asking:
        return asking
    for at, word in enumerate(said[1:], start=1):
        if said[at - 1] == "musait" and _FREE.fullmatch(word):
            asking |= {at - 1, at}
    return asking


def _greeted(said: Phrase) -> set[int]:
    end = 0
    while length := _GREETING.beginning(said, end):
        end += length
    return set(range(end))


def _told(said: Phrase) -> set[int]:
    telling: set[int] = set()
    for at in range(len(said)):
        if length := _TELLING.beginning(said, at):
            end = at + length
            is_quoted = end < len(said) and said[end] in _SAID_AFTER
            telling |= set(range(at, end + is_quoted))
    return telling
