import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "çöpler alındı",
        "evet çöpleri almışlar",
        "çukuru kapatmışlar sağ olun",
        "evet çukur kapanmış artık yok",
        "lamba yanıyor artık",
        "evet ikisi de çözüldü",
        "gördüm yapmışlar elinize sağlık",
        "çukur için sorun kalmadı",
        "arıza giderilmiştir",
        "çöpü aldılar sağ olsunlar, onu kapatın",
        "davul sustu dağıldılar",
        "karşıdaki adamlar zaten gittiler",
    ],
)
def test_words_that_end_in_a_solution_say_yes(reader: Reader, text: str) -> None:
    assert [part.solved for part in reader.read(text).parts] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "kimse gelmedi buraya",
        "yalan söylemeyin gelen giden olmadı",
        "geldim baktım kimse bir şey yapmamış",
        "baştan savma yapmışlar",
        "sokağımıza gelen giden yok",
        "no it is still there",
        "başvurumdaki mazgal hiç temizlenmemiştir",
        "cezaya rağmen inşaat devam etmektedir",
        "salıncağı takmamışlar",
        "لا ما زالت موجودة",
    ],
)
def test_words_that_deny_it_anywhere_say_no(reader: Reader, text: str) -> None:
    assert [part.solved for part in reader.read(text).parts] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "çukuru doldurmuşlar ama tam değil",
        "çukur yine açılmış",
        "yapıldı mı",
        "çöp alındı diyorsunuz",
        "kaldırım kırık",
        "bu sefer almışlar",
        "rögar açık kalmış, onu kapatın",
        "ekip geldi",
    ],
)
def test_what_is_doubtful_or_another_thing_says_neither(reader: Reader, text: str) -> None:
    assert [part.solved for part in reader.read(text).parts] == [None]


def test_two_matters_are_judged_apart(reader: Reader) -> None:
    parts = reader.read("çöp alındı ama çukur duruyor").parts
    assert [part.solved for part in parts] == [True, False]


def test_danger_is_no_answer(reader: Reader) -> None:
    assert reader.read("gaz kokuyor dediler ama kapattılar").parts[0].solved is None
