import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "ustalar geldi şu an bakıyorlar",
        "geldiler bariyer çektiler",
        "itfaiye geldi içerdeler",
        "geçen yıl burada bir teyze öldü kamyon çarptı",
    ],
)
def test_what_goes_on_about_something_told_has_no_subject(text: str, reader: Reader) -> None:
    part = reader.read(text).parts[0]
    assert (part.topic, part.hazard) == ("diger", None)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ekip geldi ama su hâlâ akıyor", "su_patlak"),
        ("geldiler asfalt döktüler", "yol_bozuk"),
        ("köpekler geldi", "basibos_hayvan"),
        ("şu an sular akmıyor", "su_kesintisi"),
    ],
)
def test_a_subject_beside_it_counts(text: str, topic: str, reader: Reader) -> None:
    assert reader.read(text).parts[0].topic == topic


@pytest.mark.parametrize(
    ("text", "asks"),
    [("ekipler geldi çalışıyorlar", True), ("usta geldi bakıyor", True), ("misafir geldi", False)],
)
def test_that_somebody_came_is_of_what_was_told(text: str, asks: bool, reader: Reader) -> None:
    assert reader.read(text).parts[0].asks_after == asks


@pytest.mark.parametrize("text", ["hazır suya para mı dayanır", "hazir suya verdigimiz para"])
def test_bottled_water_is_surely_no_bill_of_the_waterworks(reader: Reader, text: str) -> None:
    assert reader.read(text).decision != "automatic"


def test_a_bill_is_one_whatever_is_bought_besides(reader: Reader) -> None:
    read = reader.read("hazır su alıyoruz bir de su faturası ödüyoruz, faturam yanlış")
    assert read.parts[-1].topic == "su_abonelik_fatura"
