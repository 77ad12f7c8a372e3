"""How it stands with what was reported, by the words alone."""

import pytest

from services.dispatcher.states import puts_off, told_of
from shared.municipality import Municipality


def solved(bornova: Municipality, topic: str, text: str, report: str = "") -> bool | None:
    return told_of(bornova.readings.verdicts, topic, report, text).solved


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("aydinlatma", "akşam geçtim dördü de yanıyordu"),
        ("aydinlatma", "sokağımız aydınlandı nihayet"),
        ("su_kesintisi", "öğleden sonra geldi su"),
        ("su_kesintisi", "az önce açtım akıyor"),
        ("su_kalitesi", "musluktan berrak akıyor artık"),
        ("su_patlak", "sızmıyor artık, yol kurumuş"),
        ("kanalizasyon", "gider açılmış koku gitti"),
        ("cop_toplama", "sabah gelip almışlar, konteyner bomboş"),
        ("sokak_temizlik", "pırıl pırıl olmuş her yer"),
        ("moloz_iri_atik", "koltuklar gitmiş"),
        ("yol_bozuk", "çukuru kapatmışlar dümdüz olmuş"),
        ("basibos_hayvan", "iki gündür köpek görmüyoruz"),
        ("hasere_ilaclama", "sinek kalmadı"),
        ("gurultu", "sustular nihayet"),
        ("otopark_arac", "kamyonet yok, araç kalkmış"),
        ("toplu_tasima_sefer", "otobüs bugün saatinde geldi"),
        ("park_oyun_alani", "yenisini takmışlar sağlam duruyor"),
        ("agac_yesil_alan", "dalları budadılar"),
        ("koku_duman_toz", "üç gündür duman yok"),
        ("zabita_denetim", "seyyar kalkmış, geçebiliyoruz artık"),
        ("diger", "baktım şimdi bitmiş"),
    ],
)
def test_what_was_broken_is_well_again(bornova: Municipality, topic: str, text: str) -> None:
    assert solved(bornova, topic, text) is True


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("aydinlatma", "bir gece yandı, sonra söndü"),
        ("aydinlatma", "köşedeki yanıyor ama ortadaki yanmıyor"),
        ("aydinlatma", "sokak zifiri karanlık"),
        ("su_kesintisi", "üst kata çıkmıyor"),
        ("su_kesintisi", "geldi gelmesine de damla damla"),
        ("su_patlak", "gene akıyor yola"),
        ("kanalizasyon", "açtılar açmasına, akşama taştı"),
        ("cop_toplama", "yarısını bırakmışlar"),
        ("sokak_temizlik", "bizim taraf temiz değil"),
        ("yol_bozuk", "kapatmışlar ama yağmurda çöktü"),
        ("gurultu", "bir gün sustular, dün yine başladılar"),
        ("toplu_tasima_sefer", "bu sabah da gelmedi"),
        ("park_oyun_alani", "takmışlar ertesi gün koptu"),
    ],
)
def test_the_same_trouble_again_or_half_of_it_is_not_solved(
    bornova: Municipality, topic: str, text: str
) -> None:
    assert solved(bornova, topic, text) is False


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("aydinlatma", "yanıyor mu gerçekten"),
        ("aydinlatma", "hangisi yanıyor"),
        ("aydinlatma", "keşke yansaydı"),
        ("aydinlatma", "yarın yanacak inşallah"),
        ("aydinlatma", "yandıysa ne güzel"),
        ("su_kesintisi", "zam geldi"),
        ("su_kesintisi", "komşunun suyu tavandan akıyor"),
        ("su_kesintisi", "geldi de yüzü sararmış gibi"),
        ("su_kesintisi", "ekip geldi"),
        ("su_kesintisi", "tavandan akıyor"),
        ("su_kesintisi", "bodruma su geldi"),
        ("su_kesintisi", "su geldi evin içine"),
        ("basibos_hayvan", "köpeğim gitti"),
        ("cop_toplama", "arabamı almışlar"),
        ("cop_toplama", "konteyneri de almışlar geri getirin"),
        ("cop_toplama", "temiz hava istiyoruz"),
        ("gurultu", "bahçe duvarını yıkmışlar"),
        ("toplu_tasima_sefer", "geldi şoför kapıyı açmadı"),
        ("otopark_arac", "benim arabayı çekmişler"),
        ("basibos_hayvan", "köpek balkona çıkmış"),
        ("yol_bozuk", "asfalt rengi hoş"),
    ],
)
def test_what_tells_something_else_says_neither(bornova: Municipality, topic: str, text: str) -> None:
    assert solved(bornova, topic, text) is None


def test_the_same_verb_says_yes_of_one_trouble_and_no_of_another(bornova: Municipality) -> None:
    assert solved(bornova, "su_kesintisi", "su akıyor") is True
    assert solved(bornova, "su_patlak", "su akıyor") is False


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("ışıklar yanıyor", True),
        ("evet yanıyor", True),
        ("evet, yanıyor", True),
        ("yanıyor teşekkürler", True),
        ("geldi, yanıyor", True),
        ("yanıyor", None),
        ("burası yanıyor", None),
        ("pano yanıyor", None),
    ],
)
def test_what_merely_burns_after_a_power_cut_may_be_a_fire(
    bornova: Municipality, text: str, is_over: bool | None
) -> None:
    assert solved(bornova, "elektrik_ariza", text) is is_over
    assert solved(bornova, "aydinlatma", "yanıyor") is True


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("yolda su kalmamış", True),
        ("evlerde su kalmadı", None),
        ("musluklardan su kesildi", None),
        ("binada su yok", None),
    ],
)
def test_a_dry_house_is_no_mended_pipe(bornova: Municipality, text: str, is_over: bool | None) -> None:
    assert solved(bornova, "su_patlak", text) is is_over


def test_what_the_report_said_does_not_happen_is_well_when_it_does(bornova: Municipality) -> None:
    report = "minibüs durağa uğramıyor"
    assert solved(bornova, "diger", "bugün uğradı", report) is True
    assert solved(bornova, "diger", "bugün de uğramadı", report) is False


def test_what_the_report_said_happens_is_well_when_it_does_not(bornova: Municipality) -> None:
    report = "tabela rüzgarda sallanıyor"
    assert solved(bornova, "diger", "sallanmıyor artık", report) is True
    assert solved(bornova, "diger", "gene sallanıyor", report) is False


@pytest.mark.parametrize(
    "text", ["iş çıkışı bakıp yazarım", "henüz görmedim", "köydeyim dönünce bakacağım", "yarın haber veririm"]
)
def test_who_has_not_looked_yet_puts_it_off(bornova: Municipality, text: str) -> None:
    assert puts_off(bornova.readings.verdicts, text)


@pytest.mark.parametrize(
    "text", ["bakar mısınız", "ne zaman bakarsınız", "baktım yanmıyor", "bakan yok", "savcılığa yazacağım"]
)
def test_who_asks_us_to_look_puts_nothing_off(bornova: Municipality, text: str) -> None:
    assert not puts_off(bornova.readings.verdicts, text)
