"""Texts of every format: mended, freed of what nobody sees, and told of."""

import pytest

from newsclean.page import Fragment
from newsclean.readers.mending import clean_fragments, control_problem, resolve_references
from newsclean.readers.text.reader import read_text
from tests.laws.checks import check_spans


def test_a_sound_text_stays_as_it_is() -> None:
    fragments = [Fragment("Café closed, “for now”", "p", 1), Fragment("Fog", "h1", 2)]
    assert clean_fragments(fragments) == (fragments, ())


def test_mojibake_is_mended_and_told_of_by_its_first_line() -> None:
    fragments = [Fragment("Fog", "h1", 1), Fragment("CafÃ© closed", "p", 3), Fragment("CrÃ¨me", "p", 5)]
    cleaned, (problem,) = clean_fragments(fragments)
    assert [fragment.text for fragment in cleaned] == ["Fog", "Café closed", "Crème"]
    assert (problem.kind, problem.line) == ("mojibake", 3)
    assert "2 lines" in problem.message


def test_what_nobody_sees_goes_and_with_it_a_fragment_that_shows_nothing_else() -> None:
    cleaned, problems = clean_fragments(
        [Fragment("har\u00adbour\u200b", "a", 1, link_chars=9), Fragment("\u200b", "p", 2)]
    )
    assert [(fragment.text, fragment.link_chars) for fragment in cleaned] == [("harbour", 7)]
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("The pilot&rsquo;s boat &amp; crew", "The pilot’s boat & crew"),
        ("Fish&nbsp;and&nbsp;chips", "Fish and chips"),
        ("a &lt;p&gt; in code", "a &lt;p&gt; in code"),
        ("AT&T", "AT&T"),
        ("&nbsp;", "&nbsp;"),  # what would show nothing stays
    ],
)
def test_references_of_marks_and_spaces_are_resolved(text: str, resolved: str) -> None:
    (fragment,) = resolve_references([Fragment(text, "p", 1, strong_chars=len(text))])
    assert fragment.text == resolved
    assert fragment.strong_chars == len(resolved)


def test_controls_are_told_of_by_their_line_but_not_those_that_end_lines() -> None:
    assert control_problem("Fog\r\n\tclosed\x0b\x0c") == ()
    (problem,) = control_problem("Fog\nclosed\x00")
    assert (problem.kind, problem.line) == ("control-characters", 2)


def test_a_line_that_is_an_escaped_space_is_the_end_of_the_line_before() -> None:
    text = "The council voted.\n&nbsp;\n &amp;nbsp;\nThen it rained."
    page = read_text(text)
    first, *_, last = page.fragments
    assert (first.text, first.span) == ("The council voted.", (0, 25))
    assert last.text == "Then it rained."
    check_spans(text, page.fragments)
