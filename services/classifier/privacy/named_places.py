"""Streets, schools and parks bear people's names; those stay, or nobody would find the place."""

import re

from services.classifier.text.folding import listed

_STEMS = listed(
    """
    cadde sokak sokag bulvar mahalle park okul ilkokul ortaokul lise kolej hastane cami mescid apartman
    site blok durak durag meydan kopru kavsak kavsag stad stat universite kampus market bakkal eczane firin
    pazar yurd kres anaokul kutuphane istasyon pasaj huzurev vakf tesis salon muze plaj orman mezarlik
    mezarlig plaza avm otopark ocag tunel viyaduk gecid havuz sahne tiyatro dernek dernegi mesire baraj
    sanayi konut konak konag merkez muhtarlik muhtarlig lokal kafe restoran lokanta kebap bufe kuafor
    pastane otel hamam cesme heykel anit turbe kultur anadolu fen imam meslek metro iskele spor egitim
    saglik ticaret rekreasyon bahce cocuk toplanti konferans sanat genclik semt bosluk kongre evleri
    sahil kokorec kofte tekel emlak insaat oto petrol nakliyat mobilya giyim store cafe avenue street road
    school boulevard mosque konser mitingi vadi konferansi kent deres tepes koyu
   
    fabrika atolyes imalathane santral
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
    belcika hollanda fransa ingiltere avusturya isvicre isvec norvec danimarka finlandiya ispanya
    portekiz italya yunanistan bulgaristan romanya macaristan polonya rusya ukrayna gurcistan ermenistan
    azerbaycan turkmenistan ozbekistan kazakistan kirgizistan afganistan pakistan hindistan irak libya
    cezayir tunus lubnan urdun kuveyt dubai arabistan yemen somali kanada amerika meksika
    brezilya arjantin avustralya japonya kore sirbistan bosna makedonya arnavutluk kosova kibris malezya
    endonezya
    """
)
PROVINCES_TOO = ("ordu", "aydin")  # of which one is a word, and one a name
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
        abana acigol acipayam adalar adapazari adilcevaz agin aglasun ahlat ahmetli akcaabat akcadag
        akcakale akcakoca akdagmadeni akhisar akkisla aksehir akseki akyaka akyazi alacakaya aladag alapli
        alasehir aliaga almus alpu altieylul altindag altinordu altinova altinozu altinyayla altunhisar
        alucra amasra anamur andirin antakya araban arakli arapgir ardanuc ardesen arguvan arhavi aricak
        arifiye arnavutkoy arsin arsuz artova artuklu asarcik askale aslanapa atakum atasehir avanos avcilar
        ayancik ayas aybasti aydincik ayvacik ayvalik aziziye babaeski bafra bagcilar bahcelievler
        bahcesaray bakirkoy baklan balat balcova balya banaz bandirma basaksehir basciftlik basiskele
        baskale baskil basmakci batikent battalgazi bayindir baykan bayrakli bayramic bayrampasa bekilli
        belen bergama besikduzu besiri besni beydag beykoz beylikduzu beyoglu beypazari beysehir beytussebap
        biga bigadic birecik bismil bodrum bogazkale bogazliyan bolvadin bor borcka bornova boyabat bozcaada
        bozdogan bozova bozuyuk bozyazi bucak buharkent bulancak bulanik buldan bunyan burhaniye buyukada
        buyukcekmece buyukorhan caglayancerit caldiran camas cameli camlidere camlihemsin camliyayla canakci
        cankaya carsamba carsibasi catalca catalpinar catalzeytin cavdarhisar cavdir caybasi caycuma cayeli
        cayiralan cayirova caykara cekerek cekmekoy celikhan cemisgezek cengelkoy cerkezkoy cermik cesme
        ceyhan ceylanpinar cicekdagi cide ciftlikkoy cihanbeyli cilimli cinarcik cine civril cizre corlu
        cubuk cukurca cukurova cumayeri cungus daday dalaman darende dargecit darica datca dazkiri defne
        delice demirkoy demre derik derince dernekpazari devrek devrekani didim digor dikili dilovasi dinar
        divrigi dodurga dogankent dogansar dogansehir doganyol doganyurt dogubayazit domanic dortdivan
        dortyol dosemealti dulkadiroglu duragan dursunbey duzici eceabat edremit eflani egirdir ekinozu
        elbistan eldivan elmali emet eminonu emirdag erbaa ercis erdek erdemli eregli erfelek ergani ermenek
        eruh erzin esenler esenyurt eskil eskipazar espiye etiler etimesgut evciler eynesil eyupsultan
        eyyubiye ezine fatsa feke felahiye ferizli fethiye findikli finike florya foca gaziosmanpasa
        gazipasa gebze gediz gelendost gelibolu gemerek gemlik gercus gerede gerger germencik gerze gevas
        geyve giresun gokceada goksun golbasi golcuk golhisar golkoy golmarmara golova golpazari golyaka
        gomec gordes gorele goynucek goynuk guclukonak gulsehir gulyali gumushacikoy gumusova gurgentepe
        guroymak gursu guzelbahce guzelyurt hacettepe hacibektas hacilar hafik halfeti haliliye hamur
        harmancik harran hasanbeyli hasankeyf hassa havran havsa havza haymana hayrabolu hazro hekimhan
        hemsin hendek hilvan hinis hisarcik hizan honaz hopa horasan hozat ibradi idil ihlara ihsangazi
        ikizce ikizdere ilic ilkadim imranli incirliova inebolu inegol inhisar ipekyolu ipsala iscehisar
        iskenderun iskilip islahiye ispir ivrindi izmit iznik kabaduz kadikoy kadirli kadisehri kagithane
        kahramankazan kahta kalecik kalkandere kandira kangal karaburun karacabey karahalli karaisali
        karakocan karakopru karakoy karamursel karapinar karapurcek karasu karatas karatay karayazi karesi
        kargi karkamis karliova karpuzlu kartepe kas kavak kavaklidere kaynarca kaynasli kazimkarabekir
        keban keciborlu kecioren keles kelkit kemaliye kemalpasa kepez kepsut kesan keskin kestel kibriscik
        kigi kilimli kinaliada kiraz kirikhan kirkagac kiziltepe kocaali kocarli kocasinan kofcaz konyaalti
        koprubasi koprukoy korfez korgan korkuteli koycegiz koyulhisar kozakli kozluk kucukcekmece kulp kulu
        kuluncak kumkapi kumluca kursunlu kurtalan kurucasile kusadasi kuyucak kuzguncuk ladik lalapasa
        lapseki lice luleburgaz macka mahmudiye malazgirt malkara maltepe manavgat manyas marmaraereglisi
        marmaris mazgirt mazidagi mecitozu melikgazi menemen mengen merkezefendi merzifon mesudiye mezitli
        midyat milas mudanya mudurnu muradiye muratli muratpasa murgul mustafakemalpasa mut mutki narlidere
        narman nazilli niksar nilufer nizip nurdagi nurhak nusaybin odemis odunpazari oguzeli onikisubat
        orhaneli orhangazi ortaca ortahisar ortakoy osmancik osmaneli osmangazi otlukbeli ovacik palandoken
        palu pamukkale pamukova pasinler patnos payas pazarcik pazarkoy pazaryeri pehlivankoy pendik pertek
        pervari pinarbasi pinarhisar polatli posof pozanti pulumur pursaklar puturge refahiye resadiye
        reyhanli safranbolu sahinbey saimbeyli salihli salipazari salpazari samandag samatya samsat
        sancaktepe sandikli sapanca saphane saraykent saraykoy sarayonu saricam sarigol sarikamis sarikaya
        sariyer sariz sarkikaraagac sarkisla sarkoy saruhanli sason savastepe savsat savur seben
        sebinkarahisar sefaatli seferihisar sehitkamil selcuk selendi semdinli senirkent senpazar serdivan
        sereflikochisar serik serinhisar seydikemer seyitgazi silifke silivri silopi silvan simav sinanpasa
        sindirgi sisli siverek sivrice sivrihisar soke solhan soma sorgun suhut suleymanpasa sultanbeyli
        sultandagi sultangazi sultanhisar suluova sumbas sungurlu surmene suruc susehri susurluk susuz
        sutculer tarsus taskopru taslicay tasova tatvan tavas tavsanli tefenni tekkekoy tepebasi tercan
        terme tillo tire tirebolu tomarza toprakkale torbali toroslar tortum tosya tufanbeyli turgutlu
        turhal turkoglu tusba tut tuzla tuzluca ugurludag ulubey uluborlu uludere ulukisla umraniye unye
        urgup urla uzundere uzunkopru vakfikebir varto vezirkopru viransehir vize yaglidere yahyali yakakent
        yakutiye yalvac yatagan yavuzeli yayladagi yayladere yazihan yenicaga yenice yenifakili
        yenisarbademli yenisehir yerkoy yesilhisar yesilyurt yigilca yildirim yomra yuksekova yumurtalik
        yunusemre yuregir yusufeli zara zeytinburnu zile
    """
    )
    - _SURNAMES_TOO
)
# districts that people are called after: in `Nilüfer Görükle` the next word is a neighbourhood
CALLED_AFTER = listed(
    """
    nilufer fatih menderes meram aksu bala selcuk lara torbali seyhan ceyhan simav gediz fethiye osmangazi
    eyup dicle
    """
)
# `Zahide Plastik fabrikası`, written with capitals: whose it is called after does not live there
_TRADED = listed(
    """
    plastik dokum beton gida mermer lojistik hafriyat ambalaj kimya makina makine hayvancilik tavukculuk
    doner borek pide pilav yemekleri turizm otomotiv sigorta tekstil kereste matbaa matbaacilik holding
    """
)
_OF_NATURE = re.compile(r"(?:nehr|irmag|dag|gol|cay|yaylas|selales|magaras)[iu](?:n(?![iu]z)\w*)?")
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
    if _OF_NATURE.fullmatch(word):
        return LIKELY if word.startswith("cay") else SURE
    found = _FORM.fullmatch(word)
    if found is None or word == "parkinson" or (word == "blok" and len(following) == 1):
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


def is_traded(word: str) -> bool:
    """What a firm says behind a name that it does."""
    return word in _TRADED


def is_place_word(word: str) -> bool:
    """`sokağımızın`, `parkın`, `mah.`: what is said of it is said of a place."""
    return word.startswith(_PLACE_WORDS) or word in _SHORT


def honours_before(word: str) -> bool:
    return word in _BORE_IT_BEFORE
