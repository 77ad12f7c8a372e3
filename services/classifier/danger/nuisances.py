"""What annoys and hurts nobody, though danger is told with the same words: a stench (`çok pis kokuyor`), a
smell that somebody is weary of, a drunkard who shouts, washing water from a balcony, skidding cars, a car
that bumped into a hole, a jam, a power cut, an animal that lies, ill or well.

Where a word beside it may be of somebody's hurt it says nothing, and what else is told is read all the same.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.classifier.text.folding import Word

_Among = Callable[[str], re.Match[str] | None]


def _among(*words: str) -> _Among:
    """Of folded words written one after another, `*` at the end of what may go on."""
    return re.compile("|".join(" ".join(words).replace("*", r"\w*").split())).fullmatch


_HURT = (
    "imdat* yetis* kurtar* yardim nefes 112 ambulans* acil* bayil* baygin* kan kaniyo* kanama* kanlar* "
    "zehir* bogul* mahsur* enkaz* yangin* alev* tutus* kivilcim* bicak* bicag* silah* satir* tufek* "
    "tufeg* tabanca* patla* bogaz* oldur* olumle* intihar* atlaya* atlayip* atladi* atlamak* cirpin* "
    "morar* titr* kriz* nobet* ciglik* feryat* carpil* inli* kaza*"
)
_WOUNDED = "yaral* ezil* ezdi* dust* dusm* devril* takla*"
_SOMEBODY = (
    "cocuk* cocug* bebek* bebeg* kadin* kizi* kizlar* oglu* oglan* insan* yasli* teyze* amca* dede* nine* "
    "anne* baba* karde* ogrenci* yaya* bisikletli* millet* kisi* torun* yegen* abla* kocam "
    "kocami kocama kocamin kocamla esim* karisi* uzer* ustun* ustum* pesim* etraf* ben beni bana bizi bize"
)
_A_MAN = "adam* biri birini birine birisi"
_FIGHT = (
    "dov doviyo* dovu* dovdu* vur* saldir* tekme* yumruk* tehdit* kavga* kiriyo* kirdi* elinde* takip* "
    "arab* arac* direksiyon* suru* sure* diye can"
)
_SHUT_IN = (
    "kilit* asansor* kuyu* cukur* bodrum* icerde* iceri* evde* evdi* daire* kapi* deniz* dere* suda* "
    "koptu* yat* agl* aci* var"
)
_FOUL = "pis les kotu fena igrenc berbat rezalet"  # gas may be `ağır` and `keskin`
_SMELL = "kok koku* kokt* kokma* kokan* kokar*"
_DRAIN = (
    "lagim* logar* rogar* kanalizasyon* fosept* fossept* mazgal* copluk* coplug* cop copu copun copten "
    "copler* gubre* ahir* sidik* sidig* dere deresi* dereden derenin balik* tuvalet*"
)
_GAS = (
    "gaz* dogalgaz* lpg* tup* ocak* ocag* kombi* sofben* soba* sayac* vana* boru* duman* yani* yany* is "
    "kimyasal* tiner* klor* asit* amonyak* yumurta* sarimsak* uyan* sersem* ceset* cesed* insan* olmus* "
    "olu* gunlerdir* gormed* indi* inde* giren* kacal* kacti*"
)
_INDOORS = (
    "ev* mutfak* mutfag* daire* apartman* bina* bodrum* merdiven* oda* banyo* kat* koridor* giris* sinif* "
    "okul* salon*"
)
_ILL = "mide* bulan* kusuyo* kusac* kustu* basim* basi* donuyo* dondu*"
_LOUD = "bagir* bagris* haykir* nara sarki sarkilar sarkisi"
_OF_NOISE = (
    "sarhos* ickili* alkollu* icip* icki* telefonda* durmadan* surekli* uyuyam* her gece nara deli sarki "
    "sarkilar"
)
_ABOVE = "balkon* camdan camindan pencereden penceresinden yukaridan ust"
_WASHING = "su suyu sulari hali* kilim* camasir* paspas* ortu* sofra* nevresim* carsaf*"
_POURED = "dokt* doku* bosalt* damli* sarkit* sarkiyo* silk* akiyo* akit* sallandir* asiyo* asmis* yika*"
_SCALDS_OR_FALLS = (
    "kayna* sicak* kizgin* asit* kezzap* yag yagi* yagd* saks* duse* dusu* elektri* pano* priz* kablo* "
    "siva* cokt* coku* cikt* tutun* asili*"
)
_SKIDDING = "drift* makas* patinaj* spin* yaris*"
_CRASHED = "carp* girdi* girmis* dald* vur* savrul* kacis* okul* uctu* kes* sapla* elinde* yat*"
_POWER = "elektri* cereyan* ceryan* ceyran*"
_CUT = "kesik kesildi kesilmis kesildigi* kesinti* kesiliyo* yok gitti gelmedi gelmiyo gelmiyor"
_LIVE_OR_NEEDED = (
    "duman* yani* yany* tel* kablo* dire* trafo* pano* kop* cihaz* solunum* oksijen* diyaliz* hasta* "
    "asansor* kaldi* kaldik* kalmis* kacak* ses* kok* sark* yat* su* ilac* insulin* bebek* bebeg* yasli*"
)
_WEARY = (
    "artik yeter yetti bikti* biktim* usand* balkon* pencere* cam cami camlari* camasir* sinek* haftadir* "
    "haftalar* aydir* aylar* bezdi* bezdik* cile* oturam*"
)
_OF_A_CAR = "alti altini tampon* karter* jant* amortisor* egzoz* rotu rotum"
_BUMPED = "vurdu vurdum vurduk surttu surttum surttuk surtuyo* vuruyo* vuruyoruz girdi girdim girdik"
_ANIMAL = "kedi* kopek* kopeg* marti* guvercin* serce* karga* leylek* leyleg* kus kusu kusun kuslar"
_AILING = (
    "hasta* sakat* felcli* arka on ayak* ayag* bacak* bacag* pati* tutmuyo* basamiyo* yuruyem* kalkami* "
    "surukl* surunu* topall* zayif* halsiz* perisan* zavalli kalkmi* kalkmay* yemiyo* icmiyo* gozu gozleri "
    "akiyo* iltihap* uyuz* cok galiba"
)
_LIES = "yaral* yatiyo* kipirda* kimilda* topal* ezil* olmus* olu*"
_MORE_THAN_AN_ANIMAL = (
    "isir* saldir* parcal* kovali* kuduz* hirli* elektri* tel* dire* kablo* demir* gaz* duman* moto* oto* "
    "kamyon* asansor* asans* goct* cokt* kopt* agac* duvar* bina* carpac* carpic* ates* vur* dov* tas"
)


@dataclass(frozen=True, slots=True)
class _Nuisance:
    """Told where a word of each of `told` is there and none of `hurt`; `along` says no more than it does."""

    told: tuple[_Among, ...]
    hurt: _Among
    along: _Among


_NUISANCES = (
    _Nuisance(
        (_among(_FOUL), _among(_SMELL)),
        _among(_HURT, _WOUNDED, _GAS, _INDOORS, _ILL),
        _among("bir bi cok"),
    ),
    _Nuisance(
        (_among(_DRAIN), _among(_SMELL)),
        _among(_HURT, _WOUNDED, _GAS),
        _among(_FOUL, _ILL, "agir cok bir bi geliyo geliyor var"),
    ),
    _Nuisance(
        (_among(_SMELL), _among(_WEARY)),
        _among(_HURT, _WOUNDED, _GAS, _INDOORS, _ILL, "siddet* keskin agir artt* artiyo* hafif"),
        _among("vurdu vuruyo* sindi siniyo* doldu duram* dayanam* geliyo* kadar"),
    ),
    _Nuisance(
        (_among(_LOUD), _among(_OF_NOISE)),
        _among(_HURT, _WOUNDED, _FIGHT, _SHUT_IN, _SOMEBODY),
        _among("biri birisi birileri adam adamin"),
    ),
    _Nuisance(
        (_among(_ABOVE), _among(_WASHING), _among(_POURED)),
        _among(_HURT, _WOUNDED, _SOMEBODY, _A_MAN, _SCALDS_OR_FALLS),
        _among("asagi* komsu* kat kattan"),
    ),
    _Nuisance(
        (_among(_SKIDDING), _among("atiyo* atip* atan* yap* cek* yaris*")),
        _among(_HURT, _WOUNDED, _SOMEBODY, _A_MAN, _CRASHED),
        _among("lastik* duman* yaniyo* otoban* trafik*"),
    ),
    _Nuisance(
        (_among("arab* arac* oto otom otomuz"), _among(_OF_A_CAR), _among(_BUMPED)),
        _among(_HURT, _WOUNDED, _SOMEBODY, _A_MAN, "direg* dire* duvar* sarampol* savrul*"),
        _among("demin simdi cukur* kasis* kocaman kiril* cizil* yamul* egril*"),
    ),
    _Nuisance((_among(_POWER), _among(_CUT)), _among(_HURT, _WOUNDED, _LIVE_OR_NEEDED), _among("yine gene")),
    _Nuisance(
        (_among("trafik* yol yolu kavsak*"), _among("kilitlen* tikan* tikali* felc*")),
        _among(_HURT, _WOUNDED, _SOMEBODY, _A_MAN, _FIGHT, _CRASHED, "kaldi*"),
        _among("polis* gelsin gonder* yolla*"),
    ),
    _Nuisance(
        (_among(_ANIMAL), _among(_LIES)),
        _among(_HURT, _SOMEBODY, _A_MAN, _MORE_THAN_AN_ANIMAL),
        _among("yerde yolda yavru*", _AILING),
    ),
)


def told_as_nuisances(words: Sequence[Word]) -> set[int]:
    """Where the words stand that tell of such."""
    said = [word.folded for word in words]
    return {
        at
        for one in _NUISANCES
        if _is_told(one, said)
        for at, word in enumerate(said)
        if one.along(word) or any(among(word) for among in one.told)
    }


def _is_told(one: _Nuisance, said: Sequence[str]) -> bool:
    return all(any(map(among, said)) for among in one.told) and not any(map(one.hurt, said))
