"""Whether the word before a street, quarter or house is its name, and where that name begins.

`karanlık sokakta`, `sular patladı sokak battı`: most words that stand before a street say nothing of where it
is, and who is taken to have told a place is not asked for it.
"""

import re
from collections.abc import Sequence

from services.classifier.places.pieces import DISTRICT_PART, kind_of_road
from services.classifier.privacy.name_lists import EVERYDAY, GIVEN, ORDINARY, SUFFIXED, kind_of
from services.classifier.text.folding import Word, fold, listed

NOT_A_NAME = listed(
    """
    bizim bizimki bu su o bir her tum butun ayni ana ara yan arka on alt ust karsi icin ile ve veya de
    da ki sizin benim evimizin evin mahallemizin mahallenin hangi hicbir cogu iki uc sokak cadde mahalle
    bulvar merhaba selam slm mrb meraba ayrica birde bide
    iyi gunler sayin yetkili belediyemiz lutfen acil hala cok cunku ama artik bugun
    dun simdi sabah aksam gece var yok olan nolu sayili numarali gibi kadar dolayi the on in at of our
    my a an is near street kendi birincisi ikincisi ucuncusu dorduncusu
    """
)
# whom the words are spoken to: `evladım muhtarlığın arkası`
ADDRESSED = listed(
    """
    evladim yavrum kizim oglum kuzum guzelim kardes kardesim abi abim abicim agabey abla ablam ablacim hocam
    amirim memurum mudurum baskanim sefim efendim beyefendi hanimefendi valla vallahi
    """
)
_NO_NAME = NOT_A_NAME | ADDRESSED
_TIMES = listed("sefer defa kez kere")  # `bu sefer apartmanın önü`
# only what bears a name is called so: `ataturk cad`, `istasyon caddesi`; any street is a `sokak` or a `cadde`
_OF_A_NAME = re.compile(
    r"caddesi\w*|caddes|cadd?|cd|bulvari|blvd?|bulv|skk?|(?:sokag|bulvar)[iu]n(?:[aiu]|d[ae]\w*|[iu]n\w*)|"
    r"mahal+esi\w*|mah|mhl?"
)
# of these, such as a word of every day may name: `gül sokakta`, but `çınar sokağa devrildi`
_AS_A_NAME_STANDS = re.compile(r"sokak(?:ta(?:ki|yiz|yim)?)?|sok|apartman\w*|apt|site\w*")
_INFLECTED = re.compile(r"\w{2,}(?:[iu]n[iu]n|[dt][ae]ki|[dt][ae]n|yor|m[iu]s)|\w{3,}(?:d[ae]|ken|l[ae]n)")
# `100. yıl caddesi`: the number is of the name
_OF_A_DATE = re.compile(r"yil|ocak|subat|mart|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik")
# a full stop behind one of these ends no sentence, nor behind a number
_SHORTENED = listed("mah mh mhl cad cd sok sk blv bulv apt dr prof av sht yzb alb gen org st")
_SENTENCE_ENDS = re.compile(r"[.!?…\n:]")


def is_named(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the word before the one at `at` is the name of what stands there."""
    if at == 0 or words[at - 1].folded in _NO_NAME or not belongs(text, words[at - 1], words[at]):
        return False
    before, kind = words[at - 1], kind_of(words[at - 1].folded)
    if "'" in fold(_seen(text, before)):
        return False
    if kind & (ORDINARY | SUFFIXED) and _INFLECTED.fullmatch(before.folded):
        return False
    if is_capital_by_choice(text, words, at - 1) or is_title(text, words[at]):
        return True
    if _OF_A_NAME.fullmatch(words[at].folded):
        return at < 2 or words[at - 2].folded != "en"  # the busiest of all streets bears no name here
    if kind & (ORDINARY | SUFFIXED):
        return False
    if not kind & EVERYDAY:
        return True
    return bool(kind & GIVEN) and _AS_A_NAME_STANDS.fullmatch(words[at].folded) is not None


def back_to_name(text: str, words: Sequence[Word], folded: Sequence[str], at: int, most: int) -> int:
    """Where the name before this word begins: capitals as far as they go, otherwise a word, and people's
    names before it."""
    first = at
    shouted = _seen(text, words[at]).isupper()
    while first > 0 and at - first < most and folded[first - 1] not in _NO_NAME:
        before = words[first - 1]
        if not belongs(text, before, words[first]):
            break
        if _is_road(text, before) or DISTRICT_PART.fullmatch(before.folded):
            break
        if before.folded in _TIMES and first > 1 and folded[first - 2] in NOT_A_NAME:
            break
        if first < at and not _leads_on(text, before, shouted=shouted):
            break
        first -= 1
    of_a_date = 0 < first < at and _OF_A_DATE.fullmatch(folded[first]) and folded[first - 1].isdigit()
    return first - 1 if of_a_date else first


def _is_road(text: str, word: Word) -> bool:
    """`şok` is a shop."""
    return kind_of_road(word.folded) is not None and text[word.start] not in "şŞ"


def _leads_on(text: str, word: Word, *, shouted: bool) -> bool:
    if text[word.start].isupper() and not shouted:
        return True
    return kind_of(word.folded) & (GIVEN | EVERYDAY | ORDINARY | SUFFIXED) == GIVEN


def belongs(text: str, word: Word, following: Word) -> bool:
    """Nothing between them but a full stop that only shortens the word."""
    between = text[word.end : following.start]
    return not between.strip(" .") and "\n" not in between and not ends_a_sentence(between, word)


def is_capital_by_choice(text: str, words: Sequence[Word], at: int) -> bool:
    """A capital that neither begins a sentence nor stands among capitals."""
    if at == 0 or not is_title(text, words[at]):
        return False
    return not ends_a_sentence(text[words[at - 1].end : words[at].start], words[at - 1])


def ends_a_sentence(between: str, word: Word) -> bool:
    """Whether a sentence ends with this word and what stands between it and the next."""
    shortened = between.strip() == "." and (word.folded in _SHORTENED or word.folded.isdigit())
    return _SENTENCE_ENDS.search(between) is not None and not shortened


def is_title(text: str, word: Word) -> bool:
    """Whether it has a capital and is not written in capitals."""
    seen = _seen(text, word)
    return seen[0].isupper() and not seen.isupper()


def _seen(text: str, word: Word) -> str:
    return text[word.start : word.end]
