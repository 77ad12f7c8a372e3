"""Finds what identifies a person in a clean text, and masks it. Numbers by their form, names by `people`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from services.classifier.privacy.emails import emails
from services.classifier.privacy.figures import with_figures
from services.classifier.privacy.ibans import ibans, without_ibans
from services.classifier.privacy.numbers import numbers
from services.classifier.privacy.people import names_in
from services.classifier.privacy.plates import plates
from services.classifier.privacy.plates_abroad import plates_abroad
from services.classifier.privacy.spoken_numbers import phones_in_pieces, spoken_phones
from services.classifier.privacy.spoken_plates import spoken_plates
from services.classifier.text.folding import Word, listed
from shared.events import PersonalData

DataType = Literal["tckn", "iban", "phone", "plate", "email", "name"]
MASKS: dict[DataType, str] = {
    "tckn": "[T.C. kimlik no]",
    "iban": "[IBAN]",
    "phone": "[telefon]",
    "plate": "[plaka]",
    "email": "[e-posta]",
    "name": "[ad soyad]",
}

# what only says which number or name follows: elsewhere `tel` is a wire, and `kimlik` a card one asks for
_LABELS: dict[DataType, frozenset[str]] = {
    "tckn": listed("tc t c kimlik tckn vatandaslik no nom numara numaram numarasi"),
    "iban": listed("iban ibanim no numaram numarasi"),
    "phone": listed(
        """
        tel telf tlf tlfn telefon telefonu telefonum cep gsm wp irtibat iletisim no nom numara numaram
        numarasi phone
        """
    ),
    "plate": listed("plaka plakasi no numarasi"),
    "email": listed("e mail email maili mailim posta eposta postam epostam adres adresi adresim"),
    "name": listed("ad adi adim isim ismi ismim soyad soyadi soyadim soyisim soyismi soyismim name"),
}
_FIGURE = re.compile(r"\d")
_BEHIND_A_LABEL = frozenset(" .:;=-/()+")


@dataclass(frozen=True, slots=True)
class Span:
    type: DataType
    start: int
    end: int


def find_personal_data(text: str, words: Sequence[Word], places: frozenset[str]) -> tuple[Span, ...]:
    """Spans in their order, none over another. `places` are folded names that are places, not people."""
    written = text if _FIGURE.search(text) else ""  # most have none, and so nothing written in figures
    figures = with_figures(written)
    found = chain(
        (Span("email", *place) for place in emails(text)),
        (Span("iban", *place) for place in ibans(figures)),
        (Span("plate", *place) for place in chain(plates(written), plates_abroad(written))),
        (Span("plate", *place) for place in spoken_plates(words)),
        (Span(*number) for number in numbers(without_ibans(figures))),
        (Span("phone", *place) for place in chain(spoken_phones(words), phones_in_pieces(words))),
        (Span("name", *place) for place in names_in(text, words, places)),
    )
    return tuple(sorted(_with_room(found), key=lambda span: span.start))


def mask(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """`text[start:end]` with every span in it replaced."""
    pieces, at = [], start
    for span in spans:
        if span.end > at and span.start < end:
            pieces += [text[at : max(at, span.start)], MASKS[span.type]]
            at = min(span.end, end)
    pieces.append(text[at:end])
    return "".join(pieces)


def labelled(text: str, words: Sequence[Word], spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where each span begins and ends with the label before it: `tel no: 0532 ...`, `adım Ali`."""
    for span in spans:
        start = span.start
        at = bisect_left(words, start, key=lambda word: word.start)
        while at and _is_label(text, words[at - 1], span.type, start):
            at -= 1
            start = words[at].start
        yield start, span.end


def _is_label(text: str, word: Word, of: DataType, start: int) -> bool:
    return word.folded in _LABELS[of] and _BEHIND_A_LABEL.issuperset(text[word.end : start])


def as_personal_data(text: str, spans: Sequence[Span]) -> tuple[PersonalData, ...]:
    return tuple(PersonalData(type=span.type, text=text[span.start : span.end]) for span in spans)


def _with_room(spans: Iterable[Span]) -> Iterator[Span]:
    """Those that lie over none that came before."""
    taken: set[int] = set()
    for span in spans:
        letters = range(span.start, span.end)
        if taken.isdisjoint(letters):
            taken.update(letters)
            yield span
