"""A sentence under the title of a "Read also:" in a dump is the story's last paragraph."""

import numpy as np
import pytest

from newsclean.decide.story.regained.last_paragraph import last_paragraphs
from newsclean.model import Role
from newsclean.page import Claim
from newsclean.readers.text.reader import read_text
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened schools to people."
LABEL, TITLE = "Read also:", "Crane sold for scrap"
LAST = "The harbour board will meet again on Friday."
RELATED = Claim(1, Role.RELATED, 1.0, "related-label")


def found(
    *lines: str, text: tuple[int, ...] = (0,), claims: tuple[Claim, ...] = (RELATED,), html: bool = False
) -> list[int]:
    """The indices that are found, of lines of which those at `text` are the story's."""
    is_text = np.zeros(len(lines), bool)
    is_text[list(text)] = True
    page = make_page(*lines, format="html" if html else "text")
    return np.flatnonzero(last_paragraphs(page, claims, is_text)).tolist()


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((STORY, LABEL, TITLE, LAST[:-1]), (0,)),  # no sentence's end
        ((STORY, LABEL, TITLE, "Read the first part…"), (0,)),
        ((STORY, LABEL, TITLE, "Read all about the harbour and its towns..."), (0,)),
        ((STORY, LABEL, TITLE, "It will meet again."), (0,)),  # short
        ((STORY, LABEL[:-1], TITLE, LAST), (0,)),  # over a list
        ((STORY, LABEL, TITLE, LAST), ()),  # not under a paragraph
        ((STORY, LABEL, STORY, LAST), (0, 2)),  # no title
        ((STORY, LABEL, TITLE), (0,)),
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...], text: tuple[int, ...]) -> None:
    assert found(*lines, text=text) == []


def test_a_label_behind_an_arrow_needs_no_colon() -> None:
    assert found(STORY, "▶ Read also", TITLE, LAST) == [3]


def test_what_another_rule_claims_is_none() -> None:
    assert found(STORY, LABEL, TITLE, LAST, claims=(RELATED, Claim(3, Role.DONATION, 8.0, "donation-plea"))) == []


def test_between_blank_lines_it_may_be_a_summary() -> None:
    """Where blank lines part blocks, a label, a title and a sentence are a box of their own."""
    page = read_text(f"{STORY}\n\n{LABEL}\n{TITLE}\n{LAST}\n")
    is_text = np.array([True, False, False, False])
    assert not last_paragraphs(page, (RELATED,), is_text).any()


def test_of_an_html_page_none_is() -> None:
    """There elements tell."""
    assert found(STORY, LABEL, TITLE, LAST, html=True) == []


@pytest.mark.parametrize(
    "last", [LAST, "“The harbour board will meet again on Friday.”", "港湾委員会は金曜日に再び開かれると市は発表した。"]
)
def test_the_last_paragraph_is_text(last: str) -> None:
    assert found(STORY, LABEL, TITLE, last, "Most read") == [3]
