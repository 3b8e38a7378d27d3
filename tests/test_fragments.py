"""Many fragments in little memory: they are what a tuple of them is, whatever they hold."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest
from lxml import html

from newsclean import Options
from newsclean.fragments import MANY, Fragment, Fragments, gathered, pack
from newsclean.page import Page
from newsclean.readers.html.walk import Walker
from newsclean.readers.read import read
from tests.hostile.growing import FORMATS, page

FRAGMENTS = [
    Fragment("Fog over Ellmouth", "h1", 1, (0, 17)),
    Fragment("Ünlü “Hafen” \ud800", "", 300, (20, 4000), 7, 3, "/harbour", 2, True, 12),
    Fragment("", "li", 70_000, None, indent=900),
]
BODY = "<p>The harbour master said that no pilot would go out before the lighthouse could be seen.</p>"
PAGES = [
    BODY * 9,
    BODY * 5 + "<p>CafÃ© Mole is open\u200b again</p>" + BODY * 4,
    "<ul><li><a href=/a>Home</a> | <a href=/b class=x>World</a></ul><h1><span class=kicker>Sport</span> Fog</h1>" * 4,
    "<p>One</p><p>Two<br>Three</p><script type='application/ld+json'>"
    f'{{"@type": "NewsArticle", "articleBody": "{"The river rose again over the night. " * 20}"}}</script>',
    "<title>River</title><p>One</p><p>Two</p><p>Three</p><script>window.page = "
    f'{{"body": "{"<p>The river rose again over the night, said the mayor.</p>" * 20}"}}</script>',
]


def _many(fragments: list[Fragment]) -> Fragments:
    return Fragments([pack(fragments[:1]), pack([]), pack(fragments[1:])])


def test_each_comes_back() -> None:
    many = _many(FRAGMENTS)
    assert list(many) == FRAGMENTS
    assert [many[index] for index in range(-3, 3)] == FRAGMENTS * 2
    assert all(type(many[2].is_break) is bool and type(fragment.is_break) is bool for fragment in many)


def test_slices_are_tuples() -> None:
    many = _many(FRAGMENTS)
    assert many[1:] + many[:1] == (*FRAGMENTS[1:], FRAGMENTS[0])
    assert many[5:] == ()


def test_they_equal_what_has_the_same_fragments() -> None:
    many, other = _many(FRAGMENTS), [*FRAGMENTS[:2], FRAGMENTS[2]._replace(indent=901)]
    assert many == _many(FRAGMENTS) == tuple(FRAGMENTS) == many
    assert many not in (_many(other), tuple(other), tuple(FRAGMENTS[:2]), (*FRAGMENTS, FRAGMENTS[0]), FRAGMENTS)
    assert Page("text", many) == Page("text", tuple(FRAGMENTS)) != Page("text", _many(other))


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda many: pickle.loads(pickle.dumps(many))])
def test_copies_are_equal(copied: Callable[[Fragments], Fragments]) -> None:
    assert copied(_many(FRAGMENTS)) == _many(FRAGMENTS)


def test_none_is_made_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        _many(FRAGMENTS)[3]


@pytest.mark.parametrize("name", ["line", "link_chars", "strong_chars", "indent", "is_break", "context"])
def test_numbers_are_those_of_a_tuple(name: str) -> None:
    many, few = Page("text", _many(FRAGMENTS)), Page("text", tuple(FRAGMENTS))
    assert many.numbers(name).tolist() == few.numbers(name).tolist()


@pytest.mark.parametrize("name", Fragment._fields)
def test_columns_are_those_of_a_tuple(name: str) -> None:
    many, few = Page("text", _many(FRAGMENTS)), Page("text", tuple(FRAGMENTS))
    assert list(many.column(name)) == list(few.column(name))
    assert list(Page("text", ()).column(name)) == []


def test_few_stay_a_tuple() -> None:
    assert gathered(FRAGMENTS * 2) == tuple(FRAGMENTS * 2)
    assert gathered([]) == ()


def test_many_are_packed_and_the_list_is_let_go_of() -> None:
    fragments = [Fragment(f"Line {number}", "p", number, (number, number + 1)) for number in range(2 * MANY + 5)]
    given = fragments.copy()
    many = gathered(given)
    assert isinstance(many, Fragments)
    assert list(many) == fragments
    assert not given


def test_places_too_far_to_pack_stay_a_tuple() -> None:
    fragments = [Fragment("Line", "p", 1, (1 << 31, (1 << 31) + 4))] * MANY
    assert isinstance(gathered(fragments), tuple)


def _fields(page: Page) -> tuple[object, ...]:
    return (page.fragments, page.contexts, page.metadata, page.problems, page.stated, page.texts, page.tags)


@pytest.mark.parametrize("raw", [*PAGES, *(page(format, 30_000) for format in FORMATS)])
def test_a_large_page_is_read_as_a_small_one(raw: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where data state the body, where a script holds it, and where characters are mended."""
    small = read(raw, Options())
    for module in ("newsclean.fragments", "newsclean.readers.html.walk"):
        monkeypatch.setattr(f"{module}.MANY", 3)
    large = read(raw, Options())
    assert isinstance(large.fragments, Fragments)
    assert _fields(large) == _fields(small)
    assert large.link_chars.tolist() == small.link_chars.tolist()


def test_of_a_large_html_page_few_fragments_wait_to_be_packed() -> None:
    """The tree is there meanwhile: with 8,192 of them a page of 6 MB took half its size more."""
    walker = Walker()
    walker.walk(html.fromstring("<body>" + "<p>Fog</p>" * (MANY + 5_000)))
    assert len(walker.packed) == 1 + 5_000 // (MANY // 8)
    assert len(walker.fragments) < MANY // 8
