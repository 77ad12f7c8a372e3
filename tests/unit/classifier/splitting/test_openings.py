"""What opens another matter, and what only looks like it (`openings.py`, `lists.py`)."""

import pytest

from services.classifier.reader import Reader
from services.classifier.splitting.lists import counted_off
from services.classifier.splitting.openings import is_second_of_two, opening_at, separators_of
from services.classifier.text.folding import fold, words_of

SEPARATORS = separators_of(["bir de", "birde", "aklima geldi"])


def opened(text: str) -> list[int]:
    words = words_of(fold(text))
    return [at for at in range(1, len(words)) if opening_at(words, at, SEPARATORS)]


@pytest.mark.parametrize(
    "opening",
    [
        "ikinci derdimiz",
        "bir diğer husus",
        "öbür mesele",
        "bir sıkıntımız daha",
        "üçüncü söylemek istediğim",
        "2. konu",
        "3.sü",
        "4.üncüsü",
        "hazır buradayken",
        "elim telefondayken",
        "sözü açılmışken",
        "madem sordunuz",
        "bunu yazarken",
        "şunu da ekleyeyim",
        "bundan bağımsız",
        "o da yetmezmiş gibi",
        "ha bir de",
    ],
)
def test_in_whatever_form_another_matter_is_opened(opening: str) -> None:
    assert opened(f"çöp alınmadı {opening} lamba yanmıyor")[:1] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "bahçede yemek yerken ağaç devrildi",
        "durakta sıra beklerken kovaladılar",
        "kamyon saat birde geliyor",
        "konteyneri diğer sokağa koydunuz",
        "bunu da değiştirin",
        "bu da yetmez",
        "caddede 2 çukur var",
    ],
)
def test_what_only_looks_like_an_opening_opens_nothing(text: str) -> None:
    assert opened(text) == []


def test_openings_one_behind_the_other_open_one_matter(reader: Reader) -> None:
    parts = reader.read(
        "Dönercinin eti bozuktu, denetleyin. Bunu yazarken aklıma geldi, durağın lambası yanmıyor"
    ).parts
    assert [part.text[:4] for part in parts] == ["Döne", "Bunu"]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("hem çöp kovası hem bank istiyoruz", [3]),
        ("ne suyumuz var ne elektriğimiz", [3]),
        ("yolun bozuk olduğu gibi kaldırımlar da paramparça", [4]),
        ("gördüğünüz gibi yol bozuk", []),
        ("hem pis hem", [2]),
        ("hem ucuz olur hem yer açılır", []),
        ("ne zaman gelecek", []),
    ],
)
def test_the_second_of_two_told_together(text: str, begins: list[int]) -> None:
    words = words_of(fold(text))
    assert [at for at in range(1, len(words)) if is_second_of_two(words, at)] == begins


def test_matters_are_counted_off_behind_each(reader: Reader) -> None:
    text = "kamyon çöpü almıyor bu bir, üst kat gece matkap çalıştırıyor bu iki"
    assert counted_off(words_of(fold(text))) == {5, 12}
    assert len(reader.read(text).parts) == 2
    assert counted_off(words_of(fold("bu bir rezalet, bu iki sokak karanlık"))) == {2, 5}
    assert counted_off(words_of(fold("bu bir rezalet"))) == set()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kaldırım delik deşik, ayrıca üst komşu gece müzik çalıyor", 2),
        ("Nüfus cüzdanımı burada çıkarabilir miyim, bir de sokağımızın lambası yanmıyor", 2),
        ("- Ana boru patladı, bahçeyi su bastı\n- Park çok bakımsız, salıncak kopuk", 2),
        ("Otobüs köye üç gündür uğramıyor. Yolun asfaltı bozuk, çukur dolu. Seferleri de artırın.", 2),
    ],
)
def test_what_stands_beside_an_opening_is_a_matter(reader: Reader, text: str, count: int) -> None:
    assert len(reader.read(text).parts) == count


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("başka bişey: marketin önündeki lamba sönük", True),
        ("bişey daha var, köpekler çoğaldı", True),
        ("hiçbişey yapmadılar", False),
        ("bişey olmaz dediler", False),
    ],
)
def test_a_word_written_together_opens_as_it_does_written_apart(
    reader: Reader, text: str, apart: bool
) -> None:
    assert reader.read(text).parts[0].apart is apart


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        (
            "Nüfus kaydım yanlış yazılmış. Dönerken tramvay kapısı kolumu ezdi. İkisi için de bilgi verin",
            2,
        ),
        ("214 sokakta lamba sönük. 220 sokakta konteyner devrik.", 2),
        ("Kaçak kat: 214 sk. Çöp: 220 sk.", 2),
        ("Festival güzeldi. Gelelim dertlere: 1) konteyner yok 2) lamba sönük", 2),
        ("Geçen gün kavga çıktı ayrıldılar. Yazma sebebim köşedeki konteynerin kapağı yok.", 1),
        ("214 sokak çöp dolu. 220 sokağı her gün alıyorsunuz.", 1),
    ],
)
def test_what_counts_them_up_where_they_are_and_what_leads_up_to_them(
    reader: Reader, text: str, matters: int
) -> None:
    assert len(reader.read(text).parts) == matters


def test_in_few_words_three_things_are_found_together(reader: Reader) -> None:
    assert len(reader.read("yol bozuk cop dolu su kokuyor icilmiyor").parts) == 3
