"""`python -m ops`: what an operator does by hand. Settings come from the environment, as for the services."""

import argparse
import asyncio
import sys
from collections.abc import Coroutine
from importlib import import_module
from typing import Any

from ops.refusal import RefusedError

Run = Coroutine[Any, Any, int]

VERBS = {
    "doctor": ("ops.doctor", "prove every dependency and queue; say what is wrong"),
    "ticket": ("ops.tickets", "show a ticket with its history"),
    "parked": ("ops.parked", "messages that could not be handled"),
    "read": ("ops.read", "read a text as the classifier does, with its reasons"),
}


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ops", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, (module, words) in VERBS.items():
        options = verbs.add_parser(verb, help=words)
        if verb in arguments[:1]:  # the others' drivers would cost each command a second
            import_module(module).add_arguments(options)
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
