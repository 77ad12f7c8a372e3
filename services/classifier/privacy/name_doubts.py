"""What speaks against a person: a place bears the name, a public figure has it, or the word means a thing."""

import re

from services.classifier.privacy.cases import DATIVE
from services.classifier.privacy.cues_before import (
    CLEAR,
    COUNTED,
    HARDLY_THINGS,
    RELATIVES,
    SHORTENED,
    is_office,
)
from services.classifier.privacy.cues_behind import AFTER, BARE_ADDRESS
from services.classifier.privacy.name_lists import EVERYDAY, GIVEN, NAME, SUFFIXED, SURNAME
from services.classifier.privacy.name_page import Page
from services.classifier.privacy.name_phrases import (
    BEHIND,
    OF_A_VERB,
    PHRASES,
    SMALL,
    SMALL_TOO,
    TOLD_OF_ANYBODY,
)
from services.classifier.privacy.name_rows import are_places
from services.classifier.privacy.named_places import (
    CALLED_AFTER,
    CITIES,
    DISTRICTS,
    LIKELY,
    OF_A_PLACE,
    PERHAPS,
    PROVINCES_TOO,
    SURE,
    honours_before,
    is_place_word,
)
from services.classifier.privacy.spoken_numbers import is_number

_THINGS = (
    "kenar",
    "guvenli",
    "suyu",
    "sular",
    "isig",
    "enerji",
    "panel",
    "agac",
    "yol",
    "kiyi",
    "gibi",
    "kok",
    "evi",
    "ayin",
    "mufettis",
    "konsolos",
    "kirici",
    "guvenlig",
    "temizlig",
    "kitab",
    "universite",
)


_LINKS = ("i", "u")
_GOES = re.compile(
    r"(?:hangi|kac|nereden|nasil)(?: \w+)? ?(?:gid|otobus|hat|kalk)|"
    r"giden|gidecek (?:otobus|hat|dolmus)|"
    r"(?:otobus|metro|tramvay|dolmus|minibus|hat) (?:var|yok|gid|kalk|ne zaman|kac)"
)
_STREETS = ("sok", "sk", "cad", "cd")
_THERE = ("de", "da", "te", "ta")
_WHEN = ("de", "da", "en", "an")
_MASTERS = ("usta", "abla", "teyze", "dayi", "amca", "baba", "dede", "nine")
_PRIVATE = re.compile(
    r"(?:dernek|dernegi|vakif|vakfi|koop|kulu[pb]|site|apartman|blok|durak|durag|taksi|sendika|oda(?:lar|s)|birli[kg]|"
    r"takim|tribun|amigo|federasyon|sandig)[a-z]*|[a-z]+(?:c[iu]l[ae]r|inci|ustalar|soforler|esnaf|muhtarlar|servis)"
)


def against(page: Page, first: int, last: int, before: int) -> int:
    """A place bears the name, a public figure has it, or the word means a thing here."""
    previous = page.bare[first - 1] if first else ""
    if honours_before(previous) or _holds_office(page, first) or (previous in CITIES and page.joined(first)):
        return SURE
    if page.bare[first] in COUNTED and (is_number(previous) or (last == first and _is_when(page, first))):
        return SURE
    if _is_led_in(page, first, last) or _is_told_of_anybody(page, first, last):
        return SURE
    if _is_of_a_district(page, first, last, before) or _is_linked(page, first, last):
        return SURE
    if _is_a_phrase(page, first) or (before < CLEAR and _is_before_a_street(page, first, last)):
        return SURE
    if first > 1 and previous in OF_A_PLACE and is_place_word(page.bare[first - 2]):
        return SURE
    if _is_said_twice(page, first) or _is_an_illness(page, last) or are_places(page, last):
        return SURE
    following = page.words[last + 1].folded if page.joined(last + 1) else ""
    if is_office(following) or (last > first and not before and _is_a_landmark(page, last)):
        return SURE
    is_told = before and page.is_capital(first)  # `bahçıvan Ramazan ağaçları budamadı`
    is_told = is_told or (before >= CLEAR and _has_an_object(page, first, following))
    if page.kinds[first] & EVERYDAY and last == first and not is_told and following.startswith(_THINGS):
        return 2
    return 0 if page.kinds[last] & SUFFIXED else _borne_by_a_place(page, first, last, before)


def _has_an_object(page: Page, first: int, following: str) -> bool:
    """`ev sahibim sırrı suyu kesti`, `komşum savaş yolu kapattı`, but `annem deniz suyu içti` no."""
    return page.bare[first] in HARDLY_THINGS and following.endswith(("yu", "lu", "gi", "ci", "evi"))


def _is_led_in(page: Page, first: int, last: int) -> bool:
    """`bu sefer dedem geldi`, but `o Sefer amca bağırdı`."""
    if not first or page.bare[first - 1] not in BEHIND.get(page.bare[first], ()):
        return False
    following = page.words[last + 1].folded if page.joined(last + 1) else ""
    return not (page.is_capital(first) and following in BARE_ADDRESS - {"hala"})


def _is_a_phrase(page: Page, at: int) -> bool:
    if not page.joined(at + 1):
        return False
    word, following = page.bare[at], page.bare[at + 1]
    begun = PHRASES.get(word, ()) + (
        () if page.is_capital(at) else SMALL.get(word, ()) + SMALL_TOO.get(word, ())
    )
    goes_on = [f"{following} "[len(stem) :].strip() for stem in begun if f"{following} ".startswith(stem)]
    if not page.kinds[at + 1] & SURNAME:
        return bool(goes_on)
    both_capital = page.is_capital(at) and page.is_capital(at + 1)  # `Mert Olgun`, but `Bağ Kur`
    return "" in goes_on or (not both_capital and not OF_A_VERB.isdisjoint(goes_on))


def _is_told_of_anybody(page: Page, first: int, last: int) -> bool:
    if last > first or page.is_capital(first) or page.bare[first] not in TOLD_OF_ANYBODY:
        return False
    return first > 0 and page.bare[first - 1] in RELATIVES and not _is_addressed(page, last + 1)


def _is_a_landmark(page: Page, last: int) -> bool:
    """`Suat Seren'e nasıl giderim`, `Halil Rıfat Paşa'da`: a hospital, a school, a square."""
    suffix = page.words[last].folded[len(page.bare[last]) :]
    if page.bare[last] == "pasa":
        return suffix in _THERE
    rest = " ".join(word.folded for word in page.words[last + 1 : last + 4])
    return suffix in DATIVE and _GOES.match(rest) is not None


def _is_of_a_district(page: Page, first: int, last: int, before: int) -> bool:
    """`Altındağ Hüseyingazi`, `ULUBEY/ORDU`, `Nilüfer'de`."""
    if page.bare[first] in CALLED_AFTER and not before:
        if last == first and page.words[first].folded[len(page.bare[first]) :] in _THERE:
            return True
        if last > first and not page.kinds[last] & SURNAME:
            return True
    if last > first:
        return not before and page.bare[first] in DISTRICTS
    previous, then = page.bare[first - 1] if first else "", last + 1
    if previous in DISTRICTS and page.joined(first) and not _is_addressed(page, then):
        return True
    if before and page.bare[first] not in DISTRICTS:
        return False
    return then < len(page.words) and page.between(then) == "/" and _is_province(page.bare[then])


def _is_before_a_street(page: Page, first: int, last: int) -> bool:
    """`merhaba, Barbaros 5361 sokakta`: the quarter of a street told by its number."""
    number, street = (*page.words[last + 1 : last + 3], None, None)[:2]
    if number is None or street is None or last > first or page.bare[first] not in page.places:
        return False
    return is_number(number.folded) and street.folded.startswith(_STREETS)


def _is_province(word: str) -> bool:
    return word in CITIES or word in PROVINCES_TOO


def _is_linked(page: Page, first: int, last: int) -> bool:
    """`Bilal-i Habeşi Camii`, of whom no citizen is called so."""
    if first and page.bare[first - 1] in _LINKS and page.between(first - 1) == "-":
        return True
    then = last + 2
    if not page.joined(then) or page.bare[last + 1] not in _LINKS or page.between(last + 1) != "-":
        return False
    return page.is_capital(then) or page.form_behind(then) > 0


def _is_an_illness(page: Page, at: int) -> bool:
    """`KAYIP ALZHAİMER HASTASI`."""
    return not page.kinds[at] & NAME and page.is_illness(at)


def _is_addressed(page: Page, at: int) -> bool:
    return page.joined(at) and page.words[at].folded in AFTER


def _is_when(page: Page, at: int) -> bool:
    """`Ekim'de`, `Ekim'in 14'ünde`."""
    suffix = page.words[at].folded[len(page.bare[at]) :]
    dated = at + 1 < len(page.words) and page.words[at + 1].folded[:1].isdigit()
    return suffix[-2:] in _WHEN or (suffix != "" and dated)


def _holds_office(page: Page, first: int) -> bool:
    """`dernek başkanı`, `avcılar başkanı` is nobody's office."""
    private = first > 1 and _PRIVATE.fullmatch(page.bare[first - 2]) is not None
    return first > 0 and not private and is_office(page.bare[first - 1])


def _is_said_twice(page: Page, at: int) -> bool:
    """`damla damla`, `alev alev`."""
    beside = [other for other in (at - 1, at + 1) if page.joined(max(at, other))]
    return any(page.bare[other] == page.bare[at] for other in beside)


def _borne_by_a_place(page: Page, first: int, last: int, before: int) -> int:
    for at in range(last + 1, min(last + 4, len(page.words))):
        form = page.form_behind(at - 1)
        if form:
            if _is_a_masters_shop(page, at) and not before:
                return SURE
            if _is_a_titled_road(page, first, at):
                return form + before
            if at > last + 1:
                return 0 if before else min(form, PERHAPS) if form == LIKELY else form
            return form if form == SURE else 0 if before >= CLEAR else form - before
        another = last > first and page.kinds[at] & (GIVEN | EVERYDAY) == GIVEN
        if another or not page.joined(at):
            return 0
        if (
            page.words[at].folded not in BARE_ADDRESS
            and not page.is_capital(at)
            and not page.kinds[at] & NAME
        ):
            return 0
    return 0


def _is_a_titled_road(page: Page, first: int, at: int) -> bool:
    """`Dr. Mustafa Enver Bey Caddesi`: the title is the road's, not somebody's who lives there."""
    return first > 0 and page.bare[first - 1] in SHORTENED and page.bare[at - 1] in BARE_ADDRESS


def _is_a_masters_shop(page: Page, at: int) -> bool:
    """`Ali Usta Kokoreç` stands above a door; in `Ali usta kokoreç satıyor` somebody is spoken of."""
    return page.bare[at - 1] in _MASTERS and page.is_capital(at - 1) and page.is_capital(at)
