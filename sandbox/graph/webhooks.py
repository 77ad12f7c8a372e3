"""Posts signed webhooks to the product, again and again until it answers 200, as Meta does."""

import asyncio
import secrets
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from sandbox.graph.connections import Connections, NoAnswerError
from sandbox.graph.envelopes import Json, encode, sign


@dataclass(frozen=True)
class Attempt:
    """`status` is None when no answer came; then `error` names what happened instead."""

    status: int | None
    seconds: float
    error: str | None = None


@dataclass(frozen=True)
class Delivery:
    attempts: tuple[Attempt, ...]

    @property
    def status(self) -> int | None:
        return self.attempts[-1].status

    @property
    def seconds(self) -> float:
        return self.attempts[-1].seconds

    @property
    def arrived(self) -> bool:
        return self.status == 200


@dataclass
class Webhooks:
    """`url` may be set later; until then every attempt fails and is repeated."""

    client: Connections
    secret: str
    url: str | None = None
    retry_delays: tuple[float, ...] = (0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 60, 60)
    undelivered: list[Json] = field(default_factory=list)

    async def subscribe(self, url: str, verify_token: str) -> bool:
        """Saves the address the way Meta does: only if it echoes a challenge given with the right token."""
        challenge = str(secrets.randbelow(10**10))
        asked = {"hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verify_token}
        answer = await self.client.request("GET", f"{url}{'&' if '?' in url else '?'}{urlencode(asked)}")
        if answer.status != 200 or answer.body != challenge.encode():
            return False
        self.url = url
        return True

    async def deliver(self, body: Json, *, retry: bool = True) -> Delivery:
        raw = encode(body)
        attempts = [await self.post(raw)]
        for delay in self.retry_delays if retry else ():
            if attempts[-1].status == 200:
                break
            await asyncio.sleep(delay)
            attempts.append(await self.post(raw))
        delivery = Delivery(tuple(attempts))
        if not delivery.arrived:
            self.undelivered.append(body)
        return delivery

    async def post(self, raw: bytes, signature: str | None = None) -> Attempt:
        """One POST of exactly these bytes; `signature` replaces the right one, to be wrong on purpose."""
        if self.url is None:
            return Attempt(None, 0.0, "no webhook address yet")
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "facebookexternalua",
            "X-Hub-Signature-256": signature or sign(raw, self.secret),
        }
        started = time.perf_counter()
        try:
            answer = await self.client.request("POST", self.url, headers=headers, body=raw)
        except NoAnswerError as problem:
            return Attempt(None, time.perf_counter() - started, str(problem))
        return Attempt(answer.status, time.perf_counter() - started)
