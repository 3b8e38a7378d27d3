"""HTML source → lxml tree, whatever the source: bytes of any encoding, NULs, XML declarations, surrogates."""

from __future__ import annotations

import numpy as np
from lxml import etree

from newsclean.model import Problem
from newsclean.readers.decoding.decode import decode
from newsclean.readers.html.tame import ATTEMPTS, needs_taming, tame
from newsclean.text.patterns import lazily

# Characters that libxml2 ends a document at or refuses, and lone surrogates, which no encoding has. C1 controls stay:
# they are cp1252 read as Latin-1, to be mended.
_CONTROL = lazily("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_CHARACTER = b"\xef\xbf\xbe"  # how U+FFFE is written; U+FFFF by one more
_PART = 1 << 20  # bytes looked through at once
_HUGE = 10_000_000  # bytes from which libxml2 wants to be told that the size is meant


def parse_html(source: bytes | str, *, is_utf8: bool = False) -> tuple[etree._Element | None, tuple[Problem, ...]]:
    """(root element, what was odd). The root is None where there is nothing to parse.

    Bytes that are known to be UTF-8 are parsed as they are: the text of a large page takes up to four times their size.
    """
    problems: tuple[Problem, ...] = ()
    if isinstance(source, bytes) and not is_utf8:
        source, problems = decode(source)
    data = _encoded(source)
    if data is None:
        data = _CONTROL().sub("", _as_text(source)).encode()
        problems += (Problem(kind="control-characters", message="The page has control characters; they were dropped."),)
    if not data or data.isspace():
        return None, problems
    root, line = _parse(data)
    return root, problems + _nesting_problem(line)


def top_elements(root: etree._Element) -> list[etree._Element]:
    """`root`, and where it is a document's what libxml2 (from 2.14 on) puts beside it: all that follows </html>."""
    return [root] if root.getparent() is not None else [root, *root.itersiblings(etree.Element)]


def _as_text(source: bytes | str) -> str:
    """A page as text; bytes are UTF-8."""
    return source if isinstance(source, str) else source.decode()


def _encoded(source: bytes | str) -> bytes | None:
    """`source` in UTF-8; None where it holds one of `_CONTROL`."""
    try:
        data = source.encode() if isinstance(source, str) else source
    except UnicodeEncodeError:  # a lone surrogate
        return None
    return None if _has_control(data) else data


def _has_control(data: bytes) -> bool:
    """Whether UTF-8 holds one of `_CONTROL`: the bytes 0 to 8, 11, 14 to 31 or 127, or what is no character."""
    points = np.frombuffer(data, np.uint8)
    parts = (points[at : at + _PART] for at in range(0, len(points), _PART))
    is_low = any(part.min() < 9 or (part - 14 < 18).any() for part in parts)  # unsigned: below 14 it wraps around
    if is_low or b"\x0b" in data or b"\x7f" in data:
        return True
    if b"\xef" not in data:
        return False
    first, second, third = _NO_CHARACTER
    at = (points[:-2] == first).nonzero()[0]  # few: a search for all three bytes takes ten times as long
    return bool(((points[at + 1] == second) & (points[at + 2] >= third)).any())


def _parse(data: bytes) -> tuple[etree._Element | None, int]:
    """(root, line of the first element that is nested too deep and was left out: 0 for none)."""
    line = 0
    tamed = data
    if needs_taming(data):
        tamed, line = _tamed(data, 0)
    root, is_whole = _parse_as_it_is(tamed)
    for attempt in range(ATTEMPTS):
        if is_whole:
            break
        tamed, line = _tamed(data, attempt)
        root, is_whole = _parse_as_it_is(tamed)
    return root, line


def _tamed(data: bytes, attempt: int) -> tuple[bytes, int]:
    source, line = tame(data.decode(), attempt)
    return source.encode(), line


def _parse_as_it_is(data: bytes) -> tuple[etree._Element | None, bool]:
    """(root, whether libxml2 read the page to its end)."""
    is_huge = len(data) >= _HUGE
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=is_huge, remove_comments=True, remove_pis=True, no_network=True, collect_ids=False
    )
    root = etree.fromstring(data, parser)
    error = parser.error_log.last_error
    return root, error is None or "depth" not in error.message


def _nesting_problem(line: int) -> tuple[Problem, ...]:
    if not line:
        return ()
    message = "Elements are nested hundreds deep; levels in the middle were left out, their text was not."
    return (Problem(kind="deep-nesting", message=message, line=line),)
