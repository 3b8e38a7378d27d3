"""A headline that a dump broke over several lines."""

import pytest

from newsclean.assemble.head.split_headline import broken_at, whole_title

TITLE = "Why The Lamplighter’s last page matters to Brackwater"


@pytest.mark.parametrize("tail", ["", " - Harbour Post", " | Books"])
@pytest.mark.parametrize("index", [2, 3, 4])
def test_the_first_line_makes_the_parts_whole(index: int, tail: str) -> None:
    texts = [TITLE + tail, "Culture", "Why", "The Lamplighter", "’s last page matters to Brackwater", "By Ada Quill"]
    assert whole_title(texts, index) == TITLE


def test_the_start_is_found_where_the_first_line_goes_on_in_other_words() -> None:
    texts = ["Why The Lamplighter's new owner is worried", "Culture", "Why", "The Lamplighter", "’s last page matters"]
    assert whole_title(texts, 4) == "Why The Lamplighter’s last page matters"


@pytest.mark.parametrize(
    "texts",
    [
        [TITLE, "Culture", TITLE, "By Ada Quill"],
        ["Harbour Post", "Culture", "Why", "’s last page matters"],
        [TITLE, "Why", "iPhones sell out in Brackwater"],
        [TITLE, "Culture", "The Lamplighter", "By Ada Quill"],
        [TITLE, "Culture", "…"],
    ],
    ids=["whole already", "no title", "no middle of a sentence", "a part alone", "no words"],
)
def test_other_lines_stay_as_they_are(texts: list[str]) -> None:
    for index, text in enumerate(texts):
        assert whole_title(texts, index) == text


@pytest.mark.parametrize("title", ["Books - " + TITLE, TITLE + " — Harbour Post"])
def test_another_of_the_first_lines_may_be_the_title(title: str) -> None:
    texts = ["Skip to the story", "Harbour Post", title, "Why The Lamplighter’s", "last page matters to Brackwater"]
    assert whole_title(texts, 4) == TITLE
    assert whole_title([*texts[:2], *["Menu"] * 6, *texts[2:]], 10) == texts[4]


def test_three_parts_are_whole_where_any_line_says_so() -> None:
    """Of two the first may be a kicker, as a teaser has it."""
    texts = ["Harbour Post", "Thieves Took", "The Lamplighter", "To Brackwater", "By Ada Quill", *["A story."] * 9]
    whole = "Thieves Took The Lamplighter To Brackwater"
    assert whole_title([*texts, whole], 3) == whole
    kicker = ["Harbour Post", "Theft", "The Lamplighter to Brackwater", *["A story."] * 9]
    assert whole_title([*kicker, "Theft The Lamplighter to Brackwater"], 2) == kicker[2]


def test_a_text_between_marks_is_whole() -> None:
    line = "The Lamplighter to Brackwater"
    assert whole_title(["Harbour Post", f"Theft | {line} | Harbour Post", "Theft", line], 3) == line


def test_a_broken_headline_stands_at_its_longest_part() -> None:
    texts = ["Harbour Post", "Why", "The Lamplighter", "’s last page matters to Brackwater", "By Ada Quill", TITLE]
    assert broken_at(texts[:5], TITLE) == 3
    assert broken_at(["Harbour Post", "’s last page matters to Brackwater"], TITLE) == -1
    assert broken_at(["Harbour Post", TITLE], TITLE) == -1


def test_a_first_line_of_great_length_is_no_title() -> None:
    assert whole_title([TITLE * 100, "Why", "The Lamplighter"], 2) == "The Lamplighter"
