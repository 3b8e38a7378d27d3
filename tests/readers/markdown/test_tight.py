"""Markdown whose blank lines somebody dropped: each line is a block."""

import textwrap
import time

from newsclean.readers.markdown.blocks import split_blocks

LINES = [
    "The council voted on Monday to sell the town's lighthouse, by nine votes to eight, after a debate of six hours.",
    "The mayor said that she had no choice at all, and that she would miss the light more than anybody else in town.",
    "Bids must reach the town hall by the end of June, and the winner is going to be named in September, she added.",
    "Fishermen, who had come in their boats from the whole of the bay, sounded their horns when the vote was known.",
]


def texts(page: str) -> list[str]:
    return [page[block.inner : block.inner_end] for block in split_blocks(page)]


def test_each_line_is_a_block_where_no_blank_lines_part_paragraphs() -> None:
    lines = ["# Council to sell lighthouse", "By Ana Lima", "1 March 2021", *LINES, "Most read"]
    assert texts("\n".join(lines)) == [lines[0][2:], *lines[1:]]
    assert texts("\n\n".join(lines[:3]) + "\n" + "\n".join(lines[3:])) == [lines[0][2:], *lines[1:]]


def test_wrapped_lines_go_on_where_the_next_word_had_no_room() -> None:
    paragraphs = [" ".join([*LINES[at:], *LINES[:at]]) for at in range(4)]
    lines = ["By Ana Lima", "1 March 2021", *[textwrap.fill(paragraph, 78) for paragraph in paragraphs], "Most read"]
    assert texts("\n".join(lines)) == lines


def test_a_link_that_is_open_goes_on() -> None:
    assert texts("\n".join([*LINES, "[Ten soups", "for fog](/soup)"])) == [*LINES, "[Ten soups\nfor fog](/soup)"]


def test_lines_go_on_in_markdown_with_blank_lines_hard_breaks_or_wrapped_lines() -> None:
    under = f"{LINES[0]}\nBy Ana Lima"
    assert texts("\n\n".join([under, *LINES[1:]])) == [under, *LINES[1:]]
    broken = "  \n".join(LINES)
    assert texts(broken) == [broken]
    wrapped = "\n".join([*LINES[:2], *[line[:80].strip() for line in LINES * 2]])
    assert texts(wrapped) == [wrapped]


def test_a_hundred_thousand_lines_take_linear_time() -> None:
    began = time.process_time()
    assert len(split_blocks("\n".join(LINES * 25_000))) == 100_000
    assert time.process_time() - began < 4
