"""Words beside a name, and how much they say that a name stands there: the more, the surer."""

from collections.abc import Iterable
from itertools import product

from services.classifier.privacy.named_places import CITIES
from services.classifier.text.folding import listed

STRONG, CLEAR, WEAK = 5, 3, 2

WHO_IT_IS = listed(
    """
    adim ismim adm adimm ismm adinin isminin soyadim soyismim adsoyad adisoyadi adsoyadi isimsoyisim
    adimsoyadim soyadi soyisim soyismi soyadimiz soyadimi soyadini soyadinin soyismimiz soyisminin
    """
)
_FIELDS = listed(
    """
    ad adi isim ismi soyad basvuran sikayetci gonderen yazan bildiren imza tanik magdur sahibi irtibat
    iletisim hasta hastasi hastamiz kayip kaybolan merhum merhume rahmetli ilgili kisi yetkili bilgilerim
    davali davaci sanik supheli mirasci kefil maliki hissedar hastaadi
    lakabi calisan calisanim personeliniz gorevliniz elemaniniz damat
    """
)
RELATIVES = listed(
    """
    ikizlerim cocuklarim ogullarim kizlarim bebegimiz komsum komsumuz komsumuzun esim esimin oglum oglumuz
    oglumun kizim kizimiz kizimin kardesim kardesimin abim ablam babam babamin annem annemin amcam dayim
    teyzem halam kayinvalidem kayinpederim kayinbiraderim kaynanam kayinbabam yengem enistem gelinim
    damadim baldizim gorumcem eltim bacanagim yegenim dedem ninem nenem anneannem babaannem torunum
    torunumun kuzenim arkadasim arkadasimin arkadasimiz kiracim kiracimiz nisanlim sevgilim kocam karim
    hanimim beyim ogrencim ogrencimiz ogretmenim ogretmenimiz hocamiz bakicim bakicimiz patronum mudurum
    cocugum cocugumun bebegim bebegimin velim amcaoglu dayioglu komsular anam babaannemin anneannemin
    dedemin ablamin abimin teyzemin halamin dayimin amcamin akrabam akrabamiz komsularim komsumun kaynim
    kayinim hemserim ortagim muvekkilim agabeyim bacim buyukbabam buyukannem damadimin
    gelinimin torunumuz yegenimin ikizim evladim cocugumuz torunlarim yegenlerim kuzenlerim
    kardeslerim arkadaslarim bebeklerim
    """
)
# somebody's: a word in small letters behind them is seldom a name
THEIRS = listed("torunu yegeni kardesi abisi ablasi amcasi dayisi teyzesi halasi gelini damadi kocasi karisi")
_SURE_ROLES = listed(
    """
    muhtar muhtarimiz muhtari yoneticimiz yoneticim yoneticisi kapicimiz kapicisi soforu surucusu av
    avukat avukatim doktoru memuru ogretmeni imami bakkal manav berber terzi kasap muteahhit kuafor
    komiser oglu kizi annesi babasi kapicimizin soforumuz soforunuz memurunuz memurumuz muhasebeci
    muhasebecimiz muhasebecisi cankurtaran amiri amirimiz sefi mudurumuz ogretmeniyim imamimiz bekcimiz
    doktorumuz hemsiresi hemsiremiz avukatimiz ustasi ustamiz bakkalimiz antrenor antrenoru kocu postaci
    postacimiz emlakcimiz operatoru muavin muavini cavus cavusu elemani gorevliniz zabitaniz veterineri
    """
)
_ROLES = _SURE_ROLES | listed(
    """
    yonetici kapici sofor surucu dr doktor memur memure ogretmen mudur muduru imam hoca hocam muhendis
    mimar eczaci hemsire ebe veteriner emlakci simitci cicekci donerci tamirci polis komiser bekci
    guvenlik gorevlisi temizlikci usta kiraci coban ciftci kaportaci elektrikci tesisatci boyaci kaynakci
    muhtarlik dolmuscu taksici servisci kurye garson kasiyer rehber hakem amir sef kiracisi
    operator formen ustabasi eri vatandas sahis ogrenci ogrencisi hekimi hekim isci iscisi zabita azasi
    kaptan haci sakini sakinleri
    personel personeli esnaf esnafi cocuk adam kadin gelin ufaklik oglan
    """
)
_POLITE = listed("sayin sn bay bayan mr mrs ms bn")
SHORTENED = listed(
    "prof doc docent uzm op yrd ogr gor muh dr av sn mr mrs ms"
)  # a dot behind them ends nothing
_FAREWELLS = listed(
    """
    saygilarimla saygilar saygilarimizla saygiyla sevgiler selamlar tesekkurler tesekkur ederim ederiz arz
    calismalar gunler aksamlar geceler gelsin kalin regards thanks sincerely saygilarimi sunarim dilerim
    sagolun sagol rica bekliyorum bekliyoruz tsk tskler
    """
)
SELF_SHORT = ("ben", "bn")
_SELF = listed("ben bn bendeniz im benim انا")

BEFORE: dict[str, int] = {
    **dict.fromkeys(_FIELDS, CLEAR),
    **dict.fromkeys(SHORTENED | _ROLES, WEAK),
    **dict.fromkeys(_SURE_ROLES, CLEAR),
    **dict.fromkeys(RELATIVES, CLEAR),
    **dict.fromkeys(_POLITE, CLEAR),
    **dict.fromkeys(_FAREWELLS, WEAK),
    **dict.fromkeys(_SELF | THEIRS, WEAK),
    **dict.fromkeys(WHO_IT_IS, STRONG),
    **dict.fromkeys(("اسمي", "اسم"), STRONG),
    **dict.fromkeys(("adiniz", "isminiz", "adinizi", "isminizi", "adimi", "ismimi"), WEAK),
}
_AS_FOR = ("sanirim", "galiba", "da", "de", "ise", "yani", "aslinda")
BEFORE_IN_TWO: dict[tuple[str, str], int] = {
    ("name", "is"): STRONG,
    ("i", "am"): CLEAR,
    ("this", "is"): WEAK,
    ("ad", "soyad"): STRONG,
    ("adi", "soyadi"): STRONG,
    ("ad", "soyadi"): STRONG,
    ("isim", "soyisim"): STRONG,
    ("isim", "soyad"): STRONG,
    ("basvuru", "sahibi"): STRONG,
    ("dilekce", "sahibi"): STRONG,
    ("menim", "adim"): STRONG,
    **dict.fromkeys(product(("sakinleri", "halki", "komsular", "esnafi"), ("adina",)), CLEAR),
    ("ev", "sahibim"): CLEAR,
    **dict.fromkeys(product(("benim", "bizim"), ("kiz", "oglan", "ogul", "hanim", "bey", "torun")), WEAK),
    ("ben", "yani"): CLEAR,
    **dict.fromkeys(product(("adi", "ismi", "adim"), _AS_FOR), CLEAR),
    **dict.fromkeys(
        product(("ismim", "soyadi", "soyadim", "soyismi", "soyismim", "soyadimiz"), _AS_FOR), STRONG
    ),
    ("ev", "sahibi"): CLEAR,
}
# whoever stands behind one of these is no public figure
OF_SOMEBODY = (
    RELATIVES
    | THEIRS
    | listed("oglu kizi annesi babasi")
    | WHO_IT_IS
    | _FIELDS
    | _SELF
    | listed("saygilarimla saygilarimizla saygilar")
)
# behind one of these people say who they are: no word of every day stands there
INTRODUCES = WHO_IT_IS | listed("ben bn bendeniz im arayan yazan gonderen bildiren saygilarimla saygilar")
FIELD_WORDS = _FIELDS | WHO_IT_IS | _ROLES  # a colon behind them makes them a form that was filled in
FAREWELLS = _FAREWELLS

_HONOURED = listed("bey beyefendi hanim hanimefendi hn kardes ogretmen reis")
_KIN = listed(
    "abi abla amca teyze dayi hala yenge eniste dede nine nene hoca usta efendi emmi bibi kirve baci"
)
_NEAR = listed(
    """
    kardes ogl kiz gelin damad yegen torun komsu arkadas kuzen baba anne anneanne babaanne kayinvalide
    kayinpeder hemsire doktor mudur sef sofor memur gorevli eleman personel ogretmen ogrenci muhtar bekci
    imam kaptan kapici
    """
)
_OF_OURS = ("m", "im", "um", "miz", "imiz", "umuz")
_CASES = ("", "a", "e", "i", "u", "in", "un", "da", "de", "dan", "den", "la", "le")


def _each(stems: Iterable[str], *endings: Iterable[str]) -> frozenset[str]:
    return frozenset(map("".join, product(stems, *endings)))


_SLIPS_OF_ADDRESS = listed("reisun reisu agbi agbey aabi abey abii abicim agabey ablaa hanm hnm")
# the bare `hala` is far more often `still`
ADDRESS = (
    _each(_HONOURED, ("", "in", "e", "a", "i", "den", "dan", "le", "la", "ler", "lar", "miz", "mize"))
    | _each(_KIN, ("", "nin", "ye", "ya", "yi", "den", "dan", "yle", "yla", "cim", "cigim", "niz"))
    | _each(_KIN, _OF_OURS, _CASES)
    | _each(_KIN, ("da", "de"), ("", "dir", "ymis", "ydi"))
    | _SLIPS_OF_ADDRESS
    | listed("beylere hanimlara")
) - {"hala", "abide"}
NEAR = _each(_NEAR, _OF_OURS, _CASES)  # `Yasin kardeşime`, but `yatalak anneme` as well
OURS = NEAR | _each(_KIN, _OF_OURS, _CASES)
NAMED = listed("adli isimli adinda adindaki isminde ismindeki adiyla ismiyle adina ismine")
SAID_OF = listed("denen derler diyorlar")
_SO_CALLED = SAID_OF | listed("kardesler ailesi ailesinin ailesine ailesini ailesinden cifti")
AFTER: dict[str, int] = {
    **dict.fromkeys(ADDRESS, CLEAR),
    **dict.fromkeys(NAMED | _SO_CALLED, CLEAR),
    **dict.fromkeys(OURS | listed("bacim evladim derlerdi"), CLEAR),
    **dict.fromkeys(listed("soyadli soyisimli soyadinda soyadindaki menim"), STRONG),
    "hala": 1,  # the aunt, but far more often `still`
    "ben": WEAK,
    "diyolar": WEAK,
    "diye": WEAK,
    "olarak": WEAK,
    "uzerine": WEAK,
    "ustune": WEAK,
    **dict.fromkeys(listed("muhtar cavus aga"), WEAK),
    "kaptan": WEAK,
    "tarafindan": WEAK,
}
BARE_ADDRESS = listed("bey hanim abi abla amca teyze dayi hala yenge dede nine nene hoca usta efendi baba")

_REACHED_BY = listed(
    "tel telefon telefonu telefonum cep gsm tc tckn no numara numaram numarasi mail email adres"
)
_OFFICES = listed("baskan baskani baskanim baskanimiz cumhurbaskani bakani vali kaymakam")

_TITLES = listed("mudur mudurum mudure baskan baskanim baskana muhtar muhtarim memur doktor yetkili muhendis")


def _slips_of(word: str) -> set[str]:
    """A letter doubled, left out, or swapped with the next: `muduur`, `mudr`, `mudru`."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
    doubled = {left + right[0] + right for left, right in cuts}
    left_out = {left + right[1:] for left, right in cuts}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return doubled | left_out | swapped


# what never is a person, whatever stands beside it
STOPS = (
    ADDRESS
    | CITIES
    | {slip for title in _TITLES for slip in _slips_of(title)}
    | {"hala", "halen"}
    | listed(
        """
    ve ile ise ya yada ki de da bu su o bir cok biz siz sen ben bana sana ona beni seni onu telefon tel cep no
    numaram tc adres adresim sikayet sikayetim talep sokak sokakta cadde caddede evim evimiz rica lutfen
    merhaba merhabalar meraba mrb mrhb selam selamlar slm alo
    iyi gunler var yok ne kim icin ama gibi hic her cunku hem mi mu bey hanim abi abla amca
    teyze hoca usta efendi allah belediye belediyesi belediyemiz belediyeniz mudur muduru mudurlugu baskan
    baskani baskanim baskanimiz sayin yetkili ilgili memur doktor muhtar sofor ataturk and living from bina
    site daire kat apartman ikamet adli isimli adinda isminde ailesi efendim hocam ustam amir sef vali
    kaymakam zabita polis komsu komsum anne baba annem babam oglum kizim esim kardesim dayi dede nine abim
    ablam teyzem halam gun ay saat dun bugun yarin sabah aksam gece en daha artik yine hala sadece adim
    adi ad isim ismim soyadim soyadi soyad the is at in my not of to with we are have was name here
    instagram facebook twitter whatsapp google hz hazreti peygamber tcm tcsi tckn
    belediyesine belediyesinin belediyesinden turkce ingilizce arapca kurtce almanca rusca farsca
    genc yasli imam terzi bakkal kasap manav berber sutcu firinci bahcivan pedagog adini adimi adiyla
    ermeni turk kirgiz alman ingiliz afgan iranli karadenizli
    tacik uygur laz cerkes gurcu rus suriyeli ukraynali irakli azeri pomak cecen
    birim birime birimi mudurluk
    """
    )
    | SHORTENED
)


COUNTED = listed(
    "nisan eylul ekim kasim saniye veli"
)  # what people are called after, and stands behind numbers

# behind a trade or a relative these are seldom a thing: `şoför levent`, `simitçi umut`
HARDLY_THINGS = listed(
    """
    savas onur levent metin umut baris kadir cihan firat ugur umit aydin yuksel turan zafer ufuk ozgur ulas
    """
)


def is_office(word: str) -> bool:
    """Who holds it is a public person."""
    return word in _OFFICES


def is_reached_by(word: str) -> bool:
    return word in _REACHED_BY or word.isdigit()
