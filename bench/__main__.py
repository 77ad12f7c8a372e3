"""`make bench`: how fast the line is on this machine, beside a bare pipeline measured in the same run.

Each pipeline is driven alone, one after the other, on the same broker and the same database, by the same
webhooks, against the same fake Graph API in a process of its own. Then the classifier alone.
"""

import argparse
import platform
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import Figures, table
from bench.pipelines import bare_pipeline, beyazhat
from bench.reading import measure_reading
from bench.run import measure
from sandbox.parts import real_parts
from sandbox.processes import report, run_until_signalled

STATE = Path(__file__).parent.parent / ".state" / "bench"


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20, help="length of each steady phase")
    parser.add_argument("--count", type=int, default=800, help="messages of the sustained phase")
    return parser.parse_args(arguments)


async def bench(options: argparse.Namespace) -> int:
    shutil.rmtree(STATE, ignore_errors=True)
    async with real_parts(STATE) as parts:
        measured: list[Figures] = []
        for pipeline in (bare_pipeline, beyazhat):
            report(f"measuring {pipeline.__name__.replace('_', ' ')}")
            async with pipeline(parts, STATE) as running:
                measured.append(await measure(running, options.seconds, options.count))
    report("measuring the classifier alone")
    reading = await measure_reading("bornova")
    bare, ours = measured
    print(
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {platform.machine()}, Python {platform.python_version()}\n"
    )
    print(table(ours, bare), reading, sep="\n\n")
    return 0 if ours.missing == 0 else 1


if __name__ == "__main__":
    sys.exit(run_until_signalled(bench(parse(sys.argv[1:]))))
