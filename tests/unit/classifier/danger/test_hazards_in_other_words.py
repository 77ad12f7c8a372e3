"""Danger that is not called by its name: what gives way, what bites, what was swallowed."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("arsalar yanıyor, rüzgâr var", "yangin"),
        ("koca park yanıyor", "yangin"),
        ("tamirci cereyan yemiş, merdivende asılı", "elektrik_tehlike"),
        ("tentede soyulmuş uç sallanıyor", "elektrik_tehlike"),
        ("led şeridi havuza, suya düştü, çocuklar yüzüyor", "elektrik_tehlike"),
        ("halı sahanın direği kaçak yapıyor", "elektrik_tehlike"),
        ("spor salonunda döşeme bel verdi", "cokme_obruk"),
        ("köprünün civataları fırlıyor", "cokme_obruk"),
        ("vinç kabini tek halata kaldı", "cokme_obruk"),
        ("gölet yarıldı, köye iniyor", "sel_baskin"),
        ("su direksiyona çıktı, kapı açılmıyor", "sel_baskin"),
        ("ilaçları içtim, ellerim uyuştu, pişmanım", "zehir_alan"),
        ("bulaşık deterjanını içmiş, dili şişti", "zehir_alan"),
        ("torunum havale geçiriyor", "saglik_asayis"),
        ("valizin içinden çocuk sesi geliyor", "saglik_asayis"),
        ("garson ekmek bıçağını kaptı", "saglik_asayis"),
        ("köşeye kıstırdılar öğrenciyi", "saglik_asayis"),
        ("çeşmeden elektrik kaçıyor", "elektrik_tehlike"),
        ("korkuluk elektrik veriyor", "elektrik_tehlike"),
        ("muslukta ceryan var", "elektrik_tehlike"),
        ("su salona girdi", "sel_baskin"),
        ("deresi yükseliyor, köprüye geldi", "sel_baskin"),
        ("pano düşmek üzere, altından öğrenciler, insanlar geçiyor", "cokme_obruk"),
        ("oğlan mazgala sarkıyor", "cokme_obruk"),
        ("teyzeyi üç gündür görmedik", "saglik_asayis"),
        ("motorcu asfaltta yatıyor", "saglik_asayis"),
        ("millet peşpeşe düşüyor, kaldırım buz", "saglik_asayis"),
        ("takip ediliyoruz, yetişin", "saglik_asayis"),
        ("ambulans giremiyor, hasta içeride", "saglik_asayis"),
        ("mermi balkona girdi", "saglik_asayis"),
        ("jandarma gelsin, eve girmeye çalışıyorlar", "saglik_asayis"),
        ("söndürdüler, tekrar tutuştu", "yangin"),
    ],
)
def test_rules_know_it_by_other_words(rules: Reader, text: str, hazard: str) -> None:
    assert f"rule:{hazard}" in rules.hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "tansiyon ilacımı içtim, başım biraz ağrıyor, kime gideyim",
        "tiyatroda bıçaklama sahnesi vardı",
        "balkonda halı dövüyor komşu",
        "merdivene uç uca boya sürüldü",
        "direkten kaçak elektrik çekiyorlar",
        "çeşmeden su kaçıyor",
        "su odaya girmiyor artık",
        "kanal fiyatları yükseldi",
        "komşumuzu bu hafta görmedik",
        "dilekçem takip ediliyor mu",
        "tabela düşmek üzere",
    ],
)
def test_rules_stay_silent_on_the_same_words_of_other_things(rules: Reader, text: str) -> None:
    assert not any(hint.startswith("rule") for hint in rules.hints(text))


@pytest.mark.parametrize(
    ("text", "hazard"),
    [
        ("sis bombası değil gazmış", "gaz_belirtisi"),
        ("oyuncak değil gerçek silahmış", "saglik_asayis"),
        ("kanalda yüzen çuval değil insanmış", "saglik_asayis"),
        ("yanan saman değil evmiş", "yangin"),
    ],
)
def test_what_turned_out_to_be_worse_is_sure(reader: Reader, text: str, hazard: str) -> None:
    part = reader.read(text).parts[0]
    assert (part.hazard, part.urgency) == (hazard, 3)
