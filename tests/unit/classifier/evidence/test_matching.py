import pytest

from services.classifier.evidence.matching import PatternBook
from services.classifier.text.folding import fold, words_of

SHORT = {"su": ("=su", "sular"), "gaz": ("=gaz", "=gazi")}


def finds(pattern: str, text: str) -> bool:
    book = PatternBook(SHORT, gap_words=2)
    return book.add(pattern) in book.find(words_of(fold(text)))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("cukur", "yolda ÇUKURLAR var"),
        ("=tsk", "tsk"),
        ("yol bozuk|berbat", "yol çok çok berbat"),
        ("su kesi", "sular yine kesildi"),
        ("gaz koku", "gaz kokuyor"),
        ("e-belediye", "e-belediyeden ödeme"),
    ],
)
def test_a_pattern_is_found(pattern: str, text: str) -> None:
    assert finds(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("=tsk", "tskb"),
        ("su kesi", "sunulan hizmet kesildi"),
        ("gaz koku", "gazete kokuyor"),
        ("yol bozuk", "bozuk yol"),
        ("yol bozuk", "yol dün ve bugün de bozuk"),
        ("=park", "parka"),
    ],
)
def test_a_pattern_is_not_found(pattern: str, text: str) -> None:
    assert not finds(pattern, text)


def test_a_match_says_which_words_it_covers() -> None:
    book = PatternBook(SHORT, gap_words=2)
    number = book.add("yol bozuk")
    match = book.find(words_of("bizim yol cok bozuk abi"))[number]
    assert (match.first, match.last) == (1, 3)


def test_the_words_of_the_patterns_are_told_one_by_one() -> None:
    book = PatternBook(SHORT, gap_words=2)
    book.add_all(["=tsk", "yol bozuk|berbat", "gaz koku"])
    assert book.words() == {"tsk", "yol", "bozuk", "berbat", "gaz", "gazi", "koku"}
