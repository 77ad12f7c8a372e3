"""What a file really is, by its first bytes: what its sender calls it is a claim."""

from shared.events import AttachmentKind

MEGABYTE = 1024 * 1024

CAPS = {
    AttachmentKind.IMAGE: 5 * MEGABYTE,
    AttachmentKind.VIDEO: 16 * MEGABYTE,
    AttachmentKind.VOICE: 16 * MEGABYTE,
    AttachmentKind.AUDIO: 16 * MEGABYTE,
    AttachmentKind.DOCUMENT: 20 * MEGABYTE,
    AttachmentKind.STICKER: MEGABYTE // 2,
}

PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp"})
_SOUNDS = frozenset({"audio/ogg", "audio/mp4", "audio/mpeg", "audio/aac", "audio/amr", "video/mp4"})
_FILMS = frozenset({"video/mp4", "video/3gpp"})

_ALLOWED = {
    AttachmentKind.IMAGE: PHOTOS,
    AttachmentKind.VIDEO: _FILMS,
    AttachmentKind.VOICE: _SOUNDS,
    AttachmentKind.AUDIO: _SOUNDS,
    AttachmentKind.DOCUMENT: PHOTOS | _SOUNDS | _FILMS | {"application/pdf"},
    AttachmentKind.STICKER: frozenset({"image/webp"}),
}

SUFFIXES = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "video/mp4": "mp4",
    "video/3gpp": "3gp",
    "application/pdf": "pdf",
}

_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"ID3", "audio/mpeg"),
    (b"%PDF-", "application/pdf"),
)


def is_allowed(kind: AttachmentKind, mime: str) -> bool:
    return mime in _ALLOWED[kind]


def sniff(content: bytes) -> str | None:
    """The MIME type, or None for what nobody may send here."""
    for beginning, mime in _BEGINNINGS:
        if content.startswith(beginning):
            return mime
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp":
        return _container(content[8:12])
    return _bare_audio(content[:2])


def _container(brand: bytes) -> str:
    if brand.startswith(b"3g"):
        return "video/3gpp"
    return "audio/mp4" if brand in (b"M4A ", b"M4B ") else "video/mp4"


def _bare_audio(start: bytes) -> str | None:
    """AAC and MP3 begin with twelve set bits; the layer bits tell them apart."""
    if len(start) < 2 or start[0] != 0xFF or start[1] & 0xE0 != 0xE0:
        return None
    if start[1] & 0xF6 == 0xF0:
        return "audio/aac"
    return "audio/mpeg" if start[1] & 0x06 else None
