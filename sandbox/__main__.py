"""`python -m sandbox`: the line on this machine, with nothing but loopback."""

import argparse
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from sandbox.day.play import demo
from sandbox.phone.session import phone
from sandbox.processes import run_until_signalled
from sandbox.up import up


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("up", help="bring the whole line up and keep it up until SIGTERM")
    _common(verb)
    verb.add_argument("--graph-url", metavar="URL", help="another Graph API than the built-in fake")
    verb.add_argument("--json", action="store_true", help="print one JSON line when ready")
    verb = verbs.add_parser("demo", help="play a day of the line and print what happened")
    _common(verb)
    verb = verbs.add_parser("phone", help="chat with the line in this terminal")
    _common(verb)
    verb.add_argument(
        "--name", default="Deneme Vatandaş", help="who writes: each name has a number of its own"
    )
    return parser.parse_args(arguments)


def _common(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--municipality", metavar="NAME", default="bornova", help="a folder of municipalities/")
    verb.add_argument(
        "--state",
        metavar="DIR",
        type=lambda given: Path(given).absolute(),
        help="where everything is kept (default .state/NAME)",
    )


def chosen(options: argparse.Namespace) -> Coroutine[Any, Any, int]:
    match options.verb:
        case "demo":
            return demo(options.municipality, options.state)
        case "phone":
            return phone(options.municipality, options.state, options.name)
    return up(options.municipality, options.state, options.graph_url, as_json=options.json)


if __name__ == "__main__":
    sys.exit(run_until_signalled(chosen(parse(sys.argv[1:]))))
