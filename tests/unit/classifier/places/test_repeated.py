import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "bizim 4021 sokakta lamba yanmıyo bi de halamın oturduğu 4035 sokakta yanmıyo",
        "4021 sokakta çukur var bir de 4035 sokakta çukur var",
        "4021 sokakta çukur var, ayrıca 4035 sokakta da aynı",
        "4021 sokakta çöpler alınmadı. Bir de 4035 sokakta çöp alınmadı, kokuyor",
        "sular akmıyor 4021 sokakta bide 4035 sokakta da akmıyor",
        "4021 sokakta gaz kokuyor bir de 4035 sokakta kokuyor",
        "4021 sokaktaki rögar kapağı kırık bir de 4035 sokaktaki çalınmış",
        "4021 sokak kavşağındaki trafik ışığı takılı, bi de 4035 sokak kavşağındaki hiç yanmıyo",
    ],
)
def test_the_same_told_of_another_street_is_a_matter_of_its_own(reader: Reader, text: str) -> None:
    one, other = reader.read(text).parts
    assert (one.topic, one.hazard) == (other.topic, other.hazard)
    assert one.place
    assert other.place
    assert [one.place.street, other.place.street] == ["4021 sokak", "4035 sokak"]
    assert "4035" not in one.text
    assert other.apart


@pytest.mark.parametrize(
    "text",
    [
        "Mevlana 1704 sokak kavşağında sinyal takılı, bi de Rafetpaşa 5160 sokak kavşağındaki hiç yanmıyo",
        "1704 sokaktaki rögar taşmış bir de 5160 sokaktaki kapaksız",
        "lamba 1704 sokakta gündüz de yanıyor, bide 5160 sokaktaki gece bile sönük",
        "1704 sokaktaki salıncak kopuk, ayrıca 5160 sokaktakinin zinciri yok",
        "1704 sokaktaki direk yamuk birde 5160 sokaktaki",
    ],
)
def test_what_is_not_named_again_is_the_thing_told_of_before(reader: Reader, text: str) -> None:
    one, other = reader.read(text).parts
    assert one.topic == other.topic
    assert one.place
    assert other.place
    assert [one.place.street, other.place.street] == ["1704 sokak", "5160 sokak"]


def test_the_same_may_be_told_of_two_quarters(reader: Reader) -> None:
    text = "çamdibinde lambalar yanmıyor bir de ışıkkentte yanmıyor"
    places = [part.place and part.place.neighbourhood for part in reader.read(text).parts]
    assert places == ["Çamdibi", "Işıkkent"]


def test_of_three_streets_there_are_three(reader: Reader) -> None:
    text = "4021 sokakta çukur var, bir de 4035 sokakta var, bir de 4040 sokakta var"
    assert len(reader.read(text).parts) == 3


@pytest.mark.parametrize(
    "text",
    [
        "4021 sokakta çöp var bir de 4035 sokakta konteyner var oraya atsınlar",
        "4021 sokakta çukur var bir de 4035 sokağın köşesine kadar uzanıyor",
        "4021 sokakta lamba yanmıyor bir de 4035 sokakta oturan annem korkuyor",
        "4021 sokakta lamba yanmıyor bir de 4021 sokakta hiç yanmıyor",
        "4021 sokakta yanmıyor, 4035 sokakta lamba yanmıyor",
        "4021 sokak ile 4035 sokakta lamba yanmıyor",
        "4021 sokakta lamba yanmıyor bir de 4035 sokaktaki komşumuz düştü",
        "4021 sokakta su patladı bir de 4035 sokaktaki evlere su gitmiyor",
        "çöpü 4021 sokakta topladınız bir de 4035 sokakta toplayın",
        "4021 sokakta su yok, bir de 4035 sokaktaki komşum söyledi onda da yok",
        "4021 sokakta lamba yanmıyor bir de 4035 sokaktakiler şikayetçi",
        "4021 sokakta köpek var bir de 4035 sokaktaki köpeklerle kavga ediyor",
        "4021 sokaktaki lambayı yaptınız bir de 4035 sokaktakini yapın",
        "4021 sokaktayım bir de 4035 sokaktaki yanmıyor",
        "1) 4021 sokak konteyneri dolu\n2) 4035 sokak konteyneri dolu",
    ],
)
def test_what_is_not_marked_off_or_says_more_is_one(reader: Reader, text: str) -> None:
    assert len(reader.read(text).parts) == 1
