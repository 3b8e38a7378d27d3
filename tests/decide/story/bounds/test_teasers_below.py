"""Teasers of other stories under the story."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.teasers_below import teasers_below
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.markdown.reader import read_markdown
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
TITLES = ("Council sells the lighthouse", "Who pays for the pier", "Bakery opens on the old quay", "Fog for a week")
TEASER = "A baker has bought the lighthouse of Ellmouth."


def below(page: Page) -> list[str]:
    """What is found where titles, which are links, are no text and all else is."""
    is_text = np.array([not fragment.link_chars for fragment in page.fragments])
    return [page.texts[at] for at in np.flatnonzero(teasers_below(page, is_text))]


def cards(element: str = "<div>{}</div>", url: str = "/news/{}", teaser: str = f"<p>{TEASER}</p>") -> str:
    """A card of each title."""
    return "".join(
        element.format(f"<h3><a href='{url.format(at)}'>{title}</a></h3>{teaser}") for at, title in enumerate(TITLES)
    )


MENU = "".join(f"<p><a href='https://herald.example/{at}'>Section {at}</a></p>" for at in range(9))
STORY_HTML = f"<article><h1>River rises</h1>{f'<p>{STORY}</p>' * 3}</article>"


def test_cards_under_the_story_are_some() -> None:
    assert below(read_html(f"{STORY_HTML}<section>{cards()}</section>")) == [TEASER] * 4
    assert below(read_html(f"{STORY_HTML}{cards('{}')}")) == [TEASER] * 4


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            f"<article><h1>River rises</h1>{f'<p>{STORY}</p>' * 3}{cards('{}')}</article>", id="in its element"
        ),
        pytest.param(f"{MENU}{STORY_HTML}{cards(url='https://shop.example/{}')}", id="to a shop"),
        pytest.param(f"{STORY_HTML}{cards(url='#{}')}", id="within the page"),
        pytest.param(f"{STORY_HTML}{cards(teaser=f'<p>{TEASER}</p>' * 3)}", id="longer than teasers"),
        pytest.param(f"{STORY_HTML}{cards(teaser=f'<p>{TEASER * 12}</p>')}", id="long ones"),
        pytest.param(f"<h1>River rises</h1>{cards()}", id="no story over them"),
        pytest.param(f"{STORY_HTML}<div><h3><a href='/news'>{TITLES[0]}</a></h3><p>{TEASER}</p></div>", id="one"),
        pytest.param(f"{STORY_HTML}{cards().replace('h3', 'b')}", id="no headings"),
    ],
)
def test_other_linked_titles_have_the_story_s_text(html: str) -> None:
    assert below(read_html(html)) == []


def test_some_of_them_may_be_known_for_what_they_are() -> None:
    page = read_html(f"{STORY_HTML}{cards()}")
    is_text = np.array([not fragment.link_chars for fragment in page.fragments])
    known = [at for at, text in enumerate(page.texts) if text == TEASER][:3]
    is_text[known] = False
    assert [page.texts[at] for at in np.flatnonzero(teasers_below(page, is_text))] == [TEASER]


def test_in_markdown_titles_are_headings() -> None:
    story = f"# River rises\n\n{STORY}\n\n{STORY}\n\n"
    parts = [f"[{title}](/news/{at})\n\n{TEASER}\n\n" for at, title in enumerate(TITLES)]
    assert below(read_markdown(story + "".join(f"### {part}" for part in parts))) == [TEASER] * 4
    assert below(read_markdown(story + "".join(parts))) == []  # read-also lines


def turns(*lines: str, text: frozenset[str] = frozenset((STORY, STORY * 9, TEASER))) -> list[int]:
    """Which lines of a text dump are found, where some texts are text."""
    page = make_page(*lines)
    return np.flatnonzero(teasers_below(page, np.array([line in text for line in lines]))).tolist()


TURNS = [line for title in TITLES for line in (title, TEASER)]


def test_in_a_text_dump_titles_and_teasers_stand_by_turns_under_a_label() -> None:
    assert turns(*[STORY] * 4, "You may also like", *TURNS) == [6, 8, 10, 12]
    assert turns(*[STORY] * 4, "You may also like", *TURNS, "Most read", *TITLES) == [6, 8, 10, 12]
    dated = [line for title in TITLES for line in (title, "3 hours ago", TEASER)]
    assert turns(*[STORY] * 4, "You may also like", *dated) == [7, 10, 13, 16]


@pytest.mark.parametrize("day", ["21.05.2024 10:41", "Tuesday, 21 May 2024, 10:41"])  # one is as long as a title
def test_a_day_under_a_title_is_neither_its_teaser_nor_a_title(day: str) -> None:
    days = [line for title in TITLES for line in (title, day, TEASER)]
    assert turns(*[STORY] * 4, "You may also like", *days, "© The Harbour Press.") == [7, 10, 13, 16]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((*[STORY] * 4, *TURNS), id="no label"),
        pytest.param((*[STORY] * 4, "You may also like", *TURNS[:4]), id="two"),
        pytest.param((STORY * 9, "You may also like", *TURNS), id="one paragraph over it"),
        pytest.param((STORY, STORY, "You may also like", *TURNS), id="more than the story"),
        pytest.param((*[STORY] * 9, "You may also like", *TURNS, *[STORY] * 3), id="the story goes on"),
        pytest.param((*[STORY] * 4, "You may also like", *TITLES, STORY), id="titles alone"),
        pytest.param((*[STORY] * 4, "Weather", *TURNS), id="a label of something else"),
    ],
)
def test_other_turns_of_a_text_dump_are_its_story_s(lines: tuple[str, ...]) -> None:
    assert turns(*lines) == []
