"""`python -m ops`: what an operator does by hand. Settings come from the environment, as for the services."""

import argparse
import asyncio
import logging
import os
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

ENDED_BY_READER = 128 + 13  # as the shell tells of any program whose reader left


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
        print(end="", flush=True)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 1
    except BrokenPipeError:  # `| head`: whoever reads us has seen enough; a code of ours would blame somebody
        _say_no_more()
        return ENDED_BY_READER
    except OSError as failure:
        if failure.filename is None:
            _say_no_more()
        print(f"{failure.filename or 'standard input or output'}: {failure.strerror}", file=sys.stderr)
        return 1
    return code


def _say_no_more() -> None:
    """What is still to be written must not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _as_text(argument: str) -> str:
    """What is no UTF-8 names nothing; a driver would end on it rather than say so."""
    return os.fsencode(argument).decode("utf-8", "replace")


if __name__ == "__main__":
    # A driver's word beside our one line would be a second.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        sys.exit(asyncio.run(obey(parse([_as_text(word) for word in sys.argv[1:]]))))
    except KeyboardInterrupt:
        sys.exit(130)
