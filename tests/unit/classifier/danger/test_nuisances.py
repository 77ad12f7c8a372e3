"""What annoys is no danger, unless a word of hurt stands beside it."""

import pytest

from services.classifier.danger.nuisances import told_as_nuisances
from services.classifier.reader import Reader
from services.classifier.text.folding import fold, words_of


@pytest.mark.parametrize(
    ("text", "nuisance"),
    [
        ("bizim durak çok fena kokuyor", "cok fena kokuyor"),
        ("pis kokuyor gaz mı kaçırıyor", ""),
        ("apartman boşluğu fena kokuyor", ""),  # where it may be gas
        ("koku çok ağır", ""),
        ("fosseptik kokuyor midemiz bulandı", "fosseptik kokuyor midemiz bulandi"),
        ("fosseptiğe inen usta bayıldı, kokuyor", ""),
        ("sarhoşun biri bağırıyor caddede", "sarhosun biri bagiriyor"),
        ("biri bağırıyor caddede", ""),  # perhaps for help
        ("sarhoş bağırıyor, elinde bıçak", ""),
        ("sarhoş adam balkondan sarkıyor", ""),  # not `şarkı`
        ("üst kat balkondan su döküyor", "ust kat balkondan su dokuyor"),
        ("balkondan kaynar su döktüler", ""),
        ("meydanda drift atıyorlar", "drift atiyorlar"),
        ("drift atan araç çocuğa vurdu", ""),
        ("cereyanlar kesik", "cereyanlar kesik"),
        ("elektrik kesik, solunum cihazı çalışmıyor", ""),
        ("kavşak kilitlendi polis gelsin", "kavsak kilitlendi polis gelsin"),
        ("kavşak kilitlendi, ambulans içinde hasta var", ""),
        ("kedi yolda yatıyor", "kedi yolda yatiyor"),
        ("köpek yatıyor, yanında çocuk", ""),
        ("mutfakta kokudan duramıyoruz", ""),  # where it may be gas
        ("sel suyunda araba çıkamıyor", ""),
        ("evlerin hepsi yanıyor", ""),
        ("jeneratörün gürültüsünden başım ağrıdı", "jeneratorun gurultusunden basim agridi"),
        ("jeneratörün gürültüsü egzozu içerde, başım ağrıyor", ""),
    ],
)
def test_what_annoys_is_told_from_what_hurts(text: str, nuisance: str) -> None:
    words = words_of(fold(text))
    told = told_as_nuisances(words)
    said = " ".join(word.folded for at, word in enumerate(words) if at in told)
    assert said == nuisance


@pytest.mark.parametrize(
    ("text", "is_danger"),
    [
        ("bu cadde çok fena kokuyor arkadaş", False),
        ("sarhoş biri bağırıyor caddede", False),
        ("sarhoş biri bağırıyor, elinde bıçak var", True),
        ("balkondan aşağı kirli su döküyorlar", False),
        ("üst kattan su akıyor elektrik panosu kıvılcım atıyor", True),
        ("cereyanlar kesik sabahtan beri", False),
        ("koku pencereden giriyor bıktık artık", False),
        ("mutfakta gaz kokusu var bıktık artık", True),
        ("parkın önünde hasta köpek yatıyor, arka bacakları tutmuyor", False),
        ("hasta bir köpek çocuklara saldırıyor", True),
        ("kapımızda bir köpek yatıyor gözleri akıyor hiç yemiyor", False),
        ("hasta köpek kızımı ısırdı çocuk kalkamıyor", True),
        ("kocaman kasiste aracın altını vurdum", False),
        ("arabanın altında kalan çocuk var", True),
        ("cereyan kesildi, tel koptu yerde yatıyor", True),
        ("meydanda patinaj atıyorlar, duman oluyor", False),
        ("patinaj atan araba kalabalığa daldı, yaralılar var", True),
        ("garajın ağzına kamyonet bırakmışlar, taksiler çıkamıyor", False),
        ("taksi dereye uçtu içindekiler çıkamıyor", True),
        ("köy yokuşu çamur, traktör bile zor çıkıyor", False),
        ("kamyon zor çıkıyor, freni boşaldı üstümüze kayıyor", True),
        ("yolun kenarında buldum, köpek ağlıyor ön ayağı tutmuyor", False),
        ("köpek ağlıyor, direkten elektrik çarptı çocuğu da", True),
        ("mührü kırmışlar, ustalar tuğla örüyor, devam ediyorlar", False),
        ("tuğla örerken duvar çöktü, usta altında", True),
        ("82 yaşında, yalnız yaşıyor, yemeğini yapamıyor", False),
        ("82 yaşında, yemeğini yapamıyor, yerde yatıyor kıpırdamıyor", True),
        ("kokusundan dükkânda duramıyoruz müşteri kaçıyor", False),
        ("kokusundan dükkânda duramıyoruz başımız dönüyor", True),
        ("leş gibi koku, camı açamıyorum bebek var", False),
        ("tüp kokusu var camı açamıyorum bebek var", True),
        ("köşedeki yanıyor, trafonun yanındaki hâlâ sönük", False),
        ("trafo yanıyor, lambalar sönük", True),
        ("direklerin hepsi yanıyor artık", False),
        ("market yanıyor tamamı", True),
        ("boş arsada bişey yanıyor ortalık karanlık", True),
        ("minibüs yanıyor karanlıkta", True),
        ("araba köprüden uçmuş çıkamıyorlar", True),
    ],
)
def test_a_nuisance_alarms_nobody(reader: Reader, text: str, is_danger: bool) -> None:
    assert any(part.urgency == 3 for part in reader.read(text).parts) == is_danger


def test_a_cut_does_not_part_a_lamp_from_what_is_dark(reader: Reader) -> None:
    parts = reader.read("üç direk sönük biri yanıyor").parts
    assert all(part.hazard is None for part in parts)
