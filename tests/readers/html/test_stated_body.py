"""A story that a page states in its JSON-LD and does not show."""

import json
from datetime import UTC, datetime
from html import escape

import pytest

import newsclean
from newsclean.readers.html.reader import read_html

STORY = [
    "The river rose for a third night in the harbour towns, and the council opened two schools to people who had left.",
    "Officials said that no one had been hurt, and that the bridge would open again when the water had fallen.",
    "“We have seen worse,” said the harbour master, who has lived by the river for all of her sixty years and stays.",
    "The old crane was brought to the other bank on Friday, where it is to stand until it is sold.",
]


def page_of(stated: str, shown: str = "", kind: str = "NewsArticle") -> str:
    data = {"@type": kind, "headline": "River rises again", "articleBody": stated}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return f"<html><head><title>River rises again</title>{script}</head><body>{shown}<div id='app'></div></body></html>"


@pytest.mark.parametrize(
    "stated",
    [
        "\n\n".join(STORY),
        "".join(f"<p>{text}</p>" for text in STORY),
        escape("".join(f"<p class='x'>{text}</p>" for text in STORY)),
        "".join(f"<!-- wp:paragraph --><p>{text}</p><!-- /wp:paragraph -->" for text in STORY),
        "<br>".join(f"<b>{text[:9]}</b>{text[9:]}" for text in STORY),
    ],
)
def test_a_page_that_shows_nothing_has_the_story_that_it_states(stated: str) -> None:
    article = newsclean.clean(page_of(stated))
    assert [paragraph.text for paragraph in article.body] == STORY
    assert article.headline == "River rises again"
    assert [problem.kind for problem in article.problems] == ["stated-body"]
    assert {segment.rule for segment in article.segments} == {"stated-body"}


def given(data: object, shown: str = "") -> newsclean.Article:
    """The article of a page that gives its scripts some JSON."""
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    return newsclean.clean(f"<title>River rises again</title><nav>Home</nav>{shown}<div id=app></div>{script}")


def test_a_page_that_shows_nothing_has_the_story_that_its_scripts_are_given() -> None:
    data = {"props": {"story": {"title": "River rises again", "body": [{"text": text} for text in STORY]}}}
    article = given(data)
    assert [paragraph.text for paragraph in article.body] == STORY
    assert article.headline == "River rises again"
    assert [problem.kind for problem in article.problems] == ["stated-body"]


def test_who_wrote_it_and_when_stands_beside_a_story_that_scripts_are_given() -> None:
    story = {"headline": "River rises again", "content": [{"text": text} for text in STORY]}
    article = given(story | {"authors": [{"name": "Ana Lima"}], "publishedAt": "2021-03-01T08:15:00Z"})
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.published == datetime(2021, 3, 1, 8, 15, tzinfo=UTC)
    assert (given(story).authors, given(story).dateline) == ((), None)


@pytest.mark.parametrize(
    ("script", "is_found"),
    [
        ("window.__STATE__ = {};", True),
        ("var a = {b: 1};\nApp.page={};App.next={{}};", True),
        ("const state = {};", True),
        ("(window.Q = window.Q || []).push({});", True),
        ('ads.add({"at": 1}); ads.add({"at": 2}); ads.add({"at": 3}); ads.add({"at": 4}); cache.add({});', True),
        ("// {}", False),  # given no name
        ("window.x = {b: {}};", False),  # no JSON
        ('a = {"b": 1}; c = {"d": ; e = {"f": ; g = {"h": ; window.x = {};', False),  # the fourth that is looked at
    ],
)
def test_a_script_names_what_it_is_given(script: str, is_found: bool) -> None:
    data = json.dumps({"post": {"headlines": {"basic": "River rises again"}, "body": "\n".join(STORY)}})
    page = f"<title>River rises again</title><div id=app></div><script>{script.replace('{}', data, 1)}</script>"
    assert [paragraph.text for paragraph in newsclean.clean(page).body] == (STORY if is_found else [])


@pytest.mark.parametrize("script", ["window.state = JSON.parse({});", "window.__DATA__={};"])
def test_what_a_script_is_given_may_be_json_within_a_string(script: str) -> None:
    data = json.dumps(json.dumps({"title": "River rises again", "body": "\n".join(STORY)}))
    page = f"<title>River rises again</title><div id=app></div><script>{script.replace('{}', data)}</script>"
    assert [paragraph.text for paragraph in newsclean.clean(page).body] == STORY


def test_paragraphs_in_kana_are_some_from_half_as_many_characters() -> None:
    story = ["夜のあいだに川がみたび増水し、港町では避難した人のために学校が二つ開かれました。"]
    story += [f"{story[0][:-1]}、これで{day}日目の夜となります。" for day in "二三四五"]
    script = json.dumps({"title": "川がまた増水", "body": [{"text": text} for text in story]}, ensure_ascii=False)
    page = f"<title>川がまた増水</title><script type='application/json'>{script}</script>"
    assert [paragraph.text for paragraph in newsclean.clean(page).body] == story


def test_what_scripts_are_given_is_no_story_beside_prose_or_without_a_title() -> None:
    blocks = [{"text": text} for text in STORY]
    assert STORY[1] not in given({"title": "River rises again", "body": blocks}, f"<p>{STORY[0]}</p>").text
    assert given({"body": blocks}).text == ""
    assert given({"title": "How we use what you tell us", "body": blocks}).text == ""


def test_the_story_stands_under_the_headline_and_a_teaser_is_no_second_time_told() -> None:
    shown = f"<nav>Home</nav><h1>River rises again</h1><p>{STORY[0]}</p><p>Subscribe to read on</p>"
    page = read_html(page_of("\n".join(STORY), shown))
    assert [fragment.text for fragment in page.fragments] == [
        "Home",
        "River rises again",
        *STORY,
        "Subscribe to read on",
    ]
    assert page.stated == range(3, 6)


@pytest.mark.parametrize(
    ("stated", "shown", "kind"),
    [
        (STORY[0], "", "NewsArticle"),  # a summary
        ("\n".join(STORY), "".join(f"<p>{text}</p>" for text in STORY[:2]), "NewsArticle"),  # the page shows its own
        ("\n".join(STORY), "", "Product"),
        ("", "", "NewsArticle"),
    ],
)
def test_other_pages_have_what_they_show(stated: str, shown: str, kind: str) -> None:
    page = read_html(page_of(stated, shown, kind))
    assert len(page.stated) == 0
    assert [fragment.text for fragment in page.fragments] == (STORY[:2] if shown else [])


def test_a_teaser_s_element_does_not_hold_the_story() -> None:
    lines = [f"{text} And so on, {at} times." for at in range(40) for text in STORY]
    teaser, stated = "".join(f"<p>{line}</p>" for line in lines[:40]), "\n".join(lines)
    shown = f"<article><h1>River rises again</h1>{teaser}</article><p>Subscribe</p>"
    article = newsclean.clean(page_of(stated, shown))
    assert [paragraph.text for paragraph in article.body] == lines


def test_a_body_that_is_no_text_states_nothing() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": [STORY]})
    assert read_html(f"<script type='application/ld+json'>{data}</script><p>x</p>").stated == range(0)


def test_a_shadow_root_is_shown() -> None:
    found = read_html(
        "<div><template shadowrootmode='open'><p>River</p></template><template><p>No</p></template></div>"
    )
    assert [fragment.text for fragment in found.fragments] == ["River"]


def test_a_story_in_han_says_as_much_in_half_the_characters() -> None:
    sentence = "渡轮周四上午抵达海岛，船上载有四十辆汽车、一辆校车和一箱信鸽，岛民在码头上等了一夜。"
    assert len(read_html(page_of("\n\n".join([sentence] * 5))).stated) == 5
    assert not read_html(page_of("\n\n".join([sentence] * 4))).stated
