"""`python -m training.validate`: how the settings were chosen, inside the project's own texts alone.

Every fifth file is read by a model that has seen the other four: a file was written by one writer in one go,
so these are texts of a kind not seen before, as a municipality's are. Printed: the topic by how much the
municipality's words pull, what a threshold lets through by itself, the kind, and danger by where it begins.
It takes some minutes.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.classifier.evidence.learned import LearnedReader, load_model
from services.classifier.evidence.topics import NOBODYS, PULL
from services.classifier.matters.matters import MatterReader
from services.classifier.reader import Reader
from services.classifier.text.folding import clean, fold, words_of
from shared.events import Reading
from shared.municipality import load
from training.corpus import Example, read_corpus
from training.said import kind, topic
from training.scores import correct_at, macro_f1, share
from training.train import ROOT, build, write

FOLDS = 5
PULLS = (0.0, 0.15, 0.3, 0.45)
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
DANGERS = (0.0, -0.5, -1.0, -1.5, -2.0)
LONG = 120  # characters

Ranking = Sequence[tuple[str, float]]


@dataclass(frozen=True)
class Held:
    """One text as a model reads it that has not seen it. `danger` is in natural log odds."""

    example: Example
    rankings: Sequence[Ranking]  # by pull
    danger: float
    reading: Reading


def main() -> int:
    municipality = load(ROOT / "municipalities" / "bornova")
    held: list[Held] = []
    for number, (model, examples) in enumerate(in_folds(read_corpus()), start=1):
        print(f"fold {number} of {FOLDS}", file=sys.stderr)
        reader = Reader(municipality, model)
        matters = [MatterReader(municipality, model, pull) for pull in PULLS]
        held += [read(one, reader, matters) for one in examples]
    for at, pull in enumerate(PULLS):
        report_topics(f"topic, pull {pull}{' (in use)' if pull == PULL else ''}", held, at)
    report_thresholds(held, {topic.id: topic.unit for topic in municipality.topics})
    report_kinds(held)
    report_dangers(held)
    return 0


def in_folds(examples: Sequence[Example]) -> Iterator[tuple[LearnedReader, list[Example]]]:
    fold_of = {file: at % FOLDS for at, file in enumerate(sorted({one.file for one in examples}))}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        for fold_number in range(FOLDS):
            held = [one for one in examples if fold_of[one.file] == fold_number]
            write(path, *build([one for one in examples if fold_of[one.file] != fold_number]))
            yield load_model(path), held


def read(one: Example, reader: Reader, matters: Sequence[MatterReader]) -> Held:
    seen = clean(one.text)
    words = words_of(fold(seen))
    rankings = [matter.look(words, seen).opinion.ranking for matter in matters]
    return Held(one, rankings, matters[0].danger(matters[0].look(words, seen)), reader.read(one.text))


def report_topics(name: str, held: Sequence[Held], pull: int) -> None:
    first = [one.rankings[pull][0][0] in labels(one) for one in held]
    three = [bool({name for name, _ in one.rankings[pull][:3]} & labels(one)) for one in held]
    sure = [one.rankings[pull][0][1] for one in held]
    curve = ", ".join(f"{kept:.0%} {correct_at(kept, sure, first)[0]:.3f}" for kept in (0.5, 0.7, 0.9))
    print(f"{name}: first {share(first):.3f}, in three {share(three):.3f}; surest {curve}")


def report_thresholds(held: Sequence[Held], unit_of: Mapping[str, str]) -> None:
    """Unsure of the topic, a reading may still be sure of the unit; its confidence is that of the unit."""
    for least in THRESHOLDS:
        kept = [one for one in held if topic(one.reading) not in NOBODYS and confidence(one) >= least]
        right = share([unit_of[topic(one.reading)] in units(one, unit_of) for one in kept])
        foreign = [one for one in held if one.example.topic in NOBODYS]
        sent = share([topic(one.reading) not in NOBODYS and confidence(one) >= least for one in foreign])
        print(
            f"automatic from {least}: {len(kept) / len(held):.0%} of all, right unit {right:.3f}; "
            f"{sent:.1%} of what is nobody's"
        )


def report_kinds(held: Sequence[Held]) -> None:
    wanted = [one.example.kind for one in held]
    given = [kind(one.reading) for one in held]
    print(f"kind: macro-F1 {macro_f1(wanted, given):.3f}")


def report_dangers(held: Sequence[Held]) -> None:
    clear = [one for one in held if one.example.urgency != 2]  # people do not agree on these
    now = [one.danger for one in clear if one.example.urgency == 3]
    for least in DANGERS:
        calm = {
            name: share(
                [one.danger >= least for one in clear if one.example.urgency < 3 and is_long(one) == long]
            )
            for name, long in (("short", False), ("long", True))
        }
        caught = share([odds >= least for odds in now])
        print(
            f"danger from {least:+.1f}: recall {caught:.3f}; false alarms in {calm['short']:.3f} of the "
            f"short, {calm['long']:.3f} of the long texts"
        )


def labels(one: Held) -> set[str | None]:
    return {one.example.topic, one.example.topic2}


def units(one: Held, unit_of: Mapping[str, str]) -> set[str]:
    return {unit_of[name] for name in labels(one) if name}


def confidence(one: Held) -> float:
    return one.reading.parts[0].confidence if one.reading.parts else 0.0


def is_long(one: Held) -> bool:
    return len(one.example.text) > LONG


if __name__ == "__main__":
    sys.exit(main())
