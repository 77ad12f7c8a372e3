import pytest

from services.ingest.sniffing import CAPS, SUFFIXES, is_allowed, sniff
from shared.events import AttachmentKind


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"OggS\0\x02rest", "audio/ogg"),
        (b"\0\0\0\x20ftypisomrest", "video/mp4"),
        (b"\0\0\0\x20ftypmp42rest", "video/mp4"),
        (b"\0\0\0\x20ftypM4A rest", "audio/mp4"),
        (b"\0\0\0\x20ftyp3gp4rest", "video/3gpp"),
        (b"ID3\x04rest", "audio/mpeg"),
        (b"\xff\xfb\x90\x64", "audio/mpeg"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"#!AMR\nrest", "audio/amr"),
        (b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(content: bytes, mime: str) -> None:
    assert sniff(content) == mime
    assert mime in SUFFIXES


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        b"<html>",
        b"PK\x03\x04word/document.xml",
        b"MZ\x90\0",
        b"GIF89a",
        b"RIFF\x10\0\0\0AVI LIST",
        b"\x7fELF",
        b"\xfe\xff\0t",
        b"\xff\xe1\0\0",
    ],
)
def test_everything_else_is_unknown(content: bytes) -> None:
    assert sniff(content) is None


def test_a_file_must_be_what_it_was_sent_as() -> None:
    assert is_allowed(AttachmentKind.IMAGE, "image/png")
    assert not is_allowed(AttachmentKind.IMAGE, "application/pdf")
    assert not is_allowed(AttachmentKind.STICKER, "image/jpeg")
    assert not is_allowed(AttachmentKind.VOICE, "image/jpeg")
    assert is_allowed(AttachmentKind.DOCUMENT, "image/jpeg")


def test_every_kind_has_a_cap() -> None:
    assert set(CAPS) == set(AttachmentKind)
