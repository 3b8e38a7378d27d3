"""Where the title of an endless page's next story ends the text, and what is no such title."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.next_story import past_next_title
from newsclean.model import Role
from newsclean.page import Claim
from newsclean.readers.html.reader import read_html

HEAD = "<div class=story><h1 class=title>The harbour opens</h1><p class=day>4 March 2024</p><p>Text.</p></div>"
NEXT = "<div class=story><h2 class=title>{title}</h2><p class=day>{day}</p><p>More text.</p></div>"


def past(below: str, headline: int | None = 0) -> list[str]:
    """The text that is another story's: all paragraphs without a class may be text."""
    page = read_html(HEAD + below)
    claims = [] if headline is None else [Claim(headline, Role.HEADLINE, 3.0, "headline-h1")]
    is_text = np.array([text.endswith(".") for text in page.texts])
    return [page.texts[at] for at in past_next_title(page, claims, is_text).nonzero()[0].tolist()]


def test_what_stands_under_a_title_like_the_headline_with_a_day_is_another_story() -> None:
    assert past(NEXT.format(title="The mill closes", day="3 March 2024, 18:30")) == ["More text."]


@pytest.mark.parametrize(
    "below",
    [
        NEXT.format(title="The mill closes", day="By Ana Lima"),  # without a day: a section of the story
        NEXT.format(title="The harbour opens", day="3 March 2024"),  # the headline again
        NEXT.format(title="The mill closes", day="3 March 2024").replace("class=title", "class=teaser"),
        NEXT.format(title="The mill closes", day="3 March 2024").replace("class=story", "class=box"),
        "<h2 class=title>18:30: The mill closes</h2><p class=day>3 March 2024</p><p>More text.</p>",  # a live entry
        "<p>More text.</p>",
        "",
    ],
)
def test_other_titles_end_no_story(below: str) -> None:
    assert past(below) == []


def test_a_section_of_the_story_stands_in_its_element() -> None:
    assert past("<h2 class=title>The mill closes</h2><p class=day>3 March 2024</p><p>More text.</p>") == []
    section = "<h2 class=title>The mill closes</h2><p class=day>3 March 2024</p><p>More text.</p></div>"
    page = read_html(HEAD.removesuffix("</div>") + section)
    claims = [Claim(0, Role.HEADLINE, 3.0, "headline-h1")]
    assert not past_next_title(page, claims, np.array([text.endswith(".") for text in page.texts])).any()


def test_without_a_headline_there_is_no_next_one() -> None:
    assert past(NEXT.format(title="The mill closes", day="3 March 2024"), headline=None) == []


def test_the_story_s_own_day_may_stand_far_from_its_title() -> None:
    far = NEXT.replace("<p class=day>", "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p class=day>")
    assert past(far.format(title="The mill closes", day="3 March 2024")) == []
