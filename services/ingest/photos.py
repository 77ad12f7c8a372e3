"""Where and with what a photo was taken is nobody's business: metadata is cut out of the file.

The picture itself is copied byte for byte. Nothing is decoded: a decoder fed by strangers is a way in, and a
photo that is compressed twice is a worse proof. Only what is understood is copied, so nothing can hide.
"""

import re
import struct
from collections.abc import Iterator


class UnreadableError(Exception):
    """Not built as its first bytes say."""


def without_metadata(content: bytes, mime: str) -> bytes:
    """Raises UnreadableError. Films, sounds and documents come back as they are."""
    try:
        match mime:
            case "image/jpeg":
                return b"".join(_jpeg(content))
            case "image/png":
                return b"".join(_png(content))
            case "image/webp":
                return _webp(content)
    except (struct.error, IndexError) as broken:
        raise UnreadableError("not a whole picture") from broken
    return content


# ---- JPEG: segments, then the compressed picture up to the next marker

_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _APP15, _COM = (
    0xD8,
    0xD9,
    0xDA,
    0xE0,
    0xE1,
    0xE2,
    0xEE,
    0xEF,
    0xFE,
)
_MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")  # not a stuffed byte, not a restart
_EXIF = b"Exif\0\0"
_PROFILE = b"ICC_PROFILE\0"
_ORIENTATION = 0x0112
_SHORT = 3


def _jpeg(content: bytes) -> Iterator[bytes]:
    """What follows the end of the picture is left out too: phones put whole films there."""
    yield content[:2]
    place, scans = 2, 0
    while True:
        marker = content[place + 1]
        if content[place] != 0xFF:
            raise UnreadableError("not a whole picture")
        if marker == 0xFF:  # fill
            place += 1
            continue
        if marker == _EOI:
            break
        end = place + 2 + struct.unpack_from(">H", content, place + 2)[0]
        body = content[place + 4 : end]
        if marker == _APP1:
            yield _upright(body)
        elif _is_picture(marker, body):
            yield content[place:end]
        place = end
        if marker == _SOS:
            scans += 1
            found = _MARKER.search(content, place)
            place_after = found.start() if found else len(content)
            yield content[place:place_after]
            if found is None:  # cut off on its way here: what there is can still be seen
                break
            place = place_after
    if not scans:
        raise UnreadableError("not a whole picture")
    yield b"\xff\xd9"


def _is_picture(marker: int, body: bytes) -> bool:
    """APP0 is JFIF, APP14 says how the colours are coded, APP2 may be the colour profile."""
    if marker == _APP2:
        return body.startswith(_PROFILE)
    return marker in (_APP0, _APP14) or not (_APP0 <= marker <= _APP15 or marker == _COM)


def _upright(exif: bytes) -> bytes:
    """Of EXIF only which side is up is kept, in a segment of our own: without it the photo would lie."""
    orientation = _orientation(exif)
    if not 2 <= orientation <= 8:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    body = _EXIF + b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _orientation(exif: bytes) -> int:
    """1 (as it is) also for what cannot be read: a broken EXIF must not cost the photo."""
    if not exif.startswith(_EXIF):
        return 1
    tiff = exif[len(_EXIF) :]
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    try:
        if order is None:
            return 1
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for place in range(start + 2, start + 2 + 12 * min(count, 100), 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, place)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                return int(value)
    except struct.error:
        return 1
    return 1


# ---- PNG: chunks

_PNG_HEAD = 8
_PNG_KEPT = frozenset(
    [
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"cHRM",
        b"gAMA",
        b"iCCP",
        b"sBIT",
        b"sRGB",
        b"cICP",
        b"bKGD",
        b"pHYs",
    ]
)


def _png(content: bytes) -> Iterator[bytes]:
    yield content[:_PNG_HEAD]
    place, name = _PNG_HEAD, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise UnreadableError("not a whole picture")
        if name in _PNG_KEPT:
            yield content[place:end]
        place = end


# ---- WebP: RIFF chunks

_RIFF_HEAD = 12
_WEBP_KEPT = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"])
_EXIF_AND_XMP = 0x08 | 0x04


def _webp(content: bytes) -> bytes:
    chunks = b"".join(_webp_chunks(content))
    if not chunks:
        raise UnreadableError("not a whole picture")
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _webp_chunks(content: bytes) -> Iterator[bytes]:
    place = _RIFF_HEAD
    while place + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, place)
        end = place + 8 + length + length % 2
        if place + 8 + length > len(content):
            raise UnreadableError("not a whole picture")
        chunk = content[place:end]
        if name == b"VP8X":  # its flags announce the chunks that are left out
            chunk = chunk[:8] + bytes([chunk[8] & ~_EXIF_AND_XMP]) + chunk[9:]
        if name in _WEBP_KEPT:
            yield chunk
        place = end
