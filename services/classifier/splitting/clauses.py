"""Where a clause ends in Turkish, by its verb or what stands for one, and whether it says what is wrong."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from services.classifier.text.folding import Word, listed

AGAIN = listed("da de")
_VERB_END = re.compile(
    r"\w+(?:(?:yo|yor|m[iu]s|[dt][iu])(?:[mkz]|lar|ler|siniz|sunuz|[iu]m|[iu]z|t[iu])?"
    r"|(?:m[ae]z|[iu]l[iu]r|bilir|[ae]r[iu]z|ecek|acak|[lt][ae]y[iu]n|s[iu]n)(?:lar|ler|siniz)?"
    r"|(?:m[ae]kt[ae]|m[ae]li)(?:lar|ler|siniz|y[iu][mz])?"
    r"|(?:[ae]d|[hkpst]t|[lnrz]d)[iu]n[iu]z|[ae]c[ae]g[iu][mz])"
)
_PLEA_END = re.compile(r"\w{2,}[iu]n(?:iz)?")
_LIKE_PLEAS = listed(
    "icin butun bugun yarin yakin kadin uzun altin basin benzin odun sabun kanun oyun koyun burun beyin "
    "metin ekin zeytin gelin tutun aydin mersin artvin sorun kursun"
)
_STATED = re.compile(r"(\w{3,})[dt][iu]r")  # `yoktur`, `yapılmamıştır`, as petitions say it
_REQUESTS = listed("alin yapin edin verin takin gonderin getirin kaldirin toplayin bakin cekin kesin budayin")
_CLOSING = _REQUESTS | listed(
    "var yok lazim gerek gerekiyor bozuk kirik dolu berbat kotu kesik sonuk yetersiz yarim patlak tikali "
    "kapali karanlik cukur pis istiyoruz istiyorum istiyoz lutfen mi mu misiniz musunuz zaman "
    "nedir nerede nasil koyun"
)
_LIKE_VERBS = listed(
    "sirketi karti kartim simdi kendi kedi yedi hadi adi tadi alti ustu kati cati catisi hatti kutu kutusu "
    "gunduz otuz yildiz saati hayati ticareti yurdu dordu radyo video temeli ihmali ihtimali normali odemeli "
    "kediniz hattiniz yurdunuz kendiniz"
)
_PREDICATES = listed(  # without a verb: `yol delik deşik`, `yerler pislik`
    "desik pislik les rezalet felaket camur toprak bakimsiz eksik yanlis icinde bulanik perisan harabe "
    "paramparca kirli tehlikeli kacak izinsiz ruhsatsiz isgal sarkmis kopuk catlak gevsek paslanmis"
)
_MEASURES = listed("az fazla dusuk yuksek bos soguk sicak pahali uzak dar seyrek zayif kalabalik")
_STATES = listed("acik kapali kilitli delik egik yamuk devrik yikik")  # said last: `rögar kapağı açık`
_ASKING = listed("mi mu miyim miyiz muyum muyuz misin musun misiniz musunuz midir mudur acaba")
_WISH = re.compile(
    r"(?:ist|bekli|dili|talep|arz)\w*(?:yor(?:uz|um|lar|uk)|yoz|yom|r[iu][zm])"
    r"|\w+(?:s[iu]n(?:lar|ler)?|m[ae]l[iu](?:dir|y[iu]z|lar|ler)?|[iu]n[iu]z|[sz][ae]n[iu]z)"
)
_WISHING = _REQUESTS | listed("ederim ederiz rica lazim gerek gerekiyor gerekli sart")
_PLEASE = listed("lutfen ltf")
_COURTESY = listed("artik acil acilen hemen tesekkurler simdiden")
_WOULD = re.compile(r"\w{2,}(?:(?<!l)[ae]r|[iu]r|m[ae]z)(?:lar|ler|[iu]z|siniz|sunuz)?")
_LIKE_WOULD = listed("kadar duvar yagmur pazar demir nehir sehir cocuklar bahar hangar radar hazir")
WHOSE = listed(  # `otobüsün`: in the genitive, like `olsun`
    "otobusun minibusun metrobusun servisin polisin ofisin sesin kursun isin adresin dersin tesisin meclisin "
    "kampusun virusun domatesin"
)
_WILL_HAPPEN = re.compile(
    r"(?:yik[iu]l|dus|devril|cok|kop|patla|tas|ol|yaralan|kaz[ae]|boz[iu]l|k[iu]r[iu]l)"
    r"(?:y?[ae]c[ae](?:k|g[iu][mz])(?:lar|ler)?|[iu]cek|[iu]cak|cek|cak|[ae]bil[iu]r|[ae]r)"
)
_ON_WHOM = re.compile(
    r"(?:uzer|ust|kafa|bas|ic|alt)[iu]?(?:m[iu]z|n[iu]z|s[iu])?(?:n?[ae]|n?[dt][ae])"
    r"|h[ae]r|an[iu]?|yakinda|nere?deyse|kesin|galiba|biri|biris[iu]|birinin|insanlarin|milletin|cocuklarin"
    r"|cocuk(?:lar)?|evin|evlerin|yola|yere|artik|bu|gidisle|sonunda|bir|gun|diye|korkuyo(?:ruz|rum|m|z)"
)
_TO_BE_DONE = re.compile(  # whatever it is; `budansın` names a matter of its own
    r"(?:yap|duzel|duzenle|coz|temizle|onar|tamir|yenile|degis|kaldir|al|halled|gider|ilgilen|bak|kapat|doldur|topla)"
    r"\w{0,4}(?:m[ae](?:s[iu](?:n[iu])?|l[iu])|s[iu]n)"
)
_HOW_IT_IS_WANTED = (
    _COURTESY
    | _PLEASE
    | listed("bir an once en kisa zamanda surede bunun bunlarin onun mutlaka")
    | listed("lazim gerek gerekiyor gerekli sart istiyoruz istiyorum bekliyoruz ederim ederiz rica talep")
)
_TROUBLE = re.compile(  # told by its name alone: `su kesintisi`
    r"\w*(?:kesinti|ariza|kaca[kg]|koku|gurultu|patla[kg]|taskin|sizinti|hasar|sorun|problem|sikayet|yangin|bela)\w*"
    r"|(?:eksi[kg]|kavga|cukur|pisli[kg]|isgal|birikinti|yigin|tehlike|rezalet|hirsiz|basibos|sahipsiz|yarali|bozu[kg]|kiri[kg]"
    r"|talep|istek|ihbar|oneri|moloz|kopek|fare|bocek|sinek)\w*|kaza(?:si|lar|lari)?|cop(?:ler|leri|u)?"
)
_SAYING = listed(  # without a verb, of whatever is named
    "cok hep surekli hala halen yine gene ayni artik keske zifiri mesgul hic bile ama fakat sifir rezil yk "
    "ne neden niye kim kime kac kaca kacta nere neresi nerede nerde nereye nereden nerden hangi hangisi nasil"
)
_IF = re.compile(  # `otobüse` is none
    r"(?:ol|kon|yap|ed|et|gel|ver|al|tak|dik|ac|koy|ekle|degis|genisle|duzen|temizle)\w{0,5}s[ae](?:[km]|n[iu]z|lar|ler)?"
)
_UNDER_WHICH = re.compile(r"\w{3,}(?:ken|[iu]nc[ae]|[dt][iu][gk][iu](?:m[iu]z)?n?d[ae]|d[iu]gimd[ae])")
_NAME = 5  # words, without those of an address
_OF_AN_ADDRESS = listed(
    "mah mahalle mahallesi sk sok sokak sokagi cd cad cadde caddesi no numara kat daire apt blok"
)
_ON_FOOT = re.compile(  # who walks there; a bus has matters of its own
    r"(?:yaya|insan|cocu[kg]|ogrenci|yasli|engelli|anne|kadin|vatandas|musteri|millet|herkes|komsu)\w{0,6}|\w+yoruz"
)
_ALONG = re.compile(
    r"(?:araba|arac|motor|kamyon|itfaiye|ambulans|tekerlekli|sandalye|puset|bebek)\w{0,6}|(?:in|cik|yuru|gec)m[ae][kg]"
    r"|biz|da|de|bile|hep|artik|resmen|mecbur(?:en)?|zar|zor|zorla|zorunda|ve|ya|karsiya|[ob]u?radan|buraya|okula"
)
_ON_THE_ROAD = listed("yola yoldan yolda yolun ortasindan caddeye caddeden caddede asfalttan asfaltta")
_CANNOT_PASS = re.compile(
    r"(?:gec|gir|cik|yuru|ilerle)(?:y?[ae]m[iu]yo|y?[ae]m[ae]z|m[ae]kte)\w*"
    r"|(?:dus|kay|tak[iu]l|zorlan|ez[iu]l|dolan|tokezl)[iu]?yo\w*"
)
_WALKS = re.compile(r"(?:yuru|in|cik|gec|gid|kal)[iu]?yo\w*")
_TELLING = 4  # words
_REMEMBERED = 20_000  # words


def says_what_is_the_matter(words: Sequence[Word]) -> bool:
    """A name of a place or of a person's lot is no matter; in many words something is always said."""
    return (
        len(words) >= _TELLING
        or any(ends_clause(word.folded) or word.folded in AGAIN for word in words)
        or is_plea(words[-1].folded)
        or (len(words) > 1 and words[-1].folded in _PREDICATES)
    )


def only_names(words: Sequence[Word]) -> bool:
    """`bornova metro durağı`: something is named, nothing is said of it, and it is no trouble by itself."""
    said = [word.folded for word in words]
    named = [word for word in said if word not in _OF_AN_ADDRESS and not word[0].isdecimal()]
    return (
        len(said) > 0
        and len(named) <= _NAME
        and not (
            any(ends_clause(word) or word in AGAIN or word in _PREDICATES for word in said)
            or any(word in _SAYING or _wishes(word) for word in said)
            or any(_TROUBLE.fullmatch(word) or _IF.fullmatch(word) for word in said)
            or is_plea(said[-1])
            or (len(said) > 1 and said[-1] in _STATES)
        )
    )


def leans_back(words: Sequence[Word]) -> bool:
    """`üzerimize yıkılacak`, `lütfen yapılsın`: what may come of what was told before, or that it be done, is
    no matter of its own."""
    said = [word.folded for word in words]
    return _is_only(_WILL_HAPPEN, said, _ON_WHOM.fullmatch) or _is_only(
        _TO_BE_DONE, said, _HOW_IT_IS_WANTED.__contains__
    )


def _is_only(what: re.Pattern[str], said: Sequence[str], beside: Callable[[str], object]) -> bool:
    is_it = [what.fullmatch(word) is not None for word in said]
    return any(is_it) and all(it or beside(word) for it, word in zip(is_it, said, strict=True))


def only_tells_who_suffers(words: Sequence[Word]) -> bool:
    """`yayalar yoldan yürüyor`, `arabalar geçemiyor`: what follows from what was told. A car that does drive
    on is a matter of its own."""
    said = [word.folded for word in words]
    walks = any(_ON_FOOT.fullmatch(word) for word in said) and not _ON_THE_ROAD.isdisjoint(said)
    suffers = [_CANNOT_PASS.fullmatch(word) or (walks and _WALKS.fullmatch(word)) for word in said]
    return any(suffers) and all(
        is_it or word in _ON_THE_ROAD or _ON_FOOT.fullmatch(word) or _ALONG.fullmatch(word)
        for is_it, word in zip(suffers, said, strict=True)
    )


def would_be(word: str) -> bool:
    """`azalır`, `kirlenmez`: how it would be if it were done."""
    return word not in _LIKE_WOULD and _WOULD.fullmatch(word) is not None


def may_end_clause(word: str) -> bool:
    """`kopuk`, `kapalıyken`, `çıkınca`, `gördüm ki`: before what is added (`kapak kopuk lamba da`)."""
    return (
        word in _PREDICATES
        or word in _STATES
        or word in _MEASURES
        or word == "ki"
        or _UNDER_WHICH.fullmatch(word) is not None
    )


def asks(word: str) -> bool:
    return word in _ASKING


def wants_something(words: Sequence[Word], last: int, *, stopped: bool) -> bool:
    """Whether the words up to `last` end with a question or a request: there a matter has been told.

    `stopped`: whether a mark stands there, without which `parkın` is no plea.
    """
    while last > 1 and words[last - 1].folded in _COURTESY:
        last -= 1
    said = words[last - 1].folded
    return _wishes(said) or (stopped and is_plea(said) and said not in WHOSE)


@lru_cache(maxsize=_REMEMBERED)
def _wishes(said: str) -> bool:
    if said in WHOSE:
        return False
    return said in _PLEASE or said in _ASKING or said in _WISHING or _WISH.fullmatch(said) is not None


def is_plea(last: str) -> bool:
    """`onarın`, `genişletin`: at the end of what is said no thing is in the genitive."""
    return _PLEA_END.fullmatch(last) is not None and last not in _LIKE_PLEAS


@lru_cache(maxsize=_REMEMBERED)
def ends_clause(word: str) -> bool:
    if stated := _STATED.fullmatch(word):
        word = stated[1]
    return word in _CLOSING or (word not in _LIKE_VERBS and _VERB_END.fullmatch(word) is not None)
