"""JSON-LD that is none."""

import json
import time

import pytest

import newsclean
from newsclean.readers.html.broken_json import broken_json

WHOLE = json.dumps({"@type": "NewsArticle", "author": {"name": "Ana Lima"}, "datePublished": "2021-03-01T08:15:00Z"})


@pytest.mark.parametrize(
    "text",
    [
        WHOLE + '{"@type": "BreadcrumbList"}',
        WHOLE + ',\n{"@type": "BreadcrumbList"};',
        WHOLE.replace('"', "&quot;"),
        WHOLE.replace("Ana", r"\Ana").replace('"datePublished', r'"about": "St\'s", "datePublished'),
        WHOLE.replace('"datePublished', '"headline": "The "old" port", "datePublished'),
        WHOLE[:-1],
    ],
)
def test_it_says_what_can_be_told(text: str) -> None:
    page = f"<script type='application/ld+json'>{text}</script><h1>Fog</h1><p>A bank of fog closed the harbour.</p>"
    article = newsclean.clean(page)
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"


@pytest.mark.parametrize(
    "text",
    ["", "var a = 1;", '{"@type": "Product", "name": "The "old" rope", "author": "Ana Lima"}', '{"@type": "Article" '],
)
def test_other_texts_say_nothing(text: str) -> None:
    assert not broken_json(text)


@pytest.mark.parametrize(
    "piece", ['"author":{', '"author":["a",', '{"a":1}', "\\", '" ', '"@type":"Article"', '"author":{x}']
)
def test_it_takes_linear_time(piece: str) -> None:
    begin = time.perf_counter()
    broken_json('{"@type": "Article" ' + piece * 100_000)
    assert time.perf_counter() - begin < 2
