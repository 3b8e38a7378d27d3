"""A column of links in a dump is all menu or all footer; beyond a blank line is another one."""

import numpy as np
import pytest

from newsclean.decide.roles.columns import even_columns
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
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
