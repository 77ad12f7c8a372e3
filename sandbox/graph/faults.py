"""What goes wrong on purpose: which call, how, how often. Pure apart from the counters it keeps."""

from collections.abc import Collection
from dataclasses import dataclass, field
from random import Random
from typing import Literal, get_args

from sandbox.graph.errors import CODES

Call = Literal["send", "read", "media"]
CALLS = get_args(Call)

# Each way, and whether the message had been accepted (recorded, delivered, receipts sent) when it struck.
WAYS: dict[str, bool] = {
    "error": False,
    "transient": False,
    "throttle": False,
    "html_502": False,
    "empty_500": False,
    "timeout_before_accept": False,
    "drop_connection": False,
    "html_502_after_accept": True,
    "empty_500_after_accept": True,
    "timeout_after_accept": True,
    "drop_after_accept": True,
    "garbled_after_accept": True,
    "slow": True,
    "late": True,
    "held": True,
}


@dataclass(frozen=True)
class Fault:
    """`code` belongs to `error` and `late`, `seconds` to `slow`."""

    way: str
    code: int | None = None
    seconds: float = 0.0

    @property
    def accepts(self) -> bool:
        return WAYS[self.way]

    @property
    def name(self) -> str:
        if self.way in ("error", "late"):
            return f"{self.way}:{self.code}"
        return f"slow:{self.seconds:g}" if self.way == "slow" else self.way


def parse(how: str | int) -> Fault:
    """Reads `131056`, `error:131056`, `late:131026`, `slow:2.5`, `html_502` and the other ways by name."""
    way, _, value = ("error", "", str(how)) if str(how).isdigit() else str(how).partition(":")
    if way == "throttle":
        return Fault("throttle", 130429)
    if way == "transient":
        return Fault("transient", 2)
    if way not in WAYS or (way in ("error", "late", "slow")) != bool(value):
        raise ValueError(f"unknown fault {how!r}; known: {', '.join(WAYS)}")
    if way == "slow":
        return Fault(way, seconds=float(value))
    code = int(value) if value else None
    if code is not None and code not in CODES:
        raise ValueError(f"unknown error code {code}")
    return Fault(way, code)


@dataclass
class _Rule:
    fault: Fault
    on: Call
    recipient: str | None
    left: int | None = None
    until: float | None = None
    probability: float = 1.0
    chance: Random = field(default_factory=Random)

    def __post_init__(self) -> None:
        if self.on not in CALLS:
            raise ValueError(f"unknown call {self.on!r}; known: {', '.join(CALLS)}")

    def spent(self, now: float) -> bool:
        return self.left == 0 or (self.until is not None and now >= self.until)

    def strikes(self, call: Call, aliases: Collection[str]) -> bool:
        if call != self.on or (self.recipient is not None and self.recipient not in aliases):
            return False
        return self.probability >= 1 or self.chance.random() < self.probability


class Faults:
    """The first rule that fits strikes; rules are asked in the order they were given."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []

    def fail_next(
        self, n: int = 1, *, how: str | int, recipient: str | None = None, on: Call = "send"
    ) -> None:
        self._rules.append(_Rule(parse(how), on, _key(recipient), left=n))

    def fail_until(
        self, end: float, *, how: str | int, recipient: str | None = None, on: Call = "send"
    ) -> None:
        self._rules.append(_Rule(parse(how), on, _key(recipient), until=end))

    def fail_sometimes(
        self,
        probability: float,
        *,
        how: str | int,
        seed: int,
        recipient: str | None = None,
        on: Call = "send",
    ) -> None:
        chance = Random(seed)  # noqa: S311  (repeatable, not secret)
        self._rules.append(_Rule(parse(how), on, _key(recipient), probability=probability, chance=chance))

    def pick(self, call: Call, now: float, aliases: Collection[str] = ()) -> Fault | None:
        """`aliases` are all the names of the citizen the call is about."""
        self._rules = [rule for rule in self._rules if not rule.spent(now)]
        for rule in self._rules:
            if rule.strikes(call, aliases):
                if rule.left is not None:
                    rule.left -= 1
                return rule.fault
        return None

    def clear(self) -> None:
        self._rules.clear()

    def pending(self) -> list[dict[str, object]]:
        return [
            {"how": rule.fault.name, "on": rule.on, "recipient": rule.recipient, "left": rule.left}
            for rule in self._rules
        ]


def _key(recipient: str | None) -> str | None:
    return None if recipient is None else recipient.lstrip("+")
