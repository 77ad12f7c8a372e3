"""Names under an ending, seen by what stands beside them: `kardeşim Umutun pasosu`, `üst kattaki Koçlar`."""

import re
from collections.abc import Sequence

from services.classifier.privacy.cases import DATIVE, GENITIVE
from services.classifier.privacy.cues_before import RELATIVES
from services.classifier.privacy.name_lists import is_family, is_family_owning, is_sure, stem_of_given
from services.classifier.privacy.name_phrases import SMALL, TIMES
from services.classifier.privacy.named_places import place_form
from services.classifier.privacy.names_in_cases import AND, is_in_a_case, is_owner, may_lead
from services.classifier.text.folding import Word, listed

_PLURALS = (
    *("lar", "ler", "larin", "lerin", "lara", "lere", "lari", "leri", "larla", "lerle"),
    *("lardan", "lerden"),
)
_OF_SEVERAL = ("larin", "lerin")
# `denizin annesiyim`, `rüzgarın öğretmeniyim`
_I_AM_OF = (
    *(f"{who}siyim" for who in ("anne", "baba", "abla", "abi", "hala", "teyze", "veli", "dede")),
    *("esiyim", "kiziyim", "geliniyim", "yegeniyim", "kardesiyim", "ogretmeniyim"),
    *("ogluyum", "torunuyum", "komsusuyum", "doktoruyum", "damadiyim", "kuzeniyim"),
)
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
_SAID_TO_BE = ("mis", "mus", "di", "du")  # `adı hıdırmış`, `ismi esmaydı`
_SAID = re.compile(r"(?:y?m[iu]s|y?d[iu])$")
_NAME_OF = ("adi", "ismi")
_CLAUSE = 3  # words of it that are looked at


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
        elif _is_in_a_case(text, words, bare, at, shouted=shouted):
            found.append(at)
    return found


def _is_in_a_case(text: str, words: Sequence[Word], bare: Sequence[str], at: int, *, shouted: bool) -> bool:
    word = bare[at]
    if word.endswith(GENITIVE) and at + 1 < len(bare) and is_owner(word, bare[at + 1]):
        return True
    if at == 0:
        return False
    if word.endswith(_SAID_TO_BE) and bare[at - 1] in _NAME_OF:
        return is_sure(_SAID.sub("", word))
    return may_lead(bare[at - 1]) and _is_with_a_case(text, words, bare, at, shouted=shouted)


def _is_with_a_case(text: str, words: Sequence[Word], bare: Sequence[str], at: int, *, shouted: bool) -> bool:
    """A word of every day, which with its ending may be anything, is a name with a capital."""
    if text[words[at - 1].end : words[at].start] != " ":
        return False
    if shouted or not text[words[at].start].isupper():
        return is_in_a_case(bare, at, _clause_behind(text, words, at))
    if bare[at - 1] not in RELATIVES:
        return False
    stem, ending = stem_of_given(bare[at])
    if not stem:
        return False
    if ending not in DATIVE or stem not in SMALL.keys() | TIMES:
        return True
    return stem in SMALL and at + 1 < len(words) and words[at + 1].folded in _MEANT_FOR


def _clause_behind(text: str, words: Sequence[Word], at: int) -> list[str]:
    behind = []
    for then in range(at + 1, min(at + 1 + _CLAUSE, len(words))):
        if text[words[then - 1].end : words[then].start].strip(" "):
            break
        behind.append(words[then].folded)
    return behind


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
