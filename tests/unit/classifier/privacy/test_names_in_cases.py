"""Given names that are words as well, in small letters under a case ending, and the words themselves."""

import pytest

from services.classifier.reader import Reader


def names(reader: Reader, text: str) -> list[str]:
    return [found.text for found in reader.read(text).personal_data if found.type == "name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ablam kiymetin engelli raporu kayip", "kiymetin"),
        ("dayım rüzgarın cenazesi yarın", "rüzgarın"),
        ("torunum nehiri kopek kovaladi", "nehiri"),
        ("eltim serpilde kaldı anahtar", "serpilde"),
        ("paketi yan komşu yasemine bırakın", "yasemine"),
        ("serkanla cennetin nikahı var", "cennetin"),
        ("davut ile donenin cenazesi var", "donenin"),
        ("yaşarın köpeği bütün gece havlıyor", "yaşarın"),
        ("bayramın dükkanı önünde çukur var", "bayramın"),
        ("ben baharın eşiyim", "baharın"),
        ("çınarın öğretmeniyim", "çınarın"),
        ("nehir'i arı soktu", "nehir"),
        ("memurun adı talatmış", "talatmış"),
    ],
)
def test_what_somebody_has_or_meets_with_tells_a_name_from_a_word(
    reader: Reader, text: str, name: str
) -> None:
    assert names(reader, text)[-1:] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "annem denizin kenarında telefonu düşürdü",
        "babam bayramın ilk günü düştü",
        "kızım güneşin altında bayıldı",
        "üst komşum demire çarptı",
        "eşim rüzgarın sesinden uyuyamadı",
        "oğlum çiçeği kopardı diye azarladılar",
        "kardeşim umudun kalmadı mı diyor",
        "babam kadere bırak diyor",
        "annem toprağın üstünde oturuyor",
        "halam yağmurun altında kaldı",
        "çınarın dalı dükkana değiyor",
        "denizin kızı heykeli kırık",
        "baharın gelişiyle sinek arttı",
        "sokağın adı kalmış levhası yok",
        "bayramın ikinci günü dükkan kapalıydı",
        "komşum kadere inanıyor galiba",
        "ağaç ile duvarın arası açıldı",
        "eşim evinde değil okulda",
        "karşı komşu eşini dövüyor",
        "rahmetli dedemin üstüne ceza yazılmış",
    ],
)
def test_the_word_itself_is_no_name(reader: Reader, text: str) -> None:
    assert names(reader, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("temel ben yine, lamba sönük", "temel"),
        ("ben ipek bornovadan taşındım", "ipek"),
        ("kapı görevlisi yaşar uyuyor", "yaşar"),
        ("komşum savaş yolu kapattı", "savaş"),
        ("melek ve oğlu kapıda kaldı", "melek"),
        ("sistemde pınar yazıyor", "pınar"),
        ("komşunun çocuğu yiğithan kapıya vuruyor", "yiğithan"),
        ("sevgi ve saygılarla, barış", "barış"),
        ("şoför şakir denen kaba biri", "şakir"),
    ],
)
def test_who_somebody_is_said_to_be_is_a_name(reader: Reader, text: str, name: str) -> None:
    assert names(reader, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "yeter ben yine geldim kimse yok",
        "ben deniz kenarından geliyorum",
        "görevli temel kuralları bilmiyor",
        "annem yaşar mı bu soğukta",
        "memur bayram izninde",
        "öğrenci hakkı bitti",
        "komşum deniz yolu ile gitti",
        "şoför yeter dedi indi",
        "kardeşim mavi kartla binemedi",
        "ekranda bahar yazıyor",
        "gelin çocuğu alın",
        "muhtar güven vermiyor",
        "müteahhit aslan payını aldı",
        "saygılarla sevgi dolu günler",
    ],
)
def test_a_word_that_looks_like_it_is_none(reader: Reader, text: str) -> None:
    assert names(reader, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("imza: temel kaya, gülizar kaya", ["temel kaya", "gülizar kaya"]),
        ("1- kerem tok 2- bahar tok", ["kerem tok", "bahar tok"]),
        ("imza\nyaşar taş\nhanife taş", ["yaşar taş", "hanife taş"]),
    ],
)
def test_full_names_in_a_row_are_people(reader: Reader, text: str, found: list[str]) -> None:
    assert names(reader, text) == found


@pytest.mark.parametrize(
    "text",
    ["deniz kumu, demir boru, taş duvar", "toprak kaydı, çınar devrildi", "umut park, bahar sokak kapalı"],
)
def test_things_in_a_row_are_none(reader: Reader, text: str) -> None:
    assert names(reader, text) == []
