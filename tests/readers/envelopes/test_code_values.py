"""Objects that code shows or hands on."""

import json
import time
from datetime import UTC, date, datetime
from pprint import pformat

import pytest

import newsclean
from newsclean.readers.envelopes.code_values import code_html
from tests.memory import peak_of

TITLE = "Fog closes Ellmouth's harbour"
STORY = (
    "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay.",
    'The harbour master said that "no pilot" would go out before the lighthouse could be seen from the pier.',
)
TEXT = "\n\n".join(STORY)
RECORD = {
    "title": TITLE,
    "author": "Ana Lima",
    "date": "2021-03-01T08:15:00",
    "tags": None,
    "is_free": True,
    "text": TEXT,
}
HTML = (
    f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>By Ana Lima</p><p>1 March 2021 08:15</p>"
    + "".join(f"<p>{text}</p>" for text in STORY)
)
SHOWN = {
    "an object": repr(RECORD),
    "a list": repr([{"title": "Soup"}, RECORD]),
    "a time": repr(RECORD | {"date": datetime(2021, 3, 1, 8, 15)}),
    "a time with its zone": repr(RECORD | {"date": datetime(2021, 3, 1, 8, 15, tzinfo=UTC)}),
    "a set": repr(RECORD)[:-1] + ", 'words': {'fog', 'ships'}, 'links': set()}",
    "numbers": repr({1: (), -2: (1,), 3: float("nan"), 4: b"\xe2", 5: "\U000e0067\x07"} | RECORD).replace(
        "{1", "{'': 0, 1"
    ),
    "in parts": pformat(RECORD, width=60),
    "an identity": "{'_id': ObjectId('603cabcd'), " + repr(RECORD)[1:],
    "a page": repr({"url": "https://herald.example/fog", "status": 200, "html": HTML}),
    "a call": f"callback({json.dumps(RECORD)});",
    "a variable": f"var data = {json.dumps(RECORD)};\n",
    "a guard": f")]}}',\n{json.dumps(RECORD)}",
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_an_object_gives_its_story(shown: str) -> None:
    article = newsclean.clean(shown)
    assert (article.headline, article.authors) == (TITLE, ("Ana Lima",))
    assert article.text == TEXT
    assert article.dateline is not None
    assert str(article.dateline.published)[:16] == "2021-03-01 08:15"
    assert [problem.kind for problem in article.problems] == ["escaped"]


def test_a_stroke_that_escapes_nothing_is_one() -> None:
    written = repr(RECORD).replace("Fog closed", "In C:\\data and D:\\\\logs fog closed")
    assert newsclean.clean(written).text.startswith(r"In C:\data and D:\logs fog closed the harbour")


def test_a_day_is_one_without_a_time() -> None:
    article = newsclean.clean(repr(RECORD | {"date": date(2021, 3, 1)}))
    assert article.dateline is not None
    assert str(article.dateline.published) == "2021-03-01 00:00:00"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(RECORD),
        f"Fog\n{RECORD!r}",
        "{'title': open('fog')}",
        "{'title': ",
        "f(x) = {}",
        f"He said (and I quote): {TEXT}",
        TEXT,
        "",
    ],
    ids=["JSON", "within a text", "code", "cut", "no object", "a bracket", "a dump", "nothing"],
)
def test_it_leaves_what_is_no_such_object(text: str) -> None:
    assert code_html(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "[{'" * 50_000,
        "{'a': " * 50_000,
        "{'a': " + "[" * 100_000,
        "{'a': " + "-" * 100_000 + "1}",
        "{'" + "a(" * 100_000,
        "{'a': datetime.datetime(" + "1, " * 100_000,
        "{'a': " + "Ab('" * 100_000,
        "{'a': f'" + "{a}" * 100_000 + "'}",
        "{'a': " + "9" * 500_000 + "}",
        "{'a': '" + "\\'" * 200_000,
        "{'a': " + "datetime.date(" + "1" * 120 + " " * 50_000,
        "{'a': " + "{'a'," * 100_000,
    ],
)
def test_endless_or_deep_objects_take_no_time(text: str) -> None:
    start = time.process_time()
    assert code_html(text) is None
    assert time.process_time() - start < 5


def test_memory_is_that_of_json() -> None:
    page = "{'title': 'Fog', 'values': [" + "'a', 0, " * 50_000 + "]}"
    assert peak_of(code_html, page) < 40 * len(page)
