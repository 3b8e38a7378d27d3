"""Feeds: the article of one item, and what is told of several."""

import html
import time

import pytest

import newsclean
from newsclean.readers.envelopes.feed import feed_html

FIRST = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours."
SECOND = "The mayor said that she had no choice, and that she would miss the light more than anybody else in town."
STORY = f"<p>{FIRST}</p><p>{SECOND}</p>"
TIME = "Mon, 01 Mar 2021 08:15:00 GMT"
ITEM = (
    "<item><title>Council &amp; lighthouse</title><link>https://herald.example/1</link>"
    f"<dc:creator>Ana Lima</dc:creator><pubDate>{TIME}</pubDate>"
)
DESCRIBED = f"{ITEM}<description>{html.escape(STORY)}</description></item>"
ENCODED = f"{ITEM}<description>Short</description><content:encoded><![CDATA[{STORY}]]></content:encoded></item>"
ENTRY = (
    "<entry><title>Council &amp; lighthouse</title><author><name>Ana Lima</name></author>"
    f'<published>2021-03-01T08:15:00Z</published><content type="html">{html.escape(STORY)}</content></entry>'
)


def rss(*items: str) -> str:
    """A feed of items."""
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    start = f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<rss version="2.0" {spaces}>'
    return f"{start}<channel><title>The Herald</title>{''.join(items)}</channel></rss>"


def atom(*entries: str) -> str:
    """An Atom feed of entries."""
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title>{"".join(entries)}</feed>'


@pytest.mark.parametrize(
    "page", [rss(DESCRIBED), rss(ENCODED), atom(ENTRY), rss(DESCRIBED).encode(), rss(DESCRIBED)[:-20], ENCODED, ENTRY]
)
def test_an_item_gives_its_article(page: str | bytes) -> None:
    article = newsclean.clean(page)
    assert (article.headline, article.authors) == ("Council & lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.isoformat() == "2021-03-01T08:15:00+00:00"
    assert article.problems == ()


@pytest.mark.parametrize(
    ("page", "url"),
    [
        (rss(DESCRIBED), "https://herald.example/1"),
        (DESCRIBED.replace("1</link>", "1?a=1&amp;b=2 </link>"), "https://herald.example/1?a=1&b=2"),
        (
            atom(
                ENTRY.replace(
                    "<author>", '<link rel="self" href="https://a.example/"/><link href="https://b.example/"/><author>'
                )
            ),
            "https://b.example/",
        ),
        (atom(ENTRY), None),
        (rss(DESCRIBED.replace("https://herald.example/1", "1")), None),
        (rss(DESCRIBED, DESCRIBED), None),
    ],
)
def test_the_address_of_an_item_is_the_articles(page: str, url: str | None) -> None:
    assert newsclean.clean(page).url == url


def test_all_authors_of_an_entry_are_named() -> None:
    two = ENTRY.replace("</author>", "</author><author><name>Tom Reed</name></author>")
    assert newsclean.clean(atom(two)).authors == ("Ana Lima", "Tom Reed")


def test_what_stands_before_the_first_element_of_a_content_is_kept() -> None:
    found = feed_html(rss("<item><title>Fog</title><description>Ten ships <b>wait</b> outside.</description></item>"))
    assert found is not None
    assert "Ten ships <b>wait</b> outside." in found[0]


def test_many_namespaces_take_linear_time() -> None:
    spaces = " ".join(f'xmlns:n{number}="http://herald.example/{number}" n{number}:a=""' for number in range(2000))
    page = rss("<item><description><b>Fog</b></description></item>" * 2000).replace("<rss", f"<rss {spaces}")
    began = time.process_time()
    found = feed_html(page)
    assert found is not None
    assert len(found[0]) < len(page)
    assert time.process_time() - began < 2


def test_of_several_items_a_problem_tells() -> None:
    article = newsclean.clean(rss(DESCRIBED, ENCODED, DESCRIBED))
    assert [problem.kind for problem in article.problems] == ["feed"]
    assert "3 items" in article.problems[0].message


@pytest.mark.parametrize(
    "page",
    [
        rss(DESCRIBED).replace("UTF-8", "windows-1252"),  # a str has been decoded, whatever it declares
        rss(DESCRIBED.replace("</title>", "</title><media:description>A boat in the fog</media:description>")).replace(
            "<rss", '<rss xmlns:media="http://search.yahoo.com/mrss/"'
        ),
        rss(DESCRIBED.replace("<title>", "\x00<title>")),
        atom(ENTRY.replace("</name>", "</name><email>ana@herald.example</email>")),
        atom(
            ENTRY.partition("<content")[0]
            + f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}</div></content></entry>'
        ),
        rss(DESCRIBED.replace("dc:creator", "author").replace("Ana Lima", "ana@herald.example (Ana Lima)")),
    ],
)
def test_feeds_as_they_are_found(page: str) -> None:
    article = newsclean.clean(page)
    assert (article.headline, article.authors) == ("Council & lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]


def test_names_that_are_none_are_no_parts_of_an_item() -> None:
    assert feed_html(rss("<item:00><title>Fog</title></item:00>")) is None
    assert feed_html(rss(DESCRIBED.replace("<title>", "<a:b:c/><title>"))) is not None


def test_lone_surrogates_are_no_characters_of_a_feed() -> None:
    assert newsclean.clean(rss("<item><title>Fog \ud800</title></item>")).segments[0].text == "Fog"


def test_a_plain_description_is_a_paragraph() -> None:
    found = feed_html(rss("<item><title>Fog</title><description>Ten ships &lt; eleven wait.</description></item>"))
    assert found is not None
    assert "<p>Ten ships &lt; eleven wait.</p>" in found[0]


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>An <rss> tag in the text</p></body></html>",
        "<rss></rss>",
        atom(),
        "<feeder>x</feeder>",
        "",
    ],
)
def test_other_pages_are_no_feeds(page: str) -> None:
    assert feed_html(page) is None


def test_nothing_in_a_feed_is_resolved() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/hosts">]>'
    page = f"<rss>{ITEM.replace('dc:', '')}<description>&f;&a;{html.escape(STORY)}</description></item></rss>"
    article = newsclean.clean(page.replace("<rss>", f"{bomb}<rss>"))
    assert "localhost" not in article.to_json()


def test_items_within_items_take_linear_time() -> None:
    page = rss("<item><title>x</title>" * 2000 + "y" * 100_000)
    began = time.process_time()
    found = feed_html(page)
    assert found is None or len(found[0]) < 2 * len(page)
    assert time.process_time() - began < 1
