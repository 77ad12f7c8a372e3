"""The classifier alone: how soon it reads, how many messages a second, and the memory it takes.

Each round is a new process on one core, reading one message at a time that it has not seen before. Beside it
stands a bare reader, which folds the same messages, cuts them into words and looks every word up.
"""

import asyncio
import gc
import json
import os
import resource
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from services.classifier.text.folding import clean, fold, words_of
from shared.municipality import load

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ("kinds", "splits", "emergencies")  # of training/frozen: messages as people send them
ROUNDS = 3
BEGAN = "BENCH_BEGAN"


@dataclass(frozen=True)
class Round:
    """Seconds from the process's birth to the first reading, messages a second, and MB at most."""

    start: float
    rate: float
    bare_rate: float
    memory: float
    length: float


async def measure_reading(municipality: str) -> str:
    rounds = [await _in_a_process_of_its_own(municipality) for _ in range(ROUNDS)]
    rate, bare = median(one.rate for one in rounds), median(one.bare_rate for one in rounds)
    rows = [
        (f"messages a second ({rounds[0].length:.0f} characters)", f"{rate:.0f}", f"{bare:.0f}"),
        ("first reading after (s)", f"{median(one.start for one in rounds):.2f}", ""),
        ("memory at most (MB)", f"{median(one.memory for one in rounds):.0f}", ""),
    ]
    lines = [f"| {'the classifier alone':<42} | {'Beyazhat':>9} | {'bare':>9} |"]
    lines += [f"|{'-' * 44}|{'-' * 10}:|{'-' * 10}:|"]
    lines += [f"| {name:<42} | {ours:>9} | {other:>9} |" for name, ours, other in rows]
    return "\n".join([*lines, "", f"reading rate beside the bare reader's: {rate / bare:.3f}"])


async def _in_a_process_of_its_own(municipality: str) -> Round:
    surroundings = os.environ | {BEGAN: str(time.time()), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.reading", municipality, env=surroundings, cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, _ = await child.communicate()
    if child.returncode:
        raise RuntimeError(f"the classifier's round ended with {child.returncode}")
    return Round(**json.loads(said))


def read_all(municipality: str) -> Round:
    texts = [
        json.loads(line)["text"]
        for name in TEXTS
        for line in (ROOT / "training" / "frozen" / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    reader = Reader(load(ROOT / "municipalities" / municipality), load_model())
    reader.read("merhaba")
    start = time.time() - float(os.environ[BEGAN])
    gc.freeze()  # as the service does
    began = time.perf_counter()
    for text in texts:
        reader.read(text)
    rate = len(texts) / (time.perf_counter() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    known = set(load_model().words)
    began = time.perf_counter()
    for text in texts:
        sum(word.folded in known for word in words_of(fold(clean(text))))
    bare = len(texts) / (time.perf_counter() - began)
    return Round(start, rate, bare, memory, sum(map(len, texts)) / len(texts))


if __name__ == "__main__":
    print(json.dumps(asdict(read_all(sys.argv[1]))))
