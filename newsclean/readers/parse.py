"""HTML source → lxml tree, whatever the source: bytes of any encoding, NULs, XML declarations, surrogates."""

from __future__ import annotations

import re

from lxml import etree

from newsclean.model import Problem
from newsclean.readers.decode import decode

# Characters that libxml2 ends a document at or refuses. C1 controls stay: they are cp1252 read as Latin-1, to be mended.
_CONTROLS = dict.fromkeys([*range(0x00, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F, 0xFFFE, 0xFFFF])
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def parse_html(source: bytes | str, encoding: str | None = None) -> tuple[etree._Element | None, tuple[Problem, ...]]:
    """(root element, what was odd). The root is None where there is nothing to parse."""
    problems: tuple[Problem, ...] = ()
    if isinstance(source, bytes):
        source, problems = (source.decode(encoding, "replace"), ()) if encoding else decode(source)
    if _CONTROL.search(source):
        source = source.translate(_CONTROLS)
        problems += (Problem(kind="control-characters", message="The page has control characters; they were dropped."),)
    if not source or source.isspace():
        return None, problems
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    return etree.fromstring(source.encode("utf-8", "replace"), parser), problems
