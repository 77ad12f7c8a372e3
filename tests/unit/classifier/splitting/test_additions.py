"""`da` that adds a thing or tells of the same, and what ends a matter (`additions.py`, `clauses.py`)."""

import pytest

from services.classifier.reader import Reader
from services.classifier.splitting.additions import adds
from services.classifier.splitting.clauses import only_names, wants_something
from services.classifier.text.folding import fold, words_of


def adds_a_thing(text: str) -> bool:
    return adds(text, words_of(fold(text)), 0)


@pytest.mark.parametrize(
    "text",
    [
        "yol da bozuk",
        "okulun önündeki durak da karanlık",
        "alt sokakta ise köpekler var",
        "lambaları da yakın",
    ],
)
def test_a_thing_is_added(text: str) -> None:
    assert adds_a_thing(text)


@pytest.mark.parametrize(
    "text",
    [
        "annem de korkuyor",
        "kocam da görmüş",
        "ağustosta da yazdım",
        "akşamları da gelmiyor",
        "komşularım da şikayetçi",
        "muhtarımız da aradı",
        "söyleyince de kızıyorlar",
        "kediler de dağıtıyor bunları",
        "ruhsatım da bu yüzden bekliyor",
        "koku da azalır",
        "yan evde yaşlılar da var",
        "çöp kokuyor, pazarcılar da bağırıyor",
    ],
)
def test_a_time_a_witness_a_cause_or_a_benefit_is_no_thing_added(text: str) -> None:
    assert not adds_a_thing(text)


@pytest.mark.parametrize(
    ("said", "stopped", "wants"),
    [
        ("yama yapılmasını istiyoruz", False, True),
        ("bu hafta budansın artık", False, True),
        ("kurs açıldı mı", False, True),
        ("kayıt yaptırabilir miyim", False, True),
        ("köpekleri toplayın", True, True),
        ("mahallemizdeki parkın", False, False),
        ("yol çok bozuk", True, False),
        ("durakta bekleyen otobüsün", False, False),
    ],
)
def test_a_question_or_a_request_ends_a_matter(said: str, stopped: bool, wants: bool) -> None:
    words = words_of(fold(said))
    assert wants_something(words, len(words), stopped=stopped) is wants


@pytest.mark.parametrize(
    "text",
    [
        "Sokağımıza üç gündür çöp kamyonu uğramıyor, ağustosta da aynısını yazdım",
        "Kaldırım taşı kalkmış, babam takıldı, hastanede yattı, ameliyat parasını ödedik",
        "Konteyner yetmiyor, bu yüzden sokak pislik içinde",
        "Durak çok kalabalık çünkü otobüs hiç gelmiyor",
    ],
)
def test_history_harm_and_what_comes_of_it_are_no_second_matter(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kursa kayıt başladı mı? Gece otobüsü kaça kadar var?",
        "Ihlamurun dalları balkona girdi budansın, 214. sokağın kaldırımı da hiç yok",
    ],
)
def test_behind_a_request_another_matter_begins(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 2


@pytest.mark.parametrize(
    "text",
    [
        "çamlık metro durağı",
        "yeşil konteyner",
        "elektrik direği",
        "okul tarafındaki giriş",
        "sabah 9 seferi",
        "iki numaralı sayaç",
        "Çınar Kafe",
        "üst katlar",
        "köşedeki market önü",
        "mart faturası",
        "açık otopark girişi",
    ],
)
def test_something_is_named_and_nothing_said_of_it(text: str) -> None:
    assert only_names(words_of(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "durağa gelmiyor",
        "durak camı kırık",
        "lamba yok",
        "su kesintisi",
        "trafo arızası",
        "çöp kokusu",
        "başıboş köpek",
        "sivrisinek çok",
        "sokak zifiri",
        "parkta da",
        "durağa bank konsa",
        "konteyner nerede",
        "telefon hep meşgul",
        "yeni konteyner istiyoruz",
        "kaldırım işgali",
        "konteyner boşaltılsın",
        "otobüs seferleri yetersiz",
        "ışıklar hâlâ aynı",
        "yol çamur",
        "rögar kapağı açık",
        "elektrik direği eğik",
        "çocuk parkı kilitli",
        "mahallemizin parkındaki büyük oyuncakların yanındaki bank",
    ],
)
def test_something_is_said_of_it_or_it_is_a_trouble_by_its_name(text: str) -> None:
    assert not only_names(words_of(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Bankın tahtası gevşek köşedeki büfenin jeneratörü de gece susmuyor",
        "Kapı önündeki mazgal tıkanmış ki komşunun köpeği de saldırıyor",
        "Çöp alınmıyor, güvercinlerden biri de kaldırımda yaralı yatıyor",
        "Musluktan çamur akıyor ve doğalgaz faturam da iki katına çıkmış",
    ],
)
def test_a_thing_is_added_behind_what_is_no_verb_and_out_of_many(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 2


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("geçen hafta bindiğim 268'in şoförü de kapıyı kapattı", True),
        ("çatıdan sarkan eski tabela da düşecek", True),
        ("214. sokağın kaldırımı da yok", True),
        ("komşulardan biri de görmüş", False),
        ("bahçedeki suyumuz kesik. lamba da yok", False),
        ("geçen hafta sabaha karşı bizim evin kapısı da çalındı", False),
    ],
)
def test_what_describes_the_thing_may_be_long_and_ends_with_its_sentence(text: str, added: bool) -> None:
    assert adds_a_thing(text) is added
