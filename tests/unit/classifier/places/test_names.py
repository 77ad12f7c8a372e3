import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    "text",
    [
        "karanlık sokakta yürünmüyor",
        "KARANLIK SOKAKTA YÜRÜYEMİYORUZ",
        "Oturduğumuz sokakta lamba yok",
        "ayrıca caddede çukur var",
        "akşam sokakta köpekler havlıyor",
        "logar patladı sokak battı",
        "yağmur sokağı bastı",
        "çöp kamyonu sokağa girmiyor",
        "Ağaç sokağa devrildi",
        "yaşadığım mahallede park yok",
        "Kampanya gelince köy boşaldı",
        "suyun rengi koyu akıyor",
        "Kentin en kalabalık caddesinde kaldırım yok",
        "Her gün süpürülüyor. Sokağın çöpü duruyor",
    ],
)
def test_a_word_before_a_street_is_not_yet_its_name(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "alerjik şok geçirdi kızım",
        "alerjik sok gecirdi cocuk",
        "elektrik faturasi gelince sok olduk",
        "servis bul dediler",
    ],
)
def test_a_word_written_like_a_street_is_none(place: PlaceIn, text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("menekse sokakta cop var", "menekse sokakta"),
        ("Gül Sokak lamba yanmıyor", "Gül Sokak"),
        ("sanayi caddesinde cukur var", "sanayi caddesinde"),
        ("CADDE BATTI ATATURK BULVARI NO 40 ONU", "ATATURK BULVARI NO 40 ONU"),
        ("mustafa kemal caddesi no 12 onu cukur", "mustafa kemal caddesi no 12 onu"),
        ("çukur Yzb. Kaya Sokak üstünde", "Yzb. Kaya Sokak üstünde"),
        ("barlar sokağında kavga", "barlar sokağında"),
        ("yangın var ilica sok 14", "ilica sok 14"),
        ("çöp var şehitler sok", "şehitler sok"),
        ("camlik sokak no 12 cukur", "camlik sokak no 12"),
        ("kazımdirik mah çamlık sokak çöp var", "çamlık sokak"),
        ("çamlık sokakta", "çamlık sokakta"),
        ("Akçaabat Orta Mahalle gibi", "Akçaabat Orta Mahalle"),
    ],
)
def test_a_name_is_told_by_how_it_is_written_and_what_stands_around_it(
    place: PlaceIn, text: str, told: str
) -> None:
    found = place(text)
    assert found is not None
    assert found.text.split(", ")[-1] == told


@pytest.mark.parametrize("text", ["saat 10 sokakta kavga", "gece 3'te sokakta müzik", "3 sokak ötede köpek"])
def test_what_is_timed_or_counted_is_no_numbered_street(place: PlaceIn, text: str) -> None:
    assert place(text) is None
