"""People who are called like a public figure, and the places that bear the figure's name."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dedem Mustafa Kemal Gürbüzer vefat etti", "Mustafa Kemal Gürbüzer"),
        ("mustafa kemal gürbüzer adına ruhsat", "mustafa kemal gürbüzer"),
        ("ben Yunus Emre Kaplan, su yok", "Yunus Emre Kaplan"),
        ("Oğlum Fatih Sultan Akpınar kreşe başladı", "Fatih Sultan Akpınar"),
        ("damadım Yaşar Kemal inşaatta çalışıyor", "Yaşar Kemal"),
        ("ben yunus emre 3 gündür su yok", "yunus emre"),
        ("Mustafa Kemal Bey aradı", "Mustafa Kemal"),
        ("gereği için saygılarımla Yunus Emre", "Yunus Emre"),
    ],
)
def test_who_has_a_surname_or_stands_behind_a_relative_is_no_public_figure(
    reader: Reader, text: str, name: str
) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "oğlum Fatih Sultan Mehmet İlkokulunda okuyor",
        "annem Yaşar Kemal Parkı'nda düştü",
        "kızım Mimar Sinan Güzel Sanatlar Üniversitesi mezunu",
        "Mimar Sinan sokak karanlık",
        "ben yunus emre mahallesinden yazıyorum",
        "ben Mansur Yavaş'a oy verdim",
        "Mustafa Kemal Sahil Bulvarı trafiği",
        "namık kemal aydın sokakta çukur",
        "evim şurada, mah. adı Fevzi Çakmak no 14",
        "teşekkürler Mansur Yavaş",
    ],
)
def test_the_figure_and_the_places_called_after_it_stay(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    "text",
    [
        "Murat Nehri taştı",
        "Arda Nehri'nin kenarındaki masalar sökülmüş",
        "Aksu Çayı köpürüyor",
        "Hasan Dağı yolu kapalı",
        "Zahide Plastik fabrikasından koku geliyor",
        "Hasan Hafriyat kamyonları yolu bozdu",
        "Emine Teyze Kafe gürültülü",
        "Hasan Usta Döner dumanı",
        "Kamil Koç otobüsü geç kaldı",
        "Zeynep Un fabrikası gürültülü",
        "Bilal-i Habeşi Camii lavaboları kilitli",
        "selman-ı farisi camii halısı kirli",
        "Meltem esiyor diye şemsiye koymamışlar",
        "Bağ-Kur sicilim nerede",
    ],
)
def test_rivers_mountains_firms_and_mosques_bear_names_too(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ahmet çayı döktü", "Ahmet"),
        ("Emine Irmak ben", "Emine Irmak"),
        ("Ayşe Dağ adına kayıtlı", "Ayşe Dağ"),
        ("hasan plastik yakıyor", "hasan"),
        ("Meltem esnaf komşumuz", "Meltem"),
    ],
)
def test_who_is_called_like_a_mountain_or_burns_plastics_is_somebody(
    reader: Reader, text: str, name: str
) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


def test_a_quarter_before_its_numbered_street_is_no_person_unless_somebody_is_called_so(
    reader: Reader,
) -> None:
    assert reader.read("merhaba, Barbaros 5361 sokakta davul çalıyor").personal_data == ()
    (name,) = reader.read("komşum Barbaros 5361 sokakta çöp atıyor").personal_data
    assert name.text == "Barbaros"
