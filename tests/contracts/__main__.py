"""Pins what was added to the contracts; refuses what was taken away."""

import sys

from tests.contracts.pins import FOLDER, breaks, path_of, read_pin, schema_of, write_pin
from tests.contracts.samples import SAMPLES


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    broken = [
        f"{type(sample).__name__}: {what}"
        for sample in SAMPLES
        if path_of(type(sample)).exists()
        for what in breaks(read_pin(type(sample))["schema"], schema_of(type(sample)))
    ]
    if broken:
        print("\n".join(broken), file=sys.stderr)
        return 1
    for sample in SAMPLES:
        write_pin(sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
