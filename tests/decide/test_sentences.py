"""The sentences that a text dump cut at their links."""

import numpy as np
import pytest

from newsclean.decide.sentences import cut_sentences, ends_sentence
from tests.conftest import make_page

START = "The pier at Ellmouth was closed for a week on"


def sentences(*lines: str, format: str = "text", joined: str | None = None) -> list[str]:
    """The lines of each, a bar between two; `joined` has a letter for each line, J where the scorer joins it."""
    is_joined = None if joined is None else np.array([letter == "J" for letter in joined])
    return ["|".join(lines[pieces]) for pieces in cut_sentences(make_page(*lines, format=format), is_joined)]


def test_what_begins_in_small_letters_or_with_a_mark_goes_on() -> None:
    assert sentences("Harbour", START, "monday", ", said she.", "Ferries") == [f"{START}|monday|, said she."]


def test_a_link_over_a_line_that_goes_on_is_within() -> None:
    assert sentences(START, "Friday", "and Monday.") == [f"{START}|Friday|and Monday."]
    assert sentences("Friday", "has come to Ellmouth, the harbour office said.", "Most read") == [
        "Friday|has come to Ellmouth, the harbour office said."
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (f"{START} Friday.", "and Monday."),
        (f"“{START} Friday.”", "and Monday."),
        (f"({START} Friday.)", "and Monday."),
        (START, "Friday", "Monday"),
        ("Home", "and", "garden"),  # too short for a sentence
        (START,),
        (),
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...]) -> None:
    assert sentences(*lines) == []


def test_a_small_word_opens_a_sentence_that_a_link_goes_on_with() -> None:
    rest = "went down off Ellmouth in a storm, its owner said."
    assert sentences("The", "Lamplighter", rest) == [f"The|Lamplighter|{rest}"]
    assert sentences("Harbour", "Lamplighter", rest) == [f"Lamplighter|{rest}"]


def test_a_label_before_its_colon_opens_one() -> None:
    rest = ": on the pier from nine to five, but for Sundays."
    assert sentences(START, "Hours", rest) == [f"Hours|{rest}"]


def test_only_text_dumps_are_cut_so() -> None:
    assert sentences(START, "friday", format="markdown") == []


def test_the_scorer_may_tell_links() -> None:
    """It has a say in links alone, not in how a line begins."""
    assert sentences(START, "Friday", "and Monday.", joined="-J-") == [f"{START}|Friday|and Monday."]
    assert sentences(START, "friday", joined="--") == [f"{START}|friday"]
    assert sentences(START, "Friday", "and a week later on Monday, as the harbour office said.", joined="---") == [
        "Friday|and a week later on Monday, as the harbour office said."
    ]


def test_a_sentence_may_end_within_quotes_or_brackets() -> None:
    page = make_page("Fog.", "“Fog.”", "(Fog.)", "“Fog”", "Fog", ".")
    assert ends_sentence(page.tokens).tolist() == [True, True, True, False, False, True]
