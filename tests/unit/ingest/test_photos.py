import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.photos import UnreadableError, without_metadata
from tests.unit.ingest import pictures

KINDS = [
    ("image/jpeg", pictures.jpeg(), pictures.bare_jpeg()),
    ("image/png", pictures.png(), pictures.bare_png()),
    ("image/webp", pictures.webp(), pictures.bare_webp()),
]


@pytest.mark.parametrize(("mime", "photo", "bare"), KINDS, ids=[mime for mime, _, _ in KINDS])
def test_only_the_picture_is_left_of_a_photo(mime: str, photo: bytes, bare: bytes) -> None:
    assert any(secret in photo for secret in pictures.SECRETS)
    assert without_metadata(photo, mime) == bare


@pytest.mark.parametrize(("mime", "photo", "bare"), KINDS, ids=[mime for mime, _, _ in KINDS])
def test_a_bare_picture_stays_as_it_is(mime: str, photo: bytes, bare: bytes) -> None:
    assert without_metadata(bare, mime) == bare


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_photo_keeps_which_side_is_up_and_nothing_else(orientation: int, order: str) -> None:
    cleaned = without_metadata(pictures.jpeg(orientation, order), "image/jpeg")
    tag = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    assert cleaned.count(b"Exif\0\0") == 1
    assert tag in cleaned
    assert not any(secret in cleaned for secret in pictures.SECRETS)


@pytest.mark.parametrize("orientation", [None, 0, 1, 9, 65535])
def test_a_photo_that_lies_as_it_is_needs_no_exif(orientation: int | None) -> None:
    assert without_metadata(pictures.jpeg(orientation), "image/jpeg") == pictures.bare_jpeg()


def test_a_photo_cut_off_on_its_way_is_kept_as_far_as_it_goes() -> None:
    whole = pictures.bare_jpeg()
    assert without_metadata(whole[:-6], "image/jpeg") == whole[:-6] + pictures.END


@pytest.mark.parametrize(
    ("mime", "content"),
    [
        ("image/jpeg", b"\xff\xd8\xff"),
        ("image/jpeg", b"\xff\xd8\xff\xe0 only a header"),
        ("image/jpeg", b"\xff\xd8" + pictures.JFIF + b"nonsense"),
        ("image/jpeg", b"\xff\xd8" + pictures.TABLES + pictures.END),
        ("image/png", pictures.PNG_HEAD),
        ("image/png", pictures.bare_png()[:-1]),
        ("image/png", pictures.PNG_HEAD + b"\xff\xff\xff\xffIDAT"),
        ("image/webp", b"RIFF\x04\0\0\0WEBPVP8 \xff\xff\xff\xff"),
        ("image/webp", b"RIFF\x04\0\0\0WEBP"),
    ],
)
def test_what_is_not_built_like_a_picture_is_unreadable(mime: str, content: bytes) -> None:
    with pytest.raises(UnreadableError):
        without_metadata(content, mime)


def test_other_files_stay_as_they_are() -> None:
    assert without_metadata(b"%PDF-1.7 text", "application/pdf") == b"%PDF-1.7 text"


@given(st.sampled_from(KINDS), st.data())
def test_a_spoiled_picture_is_read_or_unreadable(kind: tuple[str, bytes, bytes], data: st.DataObject) -> None:
    mime, photo, _ = kind
    spoiled = bytearray(photo)
    for _ in range(data.draw(st.integers(1, 5))):
        spoiled[data.draw(st.integers(12, len(photo) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(spoiled[: data.draw(st.integers(12, len(spoiled)))])
    try:
        assert without_metadata(cut, mime)[:3] == cut[:3]
    except UnreadableError:
        assert cut != photo
