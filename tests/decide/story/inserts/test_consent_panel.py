"""What a page says of its cookies between the buttons of a panel."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.consent_panel import consent_panel
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
COOKIES = "You can set your browser to block these cookies, but some parts of the site will not work then."
MORE = "They may be used by those partners to show you what you might like on other sites."
OPEN, CLOSE, HEADLINE = "Manage consent preferences", "Save settings", "Seven ferries lie idle"


def found(*lines: str, buttons: tuple[str, ...] = (OPEN, CLOSE)) -> list[int]:
    """The lines found where all are text but the buttons, which are claimed for consent, and the headline."""
    page = make_page(*lines)
    is_text = np.array([line not in (*buttons, HEADLINE) for line in lines])
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    for at, line in enumerate(lines):
        scores[at, COLUMN[Role.HEADLINE if line == HEADLINE else Role.BODY]] = 0.9
    claims = [Claim(at, Role.CONSENT, 1.0, "consent-label") for at, line in enumerate(lines) if line in buttons]
    return np.flatnonzero(consent_panel(page, scores, claims, is_text)).tolist()


@pytest.mark.parametrize("line", [COOKIES, "Bu çerezler olmadan site çalışmaz.", "これらのクッキーは必要です。"])
def test_what_stands_between_two_buttons_and_names_cookies_is_found(line: str) -> None:
    assert found(STORY, STORY, OPEN, line, MORE, line, CLOSE) == [3, 4, 5]


def test_one_line_on_cookies_says_nothing() -> None:
    assert found(STORY, OPEN, COOKIES, MORE, MORE, CLOSE) == []


def test_nor_do_a_few_among_many() -> None:
    assert found(OPEN, *[STORY] * 12, COOKIES, COOKIES, CLOSE) == []


def test_a_story_on_cookies_has_its_headline_between() -> None:
    assert found(OPEN, HEADLINE, COOKIES, COOKIES, CLOSE) == []


def test_or_stands_on_one_side_of_a_button() -> None:
    assert found(COOKIES, COOKIES, OPEN, CLOSE, STORY) == []


def test_cookies_alone_may_head_a_recipe() -> None:
    assert found("Cookies", COOKIES, COOKIES, "Cookies", buttons=("Cookies",)) == []


def test_buttons_far_from_each_other_are_of_two_panels() -> None:
    assert found(STORY, OPEN, *[COOKIES] * 60, CLOSE) == []
    assert found(STORY, OPEN, *[COOKIES] * 59, CLOSE) == list(range(2, 61))


def test_all_of_the_text_is_no_panel() -> None:
    """Of a story on cookies whose headline stands over both buttons."""
    assert found(HEADLINE, OPEN, COOKIES, COOKIES, CLOSE) == []


def test_without_buttons_nothing_is() -> None:
    assert found(STORY, COOKIES, COOKIES) == []
