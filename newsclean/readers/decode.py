"""Bytes to text: BOM, UTF-8, the declared charset, then what the bytes look like. Never raises.

UTF-8 that decodes strictly is UTF-8, whatever the page declares. The declared charset is read as browsers read it
("iso-8859-1" is windows-1252). What does not decode is decoded as far as it goes, and said so in a Problem.
"""

from __future__ import annotations

import codecs
import re

from newsclean.errors import InputFormatError
from newsclean.model import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKS = tuple(bom for bom, _ in _BOMS)
# https://encoding.spec.whatwg.org/#names-and-labels: the supersets that browsers take for these names.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Which bytes of each four are zero in Latin text, and in UTF-32 of any script.
_ZERO_PATTERNS = {
    "x000": "utf-32-le",
    "xx00": "utf-32-le",
    "000x": "utf-32-be",
    "00xx": "utf-32-be",
    "x0x0": "utf-16-le",
    "0x0x": "utf-16-be",
}
_LEAST_SPACES = 0.01  # spaces and line ends for each byte of UTF-16 in other scripts; 0.07 where words are parted
# What shifts to another script in text of seven bits.
_SHIFTS = {b"\x1b$B": "iso2022_jp", b"\x1b$@": "iso2022_jp", b"\x1b$)C": "iso2022_kr"}
_TAG_OPENS = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}  # a '<', whatever the script of the text
# What Python can decode, but no page is written in.
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"))
_HEAD_BYTES = 2048  # where a declaration has to stand; the HTML standard says 1,024
_SAMPLE_BYTES = 50_000  # enough to guess a charset by
_ESCAPED = re.compile("[\udc80-\udcff]")
_MIN_SOUND = 4  # valid UTF-8 sequences for each stray byte, for a text to be UTF-8 with strays
_MAX_BAD_SHARE = 0.02  # of undecodable characters, for a declared charset to be believed all the same

_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F5))))
# What the bytes of each charset look like when decoded rightly: letters of its script, most frequent ones.
_GUESSES = (
    ("cp932", _KANA),
    ("euc_jp", _KANA),
    (
        "gb18030",
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
        "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力与长把机十民第公此已",
    ),
    (
        "big5hkscs",
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事"
        "成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力與長把機十民第公此已",
    ),
    ("cp949", "이다의는에을가고한를은하로도지사기대자인해정서일시나그국리어부수장전상제원아스보과만공주구라들면관경"),
    ("cp1251", "оеаинтсрвлкмдпуя"),
    ("koi8_u", "оеаинтсрвлкмдпуя"),  # which has all letters of koi8_r
    ("iso8859_5", "оеаинтсрвлкмдпуя"),
    ("cp866", "оеаинтсрвлкмдпуя"),
    ("cp1253", "αοιετσνηυρπκμλς"),
    ("cp1256", "اليمونرتبةعدسفهك"),
    ("iso8859_6", "اليمونرتبةعدسفهك"),
    ("cp1255", "יוהלאתרבמשנדםכח"),
    ("cp874", "นราอกเงมยวสทลด"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_FOREIGN = re.compile(rb"(?:[A-Za-z]?[\x80-\xff]){4,}")  # four of a word's bytes; of a letter one may be ASCII
_MIN_FOREIGN_SHARE = 0.5  # of the bytes beyond ASCII that stand so: words in Latin script have fewer, quotes are alone
_MIN_FREQUENT_SHARE = 0.25  # of the decoded characters beyond ASCII that are among the script's frequent ones

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
    kind = _binary_kind(raw[:_HEAD_BYTES])
    if kind is not None:
        raise InputFormatError(f"the input looks like {kind}, not like text: {raw[:16]!r}…")


def _binary_kind(head: bytes) -> str | None:
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return next((kind for mark, kind in _ZIPS if mark in head), "a zip archive")
    for offset, magic, kind in _SIGNATURES:
        if head.startswith(magic, offset) and (kind not in _WORDLIKE or _has_control(head)):
            return kind
    return None


def reject_noise(raw: bytes) -> None:
    """Raises `InputFormatError` for bytes in no known encoding that have controls as only binary data has them."""
    head = raw[:_HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if len(head) < _MIN_NOISE or controls < len(head) * _NOISE_SHARE or head.startswith(_MARKS):
        return
    if len(head) - _high_bytes(head) - controls > len(head) * _MOST_ASCII:
        return
    if _unmarked_unicode(head) is None and not _is_nearly_utf8(head):
        advice = "if it is text, name its encoding, as in Options(encoding='utf-16-le')"
        kind = "compressed or other binary data"
        raise InputFormatError(f"the input looks like {kind}, not like text: {raw[:16]!r}…; {advice}")


def _has_control(head: bytes) -> bool:
    """Whether a byte stands in it that text never has: 0 to 7."""
    return len(head.translate(None, bytes(range(8)))) < len(head)


def decode(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """`raw` as text without a BOM, and what was odd about it (problems of kind 'encoding')."""
    text = decode_utf8(raw)
    return _decode_odd(raw) if text is None else (text, ())


def decode_utf8(raw: bytes) -> str | None:
    """`raw` as text where it is UTF-8 from end to end, without a BOM, and looks like nothing else; or None."""
    if raw.startswith(_MARKS) or b"\x1b" in raw or _unmarked_unicode(raw[:_HEAD_BYTES]):
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _decode_odd(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """What `decode` gives of bytes that are not plainly UTF-8."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _decode_unicode(raw[len(bom) :], encoding)
    unmarked = _unmarked_unicode(raw[:_HEAD_BYTES])
    if unmarked is not None:
        return _decode_unicode(raw, unmarked)
    if b"\x1b" in raw and raw.isascii():
        shifted = next((encoding for shift, encoding in _SHIFTS.items() if shift in raw), None)
        if shifted:
            return _decode_lossy(raw, shifted)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_other(raw, _declared(raw), error)


def _unmarked_unicode(head: bytes) -> str | None:
    """UTF-32; UTF-16 of mostly Latin text, of any markup, or with spaces and line ends; None of anything else."""
    opening = head[:4]
    if opening[:2] in _TAG_OPENS and opening[2:] != b"\x00\x00":
        return _TAG_OPENS[opening[:2]]
    if b"\x00" not in head:
        return None
    least = len(head) // 4 * 0.7  # a page in another script still has Latin markup and spaces
    pattern = "".join("0" if head[place::4].count(0) > least else "x" for place in range(4))
    return (_ZERO_PATTERNS.get(pattern) if len(head) >= 8 else None) or _spaced_unicode(head)


def _spaced_unicode(head: bytes) -> str | None:
    """UTF-16 of a script whose characters have no zero byte, told by its spaces and line ends, which have one each."""
    rest = head.replace(b"\x00", b"")
    if not _has_control(rest) and _is_nearly_utf8(rest):  # words with a zero between them
        return None
    even, odd = head[0::2], head[1::2]
    little, big = (
        sum(not high and low in b" \t\r\n" for low, high in zip(lows, highs, strict=False))
        for lows, highs in ((even, odd), (odd, even))
    )
    if max(little, big) < max(4, len(head) * _LEAST_SPACES):
        return None
    encoding = "utf-16-le" if little > big else "utf-16-be"
    try:
        head[: len(head) // 4 * 4].decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding


def _decode_unicode(raw: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _decode_stray(raw, error)
        return _decode_lossy(raw, encoding)


def _declared(raw: bytes) -> str | None:
    """Python's name of the charset that an XML declaration or a <meta> names; None for none that exists."""
    head = raw[:_HEAD_BYTES]
    if b"charset" not in head.lower() and b"encoding" not in head.lower():
        return None
    from bs4.dammit import EncodingDetector

    return charset_of(EncodingDetector.find_declared_encoding(head, is_html=True) or "")


def charset_of(name: str) -> str | None:
    """Python's name of the charset that browsers read pages of this name with; None for none that exists."""
    try:
        found = codecs.lookup(name).name
        b"a".decode(found)
    except (LookupError, ValueError):
        return None
    return None if found in _NO_CHARSETS else _SUPERSETS.get(found, found)


def _decode_other(raw: bytes, declared: str | None, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    """What is not UTF-8 from end to end."""
    if len(raw) - error.start < 4 and error.reason == "unexpected end of data" and error.start:
        problem = _problem("The text ends within a UTF-8 sequence.", raw, error.start)
        return raw[: error.start].decode("utf-8"), (problem,)
    if _is_nearly_utf8(raw):
        return _decode_stray(raw, error)
    if declared and not declared.startswith(("utf-8", "utf-16", "utf-32", "utf_")):
        text, problems = _decode_lossy(raw, declared)
        if not problems or text.count("\ufffd") <= len(text) * _MAX_BAD_SHARE:
            return text, problems
    guess = _guess(raw)
    text, problems = _decode_lossy(raw, guess)
    if declared:
        message = f"The page declares {declared}, but was decoded as {guess}."
        return text, (_problem(message), *problems)
    return text, (_problem(f"No charset is declared; the page was decoded as {guess}, a guess."), *problems)


def _is_nearly_utf8(raw: bytes) -> bool:
    text = raw.decode("utf-8", "surrogateescape")
    strays = len(_ESCAPED.findall(text))
    beyond = len(text) - len(text.encode("ascii", "ignore")) - strays
    return beyond >= _MIN_SOUND * strays


def _decode_stray(raw: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    """UTF-8 with stray bytes of windows-1252 in it, as pages have that were put together of several sources."""
    text = raw.decode("utf-8", "surrogateescape")
    text = _ESCAPED.sub(lambda match: _stray(ord(match[0]) - 0xDC00), text)
    return text, (_problem("Some bytes are not UTF-8; they were read as windows-1252.", raw, error.start),)


def _stray(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "replace")


def _decode_lossy(raw: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        return raw.decode(encoding, "replace"), (_problem(f"Some bytes are not {encoding}.", raw, error.start),)


def _problem(message: str, raw: bytes = b"", at: int = -1) -> Problem:
    line = len(raw[: at + 1].splitlines()) if at >= 0 else None
    return Problem(kind="encoding", message=message, line=line)


def _guess(raw: bytes) -> str:
    """The charset whose script the bytes spell most plausibly; windows-1252 where they are of Latin script."""
    high = _HIGH.search(raw)
    begin = high.start() if high else 0
    sample = raw[begin : begin + _SAMPLE_BYTES]
    foreign = sum(map(_high_bytes, _FOREIGN.findall(sample)))
    if foreign < _high_bytes(sample) * _MIN_FOREIGN_SHARE:
        return "cp1252"
    best, encoding = max((_plausibility(sample, name, letters), name) for name, letters in _GUESSES)
    return encoding if best >= _MIN_FREQUENT_SHARE else "cp1252"


def _high_bytes(sample: bytes) -> int:
    return len(sample.translate(None, bytes(range(0x80))))


def _plausibility(sample: bytes, encoding: str, frequent: str) -> float:
    """Share of the characters beyond ASCII that are among the script's most frequent; less for each of none."""
    text = sample.decode(encoding, "replace")
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 0.0
    letters = frozenset(frequent)
    good = sum(character in letters for character in beyond)
    bad = sum(character == "\ufffd" or "\u2500" <= character <= "\u259f" for character in beyond)  # boxes of DOS
    return (good - 4 * bad) / len(beyond)
