"""Words behind a name, and how much they say that a name stands there."""

from collections.abc import Iterable
from itertools import product

from services.classifier.privacy.cues_before import CLEAR, STRONG, WEAK
from services.classifier.text.folding import listed

_HONOURED = listed("bey beyefendi hanim hanimefendi hn kardes ogretmen reis")
_KIN = listed(
    "abi abla amca teyze dayi hala yenge eniste dede nine nene hoca usta efendi emmi bibi kirve baci"
)
_NEAR = listed(
    """
    kardes ogl kiz gelin damad yegen torun komsu arkadas kuzen baba anne anneanne babaanne kayinvalide
    kayinpeder hemsire doktor mudur sef sofor memur gorevli eleman personel ogretmen ogrenci muhtar bekci
    imam kaptan kapici
    """
)
_OF_OURS = ("m", "im", "um", "miz", "imiz", "umuz")
_CASES = ("", "a", "e", "i", "u", "in", "un", "da", "de", "dan", "den", "la", "le")


def _each(stems: Iterable[str], *endings: Iterable[str]) -> frozenset[str]:
    return frozenset(map("".join, product(stems, *endings)))


_SLIPS_OF_ADDRESS = listed("reisun reisu agbi agbey aabi abey abii abicim agabey ablaa hanm hnm")
# the bare `hala` is far more often `still`
ADDRESS = (
    _each(_HONOURED, ("", "in", "e", "a", "i", "den", "dan", "le", "la", "ler", "lar", "miz", "mize"))
    | _each(_KIN, ("", "nin", "ye", "ya", "yi", "den", "dan", "yle", "yla", "cim", "cigim", "niz"))
    | _each(_KIN, _OF_OURS, _CASES)
    | _each(_KIN, ("da", "de"), ("", "dir", "ymis", "ydi"))
    | _SLIPS_OF_ADDRESS
    | listed("beylere hanimlara")
) - {"hala", "abide"}
NEAR = _each(_NEAR, _OF_OURS, _CASES)  # `Yasin kardeşime`, but `yatalak anneme` as well
OURS = NEAR | _each(_KIN, _OF_OURS, _CASES)
NAMED = listed("adli isimli adinda adindaki isminde ismindeki adiyla ismiyle adina ismine")
SAID_OF = listed("denen derler diyorlar")
_SO_CALLED = SAID_OF | listed("kardesler ailesi ailesinin ailesine ailesini ailesinden cifti")
AFTER: dict[str, int] = {
    **dict.fromkeys(ADDRESS, CLEAR),
    **dict.fromkeys(NAMED | _SO_CALLED, CLEAR),
    **dict.fromkeys(OURS | listed("bacim evladim derlerdi"), CLEAR),
    **dict.fromkeys(listed("soyadli soyisimli soyadinda soyadindaki menim"), STRONG),
    "hala": 1,  # the aunt, but far more often `still`
    "ben": WEAK,
    "diyolar": WEAK,
    "diye": WEAK,
    "olarak": WEAK,
    "uzerine": WEAK,
    "ustune": WEAK,
    **dict.fromkeys(listed("muhtar cavus aga"), WEAK),
    "kaptan": WEAK,
    "tarafindan": WEAK,
}
BARE_ADDRESS = listed("bey hanim abi abla amca teyze dayi hala yenge dede nine nene hoca usta efendi baba")
