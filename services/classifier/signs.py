"""Signs of danger and of calm, in groups: who, what, where, and whether now, once, perhaps or in a film.

No sign decides anything. A learned reader weighs them, alone and in pairs: fire and a person inside is one
thing, fire and a film another. So it needs fewer examples than if every word had to be met.
"""

import re
from collections.abc import Mapping, Sequence

from services.classifier.folding import Word
from services.classifier.matching import Match, PatternBook

_WHAT = {
    "fire": "yangin|alev|duman|dumanlar|yaniyo|yanan|tutus|kivilcim|kundak|=ates|yanik|kul",
    "power": "tel|=telleri|kablo|trafo|direk|direg|elektrik|elektirik|akim|cereyan|hat|=hatti|pano|gerilim",
    "breaking": "koptu|kopmus|kopan|kopuk|devril|yikil|coktu|cokmus|cokuyo|cokme|cokunt|gocuk|goctu|"
    "gocmus|obruk|dustu|dusmus|dusuyo|patladi|patlama|patliyo|heyelan|kaydi|uctu|catla|catirt|"
    "delindi|deldi",
    "gas": "gaz|dogalgaz|lpg|tup|tupu|kombi|karbonmonoksit|kacak|kacag|sizin|siziyo|tisla|tiss|fiss|hiss",
    "smell": "koku|kokuyo|kokusu|koktu",
    "flood": "sel|seli|selde|tasti|tasiyo|tasmis|yuksel|gomul|=basti|=basiyo|=bastı|doldu|doluyo|"
    "su altinda|sular",
    "animal": "kopek|kopeg|kopk|domuz|pitbull|=it|=itler|suru",
    "attack": "saldir|isir|parcala|kovala|bicak|silah|tufek|tabanca|satir|pompali|kavga|dovu|vurdu|"
    "vuruldu|ates ed|gasp",
    "crash": "kaza|carpti|carpist|devrildi|takla|sarampol|ezdi|ezildi|bogul|kayboldu|kayip",
    "ground": "rogar|logar|mazgal|kapak|kapag|cukur|kuyu|duvar|bina|binanin|balkon|cati|istinat|iskele|"
    "vinc|kopru",
}
_WHO_AND_HOW = {
    "help": "imdat|yetis|kurtar|cabuk|=acil|acilen|kosun|=kos|ambulans|itfaiye|=112|yardim ed|"
    "yardim lutfen|ne olur",
    "hurt": "yarali|yaralan|kan|kanama|kaniyo|kanlar|baygin|bayildi|bilinc|olecek|oluyo|hareketsiz|"
    "kipirda|nefes|zehirlen|morar|sikisan|sikisti|carpildi|carpiyo|kriz|nobet|intihar|atlaya|"
    "dogum|hastane",
    "person": "cocuk|cocug|bebe|kadin|adam|yasli|insan|=biri|=birisi|isci|teyze|amca|annem|anneme|babam|"
    "babama|oglum|kizim|esim|komsu|ogrenci|yolcu|arkadas|surucu|dede|nine|genc|=beni|=bana",
    "inside": "iceri|icerde|icinde|altinda|altda|mahsur|cikamiyo|kaldik|kapali kaldi|kurtulam",
    "now": "=suan|su an|simdi|=suanda|az once|demin|=halen|giderek|gittikce|yaklas|buyuyo|yayil|kaciyo",
}
_CALM = {
    "past": "=gecen|=onceki|=evvelki|=eskiden|=once|=dun|=dunku|=gecenki|=gecenlerde",
    "habit": "=her|surekli|=hep|devamli|bazen|genelde|defalarca|yillardir|aylardir|haftalardir|"
    "gunlerdir|ne zamandir",
    "asking": "nasil|nereye|nereden|nerede|ne zaman|=kac|hangi|=kim|=mi|=mu|=miyim|=miyiz|=midir|=mudur|"
    "kime|acaba",
    "denied": "degil|=yok|yoktu|olmadan|olmadi|cikmadan|kalmadi",
    "done": "sondurul|kapatildi|kapatti|yapildi|tamir|cozul|gecti|giderildi|degistir|tesekkur|sag ol|"
    "sagol|elinize|kutlar|zarar|tazmin|tespit|hasar",
    "play": "=mac|maci|macta|film|dizi|oyun|sarki|haberler|tatbikat|siren|sinema|konser|takim|saha|"
    "gol|siir|caka|espri",
    "service": "fatura|=zam|fiyat|pahali|kesinti|kesik|kesil|basinc|lamba|isik|abone|sayac|aydinlat|ampul",
    "fear": "olursa|cikarsa|ya bir|ihtimal|endise|korkuyo|onlem|tedbir|riski|riskli|olmasin|=sonra",
}
_NOW_PAIRS = (*_WHO_AND_HOW, *_CALM, "progressive", "once", "perhaps")
_ALONE, _PAIRED = 0.2, 0.1  # beside a text's own length of one; larger, and few examples decide too much
_PROGRESSIVE = re.compile(r"\w{2,}[iu]yo(?:r|rlar|lar|ruz|rum|z|m|rdu)?")
_ONCE = re.compile(r"\w{2,}(?:misti|mustu|diydi|duydu|mistik|mustuk|mistim|yordu|yodu)\w*")
_PERHAPS = re.compile(r"\w{3,}(?:irsa|ursa|arsa|erse|irse|urse|masin|mesin|abilir|ebilir)\w*")


class SignReader:
    def __init__(self, book: PatternBook) -> None:
        groups = _WHAT | _WHO_AND_HOW | _CALM
        self._names: dict[int, list[str]] = {}
        for name, words in groups.items():
            for number in book.add_all(_patterns(words)):
                self._names.setdefault(number, []).append(name)

    def hints(self, words: Sequence[Word], found: Mapping[int, Match]) -> dict[str, float]:
        seen = {name for number in found for name in self._names.get(number, ())}
        for name, form in (("progressive", _PROGRESSIVE), ("once", _ONCE), ("perhaps", _PERHAPS)):
            if any(form.fullmatch(word.folded) for word in words):
                seen.add(name)
        hints = {f"sign:{name}": _ALONE for name in seen}
        for what in seen & _WHAT.keys():
            hints |= {f"sign:{what}+{other}": _PAIRED for other in _NOW_PAIRS if other in seen}
            hints |= {f"sign:{what}+{other}": _PAIRED for other in _WHAT if other > what and other in seen}
        return hints


def _patterns(words: str) -> list[str]:
    """One stem each, except that a blank makes a phrase."""
    return [word.strip() for word in words.split("|")]
