"""A headline that a dump broke over several lines."""

import pytest

from newsclean.assemble.head.split_headline import whole_title

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


def test_a_first_line_of_great_length_is_no_title() -> None:
    assert whole_title([TITLE * 100, "Why", "The Lamplighter"], 2) == "The Lamplighter"
