from datetime import timedelta

from services.notifier.window import MARGIN, Way, choose_way
from shared.events import Phrase, Priority
from shared.municipality import Template
from tests.unit.notifier.requests import NOON, REGISTERED, THUMB, a_request

TEMPLATES = (
    Template(phrase="resolved", name="solved", values=("reference",)),
    Template(phrase="registered", name="registered", values=("reference", "unit")),
)
LATER = NOON + timedelta(days=2)


def test_inside_the_window_words_are_free() -> None:
    assert choose_way(a_request(), TEMPLATES, NOON) is Way.FREE


def test_the_last_minutes_count_as_over() -> None:
    request = a_request(window_until=NOON + MARGIN)
    assert choose_way(request, TEMPLATES, NOON) is TEMPLATES[1]
    assert choose_way(request, TEMPLATES, NOON - timedelta(seconds=1)) is Way.FREE


def test_after_the_window_a_template_says_what_one_of_the_phrases_says() -> None:
    request = a_request(phrases=(Phrase(key="thanks"), REGISTERED))
    assert choose_way(request, TEMPLATES, LATER) is TEMPLATES[1]


def test_what_whatsapp_says_about_the_window_counts_more_than_our_clock() -> None:
    assert choose_way(a_request(), TEMPLATES, NOON, closed=True) is TEMPLATES[1]


def test_without_a_template_the_citizen_cannot_be_reached() -> None:
    assert choose_way(a_request(phrases=(Phrase(key="thanks"),)), TEMPLATES, LATER) is Way.NONE


def test_niceties_and_reactions_are_dropped_after_the_window() -> None:
    assert choose_way(a_request(reaction=THUMB), TEMPLATES, LATER) is Way.DROP
    assert choose_way(a_request(priority=Priority.NICETY), TEMPLATES, LATER) is Way.DROP
    assert choose_way(a_request(reaction=THUMB, priority=Priority.NORMAL), TEMPLATES, LATER) is Way.DROP
