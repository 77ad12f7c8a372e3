"""Streets, schools and parks bear people's names; those stay, or nobody would find the place."""

import re

from services.classifier.folding import listed

_STEMS = listed(
    """
    cadde sokak sokag bulvar mahalle park okul ilkokul ortaokul lise kolej hastane cami mescid apartman
    site blok durak durag meydan kopru kavsak kavsag stad stat universite kampus market bakkal eczane firin
    pazar yurd kres anaokul kutuphane istasyon pasaj huzurev vakf tesis salon muze plaj orman mezarlik
    mezarlig plaza avm otopark ocag tunel viyaduk gecid havuz sahne tiyatro dernek dernegi mesire baraj
    sanayi konut konak konag merkez muhtarlik muhtarlig lokal kafe restoran lokanta kebap bufe kuafor
    pastane otel hamam cesme heykel anit turbe kultur anadolu fen imam meslek metro iskele spor egitim
    saglik ticaret rekreasyon bahce cocuk toplanti konferans sanat genclik semt bosluk kongre evleri
    kokorec kofte tekel emlak insaat oto petrol nakliyat mobilya giyim store cafe avenue street road
    school boulevard mosque konser mitingi vadi konferansi kent deres tepes koyu
    kuruyemis zuccaciye nalbur nalburiye hirdavat tuhafiye kirtasiye sarkuteri manifatura cigkofte tantuni
    lahmacun mamulleri kahvehane kiraathane birahane meyhane kozmetik parfumeri tekstil
    """
)
_SOLD = listed("kuruyemis hirdavat cigkofte tantuni lahmacun kozmetik tekstil kokorec kofte kebap")
_SOLD_BY_SOMEBODY = re.compile(r"(?:sat|yap|pisir)\w*")
# behind one of these, a name is that of a district: `Konya Karatay`
CITIES = listed(
    """
    adana adiyaman afyon afyonkarahisar agri aksaray amasya ankara antalya ardahan artvin balikesir bartin
    batman bayburt bilecik bingol bitlis bolu burdur bursa canakkale cankiri corum denizli diyarbakir duzce
    edirne elazig erzincan erzurum eskisehir gaziantep antep giresun gumushane hakkari hatay igdir isparta
    istanbul izmir izmit kahramanmaras maras karabuk kars kastamonu kayseri kilis kirikkale kirklareli
    kirsehir kocaeli konya kutahya malatya manisa mardin mersin mugla mus nevsehir nigde osmaniye rize
    sakarya samsun sanliurfa urfa siirt sinop sirnak sivas tekirdag tokat trabzon tunceli usak van yalova
    yozgat zonguldak bornova karsiyaka konak buca bayrakli cigli gaziemir kusadasi alanya etimesgut cankaya
    kecioren mamak sincan yenimahalle eryaman gaziemir besiktas uskudar kadikoy turkiye almanya suriye
    """
)
_SURNAMES_TOO = listed(
    """
    bor keskin kiraz keles selcuk yildirim idil kulu tut kas susuz defne kavak kangal delice hamur bucak
    belen aladag karatas sarikaya yesilyurt sungurlu sorgun turkoglu yenice
    """
)
# behind one of these stands a neighbourhood: `Serik Kadriye`; those that are also given names are left out
DISTRICTS = (
    listed(
        """
    acigol acipayam adalar adapazari akcaabat akcadag akcakale akcakoca akdagmadeni akhisar akseki aksehir
    akyaka akyazi aladag alapli alasehir aliaga almus alpu altieylul altindag altinordu altinova
    altunhisar amasra anamur andirin arapgir arguvan arhavi arnavutkoy arsuz artuklu asarcik atakum
    atasehir avanos avcilar ayancik ayas aybasti aydincik ayvacik ayvalik babaeski bafra bagcilar
    bahcelievler bahcesaray bakirkoy balcova bandirma basaksehir baskale battalgazi bayindir baykan
    bayrakli bayramic bayrampasa belen bergama besikduzu besiri besni beydag beykoz beylikduzu beyoglu
    beypazari beysehir bigadic birecik bismil bodrum bogazliyan bolvadin bor bornova boyabat bozdogan
    bozova bozuyuk bucak bulancak buldan bunyan burhaniye buyukada buyukcekmece buyukorhan camas camlidere
    camlihemsin canakci cankaya carsamba carsibasi catalca catalpinar catalzeytin caycuma cayeli cayirova
    caykara cekmekoy celikhan cermik cerkezkoy cesme ceyhan ceylanpinar cicekdagi cihanbeyli cine civril
    cizre corlu cubuk cukurca cukurova cumayeri darende darica datca defne delice dernekpazari derik
    derince devrek devrekani didim digor dikili dilovasi dinar divrigi dogubayazit domanic dortyol
    dulkadiroglu dursunbey duragan duzici eceabat edremit eflani egirdir elbistan eldivan elmali emet
    emirdag eregli erbaa ercis erdek erdemli ergani ermenek eruh esenler esenyurt eskil espiye etimesgut
    evciler eyupsultan ezine fatsa feke felahiye ferizli fethiye findikli finike foca gaziosmanpasa
    gazipasa gebze gediz gelendost gelibolu gemerek gemlik gerede gerger germencik gerze gevas geyve
    giresun golbasi golcuk golhisar golkoy golmarmara golyaka gomec gordes gorele goynuk gulsehir
    gurgentepe guroymak gursu guzelbahce guzelyurt hacibektas hacilar hafik halfeti haliliye hamur
    hasankeyf havran havsa havza haymana hayrabolu hekimhan hendek hilvan hinis honaz hopa horasan ibradi
    idil ihlara ikizdere ilic ilkadim inebolu inegol inhisar ipekyolu ipsala iscehisar iskenderun iskilip
    ispir ivrindi izmit iznik kadikoy kadirli kagithane kahramankazan kahta kalecik kandira kangal
    karaburun karacabey karahalli karaisali karakocan karamursel karapinar karapurcek karasu karatas
    karatay karayazi karesi kargi karliova kartepe kas kavak kaynarca kaynasli kazimkarabekir keban
    kecioren keles kelkit kemaliye kemalpasa kepez kepsut keskin kesan kestel kigi kilimli kiraz kirikhan
    kiziltepe kirkagac koprubasi korfez korgan korkuteli koycegiz koyulhisar kozakli kozluk kulp kulu
    kumluca kurtalan kursunlu kusadasi kuyucak kucukcekmece ladik lapseki lice luleburgaz macka mahmudiye
    malazgirt malkara maltepe manavgat manyas marmaraereglisi marmaris mazgirt mazidagi melikgazi menemen
    mengen merkezefendi merzifon mezitli midyat milas mudanya mudurnu muradiye muratli muratpasa
    mustafakemalpasa mut narlidere narman nazilli niksar nilufer nizip nurdagi nusaybin odemis odunpazari
    onikisubat orhaneli orhangazi ortahisar ortakoy osmaneli osmangazi osmancik ovacik palandoken palu
    pamukkale pasinler patnos payas pazarcik pazarkoy pazaryeri pendik pertek pervari pinarbasi polatli
    posof pozanti pursaklar pulumur puturge refahiye resadiye reyhanli safranbolu saimbeyli salihli
    salipazari samandag sancaktepe sandikli sapanca saphane sarayonu saricam sarigol sarikamis sarikaya
    sariyer sarkikaraagac sarkisla sarkoy savastepe savur seben seferihisar selcuk selendi semdinli
    sereflikochisar serik seyitgazi sehitkamil sahinbey silifke silivri silopi silvan simav sindirgi sisli
    siverek sivrihisar soke solhan soma sorgun sungurlu suluova sultanbeyli sultandagi sultangazi surmene
    suruc susehri susurluk susuz sutculer tarsus tasova taskopru taslicay tatvan tavas tavsanli tekkekoy
    tepebasi tercan terme tire tirebolu torbali tortum tosya toroslar tufanbeyli turgutlu turhal turkoglu
    tusba tut tuzla tuzluca ulubey uludere ulukisla umraniye unye urgup urla uzundere uzunkopru vakfikebir
    varto vezirkopru viransehir vize yahyali yalvac yakutiye yatagan yayladagi yenice yenisehir
    yenisarbademli yerkoy yesilhisar yesilyurt yigilca yildirim yuksekova yumurtalik yunusemre yuregir
    zara zeytinburnu zile hacettepe batikent
    """
    )
    - _SURNAMES_TOO
)
# districts that people are called after: in `Nilüfer Görükle` the next word is a neighbourhood
CALLED_AFTER = listed(
    """
    nilufer fatih menderes meram aksu bala selcuk lara torbali seyhan ceyhan simav gediz fethiye osmangazi
    eyup
    """
)
_SHORT = listed("cad cd cadd sok sk mah mh mahl blv bulv bul apt blok asm avm park ilkogretim iho aihl mtal")
_BORE_IT_BEFORE = listed("sehit sht hz hazreti sair asik pasa ustad merhum'")
_OF_A_VILLAGE = listed("koyunun koyunde koyunden koyundeki koyune")
_SELDOM_BARE = listed("okul ilkokul ortaokul anaokul lise kres hastane cami universite kutuphane istasyon")
_FORM = re.compile(
    rf"({'|'.join(sorted(_STEMS, key=len, reverse=True))})(|s?[iu]|s?[iu](?:y|l|n(?![iu]z))\w*)"
)
_SEVERAL = re.compile(r"(?:sokak|cadde|mahalle|bulvar|apartman|site)l[ae]r(?:[iu]n\w+)?")
_PARKING = re.compile(r"et\w*|ed\w*|yer\w*|yap\w*|hal\w*|sorun\w*|icin")

_PLACE_WORDS = (
    "sokag",
    "cadde",
    "mahalle",
    "park",
    "okul",
    "site",
    "apartman",
    "durag",
    "cami",
    "meydan",
    "koyu",
)

OF_A_PLACE = ("adi", "ismi", "adini", "adinin")  # `sokağımızın adı Onur`
SURE, LIKELY, PERHAPS = 7, 4, 3


def place_form(word: str, following: str) -> int:
    """`caddesi`, `parkında` make a place of the name before; `park` probably does, `parkta` not."""
    if word in _SOLD and _SOLD_BY_SOMEBODY.fullmatch(following):
        return 0
    if word == "park":
        return 0 if _PARKING.fullmatch(following) else LIKELY
    if word in _OF_A_VILLAGE or bears_several(word):
        return SURE
    if word in _SHORT:
        return 0 if word.startswith("bl") and len(following) == 1 else SURE
    if len(word) > 6 and word.endswith(("cilik", "culuk")):
        return LIKELY
    found = _FORM.fullmatch(word)
    if found is None or (word == "blok" and len(following) == 1):
        return 0
    if not found[2]:
        return PERHAPS if found[1] in _SELDOM_BARE else LIKELY
    if found[1] == "bahce":
        return LIKELY  # a person has one too
    return PERHAPS if found[2] in ("in", "un") else SURE


def bears_several(word: str) -> bool:
    """`Zafer, Umut ve Çağla sokaklarında`."""
    return _SEVERAL.fullmatch(word) is not None


def is_sold(word: str) -> bool:
    """What a shop is called by, and what a person may sell."""
    return word in _SOLD


def is_place_word(word: str) -> bool:
    """`sokağımızın`, `parkın`, `mah.`: what is said of it is said of a place."""
    return word.startswith(_PLACE_WORDS) or word in _SHORT


def honours_before(word: str) -> bool:
    return word in _BORE_IT_BEFORE
