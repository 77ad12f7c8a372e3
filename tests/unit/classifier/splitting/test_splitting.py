"""How a message is cut into its matters, on texts written for it (`splitting/`)."""

import json
from pathlib import Path

import pytest

from services.classifier.reader import Reader

_WRITTEN = Path(__file__).parent


@pytest.fixture(scope="module")
def written() -> list[tuple[str, list[str]]]:
    return _read(_WRITTEN)


@pytest.fixture(scope="module")
def hard() -> list[tuple[str, list[str]]]:
    """Of four writers who were asked for what is hard to tell apart."""
    return _read(_WRITTEN / "hard")


def _read(folder: Path) -> list[tuple[str, list[str]]]:
    lines = [line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    rows = [json.loads(line) for line in lines]
    return [(row["text"], row["parts"]) for row in rows]


@pytest.mark.parametrize(("several", "least"), [(False, 0.95), (True, 0.86)])
def test_matters_are_counted_right(
    reader: Reader, written: list[tuple[str, list[str]]], several: bool, least: float
) -> None:
    """A little below what is reached; it falls when the cutting gets worse."""
    assert _counted_right(reader, written, several) >= least


@pytest.mark.parametrize(("several", "least"), [(False, 0.93), (True, 0.56)])
def test_hard_ones_are_counted_right_as_often_as_ever(
    reader: Reader, hard: list[tuple[str, list[str]]], several: bool, least: float
) -> None:
    assert _counted_right(reader, hard, several) >= least


def _counted_right(reader: Reader, texts: list[tuple[str, list[str]]], several: bool) -> float:
    chosen = [(text, parts) for text, parts in texts if (len(parts) > 1) is several]
    assert len(chosen) > 100
    return sum(len(reader.read(text).parts) == len(parts) for text, parts in chosen) / len(chosen)


def test_several_matters_are_hardly_ever_cut_into_more(
    reader: Reader, written: list[tuple[str, list[str]]]
) -> None:
    several = [(text, parts) for text, parts in written if len(parts) > 1]
    more = [len(reader.read(text).parts) > len(parts) for text, parts in several]
    assert sum(more) / len(more) <= 0.05


@pytest.mark.parametrize(
    "text",
    [
        "çöp alınmıyo lamba da yanmıyo",
        "1) çöpler alınmıyor 2) sokak lambası yanmıyor",
        "birincisi çöpler alınmıyor ikincisi sokak lambası yanmıyor",
        "Çöpler üç gündür alınmadı\nsokak lambası yanmıyor",
        "hem çöpler alınmıyor hem de sokak lambası yanmıyor",
        "çöpler alınmıyor ve sokak lambası yanmıyor",
        "çöpler alınmadı bu arada sokak lambası da yanmıyor",
        "çöpler alınmıyor abi sokak lambası yanmıyor",
        "çöpler alınmıyor sonra sokak lambası yanmıyor",
    ],
)
def test_two_matters_however_they_are_marked(reader: Reader, text: str) -> None:
    assert [part.topic for part in reader.read(text).parts] == ["cop_toplama", "aydinlatma"]


@pytest.mark.parametrize(
    "text",
    [
        "Çöpler toplanmalı. Sokak lambası takılmalıdır.",
        "Çöpler alınmamıştır. Lambalar sönüktür.",
        "çöpleri almadınız lambayı takmadınız",
    ],
)
def test_a_matter_ends_with_its_verb_whoever_is_asked_and_however_stiffly(reader: Reader, text: str) -> None:
    assert [part.topic for part in reader.read(text).parts] == ["cop_toplama", "aydinlatma"]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("1. yolda çukur 2. lamba arızası 3. köpekler", ["yol_bozuk", "aydinlatma", "basibos_hayvan"]),
        ("1-çöpler toplanmadı 2-park kirli 3-yol bozuk", ["cop_toplama", "park_oyun_alani", "yol_bozuk"]),
        ("a) çöp b) sokak lambası c) köpekler", ["cop_toplama", "aydinlatma", "basibos_hayvan"]),
        ("iki sorunum var: çöpler ve sokak lambaları", ["cop_toplama", "aydinlatma"]),
        (
            "üç isteğim var: parka salıncak, sokağa lamba, köşeye çöp konteyneri",
            ["park_oyun_alani", "aydinlatma", "cop_toplama"],
        ),
    ],
)
def test_a_list_in_one_line_is_a_list(reader: Reader, text: str, topics: list[str]) -> None:
    assert [part.topic for part in reader.read(text).parts] == topics


@pytest.mark.parametrize(
    "text",
    [
        "Ersoy mahallesi 1. sokak 2. kat önündeki lamba yanmıyor",
        "lamba 1. direk ile 2. direk arasında yanmıyor",
        "iki sorunum vardı ikisi de çöple ilgiliydi, konteyner az ve çöp alınmıyor",
        "3 şikayet yazdım, çöp alınmıyor hâlâ",
    ],
)
def test_what_only_looks_like_a_list_is_one_matter(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


def test_what_is_asked_for_ends_a_matter_as_its_verb_does(reader: Reader) -> None:
    parts = reader.read("çarşıdaki köpekleri toplayın, parkın bankını onarın").parts
    assert [part.topic for part in parts] == ["basibos_hayvan", "park_oyun_alani"]


def test_a_trouble_whose_manner_alone_is_like_praise_is_a_matter(reader: Reader) -> None:
    parts = reader.read("Alt geçidin içi idrar kokuyor yıkayın orayı.\nParkın salıncağı tek kalmış").parts
    assert [(part.topic, part.kind) for part in parts] == [
        ("sokak_temizlik", "sikayet"),
        ("park_oyun_alani", "sikayet"),
    ]


def test_what_marks_another_matter_is_no_slip(reader: Reader) -> None:
    assert len(reader.read("park pis rögar tıkalı").parts) == 1
    parts = reader.read("park pis hazır yazmışken rögar tıkalı").parts
    assert [part.topic for part in parts] == ["park_oyun_alani", "kanalizasyon"]


@pytest.mark.parametrize(
    "text",
    [
        "372 sokakta, 374 sokakta ve cami önünde lambalar yanmıyor",
        "Çukur büyüdü. Geçen hafta biri düştü, ambulans geldi. Asfalt istiyoruz.",
        "çöpler alınmıyor koku yapıyor kediler dağıtıyor defalarca aradık",
        "ağaç devrildi yolu kapattı",
        "duvar yıkıldı kaldırım kapandı",
    ],
)
def test_a_list_of_places_a_symptom_and_a_history_are_no_second_matter(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "elektrik direği eğilmiş üzerimize yıkılacak",
        "balkon demiri paslanmış çocukların kafasına düşecek",
        "dere yatağı ot dolmuş yağmurda taşacak temizlenmesi lazım",
        "çöp kamyonu uğramıyor lütfen alınsın artık",
        "merdiven basamakları oynuyor yapılsın düzeltilsin hemen",
    ],
)
def test_what_may_come_of_it_and_what_is_to_be_done_belong_to_it(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.text == text


@pytest.mark.parametrize(
    "text", ["çöp alınmıyo lamba da yanmıyo", "garbage not collected, also no street light"]
)
def test_the_parts_are_the_whole_message(reader: Reader, rules: Reader, text: str) -> None:
    for one in (reader, rules):
        assert " ".join(part.text for part in one.read(text).parts) == text


@pytest.mark.parametrize(
    "text",
    [
        "1. yolda çukur\n2. lamba arızası\n3. başıboş köpek",
        "Sorunlarımız:\n- Çukur\n- Lamba arızası\n- Başıboş köpekler",
        "1) çukur 2) sokak lambası 3) köpekler",
        "1️⃣ çukur\n2️⃣ sokak lambası\n3️⃣ köpekler",
    ],
)
def test_in_a_list_a_name_is_a_matter(reader: Reader, text: str) -> None:
    assert [part.topic for part in reader.read(text).parts] == ["yol_bozuk", "aydinlatma", "basibos_hayvan"]


@pytest.mark.parametrize(
    "text",
    [
        "- çukur var\n- büyük çukur\n- derin çukur",
        "yollar kötü:\n1. Ersoy caddesi\n2. Atatürk caddesi\n3. park girişi",
        "1. dün aradım\n2. bugün aradım\n3. çöp alınmadı",
        "Lamba yanmıyor\n80. sokak no 4 park yanı",
    ],
)
def test_a_list_of_one_matter_is_one(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


def test_the_mark_of_a_list_stands_with_its_item(reader: Reader) -> None:
    parts = reader.read("- lamba yanmıyor\n- çöp alınmıyor\n✅ yol bozuk").parts
    assert [part.text for part in parts] == ["- lamba yanmıyor", "- çöp alınmıyor", "✅ yol bozuk"]


@pytest.mark.parametrize(
    "text",
    [
        "لا يوجد ماء وأيضا الكهرباء مقطوعة",
        "no water and also no electricity",
        "trash not collected. also stray dogs",
        "1. road broken\n2. lights off",
    ],
)
def test_two_matters_in_few_words_of_another_language(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 2


def test_however_much_is_told_two_plain_matters_are_two(reader: Reader) -> None:
    parts = reader.read(
        "Emekli bir makinistim, Çamlık mahallesinde otuz yıldır aynı evde otururum, kimseye bir zararım"
        " olmamıştır. Köşedeki üç konteyner geçen çarşambadan beri boşaltılmadı, torbalar yola taştı, "
        "kediler parçaladı, kokudan pencere açamıyoruz, kamyon yan sokaktan dönüp gidiyor, çöpçü bizim "
        "sokağa hiç girmiyor, poşetler kapının önünde çürüyor. Torunumla her akşam indiğimiz parkta "
        "salıncağın zinciri kopmuş, kaydırağın basamağı çatlamış, çocuk geçen gün elini kesti, "
        "bankların tahtaları sökülmüş, tahterevalli devrilmiş, oyun grubunun vidaları dışarıda duruyor."
    ).parts
    assert [part.topic for part in parts] == ["cop_toplama", "park_oyun_alani"]


@pytest.mark.parametrize(
    "text",
    [
        "pastane masaları kaldırıma dizdi, bizim dükkan görünmüyor yayalar yoldan yürüyor",
        "market kaldırımı kasalarla doldurdu çocuklar okula yoldan gidiyor",
        "kuaför kaldırıma tabela koymuş engelliler yola iniyor",
        "tezgahlar kaldırımı kapattı, yola inmek zorunda kalıyoruz",
        "dükkanın önüne moloz dökmüşler müşteri giremiyor",
    ],
)
def test_who_suffers_from_a_matter_is_not_another(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1


@pytest.mark.parametrize(
    "text",
    [
        "çöpler alınmıyor, arabalar kaldırıma park ediyor",
        "çöpler alınmıyor, otobüs geçmiyor",
        "çöpler alınmıyor, çocuklar parkta düşüyor salıncak kırık",
        "çöpler alınmıyor. bir de yayalar yoldan yürüyor kaldırım yok",
    ],
)
def test_what_moves_about_may_well_be_a_matter(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 2
