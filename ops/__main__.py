"""`python -m ops`: what an operator does by hand. Settings come from the environment, as for the services."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Callable
from importlib import import_module

from ops.refusal import RefusedError
from shared.settings import StoreSettings, read_settings

VERBS = {
    "doctor": ("ops.doctor", "prove every dependency and queue; say what is wrong"),
    "ticket": ("ops.tickets", "show a ticket with its history"),
    "parked": ("ops.parked", "messages that could not be handled"),
    "learn": ("ops.learn", "teach the classifier by the municipality's own closed tickets"),
    "read": ("ops.read", "read a text as the classifier does, with its reasons"),
    "contracts": ("ops.contracts", "write the schemas for agencies' developers anew"),
}


def from_environment() -> StoreSettings:
    return read_settings(StoreSettings)


def parse(
    arguments: list[str], settings: Callable[[], StoreSettings] = from_environment
) -> argparse.Namespace:
    """`settings` are asked for by those commands alone that need them."""
    parser = argparse.ArgumentParser(prog="python -m ops", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, (module, words) in VERBS.items():
        options = verbs.add_parser(verb, help=words)
        if verb in arguments[:1]:  # the others' drivers would cost each command a second
            import_module(module).add_arguments(options)
    return parser.parse_args(arguments, argparse.Namespace(settings=settings))


async def obey(options: argparse.Namespace) -> int:
    """The exit code; what is refused is told in one line."""
    try:
        code: int = await options.run(options)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    # A driver's word beside our one line would be a second.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        sys.exit(asyncio.run(obey(parse(sys.argv[1:]))))
    except KeyboardInterrupt:
        sys.exit(130)
