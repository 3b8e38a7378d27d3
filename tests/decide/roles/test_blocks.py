"""Blocks of dumps: what blank lines part, what stands deeper, what stands under a heading."""

from newsclean.decide.roles.blocks import blocks_of
from newsclean.options import Options
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.read import read


def test_a_block_is_what_no_blank_line_parts_and_one_line_is_none() -> None:
    around, nearest, is_alone = blocks_of(read("One\nTwo\n\nThree\n\nFour\nFive", Options(format="text")))
    assert around == [0, 0, 0]
    assert nearest.tolist() == [1, 1, 0, 2, 2]
    assert is_alone.tolist() == [False, False, True, False, False]


def test_a_dump_that_parts_nothing_is_one_block() -> None:
    around, nearest, _ = blocks_of(read("One\nTwo\nThree", Options(format="text")))
    assert (around, nearest.tolist()) == ([0, 0], [1, 1, 1])


def test_what_stands_deeper_is_a_block_within() -> None:
    text = "Ports\n  Harbour\n    Pilots\n    Tugs\n  Lock\n\n  Canal\n  Bridge\nTides"
    around, nearest, is_alone = blocks_of(read(text, Options(format="text")))
    assert around == [0, 0, 1, 2, 1]
    assert nearest.tolist() == [1, 2, 3, 3, 2, 4, 4, 1]
    assert not is_alone.any()


def test_a_list_is_a_part_of_the_block_of_the_line_over_it() -> None:
    page = read_markdown("Ports\n\n  * Harbour\n  * Lock\n\nTides")
    around, nearest, is_alone = blocks_of(page)
    assert around == [0, 0, 1]
    assert nearest.tolist() == [1, 2, 2, 0]
    assert is_alone.tolist() == [False, False, False, True]


def test_a_heading_begins_a_section_and_a_line_alone_is_right_in_it() -> None:
    page = read_markdown("Ports\n\n## Tides\n\nHigh\n\nLow\n\n## Winds\n\n  * North\n  * South")
    around, nearest, is_alone = blocks_of(page)
    assert around[:2] == [0, 0]
    assert nearest.tolist()[0] == 0
    high, low = nearest.tolist()[2:4]
    assert high == low
    assert is_alone.tolist()[:4] == [True, False, True, True]
    assert nearest.tolist()[-1] == nearest.tolist()[-2] > low


def test_headings_of_text_are_lines_as_any_other() -> None:
    around, nearest, _ = blocks_of(read("## Ports\n## Tides", Options(format="text")))
    assert (around, nearest.tolist()) == ([0, 0], [1, 1])
