"""A text that a browser shows as a page → the text: saved, or as a driven browser has it, it stands in one `<pre>`.

<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="white-space: pre-wrap;">Fog …</pre>
"""

from __future__ import annotations

import re

from newsclean.model import Problem
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.envelopes.escapes import references

_LOOK = 1_000  # characters in which the text begins
_OPENS = re.compile(
    r"\s*(?:<!doctype[^>]*>\s*)?<html[^<>]*>\s*(?:<head[^<>]*>(?:\s*<(?:meta|link)[^<>]*>)*\s*</head>\s*)?"
    r"<body[^<>]*>\s*<pre[^<>]*>",
    re.IGNORECASE,
)
_ENDS = re.compile(r"</pre>(?:\s*<div[^<>]*></div>)?(?:\s*</body>)?(?:\s*</html>)?\s*\Z", re.IGNORECASE)
SHOWN = Problem(kind="escaped", message="The page is a browser's view of a text; the text was read.")


def shown_text(given: str) -> Envelope | None:
    """The text of a page that has no markup but one `<pre>` around it; None of any other page."""
    opens = _OPENS.match(given[:_LOOK])
    close = given.find("<", opens.end()) if opens else -1
    ends = _ENDS.match(given, close) if close >= 0 else None
    if opens is None or ends is None:
        return None
    inner = references(given, opens.end(), close)
    return Envelope(given, [(0, opens.end(), ""), *inner, (close, len(given), "")], SHOWN)
