"""Who bears a name, said by a word that no list holds: any trade, any neighbour, several people at once."""

import re

from services.classifier.privacy.cases import ABLATIVE, GENITIVE
from services.classifier.privacy.cues_before import CLEAR, COUNTED, HARDLY_THINGS, THEIRS, WEAK, WHO_IT_IS
from services.classifier.privacy.name_lists import CAPITAL, GIVEN, is_family
from services.classifier.privacy.name_page import Page
from services.classifier.privacy.named_places import CALLED_AFTER
from services.classifier.privacy.names_in_cases import AND
from services.classifier.text.folding import listed

_TRADE = re.compile(r"[a-z]{2,}c[iu](?:s[iu]|m[iu]z|n[iu]z)?")
_TRADES = listed(
    "sofor soforu kaptan memur muhendis doktor operator zabita ogretmen veteriner garson kurye imam usta "
    "tahsildar gorevli gorevlisi personeli elemani "
    "bahcivan kasap manav berber terzi bakkal hademe asci hemsire ebe kasiyer veznedar stajyer hostes"
)
# they end like a trade
_NO_TRADES = listed(
    """
    agaci ihtiyaci amaci ilaci borcu sonucu gucu harci inanci kazanci yamaci gerci kirbaci birinci ikinci
    ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu sonuncu kacinci yabanci yalanci
    gecici kalici oncu genci sureci bilinci sirinci direnci basinci gici ici guvenci
    """
)
_NEIGHBOURS = listed(
    """
    komsu kattaki karsidaki alttaki ustteki yandaki dairedeki numaradaki yanimizdaki altimizdaki ustumuzdeki
    karsimizdaki
    """
)
_SEVERAL = re.compile(
    r"(?:[a-z]{2,}c[iu]|gorevli|memur|sofor|muhendis|eleman|personel|usta)l[ae]r(?:[iu]m[iu]z|[iu]n[iu]z)?|"
    r"(?:kiz|ogul|cocuk|torun|komsu|arkadas|kardes|yegen|ikiz|bebek|kuzen)l[ae]r[iu](?:m(?:[iu]z)?)?|ikizler|"
    r"ekipten|ekipteki|isimleri|adlari"
)
CLOSE = r"k[iu]z|ogl|es|kardes|yegen|torun|kuzen|gelin|damad|cocug|bebeg|ogrenci|arkadas|koca|kar"
MINE = r"(?:[iu]?m|[iu]?m[iu]z)"  # or ours, behind it
_A_RELATIVE = re.compile(rf"(?:{CLOSE}){MINE}")
_SAID_TO_BE = listed("mis mus idi di imis")
_CALLED = listed("adi ismi adiydi ismiydi")
_SOMEBODY = re.compile(
    r"biri(?:si)?\b|"
    r"bir? (?:k[iu]z|kad[iu]n|adam|bey|hanim|memur|gorevli|cocuk|eleman|kisi|isci|ab[il]|genc)"
)
_SPOKE = listed("aradi dedi soyledi ilgilendi imzaladi yazdi")
_HARD_UP = listed("delisi garibani garibi yoksulu sarhosu kimsesizi fakiri")  # of the village
_EVERYBODY = listed("herkes millet komsular")
_SAY = ("diyo", "diyor", "diyorlar", "diyolar", "der")
_TAKEN = re.compile(
    r"(?:cantas|cuzdan|telefonu|bisikleti|gozlug|ayakkabi|montu|ogl[u]|kizi|kocas|annes|babas|kardes)[iu]?\w*"
)
LET_IT_BE = frozenset(("yeter", "dursun"))
_BADGES = listed("yakasinda yakaliginda isimliginde kartinda")
_OF_THEIRS = THEIRS | listed("oglu kizi esi annesi babasi kardesleri cocuklari ikizleri")
_WHERE = ("sokak", "cadde", "mahalle", "apartman", "blok", "daire", "site", "numara")
_SELF = frozenset(("ben", "bn"))
_SHORTLY = 6  # words


def held_by(page: Page, at: int) -> int:
    """`kepçeci Dursun`, `üst kattaki Uğurlar`."""
    word = page.bare[at - 1]
    capital = page.is_capital(at) and page.bare[at] not in COUNTED
    if not page.kinds[at] & GIVEN and not (capital and is_family(page.bare[at])):
        return 0
    does = word in _TRADES or (word not in _NO_TRADES and _TRADE.fullmatch(word))
    if word in _HARD_UP and page.kinds[at] & GIVEN:
        return CLEAR
    if does and page.bare[at] in HARDLY_THINGS:
        return CLEAR
    return WEAK if capital and (does or word in _NEIGHBOURS) else 0


def are_several(word: str) -> bool:
    """`görevliler levent ve onur`, `çocuklarım toprak, deniz`."""
    return _SEVERAL.fullmatch(word) is not None


def is_told_after(page: Page, first: int, last: int) -> bool:
    """`deniz benim kızım oluyor`, `melek ile oğlu`, `yağmur diye bir kız`, `levent miş adı`."""
    if not page.kinds[first] & GIVEN or last + 1 == len(page.words):
        return False
    following, then = ([word.folded for word in page.words[last + 1 : last + 3]] + [""])[:2]
    if first and page.bare[first - 1] in _BADGES:
        return following.startswith("yaz")
    if following in _SPOKE and page.is_capital(first) and page.bare[first] not in LET_IT_BE | COUNTED:
        return True
    if following in AND and then in _OF_THEIRS:
        return True
    if following in _SAY and first and page.bare[first - 1] in _EVERYBODY:
        return page.kinds[first] & CAPITAL > 0
    if following in _SAY and first and page.bare[first - 1] in ("ona", "bana"):
        return page.is_capital(first)
    if _TAKEN.fullmatch(following) and _is_whose(page, last):
        return True
    if following in ("diye", "dedikleri", "dedigimiz", "denilen", "denen"):
        return _SOMEBODY.match(" ".join(word.folded for word in page.words[last + 2 : last + 4])) is not None
    if following in ("benim", "bizim"):
        return page.opens(first) and _A_RELATIVE.fullmatch(then) is not None
    return following in _SAID_TO_BE and then in _CALLED


def _is_whose(page: Page, at: int) -> bool:
    """`Gönül'ün çantasını kaptılar`."""
    suffix = page.words[at].folded[len(page.bare[at]) :]
    if page.bare[at] in CALLED_AFTER | page.places:
        return False  # `Gediz'in telefonu`
    return suffix in GENITIVE and page.text[page.words[at].start].isupper()


def comes_from(page: Page, at: int) -> bool:
    """`ben Ergene Mahallesi'nden bayram`."""
    if not page.kinds[at] & GIVEN or not page.closes(at) or not page.joined(at):
        return False
    where = page.words[at - 1].folded
    is_place = where.startswith(_WHERE) and where.endswith(ABLATIVE)
    return is_place and not _SELF.isdisjoint(page.bare[max(0, at - 4) : at - 1])


def is_put_right(page: Page, at: int) -> bool:
    """`soyadım Kaya değil Kayan`, shortly behind who it is."""
    return page.joined(at) and any(word in WHO_IT_IS for word in page.bare[max(0, at - _SHORTLY) : at - 1])
