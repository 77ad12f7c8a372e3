"""What annoys and hurts nobody, though danger is told with the same words: a stench (`çok pis kokuyor`), a
smell that somebody is weary of or shuts out, a drunkard who shouts, washing water from a balcony, skidding
cars, a car that bumped into a hole or cannot get out, a jam, a power cut, lamps of which one burns, an animal
that lies or cries, what is being built, a generator's noise, old people who cannot cook.

Where a word beside it may be of somebody's hurt it says nothing, and what else is told is read all the same.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from services.classifier.danger.nuisance_words import (
    A_MAN,
    ABOVE,
    AILING,
    ANIMAL,
    BUILT,
    BUMPED,
    BURNS,
    CANNOT_DO,
    CANNOT_STAND,
    CHORES,
    CRASHED,
    CUT,
    DARK,
    DRAIN,
    FIGHT,
    FOUL,
    FUMES,
    GAS,
    GENERATOR,
    GIVES_WAY,
    HARDLY,
    HURT,
    ILL,
    INDOORS,
    IS_BUILT,
    IS_SHUT_OUT,
    ITS_NOISE,
    LIES,
    LIVE_OR_NEEDED,
    LOUD,
    MORE_THAN_AN_ANIMAL,
    OF_A_CAR,
    OF_LAMPS,
    OF_NOISE,
    ON_FIRE,
    PASSES,
    POURED,
    POWER,
    SCALDS_OR_FALLS,
    SHUT,
    SHUT_IN,
    SKIDDING,
    SMELL,
    SMELT,
    SOMEBODY,
    STARVES,
    STUCK,
    VEHICLE,
    WASHING,
    WEARY,
    WINDOW,
    WOUNDED,
)
from services.classifier.text.folding import Word

_Among = Callable[[str], re.Match[str] | None]


def _among(*words: str) -> _Among:
    """Of folded words written one after another, `*` at the end of what may go on."""
    return re.compile("|".join(" ".join(words).replace("*", r"\w*").split())).fullmatch


@dataclass(frozen=True, slots=True)
class _Nuisance:
    """Told where a word of each of `told` is there and none of `hurt`; `along` says no more than it does."""

    told: tuple[_Among, ...]
    hurt: _Among
    along: _Among


_NUISANCES = (
    _Nuisance(
        (_among(FOUL), _among(SMELL)),
        _among(HURT, WOUNDED, GAS, INDOORS, ILL),
        _among("bir bi cok"),
    ),
    _Nuisance(
        (_among(DRAIN), _among(SMELL)),
        _among(HURT, WOUNDED, GAS),
        _among(FOUL, ILL, "agir cok bir bi geliyo geliyor var"),
    ),
    _Nuisance(
        (_among(SMELL), _among(WEARY)),
        _among(HURT, WOUNDED, GAS, INDOORS, ILL, "siddet* keskin agir artt* artiyo* hafif"),
        _among("vurdu vuruyo* sindi siniyo* doldu duram* dayanam* geliyo* kadar"),
    ),
    _Nuisance(
        (_among(LOUD), _among(OF_NOISE)),
        _among(HURT, WOUNDED, FIGHT, SHUT_IN, SOMEBODY),
        _among("biri birisi birileri adam adamin"),
    ),
    _Nuisance(
        (_among(ABOVE), _among(WASHING), _among(POURED)),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, SCALDS_OR_FALLS),
        _among("asagi* komsu* kat kattan"),
    ),
    _Nuisance(
        (_among(SKIDDING), _among("atiyo* atip* atan* yap* cek* yaris*")),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, CRASHED),
        _among("lastik* duman* yaniyo* otoban* trafik*"),
    ),
    _Nuisance(
        (_among("arab* arac* oto otom otomuz"), _among(OF_A_CAR), _among(BUMPED)),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, "direg* dire* duvar* sarampol* savrul*"),
        _among("demin simdi cukur* kasis* kocaman kiril* cizil* yamul* egril*"),
    ),
    _Nuisance((_among(POWER), _among(CUT)), _among(HURT, WOUNDED, LIVE_OR_NEEDED), _among("yine gene")),
    _Nuisance(
        (_among("trafik* yol yolu kavsak*"), _among("kilitlen* tikan* tikali* felc*")),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, FIGHT, CRASHED, "kaldi*"),
        _among("polis* gelsin gonder* yolla*"),
    ),
    _Nuisance(
        (_among(ANIMAL), _among(LIES)),
        _among(HURT, SOMEBODY, A_MAN, MORE_THAN_AN_ANIMAL),
        _among("yerde yolda yolun yavru* ortasinda kenara kenarinda buldum cektim kaldirima", AILING),
    ),
    _Nuisance(
        (_among(SMELT), _among(CANNOT_STAND)),
        _among(HURT, WOUNDED, GAS, ILL, "mutfa* siddet* keskin"),
        _among(SOMEBODY, INDOORS, WEARY, "var beni ariyo* ariyor* sakin* komsu* musteri*"),
    ),
    _Nuisance(
        (_among(SMELL), _among(WINDOW), _among(SHUT)),
        _among(HURT, WOUNDED, GAS, ILL, "mutfa* siddet* keskin"),
        _among(SOMEBODY, INDOORS, WEARY, FOUL, "var gibi sicak* sicag* hasta*"),
    ),
    _Nuisance(
        (_among(VEHICLE), _among(IS_SHUT_OUT)),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, CRASHED, STUCK),
        _among("birak* gitmis* park* cikis* giris* garaj* kapat* bile bi bir"),
    ),
    _Nuisance(
        (_among(VEHICLE), _among(HARDLY), _among(PASSES)),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, CRASHED, STUCK),
        _among("viraj* yokus* yol yolu yolda bozul* bozuk* cukur* komple bile altinda*"),
    ),
    _Nuisance(
        (_among(BURNS), _among(DARK), _among(OF_LAMPS)),
        _among(HURT, WOUNDED, SOMEBODY, ON_FIRE),
        _among("hala biri bir iki trafonun direk* diregin yanindaki*"),
    ),
    _Nuisance(
        (_among(BUILT), _among(IS_BUILT)),
        _among(HURT, WOUNDED, SOMEBODY, A_MAN, GIVES_WAY),
        _among("usta* isci* devam ediyo* geldi* calisiyo* yine gene hala simdi bu sabah sabahtan"),
    ),
    _Nuisance(
        (_among(GENERATOR), _among(ITS_NOISE), _among("bas basi basim basimiz")),
        _among(FUMES),
        _among("agri*"),
    ),
    _Nuisance(
        (_among(CHORES), _among(CANNOT_DO)),
        _among(HURT, WOUNDED, STARVES),
        _among(
            SOMEBODY,
            "yasinda yasindaki var tek basina yalniz yasiyo* yasayan kimsesi yok artik alt ust kat*",
        ),
    ),
)


def told_as_nuisances(words: Sequence[Word]) -> set[int]:
    """Where the words stand that tell of such."""
    said = [word.folded for word in words]
    return {
        at
        for one in _NUISANCES
        if _is_told(one, said)
        for at, word in enumerate(said)
        if one.along(word) or any(among(word) for among in one.told)
    }


def _is_told(one: _Nuisance, said: Sequence[str]) -> bool:
    return all(any(map(among, said)) for among in one.told) and not any(map(one.hurt, said))
