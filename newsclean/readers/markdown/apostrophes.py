"""The blank that html2text puts before an apostrophe which is a character reference, within an emphasis or behind it.

    **It 's said that _The Tide_ ’s editor didn 't know**   →   It's said that The Tide’s editor didn't know
    **L 'opposition quitte les pourparlers**                →   L'opposition quitte les pourparlers

Of the dumps that html2text makes of real pages one in ten has some.
"""

from __future__ import annotations

import re

from newsclean.page import Fragment

_SIGNS = (" '", " ’")
_NOT = "do|ca|wo|is|did|does|could|would|should|has|have|had|are|were|was|ai|must|need"
_DUTCH = "avonds|middags|morgens|nachts|ochtends|winters|zomers"  # "om acht uur 's avonds"
_ELIDED = "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|quell|un"
_APART = re.compile(rf"(?<=\w) (?=['’](?:(?:re|ve|ll)(?!\w)|s(?![\w*'’-]| (?:{_DUTCH})\b)))", re.IGNORECASE)
_NEGATION = re.compile(rf"\b((?:{_NOT})n) (?=['’]t(?!\w))", re.IGNORECASE)
_ELISION = re.compile(rf"(?<![\w'’])({_ELIDED}) (?=['’][aeiouyhàâéèêëîïôûœ])", re.IGNORECASE)


def has_apart(text: str) -> bool:
    """Whether a text may have such a blank: most have none."""
    return any(map(text.__contains__, _SIGNS))


def close_up(fragments: list[Fragment]) -> list[Fragment]:
    """The fragments without them."""
    return [_closed_up(fragment) if has_apart(fragment.text) else fragment for fragment in fragments]


def _closed_up(fragment: Fragment) -> Fragment:
    text = _APART.sub("", fragment.text)
    text = _NEGATION.sub(r"\1", text)
    text = _ELISION.sub(r"\1", text)
    return fragment._replace(text=text, link_chars=min(fragment.link_chars, len(text)))
