"""What was written to somebody else: called by name, or taken back as such."""

import pytest

from services.classifier.reader import Reader
from shared.events import Intent


@pytest.mark.parametrize(
    "text",
    [
        "Sevda hanım bugün gelemiyorum oğlum ateşlendi",
        "merhaba Orhan bey yarınki görüşmeyi pazartesiye alabilir miyiz",
        "Nermin hanım siparişinizi hazırladım akşama getiririm",
        "Tuncay bey sunumu bitirdim akşam yolluyorum",
    ],
)
def test_who_calls_a_person_by_name_speaks_to_that_person(reader: Reader, text: str) -> None:
    assert all(part.for_another for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "Sevda hanım su hala gelmedi",
        "orhan bey lambamız yanmıyor",
        "Nermin hanm 3 gundur bekliyorum",
        "Tuncay bey ekip gelmedi",
        "selam orhan bey rogar tasti",
        "Sevda hanım teşekkür ederim ilginize",
        "Orhan bey dükkanın önünü kapatıyor",
        "Nermin hanım yatalak bez istiyoruz",
        "Tuncay beyin evi çöküyor",
        "Orhan bey başkanım park istiyoruz mahallemize",
        "başkan bey yolumuzu yapın",
        "müdür hanım dilekçem kayboldu",
        "Sevda hanım düştü kalkamıyor",
        "Orhan bey gaz kokuyor apartman",
        "Nermin hanım köpekler saldırıyor",
        "Tuncay bey fotoğrafı attım 5109 sokak",
        "Sevda hanım yalnız yaşıyor yemek lazım",
        "Orhan bey söz verdi yapmadı",
        "Nermin hanım evi su bastı",
        "Tuncay bey gece beton döküyo",
    ],
)
def test_a_trouble_told_to_or_of_somebody_is_ours(reader: Reader, text: str) -> None:
    assert not any(part.for_another for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "kanka akşam maçı nerde izliyoz",
        "knk derse geliyon mu bugün",
        "gelirken zeytin al",
        "patatesleri haşla ben yoldayım",
        "Nurten sofrayı kurma misafir yiyip gelmiş çay koy",
        "aşkım eczaneye uğra",
        "kirayı yatırdın mı",
        "moruk bu akşam yokum",
    ],
)
def test_who_calls_a_friend_or_has_a_household_do_something_speaks_to_their_own(
    reader: Reader, text: str
) -> None:
    assert all(part.for_another for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "oğlum gel de bak şu halimize",
        "abi gelirken merdiven getir",
        "beni de ciddiye al artık",
        "dilekçemi aldın mı",
        "fotoğrafı aldın mı abi",
        "evladım bizi de unutma",
        "söz verdin unutma",
        "not al bunu",
        "gel al şunu kapımdan",
        "çöpümüzü alma sakın diyor komşu",
        "kanka diye bağırıyorlar her gece parkta",
        "kanka 5109 sokakta lamba yanmıyor",
        "hanım hasta çıkamıyor",
        "anne köpek yavrularını bırakmıyor",
        "ekmek bile alamıyoruz sokak kapalı",
        "suyu ısıtıp taşıyoruz",
        "yazdıklarımı okudun mu",
        "köy yolunun girişinde",
        "siz de unutmayın bizi",
        "adresi aldın mı evladım",
    ],
)
def test_one_says_sen_to_this_line_too(reader: Reader, text: str) -> None:
    assert not any(part.for_another for part in reader.read(text).parts)


@pytest.mark.parametrize(
    "text",
    [
        "eyvah buraya yazmışım çok pardon",
        "kusura bakmayın mesajlar karışmış",
        "siz değilsiniz affedersiniz",
        "ay bu belediyeymiş özür dilerim",
        "oğlum göndermiş kusura bakmayın",
        "onu kardeşime soracaktım pardon",
        "affedersiniz ablama yolluyordum",
        "o mesaj kapıcıya gidecekti",
    ],
)
def test_who_is_sorry_for_a_mix_up_takes_back_what_was_for_others(reader: Reader, text: str) -> None:
    assert [(part.withdraws, part.wants_nothing) for part in reader.read(text).parts] == [(True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "pardon yanlış konum attım",
        "onu size akşama atacaktım",
        "pardon onu belediyeye yazmıştım daha önce",
        "kusura bakmayın yanlış fotoğrafı yollamışım",
        "pardon kapı numarası yanlış 14 olacak",
        "özür dilerim sokağı yanlış yazdım",
        "plakayı yanlış yazmışım kusura bakmayın",
        "adresi karıştırdım pardon 5109 sokak",
        "pardon yanlış tuşa bastım",
        "ceza yanlış yazılmış bana",
        "fatura yanlış gelmiş komşununki gelmiş",
        "çöp kutusunu yanlış yere koydular",
        "yanlış yere park etmişler garajdan çıkamıyorum",
        "pardon ama yanlış binayı mühürlediniz",
        "ekip yanlış sokağa gelmiş kusura bakmayın deyip gittiler",
        "kusura bakmayın ama yol rezalet",
        "özür dilerim rahatsız ettim su yok",
        "kablolar karışmış kıvılcım çıkıyor",
        "suya lağım karışmış",
        "yanlış durakta indirdi şoför",
        "pardon bir de rögar kapağı kırık",
        "affedersiniz kanalizasyon taştı",
    ],
)
def test_what_is_put_right_or_complained_of_is_no_mix_up(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.intent is not Intent.WITHDRAWAL
    assert not any(part.withdraws and part.wants_nothing for part in reading.parts)
