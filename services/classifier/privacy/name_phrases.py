"""Phrases in which a name is a word: `can güvenliği`, `Kadir gecesi`, `polis imdat`."""

from services.classifier.privacy.cues_before import COUNTED
from services.classifier.text.folding import listed

_SPOKEN_TO = ("kardes", "abi", "evlad", "ogl", "kiz", "yavru", "hocam", "baskan", "arkadas", "dost", "amir")
# behind the name: how the next word begins
PHRASES = {
    "cem": ("evi", "ayin", "vakf", "erkani"),
    "fahri": ("mufettis", "konsolos", "doktor"),
    "onur": ("kirici", "konug", "duydu", "duyar", "belgesi"),
    "lokman": ("hekim",),
    "kadir": ("gecesi", "geceniz", "gecemiz"),
    "can": (
        "kurban",
        "simid",
        "yakm",
        "yakan",
        "yakiyo",
        "yakti",
        "yakic",
        "saglig",
        "guven",
        "kayb",
        "pazar",
        "cekis",
        "havli",
    ),
    "yasin": ("oku", "suresi", "serif"),
    "melek": ("gibi", "deg"),
    "ozlem": ("duy", "cekiy", "cekt", "ceken", "cekm"),
    "yigit": ("bir",),
    "imdat": ("diye",),
    "ebru": ("kurs", "atolye", "sanat"),
    "filiz": ("ver",),
    "nilufer": ("ciceg", "cicekle"),
    "volkan": ("patla", "arti"),
    "sedef": ("hasta",),
    "kara": ("liste", "para", "fatma"),
    "hayat": ("sigorta", "kadin", "pahal"),
    "ada": ("parsel",),
    "bag": ("kur",),
    "piroz": ("be ",),
    **dict.fromkeys(("nevruz", "newroz"), ("piroz", "bayram", "kutl", "kutlu", "ates", "senli")),
    **dict.fromkeys(("meltem", "poyraz", "lodos", "bora"), ("esiy", "esti", "ese", "esio")),
    "ayda": ("bir", "iki", "uc"),
    "bayram": ("et", "ed", "gun", "namaz", "tatil", "son", "ari", "yeri"),
    **dict.fromkeys(("berat", "mirac", "regaip"), ("kandil", "gece")),
    **dict.fromkeys(("recep", "saban", "muharrem", "ramazan"), ("ayi ", "ayin")),
    "muhterem": ("efendi",),
    "bas": ("harf",),
    "sabri": ("cemil",),
    "mert": ("ol",),
    "hizir": ("gibi", "acil"),
    "haci": ("emmi",),
    "nami": ("diger",),
    "gayret": _SPOKEN_TO,
    "alin": _SPOKEN_TO,
    "yeter": (*_SPOKEN_TO, "artik", "be "),
    "insaf": (*_SPOKEN_TO, "be ", "edin", "et "),
    "murat": ("124", "131"),
    "defne": ("yapra", "agac", "sabun", "dali"),
    "gul": ("agac", "bahce", "suyu"),
    **dict.fromkeys(
        ("kucuk", "buyuk", "okuyan", "ikiz"),
        ("oglu", "oglan", "kiz", "kardes", "cocu", "torun", "anne", "baba"),
    ),
}
# the word before the name
BEHIND = {
    "imdat": ("polis",),
    "sefer": ("gecen", "bu", "o", "her", "son", "ilk", "ek", "kac", "baska"),
    "cemil": ("sabri",),
    "burcu": listed("koc boga ikizler yengec aslan basak terazi akrep yay oglak kova balik"),
}
# in small letters, behind somebody, they tell how he is or what he did: `annem döndü`, `kızım perişan`
TOLD_OF_ANYBODY = listed("dondu gunduz haci gazi ortak perisan yoldas ogretmen")
# in small letters with what one does with it: `komşum ateş yakıyor`, `oğlum çiçek aldı`
_DONE_WITH = (
    "al",
    "topla",
    "tas",
    "at",
    "dok",
    "dik",
    "ek",
    "sat",
    "sul",
    "kop",
    "kes",
    "yap",
    "koy",
    "getir",
)
SMALL = {
    **dict.fromkeys(
        ("cicek", "yaprak", "toprak", "tas", "gul", "fidan", "ekin", "demir", "cinar"), _DONE_WITH
    ),
    "ates": ("yak", "yan", "et", "cik", "bas", "ol"),
    "duman": ("cik", "sol", "gel", "alt", "dol"),
    "savas": ("gazi", "ver", "ac", "alan", "uca"),
    "baris": ("ist", "yap", "ol"),
    "gunes": ("alt", "yan", "carp", "gor", "gozl", "panel", "alm", "krem"),
    "yagmur": ("alt", "yag", "bas", "suyu", "sonra", "dol", "giri"),
    "ruzgar": ("es", "cik", "alt", "al"),
    "bahar": ("alerji", "temizl", "gel", "yorgun", "bayram"),
    "deniz": (
        "kenar",
        "kiyi",
        "suyu",
        "hav",
        "gor",
        "manzara",
        "ana",
        "gir",
        "taraf",
        "kum",
        "kabug",
        "tasi",
    ),
    "yildiz": ("cift", "kay", "tilbe"),
    "umut": ("et", "ed", "bek", "ver", "kes", "bagl", "kal"),
    "arzu": ("et", "ed", "hal"),
    "emek": ("ver", "harca"),
    "servet": ("ver", "ode", "ist", "harca", "tut"),
    "sevgi": ("dol", "goster", "ist"),
    "eylem": ("yap", "plan"),
    "kismet": ("ol", "de"),
    "hasret": ("cek", "kal", "gid"),
    "nefes": ("al", "dar", "ver"),
    "gurbet": ("el", "yol"),
}
# of a surname that begins like a phrase these make a verb of every day: `umut kesen`, but `umut keskin`
OF_A_VERB = listed("r n ar er ir ur an en yan yen maz mez mis mus di ti")
# of these people tell without anybody being meant: `bu Cuma için`, `Güneş açmadı`, `Hayat diyor ki`
TIMES = COUNTED | {"bayram", "ramazan", "cuma", "bahar"}
TIMES_AND_WEATHER = TIMES | listed("gunes yagmur ruzgar meltem poyraz bora tufan simsek hayat")
