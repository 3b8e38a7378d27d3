"""JSON: the article of the longest story in it."""

import json
import time

import pytest

import newsclean
from newsclean.readers.answer import answer_html
from tests.laws.checks import check

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had “no choice”, and that she would miss the light more than anybody else."
STORY = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
TIME = "2021-03-01T08:15:00"
POST = {
    "id": 17,
    "date": TIME,
    "title": {"rendered": "Council &amp; lighthouse"},
    "content": {"rendered": STORY, "protected": False},
    "excerpt": {"rendered": "<p>The council …</p>"},
    "author": {"name": "Ana Lima"},
}
BLOCKS = {
    "props": {
        "article": {
            "headline": "Council & lighthouse",
            "authors": [{"name": "Ana Lima"}],
            "datePublished": TIME,
            "body": [{"type": "p", "text": FIRST}, {"type": "p", "text": SECOND}],
        }
    },
    "menu": [{"title": "Home"}, {"title": "Sport"}],
}
PLAIN = {"title": "Council & lighthouse", "byline": "By Ana Lima", "published_at": TIME, "text": f"{FIRST}\n\n{SECOND}"}


@pytest.mark.parametrize("held", [POST, [POST], {"data": {"posts": [{"title": "Soup"}, POST]}}, BLOCKS, PLAIN])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_story_in_json_gives_its_article(held: object, indent: int | None) -> None:
    page = json.dumps(held, indent=indent)
    article = check(page)
    assert (article.headline, article.authors) == ("Council & lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.isoformat() == TIME
    assert [problem.kind for problem in article.problems] == ["escaped"]
    assert newsclean.clean(page.encode()).text == article.text


@pytest.mark.parametrize(
    "page",
    [
        json.dumps({"title": "Fog", "text": "Ten ships wait."}),  # no story
        json.dumps({"text": STORY * 3}),  # nothing says that it is one
        json.dumps(POST)[:-1],
        "[Home](/) [Sport](/sport)\n\n# Fog closes harbour",
        '["Fog"] {"text"}',
        '{"a":' * 100_000 + "}",
        f"<p>{FIRST}</p>",
        "",
    ],
)
def test_other_pages_are_none(page: str) -> None:
    assert answer_html(page) is None


def test_a_story_in_han_is_one_from_half_as_many_characters() -> None:
    """A text of some 120 characters is none in letters, and one in kana and Han."""
    story = "夜のあいだに川がみたび増水し、港町では避難した人のために学校が二つ開かれました。" * 3
    assert answer_html(json.dumps({"title": "川がまた増水", "text": story}, ensure_ascii=False)) is not None
    assert answer_html(json.dumps({"title": "River rises again", "text": STORY[: len(story)]})) is None


def test_many_objects_take_linear_time() -> None:
    page = json.dumps([POST] * 5_000)
    began = time.process_time()
    assert answer_html(page) is not None
    assert time.process_time() - began < 2
