import pytest

from services.classifier.danger.whom import tells_only_who, told_of_who_writes
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("74 yaşında kadın", True),
        ("babam 83 yaşında", True),
        ("9 yaşında kız çocuğu", True),
        ("alt katta bir teyze yalnız yaşıyor", True),
        ("üst komşumuz 78 yaşında tek başına kalıyor", True),
        ("içeride yaşlı teyze var tek başına", False),
        ("78 yaşında teyze tek başına kapıyı açmıyor", False),
        ("bebek", False),
        ("74 yaşında kadın yerde yatıyor", False),
        ("9 yaşında çocuk kayıp", False),
        ("83 yaşındaki babam uyanmıyor", False),
    ],
)
def test_who_somebody_is_hurts_nobody(text: str, only: bool, reader: Reader) -> None:
    assert tells_only_who(words_of(fold(text))) == only
    if only:
        part = reader.read(text).parts[0]
        assert (part.hazard, part.topic) == (None, "diger")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("evladım ben Hasan amcan çöpler duruyor", "evladim ben hasan amcan"),
        ("4 torunum var ben yazamıyorum bu yazıyor lamba sönük", "4 torunum var yazamiyorum bu yaziyor"),
        ("ben konuşamıyorum yazıyorum kocam duyar", ""),
        ("kızım ben yokken balkondan düştü", ""),
        ("2 çocuk var içerde", ""),
    ],
)
def test_who_writes_is_told_from_what_they_tell(text: str, told: str) -> None:
    words = words_of(fold(text))
    found = told_of_who_writes(words)
    assert " ".join(word.folded for at, word in enumerate(words) if at in found) == told


@pytest.mark.parametrize(
    ("text", "is_danger"),
    [
        ("evladım ben Kemal deden 4 torun var ben yazamıyorum konuşuyorum bu yazıyor lağım taşıyor", False),
        ("kızım ben Sevim teyzen düştüm yerden kalkamıyorum, torunum yazıyor", True),
        ("yavrum ben Rıza amcan mutfakta gaz kokuyor torunum yazıyor", True),
    ],
)
def test_an_old_mans_introduction_alarms_nobody(text: str, is_danger: bool, reader: Reader) -> None:
    assert any(part.hazard for part in reader.read(text).parts) == is_danger
