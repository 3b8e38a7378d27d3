import json

import pytest
from lxml import html

import newsclean
from newsclean.metadata import Metadata, TimeTag
from newsclean.readers.html.metadata import read_metadata
from newsclean.readers.html.reader import read_html

ARTICLE = {"@type": "NewsArticle", "headline": "River rises"}


def stated(source: str) -> Metadata:
    return read_html(f"<html><head>{source}</head><body><p>One</p></body></html>").metadata


def json_ld(text: str, kind: str = "application/ld+json") -> list[object]:
    return list(stated(f'<script type="{kind}">{text}</script>').json_ld)


def test_a_page_that_states_nothing() -> None:
    assert stated("") == Metadata()


# Title, canonical, language


def test_the_first_title_counts_folded() -> None:
    assert stated("<title> River\n rises </title><title>Other</title>").title == "River rises"
    assert stated("<title></title><title>Other</title>").title == "Other"


@pytest.mark.parametrize(
    "link",
    ["", "<link rel=stylesheet href=/a>", "<link rel=canonical>", "<link href=/a>", '<link rel="amphtml" href=/a>'],
)
def test_no_canonical_address(link: str) -> None:
    assert not stated(link).canonical


def test_the_first_canonical_address_counts() -> None:
    source = "<link rel=Canonical href=https://post.example/river><link rel=canonical href=https://post.example/other>"
    assert stated(source).canonical == "https://post.example/river"


def test_the_language_is_kept_as_written() -> None:
    assert read_html("<html lang=pt-BR><p>One").metadata.language == "pt-BR"
    assert read_html("<p lang=pt>One").metadata.language is None


# Meta


@pytest.mark.parametrize(
    "tag", ["<meta name=author>", "<meta content=x>", "<meta name=author content=''>", "<meta charset=utf-8>"]
)
def test_meta_without_name_or_content_says_nothing(tag: str) -> None:
    assert stated(tag).meta == {}


@pytest.mark.parametrize("attribute", ["name", "property", "itemprop"])
def test_meta_names_are_lower_case_and_keep_all_contents(attribute: str) -> None:
    source = f"<meta {attribute}=' OG:Title ' content=' One '><meta name=og:title content=two>"
    assert stated(source).meta == {"og:title": (" One ", "two")}


def test_what_unseen_elements_state_counts() -> None:
    source = "<p>One <noscript><b><meta name=a content=1></b><time>2 May</time></noscript><time>3 May</time></p>"
    found = read_html(source + "<template><div><meta name=a content=2></div></template>").metadata
    assert found.meta == {"a": ("1", "2")}
    assert [time.text for time in found.times] == ["2 May", "3 May"]


def test_meta_in_the_body_counts() -> None:
    assert read_html("<p>One<meta itemprop=datePublished content=2017-11-04></p>").metadata.meta == {
        "datepublished": ("2017-11-04",)
    }


# JSON-LD


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[",
        ",",
        "// a",
        "null",
        "7",
        '"x"',
        '{"@type": }',
        '{"headline": "no type"}',
        "[" * 100_000,
        '{"a":' * 50_000,
    ],
)
def test_broken_or_empty_json_ld_says_nothing(text: str) -> None:
    assert json_ld(text) == []


def test_other_scripts_say_nothing() -> None:
    assert json_ld(json.dumps(ARTICLE), "application/json") == []
    assert stated(f"<script>{json.dumps(ARTICLE)}</script>").json_ld == ()


@pytest.mark.parametrize(
    "around",
    [
        "%s",
        " \n%s\n ",
        "[%s]",
        '{"@graph": [%s]}',
        '{"@context": "https://schema.org", "mainEntity": {"x": [[%s]]}}',
        "<!-- %s -->",
        "%s;",
        "//<![CDATA[\n%s\n//]]>",
        "/* <![CDATA[ */ %s /* ]]> */",
        "<![CDATA[%s]]>",
        "// made by hand\n%s",
        "/* made by hand */ %s",
        '[%s, {"url": "https://herald.example/,]", "tags": ["a", ], }, ]',
    ],
)
def test_json_ld_is_found_however_it_is_wrapped(around: str) -> None:
    assert json_ld(around % json.dumps(ARTICLE)) == [ARTICLE]


def test_line_feeds_inside_strings_are_taken() -> None:
    assert json_ld('{"@type": "NewsArticle", "headline": "River\nrises"}') == [
        {"@type": "NewsArticle", "headline": "River\nrises"}
    ]


def test_outer_objects_stand_before_those_inside_them_in_page_order() -> None:
    graph = {
        "@graph": [
            {"@type": "WebSite"},
            {"@type": "NewsArticle", "author": [{"@type": "Person"}, {"@type": "Organization"}]},
        ]
    }
    types = [
        item["@type"]
        for item in stated(
            f'<script type="application/ld+json">{json.dumps(graph)}</script>'
            '<script type="application/ld+json">{"@type": "BreadcrumbList"}</script>'
        ).json_ld
    ]
    assert types == ["WebSite", "NewsArticle", "Person", "Organization", "BreadcrumbList"]


def test_one_broken_script_does_not_spoil_the_next() -> None:
    source = '<script type="application/ld+json">{</script><script type="application/ld+json">{"@type": "X"}</script>'
    assert stated(source).json_ld == ({"@type": "X"},)


def test_json_ld_in_the_body_counts() -> None:
    source = f'<p>One</p><script type="application/ld+json; charset=utf-8">{json.dumps(ARTICLE)}</script>'
    assert read_html(source).metadata.json_ld == (ARTICLE,)


# Times and authors


@pytest.mark.parametrize("source", ["<time></time>", "<p itemprop=name>4 May</p>", "<time class=x> </time>"])
def test_no_time_tags(source: str) -> None:
    assert read_html(source).metadata.times == ()


@pytest.mark.parametrize(
    ("source", "time"),
    [
        ("<time datetime=2017-11-04>4 Nov</time>", TimeTag("2017-11-04", "4 Nov", "")),
        ("<time>4  <b>Nov</b></time>", TimeTag("", "4 Nov", "")),
        ("<time itemprop=dateModified class='a b' datetime=x></time>", TimeTag("x", "", "dateModified a b")),
        ("<span itemprop=datePublished content=2017>Nov</span>", TimeTag("2017", "Nov", "datePublished")),
    ],
)
def test_time_tags_keep_value_text_and_name(source: str, time: TimeTag) -> None:
    assert read_html(f"<p>One {source}</p>").metadata.times == (time,)


@pytest.mark.parametrize("source", ["<a rel=nofollow>Ana Lima</a>", "<a rel=author> </a>", "<link rel=author href=/x>"])
def test_no_author_links(source: str) -> None:
    assert read_html(f"<p>{source}</p>").metadata.author_links == ()


def test_author_links_are_texts_in_page_order() -> None:
    source = "<p><a rel=author href=/a>Ana <b>Lima</b></a> <span itemprop=author>Tom Reed</span></p>"
    assert read_html(source).metadata.author_links == ("Ana Lima", "Tom Reed")


def test_the_author_of_a_picture_is_none() -> None:
    picture = "<figure><img><figcaption>The pier</figcaption><figcaption itemprop=author>Tom Reed</figcaption></figure>"
    nested = "<figure><span itemprop=author>Tom Reed</span></figure>"
    assert read_html(f"{picture}{nested}<p itemprop=author>Ana Lima</p>").metadata.author_links == ("Ana Lima",)


def test_a_whole_article_by_mistake_is_cut() -> None:
    (text,) = read_html(f"<div itemprop=author>{'word ' * 1_000}</div>").metadata.author_links
    assert len(text) <= 300


def test_what_stands_behind_the_end_of_the_document_counts() -> None:
    source = '<html><body><p>One</p></body></html><script type=\'application/ld+json\'>{"@type": "X"}</script>'
    assert read_html(source).metadata.json_ld == ({"@type": "X"},)


def test_a_tree_is_not_changed() -> None:
    root = html.fromstring("<html><head><title>T</title></head><body><time>4 Nov</time></body></html>")
    before = html.tostring(root)
    assert read_metadata(root, list(root.iter()), ()).title == "T"
    assert html.tostring(root) == before


@pytest.mark.parametrize(
    "element",
    [
        "<relative-time datetime='2021-03-01T08:15:00Z'></relative-time>",
        "<relative-time datetime='2021-03-01T08:15:00Z'>2 days ago</relative-time>",
        "<time title='2021-03-01 08:15'>2 days ago</time>",
        "<time title='March 1, 2021'>2 days ago</time>",
    ],
)
def test_a_time_says_itself_in_a_title_or_an_element_of_the_page_s_own(element: str) -> None:
    story = "<p>A bank of fog closed the harbour on Monday, and both ferries stayed at the quay until the evening.</p>"
    article = newsclean.clean(f"<h1>Fog closes harbour</h1><div>By Ana Lima</div>{element}{story * 2}")
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"
