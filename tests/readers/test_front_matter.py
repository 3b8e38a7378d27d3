"""Front matter at the top of Markdown."""

import time
from collections.abc import Callable

import pytest

import newsclean
from newsclean.page import Page
from newsclean.readers.front_matter import end_of_front_matter, read_front_matter
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.text.reader import read_text

BLOCK = (
    '---\ntitle: "Pool to close: \\"for good\\""\nauthor: Ana Lima\ndate: 2024-05-14\nurl: https://h.example/a\n---\n'
)
STORY = (
    "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired.\n\n"
    "“We have waited long enough,” said Joe Roe, who has run the ferry office since 2011 and swims there daily.\n\n"
    "Engineers found cracks in two of its walls last spring, and repairs would have cost 4.2 million, the town said.\n"
)


def test_it_is_what_the_page_states() -> None:
    metadata, behind = read_front_matter(BLOCK + STORY)
    assert behind == len(BLOCK)
    assert metadata.title == 'Pool to close: "for good"'
    assert metadata.meta["author"] == ("Ana Lima",)
    assert metadata.meta["date"] == ("2024-05-14",)
    assert metadata.canonical == "https://h.example/a"


def test_clippers_name_source_day_and_authors_as_notes() -> None:
    clipped = (
        '---\ntitle: "Pool to close"\nsource: "https://h.example/a"\nauthor:\n  - "[[Ana Lima]]"\n'
        '  - "[[people/JR|Joe Roe]]"\n'
        "published: 2024-05-14\ncreated: 2024-05-20\n---\n"
    )
    article = newsclean.clean(clipped + STORY)
    assert (article.authors, article.url) == (("Ana Lima", "Joe Roe"), "https://h.example/a")
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2024-05-14"


def test_a_title_may_name_a_note() -> None:
    metadata, _ = read_front_matter('---\ntitle: "Why [[Fog]] closes the harbour"\nauthor: "[[Ana Lima]]"\n---\nFog\n')
    assert metadata.title == "Why [[Fog]] closes the harbour"
    assert metadata.meta["author"] == ("Ana Lima",)


def test_a_key_with_a_value_of_another_kind_is_none_of_a_clippers() -> None:
    metadata, _ = read_front_matter(
        "---\ntitle: Pool\nsource: Ellmouth Press\npublished: true\ndate: 2024-05-14\n"
        "author: [[Ana Lima]], [[Joe Roe]]\n---\n"
    )
    assert metadata.canonical is None
    assert metadata.meta["date"] == ("2024-05-14",)
    assert metadata.meta["author"] == ("Ana Lima", "Joe Roe")


def test_lists_stand_on_the_line_or_below() -> None:
    metadata, _ = read_front_matter(
        "---\ntitle: Pool\ntags: ['town', swimming]\nauthors:\n  - Ana Lima\n  - Joe Roe\n---\n"
    )
    assert metadata.meta["tags"] == ("town", "swimming")
    assert metadata.meta["author"] == ("Ana Lima", "Joe Roe")


@pytest.mark.parametrize(
    "title",
    [
        "Pool of Ellmouth to close for good\n  next spring: council",
        "'Pool of Ellmouth to close for good\n  next spring: council'",
        '"Pool of Ellmouth to close for good\n\n\tnext spring: council"',
        ">-\n  Pool of Ellmouth to close for good\n  next spring: council",
        "|\n  Pool of Ellmouth to close for good next spring: council",
    ],
)
def test_a_long_value_goes_on_indented(title: str) -> None:
    found = read_front_matter(f"---\ntitle: {title}\ndate: 2024-05-14\n---\n")[0]
    assert found.title == "Pool of Ellmouth to close for good next spring: council"
    assert found.meta["date"] == ("2024-05-14",)


@pytest.mark.parametrize(
    "author", ["\n  name: Ana Lima\n  site: https://h.example", "\n- name: Ana Lima\n  site: a\n  role: editor"]
)
def test_of_an_object_the_name_counts(author: str) -> None:
    found = read_front_matter(f"---\n# of the desk\ntitle: Pool\nauthor:{author}\nseo:\n  index: true\n---\n")[0]
    assert found.meta == {"title": ("Pool",), "author": ("Ana Lima",)}


def test_between_plus_signs_it_is_toml() -> None:
    block = '+++\ntitle = "Pool to close: a = b"\ndate = 2024-05-14\n[taxonomies]\ntags = ["town", "swimming"]\n+++\n'
    article = newsclean.clean(f"{block}\n{STORY}")
    assert (article.headline, article.tags) == ("Pool to close: a = b", ("town", "swimming"))
    assert article.dateline
    assert end_of_front_matter(block) == len(block)
    assert not end_of_front_matter("+++\nThe title = none\n+++\n")


@pytest.mark.parametrize(
    "entries", ["town, swimming", "'town', \"swimming\",", "\n  town,\n  swimming\n", '\n\t"town",\n\t"swimming",\n']
)
@pytest.mark.parametrize(("edge", "sign"), [("---", ":"), ("+++", " =")])
def test_lists_in_brackets_may_have_a_line_for_each_entry(edge: str, sign: str, entries: str) -> None:
    block = f"{edge}\ntitle{sign} Pool\ntags{sign} [{entries}]\nauthor{sign} Ana Lima\n{edge}\n"
    for text in (block, block.replace("\n", "\r\n")):
        found = read_front_matter(text)[0]
        assert found.meta == {"title": ("Pool",), "tags": ("town", "swimming"), "author": ("Ana Lima",)}
    assert newsclean.clean(f"{block}\n{STORY}").tags == ("town", "swimming")


def test_the_language_has_two_names() -> None:
    for name in ("lang", "language"):
        assert read_front_matter(f"---\ntitle: Pool\n{name}: en\n---\n")[0].language == "en"


def test_lines_behind_it_are_counted_from_the_top() -> None:
    text = BLOCK + "Ana Lima wrote this.\n\n# Pool\n\nThe council voted.\n"
    fragments = read_markdown(text).fragments
    assert [(fragment.line, fragment.tag) for fragment in fragments] == [(7, "p"), (9, "h1"), (11, "p")]
    assert fragments[0].indent == fragments[2].indent == 0


def test_what_is_empty_is_left_out() -> None:
    assert read_front_matter('---\ntitle: Pool\nauthor:\ndate: null\nimage: ""\n---\n')[0].meta == {"title": ("Pool",)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n---\n",
        "---\ntitle: Pool\n",
        "---\nauthor: Ana Lima\n---\n",
        "---\n\nThe council voted.\n\ntitle: none\n\n---\n",
        "Title\n---\ntitle: Pool\n---\n",
        "--- \ntitle: Pool\nThe council voted on it.\n---\n",
        "---\ntitle: Pool\ntags: [\n  town,\nThe council voted on it.]\n---\n",
    ],
)
def test_other_blocks_are_none(text: str) -> None:
    assert not end_of_front_matter(text)


def test_the_article_has_it_and_the_first_segment_its_span() -> None:
    text = BLOCK + STORY
    article = newsclean.clean(text)
    assert article.headline == 'Pool to close: "for good"'
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.date().isoformat() == "2024-05-14"
    assert len(article.body) == 3
    assert article.segments[0].span == (0, text.index("\n\n", len(BLOCK)))


HEADER = (
    "Title: Pool to close for good | Ellmouth Herald\n\nURL Source: https://h.example/a\n\n"
    "Published Time: 2024-05-14T18:30:00Z\n\nWarning: This is a cached snapshot\n\nMarkdown Content:\n"
)


def test_the_header_of_a_service_states_the_same() -> None:
    article = newsclean.clean(HEADER + STORY)
    assert (article.headline, article.url) == ("Pool to close for good", "https://h.example/a")
    assert article.dateline is not None
    assert article.dateline.published is not None
    assert article.dateline.published.isoformat() == "2024-05-14T18:30:00+00:00"
    assert len(article.body) == 3
    assert end_of_front_matter(HEADER + STORY) == len(HEADER)


@pytest.mark.parametrize(
    ("title", "line", "headline"),
    [
        ("Pool to close - Ellmouth Herald", "# Pool to close", "Pool to close"),  # as the heading says
        ("Why nobody will swim here", "# Pool to close", "Pool to close"),  # a title for search engines
        ("Ellmouth's pool to close at last", "Pool to close for good", "Pool to close for good"),  # they share words
        ("Why nobody will swim here | Ellmouth Herald", "Pool to close for good", "Why nobody will swim here"),
        ("", "# Pool to close", "Pool to close"),
    ],
)
def test_the_headline_is_what_the_page_shows_or_states(title: str, line: str, headline: str) -> None:
    text = f"Title: {title}\n\nURL Source: https://h.example/a\n\nMarkdown Content:\n{line}\n\n{STORY}"
    assert newsclean.clean(text).headline == headline


@pytest.mark.parametrize("line", ["The council voted.\n", "\n" * 20])
def test_a_header_with_other_lines_is_none(line: str) -> None:
    assert not end_of_front_matter(HEADER.replace("URL Source", f"{line}URL Source") + STORY)


def test_a_page_of_nothing_else_keeps_its_lines() -> None:
    page = read_markdown(BLOCK)
    assert page.metadata.title
    assert sum(end - start for start, end in (fragment.span or (0, 0) for fragment in page.fragments)) > 0


@pytest.mark.parametrize("unit", ["-", "---\n", "a: b\n", "title: x\n", "- \n", "\n"])
def test_long_runs_are_looked_at_once(unit: str) -> None:
    start = time.process_time()
    assert not end_of_front_matter("---\n" + unit * 200_000)
    assert not end_of_front_matter("Title: x\n" + unit * 200_000)
    assert time.process_time() - start < 1


def test_a_text_with_a_line_a_paragraph_has_it_too() -> None:
    """As trafilatura's plain text with metadata: each line stays a paragraph."""
    text = BLOCK + STORY.replace("\n\n", "\n")
    article = newsclean.clean(text)
    assert [paragraph.text for paragraph in article.body] == STORY.strip().split("\n\n")
    assert article.headline == 'Pool to close: "for good"'
    assert article.authors == ("Ana Lima",)
    assert article.segments[0].span == (0, len(BLOCK) + STORY.index("\n"))
    assert article.segments[0].line == 7


def test_front_matter_alone_is_a_text() -> None:
    assert newsclean.clean(BLOCK).segments[0].text


def test_unseen_characters_are_no_part_of_it() -> None:
    text = "\ufeff---\ntitle: Fog\ud800 clo\u200bses\ntags: [\u200b, fog]\n---\nEleven ships."
    metadata, behind = read_front_matter(text)
    assert (metadata.title, metadata.meta["tags"], text[behind:]) == ("Fog closes", ("fog",), "Eleven ships.")


@pytest.mark.parametrize("block", [BLOCK, HEADER])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n", "\ufeff \n"])
@pytest.mark.parametrize("read", [read_markdown, read_text])
def test_any_line_ends_and_what_nobody_sees_before_it_do_not_hide_it(
    block: str, end: str, before: str, read: Callable[[str], Page]
) -> None:
    text = (before + block + STORY).replace("\n", end)
    page = read(text)
    assert page.metadata.title.startswith("Pool to close")
    assert page.texts == STORY.strip().split("\n\n")
    assert page.fragments[0].line == (before + block).count("\n") + 1
