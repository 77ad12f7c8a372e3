"""Danger told by its name alone, and the headings of calm matters that begin with the same name."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("Kazımdirik mah 374 sk yangın", "yangin"),
        ("yangın yangın 5120 sokak", "yangin"),
        ("işhanında yangın 4. kat", "yangin"),
        ("orman yangını Kavaklıdere yolu", "yangin"),
        ("kopmuş elektrik teli Yeşilova 4090 sokak", "elektrik_tehlike"),
        ("51 sokak çıplak kablolar", "elektrik_tehlike"),
        ("kapaksız logar 4021 sokak", "cokme_obruk"),
        ("kuyuda adam, köy meydanı", "cokme_obruk"),
        ("foseptikte bebek!!! Lale sk", "cokme_obruk"),
        ("minibüsün altında yaya, İnönü cd", "saglik_asayis"),
        ("sara krizi geçiren öğrenci, spor salonu", "saglik_asayis"),
        ("sopalı kavga pazar yeri", "saglik_asayis"),
    ],
)
def test_what_danger_is_called_needs_no_verb(reader: Reader, text: str, hazard: str) -> None:
    assert [(part.hazard, part.urgency) for part in reader.read(text).parts if part.hazard] == [(hazard, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "yangın merdiveni 372 sokak no 5 kilitli",
        "1453 sokakta yangın hortumu çalınmış",
        "372 sokakta yangın musluğu bozuk",
        "okulda yangın tatbikatı",
        "dünkü yangın 372 sokak, enkaz duruyor",
        "geçen haftaki yangın, küller hâlâ kaldırımda",
        "trafoda yangın 2015'te",
        "orman yangını bağış kampanyası",
        "mutfakta çıkan yangın için hasar tespiti",
        "yangın 372 sokakta söndürüldü teşekkürler",
        "Alev sokak lamba sönük",
        "Yangın Sokak no 5 çöp",
        "kopuk kablo tv hattı, 33 sk",
        "kopuk telefon kablosu",
        "top sahası teli kopuk",
        "rögarda çocuk bezi, tıkalı",
        "rögar kapağı ses yapıyor, 44 sk",
        "açık kuyu açma ruhsatı",
        "arabanın altında yağ izi",
        "denize düşen şapkam",
        "su borusunda patlama 55 sk",
        "trafik kazası tutanağı",
        "bıçaklı kavga geçen ay, zabıta",
        "sokakta kavga olur diye korkuyoruz, kamera konsun",
        "gece gündüz her ay kapaksız rögar, neden",
    ],
)
def test_a_name_that_goes_on_or_is_of_another_time_is_calm(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)
