"""The list that an element holds under the label that opens it."""

import pytest

from newsclean import clean
from newsclean.decide.roles.opened import opened_by
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text
from tests.conftest import html_with

LABEL = "<h2>Most read</h2>"
ENTRIES = "<ul><li>Crane sold</li><li>Ferry late</li><li>Bridge shut</li></ul>"
TITLES = ["Crane sold", "Ferry late", "Bridge shut"]
AT_MOST = 150
MOST_READ, RELATED = (ROLES.index(role) for role in (Role.MOST_READ, Role.RELATED))
KNOWN = {
    "Advertisement": Role.ADVERTISEMENT,
    "Related": Role.RELATED,
    "Comments": Role.COMMENTS,
    "Harbour crane sold": Role.HEADLINE,
    "By Ana Lima": Role.BYLINE,
}


def deeper(text: str, story: tuple[str, ...] = ()) -> list[str]:
    """The list under the label of a text dump."""
    page = read_text(text)
    roles = {"Most read": MOST_READ, **dict.fromkeys(story, -1)}
    roles |= {line: ROLES.index(role) for line, role in KNOWN.items()}
    best = [roles.get(line, RELATED) for line in page.texts]
    return [page.texts[index] for index in opened_by(page, (), best, page.texts.index("Most read"))]


def opened(page: Page, text: tuple[str, ...] = (), label: str = "Most read") -> list[str]:
    """The list under a label of a page, whose other lines the scorer takes for related ones or for what they say."""
    roles = {"Most read": MOST_READ, **dict.fromkeys(text, -1)}
    roles |= {line: ROLES.index(role) for line, role in KNOWN.items()}
    best = [roles.get(line, RELATED) for line in page.texts]
    contexts = page.context_of.tolist()
    return [page.texts[index] for index in opened_by(page, contexts, best, page.texts.index(label))]


@pytest.mark.parametrize(
    "markup",
    [
        f"<section>{LABEL}{ENTRIES}</section>",
        f"<section><div class=head>{LABEL}<a href=/all>See all</a></div>{ENTRIES}</section>",
        f"<aside class=rail><section class=box>{LABEL}{ENTRIES}</section><p>Weather</p></aside>",
    ],
)
def test_it_is_the_innermost_element_that_holds_a_list(markup: str) -> None:
    assert [text for text in opened(html_with(markup)) if text != "See all"] == TITLES


@pytest.mark.parametrize(
    "markup",
    [
        f"{LABEL}{ENTRIES}",
        f"<section><p>Weather</p>{LABEL}{ENTRIES}</section>",
        f"<section>{LABEL}<p>Crane sold</p><p>Ferry late</p></section>",
        f"<section>{LABEL}{'<p>Crane sold</p>' * (AT_MOST + 1)}</section>",
        f"<section>{ENTRIES}{LABEL}</section>",
    ],
)
def test_a_label_that_stands_first_in_none_opens_none(markup: str) -> None:
    assert opened(html_with(markup)) == []


def test_an_element_of_many_fragments_is_taken_whole() -> None:
    markup = f"<section>{LABEL}{'<p>Crane sold</p>' * (AT_MOST - 1)}</section>"
    assert opened(html_with(markup)) == ["Crane sold"] * (AT_MOST - 1)


def test_a_label_may_be_a_page_s_first_and_its_element_the_last() -> None:
    assert opened(read_html(f"<html><body><section>{LABEL}{ENTRIES}</section></body></html>")) == TITLES


def test_labels_of_something_else_and_the_story_are_none_of_the_list() -> None:
    page = html_with(f"<section>{LABEL}<p>Advertisement</p><p>The crane went.</p>{ENTRIES}</section>")
    assert opened(page, text=("The crane went.",)) == TITLES


def test_the_story_s_head_is_none_of_the_list() -> None:
    page = html_with(f"<section>{LABEL}<h1>Harbour crane sold</h1><p>By Ana Lima</p>{ENTRIES}</section>")
    assert opened(page) == TITLES


def test_an_element_with_labels_of_two_other_roles_is_no_list() -> None:
    page = html_with(f"<section>{LABEL}{ENTRIES}<h2>Comments</h2>{ENTRIES}</section>")
    assert opened(page) == TITLES * 2
    page = html_with(f"<section>{LABEL}{ENTRIES}<p>Related</p>{ENTRIES}<h2>Comments</h2></section>")
    assert opened(page) == []


def test_a_heading_that_is_another_list_s_label_ends_it_within_its_element() -> None:
    page = html_with(f"<section>{LABEL}{ENTRIES}<h2>Related</h2>{ENTRIES}</section>")
    assert opened(page) == TITLES
    page = html_with(f"<section>{LABEL}{ENTRIES}<h2>Most read</h2>{ENTRIES}</section>")
    assert opened(page).count("Crane sold") == 2


def test_the_rest_of_the_element_is_that_list_s() -> None:
    others = "<ul><li>Fog lifts</li><li>Quay opens</li></ul>"
    page = html_with(f"<section>{LABEL}{ENTRIES}<h2>Related</h2>{others}<h2>Latest news</h2>{ENTRIES}</section>")
    assert opened(page, label="Related") == ["Fog lifts", "Quay opens"]
    assert opened(page, label="Latest news") == TITLES
    apart = html_with(f"<section>{LABEL}{ENTRIES}</section><p>Weather</p><h2>Related</h2>{others}")
    assert opened(apart, label="Related") == []
    line = html_with(f"<section>{LABEL}{ENTRIES}<p>Related</p>{others}</section>")
    assert opened(line, label="Related") == []


def test_lists_within_lists_raise_an_entry_without_bounds_no_further() -> None:
    deep = "<div><h3>Most read</h3>" * 150 + "<p>Crane sold</p><p>Ferry late</p><p>Fog lifts</p>" + "</div>" * 150
    story = "<p>Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside.</p>" * 3
    article = clean(f"<html><body><h1>Fog closes harbour</h1>{story}{deep}</body></html>")
    assert [segment.role for segment in article.segments if segment.text == "Ferry late"] == [Role.MOST_READ]


DEEPER = "  Most read\n\n    Crane sold\n      Ferry late\n\n    Bridge shut"


@pytest.mark.parametrize("text", [DEEPER, f"Home\n{DEEPER}\n  Weather", f"    Home\n\n{DEEPER}\nWeather"])
def test_in_a_text_dump_it_is_what_stands_deeper_than_the_label(text: str) -> None:
    assert deeper(text) == TITLES


@pytest.mark.parametrize(
    "text",
    [
        "Most read\nCrane sold\nFerry late\nBridge shut",
        "Most read\n  Crane sold\n  Ferry late\nBridge shut",
        f"    Home\n{DEEPER}",
        "Most read\n" + "  Crane sold\n" * (AT_MOST + 1),
    ],
)
def test_a_label_that_opens_nothing_of_its_own_has_no_list(text: str) -> None:
    """As deep as its lines, over two of them, the end of something deeper, over half of the page."""
    assert deeper(text) == []


def test_what_has_the_story_or_its_title_is_no_list() -> None:
    assert deeper(DEEPER, story=("Ferry late",)) == []
    assert deeper(DEEPER.replace("Ferry late", "Harbour crane sold")) == []


def test_a_longest_list_of_a_text_dump() -> None:
    assert len(deeper("Most read\n" + "  Crane sold\n" * AT_MOST)) == AT_MOST


def test_labels_of_something_else_and_bylines_stay_in_a_text_dump() -> None:
    assert deeper(f"{DEEPER}\n    Advertisement\n    By Ana Lima") == TITLES
    assert deeper(f"{DEEPER}\n    Related\n    Comments") == []
