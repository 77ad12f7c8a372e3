import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("my father is having a heart attack", "saglik_asayis"),
        ("my husband is beating me please help", "saglik_asayis"),
        ("a child fell from the balcony", "saglik_asayis"),
        ("there is smoke coming from the roof", "yangin"),
        ("sparks are coming from the transformer", "elektrik_tehlike"),
        ("the gas pipe is broken and hissing", "gaz_belirtisi"),
        ("أبي لا يتنفس أرجوكم سيارة إسعاف", "saglik_asayis"),
        ("رجل معه سكين يهددنا", "saglik_asayis"),
        ("البيت يحترق", "yangin"),
    ],
)
def test_danger_is_known_in_english_and_arabic(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "there was a gas leak last year",
        "is there a flood risk here",
        "my neighbour is beating carpets on the balcony every day",
        "a cat is trapped under a car",
        "السنة الماضية كان هناك حريق",
        "لا توجد رائحة غاز",
        "شكرا على سيارة الإسعاف",
    ],
)
def test_what_is_past_denied_or_harmless_in_english_and_arabic_is_calm(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("помогите дом горит", "yangin"),
        ("пахнет газом в подъезде", "gaz_kokusu"),
        ("я хочу умереть", "yasamak_istemiyor"),
        ("муж бьёт меня помогите", "saglik_asayis"),
        ("пожежа допоможіть", "yangin"),
        ("запах газу в будинку", "gaz_kokusu"),
        ("بوی گاز می آید", "gaz_kokusu"),
        ("خانه آتش گرفته کمک", "yangin"),
        ("می خواهم خودم را بکشم", "intihar"),
        ("agir ketiye malê alîkarî", "yangin"),
        ("bêhna gazê tê", "gaz_kokusu"),
        ("zarok ket bîrê", "cokme_obruk"),
        ("I don't want to live anymore", "yasamak_istemiyor"),
        ("my kid is trapped in the elevator", "saglik_asayis"),
        ("someone fell into the open manhole", "cokme_obruk"),
        ("the dogs are attacking a child", "hayvan_saldiri"),
        ("لا أريد أن أعيش بعد الآن", "yasamak_istemiyor"),
        ("سقط طفل في البئر", "cokme_obruk"),
    ],
)
def test_danger_is_known_in_the_languages_of_the_city(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)


@pytest.mark.parametrize(
    "text",
    [
        "мусор не вывозят воняет",
        "горит лампа днём на столбе",
        "нет газа второй день",
        "соседи затопили меня сверху",
        "в прошлом году был пожар в лесу",
        "спасибо пожарным",
        "не хочу жить рядом со свалкой",
        "цей шум мене вбиває",
        "ممنون از آتش نشانی",
        "بوی زباله می آید",
        "av tune li taxê",
        "I don't want to live next to a dump",
        "my cat is stuck in the lift shaft",
        "لا أريد العيش في هذا الحي",
    ],
)
def test_what_is_no_danger_in_those_languages_is_calm(reader: Reader, text: str) -> None:
    assert reader.read(text).parts[0].urgency < 3
