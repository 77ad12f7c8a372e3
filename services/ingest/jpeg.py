"""A JPEG without its metadata: segment by segment, the compressed picture byte for byte."""

import re
import struct
from collections.abc import Iterator

_FILL, _EOI, _SOS, _COMMENT = 0xFF, 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_NEXT_MARKER = re.compile(rb"\xff+[\x01-\xcf\xd8-\xfe]")  # not a stuffed byte, not a restart

_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_SHORT = 3
_MAX_ENTRIES = 100


class UnreadableError(Exception):
    """Not built as its first bytes say."""


def without_metadata(content: bytes) -> bytes:
    """Raises UnreadableError. What follows the end of the picture goes too: phones put whole films there.

    A picture that was cut off on its way is kept as far as it goes.
    """
    kept, scans = [content[:2]], 0
    for marker, segment in _segments(content):
        scans += marker == _SOS
        kept.append(_upright(segment[4:]) if marker == _APP1 else segment * _is_kept(marker, segment[4:]))
    if not scans:
        raise UnreadableError("a picture without a picture in it")
    return b"".join([*kept, bytes([_FILL, _EOI])])


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment, the start of a scan together with the scan itself."""
    place = 2
    while place + 4 <= len(content):
        marker = content[place + 1]
        if content[place] != _FILL:
            raise UnreadableError("a picture that breaks off in its middle")
        if marker == _EOI:
            return
        if marker == _FILL:
            place += 1
            continue
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4])
        if marker == _SOS:
            following = _NEXT_MARKER.search(content, end)
            end = following.start() if following else len(content)
        yield marker, content[place:end]
        place = end


def _is_kept(marker: int, body: bytes) -> bool:
    """JFIF's header, the colour profile and Adobe's colour coding are part of how the picture looks."""
    if marker == _APP0:
        return body.startswith(b"JFIF\0")
    if marker == _APP2:
        return body.startswith(b"ICC_PROFILE\0")
    return marker == _APP14 or not (_APP0 <= marker <= _APP15 or marker == _COMMENT)


def _upright(exif: bytes) -> bytes:
    """Of EXIF only which side is up is kept, in a segment of our own: without it the photo would lie."""
    orientation = _orientation(exif)
    if not 2 <= orientation <= 8:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    body = _EXIF + b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return bytes([_FILL, _APP1]) + struct.pack(">H", len(body) + 2) + body


def _orientation(exif: bytes) -> int:
    """1, which is as it lies, also for what cannot be read: a broken EXIF must not cost the photo."""
    tiff = exif.removeprefix(_EXIF)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or not exif.startswith(_EXIF):
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for place in range(start + 2, start + 2 + 12 * min(count, _MAX_ENTRIES), 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, place)
            if (tag, kind) == (_ORIENTATION, _SHORT):
                return int(value)
    except struct.error:
        return 1
    return 1
