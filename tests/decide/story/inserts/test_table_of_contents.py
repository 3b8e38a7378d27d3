"""A table of contents is no text."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.table_of_contents import contents_of
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text

NAMES = ("How the bridge opened", "Who paid for it", "What comes next")


def entries(names: tuple[str, ...], headings: tuple[str, ...], *, link: bool = True) -> list[str]:
    """The entries found on a page where all is text."""
    shown = [f"<a href=#{at}>{name}</a>" if link else name for at, name in enumerate(names)]
    heads = "".join(f"<h2>{name}</h2><p>The river rose.</p>" for name in headings)
    page = read_html(f"<ul>{''.join(f'<li>{name}</li>' for name in shown)}</ul>{heads}")
    found = contents_of(page, np.ones(len(page.fragments), bool))
    return [page.texts[at] for at in np.flatnonzero(found).tolist()]


def test_links_that_say_the_headings_are_one() -> None:
    assert entries(NAMES, NAMES) == list(NAMES)
    assert entries(tuple(map(str.upper, NAMES)), NAMES) == list(map(str.upper, NAMES))


def test_other_entries_between_them_stay() -> None:
    assert entries((*NAMES, "The river"), NAMES) == list(NAMES)


@pytest.mark.parametrize(
    ("names", "headings", "link"),
    [
        (NAMES, NAMES[:2], True),  # two headings
        (NAMES[:2], NAMES, True),  # two entries
        (NAMES, NAMES, False),  # no links: a list of its own
        (NAMES, tuple(f"{name} today" for name in NAMES), True),
    ],
)
def test_other_lists_are_none(names: tuple[str, ...], headings: tuple[str, ...], link: bool) -> None:
    assert entries(names, headings, link=link) == []


def test_headings_that_are_links_are_none() -> None:
    page = read_html("".join(f"<h2><a href=#{name}>{name}</a></h2><p>The river rose.</p>" for name in NAMES))
    assert not contents_of(page, np.ones(len(page.fragments), bool)).any()


PARAGRAPH = "The river rose for three days, and on the fourth the old bridge at Ellmouth went with it."


def entries_of_dump(lines: list[str]) -> list[str]:
    """The entries found in a dump where all is text."""
    page = read_text("\n".join(lines))
    found = contents_of(page, np.ones(len(page.fragments), bool))
    return [page.texts[at] for at in np.flatnonzero(found).tolist()]


def story(names: tuple[str, ...] = NAMES) -> list[str]:
    return [line for name in names for line in (name, PARAGRAPH)]


def test_lines_that_a_dump_says_again_over_paragraphs_are_one() -> None:
    assert entries_of_dump(["In this article", *NAMES, PARAGRAPH, *story()]) == list(NAMES)
    assert entries_of_dump([*NAMES, *story(tuple(map(str.upper, NAMES)))]) == list(NAMES)


def test_deeper_entries_that_are_no_headings_stay() -> None:
    assert entries_of_dump([NAMES[0], "A mill of old", "A toll", *NAMES[1:], *story()]) == list(NAMES)


@pytest.mark.parametrize(
    "lines",
    [
        [*NAMES[:2], *story()],  # two entries
        [*NAMES, *story(NAMES[:2])],  # two headings
        [*NAMES, *NAMES],  # said twice, over nothing
        [*NAMES, *story(), *story()],  # headings that the text has twice
        [*story(), *story()],  # the story twice
        [*NAMES, *story(NAMES[::-1])],  # in another order
        [NAMES[0], "Weight", "Size", "Price", *NAMES[1:], *story()],  # far apart
        [*(line for name in NAMES for line in (name, "12 kg")), *(line for name in NAMES for line in (name, "9 kg"))],
    ],
)
def test_what_is_said_again_otherwise_is_none(lines: list[str]) -> None:
    assert entries_of_dump(lines) == []
