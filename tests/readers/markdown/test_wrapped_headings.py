import time
from textwrap import fill

import pytest

from newsclean import clean
from newsclean.readers.markdown.reader import read_markdown

PROSE = (
    "The council of Brookhaven voted on Tuesday evening to close the old bridge over the Lorne for at least two years, "
    "after engineers had found cracks in three of its seven piers, and asked the county to pay for a ferry until then."
)
TITLE = "Old bridge over the Lorne to close for two years after engineers find cracks in three piers"


def wrapped(*blocks: str, width: int = 78) -> str:
    """What html2text writes with its default settings."""
    return "\n\n".join(fill(block, width) for block in blocks) + "\n"


def read(text: str) -> list[tuple[str, str]]:
    return [(fragment.tag, fragment.text) for fragment in read_markdown(text).fragments]


@pytest.mark.parametrize("width", [60, 72, 78])
def test_a_heading_goes_on_in_the_line_under_it(width: int) -> None:
    text = wrapped(f"# {TITLE}", PROSE, PROSE, width=width)
    assert read(text) == [("h1", TITLE), ("p", PROSE), ("p", PROSE)]


def test_it_spans_all_of_its_lines() -> None:
    text = wrapped(f"# {TITLE}", PROSE, PROSE)
    heading = read_markdown(text).fragments[0]
    assert heading.span == (0, text.index("\n\n"))


def test_a_link_in_it_may_lead_to_an_address_of_two_lines() -> None:
    title = "Ferry across the Lorne, gone for sixty years, may come back by next summer"
    linked = f"### [{title}](https://example.org/news/a-ferry-across-the-lorne-may-come-back-by-next-summer)"
    text = wrapped(PROSE, PROSE, linked)
    assert text.count("\n", text.index("###")) == 3
    assert read(text)[-1] == ("h3", title)


@pytest.mark.parametrize(
    "text",
    [
        f"# Bridge closes\n{fill(PROSE, 78)}\n",  # room for another word
        f"# {TITLE[:70]}\n{PROSE}\n\n{PROSE}\n",  # nothing is wrapped
        wrapped(PROSE) + f"\n# {TITLE[:77]}\n\n{PROSE}\n",  # a blank line
        wrapped(PROSE) + f"\n# {TITLE[:77]}\n" + fill(PROSE * 4, 78) + "\n",  # too much for a heading
    ],
)
def test_a_paragraph_under_a_heading_stays_one(text: str) -> None:
    assert all(
        fragment.text in TITLE + " Bridge closes" for fragment in read_markdown(text).fragments if fragment.tag == "h1"
    )


def test_the_rest_of_an_address_does_not_tell_the_width() -> None:
    address = f"Read [the report](https://example.org/reports/bridge-\n{'piers' * 20})\n"
    text = wrapped(f"# {TITLE}", PROSE, PROSE) + "\n" + address
    assert read(text)[0] == ("h1", TITLE)


def test_the_headline_is_whole() -> None:
    assert clean(wrapped(f"# {TITLE}", "By [Ana Lima](/authors/lima)", PROSE, PROSE, PROSE)).headline == TITLE


def test_many_headings_take_linear_time() -> None:
    block = wrapped(f"## {TITLE}", PROSE)
    assert _seconds(f"{block}\n" * 2_000) < 12 * _seconds(f"{block}\n" * 500)


def _seconds(text: str) -> float:
    """The least of three times that it takes to read a text: others may use the machine."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        read_markdown(text)
        times.append(time.perf_counter() - start)
    return min(times)
