"""Whether the page states a longer text than its body has: the rest is behind a wall, comes with a script, or was lost.

Of 1,343 real pages 417 state how many words their text has, or the text. Ten of these state much more than the body
has: what is behind a wall or a click, and texts that their truth leaves out as well.
"""

from __future__ import annotations

from newsclean.metadata import Metadata
from newsclean.metadata.json_ld import plain_paragraphs
from newsclean.model import Paragraph, Problem

_RATIO = 1.4  # words stated for each of the body; up to 1.3 captions, standfirsts and lists make the difference
_LEAST = 100  # words stated
_MOST = 10**7  # words stated; who states more counts something else
_LONGEST_WORD = 15  # characters of the body's words on average; scripts without spaces have more


def shortfall_of(metadata: Metadata, body: tuple[Paragraph, ...]) -> tuple[Problem, ...]:
    """The problem that the body is much shorter than the page's JSON-LD states, if it is."""
    stated = _stated_words(metadata)
    if stated < _LEAST:
        return ()
    text = " ".join(paragraph.text for paragraph in body)
    found = len(text.split())
    if not found or stated < _RATIO * found or len(text) > _LONGEST_WORD * found:
        return ()
    message = f"The page states a text of {stated:,} words, of which the body has {found:,}."
    return (Problem(kind="shorter-than-stated", message=message),)


def _stated_words(metadata: Metadata) -> int:
    """The words that the page says its article has, or those of the text that it states, if that is more.

    Of several counts the first is the article's: those of other stories stand beside it.
    """
    counts = (_count(item.get("wordCount")) for item in metadata.articles)
    return max(next(filter(None, counts), 0), len(" ".join(plain_paragraphs(metadata.body)).split()))


def _count(value: object) -> int:
    """A number of words, as a number or as text; 0 where the value is none."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < len(str(_MOST)):
        value = int(value)
    return value if isinstance(value, int) and value < _MOST else 0
