"""Pictures built by hand, with everything in them that must not reach an agency."""

import struct
import zlib

SECRETS = (b"GPS 38.4631 27.2186", b"Ayse's phone", b"a film of the street")
SCAN = b"\x12\x34\xff\x00\x56\xff\xd3\x78\xff\x00\x9a"  # with stuffed bytes and a restart


def exif(orientation: int | None, order: str = "<", secret: bytes = SECRETS[0]) -> bytes:
    """A TIFF header, one directory and a secret behind it."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entries = [struct.pack(f"{order}HHII", 0x010F, 2, len(secret), 100)]
    if orientation is not None:
        entries.append(struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0))
    directory = struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4)
    return b"Exif\0\0" + mark + struct.pack(f"{order}I", 8) + directory + secret


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


JFIF = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
PROFILE = segment(0xE2, b"ICC_PROFILE\0\x01\x01colours")
ADOBE = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01")
TABLES = segment(0xDB, b"\0" + bytes(64)) + segment(0xC0, b"\x08\0\x10\0\x10\x01\x01\x11\0")
SCANS = segment(0xDA, b"\x01\x01\0\0\x3f\0") + SCAN + segment(0xDA, b"\x01\x01\0\0\x3f\0") + SCAN
END = b"\xff\xd9"


def jpeg(orientation: int | None = None, order: str = "<") -> bytes:
    return b"".join(
        [
            b"\xff\xd8",
            JFIF,
            segment(0xE1, exif(orientation, order)),
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRETS[1]),
            PROFILE,
            segment(0xE2, b"MPF\0" + SECRETS[1]),
            segment(0xED, b"Photoshop 3.0\0" + SECRETS[1]),
            ADOBE,
            segment(0xFE, SECRETS[1]),
            TABLES,
            b"\xff",  # a fill byte before the next marker
            SCANS,
            END,
            SECRETS[2],
        ]
    )


def bare_jpeg(upright: bytes = b"") -> bytes:
    return b"\xff\xd8" + JFIF + upright + PROFILE + ADOBE + TABLES + SCANS + END


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PIXELS = [
    chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
    chunk(b"IDAT", zlib.compress(b"\0\x7f")),
    chunk(b"IEND", b""),
]


def png() -> bytes:
    head, data, end = PIXELS
    said = chunk(b"tEXt", b"Comment\0" + SECRETS[1]) + chunk(b"eXIf", exif(6)[6:]) + chunk(b"tIME", bytes(7))
    return PNG_HEAD + head + said + data + end + SECRETS[2]


def bare_png() -> bytes:
    return PNG_HEAD + b"".join(PIXELS)


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    packed = b"".join(
        name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2) for name, body in chunks
    )
    return b"RIFF" + struct.pack("<I", len(packed) + 4) + b"WEBP" + packed


def webp() -> bytes:
    header = (b"VP8X", bytes([0x08 | 0x04 | 0x10]) + bytes(9))
    return riff(header, (b"VP8 ", b"pixel"), (b"EXIF", exif(1)), (b"XMP ", SECRETS[1])) + SECRETS[2]


def bare_webp() -> bytes:
    return riff((b"VP8X", bytes([0x10]) + bytes(9)), (b"VP8 ", b"pixel"))
