"""XML with a story: what agencies, archives and corpora write; HTML is left alone."""

import time
from html import escape

import pytest

import newsclean
from newsclean.readers.envelopes.news_xml import news_html

TITLE, BY = "Fog closes Ellmouth harbour", "Ana Lima"
FIRST = "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay."
SECOND = "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier."
THIRD = "Fishermen said they had lost the best week of the season, and prices at the market rose by a fifth."
STORY = (FIRST, SECOND, THIRD)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
NITF = (
    f'<nitf version="3.3"><head><title>{TITLE}</title><docdata><date.issue norm="20210301T081500Z"/></docdata></head>'
    f"<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>{BY}</person><byttl>Correspondent"
    f"</byttl></byline><abstract><p>The harbour is shut.</p></abstract></body.head><body.content><block>{PARAGRAPHS}"
    "</block></body.content><body.end><tagline>Ellmouth Press</tagline></body.end></body></nitf>"
)
NEWSML = (
    "<NewsML><NewsEnvelope><DateAndTime>20210301T081500Z</DateAndTime></NewsEnvelope><NewsItem><NewsComponent><NewsLines>"
    f"<HeadLine>{TITLE}</HeadLine><ByLine>By {BY}</ByLine></NewsLines><ContentItem><DataContent>{PARAGRAPHS}"
    "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
)
NEWSML_G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><rightsInfo><copyrightNotice>(c) EP</copyrightNotice>'
    "</rightsInfo><itemMeta><versionCreated>2021-03-01T08:15:00Z</versionCreated></itemMeta><contentMeta><creator><name>"
    f"{BY}</name></creator><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>"
    f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>{PARAGRAPHS}</body></html>'
    "</inlineXML></contentSet></newsItem>"
)
CORPUS = (
    f'<newsitem itemid="2286" date="2021-03-01"><title>UK: {TITLE}.</title><headline>{TITLE}</headline>'
    f"<byline>{BY}</byline><text>{PARAGRAPHS}</text><copyright>(c) Ellmouth Press 2021</copyright></newsitem>"
)
TREC = (
    f"<DOC>\n<DOCNO> EH-0001 </DOCNO>\n<DATE> March 1, 2021 </DATE>\n<HEADLINE>\n{TITLE}\n</HEADLINE>\n"
    f"<BYLINE> By {BY} </BYLINE>\n<TEXT>\n{PARAGRAPHS.replace('<p>', '<P>').replace('</p>', '</P>')}\n</TEXT>\n</DOC>"
)
WRAPPED = (
    f"<DOC><DATE>March 1, 2021</DATE><HEADLINE>{TITLE}</HEADLINE><BYLINE>By {BY}</BYLINE><TEXT>\n"
    + "\n".join(f"   {text[:58].rpartition(' ')[0]}\n{text[:58].rpartition(' ')[2]}{text[58:]}" for text in STORY)
    + "\n</TEXT></DOC>"
)
EXPORT = (
    f"<article><title>{TITLE}</title><author>{BY}</author><date>2021-03-01</date><url>https://herald.example/fog</url>"
    f"<text>{escape(chr(10).join(STORY))}</text></article>"
)
ESCAPED = EXPORT.replace(escape("\n".join(STORY)), escape(PARAGRAPHS))
ATTRIBUTES = f'<doc title="{TITLE}" author="{BY}" date="2021-03-01"><main>{PARAGRAPHS}</main><comments/></doc>'
PAGES = {
    "NITF": NITF,
    "NITF, declared": DECLARED + '<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">\n' + NITF,
    "NewsML": DECLARED + NEWSML,
    "NewsML-G2": NEWSML_G2,
    "a corpus": CORPUS,
    "TREC": TREC,
    "wrapped text": WRAPPED,
    "an export": DECLARED + EXPORT,
    "escaped HTML": DECLARED + ESCAPED,
    "attributes": ATTRIBUTES,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_xml_gives_its_story(page: str) -> None:
    article = newsclean.clean(page)
    assert (article.headline, article.authors) == (TITLE, (BY,))
    assert article.text == "\n\n".join(STORY)
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"
    assert [problem.kind for problem in article.problems] == ["escaped"]


def test_an_address_is_the_articles() -> None:
    assert newsclean.clean(DECLARED + EXPORT).url == "https://herald.example/fog"


def test_what_is_said_twice_is_once_in_the_story() -> None:
    lead = f'<block class="lead_paragraph"><p>{FIRST}</p></block><block class="full_text">'
    article = newsclean.clean(NITF.replace("<block>", lead))
    assert article.text == "\n\n".join(STORY)


def test_what_stands_behind_a_repeated_paragraph_stays() -> None:
    html = news_html(CORPUS.replace(PARAGRAPHS, f"<p>{FIRST}</p><p>{FIRST}</p> {SECOND} <p>{THIRD}</p>"))
    assert html is not None
    assert SECOND in html
    assert html.count(FIRST) == 1


def test_of_several_stories_the_longest_is_read_with_its_own_head() -> None:
    other = EXPORT.replace(TITLE, "Ten soups for fog").replace(BY, "Jo Marsh").replace(THIRD, THIRD * 3)
    article = newsclean.clean(f"{DECLARED}<articles>{EXPORT}{other}{EXPORT}</articles>")
    assert (article.headline, article.authors) == ("Ten soups for fog", ("Jo Marsh",))


@pytest.mark.parametrize(
    "page",
    [
        f"{DECLARED}<item:00><title>{TITLE}</title></item:00>",
        f"{DECLARED}<!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{TITLE}</h1>{PARAGRAPHS}</body></html>",
        f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>",
        f"<main><title>{TITLE}</title><text>{PARAGRAPHS}</text></main>",
        f"{DECLARED}<note><title>{TITLE}</title><text>Short.</text></note>",
        f"{DECLARED}<note><text>{PARAGRAPHS}</text></note>",
        f"{DECLARED}<svg><title>{TITLE}</title><text>{PARAGRAPHS}</text></svg>",
        f"{DECLARED}<<<",
        "<DOC>",
        "Fog <DOC> closes",
    ],
)
def test_it_leaves_html_and_what_has_no_story(page: str) -> None:
    assert news_html(page) is None


@pytest.mark.parametrize("inner", ["<text>", "<title>", "<byline><person>", "<p>", "<date>"])
def test_deep_or_endless_xml_takes_no_time(inner: str) -> None:
    start = time.process_time()
    news_html(f"{DECLARED}<doc><title>{TITLE}</title><text>{FIRST * 3}{inner * 20_000}")
    news_html(f"{DECLARED}<doc><title>{TITLE}</title>{inner * 20_000}{FIRST * 3}")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "inner",
    [
        "<author>" * 1_500 + "<b/>" * 20_000,
        "<author>" * 200 + "<name/>" * 20_000,
        "<hl1>" * 200 + "word " * 100_000,
        "<a>" * 1_900 + "<text/>" * 20_000,
        "<text>" + "<p>" * 200 + "<b/>" * 50_000,
        "<text>" + "<p>" * 200 + "word " * 200_000,
        "<a " + " ".join(f"a{at}=''" for at in range(40_000)) + "/>",
    ],
    ids=["authors", "names", "titles", "stories", "paragraphs", "words", "attributes"],
)
def test_many_elements_within_many_take_no_time(inner: str) -> None:
    """Each of those around them says nothing, or is asked about them once."""
    start = time.process_time()
    news_html(f"{DECLARED}<doc><title>{TITLE}</title><text>{FIRST * 3}</text>{inner}")
    around = inner.replace("/>", ">") if inner.startswith("<a ") else "<a>" * 60
    news_html(f"{DECLARED}{around}<title>{TITLE}</title><text>{FIRST * 3}</text>{'<b/>' * 20_000}")
    assert time.process_time() - start < 2
