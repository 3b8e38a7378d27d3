"""What elements are called raises the role that the name says, of what they hold."""

import numpy as np
import pytest

from newsclean.decide.roles.named import weigh_names
from newsclean.model import ROLES
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text

NATS = 3
AT_MOST = 120


def raised(markup: str) -> dict[str, list[str]]:
    """The roles that are raised by 3 nats of each text of a page."""
    page = read_html(f"<html><body class=newsletter>{markup}<p>Harbour opens</p></body></html>")
    scores = np.ones((len(page.texts), len(ROLES)), np.float32)
    weigh_names(page, scores)
    assert set(np.log(scores).round(4).ravel().tolist()) <= {0, NATS}
    return {
        text: [str(role) for role, score in zip(ROLES, row, strict=True) if score > 1]
        for text, row in zip(page.texts, scores, strict=True)
    }


@pytest.mark.parametrize(
    ("attribute", "role"),
    [
        ("class=newsletter-signup", "newsletter"),
        ("class='box newsletterForm'", "newsletter"),
        ("id=comments", "comments"),
        ("class=CommentList_a1b2", "comments"),
        ("class=most-read", "most_read"),
        ("aria-label='Most popular'", "most_read"),
        ("class=video-player__title", "media"),
        ("class=related-topics", "tags"),
        ("class=author-bio", "author_bio"),
        ("class=c-authorBox", "author_bio"),
        ("class=header_donate", "donation"),
        ("class=back-to-top", "navigation"),
    ],
)
def test_the_name_of_an_element_says_what_it_holds(attribute: str, role: str) -> None:
    found = raised(f"<div {attribute}><h2>Crane sold</h2><ul><li>Ferry late</li></ul></div>")
    assert found == {"Crane sold": [role], "Ferry late": [role], "Harbour opens": []}


@pytest.mark.parametrize(
    "name", ["story", "commentary", "symbiosis", "at-most reader", "stop-top", "hashtags", "players"]
)
def test_other_words_say_nothing(name: str) -> None:
    assert raised(f"<div class='{name}'><p>Crane sold</p></div>") == {"Crane sold": [], "Harbour opens": []}


def test_elements_within_one_of_the_same_name_count_once() -> None:
    found = raised("<div class=comments><div class=comment><p>Crane sold</p></div><p>Ferry late</p></div>")
    assert found == {"Crane sold": ["comments"], "Ferry late": ["comments"], "Harbour opens": []}


def test_two_names_say_two_roles() -> None:
    found = raised("<div class=comments><div class=newsletter><p>Crane sold</p></div><p>Ferry late</p></div>")
    assert found["Crane sold"] == ["newsletter", "comments"]
    assert found["Ferry late"] == ["comments"]


def test_a_heading_that_is_a_label_of_something_else_ends_it() -> None:
    found = raised("<div class=comments><h3>Most read</h3><p>Crane sold</p><h3>Weather</h3><p>Ferry late</p></div>")
    assert found == {
        "Most read": ["comments"],
        "Crane sold": ["comments"],
        "Weather": [],
        "Ferry late": [],
        "Harbour opens": [],
    }
    found = raised("<div class=comments><p>Crane sold</p><h3>Comments</h3><p>Weather</p><h3>Ferry late</h3></div>")
    assert set(map(tuple, list(found.values())[:4])) == {("comments",)}


@pytest.mark.parametrize(("count", "roles"), [(AT_MOST, ["comments"]), (AT_MOST + 1, [])])
def test_an_element_of_many_fragments_is_the_page(count: int, roles: list[str]) -> None:
    assert raised(f"<div class=with-comments>{'<p>Crane sold</p>' * count}</div>")["Crane sold"] == roles


def test_a_dump_has_no_elements() -> None:
    page = read_text("Comments\nCrane sold")
    scores = np.ones((len(page.texts), len(ROLES)), np.float32)
    weigh_names(page, scores)
    assert (scores == 1).all()
