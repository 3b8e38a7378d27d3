"""Bytes that are no text, refused: files of known kinds by their first bytes, others by the controls in them."""

from __future__ import annotations

from newsclean.errors import InputFormatError
from newsclean.readers.decoding.charsets import (
    HEAD_BYTES,
    MARKS,
    has_control,
    high_bytes,
    is_nearly_utf8,
    unmarked_unicode,
)

_SIGNATURES = (
    (0, b"%PDF-", "a PDF"),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (8, b"WEBPVP8", "a WebP image"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftyphei", "a HEIC image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (0, b"\x00\x00\x01\x00", "an icon"),
    (0, b"\x1f\x8b\x08", "gzip data"),
    (0, b"BZh", "bzip2 data"),
    (0, b"\xfd7zXZ\x00", "xz data"),
    (0, b"\x28\xb5\x2f\xfd", "zstd data"),
    (0, b"\x04\x22\x4d\x18", "lz4 data"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"\x7fELF", "an ELF program"),
    (0, b"\x00asm", "a WebAssembly program"),
    (0, b"SQLite format 3\x00", "an SQLite database"),
    (4, b"ftyp", "an MP4 video"),
    (0, b"\x1aE\xdf\xa3", "a Matroska video"),
    (0, b"ID3\x02", "an MP3 recording"),
    (0, b"ID3\x03", "an MP3 recording"),
    (0, b"ID3\x04", "an MP3 recording"),
    (0, b"OggS\x00", "an Ogg recording"),
    (0, b"fLaC\x00", "a FLAC recording"),
    (8, b"WAVEfmt ", "a WAV recording"),
    (8, b"AVI LIST", "an AVI video"),
    (0, b"wOFF", "a web font"),
    (0, b"wOF2", "a web font"),
)
_ZIPS = (
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint file"),
    (b"mimetypeapplication/vnd.oasis", "an OpenDocument file"),
)
_MIN_NOISE = 256  # bytes of which noise can be told
_NOISE_SHARE = 0.05  # of controls: what is compressed has 0.1, text has none
_MOST_ASCII = 0.5  # of it are other bytes of ASCII: what is compressed has 0.4, markup and text far more
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
# These begin as a sentence could: they have to hold a byte that no text has.
_WORDLIKE = ("bzip2 data", "a GIF image", "a tar archive", "an MP4 video", "a web font")


def reject_binary(raw: bytes) -> None:
    """Raises `InputFormatError` where `raw` is of a known kind that is no text, as its first bytes say."""
    kind = _binary_kind(raw[:HEAD_BYTES])
    if kind is not None:
        raise InputFormatError(f"the input looks like {kind}, not like text: {raw[:16]!r}…")


def _binary_kind(head: bytes) -> str | None:
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return next((kind for mark, kind in _ZIPS if mark in head), "a zip archive")
    for offset, magic, kind in _SIGNATURES:
        if head.startswith(magic, offset) and (kind not in _WORDLIKE or has_control(head)):
            return kind
    return None


def reject_noise(raw: bytes) -> None:
    """Raises `InputFormatError` for bytes in no known encoding that have controls as only binary data has them."""
    head = raw[:HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if len(head) < _MIN_NOISE or controls < len(head) * _NOISE_SHARE or head.startswith(MARKS):
        return
    if len(head) - high_bytes(head) - controls > len(head) * _MOST_ASCII:
        return
    if unmarked_unicode(head) is None and not is_nearly_utf8(head):
        advice = "if it is text, name its encoding, as in Options(encoding='utf-16-le')"
        kind = "compressed or other binary data"
        raise InputFormatError(f"the input looks like {kind}, not like text: {raw[:16]!r}…; {advice}")
