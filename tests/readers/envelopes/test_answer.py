"""JSON: the article of the longest story in it."""

import json
import time

import pytest

import newsclean
from newsclean.readers.envelopes.answer import answer_html
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


SECTIONED = {"summary": [], "sections": [{"headline": [], "paragraphs": [FIRST]}, {"paragraphs": [SECOND]}]}
WAYS = {
    "paragraphs in objects": {"headline": "Council & lighthouse", "author": "Ana Lima", "pub_date": TIME}
    | {"body": [{"p": FIRST}, {"p": SECOND}]},
    "sections": {"title": "Council & lighthouse", "authors": ["Ana Lima"], "publishing_date": TIME, "body": SECTIONED},
    "time around": {"webTitle": "Council & lighthouse", "webPublicationDate": TIME}
    | {"fields": {"headline": "Council & lighthouse", "byline": "Ana Lima", "body": STORY}},
    "byline within": {"webTitle": "Council & lighthouse", "webPublicationDate": TIME}
    | {"fields": {"byline": "Ana Lima", "body": STORY}},
    "author by number": POST | {"author": 5, "_embedded": {"author": [{"id": 5, "name": "Ana Lima"}]}},
    "author in a plug-in's part": POST | {"author": 5, "yoast_head_json": {"title": "Council", "author": "Ana Lima"}},
    "main and original": {"headline": {"main": "Council & lighthouse", "kicker": None}, "pub_date": TIME}
    | {"byline": {"original": "By Ana Lima"}, "lead_paragraph": f"{FIRST}\n\n{SECOND}"},
    "Spanish": {"titulo": "Council & lighthouse", "autor": "Ana Lima", "fecha": TIME, "contenido": STORY},
    "French": {"titre": "Council & lighthouse", "auteur": "Ana Lima", "date_publication": TIME, "contenu": STORY},
}


@pytest.mark.parametrize("answer", WAYS.values(), ids=WAYS)
def test_interfaces_name_and_nest_the_parts_of_a_story_in_many_ways(answer: dict[str, object]) -> None:
    article = newsclean.clean(json.dumps({"response": {"docs": [{"title": "Soup"}, answer]}}))
    assert (article.headline, article.authors) == ("Council & lighthouse", ("Ana Lima",))
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert article.dateline is not None
    assert str(article.dateline.published) == TIME.replace("T", " ")


def test_the_time_of_an_answer_is_not_that_of_the_stories_in_its_list() -> None:
    article = newsclean.clean(json.dumps({"date": TIME, "items": [{"title": "Council & lighthouse", "text": STORY}]}))
    assert (article.headline, article.dateline) == ("Council & lighthouse", None)


def test_who_is_named_in_other_parts_of_an_object_is_not_its_author() -> None:
    picture = {"image": {"author": "Bo Berg"}, "_embedded": {"up": [{"name": "Cara Dunn"}]}, "yoast_head_json": []}
    assert newsclean.clean(json.dumps(POST | {"author": 5} | picture)).authors == ()


def _tree(kind: str) -> dict[str, object]:
    """The story as editors keep it: Contentful, Sanity, ProseMirror, Editor.js, Draft.js."""
    bold = {"text": "Nobody else did.", "value": "Nobody else did."}
    link = {"nodeType": "hyperlink", "type": "link", "content": [bold], "children": [bold]}
    lines = [[{"text": FIRST, "value": FIRST}], [{"text": f"{SECOND} ", "value": f"{SECOND} "}, link]]
    trees: dict[str, object] = {
        "contentful": {"json": {"nodeType": "document", "content": [{"content": line} for line in lines]}},
        "sanity": [{"_type": "block", "children": line} for line in lines],
        "prosemirror": {"type": "doc", "content": [{"type": "paragraph", "content": line} for line in lines]},
        "editor": {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in (FIRST, SECOND)]},
        "draft": {"blocks": [{"key": "a", "text": text} for text in (FIRST, SECOND)], "entityMap": {}},
    }
    by = {"by": [{"name": "Ana Lima"}]}
    return {"title": "Council & lighthouse", "credits": by, "date": TIME, "body": trees[kind]}


@pytest.mark.parametrize("kind", ["contentful", "sanity", "prosemirror", "editor", "draft"])
def test_a_story_in_an_editors_tree_gives_its_article(kind: str) -> None:
    article = newsclean.clean(json.dumps({"page": [{"title": "Soup", "body": {"blocks": []}}, _tree(kind)]}))
    ending = "" if kind in ("editor", "draft") else " Nobody else did."
    assert (article.headline, article.authors) == ("Council & lighthouse", ("Ana Lima",))
    assert article.text == f"{FIRST}\n\n{SECOND}{ending}"


def test_a_break_in_a_block_parts_words() -> None:
    line = [{"text": FIRST}, {"type": "hardBreak"}, {"text": SECOND}]
    page = {"title": "Council", "body": {"content": [{"content": line}, {"content": [{"type": "image"}]}]}}
    assert newsclean.clean(json.dumps(page)).text == f"{FIRST} {SECOND}"


def test_a_tree_that_has_a_name_is_the_story_and_no_title() -> None:
    body = {"name": "body", "content": [{"content": [{"text": FIRST}]}, {"content": [{"text": SECOND}]}]}
    article = newsclean.clean(json.dumps({"title": "Council & lighthouse", "body": body}))
    assert (article.headline, article.text) == ("Council & lighthouse", f"{FIRST}\n\n{SECOND}")


@pytest.mark.parametrize("comments", [[{"user": "Tom", "text": FIRST}] * 9, {"data": [{"text": FIRST}] * 9}])
def test_what_readers_say_of_a_story_is_not_it(comments: object) -> None:
    article = newsclean.clean(json.dumps({**PLAIN, "comments": comments}))
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_a_deep_tree_takes_no_long_time_and_short_texts_are_no_story() -> None:
    deep: object = [{"text": FIRST}]
    for _ in range(200):
        deep = [{"content": deep, "title": "Council"}]
    assert answer_html(json.dumps({"title": "Council", "body": deep})) is None
    labels = {"blocks": [{"text": "Read more"}] * 40}
    assert answer_html(json.dumps({"title": "Council", "body": labels})) is None


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


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://herald.example/light?a=1&b=2", "https://herald.example/light?a=1&b=2"),
        ('https://herald.example/"><p>', 'https://herald.example/"><p>'),
        ("/light", None),
        (None, None),
    ],
)
def test_the_address_that_stands_beside_a_story_is_the_articles(address: str | None, url: str | None) -> None:
    assert newsclean.clean(json.dumps({**PLAIN, "link": address})).url == url


def test_many_objects_take_linear_time() -> None:
    page = json.dumps([POST] * 5_000)
    began = time.process_time()
    assert answer_html(page) is not None
    assert time.process_time() - began < 2
