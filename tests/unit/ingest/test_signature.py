import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.signature import is_genuine, is_token, read_digest

BODY = '{"text":"Çukur 🕳️"}'.encode()
OLD, NEW = b"an old secret", b"a new secret"


def signed(body: bytes, secret: bytes) -> bytes:
    return b"sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def judged(body: bytes, header: bytes, secrets: list[bytes]) -> bool:
    digest = read_digest([header])
    return digest is not None and is_genuine(digest, body, secrets)


def test_a_body_signed_with_any_of_the_secrets_is_genuine() -> None:
    assert judged(BODY, signed(BODY, NEW), [NEW, OLD])
    assert judged(BODY, signed(BODY, OLD), [NEW, OLD])


def test_a_body_signed_with_a_secret_that_was_taken_out_is_not_genuine() -> None:
    assert not judged(BODY, signed(BODY, OLD), [NEW])


def test_without_a_secret_nothing_is_genuine() -> None:
    assert not judged(BODY, signed(BODY, b""), [])
    assert not judged(BODY, signed(BODY, b""), [b""])


def test_json_that_was_read_and_written_again_is_not_genuine() -> None:
    escaped = b'{"text":"\\u00c7ukur"}'
    assert not judged('{"text":"Çukur"}'.encode(), signed(escaped, NEW), [NEW])


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [b""],
        [b"sha256="],
        [b"sha1=" + b"a" * 40],
        [b"a" * 64],
        [b"sha256=" + b"a" * 63],
        [b"sha256=" + b"a" * 65],
        [b"sha256=" + b"A" * 64],
        [b" sha256=" + b"a" * 64],
        [b"sha256=" + b"a" * 64 + b"\n"],
        [b"sha256=" + "ğ".encode() * 32],
        [b"sha256=" + b"a" * 64] * 2,
    ],
)
def test_a_header_of_another_shape_is_refused(headers: list[bytes]) -> None:
    assert read_digest(headers) is None


@given(body=st.binary(max_size=300), place=st.integers(0), secret=st.binary(min_size=1, max_size=40))
def test_one_changed_bit_of_the_body_is_seen(body: bytes, place: int, secret: bytes) -> None:
    header = signed(body, secret)
    assert judged(body, header, [secret])
    if body:
        bits = bytearray(body)
        bits[place % len(body)] ^= 1 << place % 8
        assert not judged(bytes(bits), header, [secret])


def test_the_verify_token_is_compared_whatever_its_letters() -> None:
    assert is_token("şifre", "şifre")
    assert not is_token("sifre", "şifre")
    assert not is_token("", "")
