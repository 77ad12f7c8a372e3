import pytest

from tests.unit.classifier.conftest import PlaceIn


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("291 sokağın sonunda moloz var", "291 sokağın sonunda"),
        ("305 sk no 9 karşısı çöp dolu", "305 sk no 9 karşısı"),
        ("yıldız caddesi 6 numara karşısında rögar taştı", "yıldız caddesi 6 numara karşısında"),
        ("291. sokak 3. bina önü çukur", "291. sokak 3. bina önü"),
        ("291 sokağın tam köşesinde direk yattı", "291 sokağın tam köşesinde"),
        ("eczanenin yan tarafındaki kaldırım çöktü", "eczanenin yan tarafındaki"),
        ("kız lisesinin arka sokağında lamba yok", "kız lisesinin arka sokağında"),
        ("fırının orda rögar kapağı kırık", "fırının orda"),
        ("okulun hemen karşısında çukur açıldı", "okulun hemen karşısında"),
    ],
)
def test_how_one_stands_to_it_is_told_with_it(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("291 sokakta başı boş köpekler var", "291 sokakta"),
        ("291 sokak başı boş köpek dolu", "291 sokak"),
        ("291 sokakta karşı komşu bağırıyor", "291 sokakta"),
        ("291 sokak altı aydır karanlık", "291 sokak"),
        ("291 sokak no 7 yani sarı bina, çöp alınmıyor", "291 sokak no 7"),
        ("291 sokak. Karşısında yangın var", "291 sokak"),
    ],
)
def test_what_says_something_else_of_a_street_does_not(place: PlaceIn, text: str, told: str) -> None:
    found = place(text)
    assert found is not None
    assert found.text == told


@pytest.mark.parametrize(
    "text",
    [
        "elektrik belediye tarafından kesildi",
        "itfaiye altı dakikada geldi",
        "banka karşı tarafa para yolladı",
        "okul orada değil",
        "parkın hemen temizlenmesi lazım",
        "camın önünde saksı kırılmış",
    ],
)
def test_words_that_only_look_so_make_no_place(place: PlaceIn, text: str) -> None:
    assert place(text) is None
