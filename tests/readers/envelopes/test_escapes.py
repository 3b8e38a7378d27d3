"""Pages that were escaped once too often."""

import html
import json
import time

import pytest

import newsclean
from newsclean.readers.envelopes.escapes import unescaped
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had “no choice”, and that she would miss the light more than anybody else."
THIRD = "Bids must reach the town hall by the end of June, and the winner will be named in September, she said."
TEXT = f"Council to sell lighthouse\n\nBy Ana Lima\n\n1 March 2021\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
HTML = (
    '<html><body class="story"><h1 class="head">Council to sell lighthouse</h1>\n<p class="by">By Ana Lima</p>\n'
    f"<p>1 March 2021</p><p>{FIRST}</p>\n<p>{SECOND}</p><p>{THIRD}</p></body></html>"
)


@pytest.mark.parametrize(
    "page",
    [
        json.dumps(TEXT),
        json.dumps(TEXT)[1:-1],
        json.dumps(TEXT, ensure_ascii=False) + "\n",
        json.dumps(TEXT.replace("\n", "\r\n")),
        json.dumps(HTML),
        json.dumps(HTML.replace(' class="story"', "").replace(' class="head"', "").replace(' class="by"', "")),
        json.dumps(HTML).replace("/", "\\/")[1:-1],
        *[quoted for page in (TEXT, HTML) for quoted in (repr(page), repr(page.encode()), repr(page.encode())[2:-1])],
        repr(HTML.replace("“", "'").encode("cp1252").replace(b"'", b"\x93")),
        repr("\n" + TEXT.replace("\n\n", "\n")),
        html.escape(HTML),
        html.escape(HTML).encode(),
    ],
)
def test_an_escaped_page_gives_its_article(page: str | bytes) -> None:
    article = check(page)
    assert (article.headline, article.authors) == ("Council to sell lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body][-3:] == [FIRST, SECOND, THIRD]
    assert [problem.kind for problem in article.problems] == ["escaped"]


def test_spans_are_in_the_page_as_it_was_given() -> None:
    page = json.dumps(TEXT)
    spans = [segment.span for segment in newsclean.clean(page).segments]
    assert [page[span[0] : span[1]] for span in spans if span][:3] == [
        '"Council to sell lighthouse\\n\\n',
        "By Ana Lima\\n\\n",
        "1 March 2021\\n\\n",
    ]


@pytest.mark.parametrize(
    "page",
    [
        TEXT,
        HTML,
        HTML.replace("\n", ""),  # minified
        HTML.replace("\n", "").replace("<body", r'<script>say("one\n\n\n", \'<\/b>\')</script><body'),
        HTML.replace("\n", "").replace("She", r"'She said \x41 and\n'"),
        "'It\\'s fog,' said the clerk, 'and it will stay, I\\'d say'",
        r"In C the escapes \n and \t stand for a line break and a tab.",
        "\\n\\n\\n\n\nA line break follows.",
        "\\n\\n\\n",
        r"The folders C:\news\new and C:\notes\nothing are gone, said the clerk.",
        r'<!doctype html><title>Fog</title><script type=application/ld+json>{"text":"<p class=\"x\">Fog"}</script>Fog',
        "Write &lt;p&gt; before a paragraph and &lt;/p&gt; behind it.",
        "<p>Write &lt;p&gt; before a paragraph and &lt;/p&gt; behind it, &lt;/b&gt; behind bold.</p>",
        "",
    ],
)
def test_other_pages_are_none(page: str) -> None:
    assert unescaped(page) is None


def test_a_format_that_is_settled_is_not_questioned() -> None:
    article = newsclean.clean(json.dumps(TEXT), newsclean.Options(format="text"))
    assert article.problems == ()
    assert len(article.segments) == 1


def test_lone_surrogates_and_bad_escapes_are_read_as_they_stand() -> None:
    check(json.dumps(TEXT) + r"\ud800 \u12 \x \ud83d\ude00")


def test_a_million_escapes_take_linear_time() -> None:
    page = "A line of the story that was escaped.\\n\\n" * 100_000
    began = time.process_time()
    escaped = unescaped(page)
    assert escaped is not None
    assert escaped.text.count("\n") == 200_000
    assert time.process_time() - began < 2
