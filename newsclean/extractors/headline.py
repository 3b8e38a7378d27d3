"""The headline: the article's own title, over the story.

takes   <h1>Bridge over the Harrow opens after nine years</h1>
leaves  a teaser in a Related list, the site's name in the masthead
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.titles import MOST_APART, stated_titles, words

_STATED = 3.0  # nats: the page's metadata says that this is the title
_H1 = 1.0
_REPEATED = 1.5  # nats: in a dump, the line that the page's first line (its <title>) begins with
_WITHIN = 6.0  # nats: a sentence near the top that the first line repeats among other things, a date or "Read more"
_AROUND = 5.0  # nats: a line that repeats the sentence under it among other things
_BELOW = 4  # lines
_TOP = 8  # lines
_LONGEST_REST = 40  # characters of the first line besides it
_SHORTEST = 20  # characters; a shorter line may be a section's name


def find_headline(page: Page) -> Iterator[Claim]:
    """Claims for what the metadata calls the title, for first-level headings, in a dump for the repeated title line."""
    titles = stated_titles(page)
    stated = frozenset(index for title in titles for index in _repeats(page, title))
    for index, fragment in enumerate(page.fragments):
        if index in stated:
            yield Claim(index, Role.HEADLINE, _STATED, "headline-metadata")
        elif fragment.tag == "h1":
            yield Claim(index, Role.HEADLINE, _H1, "headline-h1")
        elif index and not titles and _heads(page.texts[0], fragment.text):
            yield Claim(index, Role.HEADLINE, _REPEATED, "headline-repeated")
        elif 0 < index <= _TOP and page.format == "text" and _is_within(fragment.text, page.texts[0]):
            yield Claim(index, Role.HEADLINE, _WITHIN, "headline-within")
        elif index and page.format == "text" and _is_around(page.texts, index):
            yield Claim(index, Role.HEADLINE, _AROUND, "headline-around")


def _repeats(page: Page, title: str) -> Iterator[int]:
    """The fragments that have a title's words and no others."""
    tokens, own = page.tokens, words(title)
    near = (abs(tokens.lengths - len(title)) <= MOST_APART) & (tokens.lengths > 0)
    for index in near.nonzero()[0].tolist():
        text = page.texts[index]
        if text == title or (own and own[0] in text.lower() and words(text) == own):
            yield index


def _heads(title_line: str, text: str) -> bool:
    """Whether a dump's first line begins with `text`, as a page's title does with its headline."""
    return len(text) >= _SHORTEST and title_line.startswith(text)


def _is_around(texts: list[str], index: int) -> bool:
    """Whether one of the next lines is this one without a date or a "Read more"."""
    return len(texts[index]) > 2 * _SHORTEST and any(
        _is_within(below, texts[index]) for below in texts[index + 1 : index + _BELOW]
    )


def _is_within(text: str, first: str) -> bool:
    """Whether the first line is `text` between a few words."""
    return len(text) >= 2 * _SHORTEST and 0 < len(first) - len(text) <= _LONGEST_REST and text in first
