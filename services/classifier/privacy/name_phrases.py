"""Phrases in which a name is a word: `can güvenliği`, `Kadir gecesi`, `polis imdat`."""

from services.classifier.text.folding import listed

_SPOKEN_TO = ("kardes", "abi", "evlad", "ogl", "kiz", "yavru", "hocam", "baskan", "arkadas", "dost", "amir")
# behind the name: how the next word begins
PHRASES = {
    "cem": ("evi", "ayin", "vakf", "erkan"),
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
        "sagl",
        "guven",
        "kayb",
        "pazar",
        "cekis",
        "havli",
    ),
    "yasin": ("oku", "suresi", "serif"),
    "melek": ("gibi", "deg"),
    "ozlem": ("duy", "cek"),
    "yigit": ("bir",),
    "imdat": ("diye",),
    "ebru": ("kurs", "atolye", "sanat"),
    "filiz": ("ver",),
    "nilufer": ("cicek",),
    "volkan": ("patla", "arti"),
    "sedef": ("hasta",),
    "kara": ("liste", "para", "fatma"),
    "hayat": ("sigorta", "kadin", "pahal"),
    "ada": ("parsel",),
    "bag": ("kur",),
    "piroz": ("be ",),
    **dict.fromkeys(("nevruz", "newroz"), ("piroz", "bayram", "kutl", "ates", "senli")),
    **dict.fromkeys(("meltem", "poyraz", "lodos", "bora"), ("esiy", "esti", "eser ", "esen", "esio")),
    "ayda": ("bir", "iki", "uc"),
    "bayram": ("et", "ed", "gun", "namaz", "tatil", "son", "ari", "yeri"),
    **dict.fromkeys(("berat", "mirac", "regaip"), ("kandil", "gece")),
    **dict.fromkeys(("recep", "saban", "muharrem", "ramazan"), ("ayi ", "ayin")),
    "muhterem": ("efendi",),
    "bas": ("harf",),
    "sabri": ("cemil",),
    "haci": ("emmi",),
    "nami": ("diger",),
    "gayret": _SPOKEN_TO,
    "alin": _SPOKEN_TO,
    "yeter": (*_SPOKEN_TO, "artik", "be "),
    "insaf": (*_SPOKEN_TO, "be ", "edin", "et "),
    "murat": ("124", "131"),
    "defne": ("yapra", "agac", "sabun", "dali"),
    "gul": ("agac", "bahce", "suyu", "fidan"),
    **dict.fromkeys(
        ("kucuk", "buyuk", "okuyan", "ikiz"),
        ("oglu", "oglan", "kiz", "kardes", "cocu", "torun", "anne", "baba"),
    ),
}
# the word before the name
BEHIND = {
    "imdat": ("polis",),
    "cemil": ("sabri",),
    "burcu": listed("koc boga ikizler yengec aslan basak terazi akrep yay oglak kova balik"),
}
# in small letters, behind somebody, they tell how he is or what he did: `annem döndü`, `kızım perişan`
TOLD_OF_ANYBODY = listed("dondu gunduz haci gazi ortak perisan yoldas ogretmen")
