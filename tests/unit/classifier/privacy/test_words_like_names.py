"""Words of every day that somebody is called by as well: they tell of the matter and must stay readable."""

import pytest

from services.classifier.reader import Reader


@pytest.mark.parametrize(
    "text",
    [
        "köyümüzün selamı var",
        "memurun sabrına hayranım",
        "mekanı cennet olsun",
        "parkın kuzey kapısı kilitli",
        "gelinim düştü kanı durmuyor",
        "adam sara nöbeti geçiriyor",
        "kavşağın dibinde çimen sarardı",
        "EGO BİZE SABRI ÖĞRETTİ",
        "Emsal artışı istiyoruz",
        "kaybolan dedemizi zabıta bulmuş",
        "dönel kavşağa bir ışık yakışır",
        "bir emre bakar bu iş",
        "fare akını var burada",
        "iki cihanda aziz olun",
        "manolyalar bu iklimde donar",
    ],
)
def test_a_name_that_is_a_word_in_small_letters_stays_there(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bugün Selami geldi", "Selami"),
        ("komşum selami kapıyı açmıyor", "selami"),
        ("dün Simge aradı", "Simge"),
        ("sabri bey ilgilendi", "sabri"),
        ("ben kuzey su akmıyor", "kuzey"),
        ("arayan: selami", "selami"),
        ("Bulut Bey gelsin", "Bulut"),
        ("komşumuz Kadir gece matkap çalıştırıyor", "Kadir"),
        ("Can Yakut arayabilir", "Can Yakut"),
        ("Selami Öztürk, 3. kat, su akmıyor", "Selami Öztürk"),
        ("ramazan dağlı dan şikayetçiyim", "ramazan dağlı"),
        ("dün Emre geldi", "Emre"),
        ("bizi Derya karşıladı", "Derya"),
        ("ben emre su akmıyor", "emre"),
        ("bugün harun geldi", "harun"),
    ],
)
def test_with_a_capital_or_a_person_beside_it_it_is_a_name(reader: Reader, text: str, name: str) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "komşunun balkonu alev alev",
        "TAVAN DAMLA DAMLA AKIYOR",
        "yan dairede kadın imdat diye bağırıyor",
        "böyle memura can kurban",
        "Kadir gecesi camide izdiham oldu",
        "Kızımı ebru kursuna yazdırmak istiyorum",
        "adım kara listeye girmesin",
        "dedemin ada parsel numarası",
    ],
)
def test_a_word_said_twice_or_in_a_fixed_phrase_is_no_name(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


def test_somebodys_work_is_not_their_name(reader: Reader) -> None:
    assert reader.read("benim işim çiçek dedi").personal_data == ()
    assert [found.text for found in reader.read("benim ismim çiçek").personal_data] == ["çiçek"]


@pytest.mark.parametrize(
    "text",
    [
        "recep ayının başından beri iftar çadırı yok",
        "şaban ayı geldi",
        "sevda tepesinde çöp konteyneri yok",
        "ilanda yazan fidan dağıtımı hangi gün",
        "telefonumuza gündüz annem bakar",
        "beni arayacaklardı, bekliyorum hâlen",
        "Tandoğan'dan kalkan servis gelmedi",
        "parkın adı Barış",
    ],
)
def test_a_month_a_hill_a_notice_or_a_time_of_day_is_no_person(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    "text",
    [
        "kepçe gelmedi, Altındağ Hüseyingazi.",
        "iki çocuk var evde. Esenler Tuna.",
        "su yok, Osmangazi Demirtaş",
        "Tuzla Aydınlı'da kiracıyız",
    ],
)
def test_a_quarter_behind_its_district_is_no_person(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    "text",
    [
        "gece gelince temiz diyorlar",
        "yarın fırtına diyorlar",
        "bir usta gelsin yeter.",
        "heyelan Ekim'in 14'ünde geldi, kar Eylül'de",
        "40 veli adına yazıyorum",
    ],
)
def test_what_people_say_and_when_it_was_is_no_name(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize("text", ["bana umut diyorlar", "nimet derler bana", "ona Kartal derler"])
def test_what_somebody_is_called_is_a_name(reader: Reader, text: str) -> None:
    assert len(reader.read(text).personal_data) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Torunum Belçika'dan geldi",
        "eniştem Norveç'ten gelecek",
        "Samatya'da oturuyorum",
        "komşumun köpei havlıyor",
        "oğlum skuterle düştü",
        "amcamın trakdörü çalındı",
        "keşfe gelmenizi rica ederiz. Ordu Perşembe",
        "oğlum asgerde, yardım edecek kimse yok",
        "annem hasdanede yatıyor",
        "parsel tevhidi için randevu",
        "KAYIP ALZHAİMER HASTASI VAR",
    ],
)
def test_countries_towns_slips_and_illnesses_behind_a_relative_are_nobody(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DİLEKÇE SAHİBİ: YETER KARAÇUHA, ULUBEY/ORDU. YOL BOZUK", "YETER KARAÇUHA"),
        ("Nart Tlapşov ben, Göksun Çardak'tan.", "Nart Tlapşov"),
        ("mrhb heja ben dicle kent ten yazıyorum", "heja"),
        ("imza Gül/ORDU", "Gül"),
        ("kızım Violetta kayıp", "Violetta"),
        ("eşim Giulietta Conte aradı", "Giulietta Conte"),
        ("gereğini rica ederim. Nezaket Sağlam", "Nezaket Sağlam"),
        ("dedem Ali Taş parkinson hastası", "Ali Taş"),
    ],
)
def test_only_who_writes_is_a_person_not_where_from(reader: Reader, text: str, name: str) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("oğlum savaş açıkgöz okula gidemiyor", "savaş açıkgöz"),
        ("oğlum umut keskin kayboldu", "umut keskin"),
        ("annem gül aldemir", "gül aldemir"),
        ("ben Mert Olgun", "Mert Olgun"),
        ("Yiğit Birol bey", "Yiğit Birol"),
        ("Can Sağlam bey", "Can Sağlam"),
        ("Mehmet Yıldız'a nasıl ulaşırım", "Mehmet Yıldız"),
        ("o Sefer amca bana bağırdı", "Sefer"),
    ],
)
def test_a_surname_that_begins_like_a_phrase_makes_a_name(reader: Reader, text: str, name: str) -> None:
    assert [found.text for found in reader.read(text).personal_data] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "annem gül aldı",
        "oğlum umut kesmiş",
        "Bağ Kur primi",
        "Nevruz Kutlu Olsun",
        "bu sefer gelmedi",
        "bu sefer dedemin kabri",
        "bu sefer usta gelmedi",
        "Yasin okuyan ayrı",
    ],
)
def test_a_phrase_stays_readable(reader: Reader, text: str) -> None:
    assert reader.read(text).personal_data == ()
