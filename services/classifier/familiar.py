"""How one speaks to those at home and to friends: `kanka halı saha kaçta`, `ekmek alma eve var`.

Many say `sen` to this line too, `abi` and `oğlum` as well. What nobody says to an office are the names that
friends have for each other, and what only a household is told to do or asked whether it did: to cook, to
shop, to take a medicine.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import listed

_ENDS = 2  # words from either end among which somebody is called
_FRIEND = re.compile(r"kank[ai]?m?|knk|kanks|moruk|ask[iu]m|askitom|bi?r?tanem")
_FAMILY = re.compile(
    r"anne|baba|hanim|hayat[iu]m|can[iu]m|kuzum|tatl[iu]m|bebeg[iu]m|kuzen|(?:anne|baba|koca|kari|hanim)(?:cim|cum|c[iu]g[iu]m)"
)
_TOLD_OF = listed("diye dedi dedigim dedigimiz dedikleri dediler denen")  # and not called
_DO = listed(
    "al alma aliver koy koyma koyuver pisir pisirme isit isla islat hasla haslat kizart dogra ye yeme ic "
    "icme uyu yat giy giyin ugra unutma bekleme yatir ode yika utule kapiver alsana koysana"
)
_BRING = listed("getir getirme getiriver getirsene")  # a crew is told to as well
_DID_YOU = re.compile(r"\w{2,}[dt][iu]n")
_ASKED_OF_AN_OFFICE = re.compile(
    r"(?:bak|gor|gel|gonder|yolla|oku|anla|duy|yaz|ilet|bildir|ara|cevapla|coz|hallet|kaydet|kapat|gid|git|at)\w{0,3}?[dt][iu]n"
)
_ASKS = re.compile(r"m[iu]")
_WHERE_ARE_YOU = re.compile(r"nere?desin|napiyo(?:n|rsun)|naptin")
_YOU = re.compile(r"\w+s[iu]n|\w+yo[nm]")
_NOT_AT_HOME = re.compile(  # one speaks politely, of oneself as of one to be helped, or of what was sent
    r"siz\w*|\w+[iu]n[iu]z|ben[iu]|biz[iu]m?|soz|dikkat\w*|ciddiy\w*|not|kayd\w*|kayit\w*|"
    r"sikayet\w*|basvuru\w*|ihbar\w*|mesaj\w*|yazd\w*|[sb]un(?:u|lari?)|ekip\w*|usta\w*|belediye\w*"
)


def calls_a_friend(folded: Sequence[str]) -> bool:
    """By a name that no office is called by, at the beginning or the end."""
    return _calls(_FRIEND, folded)


def tells_one_at_home(folded: Sequence[str]) -> bool:
    """To do something of a household, or asks whether it is done, or where one is."""
    if any(map(_NOT_AT_HOME.fullmatch, folded)):
        return False
    if any(word in _DO or _WHERE_ARE_YOU.fullmatch(word) for word in folded[1:]) or _asks_if_done(folded):
        return True
    speaks_to_one = any(word in _BRING or _YOU.fullmatch(word) for word in folded[1:])
    return speaks_to_one and _calls(_FAMILY, folded)


def _calls(names: re.Pattern[str], folded: Sequence[str]) -> bool:
    called = [*range(min(_ENDS, len(folded))), len(folded) - 1]
    return any(names.fullmatch(folded[at]) and not _TOLD_OF.intersection(folded[at + 1 :]) for at in called)


def _asks_if_done(folded: Sequence[str]) -> bool:
    pairs = pairwise(folded)
    return any(
        _ASKS.fullmatch(asks) and _DID_YOU.fullmatch(said) and not _ASKED_OF_AN_OFFICE.fullmatch(said)
        for said, asks in pairs
    )
