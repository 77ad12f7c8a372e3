"""`ops learn` on a real database: it learns a municipality's own words, refuses nonsense, and can go back."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest
import pytest_asyncio

from services.classifier.evidence.learned import OWN, load_model, model_in_use
from services.classifier.reader import Reader
from services.dispatcher import register
from services.dispatcher.routing import route
from services.dispatcher.ticket import Place, Ticket
from services.dispatcher.whereabouts import place_of
from shared.events import Kind
from shared.municipality import MUNICIPALITIES, Municipality, load
from shared.municipality.model import DESK
from shared.store import MongoStore, connect
from tests.unit.ops.learning.solved import solved_by
from training.corpus import read_corpus

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).parent / "lessons"
ORDINARY = 150
UNHEARD = (
    ("bornobil nerede kaldı", "eshot"),
    ("bornobil bu akşam da yok", "eshot"),
    ("Bornobil kaldırılmasın lütfen", "eshot"),
    ("bizim oraya bornobil gelsin", "eshot"),
    ("bornobilden memnun değiliz", "eshot"),
    ("köşedeki arı kovanı yine taşmış", "temizlik_isleri"),
    ("arı kovanı dolu", "temizlik_isleri"),
    ("arı kovanının kapağı kopmuş", "temizlik_isleri"),
    ("arı kovanı boşaltılmamış hala", "temizlik_isleri"),
    ("Arı kovanını yanlış yere koymuşsunuz", "temizlik_isleri"),
)


@dataclass
class Pupil:
    """A municipality that learns: a folder of its own, and its database."""

    folder: Path
    store: MongoStore
    settings: dict[str, str]

    @property
    def municipality(self) -> Municipality:
        return load(self.folder)

    @property
    def reader(self) -> Reader:
        return Reader(self.municipality, load_model(model_in_use(self.folder)))

    @property
    def models(self) -> dict[str, bytes]:
        own = (self.folder / OWN).parent
        return {str(file.relative_to(own)): file.read_bytes() for file in own.rglob("*") if file.is_file()}

    async def holds(self, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            await self.store.insert("tickets", register.to_document(ticket))

    def learns(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "ops", "learn", *arguments]
        return subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, cwd=ROOT, env=os.environ | self.settings
        )


@pytest_asyncio.fixture
async def pupil(tmp_path: Path, fresh_mongo_url: str) -> AsyncIterator[Pupil]:
    shutil.copytree(MUNICIPALITIES, tmp_path / "municipalities", ignore=shutil.ignore_patterns("model"))
    folder = tmp_path / "municipalities" / "bornova"
    settings = {"MUNICIPALITY": str(folder), "MONGO_URL": fresh_mongo_url, "AMQP_URL": "amqp://nowhere/"}
    store = MongoStore(connect(fresh_mongo_url), "dispatcher", register.INDEXES)
    await store.prepare()
    yield Pupil(folder, store, settings)
    store.close()


def ordinary(pupil: Pupil) -> Iterator[tuple[str, str]]:
    """The project's own texts of one matter, each with the unit that its topic, place and words lead to."""
    municipality, reader = pupil.municipality, pupil.reader
    texts = sorted(read_corpus(), key=lambda example: example.text)
    random.Random(7).shuffle(texts)  # noqa: S311
    for example in texts:
        parts = reader.read(example.text).parts
        if example.topic2 is not None or len(parts) != 1:
            continue
        place, kind = place_of(parts[0].place), Kind(example.kind)
        owner = route(municipality, topic=example.topic, kind=kind, cues=parts[0].cues, place=place).unit
        if owner != DESK:
            yield example.text, owner


def own_words() -> Iterator[tuple[str, str]]:
    for name, unit in (("bornobil", "eshot"), ("kovan", "temizlik_isleri")):
        for text in (TEXTS / f"{name}.txt").read_text("utf-8").splitlines():
            yield text, unit


def tickets_of(pupil: Pupil, solved: Iterator[tuple[str, str]], most: int, first: int = 1) -> list[Ticket]:
    municipality, reader, tickets = pupil.municipality, pupil.reader, list[Ticket]()
    for text, unit in solved:
        if len(tickets) == most:
            break
        ticket = solved_by(municipality, reader, text, unit, first + len(tickets))
        if ticket:
            tickets.append(ticket)
    return tickets


def units_read(pupil: Pupil) -> list[bool]:
    municipality, reader = pupil.municipality, pupil.reader
    right = []
    for text, unit in UNHEARD:
        (part,) = reader.read(text).parts
        found = route(municipality, topic=part.topic, kind=part.kind, cues=(), place=Place())
        right.append(found.unit == unit)
    return right


async def test_the_words_of_a_municipality_are_learned_and_can_be_given_up_again(pupil: Pupil) -> None:
    shipped = units_read(pupil)
    await pupil.holds(tickets_of(pupil, own_words(), most=80))
    await pupil.holds(tickets_of(pupil, ordinary(pupil), ORDINARY, first=1_000))

    tried = pupil.learns("--dry-run")
    assert tried.returncode == 0, tried.stderr
    assert pupil.models == {}

    done = pupil.learns()
    assert done.returncode == 0, done.stderr
    assert pupil.models.keys() == {"topics.npz", "card.json"}
    assert sum(units_read(pupil)) >= max(sum(shipped) + 3, len(UNHEARD) - 2)
    assert "Eşik seçimi" in done.stdout
    assert "Önce şu başvuruların" in done.stdout  # a few wrong ones among them would not show in the figures
    said = done.stdout + done.stderr + pupil.models["card.json"].decode()
    assert not [text for text, _ in own_words() if text in said]

    assert pupil.learns("--undo").returncode == 0
    assert pupil.models == {}
    assert units_read(pupil) == shipped
    assert pupil.learns("--undo").returncode == 1


async def test_nonsense_is_refused_and_changes_nothing(pupil: Pupil) -> None:
    """Whatever is about rubbish was solved, they say, by those who mend roads."""
    told = list(islice(ordinary(pupil), 2_000))
    rubbish = [(text, "fen_isleri") for text, unit in told if unit == "temizlik_isleri"]
    others = [(text, unit) for text, unit in told if unit != "temizlik_isleri"]
    await pupil.holds(tickets_of(pupil, iter(rubbish), most=160))
    await pupil.holds(tickets_of(pupil, iter(others), most=60, first=1_000))

    refused = pupil.learns()
    assert refused.returncode == 1
    assert "KÖTÜ" in refused.stdout
    assert "reddedildi" in refused.stdout
    assert "BRN-2026-" in refused.stdout
    assert pupil.models == {}


async def test_too_few_tickets_are_said_so(pupil: Pupil) -> None:
    await pupil.holds(tickets_of(pupil, own_words(), most=10))
    refused = pupil.learns()
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "too few" in refused.stderr
