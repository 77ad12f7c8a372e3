"""Names of people in a message. A run of words is weighed: what the words are, what stands before and behind
them, and whether a place bears the name. Evidence adds up; from `ENOUGH` on it is a person.
"""

from collections.abc import Iterator, Sequence

from services.classifier.privacy.cues_before import BEFORE, CLEAR, OF_SOMEBODY, SELF_SHORT, STRONG
from services.classifier.privacy.cues_behind import ADDRESS, AFTER, NAMED
from services.classifier.privacy.name_doubts import against
from services.classifier.privacy.name_evidence import after, before, of_words
from services.classifier.privacy.name_lists import (
    EVERYDAY,
    GIVEN,
    NAME,
    ORDINARY,
    PUBLIC_BEGINNINGS,
    SUFFIXED,
    SURNAME,
)
from services.classifier.privacy.name_page import ARTICLES, Page, page_of
from services.classifier.privacy.name_rows import beside, is_among_people
from services.classifier.privacy.named_places import CALLED_AFTER, PROVINCES_TOO, SURE, place_form
from services.classifier.text.folding import Word, listed

ENOUGH = 4
_SHOWS_A_NAME = NAMED | listed("bey beyefendi hanim hanimefendi")  # right behind a surname
_LONGEST = 4  # words of a name
_PLACE_WITHIN = 3  # words behind a public figure's name, of a place that may bear it


def names_in(text: str, words: Sequence[Word], places: frozenset[str]) -> Iterator[tuple[int, int]]:
    page = page_of(text, words, places)
    at, person_until = 0, -1
    while at < len(words):
        known = page.well_known(at) if page.kinds[at] & NAME or page.bare[at] in PUBLIC_BEGINNINGS else 0
        is_public = known and not _is_called_after(page, at, known)
        found = None if is_public else _person_at(page, at, person_until)
        if found is None:
            at += known or 1
            continue
        first, last = found
        yield words[first].start, _end_of_name(page, last)
        at, person_until = last + 1, last


def _is_called_after(page: Page, first: int, length: int) -> bool:
    """`dedem Mustafa Kemal`, `Yunus Emre Kaplan`: somebody has the name of a public figure."""
    last = first + length - 1
    if any(page.form_behind(at) for at in range(last, min(last + _PLACE_WITHIN, len(page.words)))):
        return False
    if is_among_people(page, first, last):
        return True
    if before(page, first) and page.bare[first - 1] in OF_SOMEBODY:
        return len(page.bare[last]) == len(page.words[last].folded)  # `ben Mansur Yavaş'a yazdım`
    is_addressed = page.joined(last + 1) and page.words[last + 1].folded in ADDRESS
    return length > 1 and (is_addressed or page.is_surname(last + 1))


def _end_of_name(page: Page, last: int) -> int:
    """Without the suffix behind an apostrophe; an Arabic word is compared without its article."""
    word = page.words[last]
    return word.end if page.is_arabic(last) else min(word.start + len(page.bare[last]), word.end)


def _person_at(page: Page, at: int, person_until: int) -> tuple[int, int] | None:
    kind = page.kinds[at]
    said = 0 if _has_said_who(page, at, person_until) else before(page, at)
    if not kind & GIVEN and not said and not _may_stand_alone(page, at):
        return None  # most words
    if page.stops(at) or (not kind & NAME and not _may_begin(page, at)) or _leads_to_a_name(page, at):
        return None
    run = _without_place(page, at, _end_of_run(page, at, said), said)
    points = said + of_words(page, *run, said) + after(page, *run, said) + beside(page, at, person_until)
    points -= against(page, *run, said)
    return run if points >= ENOUGH else None


def _has_said_who(page: Page, at: int, person_until: int) -> bool:
    """`heja ben dicle kent ten yazıyorum`: the name stood before."""
    return 0 <= person_until == at - 2 and page.bare[at - 1] in SELF_SHORT


def _leads_to_a_name(page: Page, at: int) -> bool:
    """`kapıcı Dursun`, `masasındaki Tuba`: the name begins with the next word."""
    if page.kinds[at] & GIVEN or at + 1 == len(page.words) or not page.kinds[at + 1] & GIVEN:
        return False
    if page.shouted or page.is_capital(at) or page.is_initial(at) or not page.joined(at + 1):
        return False
    return page.is_capital(at + 1) or bool(page.kinds[at] & ORDINARY) or page.bare[at] in BEFORE


def _may_begin(page: Page, at: int) -> bool:
    """Whether a word of no list is worth weighing at all; an abbreviation in capitals is not."""
    word = page.words[at]
    if not page.shouted and page.text[word.start : word.end].isupper() and len(word.folded) in (2, 3, 4):
        return False
    return page.is_initial(at) or page.is_arabic(at) or len(page.bare[at]) > 2


def _may_stand_alone(page: Page, at: int) -> bool:
    """Whether a word that is no given name is weighed although nothing before it speaks of a person."""
    if _is_addressed(page, at) or is_among_people(page, at):
        return True
    if page.kinds[at] & ORDINARY:  # most words
        return page.is_initial(at) and page.follows_initial(at + 1)
    return page.opens(at) or page.is_foreign_pair(at)


def _is_addressed(page: Page, at: int) -> bool:
    return at + 1 < len(page.words) and page.words[at + 1].folded in AFTER and page.joined(at + 1)


def _end_of_run(page: Page, first: int, before: int) -> int:
    last = first
    while last - first < _LONGEST - 1 and page.joined(last + 1):
        following = last + 1
        kind, previous = page.kinds[following], page.kinds[last]
        if page.is_surname_written_so(following):
            last = following
            continue
        if page.stops(following) or previous & SUFFIXED or _begins_another(page, first, following):
            break
        if place_form(page.words[following].folded, "") or page.form_behind(last):
            break
        if page.is_illness(following) and not (kind & SURNAME and page.is_capital(following)):
            break
        third = kind & GIVEN and not kind & EVERYDAY and not (kind & SURNAME and page.is_capital(following))
        if last > first and third and before < STRONG and page.bare[last] not in ARTICLES:
            break  # a third word that is a given name begins somebody else, or the name of a place
        both_capital = page.is_capital(following) and page.is_capital(first) and not kind & ORDINARY
        unlisted = not kind and len(page.bare[following]) > 3 and bool(previous & NAME or before >= STRONG)
        arabic = page.is_arabic(first) and page.is_arabic(following) and not kind & ORDINARY
        named = both_capital or unlisted or arabic or page.is_initial(last) or bool(kind & NAME)
        if not (named or _is_word_as_surname(page, first, following, before)):
            break
        last = following
    return last


def _is_word_as_surname(page: Page, first: int, at: int, before: int) -> bool:
    """A word of every day behind a given name: `Şenol Ekşi`, `hüseyin yolcu adına`."""
    if page.bare[first] in CALLED_AFTER:
        return False
    given = any(page.kinds[at] & (GIVEN | EVERYDAY) == GIVEN for at in range(first, at))
    either = given or (page.kinds[first] & GIVEN and page.is_capital(first) and page.is_capital(at))
    if either and page.joined(at + 1) and page.words[at + 1].folded in _SHOWS_A_NAME:
        return True
    signed = before > 0 and page.ends_text(at) and page.bare[first] not in PROVINCES_TOO
    clear = before >= CLEAR or signed  # `saygılarımla, Nezaket Sağlam`, but `Ordu Perşembe`
    return (given or (clear and page.is_capital(first))) and page.is_word_as_surname(at)


def _begins_another(page: Page, first: int, at: int) -> bool:
    """`gelin Sude damat Onur`, `Volkan B. yazdı`: a small letter goes on with something else."""
    if page.shouted or page.is_capital(at) or not page.is_capital(first):
        return False
    return page.bare[at] in BEFORE or (at - 1 > first and page.is_initial(at - 1))


def _without_place(page: Page, first: int, last: int, before: int) -> tuple[int, int]:
    """`ben Ayşe Kaya Atatürk Mahallesi'nden`: the word nearest to a place is the place's."""
    last = next((at - 1 for at in range(first + 1, last + 1) if page.well_known(at)), last)
    if before and last - first > 1 and page.form_behind(last) == SURE:
        return first, last - 1
    return first, last
