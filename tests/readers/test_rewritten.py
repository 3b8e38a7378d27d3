"""Texts with something else in the place of some of their stretches."""

import pytest

from newsclean.fragments import Fragment
from newsclean.model import Problem
from newsclean.page import Page
from newsclean.readers.asides.aside import Aside
from newsclean.readers.envelopes.envelope import Envelope

PROBLEM = Problem(kind="escaped", message="The page was escaped.")
GIVEN = r"[fog\n\\sun]"
CHANGES = [(0, 1, ""), (4, 6, "\n"), (6, 8, "\\"), (11, 12, "")]


@pytest.mark.parametrize("mark", ["fog", "sun"])
def test_what_is_no_change_stands_where_it_stood(mark: str) -> None:
    envelope = Envelope(GIVEN, CHANGES, PROBLEM)
    assert envelope.text == "fog\n\\sun"
    assert envelope.source(envelope.text.index(mark)) == GIVEN.index(mark)


def test_what_stands_instead_begins_where_the_change_does() -> None:
    envelope = Envelope(GIVEN, CHANGES, PROBLEM)
    assert [envelope.source(envelope.text.index(mark)) for mark in "\n\\"] == [4, 6]
    assert envelope.source(len(envelope.text)) == len(GIVEN)


def test_a_text_without_changes_is_as_given() -> None:
    envelope = Envelope(GIVEN, [], PROBLEM)
    assert (envelope.text, envelope.source(5)) == (GIVEN, 5)


def test_no_place_of_an_opened_page_is_in_no_span() -> None:
    page = Page("text", (Fragment("fog", "", 1, (0, 3)), Fragment("\\sun", "", 2, (4, 8))))
    restored = Envelope(GIVEN, CHANGES, PROBLEM).restored(page)
    assert [fragment.span for fragment in restored.fragments] == [(0, 6), (6, len(GIVEN))]
    assert restored.problems == (PROBLEM,)


def test_a_page_of_nothing_has_no_spans() -> None:
    assert Envelope("[]", [(0, 2, "")], PROBLEM).restored(Page("text", ())).fragments == ()


def test_what_was_set_aside_comes_back_and_lines_count_it() -> None:
    given = "fog\n\n{a\nb}\n\nsun"
    aside = Aside(given, [(given.index("{"), given.index("}") + 1)])
    begin = aside.text.index("sun")
    page = aside.restored(
        Page("text", (Fragment("sun", "", aside.text.count("\n", 0, begin) + 1, (begin, begin + 3)),))
    )
    assert [(fragment.text, fragment.line, fragment.span) for fragment in page.fragments] == [("sun", 6, (12, 15))]
    assert [(fragment.text, fragment.line) for fragment in page.aside] == [("{a b}", 3)]
