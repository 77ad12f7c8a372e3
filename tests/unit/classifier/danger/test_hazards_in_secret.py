"""Danger told without its name: in secret, by what somebody can no longer do, by a house put in order."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("lütfen sirensiz gelin, kardeşimi odaya kilitledi elinde levye var", "gizlice_yazan"),
        ("dolaptan yazıyorum, evde biri geziyor, arayamam duyar", "gizlice_yazan"),
        ("mesajı görürse mahvolurum, üç gündür dışarı salmıyor, kimliğim onda", "gizlice_yazan"),
        ("vestiyer odasından yazıyorum, pompalı olan müşterilerden parayı istiyor", "gizlice_yazan"),
        (
            "dayımın dudağının kenarından su akıyor, lafını anlayamıyoruz, yatırdık dinleniyor",
            "inme_belirtisi",
        ),
        ("ablam anahtarı tutamıyor elinden kayıyor, konuşurken kelimeleri karıştırıyor", "inme_belirtisi"),
        ("36 haftalık gebe eşim, kanaması başladı", "gebede_kanama"),
        ("çorba taşmış ocağı söndürmüş, koku yayıldı, kayınbabam sigara yakmak istiyor", "sonen_ocak"),
        ("regülatörden fıs fıs hava geliyor, tüpü yeni taktım, oda koktu kokuyor", "kacak_sesi"),
        ("zemin kata su doluyor, felçli ninemi sırtlayamadık, tekerlekli sandalyede", "suda_caresiz"),
        ("bu gece bitiriyorum, muhabbet kuşunu alın, kafesi kapıda", "veda_hazirligi"),
        ("mimoza dalı yüksek gerilime abandı, cızırtı var, altında insanlar", "tele_yaslanan"),
        ("dönüşü olmayan yolculuk bu, borcum kalmasın diye havale yaptım", "veda_hazirligi"),
    ],
)
def test_it_is_believed(reader: Reader, text: str, hazard: str) -> None:
    assert [part.hazard for part in reader.read(text).parts if part.urgency == 3] == [hazard]


@pytest.mark.parametrize(
    "text",
    [
        "Eve doğru yürüyorum, otobüs gelmedi",
        "Rüzgarla gübre kokusu köye doğru geliyor",
        "Yabani otlar kaldırımı sardı",
        "Artık dayanacak gücüm kalmadı, hayvan sahipleri tasma takmıyor",
        "Bu akşam her şey bitiyor, panayıra gelen herkese teşekkürler",
        "Sabaha karşı siren çalmayın ne olur, pencereyi açıyoruz uyuyamıyoruz",
    ],
)
def test_who_says_no_more_than_that_is_in_no_danger(reader: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in reader.read(text).parts)


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("otlar almış yürümüş, rüzgâr harmana", "yangin"),
        ("köz minderin kenarına, mindere sıçradı", "yangin"),
        ("selvi yüksek gerilime abandı", "elektrik_tehlike"),
        ("zile basan çocuk zıpladı, duvar ıslak", "elektrik_tehlike"),
        ("dün çatlak kılcaldı, bugün elim giriyor", "cokme_obruk"),
        ("duvardaki yarık iplik gibiydi, şimdi elim giriyor", "cokme_obruk"),
        ("tüten yığın poyrazla harmana atladı", "yangin"),
        ("torbaya para doldurtuyor", "saglik_asayis"),
        ("seni gebertirim diye kapıyı yumrukluyor", "saglik_asayis"),
        ("enseme bir şey dayadı, sür diyor", "saglik_asayis"),
        ("iki gündür evden salmıyor", "saglik_asayis"),
        ("bebek pelte gibi, memeyi almıyor", "saglik_asayis"),
        ("teyzem tarım ilacını içmiş", "saglik_asayis"),
    ],
)
def test_the_rules_know_it(rules: Reader, text: str, hazard: str) -> None:
    assert [part.hazard for part in rules.read(text).parts if part.urgency == 3] == [hazard]


@pytest.mark.parametrize(
    "text",
    [
        "düğün var, siren çalmadan gelin itfaiyeciler, gösteri için",
        "müdürüm görürse kızar, parkın çeşmesi için yazıyorum",
        "inme geçirdiğinden beri kaşığı tutamıyor, söylediğini anlamıyoruz, evde bakım istiyoruz",
        "piknikte çay taştı semaver söndü, sigara yakmak istiyor dedem, göl kokuyor",
        "felçli babam için banyoya tutunma demiri, küvete su doldururken zorlanıyor",
        "bu gece bitiriyorum tezi, kediye mama bıraktım, kütüphane açık mı",
        "köye dönüyoruz, borçlarımı kapattım, anahtar kapıcıda",
        "yarın yokum, anahtar paspasın altında, sayacı okuyabilirsiniz",
        "rüzgâr çöpleri evlere doğru sürüklüyor",
        "kuru otlar boy vermiş, mezarlık biçilsin",
    ],
)
def test_the_same_words_by_themselves_are_calm(rules: Reader, text: str) -> None:
    assert all(part.urgency < 3 for part in rules.read(text).parts)
