"""Every value survives `to_dict` → JSON → `from_dict`; what is not of that making is refused by name."""

import json
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.errors import InvalidDataError
from newsclean.model import (
    Article,
    Block,
    Dateline,
    Item,
    Kind,
    Paragraph,
    Problem,
    Role,
    Segment,
)

_TEXT = st.text(max_size=20)
_MAYBE = st.none() | _TEXT
_SPAN = st.none() | st.tuples(st.integers(0), st.integers(0))
_ZONE = st.none() | st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIME = st.none() | st.datetimes(timezones=_ZONE)


def _several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=3).map(tuple)


_ITEMS = _several(st.builds(Item, text=_TEXT, author=_MAYBE, url=_MAYBE))
_ARTICLES = st.builds(
    Article,
    headline=_MAYBE,
    authors=_several(_TEXT),
    dateline=st.none()
    | st.builds(Dateline, text=_TEXT, place=_MAYBE, agency=_MAYBE, published=_TIME, updated=_TIME, span=_SPAN),
    body=_several(st.builds(Paragraph, text=_TEXT, kind=st.sampled_from(Kind), dateline_end=st.integers(0))),
    blocks=_several(st.builds(Block, role=st.sampled_from(Role), heading=_MAYBE, items=_ITEMS)),
    language=_MAYBE,
    confidence=st.floats(0, 1),
    segments=_several(
        st.builds(Segment, text=_TEXT, role=st.sampled_from(Role), span=_SPAN, line=st.integers(1), rule=_TEXT)
    ),
    problems=_several(st.builds(Problem, kind=_TEXT, message=_TEXT, line=st.none() | st.integers(1))),
)

_SEGMENT = {"text": "Share", "role": "social", "span": [0, 5], "line": 1, "rule": "social-cue"}


@given(_ARTICLES)
def test_an_article_comes_back_from_its_dict(article: Article) -> None:
    assert Article.from_dict(article.to_dict()) == article


@given(_ARTICLES)
def test_an_article_comes_back_from_its_json(article: Article) -> None:
    assert Article.from_dict(json.loads(article.to_json())) == article


@given(_ARTICLES)
def test_a_dict_holds_plain_values_only(article: Article) -> None:
    """No enum, tuple or datetime is left in it, so any JSON, YAML or Parquet writer takes it."""
    assert _types_in(article.to_dict()) <= {dict, list, str, int, float, type(None)}


def _types_in(value: Any) -> set[type]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {type(value)}.union(*map(_types_in, inner))


def test_values_are_written_readably() -> None:
    published = datetime(2021, 3, 4, 17, 5, tzinfo=UTC)
    article = Article(
        headline="Zürich: Möwen zählen",
        dateline=Dateline(published=published, source="meta", span=(3, 9)),
        blocks=(Block(role=Role.MOST_READ, items=(Item(text="Fog"),)),),
    )
    values = article.to_dict()
    assert values["dateline"]["published"] == "2021-03-04T17:05:00+00:00"
    assert values["dateline"]["span"] == [3, 9]
    assert values["blocks"] == [
        {"role": "most_read", "heading": None, "items": [{"text": "Fog", "author": None, "url": None}]}
    ]
    assert "Zürich: Möwen zählen" in article.to_json()
    assert article.to_json(indent=2).startswith('{\n  "headline"')


def test_fields_with_a_default_may_be_missing() -> None:
    assert Article.from_dict({}) == Article()
    assert Article.from_dict({"segments": [_SEGMENT]}).segments[0].role is Role.SOCIAL


def test_a_whole_number_is_a_float_where_one_is_wanted() -> None:
    confidence = Article.from_dict({"confidence": 1}).confidence
    assert isinstance(confidence, float)
    assert confidence == 1.0


@pytest.mark.parametrize(
    ("values", "path", "quoted"),
    [
        ({"headlin": "Fog"}, "headlin:", "'Fog'"),
        ({"headline": 7}, "headline:", "7"),
        ({"authors": "Ana Lima"}, "authors:", "'Ana Lima'"),
        ({"authors": ["Ana Lima", None]}, "authors[1]:", "None"),
        ({"confidence": "high"}, "confidence:", "'high'"),
        ({"confidence": True}, "confidence:", "True"),
        ({"dateline": {"published": "yesterday"}}, "dateline.published:", "'yesterday'"),
        ({"dateline": {"published": 2021}}, "dateline.published:", "2021"),
        ({"dateline": {"span": [1]}}, "dateline.span:", "[1]"),
        ({"dateline": {"span": [1, True]}}, "dateline.span[1]:", "True"),
        ({"blocks": [{"role": "menu"}]}, "blocks[0].role:", "'menu'"),
        ({"blocks": [{"role": ["menu"]}]}, "blocks[0].role:", "['menu']"),
        ({"blocks": [{"heading": "Latest"}]}, "blocks[0].role: missing", "'Latest'"),
        ({"blocks": [[]]}, "blocks[0]:", "[]"),
        ({"segments": [_SEGMENT, {**_SEGMENT, "line": "2"}]}, "segments[1].line:", "'2'"),
        ({"problems": None}, "problems:", "None"),
        ({3: "x"}, "3:", "'x'"),
        ([], "the data:", "[]"),
        ("{}", "the data:", "'{}'"),
    ],
)
def test_a_wrong_field_is_named_and_its_value_quoted(values: Any, path: str, quoted: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        Article.from_dict(values)
    assert str(caught.value).startswith(path)
    assert quoted in str(caught.value)


def test_a_long_value_is_quoted_in_part() -> None:
    with pytest.raises(InvalidDataError) as caught:
        Article.from_dict({"authors": "a" * 10_000})
    assert len(str(caught.value)) < 200


def test_a_long_article_is_written_fast() -> None:
    """2 ms for 300 segments, the best of several runs: a fraction of what cleaning the page takes."""
    segment = Segment(text="A line of a page. " * 5, role=Role.BODY, span=(0, 90), line=1, rule="model 0.97")
    article = Article(segments=(segment,) * 300)
    assert min(_seconds_to_write(article) for _ in range(10)) < 0.002


def _seconds_to_write(article: Article) -> float:
    start = time.perf_counter()
    article.to_dict()
    return time.perf_counter() - start
