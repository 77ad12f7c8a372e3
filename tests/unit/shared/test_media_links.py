"""Links that permit one thing for a week."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from pydantic import SecretStr

from shared.media_links import MediaLinks

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
PHOTO, TICKET = UUID(int=7), UUID(int=9)
LINKS = MediaLinks("https://line.example/", SecretStr("secret"))


def permit(url: str) -> tuple[str, str]:
    query = parse_qs(urlsplit(url).query)
    return query["expires"][0], query["signature"][0]


def test_a_link_permits_what_it_was_made_for_and_nothing_else() -> None:
    allowed = permit(LINKS.to_read(PHOTO, NOW))
    assert LINKS.allows("read", str(PHOTO), *allowed, NOW)
    assert not LINKS.allows("read", str(TICKET), *allowed, NOW)
    assert not LINKS.allows("upload", str(PHOTO), *allowed, NOW)


def test_a_link_of_another_secret_permits_nothing() -> None:
    foreign = permit(MediaLinks("https://line.example", SecretStr("other")).to_read(PHOTO, NOW))
    assert not LINKS.allows("read", str(PHOTO), *foreign, NOW)


@pytest.mark.parametrize(("later", "is_valid"), [(6, True), (7, False), (30, False)])
def test_a_link_ends_after_a_week(later: int, is_valid: bool) -> None:
    allowed = permit(LINKS.to_upload(TICKET, NOW))
    assert LINKS.allows("upload", str(TICKET), *allowed, NOW + timedelta(days=later)) is is_valid


def test_a_link_is_the_same_all_day() -> None:
    assert LINKS.to_read(PHOTO, NOW) == LINKS.to_read(PHOTO, NOW + timedelta(hours=17))


@pytest.mark.parametrize("expires", ["", "-1", "tomorrow", "٣", "9" * 12, "1e9"])
def test_a_senseless_end_permits_nothing(expires: str) -> None:
    assert not LINKS.allows("read", str(PHOTO), expires, "00", NOW)


def test_a_signature_that_is_no_ascii_permits_nothing() -> None:
    expires, _ = permit(LINKS.to_read(PHOTO, NOW))
    assert not LINKS.allows("read", str(PHOTO), expires, "çğ", NOW)
