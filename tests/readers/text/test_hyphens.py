"""Words that a hyphen parts at the end of a line."""

import pytest

from newsclean.page import Fragment
from newsclean.readers.text.hyphens import join_paragraphs

PARTED = ["the har-", "bour was closed, and the fish-", "ermen waited for the coun-", "cil to open it"]


def joined(*paragraphs: list[str], others: tuple[str, ...] = ()) -> list[str]:
    groups = [[Fragment(line, "", 1) for line in lines] for lines in paragraphs]
    lines = [line for paragraph in paragraphs for line in paragraph]
    return [fragment.text for fragment in join_paragraphs(groups, lambda: [*lines, *others])]


def test_many_words_that_lines_end_in_lose_their_hyphen() -> None:
    assert joined(PARTED) == ["the harbour was closed, and the fishermen waited for the council to open it"]


def test_a_few_keep_it() -> None:
    """A program that breaks lines at hyphens that words have of their own."""
    assert joined(PARTED[:2]) == ["the har-bour was closed, and the fish-"]


def test_the_rest_of_the_page_tells_how_a_word_is_written() -> None:
    assert joined(["the old har-", "bour, once"], others=("Harbour closes",)) == ["the old harbour, once"]
    assert joined([*PARTED, "a well-", "known road"], others=("The well-known road",))[0].endswith("a well-known road")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["long-", "or short-term plans"], "long- or short-term plans"),
        (["drei-", "bis viermal"], "drei- bis viermal"),
        (["pre-", "and post-war houses"], "pre- and post-war houses"),
        (["it was late -", "too late"], "it was late - too late"),
    ],
)
def test_other_hyphens_stay_as_they_are(lines: list[str], text: str) -> None:
    assert joined([*PARTED], lines)[1] == text


@pytest.mark.parametrize(
    "lines", [["from 1990-", "1995 it"], ["the Lorne-", "Brookhaven line"], ["a 5-", "year-old boy"]]
)
def test_a_hyphen_before_a_capital_or_behind_a_number_is_the_word_s_own(lines: list[str]) -> None:
    assert joined(lines) == ["".join(lines)]
    assert joined(lines, PARTED)[0] == "".join(lines)
