"""What is denied and told to be harmless: `gaz değil lağım kokuyor`, `çöp yanmış yangın yok`, `boğulan yok`;
and harm that is not done: `yok, tele değmiyor`, though somebody only asked.

Only the denied words say nothing of danger; what stands beside them is read: `duman değil, alev çıkıyor`.
"""

import re
from collections.abc import Sequence

from services.classifier.text.folding import Word, listed

_DANGER = re.compile(
    r"(?:dogalgaz|gaz|lpg|yangin|duman|alev|ates|silah|tabanca|kursun|bomba|patlama|ceset|cesed|kan|kavga|"
    r"deprem|zehir|yaral|kaza|saldiri|tehlike|kacak|kacag|kablo)\w{0,5}|tel(?:i|ler|leri)?"
)
_ITS = re.compile(r"(?:koku|ses|iz|leke)\w{0,3}")  # `gaz kokusu değil`
_HARMLESS = re.compile(
    r"(?:lagim|logar|rogar|kanalizasyon|foset|fosept|fossept|gider(?:i|den)|cop|mangal|buhar|toz|bulut|egzoz|egsoz|"
    r"boya|boyaci|vernik|ispirto|havai|fisek|maytap|torpil|lastik|dugun|halay|film|dizi|prova|yemek|ekmek|kizart|balik|"
    r"sogan|sarimsak|lahana|tavuk|gubre|ahir|rutubet|camasir|deterjan|klor|parfum|sirke|visne|salca|"
    r"ketcap|manken|oyuncak|maket|kukla|davul|ramazan|semaver|nargile|sigara|bataklik|"
    r"durgun|cekic|matkap|hilti|tadilat|kompresor|kestane|tezek|odun|zift)\w*"
    r"|(?:sis|nar|kuf|saka)(?:[iy]\w{0,4})?|ip(?:i|ler|leri)?|halat\w*|anten\w*"
)
_DOES_NO_HARM = re.compile(  # `çıkmıyor` and `açılmıyor` may be harm themselves
    r"(?:deg|dokun|siz|kok|carp|isir|saldir|sallan|tut|kana|sicra|yaslan|dayan)m(?:[iu]yo\w*|[ae]di|[ae]mis)"
)
_TO_OR_OF_WHAT = re.compile(
    r"(?:tel|kablo|hat|direg|trafo|kimse|gaz|kan|duman|biz|bina|ev|cati)(?:l[ae]r)?(?:i|y?[ea]|n[ea])?"
)
NOT = listed("degil degilmis")
_NONE = listed("yok yoktu yokmus")
_HURT = re.compile(
    r"(?:bogul|yaralan|isiril|carpil|bayil|zehirlen|kaybol|vurul|ez[iu]l|etkilen)[ae]n(?:lar|ler)?|"
    r"olen|dusen|yanan|yarali|olu|yangin|alev|kavga"
)
_DOUBT = listed("mi mu degil diye diyor diyorlar ama")
_NEAR = 5  # words, from what is denied to what it is


def denied(words: Sequence[Word]) -> set[int]:
    """Where what is denied stands."""
    said = [word.folded for word in words]
    gone: set[int] = set()
    for at, word in enumerate(said):
        if at and _DOES_NO_HARM.fullmatch(word) and said[at + 1 : at + 2] not in (["mi"], ["mu"]):
            gone |= {at - 1, at} if _TO_OR_OF_WHAT.fullmatch(said[at - 1]) else set()
        if not at or _DOUBT.intersection(said[at + 1 : at + 2]):
            continue
        if word in NOT:
            gone |= _denied_danger(said, at)
        elif word in _NONE and _HURT.fullmatch(said[at - 1]):
            gone |= {at - 1, at}
    return gone


def _denied_danger(said: Sequence[str], at: int) -> set[int]:
    first = at - 2 if at > 1 and _ITS.fullmatch(said[at - 1]) else at - 1
    before, after = said[max(0, first - _NEAR) : first], said[at + 1 : at + 1 + _NEAR]
    is_worse = any(_DANGER.fullmatch(word) for word in after)  # `sis bombası değil gazmış`
    if is_worse or not _DANGER.fullmatch(said[first]):
        return set()
    return set(range(first, at + 1)) if any(map(_HARMLESS.fullmatch, (*before, *after))) else set()
