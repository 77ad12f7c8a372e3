"""What is called off and is no report of ours: `toplantıyı iptal edelim`, `siparişi iptal edin`."""

import re
from collections.abc import Collection

from services.classifier.text.folding import listed
from services.classifier.text.phrases import Phrase

_OBJECT = re.compile(r"\w{2,}(?<![dt])[iu]")  # in the accusative, and no verb in the past
_NAMES_NOTHING = listed(
    "isi isini isimi isimizi hepsi hepsini ikisi ikisini birini digerini oncekini ilkini sonuncusunu "
    "seyi seyleri bildirimi istegimi istegimizi dilegimi cagrimi beni bizi kendi simdi hadi haydi yani belki"
)
_I_TOLD = re.compile(r"\w+[dt][iu]g(?:imi|imizi|umu|umuzu)")  # `bildirdiğimi`
_BUT = listed("ama fakat ancak lakin yalniz sadece")
_COMPLAINING = frozenset((word,) for word in listed("sikayetci sikayetim sikayetimiz"))
_SAID = re.compile(  # by others, if at all: not `dedim`
    r"der(?:se\w*|ler|siniz)?|dedi(?![mk]$)\w*|demi(?:s(?!t?i[mk])|y)\w*|demed\w+|demeyin|diyo(?!ru[mz]$)\w+|den(?:il)?(?:di|iyor)"
)


def is_no_wish(words: Phrase, end: int) -> bool:
    """Whether what ends there is what others say or would say (`gerek yok derseniz`), or only polite, before
    what one wants after all (`şikayetçi değilim ama`)."""
    if end >= len(words):
        return False
    is_polite = words[end] in _BUT and words[end - 2 : end - 1] in _COMPLAINING
    return is_polite or _SAID.fullmatch(words[end]) is not None


def names_another(words: Phrase, at: int, of_none: Collection[str]) -> bool:
    """Whether the `iptal` there stands behind an object, be it not one of the words `of_none`."""
    before = words[at - 1] if at else ""
    names_nothing = before in _NAMES_NOTHING or before in of_none or _I_TOLD.fullmatch(before)
    return words[at] == "iptal" and not names_nothing and _OBJECT.fullmatch(before) is not None
