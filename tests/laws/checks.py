"""What holds for every article, whatever the page: the laws, as functions that assert."""

import json
import re
from collections.abc import Iterable

import newsclean
from newsclean import Fragment, Segment
from newsclean.readers.decoding.decode import decode
from newsclean.readers.read import read


def check(raw: str | bytes, options: newsclean.Options | None = None) -> newsclean.Article:
    """The article of `raw`, after all laws that need no second page were tried on it."""
    article = newsclean.clean(raw, options)
    assert newsclean.clean(raw, options) == article, "the same input, another article"
    assert newsclean.Article.from_dict(article.to_dict()) == article
    check_json(article)
    check_confidence(article)
    if read(raw, options or newsclean.Options()).format != "html":
        text = raw if isinstance(raw, str) else decode(raw)[0]
        if any(segment.span for segment in article.segments) or not re.search(r"<|&lt;|\\u003c", text):
            check_spans(text, article.segments)  # HTML that was read as the dump that it holds has none
    return article


def check_json(article: newsclean.Article) -> None:
    """JSON and back is the same article; its JSON can be written as UTF-8."""
    written = article.to_json()
    written.encode("utf-8")
    assert newsclean.Article.from_dict(json.loads(written)) == article


def check_confidence(article: newsclean.Article) -> None:
    """A share, and problems that say something."""
    assert 0 <= article.confidence <= 1
    assert all(problem.kind and problem.message for problem in article.problems)


def check_spans(text: str, parts: Iterable[Segment | Fragment]) -> None:
    """Spans are in order and apart, and what lies in none of them is blank."""
    at = 0
    for part in parts:
        assert part.span is not None
        start, end = part.span
        assert at <= start < end <= len(text), f"span {part.span} after {at}"
        assert not text[at:start].strip(), f"in no span: {text[at:start]!r}"
        at = end
    assert not text[at:].strip(), f"in no span: {text[at:]!r}"
