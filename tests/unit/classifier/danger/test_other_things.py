import pytest

from services.classifier.danger.other_things import of_other_things
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("kuruyemişçi fiş vermedi", "fis vermedi"),
        ("merdiven altı terlik atölyesi", "merdiven alti"),
        ("bekleme odasında cereyanda oturuyoruz", "cereyanda oturuyoruz"),
        ("havale yaptım ama borç düşmedi", "havale yaptim"),
        ("denetim var diye hepsinin etekleri tutuştu", "etekleri tutustu"),
        ("vali gelecek, müdürün eteği tutuştu", "etegi tutustu"),
        ("kızımın eteği tutuştu sobadan", ""),
        ("meclis üyesi ateş püskürdü", "ates puskurdu"),
        ("baca ateş püskürüyor", ""),
        ("zamlar kanımızı emdi", "kanimizi emdi"),
        ("sayaçtan fış diye ses geliyor", ""),
        ("cereyana kapıldı", ""),
        ("sayın başkanım torunumun eteği tutuştu", ""),
        ("tribün alev aldı", ""),
        ("kızım kayıp dizini kanattı", "kayip dizini"),
        ("kızım kayıp dünden beri", ""),
        ("bıçak bileme tezgahı nerede", "bicak bileme"),
        ("bıçak çekti", ""),
        ("yangın hortumu kesik", "yangin hortumu"),
    ],
)
def test_two_words_may_be_another_thing(text: str, pair: str) -> None:
    words = words_of(fold(text))
    others = of_other_things(words)
    assert " ".join(word.folded for at, word in enumerate(words) if at in others) == pair


@pytest.mark.parametrize(
    "text",
    [
        "merdiven altında bir kadın bayıldı, nefes almıyor",
        "yangın merdivenine sıkıştık, duman doluyor yetişin",
    ],
)
def test_danger_beside_such_a_pair_is_danger(reader: Reader, text: str) -> None:
    assert any(part.urgency == 3 for part in reader.read(text).parts)
