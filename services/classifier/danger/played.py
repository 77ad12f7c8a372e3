"""What is told of a book, a film, a stage or a drill: `romanda adam kadını boğuyor, 12 yaşa uygun mu`.

Who writes so tells what they saw or read and what they think of it, or asks; who reports what happened in a
cinema says where it is, or what is needed: `film izlerken tavan düştü`.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from services.classifier.text.folding import Word

_Among = Callable[[str], re.Match[str] | None]

_WORK: _Among = re.compile(
    r"(?:film|dizisi|diziler|dizide|kitap|kitab|hikaye|oyku|masal(?!ar)|muzikal|tiyatro|opera(?!s)|kukla|belgesel|piyes|"
    r"senaryo|sergi(?!l)|tablo|karagoz|polisiye|temsil(?!ci)|kahramani|romanda|romanin)\w*|"
    r"dizi|diziyi|dizinin|oyunu|oyunda|oyunun|okuma|romani"  # bare `roman` is a people as well
).fullmatch
_TOLD: _Among = re.compile(
    r"(?:izle|seyret|seyrett|okuyor|okuduk|okudum|okumus|okuma|okunan|karakter|kahraman|basrol|sahne|bolum|final|"
    r"oynuyor|oynayan|oynad|oynanan|gosteril|anlatil|yarisma|kulub|kulup|gosterim|replik|uyarla|hikaye|masal(?!ar)|"
    r"roman|yazar)\w*|rolu|rolunde|perdede|konusu|hacivati?|filmde|filminde|dizide|dizisinde|kitapta"
).fullmatch
_DRILL: _Among = re.compile(r"(?:tatbikat|simulasyon|simulator)\w*").fullmatch
_LESSON: _Among = re.compile(
    r"(?:tatbikat|simulasyon|simulator|senaryo|gosteri|kurs(?!un)|egitim|gonullu|savunma)\w*"
).fullmatch
_ACTED: _Among = re.compile(
    r"rol(?:u|unu|unde|uyle)?|(?:taklid|taklit|canlandir|geregi|icabi|manken|maket)\w*"
).fullmatch
_JUDGED: _Among = re.compile(
    r"(?:guzel|super|harika|muhtesem|mukemmel|muthis|basarili|etkileyici|etkilendi|ogretici|gercekci|"
    r"aglad|agliyor|korktu|guldu|begen|bayildik|sikici|tesekkur|tebrik|alkis|oscar|sertifika|uygun|bilet|"
    r"sonraki|siradaki|yumusat|tavsiye|oneri)\w*|kutuphaneden|iyi|iyiydi"
).fullmatch
_REAL: _Among = re.compile(
    r"(?:yetis|imdat|kurtar|ambulans|acil|gercek(?!ci)|tutus|durumu|sanmayin|alevler|hastane|yaral(?!i)|kanama|kaniyor|kipirda|salonda|salonu|"
    r"izlerken|seyrederken|okurken|izliyordu|seyrediyordu|okuyordu|seyirci|koltuk|kuliste|setinde|setin|"
    r"cikis|cikarken|onunde|yaninda|arkasinda|binasi|tavan|catisi|perdesi)\w*|"
    r"yangin|dumanla?r?|simdi|suan|an|kos|kosun|kalkmiyor|kalkamiyor|nefes|polis|itfaiyeyi|112|var|gonderin|oyuncu|oyuncunun|oyuncuya"
).fullmatch
_STOP = re.compile(r"[.!?…\n]")


def told_of_play(text: str, words: Sequence[Word]) -> set[int]:
    """The words of the sentences that tell of such."""
    said = [word.folded for word in words]
    is_judged = _any(_JUDGED, said)
    told: set[int] = set()
    for sentence in _sentences(text, words):
        heard = [said[at] for at in sentence]
        is_acted = _any(_LESSON, heard) and _any(_ACTED, heard)
        is_seen = is_judged and (_is_of_work(heard) or _any(_DRILL, heard))
        if (is_acted or is_seen) and not _any(_REAL, heard):
            told |= set(sentence)
    return told


def _is_of_work(heard: Sequence[str]) -> bool:
    """`okuyoruz` tells of the work, `hikaye` may be the work and needs another word to tell of it."""
    works = {at for at, word in enumerate(heard) if _WORK(word)}
    telling = {at for at, word in enumerate(heard) if _TOLD(word)}
    return bool(works) and bool(telling) and len(works | telling) > 1


def _any(among: _Among, words: Sequence[str]) -> bool:
    return any(among(word) for word in words)


def _sentences(text: str, words: Sequence[Word]) -> Iterator[range]:
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or _STOP.search(text, words[at - 1].end, words[at].start):
            yield range(first, at)
            first = at
