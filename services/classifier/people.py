"""Names of people in a message: after words that introduce one, before words of address, and as signatures.

Streets, schools and parks bear people's names; those stay, or nobody would find the place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    ("soyadim",),
    ("ad",),
    ("adi",),
    ("soyismim",),
    ("soyisim",),
    ("soyadi",),
    ("soyad",),
    ("i", "am"),
    ("this", "is"),
    ("adsoyad",),
    ("adisoyadi",),
    ("basvuran",),
    ("basvuru", "sahibi"),
    ("sikayetci",),
    ("اسمي",),
)
_WEAK = frozenset((("i", "am"), ("this", "is"), ("ad",), ("adi",), ("soyad",)))
_POLITE = frozenset(("sayin", "sn", "bay", "bayan", "mr", "mrs", "ms"))
_BESIDE_A_NAME = frozenset(("tel", "cep", "telefon", "tc", "no", "gsm", "numaram", "adres"))
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
    komsum komsumuz esim oglum kizim kardesim abim ablam babam annem amcam dayim teyzem halam
    kayinvalidem kayinpederim yengem enistem yegenim dedem ninem anneannem babaannem torunum arkadasim
    kiracim kiraci yoneticimiz yoneticim yonetici sofor surucu muhtar muhtarimiz sayin sn bay bayan mr
    mrs ms av avukat dr doktor memur hasta ogrencim ogretmen ogretmenimiz usta bakicim patronum
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
    baraj sanayi konut evleri konak ticaret cumhuriyet endustri hatti konag merkez muhtarl parkur lokal
    kafe restoran street avenue road school boulevard mosque
    """
)
_PUBLIC = listed(
    """
    abdi_ipekci adnan_menderes ahmet_hamdi ahmet_piristina ahmet_pristina ahmet_taner ahmet_yesevi
    akif_ersoy ali_cetinkaya ali_kuscu ali_suavi alparslan_turkes asik_veysel aziz_nesin aziz_sancar
    baris_manco bulent_ecevit cahit_sitki celal_bayar cemal_gursel cemil_tugay dokuz_eylul enver_pasa
    fahrettin_altay fahri_koruturk fatih_sultan fatih_sultan_mehmet fevzi_cakmak gazi_osman haci_bayram
    haci_bektas halide_edip hasan_ali hasan_tahsin haydar_aliyev huseyin_avni huseyin_gazi ismet_inonu
    kazim_dirik kazim_karabekir kazim_orbay kemal_pasa kemal_sunal mahmut_esat mansur_yavas mehmet_akif
    mehmet_akif_ersoy mehmet_akif_inan melih_gokcek mimar_sinan muhsin_yazicioglu mustafa_kemal
    mustafa_kemal_ataturk namik_kemal nazim_hikmet nazim_hikmet_ran necip_fazil necmettin_erbakan
    neset_ertas omer_eski omer_halis orhan_gazi osman_gazi pir_sultan rafet_pasa recep_tayyip_erdogan
    refik_saydam sabiha_gokcen sair_esref selahattin_eyyubi suleyman_demirel sultan_selim talat_pasa
    tarik_akan turan_dursun turgut_ozal ugur_mumcu yavuz_sultan yavuz_sultan_selim yunus_emre zeki_muren
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
        bare = self.bare(at)
        return bare in GIVEN_NAMES or (len(bare) > 5 and _SUFFIX.sub("", bare) in _LONG_NAMES)

    def is_name(self, at: int) -> bool:
        bare = self.bare(at)
        known = bare in GIVEN_NAMES or bare in SURNAMES or (bare.endswith("oglu") and len(bare) > 5)
        return known and bare not in self.places

    def is_sure(self, at: int) -> bool:
        return self.bare(at) not in _ALSO_WORDS

    def is_arabic(self, at: int) -> bool:
        return "\u0600" <= self.words[at].folded[0] <= "\u06ff"

    def stands_as_name(self, at: int) -> bool:
        """A capital in the middle of a sentence, and behind it another or the end: `ben Nurefşan Aktaş`."""
        if not self.is_capital(at) or not self.joined(at - 1) or self.bare(at) != self.words[at].folded:
            return False
        return self.ends_a_clause(at) or (
            self.joined(at) and self.is_capital(at + 1) and not self.stops(at + 1)
        )

    def ends_a_clause(self, at: int) -> bool:
        """`adım ayşe kırmızıgül, ...`: an unknown word that ends the introduction is the surname."""
        word = self.words[at]
        rest = self.text[word.end :].lstrip(" ")
        return len(word.folded) > 3 and (not rest or rest[0] in ".,;:-\n(" or rest[0].isdigit())

    def stops(self, at: int) -> bool:
        bare = self.bare(at)
        return bare in _STOP or bare.isdigit() or self.is_place_word(at)

    def is_place_word(self, at: int) -> bool:
        folded = self.words[at].folded
        return folded in _PLACE_SHORT or folded.startswith(_PLACE_LONG)

    def names_a_place(self, first: int, last: int) -> bool:
        """`Ahmet Kaya Parkı`, `Şehit Ali Veli İlkokulu`, and names of the city's own lists."""
        bare = [self.bare(at) for at in range(first, last + 1)]
        if "_".join(bare) in _PUBLIC or self.places & {" ".join(bare), "".join(bare)}:
            return True
        if first and self.words[first - 1].folded in _TITLES_OF_PLACES:
            return True
        for at in range(last + 1, min(last + 4, len(self.words))):
            if not self.joined(at - 1):
                return False
            if self.is_place_word(at):
                return True
            if not self.is_capital(at):
                return False
        return False


_TITLES_OF_PLACES = frozenset(("sehit", "sht", "gazi", "hz", "hazreti"))
_SUFFIX = re.compile("(?:nin|nun|in|un|ye|ya|yi|yu|den|dan|de|da|yle|yla|le|la|ten|tan|te|ta|e|a|i|u)$")
_LONG_NAMES = frozenset(name for name in GIVEN_NAMES - _ALSO_WORDS if len(name) > 3)
_OF_A_NAME = re.compile(
    r"(?:caddesi|sokag|mahallesi|bulvari|parki|ilkokulu|ortaokulu|lisesi|anadolu|camii|hastanesi|apartmani|sitesi|"
    r"koprusu|meydani|stadi|universitesi|kavsagi|duragi)\w*|cad|cd|sok|sk|mah|mh|blv|apt"
)
_PLACE_SHORT = frozenset(stem for stem in _PLACE_STEMS if len(stem) <= 3)
_PLACE_LONG = tuple(stem for stem in _PLACE_STEMS if len(stem) > 3)


def names_in(text: str, words: Sequence[Word], places: frozenset[str]) -> Iterator[tuple[int, int]]:
    reader = _Reader(text, words, places, _is_shouted(text))
    at = 0
    while at < len(words):
        found = _person_at(reader, at)
        if found:
            yield words[found[0]].start, reader.end_of(found[1])
        at = found[1] + 1 if found else at + 1


def _person_at(reader: _Reader, at: int) -> tuple[int, int] | None:
    if reader.words[at].folded in _OPENING:
        introduced = _introduced(reader, at)
        if introduced:
            return _without_the_place(reader, *introduced)
    if not reader.is_name(at) and not reader.is_given(at):
        return _closing(reader, at)
    found = _signed(reader, at) or _addressed(reader, at) or _full_name(reader, at)
    return None if found is None or reader.names_a_place(*found) else found


def _without_the_place(reader: _Reader, first: int, last: int) -> tuple[int, int] | None:
    """`ben Ayşe Kaya Atatürk Mahallesi'nden`: the name nearest to the place belongs to it."""
    if not reader.joined(last) or not _OF_A_NAME.fullmatch(reader.words[last + 1].folded):
        return first, last
    return (first, last - 1) if last > first else None


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text[:300] if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > 0.6 * len(letters)


def _introduced(reader: _Reader, at: int) -> tuple[int, int] | None:
    for introduction in _BY_FIRST.get(reader.words[at].folded, ()):
        after = at + len(introduction)
        said = tuple(word.folded for word in reader.words[at:after])
        if said == introduction and after < len(reader.words):
            found = _name_from(reader, after, trusting=introduction not in _WEAK)
            if found:
                return found
    word = reader.words[at].folded
    if (word in _SELF or word in _RELATIONS) and at + 1 < len(reader.words):
        return _name_from(reader, at + 1, trusting=word not in _POLITE and reader.stands_as_name(at + 1))
    return None


def _name_from(reader: _Reader, first: int, *, trusting: bool) -> tuple[int, int] | None:
    """The longest run of names from here. Trusting: what follows `adım soyadım` is a name in any case."""
    if reader.stops(first):
        return None
    sure = reader.is_given(first) and (reader.is_sure(first) or reader.is_capital(first))
    looks_so = reader.is_capital(first) or reader.is_name(first) or reader.shouted or reader.is_arabic(first)
    if not sure and not (trusting and looks_so):
        return None
    last = first
    while last - first < 3 and reader.joined(last) and not reader.stops(last + 1):
        following = last + 1
        named = reader.is_name(following) or reader.is_capital(following) or reader.is_arabic(following)
        if not named and not (last == first and reader.ends_a_clause(following)):
            break
        last = following
    return first, last


def _signed(reader: _Reader, at: int) -> tuple[int, int] | None:
    """One to four names that end the message (a number may follow), after a farewell or a stop."""
    if at == 0 or not reader.is_name(at):
        return None
    before = reader.text[reader.words[at - 1].end : reader.words[at].start]
    farewell = reader.words[at - 1].folded in _FAREWELLS
    if not farewell and not set(before) & set("\n.,!;-"):
        return None
    last = at
    while last - at < 3 and reader.joined(last) and (reader.is_name(last + 1) or reader.is_capital(last + 1)):
        last += 1
    rest = reader.words[last + 1 :]
    ends = all(word.folded.isdigit() or word.folded in _BESIDE_A_NAME for word in rest)
    given = any(reader.is_given(position) for position in range(at, last + 1))
    return (at, last) if ends and given and (farewell or last > at or reader.is_sure(at)) else None


def _closing(reader: _Reader, at: int) -> tuple[int, int] | None:
    """Two or three capitals alone on the last line, or after a farewell: a name nobody has listed."""
    left = len(reader.words) - at
    if not at or not 2 <= left <= 3 or not reader.is_capital(at):
        return None
    before = reader.text[reader.words[at - 1].end : reader.words[at].start]
    if "\n" not in before and reader.words[at - 1].folded not in _FAREWELLS:
        return None
    rest = range(at, len(reader.words))
    alike = all(reader.is_capital(word) and not reader.stops(word) for word in rest)
    return (at, rest[-1]) if alike and all(reader.joined(word) for word in rest[:-1]) else None


def _addressed(reader: _Reader, at: int) -> tuple[int, int] | None:
    """`Ahmet Bey`, `Ayşe Yılmaz hanım`."""
    if not reader.is_given(at):
        return None
    last = at
    while last - at < 2 and reader.joined(last) and reader.is_name(last + 1):
        last += 1
    if not reader.joined(last):
        return None
    following = reader.words[last + 1].folded
    if following not in _ADDRESS and not (following == "ben" and reader.is_sure(at)):
        return None
    return None if reader.names_a_place(at, last + 1) else (at, last)


def _full_name(reader: _Reader, at: int) -> tuple[int, int] | None:
    """A given name and a surname side by side, wherever they stand; one of the two is no everyday word."""
    if not reader.is_given(at) or not reader.joined(at):
        return None
    last = at
    while last - at < 3 and reader.joined(last) and not reader.stops(last + 1):
        following = last + 1
        both_capital = reader.is_capital(at) and reader.is_capital(following)
        listed = reader.is_name(following) and (reader.is_sure(at) or reader.is_sure(following))
        if not both_capital and not listed:
            break
        last = following
    return (at, last) if last > at else None
