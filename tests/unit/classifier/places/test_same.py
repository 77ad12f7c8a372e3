import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "aynı adres",
        "yer yine aynı",
        "aynı sokağa moloz da dökmüşler",
        "same street, the lamp is off too",
        "AYNI YERDE",
        "yanında da moloz var",
        "bir de karşısında da çukur açılmış",
        "orada da",
        "bir de aynı apartmanın girişindeki lamba yanmıyor",
        "aynı çeşmenin yanına moloz atmışlar",
        "aynı kaldırımda rögar da tıkalı",
        "aynı refüjdeki otlar da uzamış",
    ],
)
def test_what_is_told_to_be_at_the_same_place_is_marked(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].same_place


@pytest.mark.parametrize(
    "text",
    [
        "hala aynı",
        "aynı sorun devam ediyor",
        "sokağın hali hep aynı",
        "aynı gün adres verdim",
        "yanında köpekle geziyor",
        "yanımda da çocuk vardı",
        "aynı memurun yanında bekledik",
        "aynı fiyatın altında satıyor",
        "aynı yolu kullanıyoruz",
        "aynı şekilde devam ediyor",
        "aynı evin sahibi aradı",
    ],
)
def test_what_only_stays_the_same_is_no_place(reader: Reader, text: str) -> None:
    assert not any(part.same_place for part in reader.read(text).parts)
