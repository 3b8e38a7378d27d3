import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Options, Role
from newsclean.page import Fragment, Page
from newsclean.readers.asides.scripts import without_scripts
from newsclean.readers.read import read
from tests.laws.checks import check
from tests.readers.asides.code.test_find import CODES, JSON_LD, SCRIPT, STYLE, TAG_MANAGER

LEAD = "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay."
REST = "The harbour master said that no pilot would go out before the lighthouse could be seen again."
STATED = json.dumps(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Fog closes Ellmouth harbour",
        "author": {"@type": "Person", "name": "Ana Lima"},
        "datePublished": "2021-03-01T08:15:00+00:00",
    }
)
DUMP = (
    f"{STATED}{STYLE}\nHome\nSport{TAG_MANAGER}Fog closes Ellmouth harbour\n\n{LEAD}\n\n{SCRIPT}\n{REST}\n{TAG_MANAGER}"
)


def test_the_story_is_that_of_the_dump_without_scripts() -> None:
    article = newsclean.clean(DUMP)
    assert article.text == f"{LEAD}\n\n{REST}"
    assert [block.role for block in article.blocks] == [Role.NAVIGATION]


def test_scripts_are_segments_of_their_own() -> None:
    found = [each for each in newsclean.clean(DUMP).segments if each.rule == "script"]
    codes = [STATED + STYLE, TAG_MANAGER, SCRIPT, TAG_MANAGER]
    assert [each.text for each in found] == [" ".join(code.split()) for code in codes]
    assert [DUMP[slice(*each.span)] for each in found if each.span] == codes
    assert {each.role for each in found} == {Role.OTHER}
    assert [each.line for each in found] == [1, 3, 7, 16]


def test_each_character_is_in_one_segment_and_each_line_is_the_dumps() -> None:
    article = check(DUMP)
    for segment in article.segments:
        assert segment.span is not None
        assert segment.line == DUMP[: segment.span[0]].count("\n") + 1


def test_what_the_json_ld_states_counts() -> None:
    article = newsclean.clean(DUMP)
    assert article.headline == "Fog closes Ellmouth harbour"
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.published == datetime(2021, 3, 1, 8, 15, tzinfo=UTC)


def test_it_is_a_problem_with_a_line() -> None:
    problems = [(each.kind, each.line) for each in newsclean.clean(DUMP).problems if each.kind == "scripts"]
    assert problems == [("scripts", 1)]


def test_it_is_told_where_a_paragraph_goes_on_behind_the_code_too() -> None:
    aside = without_scripts(f"{LEAD}\n{TAG_MANAGER}\n{REST}\n{TAG_MANAGER}\n{REST}")
    assert aside is not None
    page = aside.restored(Page("text", (Fragment(f"{LEAD} {REST}", "", 1, (0, len(aside.text))),)))
    assert (page.aside, [(each.kind, each.line) for each in page.problems]) == ((), [("scripts", 2)])


def test_line_ends_of_windows_change_no_line() -> None:
    plain, windows = newsclean.clean(DUMP), newsclean.clean(DUMP.replace("\n", "\r\n"))
    assert [(each.text, each.line) for each in windows.segments] == [(each.text, each.line) for each in plain.segments]


def test_scripts_in_markdown_are_set_aside_too() -> None:
    markdown = (
        f"[Home](/) [Sport](/sport)\n\n{TAG_MANAGER}\n\n# Fog closes harbour\n\n{LEAD}\n\n{TAG_MANAGER}\n\n{REST}\n"
    )
    page = read(markdown, Options())
    assert page.format == "markdown"
    assert [each.text for each in page.aside] == [TAG_MANAGER] * 2
    assert newsclean.clean(markdown).text == f"{LEAD}\n\n{REST}"


def test_a_format_that_is_given_does_not_keep_scripts_in() -> None:
    assert read(DUMP, Options(format="text")).aside


def test_html_keeps_its_scripts_out_by_itself() -> None:
    html = f"<html><script>{TAG_MANAGER}</script><h1>Fog</h1><p>{LEAD}</p><p>{REST}</p></html>"
    for page in (html, f"\ufeff\n {html}", html[6:], f"Fog {html}", f"<!-- {TAG_MANAGER} -->\n{html}"):
        assert read(page, Options()).format == "html"
        assert not read(page, Options()).aside


def test_a_dump_may_begin_with_an_element_that_a_script_would_have_filled() -> None:
    page = read('<a href="ADDRESS"><img src="PICTURE"/></a>\n' + "Menu\n" * 30 + DUMP, Options())
    assert (page.format, len(page.aside)) == ("text", 4)


def test_a_story_that_speaks_of_json_ld_is_not_what_that_states() -> None:
    text = "\n\n".join((f"How to mark up a story\n\n{LEAD}", JSON_LD, *[REST, LEAD] * 6))
    assert newsclean.clean(text).headline == "How to mark up a story"


_MARKS = ("\n", " ", "\r\n", "{", "}", '"', "'", "/*", "//", "`", "(", "\\", "\u200b")


@given(st.lists(st.sampled_from((*CODES.values(), *_MARKS, LEAD, REST, "Home", "- Sport")), max_size=30).map("".join))
def test_whatever_stands_between_scripts_no_character_is_lost(text: str) -> None:
    check(text)
    check(f"Home\n{TAG_MANAGER}\n{text}")
