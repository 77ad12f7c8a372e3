"""Permission to see or bring one file, carried by the link itself."""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urlencode
from uuid import UUID

from pydantic import SecretStr

LIFETIME = timedelta(days=7)


class MediaLinks:
    """Links to `GET /media/{id}` and `POST /media` that carry their own permission and expire.

    A link is stable within a day, so that the same ticket published twice is the same bytes.
    """

    def __init__(self, public_url: str, secret: SecretStr) -> None:
        self._public_url = public_url.rstrip("/")
        self._secret = secret.get_secret_value().encode()

    def to_read(self, attachment_id: UUID, now: datetime) -> str:
        return f"{self._public_url}/media/{attachment_id}?{self._permit(f'read {attachment_id}', now)}"

    def to_upload(self, ticket_id: UUID, now: datetime) -> str:
        return f"{self._public_url}/media?ticket={ticket_id}&{self._permit(f'upload {ticket_id}', now)}"

    def allows(
        self, action: Literal["read", "upload"], what: str, expires: str, signature: str, now: datetime
    ) -> bool:
        if not (expires.isascii() and expires.isdigit() and len(expires) < 12):
            return False
        genuine = hmac.compare_digest(self._sign(f"{action} {what}", expires).encode(), signature.encode())
        return genuine and int(expires) > now.timestamp()

    def _permit(self, what: str, now: datetime) -> str:
        day = now.replace(hour=0, minute=0, second=0, microsecond=0)
        expires = str(int((day + LIFETIME).timestamp()))
        return urlencode({"expires": expires, "signature": self._sign(what, expires)})

    def _sign(self, what: str, expires: str) -> str:
        return hmac.new(self._secret, f"{what} {expires}".encode(), hashlib.sha256).hexdigest()
