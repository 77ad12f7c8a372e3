"""Words that nuisances are told with, and of what hurts beside them; `*` ends what may go on."""

HURT = (
    "imdat* yetis* kurtar* yardim nefes 112 ambulans* acil* bayil* baygin* kan kaniyo* kanama* kanlar* "
    "zehir* bogul* mahsur* enkaz* yangin* alev* tutus* kivilcim* bicak* bicag* silah* satir* tufek* "
    "tufeg* tabanca* patla* bogaz* oldur* olumle* intihar* atlaya* atlayip* atladi* atlamak* cirpin* "
    "morar* titr* kriz* nobet* ciglik* feryat* carpil* inli* kaza*"
)
WOUNDED = "yaral* ezil* ezdi* dust* dusm* devril* takla*"
SOMEBODY = (
    "cocuk* cocug* bebek* bebeg* kadin* kizi* kizlar* oglu* oglan* insan* yasli* teyze* amca* dede* nine* "
    "anne* baba* karde* ogrenci* yaya* bisikletli* millet* kisi* torun* yegen* abla* kocam "
    "kocami kocama kocamin kocamla esim* karisi* uzer* ustun* ustum* pesim* etraf* ben beni bana bizi bize"
)
A_MAN = "adam* biri birini birine birisi"
FIGHT = (
    "dov doviyo* dovu* dovdu* vur* saldir* tekme* yumruk* tehdit* kavga* kiriyo* kirdi* elinde* takip* "
    "arab* arac* direksiyon* suru* sure* diye can"
)
SHUT_IN = (
    "kilit* asansor* kuyu* cukur* bodrum* icerde* iceri* evde* evdi* daire* kapi* deniz* dere* suda* "
    "koptu* yat* agl* aci* var"
)
FOUL = "pis les kotu fena igrenc berbat rezalet"  # gas may be `ağır` and `keskin`
SMELL = "kok koku* kokt* kokma* kokan* kokar*"
DRAIN = (
    "lagim* logar* rogar* kanalizasyon* fosept* fossept* mazgal* copluk* coplug* cop copu copun copten "
    "copler* gubre* ahir* sidik* sidig* dere deresi* dereden derenin balik* tuvalet*"
)
GAS = (
    "gaz* dogalgaz* lpg* tup* ocak* ocag* kombi* sofben* soba* sayac* vana* boru* duman* yani* yany* is "
    "kimyasal* tiner* klor* asit* amonyak* yumurta* sarimsak* uyan* sersem* ceset* cesed* insan* olmus* "
    "olu* gunlerdir* gormed* indi* inde* giren* kacal* kacti*"
)
INDOORS = (
    "ev* mutfak* mutfag* daire* apartman* bina* bodrum* merdiven* oda* banyo* kat* koridor* giris* sinif* "
    "okul* salon*"
)
ILL = "mide* bulan* kusuyo* kusac* kustu* basim* basi* donuyo* dondu*"
LOUD = "bagir* bagris* haykir* nara sarki sarkilar sarkisi"
OF_NOISE = (
    "sarhos* ickili* alkollu* icip* icki* telefonda* durmadan* surekli* uyuyam* her gece nara deli sarki "
    "sarkilar"
)
ABOVE = "balkon* camdan camindan pencereden penceresinden yukaridan ust"
WASHING = "su suyu sulari hali* kilim* camasir* paspas* ortu* sofra* nevresim* carsaf*"
POURED = "dokt* doku* bosalt* damli* sarkit* sarkiyo* silk* akiyo* akit* sallandir* asiyo* asmis* yika*"
SCALDS_OR_FALLS = (
    "kayna* sicak* kizgin* asit* kezzap* yag yagi* yagd* saks* duse* dusu* elektri* pano* priz* kablo* "
    "siva* cokt* coku* cikt* tutun* asili*"
)
SKIDDING = "drift* makas* patinaj* spin* yaris*"
CRASHED = "carp* girdi* girmis* dald* vur* savrul* kacis* okul* uctu* kes* sapla* elinde* yat*"
POWER = "elektri* cereyan* ceryan* ceyran*"
CUT = "kesik kesildi kesilmis kesildigi* kesinti* kesiliyo* yok gitti gelmedi gelmiyo gelmiyor"
LIVE_OR_NEEDED = (
    "duman* yani* yany* tel* kablo* dire* trafo* pano* kop* cihaz* solunum* oksijen* diyaliz* hasta* "
    "asansor* kaldi* kaldik* kalmis* kacak* ses* kok* sark* yat* su* ilac* insulin* bebek* bebeg* yasli*"
)
WEARY = (
    "artik yeter yetti bikti* biktim* usand* balkon* pencere* cam cami camlari* camasir* sinek* haftadir* "
    "haftalar* aydir* aylar* bezdi* bezdik* cile* oturam*"
)
OF_A_CAR = "alti altini tampon* karter* jant* amortisor* egzoz* rotu rotum"
BUMPED = "vurdu vurdum vurduk surttu surttum surttuk surtuyo* vuruyo* vuruyoruz girdi girdim girdik"
ANIMAL = "kedi* kopek* kopeg* marti* guvercin* serce* karga* leylek* leyleg* kus kusu kusun kuslar"
AILING = (
    "hasta* sakat* felcli* arka on ayak* ayag* bacak* bacag* pati* tutmuyo* basamiyo* yuruyem* kalkami* "
    "surukl* surunu* topall* zayif* halsiz* perisan* zavalli kalkmi* kalkmay* yemiyo* icmiyo* gozu gozleri "
    "akiyo* iltihap* uyuz* cok galiba"
)
LIES = (
    "yaral* yatiyo* kipirda* kimilda* topal* ezil* olmus* olu* agliyo* aglad* tutmuyo* basamiyo* yuruyem* "
    "kalkam*"
)
MORE_THAN_AN_ANIMAL = (
    "isir* saldir* parcal* kovali* kuduz* hirli* elektri* tel* dire* kablo* demir* gaz* duman* moto* oto* "
    "kamyon* asansor* asans* goct* cokt* kopt* agac* duvar* bina* carpac* carpic* ates* vur* dov* tas "
    "genc* sopa* odun* elimizde elinde"
)
SMELT = "kokudan kokusundan"  # it is known, and why something cannot be done
CANNOT_STAND = (
    "acam* duram* durulm* oturam* oturulm* uyuyam* uyunm* cikam* cikilm* yiyem* calisam* gecilm* "
    "girilm* gecem* bunal* rahatsiz* kaciyo*"
)
WINDOW = "cam cami camlar* camimi* pencere* balkon* teras*"
SHUT = "acam* acilm* cikam* cikilm* kapali kapat*"
VEHICLE = "araba* arac* otomobil* minibus* kamyon* otobus* traktor* servis* taksi* motor* tir tirlar* pikap*"
IS_SHUT_OUT = (
    "cikamiyo* giremiyo* gecemiyo* donemiyo* ilerleyemiyo* cikamaz* giremez* gecemez* cikamadi* giremedi* "
    "gecemedi*"
)
HARDLY = "zor zar zorla guc"
PASSES = "cikiyo* geciyo* donuyo* giriyo* ilerliyo*"
STUCK = (
    "itfaiye* hasta* su suda suyu suyun sular* sel sele dere* deresi* icinde* icerde* iceride* ates* "
    "duman* ray* tren* ucurum* uctu* ucmus* kaldi* kaldik enkaz* kacakl* cig kar karda"
)
BURNS = "yaniyo* yandi yandilar yanmis* yanmiyo*"
DARK = "sonuk* karanlik* zifiri* sonuyo* yanmiyo* lamba* oburu* digeri* oteki* hepsi ikisi tumu tamami"
OF_LAMPS = (  # without one `market yanıyor tamamı` is a fire
    "lamba* isik* isig* ampul* aydinlat* direk* direg* sonuk sonuyo* yanmiyo*"
)
ON_FIRE = (
    "ev evi evin evimiz* evler* bina* cati* agac* cop* konteyn* ot otlar* orman* arab* arac* duman* kok* tel "
    "teller* kablo* pano* trafo trafoda trafodan trafosu direkten ates* cayir* ses* dukkan* depo* fabrika* "
    "mutfak* mahalle* okul* gelin* gonder* yolla* kos kosun itfaiye* kul kule kurum*"
)
BUILT = "tugla* beton* kalip* demir* insaat* sap siva* kat katlar* kolon* temel* duvar* kiremit* biriket*"
IS_BUILT = (
    "oruyo* ordu orduler dokuyo* doktu* dokecek* dokul* cakiyo* bagliyo* baglad* cikiyo* ciktilar kaziyo* "
    "siviyo* yapiyo* atiyo* attilar diziyo*"
)
GIVES_WAY = (
    "cok coku* cokt* coke* goc* yikil* egil* catla* catir* sark* kayd* kayi* kayma* bosluk* boslug* vinc* "
    "dus* altinda* elektri* tel teller* gaz* kopt* kopu* kopm* devril* tutun* asili* kendi kendini"
)
CHORES = (
    "yemeg* yemek* temizlig* temizlik* alisveris* camasir* evini islerini ihtiyac* kendine kendisine "
    "bulasig* corba*"
)
CANNOT_DO = (
    "yapamiyo* yapamaz* edemiyo* gidemiyo* temizleyemiyo* bakamiyo* gideremiyo* goremiyo* karsilayami* "
    "pisiremiyo* yikayamiyo*"
)
STARVES = "ac aclik* acliktan gundur* gunlerdir* ilac* insulin* yat* yerde kipird* kapi* ses* kalkam* acmiyo*"
GENERATOR = "jenerator*"
ITS_NOISE = "titres* titris* gurultu* ses sesi sesiyle sesinden sesten ugultu*"
FUMES = (
    "bayil* baygin* kus* mide* bulan* sersem* uyan* zehir* egzoz* egsoz* duman* gaz* koku* kok* nefes karar* "
    "112 ambulans* imdat* yetis* uyus* don donu* dondu*"
)
