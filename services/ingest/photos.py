"""Where and with what a photo was taken is nobody's business: metadata is cut out of the file.

The picture is copied as it is. Nothing is decoded: a decoder fed by strangers is a way in, and a photo that
is compressed twice proves less. Only the parts that are known to make the picture are copied.
"""

import struct
from collections.abc import Iterator

from services.ingest import jpeg
from services.ingest.jpeg import UnreadableError

__all__ = ["UnreadableError", "without_metadata"]

_PNG_HEAD = 8
_PNG_END = b"IEND"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split())

_WEBP_HEAD = 12
_WEBP_KEPT = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"])
_WEBP_ANNOUNCED = 0x08 | 0x04  # the flags of EXIF and XMP


def without_metadata(content: bytes, mime: str) -> bytes:
    """Raises UnreadableError. Films, sounds and documents come back as they are."""
    match mime:
        case "image/jpeg":
            return jpeg.without_metadata(content)
        case "image/png":
            return content[:_PNG_HEAD] + b"".join(_png_chunks(content))
        case "image/webp":
            chunks = b"".join(_webp_chunks(content))
            if not chunks:
                raise UnreadableError("a picture without a picture in it")
            return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
    return content


def _png_chunks(content: bytes) -> Iterator[bytes]:
    place, name = _PNG_HEAD, b""
    while name != _PNG_END:
        name = content[place + 4 : place + 8]
        end = place + 12 + int.from_bytes(content[place : place + 4])
        if end > len(content):
            raise UnreadableError("a picture that breaks off")
        if name in _PNG_KEPT:
            yield content[place:end]
        place = end


def _webp_chunks(content: bytes) -> Iterator[bytes]:
    """As far as the file itself says that it goes."""
    place, whole = _WEBP_HEAD, 8 + int.from_bytes(content[4:8], "little")
    while place < min(whole, len(content)):
        name = content[place : place + 4]
        length = int.from_bytes(content[place + 4 : place + 8], "little")
        if place + 8 + length > len(content):
            raise UnreadableError("a picture that breaks off")
        end = place + 8 + length + length % 2
        chunk = content[place:end]
        if name == b"VP8X" and length:
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_ANNOUNCED]) + chunk[9:]
        if name in _WEBP_KEPT:
            yield chunk
        place = end
