"""`python -m sandbox.graph`: the fake Graph API as a process of its own, until SIGTERM."""

import argparse
import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from sandbox.graph.control import template_from
from sandbox.graph.envelopes import Line
from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.serve import serving, webhook_client
from shared.graph_api import VERSION


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Secrets come from the environment, under the product's own names, and have made-up defaults."""
    parser = argparse.ArgumentParser(prog="sandbox.graph", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--state", type=Path, default=Path(".state"))
    parser.add_argument("--webhook-url")
    parser.add_argument(
        "--phone-number-id", default=os.environ.get("WHATSAPP_PHONE_NUMBER_ID", "100000000000001")
    )
    parser.add_argument("--display-phone-number", default="902320000153")
    parser.add_argument("--waba-id", default="200000000000001")
    parser.add_argument("--templates", type=Path, help="JSON list of message templates to register")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args(arguments)


def account(options: argparse.Namespace) -> Account:
    secrets = os.environ.get("WHATSAPP_APP_SECRETS", "sandbox-app-secret")
    return Account(
        line=Line(options.waba_id, options.phone_number_id, options.display_phone_number),
        access_token=os.environ.get("WHATSAPP_ACCESS_TOKEN", "sandbox-access-token"),
        app_secret=secrets.split(",")[0],
    )


async def run(options: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with webhook_client() as client:
        graph = FakeGraph(
            account(options), options.state, client=client, webhook_url=options.webhook_url, seed=options.seed
        )
        if options.templates is not None:
            graph.register(*map(template_from, json.loads(options.templates.read_text(encoding="utf-8"))))
        async with serving(graph, options.port) as url:
            ready = {
                "graph_url": url,
                "version": VERSION,
                "ledger": str(graph.ledger.path),
                "pid": os.getpid(),
            }
            print(json.dumps(ready), flush=True)
            await stop.wait()


if __name__ == "__main__":
    asyncio.run(run(parse_arguments(sys.argv[1:])))
