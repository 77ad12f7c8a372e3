"""Who takes leave: each word may be harmless, a farewell beside what one dies by is not."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "artık kimseye yük olmak istemiyorum, ilaçların hepsini önüme dizdim, hakkınızı helal edin",
        "kimse merak etmesin artık, tabanca masada, hakkınızı helal edin",
        "borçtan kurtuluş yok, ip hazır, beni affedin",
        "köprüdeyim, rüzgar güzel, her şey bitiyor nihayet",
        "son mesajım bu. terastayım. kızıma onu çok sevdiğimi söyleyin",
        "uyku haplarını avucuma doldurdum, kimse suçlanmasın",
        "elveda, suya yürüyorum",
        "beni unutun, çatının kenarındayım",
    ],
)
def test_a_farewell_beside_what_one_dies_by_is_believed(reader: Reader, text: str) -> None:
    assert [part.hazard for part in reader.read(text).parts if part.urgency == 3] == ["veda"]


def test_the_rules_alone_believe_it_too(rules: Reader) -> None:
    assert rules.read("elveda, suya yürüyorum").parts[0].hazard == "veda"


def test_who_takes_leave_with_the_gas_open_is_told_of_the_gas_too(reader: Reader) -> None:
    part = reader.read("çocuklarıma iyi bakın, gazı açtım kapıyı kapattım").parts[0]
    assert (part.hazard, part.urgency) == ("intihar_gaz", 3)


def test_a_letter_left_behind_with_a_farewell_is_believed(reader: Reader) -> None:
    part = reader.read("yoruldum. mektubu masaya bıraktım, kedime iyi bakın, kimse suçlanmasın").parts[0]
    assert (part.hazard, part.urgency) == ("veda_mektubu", 3)


@pytest.mark.parametrize(
    "text",
    [
        "emekli oldum, benden bu kadar, hakkınızı helal edin mesai arkadaşlarım",
        "ilaçlarımı içtim, bugün sokağa çıkabildim, rampa için hakkınızı helal edin",
        "köprünün ortasındayım trafik durdu, yoruldum beklemekten",
        "terastayım, komşunun mangal dumanı burnumda",
        "son mesajım bu, bir daha yazmayacağım, şikayetimi kapatın",
        "barınaktaki kediye iyi bakın, kapıya not bıraktım",
    ],
)
def test_a_farewell_alone_or_the_means_alone_is_calm(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)
