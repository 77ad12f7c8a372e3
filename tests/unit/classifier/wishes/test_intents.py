import pytest

from services.classifier.reader import Reader
from shared.events import Intent, Kind
from shared.municipality import Municipality
from shared.municipality.reading import spelt_out


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("slm", Intent.GREETING),
        ("Merhaba, kolay gelsin", Intent.GREETING),
        ("Sayın yetkili, merhaba", Intent.GREETING),
        ("Selam, bi sorunum var", Intent.GREETING),
        ("merhabalar bir şikayetim olacaktı", Intent.GREETING),
        ("iyi bayramlar", Intent.GREETING),
        ("bir önerim olacaktı", Intent.GREETING),
        ("Merhaba, bilgi almak istiyorum", Intent.GREETING),
        ("burası neresi", Intent.GREETING),
        ("hello, i have a question please", Intent.GREETING),
        ("tamam, iyi günler dilerim", Intent.ACKNOWLEDGEMENT),
        ("iyi çalışmalar dilerim, saygılarımla", Intent.GREETING),
        ("tamammm", Intent.ACKNOWLEDGEMENT),
        ("tmm tsk", Intent.THANKS),
        ("size zahmet oldu, zamanınızı aldık", Intent.THANKS),
        ("sizleri meşgul ettim kusura bakmayın", Intent.THANKS),
        ("Çok teşekkürler 🙏", Intent.THANKS),
        ("tesekürler", Intent.THANKS),
        ("👍", Intent.ACKNOWLEDGEMENT),
        ("👎", Intent.NOT_SOLVED),
        ("❤️❤️", Intent.THANKS),
        ("durum", Intent.STATUS),
        ("ne oldu benim iş", Intent.STATUS),
        ("ne zaman yapılır", Intent.STATUS),
        ("kim ilgileniyor bununla", Intent.STATUS),
        ("hangi müdürlük bakıyor", Intent.STATUS),
        ("when will it be fixed", Intent.STATUS),
        ("متى يتم اصلاحها", Intent.STATUS),
        ("düzeldi mi acaba", Intent.STATUS),
        ("bakan oldu mu", Intent.STATUS),
        ("yarın biri gelecek mi", Intent.STATUS),
        ("ekipler geldi mi acaba", Intent.STATUS),
        ("hâlâ dönüş yok", Intent.STATUS),
        ("is anybody coming?", Intent.STATUS),
        ("is it solved yet", Intent.STATUS),
        ("Çözüldü, teşekkürler", Intent.SOLVED),
        ("çözülmedi", Intent.NOT_SOLVED),
        ("dur", Intent.STOP),
        ("Bir daha mesaj göndermeyin lütfen", Intent.STOP),
        ("mesajları durdurun", Intent.STOP),
        ("bana bu numaradan mesaj atmayı bırakın", Intent.STOP),
        ("hayır hâlâ aynı duruyor", Intent.NOT_SOLVED),
        ("daha çözülmedi", Intent.NOT_SOLVED),
        ("gerek kalmadı, teşekkürler", Intent.SOLVED),
        ("sorunum nihayet çözüldü", Intent.SOLVED),
        ("beni bir yetkili arasın", Intent.PERSON),
        ("operatöre bağlanmak istiyorum", Intent.PERSON),
        ("beni canlı birisine bağlayın", Intent.PERSON),
        ("bir yetkiliyle görüşebilir miyim", Intent.PERSON),
        ("biri beni arasın lütfen", Intent.PERSON),
        ("telefon numaranızı verir misiniz", Intent.PERSON),
        ("can i speak to an agent", Intent.PERSON),
        ("kvkk", Intent.PRIVACY),
        ("", Intent.EMPTY),
        ("😡😡", Intent.EMPTY),
        ("...", Intent.EMPTY),
    ],
)
def test_a_short_message_is_one_intent(reader: Reader, text: str, intent: Intent) -> None:
    assert reader.read(text).intent is intent


@pytest.mark.parametrize(
    "text",
    [
        "çözüldü diye mesaj geliyor ama gelen yok",
        "teşekkürler ama çöpler hâlâ alınmadı",
        "sular geldi ama simsiyah akıyor",
        "merhaba sokağımızda kocaman bir çukur var",
        "bir şikayetim olacaktı çöpler alınmıyor",
        "nikah için bilgi almak istiyorum",
        "çöpler alınmıyor biri beni arasın",
        "çöpler alınmıyor saygılarımla",
        "sorunum var yardım edin",
        "artık yok",
        "bu sorun",
        "mesajıma cevap vermiyorlar, bir daha yazmayacağım",
        "belediye SMS atmasın bana",  # the campaigns have another sender
    ],
)
def test_one_word_too_many_makes_it_a_matter(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER


@pytest.mark.parametrize("written", ["BRN-2026-000123", "brn 2026 123", "Brn-2026/123", "BRN2026-000123"])
def test_a_reference_is_read_however_it_is_typed(reader: Reader, written: str) -> None:
    reading = reader.read(f"{written} ne oldu")
    assert reading.references == ("BRN-2026-000123",)
    assert reading.intent is Intent.STATUS


def test_a_reference_alone_asks_for_its_status(reader: Reader) -> None:
    assert reader.read("BRN-2026-000123").intent is Intent.STATUS


@pytest.mark.parametrize(
    "text",
    [
        "Numara: BRN-2026-000045",
        "başvuru numaram BRN-2026-000045 hâlâ gelen yok",
        "✅ Başvurunuz alındı.\nNumara: BRN-2026-000045\nKonu: Yol bozukluğu\nne oldu?",
    ],
)
def test_our_own_number_is_nobody_s_telephone(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert (reading.references, reading.personal_data) == (("BRN-2026-000045",), ())


def test_another_municipality_s_reference_is_none_of_ours(reader: Reader) -> None:
    assert reader.read("ETI-2026-000123").references == ()


def test_thanks_at_length_are_thanks(reader: Reader) -> None:
    reading = reader.read(
        "Sokağımızın asfaltı yapıldı, emeği geçen herkese çok teşekkür ederiz, elinize sağlık"
    )
    assert reading.intent is Intent.THANKS


def test_every_phrase_of_the_municipality_is_understood_as_it_stands(
    reader: Reader, bornova: Municipality
) -> None:
    said = [
        (said, intent.id)
        for intent in bornova.readings.intents
        for phrase in intent.phrases
        for said in spelt_out(phrase)
    ]
    assert [phrase for phrase, meant in said if reader.read(phrase).intent != meant] == []


def test_a_complaint_with_its_number_is_no_question_about_it(reader: Reader) -> None:
    reading = reader.read("BRN-2026-000123 hala gelen giden yok")
    assert (reading.intent, reading.references) == (Intent.NOT_SOLVED, ("BRN-2026-000123",))
    reading = reader.read("BRN-2026-000123 arayan soran yok çukur duruyor")
    assert (reading.intent, reading.references) == (Intent.MATTER, ("BRN-2026-000123",))


def test_praise_without_a_word_of_thanks_is_kept_as_a_matter(reader: Reader) -> None:
    reading = reader.read("kütüphaneniz harika, kızım oradan çıkmak istemiyor")
    assert reading.parts[0].kind is Kind.THANKS
    assert reading.intent is Intent.MATTER


@pytest.mark.parametrize(
    "text",
    [
        "BRN-2026-000045 numaralı çukur şikayetim ne durumda",
        "çöp şikayetim ne zaman çözülecek",
        "45 numaralı başvurum ne oldu",
        "başvurum ne zaman sonuçlanacak",
        "talebim ne aşamada acaba",
        "talebime henüz yanıt verilmedi",
        "başvurumla ilgili dönüş alamadım",
        "dilekçem hakkında ne gibi bir işlem yapıldı",
        "zabıtaya ilettiğim şikayetim için ne yapıldı",
        "talebim ile ilgili hangi işlem yapıldı acaba",
        "dilekçemizin sonucu nedir",
    ],
)
def test_who_asks_how_it_stands_asks_for_the_status_whatever_it_was_about(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.STATUS


@pytest.mark.parametrize(
    "text",
    [
        "ruhsat başvurum ne oldu",  # its own office knows
        "ruhsat başvuruma cevap verilmedi",
        "nikah başvurusu için hangi işlemler yapılıyor",
        "şikayetim hakkında işlem yapan memur bağırdı",
        "şikayetime cevap veren memur hakaret etti",
        "şikayetim var, lamba ne zaman yapılacak",
        "çukur şikayetim ne oldu, bir de çöpler toplanmıyor",
        "gaz kokusu şikayetim ne oldu hala kokuyor",
    ],
)
def test_a_question_about_a_matter_is_no_question_for_the_status(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is Intent.MATTER
