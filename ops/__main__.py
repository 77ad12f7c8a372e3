"""`python -m ops`: what an operator does by hand. Settings come from the environment, as for the services."""

import argparse
import asyncio
import sys
from collections.abc import Coroutine
from typing import Any

from ops import doctor, parked, tickets
from ops.refusal import RefusedError

Run = Coroutine[Any, Any, int]


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ops", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    doctor.add_arguments(
        verbs.add_parser("doctor", help="prove every dependency and queue; say what is wrong")
    )
    tickets.add_arguments(verbs.add_parser("ticket", help="show a ticket with its history"))
    parked.add_arguments(verbs.add_parser("parked", help="messages that could not be handled"))
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    run: Run = options.run(options)
    try:
        return asyncio.run(run)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
