"""Words before a name, and how much they say that a name stands there: the more, the surer."""

from itertools import product

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
FAREWELLS = listed(
    """
    saygilarimla saygilar saygilarimizla saygiyla sevgiler selamlar tesekkurler tesekkur ederim ederiz arz
    calismalar gunler aksamlar geceler gelsin kalin regards thanks sincerely saygilarimi sunarim dilerim
    saygilarla selamlarimla selamlarimizla sevgilerle sevgilerimle hurmetler hurmetlerimle hurmetle esenlikler
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
    **dict.fromkeys(FAREWELLS, WEAK),
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
    # `çocuğu` alone is as often whom something was done to
    **dict.fromkeys(
        product((who for who in RELATIVES | {"komsunun"} if who.endswith(("in", "un"))), ("cocugu",)), CLEAR
    ),
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

_REACHED_BY = listed(
    "tel telefon telefonu telefonum cep gsm tc tckn no numara numaram numarasi mail email adres"
)
_OFFICES = listed("baskan baskani baskanim baskanimiz cumhurbaskani bakani vali kaymakam")
COUNTED = listed(
    "nisan eylul ekim kasim saniye veli"
)  # what people are called after, and stands behind numbers

# behind a trade or a relative these are seldom a thing: `şoför levent`, `simitçi umut`
HARDLY_THINGS = listed(
    """
    savas onur levent metin umut baris kadir cihan firat ugur umit aydin yuksel turan zafer ufuk ozgur ulas
    altan aras arslan aslan asim baran basri cihangir cumali devrim ferdi fikri halid halis hidayet
    ihsan kamber mahsum melik okay ozer ruhi salim samil sefa suna sunay tekin temel tosun tunca uygar
    yadigar yasar yildirim yucel yigit imdat satilmis sirri pinar bayram ramazan
    """
)


def is_office(word: str) -> bool:
    """Who holds it is a public person."""
    return word in _OFFICES


def is_reached_by(word: str) -> bool:
    return word in _REACHED_BY or word.isdigit()
