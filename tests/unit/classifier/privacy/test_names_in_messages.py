import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.reader import Reader
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("damadım yeni taşındı Jürgen Hoffmann kart istiyor", "damadım yeni taşındı [ad soyad] kart istiyor"),
        ("gişedeki Kartal soyadlı memur yardım etti", "gişedeki [ad soyad] soyadlı memur yardım etti"),
        ("engelli Şilan kızımız bekliyor", "engelli [ad soyad] kızımız bekliyor"),
        ("اسمي احمد العلي والشارع مكسور", "اسمي [ad soyad] والشارع مكسور"),
        ("duvarı yıkan 4 numaradaki Kerimcanmış", "duvarı yıkan 4 numaradaki [ad soyad]"),
        (
            "servisi süren muavinimiz değil şoförümüz Bekir",
            "servisi süren muavinimiz değil şoförümüz [ad soyad]",
        ),
        ("selam ben bahar çöp alınmadı", "selam ben [ad soyad] çöp alınmadı"),
        ("kursa Umut ve Zeynep yazılacak", "kursa [ad soyad] ve [ad soyad] yazılacak"),
        ("Məhəmməd Quliyev menim adım", "[ad soyad] menim adım"),
        (
            "alt katta Döne teyze oturuyor, Saniye hanım komşusu",
            "alt katta [ad soyad] teyze oturuyor, [ad soyad] hanım komşusu",
        ),
    ],
)
def test_a_name_is_known_by_what_stands_around_it(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "name", ["Nermin Su", "Zehra Ak", "Orhan T.", "B. Korkmaz", "Dr. Fatma Nur Aydemir", "Kemal Ateş Özbek"]
)
def test_short_and_everyday_surnames_and_initials_belong_to_the_name(name: str) -> None:
    assert masked(f"evrakı teslim alan {name}, teşekkürler").replace("Dr. ", "").replace("].", "]") == (
        "evrakı teslim alan [ad soyad], teşekkürler"
    )


@pytest.mark.parametrize(
    "name",
    [
        "Şenol Ekşi",
        "Rabia Betül Çökelek",
        "Berfin Aslanboğa",
        "Fadime Kotanoğlu",
        "Nurullah Şen",
        "Ali Rıza Demirtaş-Öz",
        "Nour Al-Masri",
        "NECMETTİN DOĞRU",
    ],
)
def test_a_surname_that_is_a_word_or_two_is_not_left_behind(name: str) -> None:
    assert masked(f"ev sahibi {name} aboneliği kapattırmış") == "ev sahibi [ad soyad] aboneliği kapattırmış"
    assert masked(f"hat {name}'dan bana geçti") == "hat [ad soyad]'dan bana geçti"


def test_a_surname_in_small_letters_is_told_by_what_it_is_called() -> None:
    assert masked("arsa ahmet yolcu adına kayıtlı") == "arsa [ad soyad] adına kayıtlı"


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("komşum Abdulrahman Türkçe bilmiyor", "komşum [ad soyad] Türkçe bilmiyor"),
        ("Ahmet Belediyesine yazmış", "[ad soyad] Belediyesine yazmış"),
        ("Ben Hatice Teyzeniz, yaşlıyım", "Ben [ad soyad] Teyzeniz, yaşlıyım"),
        ("biz Nilüfer Görükle taraflarında", "biz [ad soyad] Görükle taraflarında"),
        ("Ahmet Çöp Döküyor Sokağa", "[ad soyad] Çöp Döküyor Sokağa"),
        ("Gönderen: Öznur Kırmızıtaş Konu: ağaç", "Gönderen: [ad soyad] Konu: ağaç"),
        ("bugün Ahmet CİMER'e yazdı", "bugün [ad soyad] CİMER'e yazdı"),
        ("Regaip Kandiliniz mübarek olsun", "Regaip Kandiliniz mübarek olsun"),
    ],
)
def test_a_capital_behind_a_name_need_not_be_its_surname(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("ben Doç. Dr. Levent Akıncı, sinyal yanmıyor", "ben Doç. Dr. [ad soyad], sinyal yanmıyor"),
        ("doktoru Uzm. Dr. Ferhat Özcan baktı", "doktoru Uzm. Dr. [ad soyad] baktı"),
        ("our neighbour Mr. Thompson fell", "our neighbour Mr. [ad soyad] fell"),
        ("Prof. Dr. Türkan Saylan Kültür Merkezi önü", "Prof. Dr. Türkan Saylan Kültür Merkezi önü"),
        ("Dr. Mustafa Enver Bey Caddesi çukur", "Dr. Mustafa Enver Bey Caddesi çukur"),
        ("Sn. Yetkili, Dr. gelmedi, Op. Dr. bulunamadı", "Sn. Yetkili, Dr. gelmedi, Op. Dr. bulunamadı"),
    ],
)
def test_a_title_cut_short_with_a_dot_is_no_name_and_the_name_stands_behind_it(
    text: str, without: str
) -> None:
    assert masked(text) == without


def test_a_name_behind_an_address_for_mail_is_masked_too() -> None:
    assert masked("bana nuran.tekin@ornek.com Nuran Tekin") == "bana [e-posta] [ad soyad]"


@pytest.mark.parametrize(
    "text",
    [
        "son gün 15 Kasım, ödeyemedim",
        "Sokağımızın adı Defne Sokak",
        "cem evi önünde çukur var",
        "bu söz onur kırıcı, özür bekliyorum",
        "fahri müfettiş oldum",
        "rüzgar hâlâ esiyor",
        "çatıda beyaz kar, kaldırın",
        "otobüs Serik Kadriye durağında durmuyor",
        "eşim Bakülü, kart istiyor",
        "trafo patladı alev alev",
        "ceyran tune",
        "av tune ye li taxa me",
        "لا يوجد ماء. الكهرباء مقطوعة",
    ],
)
def test_a_word_that_is_also_a_name_stays(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "birgün cocuk ezicek",
        "ben sulicam söz",
        "ev sahibi tınmıyo",
        "telefonu babam açar",
        "yeğenim bakar. menfez çökük",
        "YAZARSANIZ KIZIM OKUR",
        "kocam balıkçı, gece limana iner",
    ],
)
def test_what_somebody_does_is_no_name_behind_who_does_it(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Yılmaz Kuruyemiş kaldırıma çıkmış",
        "yılmaz kuruyemiş kaldırıma çıkmış",
        "Ali Usta Kokoreç duman yapıyor",
        "Hasan Usta Kebap kaldırımı kapatıyor",
        "Yılmaz Unlu Mamulleri çöpünü bırakıyor",
        "Özdemir Züccaciye kaldırıma mal koyuyor",
    ],
)
def test_a_shop_keeps_the_name_that_inspectors_look_for(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ali Usta kokoreç satıyor kaldırımda", "Ali"),
        ("Ahmet Kaya kuruyemiş satıyor", "Ahmet Kaya"),
        ("ahmet kaya kuruyemiş satıyor", "ahmet kaya"),
        ("komşum Ali Usta Kebap yapıyor balkonda", "Ali"),
        ("Ahmet Usta duman yapıyor", "Ahmet"),
        ("Mehmet Kasap beni dövdü", "Mehmet"),
    ],
)
def test_who_sells_something_is_a_person(reader: Reader, text: str, name: str) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]
