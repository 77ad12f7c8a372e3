"""Meta signs the bytes it sends with the app's secret; whoever cannot show that is nobody."""

import hashlib
import hmac
import re
from collections.abc import Sequence

HEADER = b"x-hub-signature-256"

_SHAPE = re.compile(rb"sha256=([0-9a-f]{64})")


def read_digest(headers: Sequence[bytes]) -> bytes | None:
    """The one well-formed value; None for none, several, SHA-1, another length or another spelling."""
    if len(headers) != 1:
        return None
    shaped = _SHAPE.fullmatch(headers[0])
    return shaped[1] if shaped else None


def is_genuine(digest: bytes, raw: bytes, secrets: Sequence[bytes]) -> bool:
    """Over the raw bytes: Meta escapes what it signs, so JSON that was read and written again differs.

    Several secrets, newest first, while one is being replaced. Without any secret nothing is genuine.
    """
    genuine = False
    for secret in secrets:
        expected = hmac.new(secret, raw, hashlib.sha256).hexdigest().encode()
        genuine |= bool(secret) and hmac.compare_digest(expected, digest)
    return genuine


def is_token(given: str, expected: str) -> bool:
    """Compared as bytes: text outside ASCII makes the constant-time comparison raise."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())
