"""Who asks whether a person or a machine answers, or who it is: `gerçekten biri okuyo mu bunları`."""

import re
from collections.abc import Sequence

from services.classifier.text.folding import Word, listed

_MACHINE = re.compile(
    r"robot\w*|bot(?:sun\w*|mus\w*|la)?|makin[ae](?:yle|m[iu]\w*|s[iu]n\w*)?|bilgisayar(?:la)?|zeka\w*|asistan\w*|"
    r"yapay|otomatik|sanal|chatgpt|gpt"
)
_PERSON = re.compile(
    r"insan(?:la|sin\w*|m[iu]\w*)?|gercek\w*|canli|biri(?:si|leri)?|kim(?:e|le|inle|siniz|sin)?"
)
_ASKS = re.compile(r"m[iu](?:s[iu]n\w*|y[iu][mz])?|dimi|galiba|yoksa|acaba|kim(?:e|le|inle|siniz|sin)?")
_TO_US = re.compile(
    r"(?:yazi?|konusu?|oku|okunu|gorusu|yazisi)yo\w*|(?:yaz|konus|okuy)[ae]n|(?:cevap|yanit)\w*|"
    r"mesaj(?:lar)?[iu]?\w{0,3}|karsimda(?:ki)?|kullani\w*|sistem"
)
_BESIDE = re.compile(r"bunlar\w*|veri\w*|mesaj\w*")
_FILLERS = listed(
    "sen siz sizler sana size ben bana bize benimle bizimle bu bunu su an suan simdi var yok degil burada "
    "burda orada orda alo peki evladim kizim oglum yavrum abi abla ya yaa hala cidden da de ki"
)
_LONGEST = 9  # words
_STRANGE = 1  # word


def asks_who_writes(words: Sequence[Word]) -> bool:
    """Hardly anything is said but that a machine or a person answers us; of a machine no more need be."""
    said = [word.folded for word in words]
    if not said or len(said) > _LONGEST or not any(map(_ASKS.fullmatch, said)):
        return False
    machine, person = any(map(_MACHINE.fullmatch, said)), any(map(_PERSON.fullmatch, said))
    to_us = any(map(_TO_US.fullmatch, said))
    known = (_MACHINE, _PERSON, _ASKS, _TO_US, _BESIDE)
    left = [word for word in said if word not in _FILLERS]
    strange = sum(not any(one.fullmatch(word) for one in known) for word in left)
    if strange:
        return machine and to_us and strange <= _STRANGE
    return machine or (person and to_us)
