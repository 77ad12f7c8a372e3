"""`docker` and `docker compose` as commands, for one project that touches no other."""

import asyncio
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
OF_THE_MACHINE = ("PATH", "HOME", "DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_CERT_PATH", "DOCKER_TLS_VERIFY")


@dataclass(frozen=True)
class Outcome:
    code: int
    output: str
    errors: str

    def demanded(self) -> str:
        """What it printed, or an AssertionError that says what it complained of."""
        assert self.code == 0, self.errors.strip() or self.output.strip()
        return self.output


async def docker(*arguments: str, settings: Mapping[str, str] | None = None) -> Outcome:
    """Nothing of our own environment but the way to the engine: a variable set here must not decide there."""
    environment = {name: os.environ[name] for name in OF_THE_MACHINE if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        "docker",
        *arguments,
        cwd=ROOT,
        env={**environment, **(settings or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    return Outcome(process.returncode or 0, output.decode(), errors.decode())


@dataclass(frozen=True)
class Project:
    """One `docker compose` project: its containers, networks and volumes carry its name."""

    name: str
    settings: Mapping[str, str]

    async def compose(self, *arguments: str) -> Outcome:
        of_ours = ("compose", "--env-file", os.devnull, "--project-name", self.name)
        return await docker(*of_ours, *arguments, settings=self.settings)

    async def inspect(self, service: str) -> dict[str, Any]:
        container = (await self.compose("ps", "--all", "--quiet", service)).demanded().strip()
        found: list[dict[str, Any]] = json.loads((await docker("inspect", container)).demanded())
        return found[0]

    async def address(self, service: str) -> str:
        """Of the container itself: broker and database are published nowhere."""
        networks = (await self.inspect(service))["NetworkSettings"]["Networks"]
        return str(networks[f"{self.name}_core"]["IPAddress"])


async def bridge_address() -> str:
    """This machine as containers see it."""
    found = json.loads((await docker("network", "inspect", "bridge")).demanded())
    bridge = found[0]["IPAM"]["Config"][0]
    # Older engines name the gateway only where it is not the subnet's first address.
    return str(bridge.get("Gateway") or ip_network(bridge["Subnet"])[1])
