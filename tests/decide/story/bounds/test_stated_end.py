"""Where a stated body ends the story, and where it does not."""

import time
from dataclasses import replace

import numpy as np
import pytest

from newsclean.arrays import Floats
from newsclean.decide.story.bounds.stated_end import past_stated_end
from newsclean.metadata import Metadata
from newsclean.model import ROLES, Role
from newsclean.page import Page
from tests.conftest import make_page

FIRST = "The river rose for a third night in the harbour towns, and the council opened two schools to people. " * 3
SECOND = (
    "Officials said that no one had been hurt, and that the bridge would open again when the water had fallen. " * 3
)
LAST = "“We have seen worse,” said the harbour master, who has lived by the river for all of her sixty years. " * 3
OTHER = "The old crane was sold again on Friday, for the fourth time in a year, to a museum on the other bank. " * 3
STORY = [(FIRST, Role.BODY), (SECOND, Role.BODY), (LAST, Role.BODY)]
NEXT = [("More stories", Role.RELATED), (OTHER, Role.BODY), (OTHER.upper(), Role.BODY)]


def past(lines: list[tuple[str, Role]], stated: str | None) -> list[int]:
    """The lines that stand past the end of a stated body."""
    page, scores = _scored(lines, stated)
    is_text = np.isin(scores.argmax(axis=1), [ROLES.index(Role.BODY), ROLES.index(Role.SUBHEADING)])
    return np.flatnonzero(past_stated_end(page, scores, is_text)).tolist()


def _scored(lines: list[tuple[str, Role]], stated: str | None) -> tuple[Page, Floats]:
    page = make_page(*(" ".join(text.split()) for text, _ in lines), format="html")
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[np.arange(len(lines)), [ROLES.index(role) for _, role in lines]] = 1
    body = () if stated is None else ({"@type": "NewsArticle", "articleBody": stated},)
    return replace(page, metadata=Metadata(json_ld=body)), scores


@pytest.mark.parametrize(
    "stated",
    [
        f"{FIRST}\n\n{SECOND}\n\n{LAST}",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>",
        f"&lt;p&gt;{FIRST}&lt;/p&gt;{SECOND} {LAST.replace('“', '&quot;').replace('”', '&quot;')}",
    ],
)
def test_what_a_list_parts_from_the_stated_body_is_another_story(stated: str) -> None:
    assert past(STORY + NEXT, stated) == [4, 5]


@pytest.mark.parametrize(
    ("lines", "stated"),
    [
        (STORY + NEXT, None),
        (STORY + NEXT, ""),
        (STORY, f"{FIRST} {SECOND} {LAST}"),
        (STORY + NEXT, f"{FIRST} {SECOND} {LAST} {OTHER}"[:-40]),  # cut off
        (STORY + NEXT, FIRST),  # a summary
        (STORY + NEXT, f"{OTHER} {OTHER} {LAST}"),  # another story's
        ([*STORY, (OTHER, Role.BODY)], f"{FIRST} {SECOND} {LAST}"),
        ([*STORY, ("The crane", Role.CAPTION), (OTHER, Role.BODY)], f"{FIRST} {SECOND} {LAST}"),
        (
            [*STORY, ("Buy it", Role.PROMO), ("The crane", Role.SUBHEADING), (OTHER, Role.BODY)],
            f"{FIRST} {SECOND} {LAST}",
        ),
    ],
)
def test_what_goes_on_with_the_story_stays(lines: list[tuple[str, Role]], stated: str | None) -> None:
    assert past(lines, stated) == []


def test_an_empty_page_has_no_end() -> None:
    assert past([], FIRST * 9) == []


def test_a_long_stated_body_takes_linear_time() -> None:
    """40,000 paragraphs took 7 seconds when each was looked for in all of the stated body."""
    lines = [(f"The council of Ellmouth has voted on item {at} of its long list.", Role.BODY) for at in range(40_000)]
    page, scores = _scored(lines, "\n".join(text for text, _ in lines))
    start = time.process_time()
    past_stated_end(page, scores, np.ones(len(lines), bool))
    assert time.process_time() - start < 2
