"""Names told by who stands beside them: an age, a relative, a title, a trade."""

import pytest

from services.classifier.privacy.personal_data import find_personal_data, mask
from services.classifier.text.folding import clean, fold, words_of


def masked(text: str) -> str:
    seen = clean(text)
    return mask(seen, 0, len(seen), find_personal_data(seen, words_of(fold(seen)), frozenset()))


@pytest.mark.parametrize(
    "text",
    [
        "ben {} yetmişsekiz yaşındayım kaldırım yüksek",
        "iyi günler ben {} altmış beş yaşında emekliyim",
        "ben {} iki çocuk annesiyim",
        "ben {} elvankentten arıyorum",
        "{} ben kreşten arıyorum",
        "parkta {} 5 yaşında düştü",
        "{}, 34 yaşında",
    ],
)
def test_who_says_their_age_or_where_they_call_from_says_their_name_before_it(text: str) -> None:
    name = "bahar" if "ben" in text else "Bahar"
    assert masked(text.format(name)) == text.format("[ad soyad]")


@pytest.mark.parametrize(
    "text",
    [
        "çınar 300 yaşında kesmeyin",
        "çınar üç yüz yaşında kesmeyin",
        "otobüsle döndü, yetmiş sekiz yaşında",
        "ben ayda kırk bin lira veriyorum",
        "ben umut etmekten vazgeçtim",
        "Kasım 65 yaş aylığı yatmadı",
        "ışık üç saniye ninem geçene kadar söndü",
    ],
)
def test_an_age_or_a_number_makes_no_name_of_any_word(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "ekipten {} kardeşime çok teşekkürler",
        "{} kızımıza selam söyleyin",
        "{} komşumun köpeği havlıyor",
        "sahadaki {} ustamız hemen açtı",
        "{} hemşiremiz ilgilendi",
        "{} oğluma iş verin",
    ],
)
@pytest.mark.parametrize("name", ["Yasin", "pınar", "Uğur", "Işıl"])
def test_a_name_that_is_a_word_too_is_known_by_whose_relative_or_helper_it_is(text: str, name: str) -> None:
    assert masked(text.format(name)) == text.format("[ad soyad]")


@pytest.mark.parametrize(
    "text",
    [
        "gözlüklü beye sordum",
        "nikahımızı kıyan hanıma teşekkürler",
        "kalıpçı usta düştü",
        "yatalak anneme bakan yok",
        "iki cocuk buyuk annem evdeyiz",
        "ayakta duran annem düştü",
        "hacı babam kayıp",
        "adım adım takip eden kızımıza teşekkürler",
        "Köydeki teyzemin evi",
        "yeter kardeşim bıktık",
        "torunum okur ben anlamam",
        "kardeşim uyur gündüz ses yapmayın",
        "torunlarım bayram etti bugün",
        "kartta eski soyadım yazıyor diye ceza kesildi",
    ],
)
def test_who_is_told_by_looks_or_doings_has_no_name_there(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize("title", ["muduur", "müdüür", "mudr", "mudru", "baskn", "muhatr", "yetkilli"])
def test_a_title_with_a_slip_in_it_is_still_no_name(title: str) -> None:
    assert masked(f"{title} bey bakın buna") == f"{title} bey bakın buna"


@pytest.mark.parametrize(
    "before", ["zabıta memuru", "kapıcı", "limoncu", "esnaf masasındaki", "Muhtarlık işlerinden"]
)
def test_a_trade_or_a_place_before_a_name_stays(before: str) -> None:
    assert masked(f"{before} Dursun beye selam") == f"{before} [ad soyad] beye selam"
