"""Names that are words of every day, told by what befalls somebody, by an ending, or by whose name it is."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toprak'ı arı soktu parkta", "Toprak'ı"),
        ("Ülkü'ye çarpıp kaçan scooter", "Ülkü'ye"),
        ("Bahar'ın bileği burkuldu rampada", "Bahar'ın"),
        ("Zafer'den haber alamıyoruz", "Zafer'den"),
        ("Kursa Nergis'i kaydettirdim dönüş yok", "Nergis'i"),
        ("Sevgi'nin raporu hâlâ sizde", "Sevgi'nin"),
    ],
)
def test_what_befalls_somebody_tells_who_bears_the_apostrophe(text: str, name: str) -> None:
    assert masked(text) == text.replace(name.split("'")[0], "[ad soyad]")


@pytest.mark.parametrize(
    "text",
    [
        "Barış'a giden yol kapalı",
        "Zafer'in bisiklet yolu bozuk",
        "Umut'a yer kalmadı bu şehirde",
        "Toprak'a gömün kabloyu",
        "Gölge'ye oturacak yer yok",
        "Yağmur'dan sonra ev doldu",
        "Menderes'te su akmıyor",
        "Nilüfer'de park var mı",
    ],
)
def test_a_place_or_a_thing_with_an_apostrophe_stays_readable(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Cemal adım, su yok", "[ad soyad] adım, su yok"),
        ("Irmak yeğenimin ismi olur", "[ad soyad] yeğenimin ismi olur"),
        ("Nazar kızımın adı", "[ad soyad] kızımın adı"),
        ("Ömür benim ismim, kartım kayıp", "[ad soyad] benim ismim, kartım kayıp"),
        ("Yaşar ismim, Keskin soyadım", "[ad soyad] ismim, [ad soyad] soyadım"),
        ("soyadım ise Taş", "soyadım ise [ad soyad]"),
        ("ismim de Bayram bu arada", "ismim de [ad soyad] bu arada"),
        ("benim adımı Ilgaz yazın", "benim adımı [ad soyad] yazın"),
        ("soyadımız Kurt", "soyadımız [ad soyad]"),
    ],
)
def test_whose_name_it_is_may_stand_behind_it_or_a_small_word_between(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    ["Büyük adım attınız", "bu benim adım değil", "kızımın ismi listede yok", "ilk adım sizden gelsin"],
)
def test_steps_and_missing_names_are_nobody(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("dilekçede Deniz yazıyor", "dilekçede [ad soyad] yazıyor"),
        ("bende Volkan yazdım", "bende [ad soyad] yazdım"),
        ("kapıyı Yaşar açtı", "kapıyı [ad soyad] açtı"),
        ("benim yerime Deniz gelecek", "benim yerime [ad soyad] gelecek"),
        ("sınıfta Yaprak ağlıyor", "sınıfta [ad soyad] ağlıyor"),
        ("bana Barış diyor", "bana [ad soyad] diyor"),
        ("ben emekliyim çetin derler bana", "ben emekliyim [ad soyad] derler bana"),
    ],
)
def test_what_only_people_do_and_where_names_are_written(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize("text", ["tabelada Barış yazıyor", "otobüste Zafer yazıyor", "Yeter dedik artık"])
def test_a_sign_in_the_street_names_a_place(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("adı Ceyda mı çınar mı", "adı [ad soyad] mı [ad soyad] mı"),
        ("ismi Toprak ya da Yaprak olan stajyer", "ismi [ad soyad] ya da [ad soyad] olan stajyer"),
        ("isim yanlış Barış değil Bahri", "isim yanlış [ad soyad] değil [ad soyad]"),
    ],
)
def test_of_two_names_the_other_is_one_too(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("halam Elmasın emekli maaşı", "halam [ad soyad] emekli maaşı"),
        ("kuzenim Ekini köpek kovaladı", "kuzenim [ad soyad] köpek kovaladı"),
        ("ablam Özleme randevu verin", "ablam [ad soyad] randevu verin"),
        ("kardeşim umutun pasosu", "kardeşim [ad soyad] pasosu"),
        ("Üst kattaki Aksoylar gürültücü", "Üst kattaki [ad soyad] gürültücü"),
        ("köydeki Yavuzlar tarlaya girdi", "köydeki [ad soyad] tarlaya girdi"),
        ("Akbulutlar ile Sarıkayalar kavgalı", "[ad soyad] ile [ad soyad] kavgalı"),
    ],
)
def test_a_name_without_apostrophe_is_told_by_who_stands_beside_it(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "oğlum Sokağa çıkamıyor",
        "annem Bayrama kadar bekledi",
        "sokaktaki Lambalar yanmıyor",
        "apartmandaki Kiracılar gürültücü",
        "Otobüsler ve Dolmuşlar geçemiyor",
        "kızım perişan",
        "arkadaşım döndü yoldan",
        "polis imdat açmıyor",
        "29 Ekim kutlu olsun",
        "Behçet Uz'a nasıl giderim",
    ],
)
def test_things_in_the_plural_and_what_anybody_is_are_no_names(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("durak başkanı Dursun abi bakmadı", "durak başkanı [ad soyad] abi bakmadı"),
        ("minibüsçüler odası başkanı Sevgi hanım", "minibüsçüler odası başkanı [ad soyad] hanım"),
        ("torunu Yunus Emre düştü", "torunu [ad soyad] düştü"),
        ("kızım Duru Yüksel SMA hastası", "kızım [ad soyad] SMA hastası"),
        ("Ramazan Çukur adlı işçiniz", "[ad soyad] adlı işçiniz"),
    ],
)
def test_a_small_office_a_namesake_and_an_illness_leave_the_name_a_name(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Toprak'ın velisiyim, servis gelmedi", "[ad soyad]'ın velisiyim, servis gelmedi"),
        ("denizin annesiyim ben", "[ad soyad] annesiyim ben"),
        ("Ege - 4 yaş", "[ad soyad] - 4 yaş"),
        ("Yağmur 2. sınıf öğrencisi", "[ad soyad] 2. sınıf öğrencisi"),
        ("bizim Umut bisikletten düştü", "bizim [ad soyad] bisikletten düştü"),
        ("benim kız Çiçek düştü", "benim kız [ad soyad] düştü"),
        ("davalı Koç itiraz etti", "davalı [ad soyad] itiraz etti"),
        ("Bahçıvan Ramazan ağaçları budamadı", "Bahçıvan [ad soyad] ağaçları budamadı"),
        ("Teşekkürler. Umut K.", "Teşekkürler. [ad soyad]."),
        ("elifim hasta", "[ad soyad] hasta"),
        ("Üzülme be Burcu", "Üzülme be [ad soyad]"),
    ],
)
def test_children_ours_and_signatures_are_people(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "komşum ateş yakıyor",
        "oğlum çiçek aldı",
        "babam toprak taşıdı",
        "annem güneş altında bekledi",
        "teyzem bahar alerjisi",
        "oğlum deniz anası gördü",
        "bizim umut kalmadı",
        "bizim Barış Mahallesi karanlık",
        "Kasım 65 yaş aylığı yatmadı",
        "Umut A.Ş. çöp döküyor",
        "Halil Rıfat Paşa'da su yok",
        "Mert olun biraz",
        "geçen sefer sekiz yaşında çocuk düştü",
        "süpürgecimiz Hızır gibi adam",
    ],
)
def test_a_word_with_what_one_does_with_it_stays_a_word(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Bu Ramazan için etkinlik var mı",
        "Dünyada Barış için yürüyüş",
        "Bugün Güneş açmadı",
        "faturada Ramazan yazıyor",
        "Hayat diyor ki",
        "Barış'ın dışında mahalle yok",
        "Doğa'ya saldırıya son",
        "Yıldız'a kart dolum noktası",
        "Cuma'yı hastanede geçirdik",
        "Cuma'ya randevu verin",
        "Ege'den haber var mı",
        "mahalledeki Çınarlar kesildi",
        "apartmandaki Demirleri çaldılar",
        "Güller ve Çınarlar kurudu",
        "Umutlar ve Hayaller bitti",
        "Oğlum Denize giremiyor",
        "kardeşim Yağmura yakalandı",
    ],
)
def test_times_weather_and_what_grows_are_nobody(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("üst kattaki Güller gürültücü", "üst kattaki [ad soyad] gürültücü"),
        ("kızım Denize randevu verin", "kızım [ad soyad] randevu verin"),
        ("Umut'a köpek saldırıyor", "[ad soyad]'a köpek saldırıyor"),
        ("Ramazan'ı köpek ısırdı", "[ad soyad]'ı köpek ısırdı"),
    ],
)
def test_a_second_sign_makes_them_somebody(text: str, without: str) -> None:
    assert masked(text) == without
