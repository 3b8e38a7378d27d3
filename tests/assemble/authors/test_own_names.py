"""Lines that name the article's own authors."""

import pytest

from newsclean.assemble.authors.own_names import RULE, with_own_names
from newsclean.model import Role
from tests.assemble.conftest import Decided

TITLE = "headline: River rises for a third night"
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."
NOTE = "footer: She came to the paper in 2009, and Pilot has written of bridges and ferries since then."
BEGUN = "promo: Jane Pilot has written of bridges and ferries for the paper since 2009, mostly from Ellmouth."
AUTHORS = ("Jane Pilot", "Ben Ferry")


def told(decided: Decided, *lines: str, head: int = 0, authors: tuple[str, ...] = AUTHORS) -> dict[int, Role]:
    """The roles that lines get by what they name."""
    page, decision = decided(*lines, head=head)
    found = with_own_names(page, decision, authors)
    changed = [at for at, rule in enumerate(found.rules) if rule == RULE]
    assert [role for at, role in enumerate(found.roles) if at not in changed] == [
        role for at, role in enumerate(decision.roles) if at not in changed
    ]
    return {at: found.roles[at] for at in changed}


def test_by_the_headline_they_are_bylines(decided: Decided) -> None:
    lines = ("navigation: JANE PILOT", TITLE, "social: Share", "related: Ben Ferry", STORY)
    assert told(decided, *lines, head=1) == {0: Role.BYLINE, 3: Role.BYLINE}


@pytest.mark.parametrize(
    "line",
    [
        "Jane Pilot 3 May 2024",
        "By Jane Pilot • May 3",
        "Written by Jane Pilot • May 3",
        "Por Ben Ferry, 3 mayo",
        "Ben Ferry, The Courier",
    ],
)
def test_what_says_the_name_before_the_date_is_a_byline(decided: Decided, line: str) -> None:
    assert told(decided, TITLE, f"dateline: {line}", STORY) == {1: Role.BYLINE}


@pytest.mark.parametrize(
    "lines",
    [
        ("dateline: 3 May 2024, by Jane Pilot", STORY),
        ("navigation: Jane Pilot and the river", STORY),
        ("caption: Jane Pilot", STORY),
        (*["navigation: Sport"] * 11, "navigation: Jane Pilot", STORY),  # far from it
    ],
)
def test_others_by_the_headline_are_not(decided: Decided, lines: tuple[str, ...]) -> None:
    assert told(decided, TITLE, *lines) == {}


def test_under_the_story_they_begin_a_note(decided: Decided) -> None:
    assert told(decided, TITLE, STORY, "social: Share", "related: Jane Pilot") == {3: Role.AUTHOR_BIO}
    assert told(decided, TITLE, STORY, BEGUN) == {2: Role.AUTHOR_BIO}


def test_down_to_the_note(decided: Decided) -> None:
    lines = (TITLE, STORY, *["related: More"] * 20, "byline: Jane Pilot", "social: Follow", NOTE, "footer: Contact")
    assert told(decided, *lines) == dict.fromkeys((22, 23, 24), Role.AUTHOR_BIO)


@pytest.mark.parametrize(
    "lines",
    [
        ("byline: Jane Pilot", "related: More"),  # who signs the story
        ("tags: Jane Pilot", "tags: River"),
        (*["related: More"] * 12, "related: Jane Pilot", "related: More"),  # a teaser's author
        ("related: Jane Pilot on the river", "related: More"),
        ("latest: Jane Pilot", NOTE.replace("Pilot", "Miller")),
        ("comments: Jane Pilot", "comments: Well said!"),
    ],
)
def test_others_under_the_story_are_not(decided: Decided, lines: tuple[str, ...]) -> None:
    found = told(decided, TITLE, STORY, *lines)
    assert found == ({2: Role.AUTHOR_BIO} if lines[0].startswith("latest") else {})


def test_one_word_and_a_page_without_a_story_say_nothing(decided: Decided) -> None:
    assert told(decided, TITLE, STORY, "related: Jane", authors=("Jane",)) == {}
    assert told(decided, TITLE, "related: Jane Pilot") == {}
    assert told(decided, STORY, "navigation: Jane Pilot", head=-1) == {1: Role.AUTHOR_BIO}


def test_a_label_with_their_name_heads_their_stories(decided: Decided) -> None:
    lines = ("latest: More by Jane", "latest: Ferries are late", "latest: Crane sold", "navigation: Home")
    assert told(decided, TITLE, STORY, *lines) == dict.fromkeys((2, 3, 4), Role.FEATURED_AUTHOR)
    assert list(told(decided, TITLE, STORY, *lines[:2], "latest: Most read", *lines[2:])) == [2, 3]
    many = ["related: Ferries are late"] * 30
    assert len(told(decided, TITLE, STORY, "related: More from Ben Ferry", *many)) == 20


@pytest.mark.parametrize(
    "label", ["latest: More from Ellmouth", "latest: Jane Pilot on the river", "navigation: More by Jane Pilot"]
)
def test_another_label_does_not(decided: Decided, label: str) -> None:
    assert told(decided, TITLE, STORY, label, "latest: Ferries are late") == {}
