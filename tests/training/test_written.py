"""Written pages and blocks: what the files say, and that each style of dump keeps every line's role."""

from __future__ import annotations

import random

import pytest

from newsclean.lexicon.loader import bits_of
from newsclean.model import Role
from newsclean.readers.html.reader import read_html
from newsclean.training.dataset import SPLICED, read_dump
from newsclean.training.splice import written_labels
from newsclean.training.written import Line, bare, blocks_by_role, render, render_html, written_blocks, written_pages

_PAGE = (
    (Line(Role.NAVIGATION, "*", "[[Home]]"), Line(Role.NAVIGATION, "*", "[[Harbours]]")),
    (Line(Role.HEADLINE, "#", "Fog closes the harbour of Ellmouth"),),
    (
        Line(Role.BODY, "", "The harbour of [[Ellmouth]] stayed closed for a third day on Monday."),
        Line(Role.BODY, "", "Eleven ships waited outside, the harbour master said."),
    ),
    (Line(Role.MOST_READ, "#", "Most read"), Line(Role.MOST_READ, "*", "[[Ten soups for fog]]")),
)
_LINES = [line for group in _PAGE for line in group]


@pytest.mark.parametrize("style", SPLICED)
def test_in_each_style_of_dump_a_fragment_has_the_role_of_its_line(style: str) -> None:
    page = read_dump("\n".join(render(_PAGE, style, random.Random(1))), style)
    labels = written_labels(page, _LINES)
    roles = dict(zip(page.texts, labels.allowed.tolist(), strict=True))
    assert roles["Harbours"] == bits_of([Role.NAVIGATION])
    assert roles["Fog closes the harbour of Ellmouth"] == bits_of([Role.HEADLINE])
    assert roles["Eleven ships waited outside, the harbour master said."] == bits_of([Role.BODY])
    assert roles["Ten soups for fog"] == bits_of([Role.MOST_READ])


def test_a_paragraph_cut_at_its_links_goes_on() -> None:
    page = read_dump("\n".join(render(_PAGE, "bs4", random.Random(1))), "bs4")
    joins = dict(zip(page.texts, written_labels(page, _LINES).joins.tolist(), strict=True))
    assert [joins["The harbour of"], joins["Ellmouth"], joins["Home"]] == [0, 1, -1]


def test_as_html_every_line_is_a_fragment_of_its_own() -> None:
    page = read_html(render_html(_PAGE, random.Random(1)))
    assert [bare(text) for text in page.texts] == [line.bare for line in _LINES]
    assert page.metadata.title == "Fog closes the harbour of Ellmouth"


def test_the_files_hold_pages_with_a_story_and_blocks_without_one() -> None:
    pages = [page for language in written_pages().values() for page in language]
    assert all(any(line.role is Role.BODY for group in page for line in group) for page in pages)
    assert all(written_blocks()[language] for language in ("en", "de", "ja", "ar"))


def test_a_block_that_may_stand_anywhere_is_of_no_story_s_head() -> None:
    roles = {line.role for blocks in blocks_by_role("de").values() for block in blocks for line in block}
    assert Role.DONATION in roles
    assert not roles & {Role.HEADLINE, Role.DECK, Role.BYLINE, Role.BODY}


def test_a_language_without_blocks_has_the_english_ones() -> None:
    assert blocks_by_role("xx") == blocks_by_role("en")
