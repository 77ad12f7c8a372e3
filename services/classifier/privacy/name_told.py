"""What is said of somebody behind the name: what only people do, what befalls them, whose name it is."""

import re

from services.classifier.privacy.cases import ABLATIVE, ACCUSATIVE, DATIVE, GENITIVE
from services.classifier.privacy.cues_before import COUNTED
from services.classifier.privacy.name_holders import CLOSE, MINE
from services.classifier.privacy.name_kinds import ENDS
from services.classifier.privacy.name_lists import EVERYDAY, GIVEN, NAME, ORDINARY
from services.classifier.privacy.name_page import Page
from services.classifier.privacy.name_phrases import TIMES, TIMES_AND_WEATHER
from services.classifier.privacy.named_places import CALLED_AFTER
from services.classifier.text.folding import fold, listed

_WITHIN = 3  # words behind a name that tell what befell its bearer
_BY_NAME = listed("adim ismim adimdir ismimdir")
_BY_SURNAME = listed("soyadim soyismim soyadimiz soyadimdir")
_MY_NAME = listed("benim bizim")
_WHOSE = re.compile(rf"(?:{CLOSE}|komsu|anne|baba|dede|hala|teyze|amca|day|abi|abla){MINE}[iu]n")
_THEIR_NAME = listed("adi ismi soyadi adidir ismidir")
_WROTE = re.compile(
    r"yaz(?:d[iu][mkn]?|m[iu]s(?:s[iu]n[iu]z|lar|t[iu]m)?|[iu]l[iu]\w*|[iu]yo\w*|dir\w*)|gorunuyo\w*|cik[iu]yo\w*|"
    r"kaydet\w+|kaydol\w+|gecm[iu]s|geciyo\w*"
)
_RECORDS = re.compile(
    r"(?:kayit|sistem|kart|fatura|tapu|kimlig|kimlik|liste|evrak|makbuz|bordro|ruhsat|abonelig|abonelik|sozlesme|"
    r"dilekce|form|belge|nufus)\w{0,5}[dt][ae]|adima|ismime|adimi|ismimi|bende|ben|biz|isim|soyad|soyisim"
)
_WITH_YOU = listed(
    "sizde sistemde kayitta kayitlarda kimlikte kimliginde faturada tapuda kartta belgede nufusta"
)
# what nobody but a person does; of each the stem, since tenses differ
_DOES = re.compile(
    r"(?:bagir|kufred|kufret|agl[ai]|soyl[ue]|imzal[ai]|ilgilen|anlat|tartis|ugra[rdym]|evlen|hastalan|basvur|"
    r"davran|azarla|konus|nisanlan|dogurdu|emzir|uyuyam)\w*|"
    r"diyor?(?:du)?|dedi|demis(?:ti)?|sordu\w*"
)
_DOES_ONCE_NAMED = re.compile(
    r"(?:ac|birak|getir|gotur|ver|al|bak|iste|gonder|teslim|iptal|otur|calis|oku)(?:t[iu]|d[iu]|m[iu]s|iyo\w*|uyo\w*|"
    r"m[iu]yo\w*|medi|madi|ecek|acak|yacak|yecek)|gelecek|gelmis|gelmedi"
)
_BEFELL = {
    "object": re.compile(
        r"\b(?:isir|sok(?:tu|mus|uyo)|hastaneye|ambulans|dov|kovala|tartakla|darp|cagir|kaydett?[iu]|yazdir|gotur|"
        r"isten|azarla|tani(?:r|y)|ameliyat|muayene|dusur|emzir|uyandir|uyut|sikistir|taciz|ezdi|arad[iu])"
    ),
    "to": re.compile(
        r"\b(?:carp|soyle|sor(?:du|un)|haber|kart(?! dol)|tesekkur|saldir(?!i(?:ya|lar)?\b)|selam|rapor|"
        r"bagir|kufr|kufur|randevu|ait|ilac|mama|bez|burs|ozur|sandalye|maas|ayakkabi|mont|vurdu|hakaret|"
        r"para ver|telefon ac|mesaj)"
    ),
    "from": re.compile(r"\b(?:haber(?! var)|sikayetci|ozur|memnun|izin|alacag|davaci)"),
    "of": re.compile(
        r"\b(?:\w{2,}s[iu]y[iu]m\b|annesi|babasi|kardesi|esi|yasi|(?:bileg|kol|bacag|alerji|mont|rapor|kart|ilac|"
        r"nikah|dugun|cenaze|paso|kopeg|araba|maas|dosya|basvuru|soyad|imza|telefon|kayd|mezar|sinif|hastalig|"
        r"ogretmen|kimlig|bisiklet|canta|sikayet|tedavi|ameliyat|rica)s?[iu](?:n[a-z]{1,3})?)\b"
    ),
}
_CASES = {
    **dict.fromkeys(ACCUSATIVE, "object"),
    **dict.fromkeys(DATIVE, "to"),
    **dict.fromkeys(ABLATIVE, "from"),
    **dict.fromkeys(GENITIVE, "of"),
}
_UNTIL_THEN = ("to", "from")
_OF_A_CHILD = re.compile(r"[\s,:(\-]{1,4}\d{1,2}[\s.,'/]{0,3}(?:yas(?:\b|in)|sinif|[a-e] sinif)")
_OURS = ("bizim", "benim")


def is_told_of(page: Page, first: int, last: int) -> bool:
    """`Toprak'ı arı soktu`, `Cemal adım`, `bende Volkan yazdım`, `kapıyı Yaşar açtı`."""
    if last + 1 == len(page.words):
        return False
    if is_whose_name(page, first, last):
        return True
    if not page.kinds[first] & GIVEN or page.kinds[first] & (NAME | EVERYDAY) == GIVEN:
        return False  # a given name and nothing else needs no telling
    if len(page.bare[last]) < len(page.words[last].folded):
        return _befell(page, last)
    if not page.is_capital(first):
        return _stands_in_our_records(page, first, last)
    if _is_a_child(page, last) or _is_ours(page, first, last):
        return True
    return page.joined(last + 1) and _does(page, first, last)


def _is_a_child(page: Page, last: int) -> bool:
    """`Ege - 4 yaş`, `Yağmur 2. sınıf öğrencisi`."""
    if page.bare[last] in COUNTED:
        return False  # `Kasım 65 yaş aylığı`
    return _OF_A_CHILD.match(fold(page.text[page.words[last].end :][:20])) is not None


def _is_ours(page: Page, first: int, last: int) -> bool:
    """`bizim Umut bisikletten düştü`, but `bizim Barış Mahallesi`."""
    if first == 0 or page.bare[first - 1] not in _OURS or page.bare[first] in page.places | CALLED_AFTER:
        return False
    following = last + 1
    if first != last or not page.joined(first) or not page.joined(following):
        return False
    return not page.is_capital(following) and not page.form_behind(last)


def is_whose_name(page: Page, first: int, last: int) -> bool:
    """`Grace benim adım`, `Nazar kızımın adı`, `Zafer soyadım`; nobody writes so of a step."""
    if not page.joined(last + 1) or page.kinds[first] & ORDINARY:
        return False
    if not (page.is_capital(first) or page.kinds[first] & GIVEN):
        return False
    following, then = ([word.folded for word in page.words[last + 1 : last + 3]] + [""])[:2]
    if following in _BY_SURNAME:
        return True
    if following in _BY_NAME:
        return page.is_capital(first) and page.closes(last + 1)
    if following in _MY_NAME:
        return then in _BY_NAME or then in _BY_SURNAME
    return then in _THEIR_NAME and _WHOSE.fullmatch(following) is not None


def _stands_in_our_records(page: Page, first: int, last: int) -> bool:
    """`sizde derya yazıyor`."""
    if first == 0 or page.bare[first - 1] not in _WITH_YOU or not page.joined(last + 1):
        return False
    return page.words[last + 1].folded.startswith("yaz")


def _befell(page: Page, last: int) -> bool:
    """Behind an apostrophe a word of every day is a place's or a person's; what follows tells whose."""
    word = page.words[last]
    bare = page.bare[last]
    case = _CASES.get(word.folded[len(bare) :])
    if case is None or bare in CALLED_AFTER or bare in page.places:
        return False
    if bare in TIMES and case in _UNTIL_THEN:
        return False  # `Cuma'ya randevu verin`
    rest = page.words[last + 1 : last + 1 + _WITHIN]
    said = page.text[word.end : rest[-1].end]
    end = next((at for at, sign in enumerate(said) if sign in ENDS), len(said))
    together = " ".join(word.folded for word in rest if word.end - page.words[last].end <= end)
    return _BEFELL[case].search(together) is not None


def _does(page: Page, first: int, last: int) -> bool:
    if page.bare[first] in TIMES_AND_WEATHER:
        return False
    following = page.words[last + 1].folded
    if _DOES.fullmatch(following):
        return True
    if page.opens(first):
        return False
    before = page.bare[first - 1] if first else ""
    if _WROTE.fullmatch(following):
        return _RECORDS.fullmatch(before) is not None
    return first == last and _DOES_ONCE_NAMED.fullmatch(following) is not None
