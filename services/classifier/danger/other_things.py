"""Two words together that are another thing than danger, though danger is told with each: nothing hisses in
`fiş vermiyor`, `merdiven altı` is a workshop nobody licensed, who sits `cereyanda` gets a stiff neck, whose
`etekleri tutuştu` is in a hurry.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import Word

_SECOND = {
    "fis|fisi|fisini": r"(?:ver|kes|al|yok|sor|iste|dolu|goster)\w*",
    "merdiven|tezgah": r"alti(?:nda|ndaki)?|altlari\w*",
    "cereyanda|ceryanda": r"(?:kal|otur|dur)\w*",
    "cereyan|ceryan": r"(?:yap|ediyor|olu[sy])\w*",
    "yangin": (
        r"(?:merdiven|dolab|tup|muslu|hortum|hidrant|istasyon|sigorta|tatbikat|egitim|talimat|yonetmeli)\w*|"
        r"alarmi|kapis\w*"
    ),
    "bicak": r"(?:bileme|bileyici|bileyci|biletm|satis)\w*",
    "elektrik": r"(?:faturasi|faturasini|sayaci|aboneligi|supurgesi)",
    "havale": r"(?:yap|gonder|ucreti|et)\w*",
    "dogum": r"(?:gunu|gunum|tarihi|tarihim|yeri|belgesi|yardimi|izni)\w*",
    "hava": r"(?:akimi|akimini|kacagi)",
    "kan": r"(?:grubu|grubum|ter|davasi|tahlili|bagisi|portakali)|(?:agl|kustur|beynimiz?e)\w*",
    "silah": r"(?:ruhsati|ruhsatim|arkadasi\w*)",
    "kurban": r"(?:bicagi|bicaklari)",
    "etekler|etekleri|eteklerin|eteklerimiz|eteginiz": r"(?:tutus|zil)\w*",
    "ates": r"pahasi\w*",
    "trafikte|borcta|isten|kokudan|kokusundan|tozdan": r"bogul(?:uyor?(?:uz|um|z|m)|duk|dum)",
    "kopegini|kopegi|kopekleri|kedisini|kediyi|kedileri|esegini|atini|inegini|tavugunu|hayvani|hayvanlari": (
        r"(?:dov|tekmel|hirpal)\w*"
    ),
    "kilim|kilimi|hali|haliyi|halilari|sofra|ortu": r"(?:cirp|silk)\w*",
    "balkonu|balkonlari|terasi": r"yik(?:a|iyo)\w*",  # washing
    "kene|keneler": r"(?:isir|yapis)\w*",
    "icim|icimiz|yuregim|yuregimiz|bagrim": r"(?:yan|kaniyo|parcalan|sizla|daral)\w*",
    "kanimizi|kanimi": r"(?:em|kurut|don)\w*",
    "beynimden|beynimizden": r"vur\w*",
    "sirtimizdan": r"(?:bicakla|hancerle|vur)\w*",
    "ortalik|ortaligi": r"(?:yikil|inle)\w*",
    "stat|stadyum|tribun|tribunler": r"inle\w*",
    "dunyam|dunyamiz|dunyasi|hayalleri|hayallerim|moralim|moralimiz": r"(?:yikil|cok)\w*",
    "bomba": r"(?:gibi|haber|transfer|teklif)\w*",
    "gulmekten|kahkahadan|meraktan|utanctan|sevincten|heyecandan": r"(?:ol|bayil)\w*",
    "cebimiz|cebim|cepler|cepleri": r"yan\w*",
    "sinir": r"kriz\w*",
    "gaz|dogalgaz": r"(?:konusu|hakkinda|abone|sozlesme|projesi|fatura|tarife|taksit)\w*",
    "soba|kombi|petek|klima|isitici": r"(?:al(?:a|sa|ma|ac|ic)|satin|bak(?:sa|ma|ac|ic))\w*",  # bought
    "dusen": (  # things, and nobody
        r"(?:sapka|telefon|anahtar|cuzdan|gozlu[gk]|terli[gk]|ayakkabi|canta|saat|kolye|yuzu[gk]|kimli[gk])\w*|top(?:um\w*)?"
    ),
    "kayip": r"(?:diz|dirseg|dirsek|bileg|bilek)\w*",  # who slips is not lost
}
_OF_HASTE_OR_ANGER = {"etegi": "tutus", "etegini": "tutus", "etek": "tutus", "ates": "puskur"}
_IN_OFFICE = re.compile(  # `başkanım` is who is written to
    r"(?:muhtar|baskan|mudur|memur|vali(?!z)|kaymakam|vekil|bakan(?!lar)|yonetici|patron|adaylar|secim|teftis|meclis)"
    r"(?![iu]m)\w*"
)
_BEHIND = {word: re.compile(second) for first, second in _SECOND.items() for word in first.split("|")}


def of_other_things(words: Sequence[Word]) -> set[int]:
    """Where such pairs stand."""
    said = [word.folded for word in words]
    tells_of_office = any(_IN_OFFICE.fullmatch(word) for word in said)  # or it is a skirt
    return {
        at + shift
        for at, (one, other) in enumerate(pairwise(said))
        if ((behind := _BEHIND.get(one)) and behind.fullmatch(other))
        or (tells_of_office and one in _OF_HASTE_OR_ANGER and other.startswith(_OF_HASTE_OR_ANGER[one]))
        for shift in (0, 1)
    }
