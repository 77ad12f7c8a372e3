"""What speaks for a person: the words themselves, what stands before and behind.

Each function gives points; `people` adds them up.
"""

import re
from itertools import pairwise

from services.classifier.privacy.cues_before import (
    BEFORE,
    BEFORE_IN_TWO,
    CLEAR,
    FAREWELLS,
    FIELD_WORDS,
    SELF_SHORT,
    SHORTENED,
    STRONG,
    WEAK,
)
from services.classifier.privacy.cues_behind import ADDRESS, AFTER, NEAR, OURS, SAID_OF
from services.classifier.privacy.name_holders import (
    LET_IT_BE,
    comes_from,
    held_by,
    is_put_right,
    is_told_after,
)
from services.classifier.privacy.name_lists import EVERYDAY, GIVEN, NAME, ORDINARY, SURNAME, is_family
from services.classifier.privacy.name_page import Page
from services.classifier.privacy.name_told import is_told_of
from services.classifier.privacy.named_places import CITIES, DISTRICTS, OF_A_PLACE, is_place_word
from services.classifier.privacy.spoken_numbers import is_number
from services.classifier.text.folding import listed

_SECOND = frozenset(second for _, second in BEFORE_IN_TWO)
_SUFFIX_APART = {"nin": 3, "nun": 3, "in": 1}  # `suna nın köpeği`
_OF_ANY_RELATIVE = listed("duran dogan haci gazi albay cuma yeter gunduz")  # `ayakta duran annem`
_CALLS = ("ariyo", "yaziyo", "sesleniyo")
_VERB = re.compile(r"(?:[aeiu]r|m[iu]s|m[ae]z|[dt][iu]|yeter)$")
_IN = re.compile(r"[dt][ae]$")
_FROM = re.compile(r"[dt][ae]n$")
_COUNTED = listed("bir kere kez defa bin lira tl")  # `ben ayda kırk bin lira veriyorum`
_WITH_OR_IN_IT = re.compile(r"[a-z]{4}(?:[rktnps]l[ae]|[dt][ae])$")
_I_AM = ("yim", "yum")
_WHOSE = ("min", "mun", "zin", "zun")
_AGAIN = listed("yine gene tekrar hani dun dunku demin gecen bugun")
_GREETINGS = listed("selam slm merhaba merhabalar mrb mrhb alo sa")


def before(page: Page, at: int) -> int:
    if not at:
        return 0
    word = page.bare[at - 1]
    points = BEFORE.get(word, 0)
    if page.kinds[at] & GIVEN or page.is_capital(at):
        points = max(points, held_by(page, at), CLEAR * comes_from(page, at))
    if word == "degil" and is_put_right(page, at):
        points = STRONG
    if at > 1 and word in _SECOND:
        points = max(points, BEFORE_IN_TWO.get((page.bare[at - 2], word), 0))
    if not points or (at > 1 and _says_no_more(word, page.bare[at - 2])) or _is_work(page, at - 1):
        return 0
    if _is_enough(word, page.bare[at]):
        return 0
    gap = page.between(at).strip(" ")
    if not gap or (gap == "." and word in SHORTENED):
        return points + (word in SELF_SHORT and (_is_greeted(page, at - 1) or _is_introduced(page, at)))
    if word in FAREWELLS:
        return points if set(gap) <= set(",.\n!-:)") else 0
    if set(gap) <= set(":=-;\n(") and word in FIELD_WORDS:
        return points + 1 if gap[0] in ":=;" else points
    return points - 1 if points >= STRONG and set(gap) <= set(":,.-;\n") else 0


def _is_enough(word: str, following: str) -> bool:
    """`bir usta gelsin yeter`."""
    return following == "yeter" and word in FAREWELLS


def _is_work(page: Page, at: int) -> bool:
    """`benim işim`, which folds to the word for a name."""
    word = page.words[at]
    return word.folded.startswith("isi") and page.text[word.start + 1] in "şŞ"


def _says_no_more(word: str, previous: str) -> bool:
    """`parkın adı`, `adım adım`, `ilanda yazan`."""
    if word == "yazan":
        return _IN.search(previous) is not None
    return word == previous or (word in OF_A_PLACE and is_place_word(previous))


def _is_greeted(page: Page, at: int) -> bool:
    """`selam ben Ceylan`: right behind the greeting people say who they are."""
    return any(word in _GREETINGS for word in page.bare[max(0, at - 2) : at])


def _is_introduced(page: Page, at: int) -> bool:
    """`ben bahar iki çocuk annesiyim`, `ben ipek karşıyakadan`, `ben güler elvankentten arıyorum`."""
    rest = [word.folded for word in page.words[at + 1 : at + 5]]
    if len(rest) > 1 and page.joined(at + 1) and is_number(rest[0]) and _COUNTED.isdisjoint(rest[:2]):
        return True
    if rest and _FROM.search(rest[0]) and (rest[0][:-3] in CITIES | DISTRICTS or rest[0][:-3] in page.places):
        return True
    return any(said.startswith(_CALLS) and _FROM.search(place) for place, said in pairwise(rest))


def _is_what_they_call(page: Page, at: int) -> bool:
    """`Kartal derler`, `bana umut diyorlar`, `bekçiyim bayram derler`, but `temiz diyorlar` no."""
    kind = page.kinds[at]
    of_writer = "bana" in page.bare[max(0, at - 1) : at + 3] or (at and page.bare[at - 1].endswith(_I_AM))
    holds = at and page.bare[at - 1] in BEFORE  # `şoför şakir denen`
    sure = kind & (GIVEN | EVERYDAY) == GIVEN or (kind & GIVEN and (of_writer or holds))
    return bool(sure) or page.is_capital(at) or page.shouted


def _says_who_writes(page: Page, first: int, at: int) -> bool:
    """`selam onur ben yine`, `Derya ben, dün aramıştım`."""
    if _is_greeted(page, first):
        return True
    return page.opens(first) and (page.closes(at) or _writes_again(page, first, at))


def _writes_again(page: Page, first: int, at: int) -> bool:
    """`yasar ben yine`, `temel ben dün de yazmıştım`; but `yeter ben dün de yazdım` is no name."""
    if at + 1 == len(page.words) or page.bare[first] in LET_IT_BE:
        return False
    return page.words[at + 1].folded in _AGAIN


def of_words(page: Page, first: int, last: int, before: int) -> int:
    points = _of_first(page, first, before)
    if last > first and not _is_a_verb(page, first):
        named = page.kinds[first] & NAME or page.is_initial(first)
        kind = page.kinds[first + 1]
        capital = page.is_capital(first + 1) and not page.opens(first + 1)
        if kind & NAME:
            points += (1 if kind & EVERYDAY else 2) + bool(named) + (bool(kind & EVERYDAY) and capital)
        elif capital:
            points += 2
        elif not kind & ORDINARY:
            points += 1
    return points


def _is_a_verb(page: Page, at: int) -> bool:
    """`kardeşim uyur gündüz`: what follows adds nothing to a surname in small letters that is said."""
    kind = page.kinds[at]
    return kind & NAME == SURNAME and bool(kind & EVERYDAY) and not page.is_capital(at)


def _of_first(page: Page, at: int, before: int) -> int:
    kind = page.kinds[at]
    capital = page.is_capital(at) and not page.opens(at)
    if kind & GIVEN and not kind & EVERYDAY and page.bare[at] not in page.places:
        return 4
    if kind & GIVEN and page.is_company(at):
        return 4
    if kind & NAME:
        everyday = bool(kind & EVERYDAY) or page.bare[at] in page.places
        if everyday and before and not kind & GIVEN:
            return int(capital)
        return (1 if everyday else 2) + (2 if capital and kind & GIVEN else capital)
    if page.is_initial(at):
        return 1
    if before and capital and is_family(page.bare[at]):
        return 2
    if kind & ORDINARY:
        return -3 + 2 * (capital and before >= STRONG)
    if page.bare[at][:-2] in CITIES or (not page.is_capital(at) and _is_a_thing_of(page, at)):
        return -3
    if page.is_written_with_care and not page.is_capital(at):
        return 0  # whoever writes capitals writes people's names with them
    return 1 + (capital and len(page.bare[at]) == len(page.words[at].folded))


def _is_a_thing_of(page: Page, at: int) -> bool:
    """`komşumun köpei`, `oğlum skuterle`, `oğlum asgerde`: a slip of a word behind a relative."""
    previous = page.bare[at - 1] if at else ""
    return _WITH_OR_IN_IT.search(page.bare[at]) is not None or (
        previous in OURS and previous.endswith(_WHOSE)
    )


def after(page: Page, first: int, last: int, before: int) -> int:
    following = last + 1
    told = (page.kinds[last] & GIVEN and page.tells_age(last)) or is_told_after(page, first, last)
    points = CLEAR if told or is_told_of(page, first, last) else 0
    if following < len(page.words) and not page.between(following).strip(" "):
        word = page.words[following].folded
        points += 0 if word in SAID_OF and not _is_what_they_call(page, first) else AFTER.get(word, 0)
        if page.kinds[last] & GIVEN and following + 1 < len(page.words):
            points += _SUFFIX_APART.get(word, 0)
        points += word in SELF_SHORT and (
            _is_introduced(page, following) or _says_who_writes(page, first, following)
        )
        if points < STRONG and _is_no_name_to_call_by(page, first, last, word):
            points = WEAK if points > WEAK else 0
    if page.kinds[first] & ORDINARY or _is_said_last(page, first, last):
        return points
    if page.ends_text(last):
        numbered = page.follows_number(first)
        begins = page.opens(first) or numbered
        signed = begins and (page.kinds[first] & GIVEN or (first and last > first))
        return points + 1 + bool(signed) + (numbered or page.gives_number(last))
    if page.closes(last) and not page.opens(first) and (before or not _are_words(page, first, last)):
        points += 1
    return points


def _is_no_name_to_call_by(page: Page, first: int, last: int, word: str) -> bool:
    """`gözlüklü bey`, `yatalak annem`: nobody is called by a word of every day that is no given name."""
    if page.kinds[last] & ORDINARY:
        return True
    if page.is_capital(first) and not page.opens(first):
        return False
    if word in OURS and (page.bare[first] in _OF_ANY_RELATIVE or not page.joined(last + 1)):
        return True
    if page.kinds[first] & GIVEN:
        return False
    is_word = page.kinds[first] & EVERYDAY and (word in ADDRESS or AFTER.get(word, 0) <= WEAK)
    return word in NEAR or bool(is_word) or page.bare[first] in BEFORE


def _is_said_last(page: Page, first: int, last: int) -> bool:
    """A clause ends with its verb, and many a surname is one: `babam açar`, `bir ışık yakışır`."""
    if page.is_capital(first) or page.opens(first):
        return False
    if first == last:
        return page.kinds[first] & NAME == SURNAME
    return _VERB.search(page.bare[last]) is not None and _are_words(page, first, last)


def _are_words(page: Page, first: int, last: int) -> bool:
    """Words of every day alone, none of them written as a name: `üstünde mavi yelek, ...`."""
    run = range(first, last + 1)
    return all(page.kinds[at] & EVERYDAY and not page.is_capital(at) for at in run)
