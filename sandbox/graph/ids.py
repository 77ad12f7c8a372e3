"""Ids as WhatsApp makes them."""

import base64
import hashlib
import re
import secrets

BSUID = re.compile(r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$")

_FROM_BUSINESS, _FROM_USER = b"\x11", b"\x12"


def wamid(user: str, *, from_user: bool) -> str:
    """A message id: base64 over the user, the direction and a random key, as on the wire."""
    person = user.encode()
    key = secrets.token_hex(9).upper().encode()
    direction = _FROM_USER if from_user else _FROM_BUSINESS
    packed = b"\x1c\x18" + bytes([len(person) % 256]) + person + b"\x15\x02\x00" + direction
    packed += b"\x18" + bytes([len(key)]) + key + b"\x00"
    return "wamid." + base64.b64encode(packed).decode()


def bsuid(phone: str) -> str:
    """The business-scoped id a phone number always gets here, so scripts need not invent one."""
    digest = hashlib.sha256(phone.encode()).hexdigest()
    return f"TR.{int(digest[:16], 16):020d}"


def object_id() -> str:
    return str(10**15 + secrets.randbelow(9 * 10**15))
