"""A column of links in a dump is all menu or all footer, and mostly one thing; beyond a blank line is another one."""

import numpy as np
import pytest

from newsclean.decide.roles.columns import even_columns
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.text.reader import read_text

MENU, FOOTER, LATEST = map(ROLES.index, (Role.NAVIGATION, Role.FOOTER, Role.LATEST))


def evened(page: Page, *footer: float, other: int | None = None) -> str:
    """M, F or L for each line, with this probability of the footer, the rest the menu's; line `other` is a story."""
    scores = np.full((len(page.fragments), len(ROLES)), 0.001, np.float32)
    scores[:, FOOTER], scores[:, MENU] = footer, 1 - np.array(footer)
    if other is not None:
        scores[other, LATEST] = 20
    return "".join({MENU: "M", FOOTER: "F", LATEST: "L"}[role] for role in even_columns(page, scores, scores.argmax(1)))


def column(*lines: str) -> Page:
    return read_text("\n".join(lines))


@pytest.mark.parametrize(("middle", "roles"), [(0.2, "FFF"), (0.9, "FFF")])
def test_most_of_a_column_decides(middle: float, roles: str) -> None:
    assert evened(column("Our house", "Jobs", "Imprint"), 0.8, middle, 0.8) == roles


def test_a_menu_must_be_surer_than_a_footer() -> None:
    page = column("Sport", "Jobs", "Ferry")
    assert evened(page, 0.1, 0.6, 0.1) == "MMM"
    assert evened(page, 0.3, 0.6, 0.3) == "MFM"
    assert evened(page, 0.4, 0.6, 0.4) == "FFF"


def test_a_blank_line_parts_columns() -> None:
    page = column("Sport", "Ferry", "Harbour", "", "Our house", "Jobs", "Imprint")
    assert evened(page, 0.1, 0.1, 0.1, 0.8, 0.2, 0.8) == "MMMFFF"


def test_html_has_its_elements_for_that() -> None:
    lines = [f"<p>{name}</p>" for name in ("Our house", "Jobs", "Imprint")]
    assert evened(read_html("\n".join(lines)), 0.8, 0.2, 0.8) == "FMF"


def test_two_lines_are_no_column() -> None:
    assert evened(column("Sport", "Jobs"), 0.1, 0.8) == "MF"


def test_a_column_with_anything_else_is_not_all_menu_or_footer() -> None:
    assert evened(column("Our house", "Jobs", "Crane sold", "Imprint"), 0.8, 0.2, 0.5, 0.8, other=2) == "FMLF"


# What a column says of each of its lines

SECTION, STORY = Role.NAVIGATION, Role.LATEST
COLUMN = "Sport\nHarbour\nTrending\nFerries"


def told(lines: str, *own: float, role: Role = STORY, style: str = "text") -> list[Role]:
    """The roles of lines of which the scorer takes each for `role` by its own probability, else for the menu."""
    page = read_markdown(lines) if style == "markdown" else read_text(f"{lines}\n\nEnd")
    own = (*own, *[0.0] * (len(page.fragments) - len(own)))
    scores = np.zeros((len(page.fragments), len(ROLES)), np.float32)
    scores[:, ROLES.index(role)], scores[:, MENU] = own, 1 - np.array(own)
    return [ROLES[at] for at in even_columns(page, scores, scores.argmax(axis=1))]


@pytest.mark.parametrize(("own", "role"), [(0.7, SECTION), (0.9, STORY)])
def test_what_a_line_says_counts_beside_its_column(own: float, role: Role) -> None:
    assert told(COLUMN, 0.1, 0.1, own, 0.1) == [SECTION, SECTION, role, SECTION, SECTION]


@pytest.mark.parametrize("lines", ["Sport\nHarbour\n\nTrending\n\nFerries", "Sport\nHarbour\n      Trending\nFerries"])
def test_a_blank_line_or_an_indent_ends_what_a_column_says(lines: str) -> None:
    assert told(lines, 0.1, 0.1, 0.7, 0.1)[2] is STORY


@pytest.mark.parametrize(("others", "role"), [(0.15, SECTION), (0.4, STORY)])
def test_a_column_must_be_mostly_one_thing(others: float, role: Role) -> None:
    assert told(COLUMN, others, others, 0.7, others)[2] is role


def test_two_lines_say_nothing_of_each_other() -> None:
    assert told("Sport\nTrending", 0.0, 0.6)[1] is STORY


def test_a_dump_that_parts_nothing_has_no_columns() -> None:
    many = [f"Harbour {number}" for number in range(60)]
    assert told("\n".join(["Trending", *many[:59]]), 0.7)[0] is SECTION
    assert told("\n".join(["Trending", *many]), 0.7)[0] is STORY


def test_a_long_line_does_not_listen() -> None:
    line = "The crane of Ellmouth is sold to a museum"
    assert told(COLUMN.replace("Trending", line), 0.1, 0.1, 0.7, 0.1)[2] is STORY
    assert told(COLUMN.replace("Trending", line[:40]), 0.1, 0.1, 0.7, 0.1)[2] is SECTION


@pytest.mark.parametrize("role", [Role.DONATION, Role.ADVERTISEMENT, Role.OTHER, Role.BYLINE, Role.BODY])
def test_what_stands_alone_among_others_stays(role: Role) -> None:
    assert told(COLUMN, 0.1, 0.1, 0.6, 0.1, role=role)[2] is role


def test_an_account_is_the_menu_s_only_as_an_entry_of_its_list() -> None:
    assert told("Sport\nHarbour\nLog in", 0.0, 0.0, 0.7, role=Role.SUBSCRIPTION)[2] is Role.SUBSCRIPTION
    listed = "* Sport\n* Harbour\n* Log in\n\nEnd"
    assert told(listed, 0.0, 0.0, 0.7, role=Role.SUBSCRIPTION, style="markdown")[2] is SECTION


def test_stories_make_no_column() -> None:
    assert told(COLUMN, 0.9, 0.9, 0.4, 0.9)[2] is SECTION
