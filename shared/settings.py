"""What a process is told from outside: the environment, or files under /run/secrets."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, NoReturn, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from yarl import URL

from shared.municipality import BrokenMunicipalityError, Municipality, folder_of, load

SECRETS = Path("/run/secrets")
SIGNING_SECRET = 32  # characters, at the least: whoever guesses it reads every photo


def _given(secret: SecretStr) -> SecretStr:
    if not secret.get_secret_value().strip():
        raise ValueError("is empty")
    return secret


def _with_host(url: str) -> str:
    is_web = url.startswith(("https://", "http://")) and not any(map(str.isspace, url))
    if not (is_web and urlsplit(url).hostname):
        raise ValueError("must begin with https:// or http:// and name a host")
    return url


def _of_digits(number_id: str) -> str:
    if not (number_id.isascii() and number_id.isdigit()):
        raise ValueError("must be the id of the line's number, digits alone")
    return number_id


def _hard_to_guess(secret: SecretStr) -> SecretStr:
    if len(secret.get_secret_value()) < SIGNING_SECRET:
        raise ValueError(f"is too short to sign links with: at least {SIGNING_SECRET} characters")
    return secret


Secret = Annotated[SecretStr, AfterValidator(_given)]
SigningSecret = Annotated[Secret, AfterValidator(_hard_to_guess)]
WebAddress = Annotated[str, AfterValidator(_with_host)]
PhoneNumberId = Annotated[str, AfterValidator(_of_digits)]


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
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("amqp_url")
    @classmethod
    def _is_amqp(cls, url: SecretStr) -> SecretStr:
        return _readable_by(_has_a_host, _with_scheme(url, "amqp://", "amqps://"))

    @property
    def municipality_folder(self) -> Path:
        return folder_of(self.municipality)

    def load_municipality(self) -> Municipality:
        return load(self.municipality_folder)


class StoreSettings(Settings):
    """What those need besides that keep something."""

    mongo_url: SecretStr

    @field_validator("mongo_url")
    @classmethod
    def _is_mongo(cls, url: SecretStr) -> SecretStr:
        known = _with_scheme(url, "mongodb://", "mongodb+srv://")
        is_looked_up = known.get_secret_value().startswith("mongodb+srv://")
        return known if is_looked_up else _readable_by(_pymongo_reads, known)


class LinkSettings(StoreSettings):
    """What those need besides that give links to files, or honour them."""

    public_url: WebAddress
    link_secret: SigningSecret


def _with_scheme(url: SecretStr, *schemes: str) -> SecretStr:
    if not url.get_secret_value().startswith(schemes):
        raise ValueError(f"must begin with {' or '.join(schemes)}")
    return url


def _readable_by(reads: Callable[[str], bool], url: SecretStr) -> SecretStr:
    """Of what the driver says of it nothing is told on: it may quote the password."""
    if not reads(url.get_secret_value()):
        raise ValueError("cannot be read: look at host and port, and escape what is special in the password")
    return url


def _has_a_host(url: str) -> bool:
    try:
        return bool(URL(url).host)
    except ValueError:
        return False


def _pymongo_reads(url: str) -> bool:
    from pymongo.errors import PyMongoError  # not for those that keep nothing
    from pymongo.uri_parser import parse_uri

    try:
        return bool(parse_uri(url, warn=False))
    except (PyMongoError, ValueError):
        return False


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
