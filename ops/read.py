"""`ops read "metin"`: a text as the classifier reads it, and why. Needs neither broker nor database."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from ops.refusal import RefusedError
from services.classifier.evidence.learned import ModelError, load_model, model_in_use
from services.classifier.privacy.personal_data import MASKS
from services.classifier.reader import Reader
from services.dispatcher.matters import is_sure
from services.dispatcher.nothing import says_nothing
from services.dispatcher.parts import kind_of
from services.dispatcher.routing import route
from services.dispatcher.talk import asks_after_a_subject
from services.dispatcher.ticket import Place
from services.dispatcher.whereabouts import place_of_pin, places_of
from services.dispatcher.withdrawals import is_all_it_says
from shared.events import Intent, Reading, ReadingPart
from shared.municipality import BrokenMunicipalityError, Municipality, folder_of, load

DECISIONS = {
    "automatic": "kendiliğinden yönlendirilir",
    "desk": "görevli adaylar arasından seçer",
    "ask": "vatandaşa kısa bir soru sorulur",
}
ANSWERED = "hat kendisi yanıtlar, başvuru açılmaz"
MAY_BLAME = "hat teşekkür eder ve süren bir sorun olup olmadığını sorar"
UNLIKELY = 0.005
URGENCIES = ("acelesi yok", "olağan", "öncelikli", "tehlike, hemen")
LANGUAGES = {
    "tr": "Türkçe",
    "en": "İngilizce",
    "ar": "Arapça",
    "de": "Almanca",
    "fr": "Fransızca",
    "es": "İspanyolca",
    "ru": "Rusça",
    "fa": "Farsça",
    "ku": "Kürtçe",
}
INTENTS = {
    Intent.GREETING: "selamlama",
    Intent.ACKNOWLEDGEMENT: "onay",
    Intent.THANKS: "teşekkür",
    Intent.STATUS: "durum sorusu",
    Intent.SKIP: "soruyu geçiyor",
    Intent.SOLVED: "çözüldü diyor",
    Intent.NOT_SOLVED: "çözülmedi diyor",
    Intent.STOP: "mesaj istemiyor",
    Intent.START: "yeniden mesaj istiyor",
    Intent.PRIVACY: "kişisel verilerini soruyor",
    Intent.PERSON: "bir görevliyle görüşmek istiyor",
    Intent.WITHDRAWAL: "başvurusunu geri alıyor",
    Intent.EMPTY: "okunacak söz yok",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help="the message; without it and --json, all of standard input")
    parser.add_argument(
        "--json", action="store_true", help="one text a line from standard input, one JSON a line out"
    )
    parser.add_argument(
        "--municipality",
        default=os.environ.get("MUNICIPALITY") or "bornova",
        help="default: MUNICIPALITY, or bornova",
    )
    parser.set_defaults(run=_read)


async def _read(options: argparse.Namespace) -> int:
    municipality, reader = _reader_of(options.municipality)
    if options.json:
        if options.text is not None:
            raise RefusedError("--json reads its texts from standard input, one a line")
        write_lines(answers(reader, sys.stdin.buffer), sys.stdout.buffer)
        return 0
    text = options.text if options.text is not None else as_text(sys.stdin.buffer.read())
    write_lines((line.encode() for line in describe(reader.read(text), municipality)), sys.stdout.buffer)
    return 0


def _reader_of(named: str) -> tuple[Municipality, Reader]:
    folder = folder_of(named)
    try:
        municipality = load(folder)
        return municipality, Reader(municipality, load_model(model_in_use(folder)))
    except (BrokenMunicipalityError, ModelError) as broken:
        raise RefusedError(str(broken)) from None


def answers(reader: Reader, lines: Iterable[bytes]) -> Iterator[bytes]:
    """One for each line, whatever is in it."""
    for line in lines:
        yield json.dumps(as_json(reader.read(as_text(line))), ensure_ascii=False).encode()


def as_text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").rstrip("\r\n")


def write_lines(lines: Iterable[bytes], out: BinaryIO) -> None:
    """Each as soon as it is known; whoever reads us may want to answer it before asking on."""
    for line in lines:
        out.write(line + b"\n")
        out.flush()


def as_json(reading: Reading) -> dict[str, object]:
    """What `--json` promises. `language` is what the text is in, also where we do not speak it."""
    return {
        "parts": [
            {
                "text": part.text,
                "kind": part.kind.value,
                "topic": part.topic,
                "confidence": part.confidence,
                "urgency": part.urgency,
                "candidates": [list(pair) for pair in part.candidates],
                "reasons": list(part.reasons),
            }
            for part in reading.parts
        ],
        "language": reading.language_seen,
        "personal_data": [{"type": found.type, "text": found.text} for found in reading.personal_data],
        "decision": reading.decision,
    }


def describe(reading: Reading, municipality: Municipality) -> list[str]:
    """For the person at the desk, in Turkish: what would come of it as somebody's first message."""
    rows = [] if reading.intent is Intent.MATTER else [("niyet", INTENTS[reading.intent])]
    if reading.intent is Intent.MATTER or asks_after_a_subject(municipality, reading):
        lines = list(_matters(reading, municipality))
    else:
        lines = [f"“{' '.join(part.text.split())}”" for part in reading.parts]
        may_blame = reading.intent is Intent.THANKS and reading.decision == "ask"
        rows.append(("karar", MAY_BLAME if may_blame else ANSWERED))
    if reading.pin:
        rows.append(("nokta", f"{reading.pin.latitude:.5f}, {reading.pin.longitude:.5f}"))
    rows.append(("dil", LANGUAGES.get(reading.language_seen, reading.language_seen)))
    if reading.references:
        rows.append(("başvuru", ", ".join(reading.references)))
    if reading.personal_data:
        hidden = (f"{MASKS[found.type].strip('[]')} {found.text}" for found in reading.personal_data)
        rows.append(("gizlenen", ", ".join(hidden)))
    return [*lines, *_table(rows)]


def _matters(reading: Reading, municipality: Municipality) -> Iterator[str]:
    alone = reading.pin is None
    new = [
        part
        for part in reading.parts
        if not (is_all_it_says(part) or says_nothing(municipality, reading, part, alone=alone))
    ]
    places = iter(places_of(municipality, new, place_of_pin(reading.pin)) if new else ())
    for number, part in enumerate(reading.parts, 1):
        decided = [("karar", ANSWERED)]
        if part in new:
            decided = list(_responsible(part, next(places), reading, municipality))
        yield from _matter(number, part, decided, municipality)
        yield ""


def _matter(
    number: int, part: ReadingPart, decided: list[tuple[str, str]], municipality: Municipality
) -> list[str]:
    kinds = {kind.id: kind.names["tr"] for kind in municipality.readings.kinds}
    rows = [
        ("konu", f"{_named(part.topic, municipality)}{_share_of_topic(part)}"),
        *decided,
        ("tür", kinds.get(part.kind.value, part.kind.value)),
        ("öncelik", URGENCIES[part.urgency]),
    ]
    if part.place:
        rows.append(("yer", part.place.text))
    others = [
        f"{_named(topic, municipality)} %{share * 100:.0f}"
        for topic, share in part.candidates[1:]
        if share >= UNLIKELY
    ]
    if others:
        rows.append(("sonraki", ", ".join(others)))
    rows += [("neden" if not at else "", reason) for at, reason in enumerate(part.reasons)]
    return [f"{number}. “{' '.join(part.text.split())}”", *_table(rows)]


def _responsible(
    part: ReadingPart, place: Place, reading: Reading, municipality: Municipality
) -> Iterator[tuple[str, str]]:
    """Whose it is by the municipality's own rules, and whether it goes there unasked."""
    found = route(municipality, topic=part.topic, kind=kind_of(part), cues=part.cues, place=place)
    yield "birim", f"{municipality.unit_by_id[found.unit].name}, %{part.confidence * 100:.0f}"
    if found.unit != municipality.topic_by_id[part.topic].unit:
        yield "kural", found.reason
    unsure = reading.decision if part is reading.parts[0] else "desk"
    yield "karar", DECISIONS["automatic" if is_sure(municipality, reading, part) else unsure]


def _share_of_topic(part: ReadingPart) -> str:
    return f", %{part.candidates[0][1] * 100:.0f}" if part.candidates else ""


def _named(topic: str, municipality: Municipality) -> str:
    known = municipality.topic_by_id.get(topic)
    return f"{known.names['tr']} ({topic})" if known else topic


def _table(rows: list[tuple[str, str]]) -> list[str]:
    return [f"   {name:<10}{value}" for name, value in rows]
