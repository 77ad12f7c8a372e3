"""What a line typed into the phone means. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass

HELP = """\
  yazıp Enter'a basın: mesaj gider (\\n yeni satırdır)
  /foto [@dosya] [açıklama]   fotoğraf gönderir; dosya yoksa örnek bir fotoğraf
  /ses [@dosya]               sesli mesaj gönderir
  /cikartma                   çıkartma gönderir
  /konum 38.46 27.22          konum gönderir
  /1 /2 /3 …                  son mesajdaki düğmeye ya da seçeneğe basar
  /tepki 👍                   son mesaja tepki verir
  /yanit N metin              N numaralı mesajı alıntılayıp yanıtlar
  /yardim                     bu listeyi gösterir
  /bitir                      çıkar"""


@dataclass(frozen=True)
class Write:
    """`quotes` is the number under which the phone shows the quoted bubble."""

    text: str
    quotes: int | None = None


@dataclass(frozen=True)
class SendFile:
    """`path` None is the sample that comes with the sandbox."""

    kind: str
    path: str | None = None
    caption: str | None = None


@dataclass(frozen=True)
class SendPlace:
    latitude: float
    longitude: float


@dataclass(frozen=True)
class Tap:
    number: int


@dataclass(frozen=True)
class React:
    emoji: str


@dataclass(frozen=True)
class Help:
    pass


@dataclass(frozen=True)
class End:
    pass


@dataclass(frozen=True)
class Misunderstood:
    why: str


Order = Write | SendFile | SendPlace | Tap | React | Help | End | Misunderstood

_PLACE = re.compile(r"^(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)$")
_FILE = re.compile(r"^@(\S+)\s*(.*)$", re.DOTALL)


def parse(typed: str) -> Order | None:
    """None where nothing was typed."""
    typed = typed.strip().replace("\\n", "\n")
    if not typed.startswith("/"):
        return Write(typed) if typed else None
    word, _, rest = typed[1:].partition(" ")
    if word.isascii() and word.isdigit():
        return Tap(int(word))
    read = _COMMANDS.get(word.lower())
    return read(rest.strip()) if read else Misunderstood(f"/{word} diye bir komut yok; /yardim listeler")


def _photo(rest: str) -> Order:
    named = _FILE.match(rest)
    path, caption = (named[1], named[2]) if named else (None, rest)
    return SendFile("image", path, caption or None)


def _voice(rest: str) -> Order:
    named = _FILE.match(rest)
    return SendFile("audio", named[1] if named else None)


def _place(rest: str) -> Order:
    point = _PLACE.match(rest)
    if point is None or not (abs(float(point[1])) <= 90 and abs(float(point[2])) <= 180):
        return Misunderstood("enlem ve boylam yazın: /konum 38.46 27.22")
    return SendPlace(float(point[1]), float(point[2]))


def _react(rest: str) -> Order:
    return React(rest) if rest else Misunderstood("bir emoji yazın: /tepki 👍")


def _quote(rest: str) -> Order:
    number, _, text = rest.partition(" ")
    if not (number.isascii() and number.isdigit() and text.strip()):
        return Misunderstood("numara ve metin yazın: /yanit 2 evet, aynı sokak")
    return Write(text.strip(), int(number))


_COMMANDS: dict[str, Callable[[str], Order]] = {
    "foto": _photo,
    "ses": _voice,
    "cikartma": lambda _: SendFile("sticker"),
    "çıkartma": lambda _: SendFile("sticker"),
    "konum": _place,
    "tepki": _react,
    "yanit": _quote,
    "yanıt": _quote,
    "yardim": lambda _: Help(),
    "yardım": lambda _: Help(),
    "bitir": lambda _: End(),
}
