"""Names that are words of every day, told by what somebody does, whose they are, or who lives with them."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    "trade", ["kepçe operatörü", "kahveci", "çöpçümüz", "itfaiye eri", "Sayaçcı", "AŞÇI"]
)
@pytest.mark.parametrize("name", ["Satılmış", "Dursun", "Duran", "Onur"])
def test_a_capital_behind_any_trade_is_a_name(trade: str, name: str) -> None:
    assert masked(f"bugün {trade} {name} geldi baktı") == f"bugün {trade} [ad soyad] geldi baktı"


@pytest.mark.parametrize("text", ["şoför {} bağırdı", "simitçi {} tezgah açmış", "mühendis {} geldi bakmadı"])
@pytest.mark.parametrize("name", ["levent", "umut", "savaş", "onur"])
def test_behind_who_works_some_words_are_hardly_a_thing(text: str, name: str) -> None:
    assert masked(text.format(name)) == text.format("[ad soyad]")


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("dün muratgilin düğünü vardı", "dün [ad soyad] düğünü vardı"),
        ("Ayşegiller mangal yaptı", "[ad soyad] mangal yaptı"),
        ("hasangile su gelmiş", "[ad soyad] su gelmiş"),
        ("karşı komşu metingil gürültücü", "karşı komşu [ad soyad] gürültücü"),
        ("Kadirler üst katta matkap çalıştırıyor", "[ad soyad] üst katta matkap çalıştırıyor"),
        ("yan komşu Uğurlar davul çalıyor", "yan komşu [ad soyad] davul çalıyor"),
        ("alt komşumuz Denizlerin sobası tütüyor", "alt komşumuz [ad soyad] sobası tütüyor"),
        ("üst kattaki Umut yine vuruyor", "üst kattaki [ad soyad] yine vuruyor"),
    ],
)
def test_a_neighbour_and_all_who_live_with_them_are_people(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("deniz benim kızım oluyor", "[ad soyad] benim kızım oluyor"),
        ("şoför barış miş ismi", "şoför [ad soyad] miş ismi"),
        ("yakasında savaş yazıyordu", "yakasında [ad soyad] yazıyordu"),
        ("kiracı ben yani metin", "kiracı ben yani [ad soyad]"),
        ("adm deniz su yok", "adm [ad soyad] su yok"),
        ("soyadım Kaya değil Kayan", "soyadım [ad soyad] değil [ad soyad]"),
        ("Satılmış emmi duvarı ördü", "[ad soyad] emmi duvarı ördü"),
        ("Kıymet bacının evi aktı", "[ad soyad] bacının evi aktı"),
        ("savaş ağbi aradı", "[ad soyad] ağbi aradı"),
        ("merhabalar bahar ben yine aynı dert", "merhabalar [ad soyad] ben yine aynı dert"),
        ("Deniz ben, dün yazmıştım", "[ad soyad] ben, dün yazmıştım"),
        ("beni arayın 05321112233 yıldız", "beni arayın [telefon] [ad soyad]"),
        ("adı sanırım levent", "adı sanırım [ad soyad]"),
        ("yağmur diye bi kız kapattı", "[ad soyad] diye bi kız kapattı"),
        ("ben 5. sokaktan bayram, su yok", "ben 5. sokaktan [ad soyad], su yok"),
        ("akşam Onur aradı", "akşam [ad soyad] aradı"),
        ("kooperatif başkanı Halil ortada yok", "kooperatif başkanı [ad soyad] ortada yok"),
        ("çocukları can, ece okula gidemiyor", "çocukları [ad soyad], [ad soyad] okula gidemiyor"),
    ],
)
def test_whose_somebody_is_or_how_they_are_called_tells_their_name(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("itfaiyeciler onur, cihan, sağ olun", "itfaiyeciler [ad soyad], [ad soyad], sağ olun"),
        ("çocuklarım toprak ve deniz hasta", "çocuklarım [ad soyad] ve [ad soyad] hasta"),
        ("Onur ve Metin beylere teşekkürler", "[ad soyad] ve [ad soyad] beylere teşekkürler"),
    ],
)
def test_several_people_are_named_in_a_row(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "köşeye bir trafikçi dursun",
        "kestaneci ateş yakıyor",
        "lastikçi üzgün geldi",
        "nargile kafe kapansın",
        "denizler dolduruluyor",
        "komşumuz güller dikti",
        "Sayın Toroslar EDAŞ çalışanları",
        "borcu Kasım ayında ödedim",
        "yandaki Migros çöp bırakıyor",
        "torunlarım salıncakta, demir paslı",
        "yazlıkçılar döndü, bizim site bekliyor",
        "yakasında kan vardı",
        "babamın adının baş harfi",
        "hacı emmi düştü",
        "Laz komşum bağırıyor",
        "yeter ben bıktım",
        "Yeter dedik artık",
        "ben çöpün içinden yaprak, poşet topladım",
        "Ekim dedi kasım dedi",
        "bahar diye bir şey kalmadı",
    ],
)
def test_what_they_do_or_have_is_no_name(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Köyümüzün garibanı Cuma aç", "Köyümüzün garibanı [ad soyad] aç"),
        ("mahallemizin delisi Satılmış yolda", "mahallemizin delisi [ad soyad] yolda"),
        ("kim yaptı bilmiyoz ama herkes veysel diyo", "kim yaptı bilmiyoz ama herkes [ad soyad] diyo"),
        ("dün akşam Gönül'ün çantasını kaptılar", "dün akşam [ad soyad]'ün çantasını kaptılar"),
        ("Bahar'ın cüzdanını çaldılar", "[ad soyad]'ın cüzdanını çaldılar"),
        ("anahtar Saniye ablada", "anahtar [ad soyad] ablada"),
        ("Duran dayıdaymış anahtar", "[ad soyad] dayıdaymış anahtar"),
        ("bu temel reisun kayığı", "bu [ad soyad] reisun kayığı"),
        ("site sakinleri adına dudu yıldız", "site sakinleri adına [ad soyad]"),
        ("ŞAHİNLERİN KÖPEĞİ ISIRDI", "[ad soyad] KÖPEĞİ ISIRDI"),
        ("Demirlerin bahçesi pislik içinde", "[ad soyad] bahçesi pislik içinde"),
        ("KORKMAZLARIN İNEĞİ YOLDA", "[ad soyad] İNEĞİ YOLDA"),
    ],
)
def test_whom_the_village_knows_and_whose_things_are_told_are_people(text: str, without: str) -> None:
    assert masked(text) == without


@pytest.mark.parametrize(
    "text",
    [
        "herkes umut diyor",
        "millet ekmek diyor",
        "mahallenin delisi geldi",
        "Gediz'in telefonu çalışmıyor",
        "Ada'nın telefon hatları kesik",
        "Zafer'in bisiklet yolu bozuk",
        "mahalle sakinleri adına teşekkür ederiz",
        "KEDİLERİN EVİ YIKILMIŞ",
        "Şahinlerin yuvası bozulmuş",
        "DEMİRLERİN ÜSTÜ PASLI",
        "Çobanların köpeği saldırdı",
        "Newroz Pîroz Be",
    ],
)
def test_what_everybody_says_and_animals_own_is_nobodys(text: str) -> None:
    assert masked(text) == text
