"""Names under an ending, seen by what stands beside them: `kardeşim Umutun pasosu`, `üst kattaki Koçlar`."""

import re
from collections.abc import Sequence

from services.classifier.privacy.cases import DATIVE, GENITIVE
from services.classifier.privacy.cues_before import HARDLY_THINGS, RELATIVES
from services.classifier.privacy.name_lists import is_family, is_family_owning, stem_of_given
from services.classifier.privacy.name_phrases import SMALL, TIMES
from services.classifier.privacy.named_places import place_form
from services.classifier.text.folding import Word, listed

_PLURALS = (
    *("lar", "ler", "larin", "lerin", "lara", "lere", "lari", "leri", "larla", "lerle"),
    *("lardan", "lerden"),
)
_OF_SEVERAL = ("larin", "lerin")
# `denizin annesiyim`
_I_AM_OF = tuple(f"{who}siyim" for who in ("anne", "baba", "abla", "abi", "hala", "teyze", "veli", "dede"))
# what grows, lies or falls: `sokaktaki Çınarlar`, `Güller ve Çınarlar`, but `Demirler ve Koçlar`;
# there is but one sun, and `Güneşler` are neighbours
_THINGS = re.compile(rf"(?:{'|'.join(SMALL.keys() - {'gunes'})}|hayal)l[ae]r[a-z]*")
_AT_THEIR_DOOR = ("kattaki", "dairedeki", "komsu")
_MEANT_FOR = listed("randevu rapor burs ilac ilaci maas haber selam araba kopek carpti vurdu saldirdi")
_AT_HOME = re.compile(
    r"(?:ust|alt|yan|karsi|capraz|bitisik|arka|bina|apart|kat|daire|bahce|soka|site|blok|koy|mahalle|komsu)"
    r"[a-z]{0,9}[dt][ae]ki|daire|kat|komsu(?:lar)?(?:[iu]?m|[iu]?m[iu]z)?|"
    r"(?:apart|bina|soka|site|koy|blok|kat)[a-z]{0,6}[dt][ae]"
)
AND = ("ve", "ile")


def are_under_endings(text: str, words: Sequence[Word], bare: Sequence[str], *, shouted: bool) -> list[int]:
    """Where one of them stands."""
    found = []
    for at, word in enumerate(bare):
        if word.endswith(_PLURALS):
            if text[words[at].start].isupper() and _is_a_family(text, words, bare, at, shouted=shouted):
                found.append(at)
        elif word.endswith(_I_AM_OF):
            if at and stem_of_given(bare[at - 1])[1] in GENITIVE:
                found.append(at - 1)
        elif at and bare[at - 1] in RELATIVES and not shouted and _is_with_a_case(text, words, bare, at):
            found.append(at)
    return found


def _is_with_a_case(text: str, words: Sequence[Word], bare: Sequence[str], at: int) -> bool:
    """A word of every day, which with its ending may be anything, is a name with a capital."""
    stem, ending = stem_of_given(bare[at])
    if not stem or text[words[at - 1].end : words[at].start] != " ":
        return False
    if not text[words[at].start].isupper():
        return ending in GENITIVE and stem in HARDLY_THINGS
    if ending not in DATIVE or stem not in SMALL.keys() | TIMES:
        return True
    return stem in SMALL and at + 1 < len(words) and words[at + 1].folded in _MEANT_FOR


def _is_a_family(text: str, words: Sequence[Word], bare: Sequence[str], at: int, *, shouted: bool) -> bool:
    word, then = bare[at], at + 1
    following = words[then].folded if then < len(words) else ""
    if word.endswith(_OF_SEVERAL) and following and is_family_owning(word, following):
        return True
    if shouted or not is_family(word) or place_form(following, ""):
        return False
    if at and _AT_HOME.fullmatch(bare[at - 1]) and text[words[at - 1].end : words[at].start] == " ":
        return not _THINGS.fullmatch(word) or bare[at - 1].startswith(_AT_THEIR_DOOR)
    pairs = [other for other in (at - 2, at + 2) if 0 <= other < len(bare) and bare[(at + other) // 2] in AND]
    if _THINGS.fullmatch(word):
        pairs = [other for other in pairs if not _THINGS.fullmatch(bare[other])]
    return any(text[words[other].start].isupper() and is_family(bare[other]) for other in pairs)
