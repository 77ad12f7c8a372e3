"""`python -m training.validate`: how the settings were chosen, inside the project's own texts alone.

Every fifth text is read by a model that has seen the other four. Printed: the topic by how much the
municipality's words pull, how sure one must be to be right, the kind, and danger by where it begins.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from services.classifier.folding import clean, fold, words_of
from services.classifier.learned import LearnedReader, load_model
from services.classifier.matters import Look, MatterReader
from services.classifier.reader import Reader
from shared.municipality import Municipality, load
from training.corpus import Example, read_corpus
from training.scores import correct_at, macro_f1, share
from training.train import ROOT, build, is_unclear, units_in, write

FOLDS = 5
PULLS = (0.0, 0.3, 0.5, 0.8, 1.2)
DANGERS = (1.0, 0.0, -1.0, -2.0, -3.0)


def main() -> int:
    municipality = load(ROOT / "municipalities" / "bornova")
    folds = list(in_folds(read_corpus()))
    for pull in PULLS:
        report_topics(municipality, folds, pull)
    report_kinds(municipality, folds)
    report_dangers(municipality, folds)
    return 0


def in_folds(examples: Sequence[Example]) -> Iterator[tuple[LearnedReader, list[Example]]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        for fold_number in range(FOLDS):
            held = [one for at, one in enumerate(examples) if at % FOLDS == fold_number]
            write(path, *build([one for at, one in enumerate(examples) if at % FOLDS != fold_number]))
            yield load_model(path), held


def report_topics(
    municipality: Municipality, folds: Sequence[tuple[LearnedReader, list[Example]]], pull: float
) -> None:
    first, three, sure = list[bool](), list[bool](), list[float]()
    for model, held in folds:
        reader = MatterReader(municipality, model, pull)
        for one in held:
            ranking = look(reader, one.text).opinion.ranking
            first.append(ranking[0][0] == one.topic)
            three.append(one.topic in [topic for topic, _ in ranking[:3]])
            sure.append(ranking[0][1])
    curve = ", ".join(
        f"{kept:.0%} {correct_at(kept, sure, first)[0]:.3f} from {correct_at(kept, sure, first)[1]:.2f}"
        for kept in (0.5, 0.7, 0.9)
    )
    print(f"topic, pull {pull}: first {share(first):.3f}, in three {share(three):.3f}; surest {curve}")


def report_kinds(municipality: Municipality, folds: Sequence[tuple[LearnedReader, list[Example]]]) -> None:
    wanted, given = list[str](), list[str]()
    for model, held in folds:
        reader = Reader(municipality, model)
        wanted += [one.kind for one in held]
        given += [reader.read(one.text).parts[0].kind.value for one in held]
    print(f"kind: macro-F1 {macro_f1(wanted, given):.3f}")


def report_dangers(municipality: Municipality, folds: Sequence[tuple[LearnedReader, list[Example]]]) -> None:
    now, calm = list[float](), list[float]()
    rules = Reader(municipality)
    for model, held in folds:
        for one in held:
            if not is_unclear(one):
                said = model.answers(model.read(units_in(one.text)), "danger", rules.hints(one.text))
                (now if one.urgency == 3 else calm).append(said["now"] - said["no"])
    for least in DANGERS:
        caught, alarms = share([odds >= least for odds in now]), share([odds >= least for odds in calm])
        print(f"danger from {least:+.0f}: recall {caught:.3f}, false alarms {alarms:.3f}")


def look(reader: MatterReader, text: str) -> Look:
    seen = clean(text)
    return reader.look(words_of(fold(seen)), seen)


if __name__ == "__main__":
    sys.exit(main())
