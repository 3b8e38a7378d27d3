"""The story of a page that shows none, in what frameworks give their scripts."""

import json
import time
from html import escape

import pytest
from lxml import html as lxml_html

import newsclean
from newsclean.readers.envelopes.states import given_values

TITLE = "Fog closes harbour for a second day"
STORY = [
    "A bank of fog closed the harbour for a second day on Tuesday, and both ferries stayed at the quay until evening.",
    "The harbour master said that no ship would leave before the lamp on the far mole could be seen from her window.",
    "“My boat has been tied up since Sunday,” said one fisherman, who sold what was left of his catch from a barrow.",
    "Forecasters expect the wind to turn on Wednesday night, and the first ferry is to leave at six the next morning.",
]
MARKUP = "".join(f"<p>{text}</p>" for text in STORY)
RECORD = {"title": TITLE, "author": {"name": "Ana Lima"}, "publicado_em": "2021-03-02 08:15:00", "conteudo": MARKUP}


def script(text: str, kind: str = "application/json") -> str:
    return f'<script type="{kind}">{text}</script>'


def pushed(*rows: str) -> str:
    calls = [f"self.__next_f.push([1,{json.dumps(row)}])" for row in rows]
    return "".join(f"<script>{call}</script>" for call in ["(self.__next_f=self.__next_f||[]).push([0])", *calls])


def island(value: object) -> object:
    if isinstance(value, dict):
        return {key: [0, island(inner)] for key, inner in value.items()}
    return value


DEVALUED = [["ShallowReactive", 1], {"data": 2, "path": 9}, ["Reactive", 3], {"story": 4}]
DEVALUED += [{"title": 5, "author": 6, "date": 7, "body": 8}, TITLE, "Ana Lima", "2021-03-02", MARKUP, "/fog"]
STREAM = [{"_1": 2}, "loaderData", {"_3": 4, "_5": 6, "_7": 8, "_9": 10}, "title", TITLE, "author", "Ana Lima"]
STREAM += ["date", "2021-03-02", "html", MARKUP]
ANGULAR = json.dumps({"G.https://x.test": {"body": RECORD}})
for mark, escaped in (("&", "&a;"), ('"', "&q;"), ("<", "&l;"), (">", "&g;"), ("'", "&s;")):
    ANGULAR = ANGULAR.replace(mark, escaped)
ROW = json.dumps({"article": {"title": TITLE, "authors": ["Ana Lima"], "date": "2021-03-02", "body": "$1f"}})
SENT = f"1f:T{len(MARKUP.encode()):x},{MARKUP}"


@pytest.mark.parametrize(
    "given",
    [
        script(json.dumps(DEVALUED)),
        script(f"window.ctx.controller.enqueue({json.dumps(json.dumps(STREAM))});", "module"),
        script(ANGULAR),
        script(json.dumps({"status": 200, "body": json.dumps({"article": RECORD})})),
        pushed('1:"$Sreact.fragment"\n', SENT[:150], f'{SENT[150:]}2:["$","div",null,{ROW}]\n'),
        f'<div id=app data-page="{escape(json.dumps({"props": {"post": RECORD}}))}"></div>',
        f'<news-page :story="{escape(json.dumps(RECORD))}"></news-page>',
        f'<astro-island props="{escape(json.dumps(island({"post": RECORD})))}"></astro-island>',
    ],
    ids="devalue turbo angular fetched flight attribute props island".split(),
)
def test_a_story_that_a_framework_keeps_gives_its_article(given: str) -> None:
    article = newsclean.clean(f"<title>{TITLE}</title><body><nav>Home</nav>{given}</body>")
    assert [paragraph.text for paragraph in article.body] == STORY
    assert article.headline == TITLE
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.isoformat()[:10] == "2021-03-02"


def test_a_longer_story_of_another_title_beside_it_is_not_the_pages() -> None:
    other = {"title": "Crane moved to other bank", "body": MARKUP.replace("fog", "old fog") + MARKUP}
    page = f"<title>{TITLE}</title>{script(json.dumps({'next': other, 'post': RECORD}))}"
    assert [paragraph.text for paragraph in newsclean.clean(page).body] == STORY


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ([{"id": 1}, {"id": 2, "title": TITLE}], [{"id": 1}, {"id": 2, "title": TITLE}]),  # no texts: a list of objects
        ([{"ok": True}, "a"], [{"ok": True}, "a"]),
        ([{"a": 1}, {"b": 0, "c": 1, "d": 2, "e": 90}, "x"], {"a": {"b": None, "c": None, "d": "x", "e": None}}),
    ],
)
def test_parts_are_told_by_places_and_name_nothing_before_them(data: object, value: object) -> None:
    root = lxml_html.fromstring(f"<body>{script(json.dumps(data) + ' ' * 200)}</body>")
    assert list(given_values(root)) == [value]


def test_parts_that_name_each_other_often_take_linear_time() -> None:
    nested = [{"a": 1, "b": 1}, *({"title": 30_000, "a": at + 2, "b": at + 2} for at in range(29_998)), MARKUP, TITLE]
    calls = "self.__next_f.push([1," + json.dumps(SENT + "".join(f'{at:x}:["$1f"]\n' for at in range(30_000))) + "])"
    begin = time.perf_counter()
    newsclean.clean(f"<title>{TITLE}</title>{script(json.dumps(nested))}{script(calls, 'module')}")
    assert time.perf_counter() - begin < 5


def test_a_text_that_parts_name_without_end_stands_there_a_few_times() -> None:
    """Each name has two characters, and gave a paragraph of 300: a page of 0.1 MB took 2 s."""
    parts = [{"title": 1, "body": 2}, TITLE, [3] * 40_000, MARKUP[:300]]
    root = lxml_html.fromstring(f"<body>{script(json.dumps(parts))}</body>")
    (value,) = given_values(root)
    assert value["title"] == TITLE
    assert sum(map(len, filter(None, value["body"]))) <= 2 * len(json.dumps(parts[:2] + parts[3:]))
