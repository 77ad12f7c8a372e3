"""What a word may be as part of a person's name. The lists of `names/` are read once, at start."""

import re
from functools import lru_cache
from pathlib import Path

from services.classifier.privacy.cases import (
    ABLATIVE,
    ACCUSATIVE,
    COMITATIVE,
    DATIVE,
    GENITIVE,
    LOCATIVE,
)
from services.classifier.privacy.named_places import DISTRICTS
from services.classifier.text.folding import fold, listed, words_of
from services.classifier.text.language import EVERYDAY_ABROAD

GIVEN, SURNAME = 1, 2
EVERYDAY = 4  # also a word of every day: it takes more to be a name
ORDINARY = 8  # no name: a stem of the project's own texts, or it ends as verbs and cases do
SUFFIXED = 16  # a name with its suffix written on: `ayseye`
CAPITAL = 32  # with a capital a name, in small letters a word: `selamı`, `kuzey`
NAME = GIVEN | SURNAME
_REMEMBERED = 20_000
_HARD = {"b": "p", "d": "t"}
_SOFTENED = _HARD | {"g": "k"}
_CASES = frozenset(GENITIVE + DATIVE + ACCUSATIVE + COMITATIVE)
_ALL_CASES = _CASES | frozenset(ABLATIVE + LOCATIVE)
_LONGEST_CASE = 3
_SHORTEST_IN_A_CASE = 6

_FOLDER = Path(__file__).with_name("names")
_STEM = 5  # letters of a stem in `ordinary.txt`
_LONG = 6
_SHORTEST_INFLECTED = 4  # letters of a name that is still seen under a suffix
_SUFFIXES = listed(
    """
    nin nun in un ye ya yi yu den dan de da yle yla le la ten tan te ta gil e a i u lar ler larin lerin
    lara lere lardan lerden larda lerde larla lerle nindir mis mus ymis ymus dir dur tir tur ydi ydu
    ninki nunki im um cik cigim
    """
)
_CASE = r"(?:[iu]n|[ae]|[iu]|d[ae]n?|l[ae])?"
_FAMILY = re.compile(rf"([a-z]{{3,}})l[ae]r{_CASE}")
_HOUSEHOLD = re.compile(rf"([a-z]{{3,}})gil(?:l[ae]r)?{_CASE}")
# words of every day that mean nothing in the plural but who lives with somebody called so: `Kadirler`
_NEVER_SEVERAL = listed(
    """
    kadir satilmis adil cumali ferdi hakki halis halit harun hizir ihsan kamber mahsum mirza namik ruhi selin
    tekin veysel yasin yadigar sirri saadet medine cevahir hidayet himmet imdat cihangir cemsit binali oya
    aydan turan cihan esin
    """
)
# families everybody knows one of, whose name is a word: `ŞAHİNLERİN KÖPEĞİ`, but `şahinlerin yuvası` no
_FAMILIES = listed(
    """
    acar aksoy aktas altin altun arslan aslan ates aydin bozkurt bulut celik cetin coskun cakir demir
    dogan duman durmus erdem guler gunes gungor gul kaplan kara karaca karakus kartal kaya keskin kilic
    kizil koc korkmaz ozkan ozturk polat sahin savas sen simsek tekin toprak tunc turan uysal yalcin
    yaman yavuz yildirim yildiz yilmaz yuksel
    """
)
_OWNED = re.compile(
    r"(?:kope[gk]|bahce|ev[il]|oglu|oglan|kizi|horoz|tavu[gk]|ine[gk]|arabas|arac|cocu[gk]|balkon|dukkan|kedisi|"
    r"torun|gelin|damad|insaat|tarlas|garaj|kiracis|dugun|kavgas|apartman|villas|ahir|kumes)\w*"
)
_TOLD = listed("mis mus ymis ymus dir dur tir tur ydi ydu")  # verbs end so too: only behind a longer name
_ENDS_AS_VERB_OR_CASE = re.compile(
    r"(?:yor\w*|[iu]yo[mnz]?|mis\w*|mus\w*|m[ae]z\w*|acag\w*|eceg\w*|[aeiulnprst]c[ae]k\w*|[iu]c[ae][mz]|"
    r"l[ae]r\w*|(?:[dt][iu])[mkn]?|"
    r"m[ae]k|m[ae]m|m[ae]y\w*|m[ae]d[ae]n|d[ae]n|t[ae]n|nd[ae]|nd[ae]ki|mi[zs]\w*|iniz\w*|unuz\w*|[iu]yor|[iu]m|"
    r"[a-z]{3}l[iu]|ken|[ae]r[ae]k|inc[ae]|unc[ae]|s[iu]n|s[iu]n[ae]|[dt][ae]ki|lig\w*|lik|luk)$"
)
# surnames are put together of few words: what is in no list may still be seen to be one
_HEADS = listed(
    """
    ak akca al alp altin altun arslan aslan ata ay bal bas bay bey beyaz boz bulut buyuk can cam celik
    cetin cevik dag dal deli demir deniz dere dogan dogru durmus elma er erk ersoy es gok gokce gul gun
    gunes gur guc guclu guven guzel hac haci has hos ince iyi kara karaca kaya kilic kizil koc koca kor
    koyun kucuk kurt kus kutlu mert mor mutlu nur ok on oz pek polat sahin sal sari sert sen sev simsek
    soy su sungur tan tas tek temiz tepe tok top toprak tug tun tunc turk ulu un uz uzun yagiz yalcin
    yaman yan yavuz yayla yel yeni yer yesil yildirim yildiz yilmaz yigit yol yuce yurt zor
    """
)
_TAILS = listed(
    """
    agac alan alp aslan arslan ay aydin bacak bag bagci balta bas basi bay bey bilek biyik boga boy
    budak bulut can cicek cakil dag dal daglar demir deniz dere dogan durmus el er eren gedik gil gor
    goz gul gun gunes han kan kanat kaplan kapi kaya kilic kiran kiranoglu koc kol koparan koy kurt kus
    kutuk man oglu oglan ok ol oluk oz ova pala parmak pinar polat sac sakal sahin ses sever seven soy
    soylu su sungur sel tan tas taskin tekin tepe tok toprak tug turk ulu yaka yar yay yayla yazi yel
    yigit yildirim yildiz yilmaz yol yuz yurek yurt zade zadeler
    """
)
# children are given two names, and many a citizen writes them as one: `yusufmiran`, `fatmazehra`
_SECONDS = listed(
    """
    nur naz can gul efe alp sah kan ali emir emre eymen asaf ahmet mehmet mustafa yusuf faruk halil ibrahim
    fatih hamza omer enes taha talha kerem salih said sait nuri riza osman hasan huseyin haydar kemal veli
    bera miran yigit aras kaan burak umut cinar mert berk eren bugra baran alperen selim sude ecrin ebrar
    azra zehra elif ece sena betul sare hatice fatma nisa rumeysa
    """
)
_SHORTEST_PAIR = 7
_SURELY_SURNAMES = ("oglu", "zade", "ogullari")
_ANYBODYS = listed("amcaoglu dayioglu halaoglu teyzeoglu emmioglu insanoglu eloglu kuloglu babaoglu")
_SLAVIC = re.compile(r"(?:[iy]eva?|[bdklmnrstz]ov|enko|o[vw]i[cc]h?|[iy]an[iy]an|shvili)$")


def _read(name: str) -> frozenset[str]:
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="ascii").split())


def _known() -> dict[str, int]:
    known = dict.fromkeys(_read("given"), GIVEN)
    for word in _read("surnames"):
        known[word] = known.get(word, 0) | SURNAME
    for word in _read("everyday"):
        known[word] |= EVERYDAY
    for word in _read("capital"):
        known[word] |= CAPITAL
    return known


_KNOWN = _known()
_ORDINARY = _read("ordinary")
_ARABIC = frozenset(
    word.folded
    for word in words_of(
        fold(
            "ماء مياه كهرباء غاز شارع طريق انارة قمامة نفايات مجاري بلدية حديقة مدرسة بيت منزل بناية مبنى حي "
            "منطقة رصيف عمود كلاب شجرة مقطوع مقطوعة مكسور مكسورة مظلم متراكمة منذ ايام لا يوجد توجد لم ليس "
            "هناك مشكلة نعم شكرا"
        )
    )
)
PUBLIC_FIGURES = frozenset((_FOLDER / "public.txt").read_text(encoding="ascii").splitlines())
PUBLIC_BEGINNINGS = frozenset(figure.split()[0] for figure in PUBLIC_FIGURES)


@lru_cache(maxsize=_REMEMBERED)
def kind_of(word: str) -> int:
    """The flags above, of a folded word; nothing for a word nobody knows."""
    known = _KNOWN.get(word)
    if known is not None:
        return known
    if _is_two_given(word):
        return GIVEN
    if _is_household(word):
        return GIVEN | SUFFIXED
    if len(word) > _LONG and word.endswith(_SURELY_SURNAMES) and word not in _ANYBODYS:
        return SURNAME
    if word[:_STEM] in _ORDINARY or word in EVERYDAY_ABROAD or word in _ARABIC or len(word) < 3:
        return ORDINARY
    if len(word) > 5 and _is_put_together(word):
        return SURNAME
    suffixed = 0 if word in DISTRICTS else _inflected(word)  # `Samatya` is nobody's dative
    return suffixed or (ORDINARY if _ENDS_AS_VERB_OR_CASE.search(word) else 0)


def _is_two_given(word: str) -> bool:
    if len(word) < _SHORTEST_PAIR:
        return False
    return any(word[at:] in _SECONDS and is_sure(word[:at]) for at in range(3, len(word) - 2))


def _inflected(word: str) -> int:
    for at in range(len(word) - 1, _SHORTEST_INFLECTED - 1, -1):
        if word[at:] in _TOLD and at < _LONG:
            continue
        stem = word[:at]
        if word[at:] in _SUFFIXES and (is_sure(stem) or is_sure(_hardened(stem)) or _is_two_given(stem)):
            return GIVEN | SUFFIXED
    return 0


def _is_household(word: str) -> bool:
    """`muratgilin`, `Ayşegiller`, and `Kadirler`."""
    found = _HOUSEHOLD.fullmatch(word)
    if found:
        stem = found[1]  # `nargile` is no family
        return is_sure(stem) or (len(stem) > 3 and _KNOWN.get(stem, 0) & GIVEN > 0)
    found = _FAMILY.fullmatch(word)
    return found is not None and found[1] in _NEVER_SEVERAL


def is_family(word: str) -> bool:
    """`Uğurlar`, `Özdemirler`: those who live with somebody whose name is a word of every day, or none."""
    found = _FAMILY.fullmatch(word)
    if found is None or word in DISTRICTS:
        return False
    stem = found[1]
    if stem in _FAMILIES or _KNOWN.get(stem, 0) & GIVEN:
        return True
    return kind_of(stem) & (SURNAME | EVERYDAY) == SURNAME and not stem.endswith(("li", "lu"))


def stem_of_given(word: str) -> tuple[str, str]:
    """The given name under an ending, be it a word of every day as well, and that ending."""
    for at in range(len(word) - 1, 1, -1):
        stem, ending = word[:at], word[at:]
        if len(ending) > _LONGEST_CASE:
            break
        if ending not in _CASES:
            continue
        for bare in (stem, stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])):
            if _KNOWN.get(bare, 0) & GIVEN:
                return bare, ending
    return "", ""


def is_sure_in_a_case(word: str) -> bool:
    """`serpilde`, `mahsunun`: also where the stem of another word begins so."""
    for at in range(len(word) - 1, _SHORTEST_IN_A_CASE - 1, -1):
        if len(word) - at > _LONGEST_CASE:
            break
        if word[at:] in _ALL_CASES and (is_sure(word[:at]) or is_sure(_hardened(word[:at]))):
            return True
    return False


def is_family_owning(word: str, following: str) -> bool:
    """`Şahinlerin köpeği`."""
    return word[:-5] in _FAMILIES and _OWNED.fullmatch(following) is not None


def is_sure(word: str) -> bool:
    return _KNOWN.get(word, 0) & (GIVEN | EVERYDAY | CAPITAL) == GIVEN


def _hardened(word: str) -> str:
    """`mehtab` before a vowel is `mehtap`, `ahmed` is `ahmet`."""
    return word[:-1] + _HARD.get(word[-1], word[-1])


def _is_put_together(word: str) -> bool:
    if word.endswith(_SURELY_SURNAMES) or _SLAVIC.search(word):
        return True
    return any(word[:at] in _HEADS and word[at:] in _TAILS for at in range(2, len(word) - 1))
