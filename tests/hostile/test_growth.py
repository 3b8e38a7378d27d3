"""A page that grows takes time and memory in proportion: twice the page takes at most 2.3 times the time."""

import gc
import json
import time
from collections.abc import Callable

import pytest

import newsclean
from newsclean.readers.read import read
from tests.hostile.growing import FORMATS, again, news_xml, page, wrapped
from tests.memory import peak_of

# What tests.bench.doubling measures step by step, and further; over one step alone a busy machine would fail this.
DOUBLING = 2.3
SIZES = (100_000, 200_000, 400_000, 800_000)
ROUNDS = 3
MEMORY = 9  # bytes that each further byte of a page takes at the peak, beside the page and libxml2's tree: 6.4 to 8.3
SMALL, LARGE = 400_000, 1_200_000  # scoring takes some 10 MB, whatever the page


def _seconds(raw: str) -> float:
    gc.collect()
    gc.freeze()  # else collections go through what all other tests have left
    begun = time.process_time()
    newsclean.clean(raw)
    seconds = time.process_time() - begun
    gc.unfreeze()
    return seconds


@pytest.mark.parametrize("format", FORMATS)
def test_time_grows_with_the_page(format: str) -> None:
    pages = [page(format, size) for size in SIZES]
    least = [min(times) for times in zip(*([_seconds(raw) for raw in pages] for _ in range(ROUNDS)), strict=True)]
    assert least[-1] <= least[0] * DOUBLING ** (len(SIZES) - 1), least


_INSERT = "The board met on Friday.\nRead also:\nCrane sold for scrap\nIt will meet again on Monday, the board said.\n"


@pytest.mark.parametrize("part", ["By the harbour ", _INSERT])
def test_time_grows_with_what_is_repeated(part: str) -> None:
    """Byline words in one line without end, and inserts without end: sixteen times the page in 2.3 ** 4 the time."""
    pages = [part * (size // len(part)) for size in (100_000, 1_600_000)]
    least = [min(_seconds(raw) for _ in range(2)) for raw in pages]
    assert least[1] <= least[0] * DOUBLING**4, least


@pytest.mark.parametrize("part", ["[](/a) ", "[](/a)\n", "![](/a)[\u200b](/a)  \n"])
def test_time_grows_with_links_that_show_nothing(part: str) -> None:
    """Each of them asked again for what those before it show took the square: 80 KB took 12 s."""
    pages = ["# Fog closes harbour\n\n" + part * (size // len(part)) for size in (5_000, 20_000)]
    least = [min(_seconds(raw) for _ in range(3)) for raw in pages]
    assert least[1] <= least[0] * DOUBLING**2, least


def _stating(count: int) -> str:
    """A page with as many headings under a label each as names that it states of its site."""
    names = json.dumps([{"@type": "Organization", "name": f"Herald {at} of Ellmouth"} for at in range(count)])
    heads = "".join(f"<p>x</p><section><i>Harbour</i><h1>River rises {at}</h1></section>" for at in range(count))
    return f'<!DOCTYPE html><html><head><script type="application/ld+json">{names}</script></head><body>{heads}</body>'


def test_time_grows_with_what_a_page_states() -> None:
    """Each heading's label is compared with the site's names: eight times of both in 2.3 ** 3 the time."""
    least = [min(_seconds(_stating(count)) for _ in range(2)) for count in (500, 4_000)]
    assert least[1] <= least[0] * DOUBLING**3, least


@pytest.mark.parametrize("format", FORMATS)
def test_memory_grows_with_the_page(format: str) -> None:
    newsclean.clean(page(format, SIZES[0]))  # so that all that is loaded once is there
    small, large = page(format, SMALL), page(format, LARGE)
    assert peak_of(newsclean.clean, large) - peak_of(newsclean.clean, small) <= MEMORY * (len(large) - len(small))


@pytest.mark.parametrize(("build", "most"), [(wrapped, 10), (news_xml, 8), (again, 9)])
def test_memory_grows_with_what_is_read_in_several_steps(build: Callable[[int], str], most: int) -> None:
    """Lines that are joined to paragraphs, XML told as HTML first, lines that are looked at for the headline."""
    newsclean.clean(build(SIZES[0]))
    small, large = build(SMALL), build(LARGE)
    assert peak_of(newsclean.clean, large) - peak_of(newsclean.clean, small) <= most * (len(large) - len(small))


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_is_like_real_ones(format: str) -> None:
    """It is read in its format, and stories, menus and lists are told apart down to its end."""
    raw = page(format, SIZES[0])
    assert read(raw, newsclean.Options()).format == format
    roles = [segment.role for segment in newsclean.clean(raw).segments]
    assert {"body", "navigation", "most_read"} <= set(roles)
    assert {"navigation", "most_read"} <= set(roles[-100:])
    assert {"body", "latest"} & set(roles[-100:])  # of so many stories on one page some are other ones
