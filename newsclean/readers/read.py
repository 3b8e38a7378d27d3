"""Raw page → Page: bytes decoded, archives, escapes, JSON and feeds undone, the format told, and its reader called."""

from __future__ import annotations

import reprlib
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Protocol, TypeAlias

from newsclean.errors import InputSizeError, InputTypeError
from newsclean.model import Problem
from newsclean.options import Options
from newsclean.page import Page
from newsclean.readers.asides.scripts import without_scripts
from newsclean.readers.decoding.binary import reject_binary, reject_noise
from newsclean.readers.decoding.decode import decode, decode_utf8
from newsclean.readers.envelopes.answer import ANSWER, answer_html
from newsclean.readers.envelopes.archive import ARCHIVE, archived_html, stated_by_headers
from newsclean.readers.envelopes.code_values import code_html
from newsclean.readers.envelopes.enclosed import enclosed
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.envelopes.escapes import unescaped
from newsclean.readers.envelopes.feed import feed_html
from newsclean.readers.envelopes.listed import html_of_cell, listed
from newsclean.readers.envelopes.mailed import mailed
from newsclean.readers.envelopes.news_xml import NEWS_XML, news_html
from newsclean.readers.envelopes.quoted import unquoted
from newsclean.readers.envelopes.shown import shown_text
from newsclean.readers.rewritten import Rewritten
from newsclean.readers.sniff import opens_as_markup, sniff


class _Tree(Protocol):
    """An lxml element or tree, by what tells it from others."""

    def xpath(self, *args: Any, **kwargs: Any) -> Any: ...


class _Soup(Protocol):
    """A BeautifulSoup object or tag, by what tells it from others."""

    def find_all(self, *args: Any, **kwargs: Any) -> Any: ...

    def decode(self, *args: Any, **kwargs: Any) -> str: ...


Raw: TypeAlias = str | bytes | bytearray | memoryview | _Tree | _Soup


def read(raw: Raw, options: Options) -> Page:
    """A page of raw input, read by the reader of its format."""
    if isinstance(raw, bytes | bytearray | memoryview):
        return _read_bytes(bytes(raw), options)
    if isinstance(raw, str):
        _check_size(len(raw), options)
        return _read_saved(raw, options) or _read_text(raw, options)
    if etree := sys.modules.get("lxml.etree"):  # without it there is no tree of it
        raw = raw.getroot() if isinstance(raw, etree._ElementTree) else raw
        if isinstance(raw, etree._Element):
            return _reader("html")(raw)
    if is_soup(raw):
        return _reader("html")(str(raw))
    raise InputTypeError(_advice(raw))


def is_soup(raw: object) -> bool:
    """Whether it is a BeautifulSoup object, without importing it."""
    return hasattr(raw, "find_all") and hasattr(raw, "decode")


def _read_bytes(raw: bytes, options: Options) -> Page:
    _check_size(len(raw), options)
    if saved := _read_saved(raw, options):
        return saved
    reject_binary(raw)
    if options.encoding:
        return _read_text(raw.decode(options.encoding, "replace"), options)
    text = decode_utf8(raw)
    if text is None:
        reject_noise(raw)
        text, problems = decode(raw)
        page = _read_text(text, options)
        return replace(page, problems=problems + page.problems) if problems else page
    source = _source_of(text, options)
    if source.form == "html" and source.text is text:
        del text, source  # it is parsed from the bytes
        return _reader("html")(raw, is_utf8=True)
    return _read_source(source)


def _read_saved(raw: str | bytes, options: Options) -> Page | None:
    """The page of an archive's HTML, whose lines are those of the HTML; None of any other raw input."""
    saved = archived_html(raw) if options.format in (None, "html") else None
    if saved is None:
        return None
    page = _read_text(saved, replace(options, format="html"))
    return replace(page, problems=(ARCHIVE, *page.problems), metadata=page.metadata.over(stated_by_headers(raw)))


def _read_text(text: str, options: Options) -> Page:
    return _read_source(_source_of(text, options))


class _Source(NamedTuple):
    """A page as its reader takes it, what was odd about it, and what the text was before anything was undone."""

    form: str
    text: str
    problems: tuple[Problem, ...] = ()
    rewritten: Rewritten | None = None


def _source_of(text: str, options: Options) -> _Source:
    """What to read of a text: where it was escaped or put into JSON that itself, of data the HTML of what they tell."""
    if options.format is None and (shown := code_html(text)) is not None:
        return _Source("html", shown, (ANSWER,))
    envelope = _opened(text) if options.format is None else None
    plain = envelope.text if envelope else text
    told = _told(plain) if options.format in (None, "html") else None
    if told is not None:
        return _Source("html", *told, envelope)
    form = options.format or sniff(plain)
    aside = None if envelope else _without_aside(plain, form, options)
    return aside or _Source(form, plain, (), envelope)


def _without_aside(text: str, form: str, options: Options) -> _Source | None:
    """What to read of a text that holds its page's scripts, or that shows its sheets; None of any other text."""
    may_hold_scripts = form != "html" or not (options.format or opens_as_markup(text))
    if may_hold_scripts and (scripts := without_scripts(text)):
        kept = options.format or sniff(scripts.text)
        return None if kept == "html" else _Source(kept, scripts.text, (), scripts)
    return None if form == "html" else _without_frame(text, form)


def _without_frame(text: str, form: str) -> _Source | None:
    """What to read of a dump that shows its page on sheets, or in a record; None of any other."""
    from newsclean.readers.asides.records import without_record  # most pages are HTML
    from newsclean.readers.asides.sheets import without_running_lines

    aside = without_running_lines(text) or without_record(text)
    return _Source(form, aside.text, (), aside) if aside else None


def _opened(text: str) -> Envelope | None:
    """A page that was escaped, listed or put into something; None of any other."""
    ways = (listed, unescaped, enclosed, shown_text, html_of_cell, mailed, unquoted)
    return next((page for way in ways if (page := way(text))), None)


def _told(text: str) -> tuple[str, tuple[Problem, ...]] | None:
    """(HTML, what to tell of it) of a feed, and of XML and JSON with a story; None of any other page."""
    if (feed := feed_html(text)) is not None:
        return feed
    for read_story, problem in ((news_html, NEWS_XML), (answer_html, ANSWER)):
        if (story := read_story(text)) is not None:
            return story, (problem,)
    return None


def _read_source(source: _Source) -> Page:
    page = _reader(source.form)(source.text)
    if source.problems:
        page = replace(page, problems=(*source.problems, *page.problems))
    return source.rewritten.restored(page) if source.rewritten else page


@cache
def _reader(form: str) -> Callable[..., Page]:
    """The reader of a format, which loads when the first page of that format comes."""
    reader: Callable[..., Page] = getattr(import_module(f"newsclean.readers.{form}.reader"), f"read_{form}")
    return reader


def _check_size(size: int, options: Options) -> None:
    if size > options.max_size:
        raise InputSizeError(f"the page has {size:,} characters or bytes, max_size is {options.max_size:,}")


def _advice(raw: object) -> str:
    """What to pass instead of something that is no page."""
    if hasattr(raw, "__fspath__"):
        return f"expected a page's str or bytes, got a path: pass Path({str(raw)!r}).read_bytes()"
    if hasattr(raw, "read"):
        return f"expected a page's str or bytes, got {raw!r}: pass what its .read() gives"
    if hasattr(raw, "content") and hasattr(raw, "text"):
        return f"expected a page's str or bytes, got {raw!r}: pass its .content"
    several = isinstance(raw, Iterable) and not isinstance(raw, Mapping)
    advice = "; for many pages there is clean_many" if several else ""
    return f"expected a page's str or bytes, or a parsed tree, got {type(raw).__name__}: {reprlib.repr(raw)}{advice}"
