"""One danger in the many ways people tell it."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("mobilyacıda bir dükkan cayır cayır gidiyor, yanında tiner deposu var", "yangin"),
        ("gerçekten yanıyor bina, 7. kattayız", "yangin"),
        ("ateş elimden kaçtı, komşunun odunluğuna girdi", "yangin"),
        ("bitişikteki çatıda kızıllık var, çıtırtı geliyor", "yangin"),
        ("ekmek kokusu sandık meğer gazmış merdiven doldu", "gaz_belirtisi"),
        ("mutfakta keskin bir koku var ocak kapalı", "gaz_belirtisi"),
        ("lambanın demirine değen köpek çarpılıp öldü az önce, herkes yanından geçiyor", "elektrik_tehlike"),
        ("banyo zemini su ve priz suyun içinde, kızım küvette çıkamıyor", "elektrik_tehlike"),
        (
            "kavak çatırdıyor, her rüzgarda biraz daha eğiliyor, altında piknik yapan aileler var",
            "cokme_obruk",
        ),
        ("minare gittikçe eğiliyor, avluda cenaze namazı var", "cokme_obruk"),
        ("yolcu şoförün boğazına sarıldı, araç hâlâ gidiyor", "saglik_asayis"),
        ("iskeleden düşen genç üç dakikadır görünmüyor", "saglik_asayis"),
        ("aşevinde yemek yiyenler zehirlendi kusuyorlar", "saglik_asayis"),
        ("köpekler kapıda bir çocuğun etrafını sardı", "hayvan_saldiri"),
        ("sabah bulursunuz beni, çocuğumun kumbarasını verin ona", "intihar"),
    ],
)
def test_danger_is_known_by_other_words(reader: Reader, text: str, hazard: str) -> None:
    part = next(part for part in reader.read(text).parts if part.hazard)
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "havuz lambası gündüz cayır cayır yanıyor",
        "gaz dedektörünün pili bitmiş, pil veriyor musunuz",
        "faturayı görünce çarpıldım",
        "boğazına kadar çöp dolu konteyner",
        "ağaç eğik duruyor yıllardır, budansın",
        "zehirlenme belirtilerini anlatan broşür var mıydı",
        "yolcular şoförün üstüne yürüdü diye duyduk geçen ay",
    ],
)
def test_the_same_words_of_something_else_are_calm(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)
