"""Names of people in a message: after words that introduce one, before words of address, and as signatures.

Streets, schools and parks bear people's names; those stay, or nobody would find the place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from services.classifier.folding import Word, listed
from services.classifier.given_names import GIVEN_NAMES, SURNAMES

_INTRODUCTIONS = (
    ("adim", "soyadim"),
    ("adim", "soyisim"),
    ("adim", "soyismim"),
    ("adi", "soyadi"),
    ("ad", "soyad"),
    ("ad", "soyadi"),
    ("isim", "soyisim"),
    ("isim", "soyad"),
    ("isim", "soyadi"),
    ("ismim", "soyismim"),
    ("my", "name", "is"),
    ("name", "surname"),
    ("adim",),
    ("ismim",),
    ("isim",),
    ("adsoyad",),
    ("adisoyadi",),
    ("basvuran",),
    ("basvuru", "sahibi"),
    ("sikayetci",),
    ("اسمي",),
)
_SELF = frozenset(("ben", "bendeniz", "انا", "i'm", "im"))
_FAREWELLS = listed(
    """
    saygilarimla saygilar saygilarimizla saygiyla sevgiler selamlar tesekkurler tesekkur ederim ederiz
    arz calismalar gunler aksamlar geceler gelsin kalin regards thanks sincerely saygilarimi sunarim
    """
)
_ADDRESS = listed(
    """
    bey beyin beye beyi beyden hanim hanimin hanima hanimi hanimdan abi abla amca teyze hoca hocam usta
    efendi beyefendi hanimefendi kardes kardesim dayi hala
    """
)
_RELATIONS = listed(
    """
    komsum esim oglum kizim kardesim abim ablam babam annem amcam dayim teyzem halam kayinvalidem
    kiracim yoneticimiz yonetici apartmangorevlisi sofor sayin bay bayan mr mrs
    """
)
_BY_FIRST = {
    first: [introduction for introduction in _INTRODUCTIONS if introduction[0] == first]
    for first in {introduction[0] for introduction in _INTRODUCTIONS}
}
_OPENING = _BY_FIRST.keys() | _SELF | _RELATIONS
_PLACE_STEMS = listed(
    """
    cadde cad cd sokak sokag sok sk bulvar blv bulv mahalle mah mh park parki okul ilkokul ortaokul lise
    kolej anadolu hastane cami camii camisi apartman apt site blok durak duragi meydan kopru kavsak stad
    spor kultur universite kampus market eczane firin pazar yurdu kres anaokul kutuphane metro istasyon
    pasaj huzurev vakf fen imam meslek tesis salon muze plaj orman mezarlig koyu plaza avm otopark
    saglik asm egitim iskele tunel viyadug alt ust gecid havuz sahne tiyatro toplanti dernek mesire gol
    baraj sanayi konut evleri konak is cok ticaret cumhuriyet endustri bey hatti konag merkez muhtarl
    parkur lokal kafe restoran oto unlu street avenue road school boulevard mosque
    """
)
_PUBLIC = listed(
    """
    adnan_menderes ahmet_hamdi ahmet_piristina ahmet_taner akif_ersoy ali_kuscu asik_veysel baris_manco
    bulent_ecevit celal_bayar cemal_gursel enver_pasa fatih_sultan fevzi_cakmak gazi_osman haci_bayram
    haci_bektas halide_edip hasan_ali haydar_aliyev huseyin_gazi ismet_inonu kazim_dirik kazim_karabekir
    kemal_pasa mehmet_akif mimar_sinan mustafa_kemal namik_kemal nazim_hikmet necip_fazil omer_halis
    orhan_gazi osman_gazi pir_sultan rafet_pasa refik_saydam sabiha_gokcen selahattin_eyyubi
    suleyman_demirel sultan_selim talat_pasa tarik_akan turgut_ozal ugur_mumcu yavuz_sultan yunus_emre
    ziya_gokalp zubeyde_hanim
    """
)
_ALSO_WORDS = listed(
    """
    deniz yagmur gunes bahar can ates cicek baris umut ozgur sevgi inci ipek isil alev aydin bora ekin
    savas devrim doga eylem nehir su toprak ada mavi yesim polat demir dogan gazi guven hikmet ilhan
    servet zafer uzun kara sari tas yesil cam bal dal kaya gok kurt kaplan arslan aslan ay gul lale
    menekse papatya temiz sen sever taskin tok ucar uzun usta uygun yanik yavas yeter yuksel zengin yurt
    acar sagir can er esen as mert onur yasar mutlu genc gumus altin altun boz koca kucuk buyuk keskin
    ozer gur tepe pala seven cinar ceylan yaman doruk kuzey omer' naz nil duru isik yeni damla demet
    dilek ece ezgi gonul huma hale halis sefa suna temel tufan tan atac ata efe ege eren hakan irem
    kerem yildiz sema selda simge sila azra seher yolcu insan arap duran durmus dursun kus polis hoca
    nalbant sucu avci balci topcu fidan figan kader medine melek melike mine mete pinar petek rana ruya
    rahim saniye sultan sule safak sahin sel tuna toros turan turgut ufuk ulas uslu yigit zeki aras arda
    aydan ayla fazil kadir kamil naci nadir sadik sakin salih sami selim sezgin soner tarik tekin vahit
    vural yavuz yener gundogdu aydogdu durmaz yorulmaz kale kalkan kalay kanat kara karaca kavak kaval
    kose kiran korkmaz kosar kucuk ocak solak sonmez soylu
    """
)
_STOP = listed(
    """
    ve ile ya ki de da bu su o bir cok biz siz ben telefon tel cep no numaram tc adres adresim mahallesi
    sikayet sikayetim talep sokak sokakta cadde caddede bornova etimesgut izmir ankara evim evimiz
    oturuyorum yasiyorum ariyorum yaziyorum rica lutfen merhaba selam iyi gunler var yok kiraciyim
    emekli emekliyim belediye belediyesi belediyemiz mudur mudurlugu baskan baskanim baskanimiz sayin
    and living from bina site daire kat apartman ikamet
    """
)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    words: Sequence[Word]
    places: frozenset[str]
    shouted: bool  # all capitals: a capital letter then says nothing

    def bare(self, at: int) -> str:
        """The word without its apostrophe and suffix, folded: `Ahmet'in` is ahmet."""
        word = self.words[at]
        if word.end - word.start == len(word.folded):
            return word.folded
        written = self.text[word.start : word.end]
        return next((word.folded[: written.index(mark)] for mark in "'’‘ʼ`´" if mark in written), word.folded)

    def end_of(self, at: int) -> int:
        word = self.words[at]
        return word.start + min(len(self.bare(at)), word.end - word.start)

    def is_capital(self, at: int) -> bool:
        return not self.shouted and self.text[self.words[at].start].isupper()

    def joined(self, at: int) -> bool:
        """Whether nothing but blanks stand between this word and the next (or a dot of an initial)."""
        if at + 1 >= len(self.words):
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return between.strip(" ") in ("", ".") if len(self.words[at].folded) == 1 else not between.strip(" ")

    def is_given(self, at: int) -> bool:
        return self.bare(at) in GIVEN_NAMES

    def is_name(self, at: int) -> bool:
        bare = self.bare(at)
        known = bare in GIVEN_NAMES or bare in SURNAMES or (bare.endswith("oglu") and len(bare) > 5)
        return known and bare not in self.places

    def is_sure(self, at: int) -> bool:
        return self.bare(at) not in _ALSO_WORDS

    def stops(self, at: int) -> bool:
        bare = self.bare(at)
        return bare in _STOP or bare.isdigit() or self.is_place_word(at)

    def is_place_word(self, at: int) -> bool:
        folded = self.words[at].folded
        return folded in _PLACE_SHORT or folded.startswith(_PLACE_LONG)

    def names_a_place(self, first: int, last: int) -> bool:
        """`Ahmet Kaya Parkı`, `Şehit Ali Veli İlkokulu`, and names of the city's own lists."""
        bare = [self.bare(at) for at in range(first, last + 1)]
        if any("_".join(pair) in _PUBLIC for pair in pairwise(bare)):
            return True
        if self.places & {" ".join(bare), "".join(bare)}:
            return True
        if first and self.words[first - 1].folded in ("sehit", "sht", "gazi", "hz", "hazreti"):
            return True
        following = range(last + 1, min(last + 4, len(self.words)))
        for at in following:
            if not self.joined(at - 1):
                return False
            if self.is_place_word(at):
                return True
            if not self.is_capital(at):
                return False
        return False


_PLACE_SHORT = frozenset(stem for stem in _PLACE_STEMS if len(stem) <= 3)
_PLACE_LONG = tuple(stem for stem in _PLACE_STEMS if len(stem) > 3)


def names_in(text: str, words: Sequence[Word], places: frozenset[str]) -> Iterator[tuple[int, int]]:
    reader = _Reader(text, words, places, _is_shouted(text))
    at = 0
    while at < len(words):
        found = _person_at(reader, at)
        if found and not reader.names_a_place(*found):
            yield words[found[0]].start, reader.end_of(found[1])
            at = found[1] + 1
        else:
            at += 1


def _person_at(reader: _Reader, at: int) -> tuple[int, int] | None:
    if reader.words[at].folded in _OPENING:
        introduced = _introduced(reader, at)
        if introduced:
            return introduced
    if not reader.is_name(at):
        return None
    return _signed(reader, at) or _addressed(reader, at) or _full_name(reader, at)


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text[:300] if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.6 * len(letters)


def _introduced(reader: _Reader, at: int) -> tuple[int, int] | None:
    for introduction in _BY_FIRST.get(reader.words[at].folded, ()):
        after = at + len(introduction)
        said = tuple(word.folded for word in reader.words[at:after])
        if said == introduction and after < len(reader.words):
            return _name_from(reader, after, trusting=True)
    word = reader.words[at].folded
    if (word in _SELF or word in _RELATIONS) and at + 1 < len(reader.words) and reader.joined(at):
        return _name_from(reader, at + 1, trusting=False)
    return None


def _name_from(reader: _Reader, first: int, *, trusting: bool) -> tuple[int, int] | None:
    """The longest run of names from here. Trusting: what follows `adım soyadım` is a name in any case."""
    if reader.stops(first):
        return None
    sure_start = reader.is_given(first) and (reader.is_sure(first) or reader.is_capital(first))
    if not sure_start and not (
        trusting and (reader.is_capital(first) or reader.is_name(first) or reader.shouted)
    ):
        return None
    last = first
    while last - first < 3 and reader.joined(last) and not reader.stops(last + 1):
        following = last + 1
        named = reader.is_name(following) and (
            reader.is_sure(following) or trusting or reader.is_capital(following)
        )
        if not named and not reader.is_capital(following):
            break
        last = following
    return first, last


def _signed(reader: _Reader, at: int) -> tuple[int, int] | None:
    """One to four names that end the message (a number may follow), after a farewell or on their own line."""
    if at == 0 or not reader.is_name(at):
        return None
    before = reader.text[reader.words[at - 1].end : reader.words[at].start]
    farewell = reader.words[at - 1].folded in _FAREWELLS
    if not farewell and "\n" not in before:
        return None
    last = at
    while last - at < 3 and reader.joined(last) and (reader.is_name(last + 1) or reader.is_capital(last + 1)):
        last += 1
    rest = reader.words[last + 1 :]
    ends = all(word.folded.isdigit() or word.folded in ("tel", "cep", "telefon", "tc", "no") for word in rest)
    given = any(reader.is_given(position) for position in range(at, last + 1))
    return (at, last) if ends and given and (farewell or last > at or reader.is_sure(at)) else None


def _addressed(reader: _Reader, at: int) -> tuple[int, int] | None:
    """`Ahmet Bey`, `Ayşe Yılmaz hanım`."""
    if not reader.is_given(at):
        return None
    last = at
    while last - at < 2 and reader.joined(last) and reader.is_name(last + 1):
        last += 1
    if not reader.joined(last) or reader.words[last + 1].folded not in _ADDRESS:
        return None
    return None if reader.names_a_place(at, last + 1) else (at, last)


def _full_name(reader: _Reader, at: int) -> tuple[int, int] | None:
    """A given name and a surname side by side, wherever they stand."""
    if not reader.is_given(at) or not reader.joined(at) or not reader.is_name(at):
        return None
    last = at
    while last - at < 3 and reader.joined(last) and not reader.stops(last + 1):
        following = last + 1
        both_capital = reader.is_capital(at) and reader.is_capital(following)
        listed = reader.is_name(following) and reader.is_sure(at) and reader.is_sure(following)
        if not both_capital and not listed:
            break
        last = following
    return (at, last) if last > at else None
