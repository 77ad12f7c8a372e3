"""Words that go on about what was told before, whatever subject their letters are like: who somebody is, that
a crew came and what it does, and what happened to somebody years ago."""

import re
from collections.abc import Sequence

from services.classifier.danger.whom import tells_only_who
from services.classifier.text.folding import Word

_SHORT = 8  # words
_CREW = re.compile(r"(?:ekip|ekib|usta|itfaiye|gorevli|memur|polis|zabita|personel|isci|teknisyen)\w*|onlar")
_CAME = re.compile(
    r"gel(?:di(?:ler|niz)?|mis(?:ler)?|iyor(?:lar)?|iyo(?:lar)?)|vard[iu]lar|ulast[iu](?:lar)?"
)
_ITS_DEED = re.compile(
    r"(?:ic[ae]rde|iceride|burada|burda|basinda|yolda|disarda|disarida|kapida)(?:lar|ler)?|"
    r"(?:bak|calis|ugras|incel|kaz|olc|kontrol|basla|kapat|konus|cek|ac|ed|et|dolas|bekl|tut)"
    r"(?:[aei]?[iu]yor?(?:lar)?|[dt][iu](?:ler|lar)?|l?[ae]d[iu](?:lar|ler)?|[dt]?ilar|m[ae]ya)|"
    r"serit|seridi|bant|bandi|bariyer|duba|onlem|tedbir|kontrol|inceleme|calisma|calismaya|arac|araclari|kamyon|"
    r"su|an|simdi|suan|suanda|hemen|az|once|demin|yeni|sonunda|nihayet|cok|sukur|tamam|evet"
)
_AGO = re.compile(
    r"\b(?:gecen|onceki|evvelki) (?:sene|yil|yaz|kis|bahar|ay)\b|"
    r"\b(?:yil|sene|yillar|seneler) (?:once|evvel)\b"
)
_GOES_ON = re.compile(
    r"\w+[iu]yor?(?:um|uz|sun|lar|ler|m|z)?|var|yok|hala|halen|yine|gene|simdi|bugun|tekrar"
)


def tells_no_subject(words: Sequence[Word]) -> bool:
    return tells_only_who(words) or tells_of_a_crew(words)


def tells_of_years_ago(words: Sequence[Word]) -> bool:
    """`geçen sene burada bir amca öldü`: why something is wanted today."""
    said = [word.folded for word in words]
    return _AGO.search(" ".join(said)) is not None and not any(map(_GOES_ON.fullmatch, said))


def tells_of_a_crew(words: Sequence[Word]) -> bool:
    """`ekip geldi şu an içerdeler`, `geldiler şerit çektiler`; `ekip geldi ama su akıyor` is of water."""
    if len(words) > _SHORT:
        return False
    said = [word.folded for word in words]
    came = [word for word in said if _CAME.fullmatch(word)]
    is_crew = any(map(_CREW.fullmatch, said)) or any(word.endswith(("ler", "lar")) for word in came)
    return (
        bool(came)
        and is_crew
        and all(_CREW.fullmatch(word) or word in came or _ITS_DEED.fullmatch(word) for word in said)
    )
