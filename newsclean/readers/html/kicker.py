"""The kicker that a heading holds before its headline, in an element of its own that is named for it.

For example:

    takes   <h1><span class="kicker">Harbour</span> Crane sold to Ellmouth</h1>
    leaves  <h1><span class="first">Crane</span> sold to Ellmouth</h1>
"""

from __future__ import annotations

from lxml import etree

from newsclean.text.whitespace import fold

_NAMES = (
    "kicker", "topline", "top-line", "overline", "roofline", "dachzeile", "spitzmarke", "eyebrow", "pretitle",
    "pre-title", "surtitre", "surtitle", "supertitle", "occhiello", "antetitulo", "overhead", "headline-label",
)  # fmt: skip
_BETWEEN = " :|–—-•·/"  # a kicker and its headline


def split_kicker(first: etree._Element, text: str) -> tuple[str, str]:
    """(the kicker, the headline) of a heading's text, if its `first` inline element holds one; else '' and the text."""
    if not any(name in (first.get("class") or "").lower() for name in _NAMES):
        return "", text
    kicker = fold("".join(map(str, first.itertext()))).rstrip(_BETWEEN)
    rest = text[len(kicker) :]
    is_it = kicker and text.startswith(kicker) and any(map(str.isalnum, rest)) and not rest[0].isalnum()
    return (kicker, rest.lstrip(_BETWEEN)) if is_it else ("", text)
