"""People told one after another: `Ahmet, Deniz ve Umut`. Where all others are people, so is who stands among
them."""

from services.classifier.privacy.cues_before import CLEAR
from services.classifier.privacy.name_holders import are_several
from services.classifier.privacy.name_lists import EVERYDAY, GIVEN, NAME, ORDINARY, SUFFIXED, SURNAME
from services.classifier.privacy.name_page import Page
from services.classifier.privacy.named_places import SURE, bears_several
from services.classifier.privacy.names_in_cases import AND
from services.classifier.text.folding import listed

_OR = listed("mi mu miydi muydu veya yahut yoksa yerine degil")
_APART = (",", "&", "/")
_TO_SEVERAL = listed("beyler beylere beylerin hanimlar hanimlara abiler abilere kardesler kardeslere")
# `Ayşe'yle Cuma namazına gittik`
_NOT_BORNE = ("kenar", "vapur", "namaz", "gun", "ayin", "aksam", "sabah", "iskele", "sahil", "bayram", "yol")
_FEWEST_OF_A_ROW = 3  # full names of which none is sure
_SHORTEST_FULL_NAME, _LONGEST_FULL_NAME = 2, 3
_BULLETS = ("-", ".", ")", ".-")
_BETWEEN_FULL_NAMES = frozenset((*_APART, *_BULLETS, "", "\n", ",\n"))
_OF_A_LIST = frozenset(" :")


def beside(page: Page, first: int, person_until: int) -> int:
    if is_among_people(page, first):
        return SURE
    if not page.kinds[first] & GIVEN:
        return 0
    if _is_among_full_names(page, first):
        return SURE
    if _is_told_with_another(page, first, person_until):
        return CLEAR
    if _is_another(page, first + 2, first) and _is_surely_given(page, first + 2):
        return 2
    then = _next_in_row(page, first)
    if then and page.bare[then - 1] in AND:
        if _is_surely_given(page, then):
            return 3
        if page.is_capital(first) and page.is_capital(then) and page.kinds[then] & GIVEN:
            return 1
    if person_until < 0 or _next_in_row(page, person_until) != first:
        return 0
    return 2


def is_among_people(page: Page, at: int, last: int | None = None) -> bool:
    """`Gülten, Saniye, Perihan`: between two names, of which one at least is nothing else."""
    last = at if last is None else last
    if at == 0 or page.text[page.words[at - 1].end] != ",":
        return False
    then = _next_in_row(page, last)
    if not then or _next_in_row(page, at - 1) != at or are_places(page, last):
        return False
    sure = _is_surely_given(page, at - 1) + _is_surely_given(page, then)
    both_given = page.kinds[at - 1] & page.kinds[then] & GIVEN
    return sure == 2 or bool(sure and both_given and not page.kinds[at] & ORDINARY)


def _is_among_full_names(page: Page, first: int) -> bool:
    """`temel uzun, gülizar uzun`: in a row of full names each is one.

    One of them is surely one, or all share a surname, or there are three.
    """
    last = _end_of_full_name(page, first)
    if last < 0:
        return False
    row = [first]
    while then := _next_full_name(page, last):
        row.append(then)
        last = _end_of_full_name(page, then)
    start = first
    while (start := _previous_full_name(page, start)) >= 0:
        row.append(start)
    if len(row) < _FEWEST_OF_A_ROW:
        surnames = {page.bare[_end_of_full_name(page, at)] for at in row}
        sure = any(_is_surely_given(page, at) for at in row) or len(surnames) == 1
        return len(row) > 1 and sure
    return True


def _end_of_full_name(page: Page, first: int) -> int:
    """Where a given name and a surname end, with a second given name between at most; -1 for none."""
    last = first
    while last - first < _LONGEST_FULL_NAME - 1 and page.joined(last + 1) and page.kinds[last + 1] & NAME:
        last += 1
    full = last > first and page.kinds[first] & GIVEN and page.kinds[last] & (SURNAME | SUFFIXED) == SURNAME
    return last if full else -1


def _next_full_name(page: Page, last: int) -> int:
    """0 for none."""
    then = _next_in_row(page, last) or _next_in_lines(page, last)
    return then if then and _end_of_full_name(page, then) > 0 else 0


def _next_in_lines(page: Page, last: int) -> int:
    """`1- Kerem Tok 2- Bahar Tok`, and names each on a line of its own; 0 for none."""
    then = last + 1
    if then < len(page.words) and page.between(then).strip(" ,") == "\n":
        return then
    if (
        then + 1 < len(page.words)
        and page.bare[then].isdigit()
        and page.between(then + 1).strip(" ") in _BULLETS
    ):
        return then + 1
    return 0


def _previous_full_name(page: Page, first: int) -> int:
    if first < _SHORTEST_FULL_NAME or page.between(first).strip(" ") not in _BETWEEN_FULL_NAMES:
        return -1
    end = first - 2 if page.bare[first - 1] in AND or page.bare[first - 1].isdigit() else first - 1
    for at in range(max(0, end - _LONGEST_FULL_NAME + 1), end):
        if _end_of_full_name(page, at) == end and _next_full_name(page, end) == first:
            return at
    return -1


def _is_told_with_another(page: Page, first: int, person_until: int) -> bool:
    if 0 <= person_until == first - 1 and _is_with(page, person_until) and page.is_capital(first):
        return True
    return _are_told_together(page, first) or _is_another(page, first, person_until)


def _is_another(page: Page, at: int, person: int) -> bool:
    """`adı Ceyda mı Çınar mı`, `Barış değil Bahri`, `Toprak ya da Yaprak`."""
    if person < 0 or not page.joined(at):  # also behind the last word
        return False
    between = page.bare[person + 1 : at]
    return (len(between) == 1 and between[0] in _OR) or between == ["ya", "da"]


def _is_with(page: Page, at: int) -> bool:
    """`Arven'le Alya`."""
    if not page.is_company(at) or page.between(at + 1) != " ":
        return False
    return not page.joined(at + 2) or not page.words[at + 2].folded.startswith(_NOT_BORNE)


def _are_told_together(page: Page, first: int) -> bool:
    """`görevliler levent ve onur`, `Onur ve Metin beylere`."""
    start = first
    while (previous := _previous_in_row(page, start)) >= 0 and page.kinds[previous] & GIVEN:
        start = previous
    then = _next_in_row(page, first)
    goes_on = then > 0 and page.kinds[then] & GIVEN > 0
    if not (start < first or goes_on) or are_places(page, first):
        return False
    if goes_on and then + 1 < len(page.words) and page.bare[then + 1] in _TO_SEVERAL:
        return True
    return start > 0 and are_several(page.bare[start - 1]) and _OF_A_LIST.issuperset(page.between(start))


def _previous_in_row(page: Page, at: int) -> int:
    """The word before, where a comma or `ve` joins the two; -1 for none."""
    return next(
        (before for before in (at - 1, at - 2) if before >= 0 and _next_in_row(page, before) == at), -1
    )


def are_places(page: Page, at: int) -> bool:
    """`Zafer, Umut ve Çağla sokaklarında`."""
    while then := _next_in_row(page, at):
        at = then
    return page.joined(at + 1) and bears_several(page.words[at + 1].folded)


def _next_in_row(page: Page, at: int) -> int:
    """The word that a comma or `ve` joins to this one; 0 for none."""
    if at + 1 < len(page.words) and page.between(at + 1).strip(" ") in _APART:
        return at + 1
    if at + 2 < len(page.words) and page.bare[at + 1] in AND and page.joined(at + 1) and page.joined(at + 2):
        return at + 2
    return 0


def _is_surely_given(page: Page, at: int) -> bool:
    return page.kinds[at] & (GIVEN | EVERYDAY) == GIVEN and not page.form_behind(at)
