import pytest

from services.classifier.places.finder import PlaceFinder
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of
from shared.municipality import Municipality
from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Ersoy Caddesi'nde çukur var", "Ersoy Caddesi'nde"),
        ("Zafer sokağında lamba yanmıyor", "Zafer sokağında"),
        ("Umut caddesindeki köpekler havlıyor", "Umut caddesindeki"),
        ("372. sokak no 5 önünde çöp var", "372. sokak no 5 önünde"),
        ("1234 sk no:12 su akıyor", "1234 sk no:12"),
        ("Kazımdirik mah. 296/2 sok. no:12/A önünde çukur var", "296/2 sok. no:12/A önünde"),
        ("5190-3 sokakta çukur var", "5190-3 sokakta"),
        ("1- 4165 sokağın asfaltı bozuk", "4165 sokağın"),
        ("1606/12. sokakta rögar taşmış", "1606/12. sokakta"),
        ("80. sokak no 5 kat 3 daire 7 su akmıyor", "80. sokak no 5 kat 3 daire 7"),
        ("erzene mah.93sok.no4 su yok", "93sok.no4"),
        ("372 sokak 14 çöp dolu", "372 sokak 14"),
        ("372 sokakta 14 numara çöp dolu", "372 sokakta 14 numara"),
        ("372 sokak 4 gündür su yok", "372 sokak"),
        ("1742 sk no 5 3 haftadır çöp alınmıyor", "1742 sk no 5"),
        ("296 sokakta 10 köpek var", "296 sokakta"),
        ("Kazımdirik, 296 sokak. 1) bank kırık 2) çöp dolu 3) lamba sönük", "296 sokak"),
        ("296 sokak 1- bank kırık 2- çöp dolu", "296 sokak"),
        ("pardon 296 sokak. 269 değil", "296 sokak"),
        ("296 sokak no 12 değil 14", "296 sokak"),
        ("Kazımdirik mah. 296 sok. 5", "296 sok. 5"),
        ("296 Sokak. No 11", "296 Sokak. No 11"),
    ],
)
def test_a_street_is_found_in_words(place: PlaceIn, text: str, street: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text.split(", ")[-1] == street


@pytest.mark.parametrize(
    ("texts", "street"),
    [
        (("80 sokakta çöp var", "80. sokağın çöpü", "80 sok. no 5 çöp", "80sok no4 çöp"), "80 sokak"),
        (
            ("Ersoy Caddesi'nde çukur var", "ersoy cad. no 12 çukur", "ersoy caddesindeki çukur"),
            "ersoy cadde",
        ),
        (("1606/12. sokakta rögar taşmış", "1606-12 sk rögar"), "1606/12 sokak"),
    ],
)
def test_a_street_is_the_same_however_it_is_written(
    place: PlaceIn, texts: tuple[str, ...], street: str
) -> None:
    found = [place(text) for text in texts]
    assert [one.street for one in found if one] == [street] * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "bizim sokakta çukur var",
        "sokak lambası yanmıyor",
        "bu caddede trafik çok",
        "kaç gündür sokağımızda çöp duruyor",
        "bozuk caddemizi yapın artık",
        "apartmanımızın önüne moloz dökmüşler",
        "okulumuzun karşısında çöp birikti",
    ],
)
def test_our_street_is_no_address(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize("text", ["çöpünü sokağa döküyor", "1) yol bozuk 2) sokak lambası yanmıyor"])
def test_what_only_stands_before_a_street_is_not_its_name(reader: Reader, text: str) -> None:
    assert all(part.place is None for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    ["Işık Apartmanı önünde çöp var", "bugün de Işık apartmanı önünde çöp var", "Işık sokağında çöp var"],
)
def test_the_name_of_a_street_or_house_is_no_matter(reader: Reader, text: str) -> None:
    (part,) = reader.read(text).parts
    assert part.topic == "cop_toplama"
    assert "aydinlatma" not in {topic for topic, share in part.candidates if share > 0.01}


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("Duman sokağı doldurdu, yangın var", "yangin"),
        ("Alev apartmanına sıçradı, yangın var", "yangin"),
        ("Gaz caddesini sardı, gaz kokusu var", "gaz_kokusu"),
    ],
)
def test_what_is_done_to_a_street_is_not_its_name(
    reader: Reader, bornova: Municipality, text: str, hazard: str
) -> None:
    assert reader.read(text).parts[0].hazard == hazard
    assert PlaceFinder(bornova).names(text, words_of(fold(text))) == frozenset()


@pytest.mark.parametrize(
    ("text", "street"),
    [("altındağ 4182'de lamba yok", "4182 sokak"), ("bizim sokakta yani 4182de çöp var", "4182 sokak")],
)
def test_behind_a_quarter_a_number_alone_is_a_street(place: PlaceIn, text: str, street: str) -> None:
    found = place(text)
    assert found is not None
    assert found.street == street


@pytest.mark.parametrize("text", ["erzene 2023'te böyle değildi, çöp var", "erzenede 112de çukur anlattım"])
def test_a_year_or_a_number_to_call_is_none(place: PlaceIn, text: str) -> None:
    found = place(text)
    assert found is not None
    assert found.street is None


@pytest.mark.parametrize(
    ("text", "told", "street"),
    [
        ("Evka 3 sokak lambaları yanmıyor", "Evka 3", None),
        ("evka 4 sokakta köpekler var", "evka 4", None),
        ("Evka 4 118 sokakta köpekler var", "Evka 4, 118 sokakta", "118 sokak"),
        ("Erzene'de Umut caddesinde çukur var", "Erzene'de, Umut caddesinde", "umut cadde"),
        ("Özkanlar Umut Caddesi no 4", "Özkanlar, Umut Caddesi no 4", "umut cadde"),
        ("Evka 3, street 118/2, number 8", "Evka 3, street 118/2", "118/2 sokak"),
    ],
)
def test_a_quarter_before_a_street_is_no_part_of_its_name(
    place: PlaceIn, text: str, told: str, street: str | None
) -> None:
    found = place(text)
    assert found is not None
    assert (found.text, found.street) == (told, street)


@pytest.mark.parametrize(
    ("text", "street"), [("4174'te", "4174 sokak"), ("5280 deki", None), ("515'te", None)]
)
def test_a_number_alone_that_is_declined_is_a_street_of_four_figures(
    place: PlaceIn, text: str, street: str | None
) -> None:
    found = place(text)
    assert (found and found.street) == street
