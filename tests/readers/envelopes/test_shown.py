"""Texts that a browser shows as a page."""

import time

import pytest

import newsclean
from newsclean.readers.envelopes.shown import shown_text
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that <she> had no choice & that she would miss the light more than anybody else."
TEXT = f"Council to sell lighthouse\nBy Ana Lima\n{FIRST}\n{SECOND}"
HELD = TEXT.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
HEADS = [
    '<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="white-space: pre-wrap;">',
    "<!DOCTYPE html>\n<HTML>\n<HEAD></HEAD><BODY><PRE>",
    '<html><head><link rel="stylesheet" href="resource://content-accessible/plaintext.css"></head><body><pre>',
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("end", ["</pre></body></html>", "</PRE></BODY></HTML>\n", "</pre>"])
def test_a_text_in_one_pre_is_read_as_the_text(head: str, end: str) -> None:
    page = head + HELD + end
    article = check(page)
    assert (article.headline, article.authors) == ("Council to sell lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert [problem.kind for problem in article.problems] == ["escaped"]
    assert newsclean.clean(page.encode()) == article
    last = article.segments[-2].span
    assert last is not None
    assert FIRST in page[slice(*last)]


@pytest.mark.parametrize(
    "page",
    [
        "",
        TEXT,
        HEADS[0],
        HEADS[0] + HELD,
        HEADS[0] + HELD + "</pre><p>And more.</p></body></html>",
        HEADS[0] + HELD.replace("Ana", "<b>Ana</b>") + "</pre></body></html>",
        HEADS[0].replace("<meta", "<title>Fog</title><meta") + HELD + "</pre></body></html>",
    ],
)
def test_other_pages_are_none(page: str) -> None:
    assert shown_text(page) is None


def test_a_million_spaces_take_linear_time() -> None:
    began = time.process_time()
    assert shown_text(HEADS[0] + HELD + "</pre>" + " \n" * 500_000 + "x") is None
    assert shown_text(HEADS[0] + "&lt;" * 250_000 + "</pre>") is not None
    assert time.process_time() - began < 3
