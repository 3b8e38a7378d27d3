"""What a site's templates left unfilled among the text."""

import time

import numpy as np
import pytest

from newsclean.decide.story.inserts.placeholders import placeholders
from tests.conftest import make_page


def found(line: str) -> bool:
    """Whether a line among the text is such a mark."""
    return bool(placeholders(make_page("The fog came in.", line, "The fog went out."), np.ones(3, bool))[1])


@pytest.mark.parametrize(
    "line",
    [
        "$$ARTICLEAD$$",
        "%%newsletter_box%%",
        "##TEASER_BOX##",
        '{{hire-us="/banners/hire-us"}}',
        "[ad_1]",
        "[/adinserter-3]",
        "[sign_up form=16301]",
        "[shareaholic app=”share_buttons” id=”20872”]",
    ],
)
def test_unfilled_places(line: str) -> None:
    assert found(line)


@pytest.mark.parametrize(
    "line",
    [
        "[laughs]",
        "[1]",
        "[music_playing]",
        "[Editor's note: the ferry = the Alma]",
        "{{ person }}",
        "$$$",
        "$$ARTICLEAD$$ and the fog",
        "##",
        "It says [ad_1] there.",
    ],
)
def test_what_a_story_says_in_brackets_stays(line: str) -> None:
    assert not found(line)


@pytest.mark.parametrize("inner", ["_a", "-a", "_-a", "a"])
def test_a_name_of_many_parts_takes_no_time(inner: str) -> None:
    start = time.process_time()
    assert not found(f"[a{inner * 60}]")
    assert time.process_time() - start < 1
