"""Pages that JSON encloses: what services answer with, and lines of JSONL."""

import json
import time
from typing import Any

import pytest

import newsclean
import newsclean.readers.envelopes.enclosed as enclosed_module
from newsclean.readers.envelopes.enclosed import enclosed
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had “no choice”, and that she would miss the light more than anybody else."
STORY = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
HTML = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>Council to sell lighthouse</title></head><body>'
    '<nav><a href="/">Home</a></nav><article><h1>Council to sell lighthouse</h1><p class="by">By Ana Lima</p>'
    f"{STORY}</article></body></html>"
)
MARKDOWN = (
    f"[Home](/) [Sport](/sport)\n\n# Council to sell lighthouse\n\nBy [Ana Lima](/ana)\n\n{FIRST}\n\n{SECOND}\n\n"
    "## Most read\n\n- [Ten soups](/soup)\n"
)
DUMP = f"Council to sell lighthouse\nBy Ana Lima\n1 March 2021\n{FIRST}\n{SECOND}\nMost read\n- Ten soups\n"
ADDRESS = "https://herald.example/lighthouse"
STATED = {"title": "Council to sell lighthouse", "sourceURL": ADDRESS, "publishedTime": "2021-03-01T08:15:00Z"}
MARKED = {
    "code": 200,
    "data": {"title": STATED["title"], "url": ADDRESS, "content": MARKDOWN, "publishedTime": STATED["publishedTime"]},
}


@pytest.mark.parametrize(
    "answer",
    [
        {"url": ADDRESS, "statusCode": 200, "browserHtml": HTML},
        {"result": {"content": HTML, "status_code": 200}},
        {"url": ADDRESS, "html": HTML, "cleaned_html": STORY, "markdown": {"raw_markdown": MARKDOWN}},
        {"title": "Council to sell lighthouse", "html": HTML},
        {"success": True, "data": {"markdown": MARKDOWN, "metadata": STATED}},
        MARKED,
        {"results": [{"url": ADDRESS, "title": STATED["title"], "content": FIRST, "raw_content": MARKDOWN}]},
        {"url": ADDRESS, "text": DUMP},
        [{"url": ADDRESS, "text": DUMP}],
        {"url": ADDRESS, "fragment": HTML[HTML.index("<article>") : -14]},
    ],
)
@pytest.mark.parametrize("is_ascii", [True, False])
def test_a_page_in_json_gives_its_article(answer: Any, is_ascii: bool) -> None:
    page = json.dumps(answer, ensure_ascii=is_ascii, indent=2)
    article = check(page)
    assert (article.headline, article.authors) == ("Council to sell lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert [problem.kind for problem in article.problems] == ["escaped"]
    assert newsclean.clean(page.encode()).text == article.text


def test_what_stands_beside_markdown_is_what_the_page_states() -> None:
    for answer in ({"data": {"markdown": MARKDOWN, "metadata": STATED}}, MARKED):
        article = newsclean.clean(json.dumps(answer))
        assert article.url == ADDRESS
        assert article.dateline is not None
        assert article.dateline.published is not None
        assert article.dateline.published.isoformat() == "2021-03-01T08:15:00+00:00"
        assert [item.text for item in article.most_read] == ["Ten soups"]


def test_spans_are_in_the_json_and_lines_in_the_page() -> None:
    page = json.dumps({"data": {"markdown": MARKDOWN, "metadata": STATED}})
    byline = next(segment for segment in newsclean.clean(page).segments if segment.role == "byline")
    assert byline.span is not None
    assert page[slice(*byline.span)] == "By [Ana Lima](/ana)\\n\\n"
    assert byline.line == 5


def test_front_matter_of_the_page_stays_its_own() -> None:
    page = f"---\ntitle: Council sells its light\nauthor: Ben Ode\n---\n\n{MARKDOWN}"
    article = newsclean.clean(json.dumps({"title": "Crawl 17", "author": "Crawler", "markdown": page}))
    assert "Crawler" not in article.authors
    assert article.segments[0].text == "Home"


@pytest.mark.parametrize(
    "answer",
    [
        {"title": "Council", "content": STORY},  # a story in HTML, with its title: of answer.py
        {"title": "Council", "text": f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n{SECOND}"},
        {"title": "Council", "content": STORY * 3, "embed": f"<html><body>{'Tides at Ellmouth. ' * 12}</body></html>"},
        {"url": ADDRESS, "text": FIRST + SECOND},  # one paragraph
        {"url": ADDRESS, "comments": [{"text": DUMP}], "reply": HTML},
        {"url": ADDRESS, "formats": ["markdown"], "markdown": "yes"},
        {"html": None, "markdown": 3},
        {},
    ],
)
def test_other_json_encloses_no_page(answer: Any) -> None:
    assert enclosed(json.dumps(answer)) is None


@pytest.mark.parametrize("page", ["", "{", MARKDOWN, HTML, DUMP, json.dumps({"html": HTML})[:-1], '{"a":' * 100_000])
def test_what_is_no_json_encloses_none(page: str) -> None:
    assert enclosed(page) is None


def test_many_pages_in_json_take_linear_time() -> None:
    answers = [
        {"title": "x", "data": {"metadata": STATED, "markdown": f"{MARKDOWN}{number}"}} for number in range(4000)
    ]
    page = json.dumps(answers)
    began = time.process_time()
    assert enclosed(page) is not None
    assert time.process_time() - began < 2


def test_of_json_lines_the_longest_page_is_read_and_told() -> None:
    lines = [{"url": ADDRESS, "html": HTML.replace("</article>", f"{STORY}</article>")}, {"url": ADDRESS, "html": HTML}]
    text = "\n".join(json.dumps(line) for line in lines)
    article = check(f"{text}\n")
    assert article.headline == "Council to sell lighthouse"
    assert [problem.kind for problem in article.problems] == ["escaped"]


@pytest.mark.parametrize("broken", ['{"a": 1}\nno more of it', '{"a": 1}\n{"b":', "{\n"])
def test_lines_of_which_one_is_no_json_enclose_none(broken: str) -> None:
    assert enclosed(broken) is None


def test_what_stands_around_is_read_of_the_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of JSON with thousands of small objects nobody asks what each of them states."""
    asked: list[Any] = []

    def facts_of(record: dict[str, Any]) -> dict[str, str]:
        asked.append(record)
        return {}

    monkeypatch.setattr(enclosed_module, "facts_of", facts_of)
    assert enclosed(json.dumps([{"title": f"Fog {at}", "in": {"name": "Ana"}} for at in range(100)])) is None
    assert not asked
    assert enclosed(json.dumps([{"title": "Fog"}] * 50 + [{"html": HTML}])) is not None
    assert len(asked) == 1
