"""What a process is told from outside: the environment, or files under /run/secrets."""

import hashlib
import hmac
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, NoReturn, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.municipality import (
    MUNICIPALITIES as MUNICIPALITIES,
)
from shared.municipality import (
    BrokenMunicipalityError,
    Municipality,
    folder_of,
    load,
)

SECRETS = Path("/run/secrets")
LINK_LIFETIME = timedelta(days=7)


class Settings(BaseSettings):
    """What every service needs. `municipality` is a folder's name, or a path to one elsewhere."""

    model_config = SettingsConfigDict(
        secrets_dir=SECRETS if SECRETS.is_dir() else None,
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    municipality: str
    amqp_url: SecretStr
    mongo_url: SecretStr
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("amqp_url")
    @classmethod
    def _is_amqp(cls, url: SecretStr) -> SecretStr:
        return _with_scheme(url, "amqp://", "amqps://")

    @field_validator("mongo_url")
    @classmethod
    def _is_mongo(cls, url: SecretStr) -> SecretStr:
        return _with_scheme(url, "mongodb://", "mongodb+srv://")

    @property
    def municipality_folder(self) -> Path:
        return folder_of(self.municipality)

    def load_municipality(self) -> Municipality:
        return load(self.municipality_folder)


def _with_scheme(url: SecretStr, *schemes: str) -> SecretStr:
    if not url.get_secret_value().startswith(schemes):
        raise ValueError(f"must begin with {' or '.join(schemes)}")
    return url


Chosen = TypeVar("Chosen", bound=Settings)


def read_settings(kind: type[Chosen]) -> Chosen:
    """Ends the process with one line that names the setting, rather than fail on the first message."""
    try:
        return kind()
    except ValidationError as refused:
        error = refused.errors()[0]
        name = str(error["loc"][0]).upper() if error["loc"] else "settings"
        what = "is missing" if error["type"] == "missing" else error["msg"].removeprefix("Value error, ")
        stop(f"{name}: {what}; set it in the environment or as {SECRETS / name.lower()}")


def read_municipality(settings: Settings) -> Municipality:
    try:
        return settings.load_municipality()
    except BrokenMunicipalityError as broken:
        stop(str(broken))


def stop(line: str) -> NoReturn:
    print(line, file=sys.stderr)
    raise SystemExit(2)


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
        expires = str(int((day + LINK_LIFETIME).timestamp()))
        return urlencode({"expires": expires, "signature": self._sign(what, expires)})

    def _sign(self, what: str, expires: str) -> str:
        return hmac.new(self._secret, f"{what} {expires}".encode(), hashlib.sha256).hexdigest()
