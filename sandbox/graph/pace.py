"""Meta's two speed limits as token buckets. Pure: the caller brings the time."""

from dataclasses import dataclass, field


@dataclass
class Bucket:
    """Holds up to `burst` tokens and gains `per_second`; a refused take costs nothing."""

    burst: float
    per_second: float
    tokens: float = field(init=False)
    filled_at: float | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.tokens = self.burst

    def refill(self, now: float) -> None:
        if self.filled_at is not None:
            gained = max(0.0, now - self.filled_at) * self.per_second
            self.tokens = min(self.burst, self.tokens + gained)
        self.filled_at = now

    def has_room(self, now: float) -> bool:
        self.refill(now)
        return self.tokens >= 1 - 1e-9

    def take(self) -> None:
        self.tokens -= 1


@dataclass
class Pace:
    """One bucket for the number and one for each recipient."""

    number_per_second: float = 80.0
    pair_seconds: float = 6.0
    pair_burst: int = 45
    number: Bucket = field(init=False)
    pairs: dict[str, Bucket] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.number = Bucket(self.number_per_second, self.number_per_second)

    def refusal(self, recipient: str, now: float) -> int | None:
        """Takes a token from both buckets, or returns the error code of the empty one and takes none."""
        pair = self.pairs.setdefault(recipient, Bucket(self.pair_burst, 1 / self.pair_seconds))
        if not self.number.has_room(now):
            return 130429
        if not pair.has_room(now):
            return 131056
        self.number.take()
        pair.take()
        return None
