"""The laws: what holds for every page, tried on pages that a grammar makes and on random ones."""

import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsclean
from newsclean.text.mojibake import is_suspect
from newsclean.text.whitespace import drop_invisible
from tests.laws import strategies
from tests.laws.checks import check

# Pages with hundreds of parts are slow to make: few of them, so that the laws take a minute; more where asked for.
EXAMPLES = settings(max_examples=int(os.environ.get("LAWS_EXAMPLES", "40")))
PROSE = 100  # characters of a paragraph that is prose
FEW = 3  # such paragraphs that make a story
FORMATS = ("html", "markdown", "text")
PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
DUMPS = sorted(PAGES.glob("*/dump.txt"))
HTML = sorted(PAGES.glob("*/page.html"))
INPUTS = DUMPS + HTML
Change = Callable[[str], str]


def _id(path: Path) -> str:
    return path.parent.name


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _bare(text: str) -> str:
    """Text without white space and unseen characters."""
    return "".join(drop_invisible(text).split())


def _marks(article: newsclean.Article) -> list[tuple[str, newsclean.Role]]:
    return [(segment.text, segment.role) for segment in article.segments]


# Any input


@EXAMPLES
@given(st.text(st.characters(), max_size=300), st.sampled_from((None, *FORMATS)))
@example("\ud800", None)
@example("\x00\u200b", "text")
def test_any_str_is_cleaned(text: str, format: str | None) -> None:
    check(text, newsclean.Options(format=format))


@EXAMPLES
@given(strategies.byte_pages)
def test_any_bytes_are_cleaned_or_refused(raw: bytes) -> None:
    try:
        check(raw)
    except newsclean.InputFormatError:
        return


@EXAMPLES
@given(strategies.text_pages, st.sampled_from((None, *FORMATS)))
def test_text_pages_keep_the_laws(text: str, format: str | None) -> None:
    check(text, newsclean.Options(format=format))


@EXAMPLES
@given(strategies.markdown_pages)
def test_markdown_pages_keep_the_laws(text: str) -> None:
    check(text, newsclean.Options(format="markdown"))


@EXAMPLES
@given(strategies.tag_soups, st.sampled_from((None, "html")))
def test_tag_soup_keeps_the_laws(source: str, format: str | None) -> None:
    check(source, newsclean.Options(format=format))


@pytest.mark.parametrize("path", INPUTS, ids=_id)
def test_fixtures_keep_the_laws(path: Path) -> None:
    check(path.read_bytes())
    check(_read(path))


# Nothing is made up, nothing is lost


@EXAMPLES
@given(strategies.text_pages)
def test_a_segment_of_a_dump_says_what_its_span_says(text: str) -> None:
    """Less the marker in front, white space and what nobody sees."""
    if is_suspect(text):
        return
    for segment in newsclean.clean(text, newsclean.Options(format="text")).segments:
        assert segment.span is not None
        assert _is_within(_bare(segment.text), _bare(text[slice(*segment.span)]))


def _is_within(needle: str, text: str) -> bool:
    """Whether the characters of `needle` stand in `text`, in order."""
    rest = iter(text)
    return all(character in rest for character in needle)


@EXAMPLES
@given(strategies.html_pages)
def test_an_html_page_is_kept_whole(page: strategies.Html) -> None:
    """The segments say what the page shows: no more, no less, in its order. So do body, items and kicker."""
    article = newsclean.clean(page.source, newsclean.Options(format="html"))
    shown = _bare(page.shown)
    assert _bare("".join(segment.text for segment in article.segments)) == shown
    items = [item.text for block in article.blocks for item in block.items]
    for text in [*(part.text for part in article.body), *items, article.kicker or ""]:
        assert _bare(text) in shown


# What does not matter


def _trailing_spaces(text: str) -> str:
    return re.sub(r"(?m)$", "  ", text)


def _crlf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def _blank_around(text: str) -> str:
    return f"\n \n{text}\n\n\t\n"


def _doubled_blanks(text: str) -> str:
    return re.sub(r"\n[ \t]*\n", "\n\n\n\n", text)


CHANGES: tuple[Change, ...] = (_trailing_spaces, _crlf, _blank_around, _doubled_blanks)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", DUMPS, ids=_id)
def test_white_space_changes_no_role_of_a_dump(path: Path, change: Change) -> None:
    text = _read(path).replace("\r\n", "\n")
    options = newsclean.Options(format="text")
    assert _marks(newsclean.clean(change(text), options)) == _marks(newsclean.clean(text, options))


@EXAMPLES
@given(strategies.text_pages, st.sampled_from(CHANGES))
def test_white_space_changes_no_role_of_a_text(text: str, change: Change) -> None:
    options = newsclean.Options(format="text")
    assert _marks(newsclean.clean(change(text), options)) == _marks(newsclean.clean(text, options))


@EXAMPLES
@given(strategies.markdown_pages, st.sampled_from((_crlf, _blank_around)))
def test_white_space_changes_no_role_of_markdown(text: str, change: Change) -> None:
    options = newsclean.Options(format="markdown")
    assert _marks(newsclean.clean(change(text), options)) == _marks(newsclean.clean(text, options))


@pytest.mark.parametrize("path", HTML, ids=_id)
def test_line_ends_change_no_role_of_html(path: Path) -> None:
    source = _read(path)
    assert _marks(newsclean.clean(_crlf(source))) == _marks(newsclean.clean(source))


@pytest.mark.parametrize("path", HTML, ids=_id)
def test_an_enclosing_div_changes_no_role(path: Path) -> None:
    source = _read(path)
    enclosed = re.sub(r"(?i)(<body[^>]*>)", r"\1<div>", source, count=1)
    enclosed = re.sub(r"(?i)</body>", "</div></body>", enclosed, count=1)
    assert enclosed != source
    assert _marks(newsclean.clean(enclosed)) == _marks(newsclean.clean(source))


# An article's own text


def test_an_articles_own_text_is_kept() -> None:
    """Where it is a few paragraphs of prose; what was no prose of the story may be told apart at last."""
    kept: list[bool] = []
    for path in INPUTS:
        body = [part.text for part in newsclean.clean(path.read_bytes()).body]
        if sum(len(text) > PROSE for text in body) >= FEW:
            again = {part.text for part in newsclean.clean("\n\n".join(body)).body}
            kept += [text in again for text in body if len(text) > PROSE]
    assert len(kept) > 100
    assert sum(kept) >= 0.98 * len(kept)


# Threads


def test_threads_get_what_one_gets() -> None:
    pages = [path.read_bytes() for path in INPUTS]
    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(newsclean.clean, [page for _ in range(3) for page in pages]))
    assert together == [newsclean.clean(page) for page in pages] * 3
