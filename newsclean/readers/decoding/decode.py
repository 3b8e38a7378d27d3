"""Bytes to text: BOM, UTF-8, the declared charset, then what the bytes look like. Never raises.

UTF-8 that decodes strictly is UTF-8, whatever the page declares. The declared charset is read as browsers read it
("iso-8859-1" is windows-1252). What does not decode is decoded as far as it goes, and said so in a Problem.
"""

from __future__ import annotations

from newsclean.model import Problem
from newsclean.readers.decoding.charsets import (
    BOMS,
    ESCAPED,
    HEAD_BYTES,
    MARKS,
    declared_charset,
    guess_charset,
    is_nearly_utf8,
    unmarked_unicode,
)

# What shifts to another script in text of seven bits.
_SHIFTS = {b"\x1b$B": "iso2022_jp", b"\x1b$@": "iso2022_jp", b"\x1b$)C": "iso2022_kr"}
_MAX_BAD_SHARE = 0.02  # of undecodable characters, for a declared charset to be believed all the same


def decode(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """`raw` as text without a BOM, and what was odd about it (problems of kind 'encoding')."""
    text = decode_utf8(raw)
    return _decode_odd(raw) if text is None else (text, ())


def decode_utf8(raw: bytes) -> str | None:
    """`raw` as text where it is UTF-8 from end to end, without a BOM, and looks like nothing else; or None."""
    if raw.startswith(MARKS) or b"\x1b" in raw or unmarked_unicode(raw[:HEAD_BYTES]):
        return None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _decode_odd(raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """What `decode` gives of bytes that are not plainly UTF-8."""
    for bom, encoding in BOMS:
        if raw.startswith(bom):
            return _decode_unicode(raw[len(bom) :], encoding)
    unmarked = unmarked_unicode(raw[:HEAD_BYTES])
    if unmarked is not None:
        return _decode_unicode(raw, unmarked)
    if b"\x1b" in raw and raw.isascii():
        shifted = next((encoding for shift, encoding in _SHIFTS.items() if shift in raw), None)
        if shifted:
            return _decode_lossy(raw, shifted)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_other(raw, declared_charset(raw), error)


def _decode_unicode(raw: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _decode_stray(raw, error)
        return _decode_lossy(raw, encoding)


def _decode_other(raw: bytes, declared: str | None, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    """What is not UTF-8 from end to end."""
    if len(raw) - error.start < 4 and error.reason == "unexpected end of data" and error.start:
        problem = _problem("The text ends within a UTF-8 sequence.", raw, error.start)
        return raw[: error.start].decode("utf-8"), (problem,)
    if is_nearly_utf8(raw):
        return _decode_stray(raw, error)
    if declared and not declared.startswith(("utf-8", "utf-16", "utf-32", "utf_")):
        text, problems = _decode_lossy(raw, declared)
        if not problems or text.count("\ufffd") <= len(text) * _MAX_BAD_SHARE:
            return text, problems
    guess = guess_charset(raw)
    text, problems = _decode_lossy(raw, guess)
    if declared:
        message = f"The page declares {declared}, but was decoded as {guess}."
        return text, (_problem(message), *problems)
    return text, (_problem(f"No charset is declared; the page was decoded as {guess}, a guess."), *problems)


def _decode_stray(raw: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    """UTF-8 with stray bytes of windows-1252 in it, as pages have that were put together of several sources."""
    text = raw.decode("utf-8", "surrogateescape")
    text = ESCAPED.sub(lambda match: _stray(ord(match[0]) - 0xDC00), text)
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
